"""One site of 10,080 beds with five years of stays, the same each time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import UUID, uuid5

from sqlalchemy import insert

from benchmarks.sample import TODAY
from unterkunft.app.opening import open_for_work
from unterkunft.model.attendance import Absence
from unterkunft.model.base import Row
from unterkunft.model.facility import Building, Facility, Floor
from unterkunft.model.household import Household, HouseholdMember
from unterkunft.model.name_folding import search_name, sort_name
from unterkunft.model.resident import ResidenceStatusRecord, Resident
from unterkunft.model.room import Bed, Closure, Room
from unterkunft.model.stay import BedAssignment, Stay
from unterkunft.values.statuses import (
    AttendanceState,
    BedKind,
    ClosureReason,
    FacilityKind,
    Gender,
    HouseholdRole,
    ResidenceStatus,
    RoomUse,
)

BUILDINGS, FLOORS, ROOMS, BEDS = 8, 5, 84, 3
_ROOMS_IN_A_ROW, _WIDTH, _DEPTH = 14, 4.2, 5.5
_YEARS, _TURNS = 5, 6
_FAMILIES = ("Ahmadi", "Özdemir", "Yizhak", "Müller", "Al-Hassan", "Petrenko", "Haddad", "Ärzte")
_GIVEN = ("Mohammed", "Olena", "Ayşe", "Ali", "Fatima", "Andrii", "Sahar", "Omid", "Mariam")
_NATIONALITIES = ("SYR", "UKR", "ERI", "AFG", "GIN", "TUR")
_SPACE = UUID("6c1d7a52-9d0e-4a57-8a44-40f5f21a5d10")

Made = tuple[type[Row], dict[str, Any]]


def make_site(file: Path) -> None:
    """Written row by row without journal: only what is shown of it is measured."""
    database = open_for_work(str(file))
    tables: dict[type[Row], list[dict[str, Any]]] = {}
    for row_class, row in _site():
        tables.setdefault(row_class, []).append(row)
    with database.writing_engine.begin() as connection:
        for row_class, made in tables.items():
            connection.execute(insert(row_class), made)
    database.close()


def _site() -> Iterator[Made]:
    yield _row(Facility, "GROSS", name="Großstandort", kind=FacilityKind.COMMUNAL)
    for building in range(BUILDINGS):
        house = f"H{building}"
        yield _row(Building, house, facility_id=_id(Facility, "GROSS"), name=f"Haus {building + 1}")
        for level in range(FLOORS):
            yield from _floor(house, building, level)


def _floor(house: str, building: int, level: int) -> Iterator[Made]:
    key = f"{house}-{level}"
    yield _row(Floor, key, building_id=_id(Building, house), name=f"{level}. OG", level=level)
    for number in range(ROOMS):
        yield from _room(key, number, (building * FLOORS + level) * ROOMS + number)


def _room(floor: str, number: int, count: int) -> Iterator[Made]:
    key = f"{floor}-{number:02}"
    column, line = number % _ROOMS_IN_A_ROW, number // _ROOMS_IN_A_ROW
    left, top = column * _WIDTH, line * _DEPTH
    corners = ((left, top), (left + _WIDTH, top), (left + _WIDTH, top + _DEPTH), (left, top + _DEPTH))
    yield _row(
        Room,
        key,
        floor_id=_id(Floor, floor),
        number=f"{count + 1001}",
        use=RoomUse.SLEEPING,
        area_m2=Decimal("23.1"),
        approved_places=BEDS,
        outline=corners,
    )
    for bed in range(1, BEDS + 1):
        yield _row(Bed, f"{key}-{bed}", room_id=_id(Room, key), label=str(bed), kind=BedKind.SINGLE)
    if count % 40 == 7:
        where = {"room_id": None, "bed_id": _id(Bed, f"{key}-1"), "reason": ClosureReason.DAMAGE}
        yield _row(Closure, f"C{key}", **where, valid_from=TODAY - timedelta(days=9), valid_until=None)
    for turn in range(_TURNS):
        yield from _household(key, count, turn)


def _household(room: str, count: int, turn: int) -> Iterator[Made]:
    """Three people who share the room for most of a year; the beds of some rooms are free today."""
    length = _YEARS * 365 // _TURNS
    begins = TODAY - timedelta(days=(_TURNS - turn) * length - 40 - count % 60)
    ends = begins + timedelta(days=length - 3 - count % 5) if turn < _TURNS - 1 or count % 9 == 0 else None
    name = f"{room}/{turn}"
    family = _FAMILIES[(count + turn) % len(_FAMILIES)]
    yield _row(Household, name, name=f"Familie {family}")
    for bed in range(1, BEDS + 1):
        is_closed = count % 40 == 7 and bed == 1 and turn == _TURNS - 1
        if not is_closed and not (turn == _TURNS - 1 and count % 11 == 3):
            yield from _person(name, f"{room}-{bed}", family, begins=begins, ends=ends)


def _person(household: str, bed: str, family: str, *, begins: date, ends: date | None) -> Iterator[Made]:
    key = f"{household}/{bed[-1]}"
    chance = _id(Resident, key).int
    given = _GIVEN[chance % len(_GIVEN)]
    yield _row(
        Resident,
        key,
        family_name=family,
        given_name=given,
        search_name=search_name(family, given),
        sort_name=sort_name(family, given),
        birth_date=date(1955 + chance % 65, 1 + chance % 12, 1 + chance % 28),
        gender=(Gender.FEMALE, Gender.MALE)[chance % 2],
        nationality=_NATIONALITIES[len(household) % len(_NATIONALITIES)],
        languages=("ar",),
        needs=(),
    )
    resident = _id(Resident, key)
    member = {"household_id": _id(Household, household), "resident_id": resident}
    dated = {"valid_from": begins, "valid_until": None}
    yield (
        HouseholdMember,
        {"id": _id(HouseholdMember, key), "version": 1, **member, **dated} | {"role": HouseholdRole.OTHER},
    )
    status = {"resident_id": resident, "status": ResidenceStatus.PERMISSION_TO_REMAIN}
    yield _row(ResidenceStatusRecord, key, **status, **dated)
    where = {"resident_id": resident, "facility_id": _id(Facility, "GROSS"), "is_derived": False}
    yield _row(Stay, key, **where, moved_in_on=begins, moved_out_on=ends)
    held = {"stay_id": _id(Stay, key), "resident_id": resident, "bed_id": _id(Bed, bed)}
    yield _row(BedAssignment, key, **held, valid_from=begins, valid_until=ends)
    if chance % 20 == 0:
        days = {"left_on": TODAY - timedelta(days=3), "returned_on": None}
        yield _row(Absence, key, resident_id=resident, state=AttendanceState.VISIT, **days)


def _id(row_class: type[Row], key: str) -> UUID:
    return uuid5(_SPACE, f"{row_class.__tablename__}:{key}")


def _row(row_class: type[Row], key: str, **values: Any) -> Made:
    return row_class, {"id": _id(row_class, key), "key": key, "version": 1, **values}
