"""The common axis of all lanes: from days to places on the screen and back, and where to write dates."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from unterkunft.values.month import Month
from unterkunft.values.period import Period

_MARGIN = timedelta(days=30)
_TICK_WIDTH = 46.0
_MONTHS_BETWEEN_TICKS = (1, 2, 3, 6, 12, 24, 60)
_DAYS_BETWEEN_TICKS = (1, 2, 7)


class Zoom(Enum):
    """How many days are in sight at once; ALL shows everything on record."""

    MONTH = 31
    QUARTER = 92
    YEAR = 366
    FIVE_YEARS = 1827
    ALL = 0


@dataclass(frozen=True, slots=True)
class Tick:
    """A day written above the lanes."""

    day: date
    is_month: bool
    is_year: bool


@dataclass(frozen=True, slots=True)
class Axis:
    """Days from `first` on, over a width."""

    first: date
    days: int
    width: float

    @property
    def per_day(self) -> float:
        """How wide a day is."""
        return self.width / self.days

    @property
    def end(self) -> date:
        """The first day out of sight."""
        return self.first + timedelta(days=self.days)

    def x_of(self, day: date) -> float:
        """Where a day begins."""
        return (day - self.first).days * self.per_day

    def day_at(self, x: float) -> date:
        """The day whose beginning is nearest."""
        return self.first + timedelta(days=round(x / self.per_day))

    def span_of(self, period: Period) -> tuple[float, float] | None:
        """From where to where a period reaches, cut at the edges; None while out of sight."""
        sight = Period(self.first, self.end)
        shown = sight.intersection(period)
        if shown is None:
            return None
        return self.x_of(shown.start), self.x_of(shown.end or self.end)

    def ticks(self) -> Iterator[Tick]:
        """The days to write: as many as fit, at even distances."""
        for days in _DAYS_BETWEEN_TICKS:
            if days * self.per_day >= _TICK_WIDTH:
                return self._day_ticks(days)
        months = next(
            (each for each in _MONTHS_BETWEEN_TICKS if each * 30 * self.per_day >= _TICK_WIDTH),
            _MONTHS_BETWEEN_TICKS[-1],
        )
        return self._month_ticks(months)

    def _day_ticks(self, step: int) -> Iterator[Tick]:
        for offset in range(0, self.days, step):
            day = self.first + timedelta(days=offset)
            yield Tick(day, is_month=False, is_year=False)

    def _month_ticks(self, step: int) -> Iterator[Tick]:
        month = Month.of(self.first)
        while month.first_day < self.end:
            number = month.year * 12 + month.number - 1
            if number % step == 0 and month.first_day >= self.first:
                yield Tick(month.first_day, is_month=True, is_year=month.number == 1)
            month = month.next()


def sight_of(zoom: Zoom, *, around: date, periods: Iterable[Period], today: date) -> tuple[date, int]:
    """The first day and the number of days in sight; what is asked for stands a third from the end."""
    if zoom is not Zoom.ALL:
        return around - timedelta(days=zoom.value * 2 // 3), zoom.value
    shown = tuple(periods)
    first = min((each.start for each in shown), default=today - _MARGIN) - _MARGIN / 3
    last = max([today, *(each.end or each.start for each in shown)]) + _MARGIN
    return first, max((last - first).days, Zoom.MONTH.value)
