"""All facilities at a glance: how full each floor is."""
