"""A birth date as it is typed from a paper: with dots or without."""

from __future__ import annotations

import re
from datetime import date

_PARTS = re.compile(r"\s*(\d{1,2})[.\s/-]+(\d{1,2})[.\s/-]+(\d{2}|\d{4})\s*|\s*(\d{2})(\d{2})(\d{4})\s*")
_CENTURY = 100


def typed_day(text: str, today: date) -> date | None:
    """`7.3.90`, `07.03.1990` and `07031990` are the same day; two digits mean the last hundred years."""
    found = _PARTS.fullmatch(text)
    if found is None:
        return None
    day, month, year = (int(part) for part in found.groups() if part is not None)
    if year < _CENTURY:
        year += today.year // _CENTURY * _CENTURY
        year -= _CENTURY if year > today.year else 0
    try:
        return date(year, month, day)
    except ValueError:
        return None
