"""Letterheads of operators, and what payers get to know."""
