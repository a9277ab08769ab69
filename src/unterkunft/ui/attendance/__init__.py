"""The attendance page: a month as a grid of people and days, and the roll call of a corridor."""
