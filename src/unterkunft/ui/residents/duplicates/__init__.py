"""Records that may be one person: pointed out, listed, and merged."""
