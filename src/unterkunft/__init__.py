"""unterkunft: room plan, placement and monthly cost statements for shelters."""
