"""Moving out: one page for how, when and why, and for all that follows."""
