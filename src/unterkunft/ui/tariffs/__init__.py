"""The tariff page: who charges by what, the by-law as a form and as text, trying out and comparing."""
