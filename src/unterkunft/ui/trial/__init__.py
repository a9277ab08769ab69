"""Trying something out on a copy: what it changes, and whether it is taken over."""
