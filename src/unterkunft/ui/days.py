"""Stepping through days: by one, by a week, to the next day on which something changes."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date, timedelta

FIRST_DAY, LAST_DAY = date(1990, 1, 1), date(2199, 12, 31)
"""What the calendar offers."""


def stepped(day: date, days: int) -> date:
    """The day so many days later, within what the calendar offers."""
    return min(max(day + timedelta(days=days), FIRST_DAY), LAST_DAY)


def next_change(changes: Sequence[date], day: date) -> date | None:
    """The first day of change after a day; `changes` stand in order."""
    at = bisect_right(changes, day)
    return changes[at] if at < len(changes) and changes[at] <= LAST_DAY else None


def previous_change(changes: Sequence[date], day: date) -> date | None:
    """The last day of change before a day."""
    at = bisect_left(changes, day)
    return changes[at - 1] if at > 0 and changes[at - 1] >= FIRST_DAY else None
