"""The page that opens in the morning: what wants attention today, each a click from being solved."""
