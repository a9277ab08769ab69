"""A billing month for people: everybody billed, what is unusual about it, and how it came about."""
