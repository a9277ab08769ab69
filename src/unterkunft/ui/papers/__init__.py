"""Choosing, looking at, saving and printing the papers of a house."""
