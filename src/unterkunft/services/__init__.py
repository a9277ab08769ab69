"""What the program does: commands, queries, history, placement, billing runs."""
