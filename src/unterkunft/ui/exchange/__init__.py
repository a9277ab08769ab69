"""The page for administrators: facility files in, with a look before, and out."""
