"""Loading a facility's timeline: flat rows, a statement for each kind."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import Connection, Executable, Row

from unterkunft.model.facility import Facility
from unterkunft.services.permissions import FULL_SIGHT, Sight
from unterkunft.services.queries import plan_statements as statements
from unterkunft.services.timeline import (
    AbsenceOnPlan,
    AcceptedBreach,
    Arrival,
    Assignment,
    BedOnPlan,
    ClosureOnPlan,
    FacilityOnPlan,
    FacilityTimeline,
    FloorOnPlan,
    MemberElsewhere,
    Membership,
    ResidentOnPlan,
    RoomOnPlan,
    SeparatedPair,
    StatusOnPlan,
    StayOnPlan,
)
from unterkunft.storage.engine import Database
from unterkunft.values.ids import (
    BedAssignmentId,
    BedId,
    ClosureId,
    ExpectedArrivalId,
    FacilityId,
    FloorId,
    HouseholdId,
    ResidentId,
    RoomId,
)
from unterkunft.values.period import Period
from unterkunft.values.refusals import DomainRefusal
from unterkunft.values.statuses import BedKind, Designation, Gender

ItemT = TypeVar("ItemT")


def load_timeline(
    database: Database,
    facility: FacilityId,
    *,
    newcomers: Collection[ResidentId] = (),
    sight: Sight = FULL_SIGHT,
) -> FacilityTimeline:
    """All days of a facility. Whose name stays hidden bears the key instead, in everything made from it."""
    with database.reading() as connection:
        return timeline_of(connection, facility, newcomers=newcomers, sight=sight)


def timeline_of(
    connection: Connection,
    facility: FacilityId,
    *,
    newcomers: Collection[ResidentId] = (),
    sight: Sight = FULL_SIGHT,
) -> FacilityTimeline:
    """The same on a connection that is already open, with people who were never in the facility yet."""
    rows = _Rows(connection, {"facility": facility, "newcomers": list(newcomers)})
    residents = rows.read(statements.RESIDENTS, lambda row: _resident(row, sight))
    restricted = {} if sight.restricted else {each.id: each.key for each in residents if each.restricted}
    return FacilityTimeline(
        facility=_facility(rows),
        floors=rows.read(statements.FLOORS, _floor),
        rooms=_rooms(rows),
        assignments=rows.read(statements.ASSIGNMENTS, _assignment),
        closures=rows.read(statements.CLOSURES, _closure),
        residents=residents,
        memberships=rows.read(statements.MEMBERSHIPS, lambda row: _membership(row, restricted, sight)),
        separations=rows.read(statements.SEPARATIONS, _separation),
        stays=rows.read(statements.STAYS, _stay),
        absences=rows.read(statements.ABSENCES, _absence),
        arrivals=rows.read(statements.ARRIVALS, lambda row: _arrival(row, sight)),
        stays_elsewhere=rows.read(statements.STAYS_ELSEWHERE, _stay_elsewhere),
        accepted=rows.read(statements.ACCEPTED, _accepted),
        members_elsewhere=tuple(_members_elsewhere(rows)),
        statuses=tuple(
            each for each in rows.read(statements.STATUSES, _status) if each.resident not in restricted
        ),
    )


def open_period(opened_on: date | None, closed_on: date | None) -> Period:
    """From opening to closing; what bears no date was always open."""
    return Period(opened_on or date.min, closed_on)


@dataclass(frozen=True, slots=True)
class _Rows:
    """The rows of one facility on one connection."""

    connection: Connection
    values: dict[str, Any]

    def of(self, statement: Executable) -> Iterator[Row[Any]]:
        return iter(self.connection.execute(statement, self.values))

    def read(self, statement: Executable, make: Callable[[Row[Any]], ItemT]) -> tuple[ItemT, ...]:
        return tuple(make(row) for row in self.of(statement))


def _facility(rows: _Rows) -> FacilityOnPlan:
    row = next(rows.of(statements.FACILITY), None)
    if row is None:
        raise DomainRefusal("GONE", table=Facility.__tablename__)
    period = open_period(row.opened_on, row.closed_on)
    return FacilityOnPlan(FacilityId(row.id), row.key, row.name, row.kind, row.rule_pack, period)


def _floor(row: Row[Any]) -> FloorOnPlan:
    return FloorOnPlan(FloorId(row.id), row.key, row.name, row.level, row.building, row.building_key)


def _rooms(rows: _Rows) -> tuple[RoomOnPlan, ...]:
    beds = _beds_by_room(rows)
    return rows.read(statements.ROOMS, lambda row: _room(row, tuple(beds[row.id])))


def _room(row: Row[Any], beds: tuple[BedOnPlan, ...]) -> RoomOnPlan:
    return RoomOnPlan(
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
        beds=beds,
    )


def _beds_by_room(rows: _Rows) -> defaultdict[UUID, list[BedOnPlan]]:
    beds: defaultdict[UUID, list[BedOnPlan]] = defaultdict(list)
    for bed in rows.read(statements.BEDS, _bed):
        beds[bed.room].append(bed)
    for together in beds.values():
        together.sort(key=lambda bed: (len(bed.label), bed.label))
    return beds


def _bed(row: Row[Any]) -> BedOnPlan:
    return BedOnPlan(BedId(row.id), row.key, row.label, row.kind or BedKind.SINGLE, RoomId(row.room_id))


def _assignment(row: Row[Any]) -> Assignment:
    return Assignment(
        BedAssignmentId(row.id),
        ResidentId(row.resident_id),
        BedId(row.bed_id),
        Period(row.valid_from, row.valid_until),
    )


def _closure(row: Row[Any]) -> ClosureOnPlan:
    return ClosureOnPlan(
        bed=None if row.bed_id is None else BedId(row.bed_id),
        room=None if row.room_id is None else RoomId(row.room_id),
        reason=row.reason,
        note=row.note,
        period=Period(row.valid_from, row.valid_until),
        id=ClosureId(row.id),
    )


def _resident(row: Row[Any], sight: Sight) -> ResidentOnPlan:
    is_nameless = sight.hides(restricted=row.restricted)
    is_hidden = bool(row.restricted) and not sight.restricted
    return ResidentOnPlan(
        id=ResidentId(row.id),
        key=row.key,
        family_name=row.key if is_nameless else row.family_name,
        given_name="" if is_nameless else row.given_name or "",
        search_name="" if is_nameless else row.search_name,
        gender=row.gender or Gender.UNKNOWN,
        birth_date=row.birth_date,
        nationality=None if is_hidden else row.nationality,
        languages=() if is_hidden else row.languages,
        needs=row.needs,
        restricted=bool(row.restricted),
        arrival=None if row.arrival_id is None else ExpectedArrivalId(row.arrival_id),
    )


def _membership(row: Row[Any], restricted: dict[ResidentId, str], sight: Sight) -> Membership:
    """A household is named after its people: who is hidden does not show its name either."""
    resident = ResidentId(row.resident_id)
    name = row.household_name if sight.names else row.household_key
    return Membership(
        HouseholdId(row.household_id),
        restricted.get(resident, name),
        resident,
        row.role,
        Period(row.valid_from, row.valid_until),
    )


def _separation(row: Row[Any]) -> SeparatedPair:
    return SeparatedPair(
        ResidentId(row.resident_id),
        ResidentId(row.other_id),
        row.scope,
        Period(row.valid_from, row.valid_until),
    )


def _stay(row: Row[Any]) -> StayOnPlan:
    return StayOnPlan(ResidentId(row.resident_id), Period(row.moved_in_on, row.moved_out_on))


def _status(row: Row[Any]) -> StatusOnPlan:
    return StatusOnPlan(ResidentId(row.resident_id), row.status, Period(row.valid_from, row.valid_until))


def _stay_elsewhere(row: Row[Any]) -> StayOnPlan:
    return StayOnPlan(ResidentId(row.resident_id), Period(row.moved_in_on, row.moved_out_on), row.facility)


def _members_elsewhere(rows: _Rows) -> Iterator[MemberElsewhere]:
    """The days on which both hold: member of the household, and at home in another facility."""
    for row in rows.of(statements.MEMBERS_ELSEWHERE):
        stay = Period(row.moved_in_on, row.moved_out_on)
        shared = stay.intersection(Period(row.valid_from, row.valid_until))
        if shared is not None:
            yield MemberElsewhere(
                HouseholdId(row.household_id), ResidentId(row.resident_id), row.facility, shared
            )


def _accepted(row: Row[Any]) -> AcceptedBreach:
    return AcceptedBreach(
        RoomId(row.room_id),
        ResidentId(row.resident_id),
        row.rule,
        row.reason,
        row.accepted_by,
        row.accepted_on,
        row.expires_on,
    )


def _absence(row: Row[Any]) -> AbsenceOnPlan:
    return AbsenceOnPlan(ResidentId(row.resident_id), row.state, row.left_on, row.returned_on)


def _arrival(row: Row[Any], sight: Sight) -> Arrival:
    """What was announced is told in free words, in which there may be names."""
    described = row.description if sight.names else row.key
    return Arrival(row.key, row.arrives_on, row.persons, described, ExpectedArrivalId(row.id), row.placed)
