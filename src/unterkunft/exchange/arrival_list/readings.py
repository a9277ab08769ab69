"""What was made of a cell, and how sure one may be of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

ValueT = TypeVar("ValueT")


class Made(StrEnum):
    """What a cell was that it had to be understood."""

    AS_WRITTEN = "as_written"
    NOTHING_KNOWN = "nothing_known"
    """`unbekannt`, `k. A.`, `?`"""
    OTHERWISE_WRITTEN = "otherwise_written"
    """Another spelling of something that can mean nothing else: `12.3.85`."""
    YEAR_ONLY = "year_only"
    """Only the year is known: offices write 1 January then."""
    MONTH_ONLY = "month_only"
    FROM_AGE = "from_age"
    SERIAL_DAY = "serial_day"
    """The number behind a date whose cell lost its format."""
    SIMILAR_WORD = "similar_word"
    PARTED = "parted"
    """Two names out of one cell."""
    UNREADABLE = "unreadable"


GUESSED = frozenset({Made.YEAR_ONLY, Made.MONTH_ONLY, Made.FROM_AGE, Made.SERIAL_DAY, Made.SIMILAR_WORD})
"""What may be wrong, though something could be made of it."""


@dataclass(frozen=True, slots=True)
class Reading(Generic[ValueT]):
    """A value out of a cell; none where the cell is empty or cannot be read."""

    value: ValueT | None
    made: Made = Made.AS_WRITTEN
