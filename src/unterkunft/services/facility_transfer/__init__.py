"""Facility files into the database and out of it, whole or not at all."""
