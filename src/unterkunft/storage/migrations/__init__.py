"""The steps that bring a database to the program's version."""
