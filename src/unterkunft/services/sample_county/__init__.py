"""A made-up county for trying the program out: houses, people and three years of history."""

from unterkunft.services.sample_county.county import sample_county

__all__ = ["sample_county"]
