"""The bar of days below the plan: any day by one pull, marks where something changes, play forward."""
