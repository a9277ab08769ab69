"""Houses and people for tests, written straight into a database: arrange here, act through commands."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from decimal import Decimal
from itertools import count
from typing import Any
from uuid import UUID

from sqlalchemy import Column, Table, select

from unterkunft.model.base import Base, Row
from unterkunft.model.facility import Building, Facility, Floor
from unterkunft.model.household import Household, HouseholdMember
from unterkunft.model.resident import Resident, Separation
from unterkunft.model.room import Bed, Closure, Room
from unterkunft.model.stay import BedAssignment, Stay
from unterkunft.services.changes import Changes
from unterkunft.services.commands.placement import PlaceResidents
from unterkunft.services.executor import Command, Executor
from unterkunft.services.permissions import Actor
from unterkunft.services.placement import Placement
from unterkunft.services.queries.plan import load_timeline
from unterkunft.services.timeline import FacilityTimeline
from unterkunft.storage.engine import Database
from unterkunft.storage.unit_of_work import unit_of_work
from unterkunft.values.ids import BedId, FacilityId, HouseholdId, OperationId, ResidentId, RoomId
from unterkunft.values.statuses import (
    BedKind,
    ClosureReason,
    Designation,
    FacilityKind,
    Gender,
    HouseholdRole,
    Need,
    RoomUse,
    SeparationScope,
)

SOMEONE = Actor("M. Krüger", "PC-3")
SOME_MOMENT = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)

_NUMBERS = count(1)


def march(day: int) -> date:
    """A day of March 2026, the month in which most tests play."""
    return date(2026, 3, day)


@dataclass(frozen=True, slots=True)
class BuiltRoom:
    """A room and its beds in the order of their labels."""

    id: RoomId
    number: str
    beds: tuple[BedId, ...]

    @property
    def bed(self) -> BedId:
        """The first bed."""
        return self.beds[0]


@dataclass(slots=True)
class House:
    """A facility with one building whose rooms and people a test adds."""

    database: Database
    facility: FacilityId
    building: UUID
    floors: dict[int, UUID] = field(default_factory=dict)

    def room(
        self,
        number: str = "101",
        *,
        beds: int = 2,
        level: int = 0,
        kinds: Iterable[BedKind] | None = None,
        area: str | None = None,
        approved: int | None = None,
        designation: Designation | None = None,
        use: RoomUse = RoomUse.SLEEPING,
        flat: str | None = None,
    ) -> BuiltRoom:
        """A room with beds `1`, `2`, …"""
        room = Room(
            key=_key("R"),
            floor_id=self._floor(level),
            number=number,
            use=use,
            area_m2=None if area is None else Decimal(area),
            approved_places=approved,
            designation=designation,
            housing_unit=flat,
        )
        _insert(self.database, room)
        bed_kinds = list(kinds) if kinds is not None else [BedKind.SINGLE] * beds
        rows = [
            Bed(key=_key("B"), room_id=room.id, label=str(label), kind=kind)
            for label, kind in enumerate(bed_kinds, start=1)
        ]
        _insert(self.database, *rows)
        return BuiltRoom(RoomId(room.id), number, tuple(BedId(row.id) for row in rows))

    def resident(
        self,
        family_name: str = "Ahmadi",
        given_name: str = "",
        *,
        born: date | None = date(1990, 5, 17),
        gender: Gender = Gender.MALE,
        needs: tuple[Need, ...] = (),
        restricted: bool = False,
    ) -> ResidentId:
        """A person who has not moved in yet."""
        return a_resident(
            self.database,
            family_name,
            given_name,
            born=born,
            gender=gender,
            needs=needs,
            restricted=restricted,
        )

    def housed(
        self, bed: BedId, *, since: date, until: date | None = None, name: str = "Rahimi"
    ) -> ResidentId:
        """A new person in a bed, with a stay of the same days."""
        resident = self.resident(name)
        self.sleeps(resident, bed, since=since, until=until)
        return resident

    def sleeps(self, resident: ResidentId, bed: BedId, *, since: date, until: date | None = None) -> UUID:
        """Puts a person into a bed, with a stay of the same days; gives the stay."""
        stay = self.stays(resident, since=since, until=until)
        self.assign(stay, resident, bed, since=since, until=until)
        return stay

    def stays(self, resident: ResidentId, *, since: date, until: date | None = None) -> UUID:
        """A stay without a bed."""
        stay = Stay(
            key=_key("A"),
            resident_id=resident,
            facility_id=self.facility,
            moved_in_on=since,
            moved_out_on=until,
            is_derived=False,
        )
        _insert(self.database, stay)
        return stay.id

    def assign(
        self, stay: UUID, resident: ResidentId, bed: BedId, *, since: date, until: date | None = None
    ) -> None:
        """A bed for a part of a stay."""
        assignment = BedAssignment(
            key=_key("BB"),
            stay_id=stay,
            resident_id=resident,
            bed_id=bed,
            valid_from=since,
            valid_until=until,
        )
        _insert(self.database, assignment)

    def close_bed(self, bed: BedId, *, since: date, until: date | None = None) -> None:
        """A bed out of use."""
        reason = ClosureReason.REPAIR
        _insert(
            self.database,
            Closure(key=_key("S"), bed_id=bed, reason=reason, valid_from=since, valid_until=until),
        )

    def timeline(self) -> FacilityTimeline:
        """The facility as the plan sees it."""
        return load_timeline(self.database, self.facility)

    def assignments(self) -> list[tuple[ResidentId, BedId, date, date | None]]:
        """Who sleeps where from when until when, in order."""
        query = select(
            BedAssignment.resident_id,
            BedAssignment.bed_id,
            BedAssignment.valid_from,
            BedAssignment.valid_until,
        ).order_by(BedAssignment.valid_from, BedAssignment.resident_id)
        with self.database.reading() as connection:
            return [(ResidentId(row[0]), BedId(row[1]), row[2], row[3]) for row in connection.execute(query)]

    def stays_of(self, resident: ResidentId) -> list[tuple[date, date | None]]:
        """The stays of a person in any facility, in order."""
        query = (
            select(Stay.moved_in_on, Stay.moved_out_on)
            .where(Stay.resident_id == resident)
            .order_by(Stay.moved_in_on)
        )
        with self.database.reading() as connection:
            return [(row[0], row[1]) for row in connection.execute(query)]

    def _floor(self, level: int) -> UUID:
        if level not in self.floors:
            floor = Floor(key=_key("E"), building_id=self.building, name=f"Etage {level}", level=level)
            _insert(self.database, floor)
            self.floors[level] = floor.id
        return self.floors[level]


def a_house(
    database: Database,
    name: str = "Haus am See",
    *,
    rule_pack: str | None = None,
    opened_on: date | None = None,
    closed_on: date | None = None,
) -> House:
    """A facility with one building and no rooms yet."""
    facility = Facility(
        key=_key("U"),
        name=name,
        kind=FacilityKind.COMMUNAL,
        rule_pack=rule_pack,
        opened_on=opened_on,
        closed_on=closed_on,
    )
    _insert(database, facility)
    building = Building(key=_key("G"), facility_id=facility.id, name="Haus A")
    _insert(database, building)
    return House(database, FacilityId(facility.id), building.id)


def a_resident(
    database: Database,
    family_name: str = "Ahmadi",
    given_name: str = "",
    *,
    born: date | None = date(1990, 5, 17),
    gender: Gender = Gender.MALE,
    needs: tuple[Need, ...] = (),
    restricted: bool = False,
) -> ResidentId:
    """A person, known to all facilities."""
    resident = Resident(
        key=_key("P"),
        family_name=family_name,
        given_name=given_name or None,
        birth_date=born,
        gender=gender,
        needs=needs,
        restricted=restricted,
    )
    _insert(database, resident)
    return ResidentId(resident.id)


def a_household(
    database: Database, *members: ResidentId, name: str = "Familie", since: date = date(2020, 1, 1)
) -> HouseholdId:
    """People who belong together."""
    household = Household(key=_key("H"), name=name)
    _insert(database, household)
    for member in members:
        role = HouseholdRole.OTHER
        _insert(
            database,
            HouseholdMember(household_id=household.id, resident_id=member, role=role, valid_from=since),
        )
    return HouseholdId(household.id)


def a_separation(database: Database, one: ResidentId, other: ResidentId, *, scope: SeparationScope) -> None:
    """Two people who must be kept apart."""
    since = date(2020, 1, 1)
    _insert(database, Separation(resident_id=one, other_id=other, scope=scope, valid_from=since))


def execute(
    database: Database, command: Command, *, actor: Actor = SOMEONE, operation: OperationId | None = None
) -> Changes:
    """Executes a command as the program does, at a fixed moment."""
    executor = Executor(database, clock=lambda: SOME_MOMENT)
    return executor.execute(command, actor=actor, operation=operation)


def place(*pairs: tuple[ResidentId, BedId], on: date, until: date | None = None) -> PlaceResidents:
    """The order to put people into beds."""
    placements = tuple(Placement(resident, bed) for resident, bed in pairs)
    return PlaceResidents(placements, on=on, until=until)


def row_picture(database: Database) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table but the journal, versions left out: equal pictures mean equal content."""
    picture: dict[str, list[tuple[object, ...]]] = {}
    with database.reading() as connection:
        for table in Base.metadata.sorted_tables:
            if table.name != "journal":
                rows = connection.execute(select(*_columns(table)).order_by(table.c.id))
                picture[table.name] = [tuple(row) for row in rows]
    return picture


def _columns(table: Table) -> list[Column[Any]]:
    return [column for column in table.columns if column.name != "version"]


def _insert(database: Database, *rows: Row) -> None:
    with unit_of_work(database) as work:
        for row in rows:
            work.add(row)


def _key(prefix: str) -> str:
    return f"{prefix}-{next(_NUMBERS)}"
