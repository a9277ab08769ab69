"""The house list: buildings, floors, rooms and beds with everyone in them, line by line."""
