"""The rows of the database with their invariants, and the placement rules."""
