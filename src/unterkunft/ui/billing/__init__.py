"""The billing page: a month's statements, what must be looked at, finalising, corrections and papers."""
