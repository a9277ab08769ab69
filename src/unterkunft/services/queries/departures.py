"""What follows when people move out on a day: free beds, absences that end, months billed already."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, Select, and_, func, or_, select

from unterkunft.model.attendance import Absence
from unterkunft.model.facility import Facility
from unterkunft.model.household import HouseholdMember
from unterkunft.model.resident import Resident
from unterkunft.model.room import Bed, Room
from unterkunft.model.statement import FinalisedStatement
from unterkunft.model.stay import BedAssignment, Stay
from unterkunft.services.permissions import Sight
from unterkunft.storage.engine import Database
from unterkunft.values.ids import FacilityId, ResidentId
from unterkunft.values.month import Month


@dataclass(frozen=True, slots=True)
class LeavingPerson:
    """Somebody who moves out, as they stand on the day."""

    resident: ResidentId
    name: str
    facility: FacilityId | None
    """None where the person is not housed on that day."""
    facility_name: str = ""
    moved_in_on: date | None = None
    room: str = ""
    bed: str = ""


@dataclass(frozen=True, slots=True)
class DepartureEffects:
    """All that follows for the people who leave on a day."""

    on: date
    people: tuple[LeavingPerson, ...]
    open_absences: int = 0
    later_beds: int = 0
    """Moves planned for later that are dropped."""
    staying_members: int = 0
    """People of their households who do not leave with them."""
    billed: tuple[Month, ...] = ()
    """Finalised months that are no longer right."""

    @property
    def not_housed(self) -> tuple[LeavingPerson, ...]:
        """Who cannot move out on that day."""
        return tuple(each for each in self.people if each.facility is None)


def effects_of_departure(
    database: Database, residents: Sequence[ResidentId], *, on: date, sight: Sight
) -> DepartureEffects:
    """What moving out on the day would do."""
    asked = list(residents)
    with database.reading() as connection:
        found = {row.id: row for row in reversed(connection.execute(_people(asked, on)).all())}
        return DepartureEffects(
            on,
            tuple(_person(found[each], sight) for each in asked if each in found),
            open_absences=connection.execute(_absences(asked, on)).scalar_one(),
            later_beds=connection.execute(_later_beds(asked, on)).scalar_one(),
            staying_members=connection.execute(_staying(asked, on)).scalar_one(),
            billed=_billed(connection, asked, on),
        )


def _people(residents: list[ResidentId], on: date) -> Select[*tuple[Any, ...]]:
    stays = and_(
        Stay.resident_id == Resident.id,
        Stay.moved_in_on <= on,
        or_(Stay.moved_out_on.is_(None), Stay.moved_out_on > on),
    )
    sleeps = and_(
        BedAssignment.stay_id == Stay.id,
        BedAssignment.valid_from <= on,
        or_(BedAssignment.valid_until.is_(None), BedAssignment.valid_until > on),
    )
    return (
        select(
            Resident.id,
            Resident.key,
            Resident.family_name,
            Resident.given_name,
            Resident.restricted,
            Facility.id.label("facility"),
            Facility.name.label("facility_name"),
            Stay.moved_in_on,
            Room.number,
            Bed.label,
        )
        .outerjoin(Stay, stays)
        .outerjoin(Facility, Facility.id == Stay.facility_id)
        .outerjoin(BedAssignment, sleeps)
        .outerjoin(Bed, Bed.id == BedAssignment.bed_id)
        .outerjoin(Room, Room.id == Bed.room_id)
        .where(Resident.id.in_(residents))
    )


def _person(row: Any, sight: Sight) -> LeavingPerson:
    name = ", ".join(filter(None, (row.family_name, row.given_name)))
    return LeavingPerson(
        ResidentId(row.id),
        row.key if sight.hides(restricted=row.restricted) else name,
        None if row.facility is None else FacilityId(row.facility),
        row.facility_name or "",
        row.moved_in_on,
        row.number or "",
        row.label or "",
    )


def _absences(residents: list[ResidentId], on: date) -> Select[int]:
    return select(func.count()).where(
        Absence.resident_id.in_(residents), or_(Absence.returned_on.is_(None), Absence.returned_on > on)
    )


def _later_beds(residents: list[ResidentId], on: date) -> Select[int]:
    return select(func.count()).where(BedAssignment.resident_id.in_(residents), BedAssignment.valid_from > on)


def _staying(residents: list[ResidentId], on: date) -> Select[int]:
    """Members of the same households, who live in a facility on that day."""
    holds = and_(
        HouseholdMember.valid_from <= on,
        or_(HouseholdMember.valid_until.is_(None), HouseholdMember.valid_until > on),
    )
    mine = select(HouseholdMember.household_id).where(HouseholdMember.resident_id.in_(residents), holds)
    housed = select(Stay.resident_id).where(
        Stay.moved_in_on <= on, or_(Stay.moved_out_on.is_(None), Stay.moved_out_on > on)
    )
    return select(func.count()).where(
        HouseholdMember.household_id.in_(mine),
        holds,
        HouseholdMember.resident_id.not_in(residents),
        HouseholdMember.resident_id.in_(housed),
    )


def _billed(connection: Connection, residents: list[ResidentId], on: date) -> tuple[Month, ...]:
    keys = select(Resident.key).where(Resident.id.in_(residents))
    query = (
        select(FinalisedStatement.month)
        .where(FinalisedStatement.resident.in_(keys), FinalisedStatement.month >= f"{on:%Y-%m}")
        .distinct()
    )
    return tuple(sorted(Month.parse(text) for text in connection.scalars(query)))
