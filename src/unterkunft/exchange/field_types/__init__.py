"""The types a field of the facility file can have: each reads and writes its JSON and its Excel form."""
