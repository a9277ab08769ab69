"""The card of one resident: what is known, over time, and everything that can be done with it."""
