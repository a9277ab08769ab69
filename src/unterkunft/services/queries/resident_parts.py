"""What stands beside a resident on a day: stay, bed, household, status, payer, absence, each at most once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from enum import Enum, auto
from typing import Any

from sqlalchemy import ColumnElement, ScalarSelect, Select, and_, or_, select
from sqlalchemy.orm import InstrumentedAttribute, aliased

from unterkunft.model.attendance import Absence
from unterkunft.model.facility import Building, Facility, Floor
from unterkunft.model.household import Household, HouseholdMember
from unterkunft.model.payer import CostCoverage, Payer
from unterkunft.model.resident import ResidenceStatusRecord, Resident
from unterkunft.model.room import Bed, Room
from unterkunft.model.stay import BedAssignment, Stay
from unterkunft.values.statuses import AttendanceState


class Part(Enum):
    """A part of a resident's row that costs a join."""

    STAY = auto()
    BED = auto()
    HOUSEHOLD = auto()
    STATUS = auto()
    PAYER = auto()
    ABSENCE = auto()


ALL_PARTS = frozenset(Part)

SHOWN: tuple[ColumnElement[Any] | InstrumentedAttribute[Any], ...] = (
    Resident.id,
    Resident.key,
    Resident.family_name,
    Resident.given_name,
    Resident.name_original,
    Resident.birth_date,
    Resident.gender,
    Resident.nationality,
    Resident.needs,
    Resident.case_reference,
    Resident.restricted,
    Resident.arrival_id,
    Household.name.label("household"),
    Facility.name.label("facility"),
    Building.name.label("building"),
    Room.number.label("room"),
    Bed.label.label("bed"),
    Stay.moved_in_on,
    ResidenceStatusRecord.status,
    ResidenceStatusRecord.document_expires_on,
    Payer.name.label("payer"),
    Absence.left_on.label("absent_since"),
)


def joined(
    statement: Select[*tuple[Any, ...]], parts: frozenset[Part], day: date
) -> Select[*tuple[Any, ...]]:
    """The statement over residents with the parts it needs; a part that is missing is empty."""
    over = statement.select_from(Resident)
    for part in Part:
        if part in parts:
            over = _JOINS[part](over, day)
    return over


def stays_on(row_class: Any, day: date) -> ColumnElement[bool]:
    """Whether a stay holds the night of a day."""
    begun = row_class.moved_in_on <= day
    return and_(begun, or_(row_class.moved_out_on.is_(None), row_class.moved_out_on > day))


def holds_on(row_class: Any, day: date) -> ColumnElement[bool]:
    """Whether a dated row holds on a day."""
    begun = row_class.valid_from <= day
    return and_(begun, or_(row_class.valid_until.is_(None), row_class.valid_until > day))


def is_absent_on(row_class: Any, day: date) -> ColumnElement[bool]:
    """Whether a day lies strictly between leaving and returning."""
    is_away = and_(row_class.state != AttendanceState.PRESENT.value, row_class.left_on < day)
    return and_(is_away, or_(row_class.returned_on.is_(None), row_class.returned_on > day))


def _latest(
    row_class: Any, condition: Callable[[Any, date], ColumnElement[bool]], start: str, day: date
) -> ScalarSelect[Any]:
    """The id of the one row of a person that counts on a day, where data hold more than one."""
    row = aliased(row_class)
    newest_first = (getattr(row, start).desc(), row.id.desc())
    query = select(row.id).where(row.resident_id == Resident.id, condition(row, day))
    return query.order_by(*newest_first).limit(1).correlate(Resident).scalar_subquery()


def _with_stay(statement: Select[*tuple[Any, ...]], day: date) -> Select[*tuple[Any, ...]]:
    chosen = _latest(Stay, stays_on, "moved_in_on", day)
    return statement.outerjoin(Stay, Stay.id == chosen).outerjoin(Facility, Facility.id == Stay.facility_id)


def _with_bed(statement: Select[*tuple[Any, ...]], day: date) -> Select[*tuple[Any, ...]]:
    # The guards keep a person from having two beds on a day: no need to choose.
    held = and_(BedAssignment.resident_id == Resident.id, holds_on(BedAssignment, day))
    return (
        statement.outerjoin(BedAssignment, held)
        .outerjoin(Bed, Bed.id == BedAssignment.bed_id)
        .outerjoin(Room, Room.id == Bed.room_id)
        .outerjoin(Floor, Floor.id == Room.floor_id)
        .outerjoin(Building, Building.id == Floor.building_id)
    )


def _with_household(statement: Select[*tuple[Any, ...]], day: date) -> Select[*tuple[Any, ...]]:
    chosen = _latest(HouseholdMember, holds_on, "valid_from", day)
    return statement.outerjoin(HouseholdMember, HouseholdMember.id == chosen).outerjoin(
        Household, Household.id == HouseholdMember.household_id
    )


def _with_status(statement: Select[*tuple[Any, ...]], day: date) -> Select[*tuple[Any, ...]]:
    chosen = _latest(ResidenceStatusRecord, holds_on, "valid_from", day)
    return statement.outerjoin(ResidenceStatusRecord, ResidenceStatusRecord.id == chosen)


def _with_payer(statement: Select[*tuple[Any, ...]], day: date) -> Select[*tuple[Any, ...]]:
    chosen = _latest(CostCoverage, holds_on, "valid_from", day)
    return statement.outerjoin(CostCoverage, CostCoverage.id == chosen).outerjoin(
        Payer, Payer.id == CostCoverage.payer_id
    )


def _with_absence(statement: Select[*tuple[Any, ...]], day: date) -> Select[*tuple[Any, ...]]:
    chosen = _latest(Absence, is_absent_on, "left_on", day)
    return statement.outerjoin(Absence, Absence.id == chosen)


_JOINS: Mapping[Part, Callable[[Select[*tuple[Any, ...]], date], Select[*tuple[Any, ...]]]] = {
    Part.STAY: _with_stay,
    Part.BED: _with_bed,
    Part.HOUSEHOLD: _with_household,
    Part.STATUS: _with_status,
    Part.PAYER: _with_payer,
    Part.ABSENCE: _with_absence,
}
