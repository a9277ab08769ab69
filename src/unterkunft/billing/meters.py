"""Which meter a resident's consumption is read from, and what it counted."""

from __future__ import annotations

from collections.abc import Collection
from decimal import Decimal

from unterkunft.billing.facts import RoomFacts
from unterkunft.billing.findings import FindingCode
from unterkunft.billing.house_book import Group, GroupKind, HouseBook, unit_of
from unterkunft.billing.notes import Notes
from unterkunft.billing.tariff import Basis, Component

Meter = tuple[GroupKind, str, Component]
"""A room or unit, and the component its meter counts."""


def meter_of(book: HouseBook, room: RoomFacts, component: Component) -> Group:
    """Who shares a reading: those of the room where it has a meter of its own, else those of its unit."""
    own = Group(GroupKind.ROOM, room.key, room.facility)
    return own if (GroupKind.ROOM, room.key, component) in book.readings else unit_of(room)


def consumption_of(book: HouseBook, meter: Group, component: Component) -> Decimal | None:
    """What a meter counted in the month; None where nobody has read it."""
    return book.readings.get((meter.kind, meter.key, component))


def note_unused_readings(book: HouseBook, notes: Notes, used: Collection[Meter]) -> None:
    """Notes every reading that no charge rests on."""
    for kind, key, component in book.readings:
        for facility in _facilities_of(book, kind, key) if (kind, key, component) not in used else ():
            values = {"place": key, "component": component.german}
            notes.add(FindingCode.METER_READING_UNUSED, facility, days=book.month.period.days(), **values)


def _facilities_of(book: HouseBook, kind: GroupKind, key: str) -> tuple[str, ...]:
    """The facility a meter belongs to; all that bill consumption where none has such a room or unit."""
    rooms = (room for room in book.inputs.rooms if key == (room.key if kind is GroupKind.ROOM else room.unit))
    known = tuple(dict.fromkeys(room.facility for room in rooms))
    return known or tuple(key for key in sorted(book.facilities) if _bills_consumption(book, key))


def _bills_consumption(book: HouseBook, facility: str) -> bool:
    rates = (rate for tariff in book.tariffs_in(facility) for rate in tariff.rates)
    return any(rate.basis is Basis.METERED for rate in rates)
