"""Two days side by side: who came, went and moved, which places closed and opened."""
