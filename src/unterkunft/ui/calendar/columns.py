"""The days side by side: where each lies, and which lies where."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from unterkunft.values.period import Period


@dataclass(frozen=True, slots=True)
class Columns:
    """`count` days from `first_day` on between `left` and `left + width`."""

    first_day: date
    count: int
    left: float
    width: float

    @property
    def day_width(self) -> float:
        """Of one day."""
        return self.width / self.count

    @property
    def right(self) -> float:
        """Where the last day ends."""
        return self.left + self.width

    @property
    def shown(self) -> Period:
        """The days."""
        return Period(self.first_day, self.first_day + timedelta(days=self.count))

    def x_of(self, day: date) -> float:
        """Where a day begins, also of days before and after those shown."""
        return self.left + (day - self.first_day).days * self.day_width

    def day_at(self, x: float) -> date:
        """The day at a place; beside the columns the days go on."""
        return self.first_day + timedelta(days=int((x - self.left) // self.day_width))

    def days(self) -> Iterator[date]:
        """Each day shown."""
        return self.shown.days()

    def span_of(self, period: Period) -> tuple[float, float]:
        """Where a period begins and ends, cut a little outside of the columns."""
        start = max(self.x_of(max(period.start, self.first_day - timedelta(days=1))), self.left - 12)
        end = period.end
        beyond = self.right + 12
        return start, beyond if end is None else min(self.x_of(min(end, _DISTANT)), beyond)


_DISTANT = date(9999, 12, 31)
