"""The statements behind a facility's timeline, built once: each takes `facility`, some `newcomers`."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, Uuid, bindparam, func, or_, select
from sqlalchemy.orm import InstrumentedAttribute

from unterkunft.model.attendance import Absence
from unterkunft.model.facility import Building, Facility, Floor
from unterkunft.model.household import Household, HouseholdMember
from unterkunft.model.resident import ResidenceStatusRecord, Resident, Separation
from unterkunft.model.room import Bed, Closure, Room
from unterkunft.model.rule_exception import RuleException
from unterkunft.model.stay import BedAssignment, ExpectedArrival, Stay
from unterkunft.values.statuses import AttendanceState

_FACILITY = bindparam("facility", type_=Uuid())
_NEWCOMERS = bindparam("newcomers", type_=Uuid(), expanding=True)
_HOUSED = select(Stay.resident_id).where(Stay.facility_id == _FACILITY)


def _concerns(resident: InstrumentedAttribute[Any]) -> Any:
    """Everyone who ever has a stay in the facility, and the newcomers."""
    return or_(resident.in_(_HOUSED), resident.in_(_NEWCOMERS))


def _in_facility(statement: Select[*tuple[Any, ...]]) -> Select[*tuple[Any, ...]]:
    """Rooms of the facility: the statement selects from rooms and gains floors and buildings."""
    return (
        statement.join(Floor, Room.floor_id == Floor.id)
        .join(Building, Floor.building_id == Building.id)
        .where(Building.facility_id == _FACILITY)
    )


FACILITY = select(*Facility.__table__.c).where(Facility.__table__.c.id == _FACILITY)

FLOORS = (
    select(
        Floor.id,
        Floor.key,
        Floor.name,
        Floor.level,
        Building.name.label("building"),
        Building.key.label("building_key"),
    )
    .join(Building, Floor.building_id == Building.id)
    .where(Building.facility_id == _FACILITY)
    .order_by(Building.name, Building.key, Floor.level, Floor.key)
)

ROOMS = _in_facility(select(*Room.__table__.c)).order_by(Room.number, Room.key)

BEDS = _in_facility(select(*Bed.__table__.c).join(Room, Bed.room_id == Room.id)).order_by(Bed.key)

ASSIGNMENTS = (
    select(
        BedAssignment.id,
        BedAssignment.resident_id,
        BedAssignment.bed_id,
        BedAssignment.valid_from,
        BedAssignment.valid_until,
    )
    .join(Stay, BedAssignment.stay_id == Stay.id)
    .where(Stay.facility_id == _FACILITY)
    .order_by(BedAssignment.valid_from, BedAssignment.id)
)

CLOSURES = _in_facility(
    select(*Closure.__table__.c)
    .outerjoin(Bed, Closure.bed_id == Bed.id)
    .join(Room, or_(Closure.room_id == Room.id, Bed.room_id == Room.id))
).order_by(Closure.valid_from, Closure.key)

RESIDENTS = select(*Resident.__table__.c).where(_concerns(Resident.id))

MEMBERSHIPS = (
    select(
        HouseholdMember.household_id,
        HouseholdMember.resident_id,
        HouseholdMember.role,
        HouseholdMember.valid_from,
        HouseholdMember.valid_until,
        Household.name.label("household_name"),
        Household.key.label("household_key"),
    )
    .join(Household, HouseholdMember.household_id == Household.id)
    .where(_concerns(HouseholdMember.resident_id))
    .order_by(HouseholdMember.valid_from, HouseholdMember.id)
)

SEPARATIONS = (
    select(*Separation.__table__.c)
    .where(_concerns(Separation.resident_id) | _concerns(Separation.other_id))
    .order_by(Separation.id)
)

STAYS = (
    select(Stay.resident_id, Stay.moved_in_on, Stay.moved_out_on)
    .where(Stay.facility_id == _FACILITY)
    .order_by(Stay.moved_in_on, Stay.id)
)

STAYS_ELSEWHERE = (
    select(Stay.resident_id, Stay.moved_in_on, Stay.moved_out_on, Facility.name.label("facility"))
    .join(Facility, Stay.facility_id == Facility.id)
    .where(Stay.facility_id != _FACILITY, _concerns(Stay.resident_id))
    .order_by(Stay.moved_in_on, Stay.id)
)

_HOUSEHOLDS = select(HouseholdMember.household_id).where(_concerns(HouseholdMember.resident_id))

MEMBERS_ELSEWHERE = (
    select(
        HouseholdMember.household_id,
        HouseholdMember.resident_id,
        HouseholdMember.valid_from,
        HouseholdMember.valid_until,
        Stay.moved_in_on,
        Stay.moved_out_on,
        Facility.name.label("facility"),
    )
    .join(Stay, Stay.resident_id == HouseholdMember.resident_id)
    .join(Facility, Stay.facility_id == Facility.id)
    .where(Stay.facility_id != _FACILITY, HouseholdMember.household_id.in_(_HOUSEHOLDS))
    .order_by(HouseholdMember.id, Stay.id)
)

ACCEPTED = _in_facility(
    select(*RuleException.__table__.c).join(Room, RuleException.room_id == Room.id)
).order_by(RuleException.accepted_on, RuleException.id)

STATUSES = (
    select(
        ResidenceStatusRecord.resident_id,
        ResidenceStatusRecord.status,
        ResidenceStatusRecord.valid_from,
        ResidenceStatusRecord.valid_until,
    )
    .where(_concerns(ResidenceStatusRecord.resident_id))
    .order_by(ResidenceStatusRecord.valid_from, ResidenceStatusRecord.id)
)

ABSENCES = (
    select(Absence.resident_id, Absence.state, Absence.left_on, Absence.returned_on)
    .where(_concerns(Absence.resident_id), Absence.state != AttendanceState.PRESENT.value)
    .order_by(Absence.left_on, Absence.id)
)

_PLACEHOLDERS = (
    select(func.count(Resident.id)).where(Resident.arrival_id == ExpectedArrival.id).scalar_subquery()
)

ARRIVALS = (
    select(
        ExpectedArrival.id,
        ExpectedArrival.key,
        ExpectedArrival.arrives_on,
        ExpectedArrival.persons,
        ExpectedArrival.description,
        _PLACEHOLDERS.label("placed"),
    )
    .where(or_(ExpectedArrival.facility_id == _FACILITY, ExpectedArrival.facility_id.is_(None)))
    .order_by(ExpectedArrival.arrives_on, ExpectedArrival.key)
)
