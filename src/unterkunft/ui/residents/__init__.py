"""The residents page: who is, was or will be housed."""
