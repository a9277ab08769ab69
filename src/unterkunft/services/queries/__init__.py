"""Queries: frozen rows made for one screen each."""
