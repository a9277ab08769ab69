"""Who is expected in a facility: people announced, and people known by name whose stay is yet to begin."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Select, and_, exists, func, or_, select

from unterkunft.model.household import Household, HouseholdMember
from unterkunft.model.resident import Resident
from unterkunft.model.room import Bed, Room
from unterkunft.model.stay import BedAssignment, ExpectedArrival, Stay
from unterkunft.services.arrival_places import KeptPlace
from unterkunft.services.permissions import Sight
from unterkunft.storage.engine import Database
from unterkunft.values.ids import ExpectedArrivalId, FacilityId, ResidentId


@dataclass(frozen=True, slots=True)
class ExpectedRow:
    """One line of the list of those expected."""

    arrives_on: date
    persons: int
    placed: int
    """How many of them have a bed."""
    description: str
    sent_by: str = ""
    note: str = ""
    arrival: ExpectedArrivalId | None = None
    """None for people known by name."""
    residents: tuple[ResidentId, ...] = ()
    is_for_any_facility: bool = False

    @property
    def is_named(self) -> bool:
        """Whether it is known who comes."""
        return self.arrival is None


def expected_arrivals(
    database: Database, facility: FacilityId, *, day: date, sight: Sight
) -> tuple[ExpectedRow, ...]:
    """Announcements of any day, and stays that begin after the day, by their day."""
    with database.reading() as connection:
        announced = map(_announced, connection.execute(_announcements(facility)))
        named = _by_household(connection.execute(_coming(facility, day)), sight)
        rows = [*announced, *named]
    return tuple(sorted(rows, key=lambda row: (row.arrives_on, row.is_named, row.description)))


def kept_places(database: Database, arrival: ExpectedArrivalId) -> tuple[KeptPlace, ...]:
    """Who stands for the people announced, and where, by room and bed."""
    query = (
        select(Resident.id, Room.number, Bed.label)
        .outerjoin(BedAssignment, BedAssignment.resident_id == Resident.id)
        .outerjoin(Bed, Bed.id == BedAssignment.bed_id)
        .outerjoin(Room, Room.id == Bed.room_id)
        .where(Resident.arrival_id == arrival)
        .order_by(Room.number, Bed.label, BedAssignment.valid_from)
    )
    with database.reading() as connection:
        rows = connection.execute(query).all()
    found = {
        row.id: KeptPlace(ResidentId(row.id), row.number or "", row.label or "") for row in reversed(rows)
    }
    return tuple(sorted(found.values(), key=lambda each: (not each.room, each.room, each.bed)))


def _announcements(facility: FacilityId) -> Select[*tuple[Any, ...]]:
    placed = (
        select(func.count())
        .where(
            Resident.arrival_id == ExpectedArrival.id,
            exists().where(BedAssignment.resident_id == Resident.id),
        )
        .correlate(ExpectedArrival)
        .scalar_subquery()
    )
    return select(
        ExpectedArrival.id,
        ExpectedArrival.arrives_on,
        ExpectedArrival.persons,
        ExpectedArrival.description,
        ExpectedArrival.sent_by,
        ExpectedArrival.note,
        ExpectedArrival.facility_id,
        placed.label("placed"),
    ).where(or_(ExpectedArrival.facility_id == facility, ExpectedArrival.facility_id.is_(None)))


def _announced(row: Any) -> ExpectedRow:
    return ExpectedRow(
        row.arrives_on,
        row.persons,
        row.placed,
        row.description,
        row.sent_by or "",
        row.note or "",
        ExpectedArrivalId(row.id),
        is_for_any_facility=row.facility_id is None,
    )


def _coming(facility: FacilityId, day: date) -> Select[*tuple[Any, ...]]:
    has_bed = exists().where(BedAssignment.stay_id == Stay.id)
    member = and_(
        HouseholdMember.resident_id == Resident.id,
        HouseholdMember.valid_from <= Stay.moved_in_on,
        or_(HouseholdMember.valid_until.is_(None), HouseholdMember.valid_until > Stay.moved_in_on),
    )
    return (
        select(
            Resident.id,
            Resident.key,
            Resident.family_name,
            Resident.given_name,
            Resident.restricted,
            Stay.moved_in_on,
            Household.id.label("household"),
            Household.name.label("household_name"),
            has_bed.label("has_bed"),
        )
        .join(Stay, Stay.resident_id == Resident.id)
        .outerjoin(HouseholdMember, member)
        .outerjoin(Household, Household.id == HouseholdMember.household_id)
        .where(Stay.facility_id == facility, Stay.moved_in_on > day, Resident.arrival_id.is_(None))
        .order_by(Stay.moved_in_on, Resident.sort_name)
    )


def _by_household(rows: Iterable[Any], sight: Sight) -> list[ExpectedRow]:
    groups: dict[object, list[Any]] = {}
    for row in rows:
        groups.setdefault((row.moved_in_on, row.household or row.id), []).append(row)
    return [_named(members, sight) for members in groups.values()]


def _named(members: list[Any], sight: Sight) -> ExpectedRow:
    first = members[0]
    is_hidden = any(sight.hides(restricted=each.restricted) for each in members)
    name = ", ".join(filter(None, (first.family_name, first.given_name)))
    shown = first.key if is_hidden else (first.household_name if len(members) > 1 else name)
    return ExpectedRow(
        first.moved_in_on,
        len(members),
        sum(bool(each.has_bed) for each in members),
        shown,
        residents=tuple(ResidentId(each.id) for each in members),
    )
