"""Announced people: from a card without names to residents."""
