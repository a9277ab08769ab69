"""Loading a facility's timeline: flat rows, a statement for each kind."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, Select, or_, select

from unterkunft.model.attendance import Absence
from unterkunft.model.facility import Building, Facility, Floor
from unterkunft.model.household import Household, HouseholdMember
from unterkunft.model.resident import Resident, Separation
from unterkunft.model.room import Bed, Closure, Room
from unterkunft.model.stay import BedAssignment, ExpectedArrival, Stay
from unterkunft.services.timeline import (
    AbsenceOnPlan,
    Arrival,
    Assignment,
    BedOnPlan,
    ClosureOnPlan,
    FacilityOnPlan,
    FacilityTimeline,
    FloorOnPlan,
    Membership,
    ResidentOnPlan,
    RoomOnPlan,
    SeparatedPair,
    StayOnPlan,
)
from unterkunft.storage.engine import Database
from unterkunft.values.ids import (
    BedAssignmentId,
    BedId,
    FacilityId,
    FloorId,
    HouseholdId,
    ResidentId,
    RoomId,
)
from unterkunft.values.period import Period
from unterkunft.values.refusals import DomainRefusal
from unterkunft.values.statuses import BedKind, Designation, Gender


def load_timeline(
    database: Database, facility: FacilityId, *, sees_restricted: bool = True
) -> FacilityTimeline:
    """All days of a facility. Without the right, restricted people bear their key instead of a name."""
    with database.reading() as connection:
        return timeline_of(connection, facility, sees_restricted=sees_restricted)


def timeline_of(
    connection: Connection,
    facility: FacilityId,
    *,
    newcomers: Collection[ResidentId] = (),
    sees_restricted: bool = True,
) -> FacilityTimeline:
    """The same on a connection that is already open, with people who were never in the facility yet."""
    people = or_(
        Resident.id.in_(select(Stay.resident_id).where(Stay.facility_id == facility)),
        Resident.id.in_(newcomers),
    )
    return FacilityTimeline(
        facility=_facility(connection, facility),
        floors=_floors(connection, facility),
        rooms=_rooms(connection, facility),
        assignments=_assignments(connection, facility),
        closures=_closures(connection, facility),
        residents=_residents(connection, people, sees_restricted=sees_restricted),
        memberships=_memberships(connection, people),
        separations=_separations(connection, people),
        stays=_stays(connection, facility),
        absences=_absences(connection, people),
        arrivals=_arrivals(connection, facility),
    )


def open_period(opened_on: date | None, closed_on: date | None) -> Period:
    """From opening to closing; what bears no date was always open."""
    return Period(opened_on or date.min, closed_on)


def _facility(connection: Connection, facility: FacilityId) -> FacilityOnPlan:
    table = Facility.__table__.c
    row = connection.execute(select(*table).where(table.id == facility)).first()
    if row is None:
        raise DomainRefusal("GONE", table=Facility.__tablename__)
    period = open_period(row.opened_on, row.closed_on)
    return FacilityOnPlan(FacilityId(row.id), row.key, row.name, row.kind, row.rule_pack, period)


def _floors(connection: Connection, facility: FacilityId) -> tuple[FloorOnPlan, ...]:
    query = (
        select(
            Floor.id,
            Floor.key,
            Floor.name,
            Floor.level,
            Building.name.label("building"),
            Building.key.label("building_key"),
        )
        .join(Building, Floor.building_id == Building.id)
        .where(Building.facility_id == facility)
        .order_by(Building.name, Building.key, Floor.level, Floor.key)
    )
    return tuple(
        FloorOnPlan(FloorId(row.id), row.key, row.name, row.level, row.building, row.building_key)
        for row in connection.execute(query)
    )


def _in_facility(query: Select[Any], facility: FacilityId) -> Select[Any]:
    """Rooms of the facility: the query selects from rooms and gains floors and buildings."""
    return (
        query.join(Floor, Room.floor_id == Floor.id)
        .join(Building, Floor.building_id == Building.id)
        .where(Building.facility_id == facility)
    )


def _rooms(connection: Connection, facility: FacilityId) -> tuple[RoomOnPlan, ...]:
    beds = _beds(connection, facility)
    query = _in_facility(select(*Room.__table__.c), facility).order_by(Room.number, Room.key)
    return tuple(
        RoomOnPlan(
            id=RoomId(row.id),
            key=row.key,
            number=row.number,
            use=row.use,
            floor=FloorId(row.floor_id),
            area_m2=row.area_m2,
            approved_places=row.approved_places,
            designation=row.designation or Designation.ANYONE,
            features=row.features,
            housing_unit=row.housing_unit,
            outline=row.outline,
            open=open_period(row.opened_on, row.closed_on),
            beds=tuple(beds[row.id]),
        )
        for row in connection.execute(query)
    )


def _beds(connection: Connection, facility: FacilityId) -> dict[UUID, list[BedOnPlan]]:
    query = _in_facility(select(*Bed.__table__.c).join(Room, Bed.room_id == Room.id), facility)
    beds: defaultdict[UUID, list[BedOnPlan]] = defaultdict(list)
    for row in connection.execute(query.order_by(Bed.key)):
        bed = BedOnPlan(BedId(row.id), row.key, row.label, row.kind or BedKind.SINGLE, RoomId(row.room_id))
        beds[row.room_id].append(bed)
    for together in beds.values():
        together.sort(key=lambda bed: (len(bed.label), bed.label))
    return beds


def _assignments(connection: Connection, facility: FacilityId) -> tuple[Assignment, ...]:
    query = (
        select(
            BedAssignment.id,
            BedAssignment.resident_id,
            BedAssignment.bed_id,
            BedAssignment.valid_from,
            BedAssignment.valid_until,
        )
        .join(Stay, BedAssignment.stay_id == Stay.id)
        .where(Stay.facility_id == facility)
        .order_by(BedAssignment.valid_from, BedAssignment.id)
    )
    return tuple(
        Assignment(
            BedAssignmentId(row.id),
            ResidentId(row.resident_id),
            BedId(row.bed_id),
            Period(row.valid_from, row.valid_until),
        )
        for row in connection.execute(query)
    )


def _closures(connection: Connection, facility: FacilityId) -> tuple[ClosureOnPlan, ...]:
    query = (
        select(*Closure.__table__.c)
        .outerjoin(Bed, Closure.bed_id == Bed.id)
        .join(Room, or_(Closure.room_id == Room.id, Bed.room_id == Room.id))
    )
    return tuple(
        ClosureOnPlan(
            bed=None if row.bed_id is None else BedId(row.bed_id),
            room=None if row.room_id is None else RoomId(row.room_id),
            reason=row.reason,
            note=row.note,
            period=Period(row.valid_from, row.valid_until),
        )
        for row in connection.execute(_in_facility(query, facility))
    )


def _residents(
    connection: Connection, people: ColumnElement[bool], *, sees_restricted: bool
) -> tuple[ResidentOnPlan, ...]:
    query = select(*Resident.__table__.c).where(people)
    return tuple(
        _resident(row, is_hidden=bool(row.restricted) and not sees_restricted)
        for row in connection.execute(query)
    )


def _resident(row: Any, *, is_hidden: bool) -> ResidentOnPlan:
    return ResidentOnPlan(
        id=ResidentId(row.id),
        key=row.key,
        family_name=row.key if is_hidden else row.family_name,
        given_name="" if is_hidden else row.given_name or "",
        search_name="" if is_hidden else row.search_name,
        gender=row.gender or Gender.UNKNOWN,
        birth_date=row.birth_date,
        nationality=None if is_hidden else row.nationality,
        languages=() if is_hidden else row.languages,
        needs=row.needs,
        restricted=bool(row.restricted),
    )


def _memberships(connection: Connection, people: ColumnElement[bool]) -> tuple[Membership, ...]:
    query = (
        select(HouseholdMember, Household.name)
        .join(Household, HouseholdMember.household_id == Household.id)
        .where(HouseholdMember.resident_id.in_(select(Resident.id).where(people)))
        .with_only_columns(
            HouseholdMember.household_id,
            HouseholdMember.resident_id,
            HouseholdMember.role,
            HouseholdMember.valid_from,
            HouseholdMember.valid_until,
            Household.name.label("household_name"),
        )
    )
    return tuple(
        Membership(
            HouseholdId(row.household_id),
            row.household_name,
            ResidentId(row.resident_id),
            row.role,
            Period(row.valid_from, row.valid_until),
        )
        for row in connection.execute(query)
    )


def _separations(connection: Connection, people: ColumnElement[bool]) -> tuple[SeparatedPair, ...]:
    ids = select(Resident.id).where(people)
    query = select(*Separation.__table__.c).where(
        Separation.resident_id.in_(ids) | Separation.other_id.in_(ids)
    )
    return tuple(
        SeparatedPair(
            ResidentId(row.resident_id),
            ResidentId(row.other_id),
            row.scope,
            Period(row.valid_from, row.valid_until),
        )
        for row in connection.execute(query)
    )


def _stays(connection: Connection, facility: FacilityId) -> tuple[StayOnPlan, ...]:
    query = select(Stay.resident_id, Stay.moved_in_on, Stay.moved_out_on).where(Stay.facility_id == facility)
    return tuple(
        StayOnPlan(ResidentId(row.resident_id), Period(row.moved_in_on, row.moved_out_on))
        for row in connection.execute(query.order_by(Stay.moved_in_on, Stay.id))
    )


def _absences(connection: Connection, people: ColumnElement[bool]) -> tuple[AbsenceOnPlan, ...]:
    query = select(Absence.resident_id, Absence.state, Absence.left_on, Absence.returned_on).where(
        Absence.resident_id.in_(select(Resident.id).where(people)), Absence.state != "present"
    )
    return tuple(
        AbsenceOnPlan(ResidentId(row.resident_id), row.state, row.left_on, row.returned_on)
        for row in connection.execute(query)
    )


def _arrivals(connection: Connection, facility: FacilityId) -> tuple[Arrival, ...]:
    query = select(
        ExpectedArrival.key,
        ExpectedArrival.arrives_on,
        ExpectedArrival.persons,
        ExpectedArrival.description,
    ).where(or_(ExpectedArrival.facility_id == facility, ExpectedArrival.facility_id.is_(None)))
    return tuple(
        Arrival(row.key, row.arrives_on, row.persons, row.description)
        for row in connection.execute(query.order_by(ExpectedArrival.arrives_on, ExpectedArrival.key))
    )
