"""Taking up somebody, with a look at who is known already."""
