"""The arrivals page: who is expected, lists taken up, and people who move out."""
