"""The panel of broken rules: everything that is not as it should be on the day shown."""
