"""All matters of a day in the order in which they are to be looked at."""

from __future__ import annotations

from datetime import date

from unterkunft.services.today import dates, moves, people
from unterkunft.services.today.book import DayBook, Matter, Topic

_ORDER = {topic: number for number, topic in enumerate(Topic)}


def matters_of(book: DayBook) -> tuple[Matter, ...]:
    """Everything that wants attention, by topic, the most urgent first; nothing when all is well."""
    found = [
        *moves.arrivals(book),
        *moves.leaving(book),
        *people.waiting(book),
        *people.absences(book),
        *people.documents(book),
        *people.rules(book),
        *people.billing(book),
        *dates.birthdays(book),
        *dates.closures(book),
    ]
    return tuple(sorted(found, key=_urgency))


def _urgency(matter: Matter) -> tuple[int, bool, date, tuple[str, ...]]:
    return _ORDER[matter.topic], not matter.is_overdue, matter.day, matter.names
