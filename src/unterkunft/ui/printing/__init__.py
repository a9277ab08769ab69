"""Every view of a day on paper, as PDF, and on the clipboard."""
