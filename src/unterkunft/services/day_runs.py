"""Days that follow each other and say the same, joined to runs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Generic, TypeVar

ValueT = TypeVar("ValueT")

_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class DayRun(Generic[ValueT]):
    """An unbroken run of days with one value; `last_day` is included."""

    first_day: date
    last_day: date
    value: ValueT

    @property
    def days(self) -> int:
        """How many days there are."""
        return (self.last_day - self.first_day).days + 1


def value_runs(values: Mapping[date, ValueT]) -> tuple[DayRun[ValueT], ...]:
    """The days in order, joined where they follow each other with an equal value."""
    joined: list[DayRun[ValueT]] = []
    for day in sorted(values):
        last = joined[-1] if joined else None
        if last is not None and last.value == values[day] and last.last_day + _ONE_DAY == day:
            joined[-1] = DayRun(last.first_day, day, last.value)
        else:
            joined.append(DayRun(day, day, values[day]))
    return tuple(joined)


def day_runs(days: Iterable[date]) -> tuple[DayRun[None], ...]:
    """The days in order, joined where they follow each other."""
    return value_runs(dict.fromkeys(days))


def days_in_german(first_day: date, last_day: date) -> str:
    """Days as sentences name them: `05.10.2026`, `05.10.–12.10.2026`."""
    if first_day == last_day:
        return f"{first_day:%d.%m.%Y}"
    if first_day.year != last_day.year:
        return f"{first_day:%d.%m.%Y}–{last_day:%d.%m.%Y}"
    return f"{first_day:%d.%m.}–{last_day:%d.%m.%Y}"
