"""How full every floor of every facility is on a day, counted by the database."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, exists, func, or_, select

from unterkunft.model.attendance import Absence
from unterkunft.model.facility import Building, Facility, Floor
from unterkunft.model.room import Bed, Closure, Room
from unterkunft.model.stay import BedAssignment
from unterkunft.services.plan_state import Counts
from unterkunft.storage.engine import Database
from unterkunft.values.ids import FacilityId, FloorId
from unterkunft.values.statuses import AttendanceState


@dataclass(frozen=True, slots=True)
class FloorOfFacility:
    """A floor with its places, wherever it is."""

    facility: FacilityId
    facility_name: str
    building: str
    floor: FloorId
    name: str
    level: int
    counts: Counts


def floors_of_all_facilities(database: Database, day: date) -> tuple[FloorOfFacility, ...]:
    """All floors by facility and building, the highest first; facilities without floors are left out."""
    with database.reading() as connection:
        return tuple(_floor(row) for row in connection.execute(_statement(day)))


def _floor(row: Any) -> FloorOfFacility:
    counts = Counts(
        row.capacity, row.occupied, row.capacity - row.occupied - row.closed, row.closed, row.absent
    )
    return FloorOfFacility(
        FacilityId(row.facility_id),
        row.facility,
        row.building,
        FloorId(row.floor_id),
        row.name,
        row.level,
        counts,
    )


def _statement(day: date) -> Select[*tuple[Any, ...]]:
    is_open = and_(
        _covers(Facility.opened_on, Facility.closed_on, day), _covers(Room.opened_on, Room.closed_on, day)
    )
    taken = BedAssignment.id.is_not(None)
    return (
        select(
            Facility.id.label("facility_id"),
            Facility.name.label("facility"),
            Building.name.label("building"),
            Floor.id.label("floor_id"),
            Floor.name.label("name"),
            Floor.level.label("level"),
            _count(and_(Bed.id.is_not(None), is_open)).label("capacity"),
            _count(and_(is_open, taken)).label("occupied"),
            _count(and_(Bed.id.is_not(None), is_open, BedAssignment.id.is_(None), _is_closed(day))).label(
                "closed"
            ),
            _count(and_(is_open, taken, _is_absent(day))).label("absent"),
        )
        .join(Building, Building.facility_id == Facility.id)
        .join(Floor, Floor.building_id == Building.id)
        .outerjoin(Room, Room.floor_id == Floor.id)
        .outerjoin(Bed, Bed.room_id == Room.id)
        .outerjoin(
            BedAssignment,
            and_(
                BedAssignment.bed_id == Bed.id,
                _covers(BedAssignment.valid_from, BedAssignment.valid_until, day),
            ),
        )
        .group_by(Facility.id, Facility.name, Building.id, Building.name, Floor.id, Floor.name, Floor.level)
        .order_by(Facility.name, Facility.id, Building.name, Building.id, Floor.level.desc(), Floor.name)
    )


def _covers(start: Any, end: Any, day: date) -> ColumnElement[bool]:
    """Whether a period holds a day; what bears no first day was always."""
    return and_(or_(start.is_(None), start <= day), or_(end.is_(None), end > day))


def _count(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return func.coalesce(func.sum(case((condition, 1), else_=0)), 0)


def _is_closed(day: date) -> ColumnElement[bool]:
    return exists().where(
        or_(Closure.bed_id == Bed.id, Closure.room_id == Room.id),
        _covers(Closure.valid_from, Closure.valid_until, day),
    )


def _is_absent(day: date) -> ColumnElement[bool]:
    return exists().where(
        Absence.resident_id == BedAssignment.resident_id,
        Absence.state != AttendanceState.PRESENT.value,
        Absence.left_on < day,
        or_(Absence.returned_on.is_(None), Absence.returned_on > day),
    )
