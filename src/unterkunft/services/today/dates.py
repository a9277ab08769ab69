"""Birthdays with consequences, and closures that want a look."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from unterkunft.services.timeline import ClosureOnPlan, ResidentOnPlan
from unterkunft.services.today.book import DayBook, Matter, MatterCode, Topic

_BIRTHDAYS_AHEAD = timedelta(days=14)
_CLOSURE_ENDS = timedelta(days=2)
_LONG_CLOSED = timedelta(days=30)
_ADULT = 18


def birthdays(book: DayBook) -> Iterator[Matter]:
    """Birthdays that change what is charged or who may sleep where."""
    ages = {_ADULT, *book.charged_ages}
    housed = {row.id for row in book.residents}
    for person in book.timeline.residents:
        if person.id not in housed:
            continue
        birthday = _next_birthday(person, book.day)
        age = None if birthday is None else person.age_on(birthday)
        if birthday is not None and age in ages and birthday <= book.day + _BIRTHDAYS_AHEAD:
            yield Matter(
                Topic.BIRTHDAYS,
                MatterCode.BIRTHDAY,
                birthday,
                names=(person.name,),
                resident=person.id,
                values={"age": age, "changes_tariff": age in book.charged_ages, "adult": age == _ADULT},
            )


def _next_birthday(person: ResidentOnPlan, day: date) -> date | None:
    """The next day on which a year is completed; born on 29 February, that is 1 March in other years."""
    born = person.birth_date
    if born is None:
        return None
    in_years = (_anniversary(born, year) for year in (day.year, day.year + 1))
    return next((each for each in in_years if each >= day), None)


def _anniversary(born: date, year: int) -> date:
    try:
        return born.replace(year=year)
    except ValueError:
        return date(year, 3, 1)


def closures(book: DayBook) -> Iterator[Matter]:
    """Closures that end now, and those without an end that have lasted long."""
    for closure in book.timeline.closures:
        if book.day not in closure.period:
            continue
        last_day = closure.period.last_day
        if last_day is not None and last_day <= book.day + _CLOSURE_ENDS:
            yield _closed(book, closure, MatterCode.CLOSURE_ENDS, last_day)
        elif last_day is None and closure.period.start <= book.day - _LONG_CLOSED:
            yield _closed(book, closure, MatterCode.CLOSED_LONG, closure.period.start)


def _closed(book: DayBook, closure: ClosureOnPlan, code: MatterCode, day: date) -> Matter:
    rooms = {room.id: room for room in book.timeline.rooms}
    beds = {bed.id: bed for room in book.timeline.rooms for bed in room.beds}
    bed = None if closure.bed is None else beds[closure.bed]
    where = closure.room if bed is None else bed.room
    room = None if where is None else rooms[where]
    return Matter(
        Topic.CLOSURES,
        code,
        day,
        room=None if room is None else room.id,
        values={
            "room": "" if room is None else room.number,
            "bed": None if bed is None else bed.label,
            "reason": closure.reason,
            "note": closure.note,
        },
        is_overdue=code is MatterCode.CLOSED_LONG,
    )
