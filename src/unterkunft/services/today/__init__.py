"""What wants attention in a facility on a day."""
