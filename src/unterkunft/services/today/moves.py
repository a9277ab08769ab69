"""Who comes, goes and changes beds in these days."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from unterkunft.services.arrivals import placeholders_of
from unterkunft.services.timeline import Arrival, Assignment, StayOnPlan
from unterkunft.services.today.book import DayBook, Matter, MatterCode, Topic
from unterkunft.values.ids import ResidentId

_AHEAD = timedelta(days=7)


def arrivals(book: DayBook) -> Iterator[Matter]:
    """Who was announced for the day or earlier, and who moves in on it."""
    for arrival in book.timeline.arrivals:
        if arrival.arrives_on <= book.day and arrival.id is not None:
            yield _announced(book, arrival)
    starting = [stay for stay in book.timeline.stays if stay.period.start == book.day]
    yield from _moving(book, starting, MatterCode.MOVES_IN)


def _announced(book: DayBook, arrival: Arrival) -> Matter:
    placeholders = () if arrival.id is None else placeholders_of(book.timeline, arrival.id)
    rooms = {room.number for each in placeholders if (room := book.room_of(each.id, book.day))}
    return Matter(
        Topic.ARRIVALS,
        MatterCode.ANNOUNCED,
        arrival.arrives_on,
        names=(arrival.description,),
        arrival=arrival.id,
        resident=placeholders[0].id if placeholders else None,
        values={"waiting": arrival.waiting, "rooms": tuple(sorted(rooms))},
        is_overdue=arrival.arrives_on < book.day,
        persons=arrival.persons,
    )


def _moving(book: DayBook, stays: Iterable[StayOnPlan], code: MatterCode) -> Iterator[Matter]:
    """Households that move on one day are one matter; placeholders count with their announcement."""
    people = {each.id: each for each in book.timeline.residents}
    groups: defaultdict[object, list[StayOnPlan]] = defaultdict(list)
    for stay in stays:
        if people[stay.resident].arrival is None:
            groups[_household_on(book, stay.resident) or stay.resident, _edge(stay, code)].append(stay)
    for members in groups.values():
        day = _edge(members[0], code)
        room = book.room_of(members[0].resident, min(day, book.day))
        topic = Topic.ARRIVALS if code is MatterCode.MOVES_IN else Topic.LEAVING
        yield Matter(
            topic,
            code,
            day,
            names=tuple(people[each.resident].name for each in members),
            resident=members[0].resident,
            room=None if room is None else room.id,
            values={"room": None if room is None else room.number},
            persons=len(members),
        )


def _edge(stay: StayOnPlan, code: MatterCode) -> date:
    return stay.period.start if code is MatterCode.MOVES_IN else stay.period.end or date.max


def _household_on(book: DayBook, resident: ResidentId) -> object | None:
    person = book.state.person(resident)
    return None if person is None else person.household


def leaving(book: DayBook) -> Iterator[Matter]:
    """Who moves out or to another bed in the coming days."""
    last = book.day + _AHEAD
    ending = [
        stay
        for stay in book.timeline.stays
        if stay.period.end is not None and book.day <= stay.period.end <= last
    ]
    yield from _moving(book, ending, MatterCode.MOVES_OUT)
    for each in book.timeline.assignments:
        if book.day <= each.period.start <= last:
            yield from _change_of_bed(book, each)


def _change_of_bed(book: DayBook, coming: Assignment) -> Iterator[Matter]:
    rooms = book.rooms_by_bed()
    for before in book.timeline.assignments:
        if before.resident == coming.resident and before.period.end == coming.period.start:
            old, new = rooms.get(before.bed), rooms.get(coming.bed)
            if old is None or new is None or before.bed == coming.bed:
                continue
            yield Matter(
                Topic.LEAVING,
                MatterCode.CHANGES_BED,
                coming.period.start,
                names=(book.name_of(coming.resident),),
                resident=coming.resident,
                room=new.id,
                floor=new.floor,
                values={"from_room": old.number, "to_room": new.number},
            )
