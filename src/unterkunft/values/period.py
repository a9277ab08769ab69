"""Periods of days: half-open inside, last day included at the edge."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """Days from `start` up to but not including `end`; an open period has no end.

    A period whose end is its start holds no night: someone came and left on one day.
    """

    start: date
    end: date | None = None

    def __post_init__(self) -> None:
        if self.end is not None and self.end < self.start:
            raise ValueError(f"a period cannot end on {self.end} before it starts on {self.start}")

    @classmethod
    def through(cls, first_day: date, last_day: date | None) -> Period:
        """The period from the first to the last day, both included."""
        return cls(first_day, None if last_day is None else last_day + _ONE_DAY)

    @property
    def last_day(self) -> date | None:
        """The last day included, as files and screens show it; None while open."""
        return None if self.end is None else self.end - _ONE_DAY

    @property
    def is_empty(self) -> bool:
        """Whether the period holds no day at all."""
        return self.end == self.start

    def __contains__(self, day: date) -> bool:
        return self.start <= day and (self.end is None or day < self.end)

    def overlaps(self, other: Period) -> bool:
        """Whether both periods share at least one day."""
        return self.intersection(other) is not None

    def intersection(self, other: Period) -> Period | None:
        """The days both periods share, or None where they share none."""
        start = max(self.start, other.start)
        ends = [end for end in (self.end, other.end) if end is not None]
        end = min(ends) if ends else None
        if end is not None and end <= start:
            return None
        return Period(start, end)

    def covers(self, other: Period) -> bool:
        """Whether every day of the other period lies in this one."""
        return self.start <= other.start and (
            self.end is None or (other.end is not None and other.end <= self.end)
        )

    def days(self) -> Iterator[date]:
        """Each day of a closed period; an open one has no last day and is refused."""
        if self.end is None:
            raise ValueError("an open period has no last day")
        day = self.start
        while day < self.end:
            yield day
            day += _ONE_DAY

    def __len__(self) -> int:
        if self.end is None:
            raise ValueError("an open period has no length")
        return (self.end - self.start).days

    def __bool__(self) -> bool:
        return not self.is_empty


def first_overlap(periods: Iterable[Period]) -> tuple[Period, Period] | None:
    """The first two periods, in order of their start, that share a day; None where all are apart."""
    by_start = sorted((period for period in periods if period), key=lambda each: each.start)
    for earlier, later in pairwise(by_start):
        if earlier.overlaps(later):
            return earlier, later
    return None
