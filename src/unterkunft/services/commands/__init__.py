"""Commands: one order of a user each, executed in one transaction."""
