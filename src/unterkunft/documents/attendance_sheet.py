"""What an attendance sheet is made of: a month of people by days, and the roll call of one day."""

from __future__ import annotations

from dataclasses import dataclass

from unterkunft.documents.house_paper import HousePaper
from unterkunft.values.month import Month

PRESENT_MARK = "·"
NOT_HOUSED_MARK = "–"
OPEN_MARK = ""
"""A day still to come: it is filled in by hand."""


@dataclass(frozen=True, slots=True)
class AttendanceLine:
    """A resident's month; a mark for each of its days."""

    room: str
    name: str
    marks: tuple[str, ...]
    name_original: str = ""

    @property
    def days_away(self) -> int:
        """How many of the days were days of absence."""
        return sum(mark not in (PRESENT_MARK, NOT_HOUSED_MARK, OPEN_MARK) for mark in self.marks)


@dataclass(frozen=True, slots=True)
class AttendanceFloor:
    """The people of a floor in the order of their rooms."""

    title: str
    people: tuple[AttendanceLine, ...]


@dataclass(frozen=True, slots=True)
class AttendanceSheet:
    """A month; `legend` says what the letters on it mean."""

    paper: HousePaper
    month: Month
    floors: tuple[AttendanceFloor, ...]
    legend: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class RollCallLine:
    """Someone to be seen today; `absence` says what is known already."""

    room: str
    name: str
    name_original: str = ""
    age: int | None = None
    absence: str = ""


@dataclass(frozen=True, slots=True)
class RollCallFloor:
    """The people of a corridor."""

    title: str
    people: tuple[RollCallLine, ...]


@dataclass(frozen=True, slots=True)
class RollCall:
    """One day of a house, corridor by corridor."""

    paper: HousePaper
    floors: tuple[RollCallFloor, ...]
