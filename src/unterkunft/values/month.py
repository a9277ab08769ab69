"""A calendar month, the unit of a billing run."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from unterkunft.values.period import Period


@dataclass(frozen=True, slots=True, order=True)
class Month:
    """One month of one year."""

    year: int
    number: int

    def __post_init__(self) -> None:
        if not (1 <= self.number <= 12 and 1900 <= self.year <= 9998):
            raise ValueError(f"no month: {self.year}-{self.number}")

    @classmethod
    def parse(cls, text: str) -> Month:
        """The month written as `2026-10`; anything else raises ValueError."""
        year, dash, number = text.strip().partition("-")
        if not (dash and len(year) == 4 and len(number) == 2 and (year + number).isdecimal()):
            raise ValueError(f"no month: {text}")
        return cls(int(year), int(number))

    @classmethod
    def of(cls, day: date) -> Month:
        """The month a day lies in."""
        return cls(day.year, day.month)

    def __str__(self) -> str:
        return f"{self.year:04}-{self.number:02}"

    @property
    def first_day(self) -> date:
        """The first of the month."""
        return date(self.year, self.number, 1)

    @property
    def last_day(self) -> date:
        """The last day of the month."""
        return date(self.year, self.number, self.days)

    @property
    def days(self) -> int:
        """How many days the month has."""
        return monthrange(self.year, self.number)[1]

    @property
    def period(self) -> Period:
        """All days of the month."""
        return Period.through(self.first_day, self.last_day)

    def next(self) -> Month:
        """The following month."""
        return Month.of(self.last_day + timedelta(days=1))

    def previous(self) -> Month:
        """The month before."""
        return Month.of(self.first_day - timedelta(days=1))
