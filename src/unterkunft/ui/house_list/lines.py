"""The lines of the house list for one day: buildings, floors, rooms, beds, and who has no bed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import lru_cache
from itertools import groupby

from unterkunft.services.plan_state import (
    NO_PLACES,
    BedState,
    Counts,
    FloorState,
    Group,
    Person,
    PlanState,
    RoomState,
)
from unterkunft.services.timeline import FloorOnPlan
from unterkunft.ui.plan.room_layout import natural_order
from unterkunft.values.ids import FloorId, ResidentId, RoomId


class LineKind(StrEnum):
    """What a line stands for."""

    BUILDING = "building"
    FLOOR = "floor"
    ROOM = "room"
    BED = "bed"
    NO_BED = "no_bed"
    PERSON = "person"
    """Someone without a bed."""


class PlaceStatus(StrEnum):
    """What can be asked of a line, and shown alone."""

    FREE = "free"
    CLOSED = "closed"
    ABSENT = "absent"
    PLANNED = "planned"
    """Someone is to come into the bed, or its holder is known to leave it."""


_natural = lru_cache(maxsize=8192)(natural_order)

LineKey = tuple[LineKind, object]


@dataclass(frozen=True, slots=True)
class Line:
    """One line; what does not belong to its kind is None."""

    kind: LineKind
    key: LineKey
    year: int
    """The year shown; days of others are written with theirs."""
    floor: FloorOnPlan | None = None
    room: RoomState | None = None
    bed: BedState | None = None
    person: Person | None = None
    counts: Counts = NO_PLACES
    people: int = 0
    """How many people the line and those below it hold."""
    since: date | None = None
    until: date | None = None

    @property
    def resident(self) -> ResidentId | None:
        """The person of the line."""
        return None if self.person is None else self.person.id

    @property
    def room_id(self) -> RoomId | None:
        """The room of the line, or the room its bed stands in."""
        return None if self.room is None else self.room.room.id

    @property
    def floor_id(self) -> FloorId | None:
        """The floor of the line; None for a whole building and for people without a bed."""
        return None if self.floor is None else self.floor.id

    @property
    def building(self) -> str:
        """The building of the line."""
        return "" if self.floor is None else self.floor.building

    @property
    def is_group(self) -> bool:
        """Whether the line stands for what is below it."""
        return self.kind not in (LineKind.BED, LineKind.PERSON)

    @property
    def statuses(self) -> frozenset[PlaceStatus]:
        """What can be said of the bed on this day."""
        bed = self.bed
        is_open = self.room is None or self.room.is_open
        told = (
            (PlaceStatus.FREE, bed is not None and bed.is_free and is_open),
            (PlaceStatus.CLOSED, bed is not None and bed.closure is not None),
            (PlaceStatus.ABSENT, self.person is not None and self.person.absence is not None),
            (PlaceStatus.PLANNED, self.until is not None or (bed is not None and bed.next is not None)),
        )
        return frozenset(status for status, holds in told if holds)


@dataclass(frozen=True, slots=True)
class Branch:
    """A line with what stands below it."""

    line: Line
    branches: tuple[Branch, ...] = ()
    size: int = field(init=False, compare=False)
    """How many lines it has, its own included."""

    def __post_init__(self) -> None:
        """Counts once; a branch never changes."""
        object.__setattr__(self, "size", 1 + sum(each.size for each in self.branches))


Wanted = Callable[[Line], bool]


class HouseTrees:
    """The whole house, day by day; a floor or room in which nothing has changed keeps its branch."""

    def __init__(self) -> None:
        self._known: dict[FloorId, tuple[FloorState, int, Branch | None]] = {}
        self._rooms: dict[RoomId, tuple[RoomState, int, Branch]] = {}

    def tree(self, state: PlanState, *, waiting_since: Mapping[ResidentId, date]) -> tuple[Branch, ...]:
        """Floors and rooms without beds are no part of the list."""
        floors = (branch for each in state.floors if (branch := self._floor(each, state.as_of.year)))
        buildings = tuple(
            _building_branch(tuple(of_building))
            for _, of_building in groupby(floors, key=lambda branch: _building_of(branch.line))
        )
        return (*buildings, _no_bed_branch(state, waiting_since))

    def _floor(self, floor: FloorState, year: int) -> Branch | None:
        known = self._known.get(floor.floor.id)
        if known is None or known[0] is not floor or known[1] != year:
            known = self._known[floor.floor.id] = (floor, year, self._floor_branch(floor, year))
        return known[2]

    def _room(self, floor: FloorState, room: RoomState, year: int) -> Branch:
        known = self._rooms.get(room.room.id)
        if known is None or known[0] is not room or known[1] != year:
            known = self._rooms[room.room.id] = (room, year, _room_branch(floor, room, year))
        return known[2]

    def _floor_branch(self, floor: FloorState, year: int) -> Branch | None:
        with_beds = sorted(
            (room for room in floor.rooms if room.beds), key=lambda room: _natural(room.room.number)
        )
        rooms = tuple(self._room(floor, room, year) for room in with_beds)
        if not rooms:
            return None
        line = Line(
            LineKind.FLOOR,
            (LineKind.FLOOR, floor.floor.id),
            year,
            floor=floor.floor,
            counts=floor.counts,
            people=sum(branch.line.people for branch in rooms),
        )
        return Branch(line, rooms)


def house_tree(state: PlanState, *, waiting_since: Mapping[ResidentId, date]) -> tuple[Branch, ...]:
    """One day of the whole house."""
    return HouseTrees().tree(state, waiting_since=waiting_since)


def only(tree: tuple[Branch, ...], is_wanted: Wanted) -> tuple[Branch, ...]:
    """The beds and people wanted with what they belong to; the place for people without a bed stays."""
    return tuple(branch for each in tree if (branch := _pruned(each, is_wanted)) is not None)


def _pruned(branch: Branch, is_wanted: Wanted) -> Branch | None:
    line = branch.line
    if not line.is_group:
        return branch if is_wanted(line) else None
    below = only(branch.branches, is_wanted)
    return Branch(line, below) if below or line.kind is LineKind.NO_BED else None


def _building_of(line: Line) -> str:
    return "" if line.floor is None else line.floor.building_key


def _building_branch(floors: tuple[Branch, ...]) -> Branch:
    first = floors[0].line
    line = Line(
        LineKind.BUILDING,
        (LineKind.BUILDING, _building_of(first)),
        first.year,
        floor=first.floor,
        counts=sum((branch.line.counts for branch in floors), start=NO_PLACES),
        people=sum(branch.line.people for branch in floors),
    )
    return Branch(line, floors)


def _room_branch(floor: FloorState, room: RoomState, year: int) -> Branch:
    beds = tuple(Branch(_bed_line(floor, room, bed, year)) for bed in _in_order(room))
    line = Line(
        LineKind.ROOM,
        (LineKind.ROOM, room.room.id),
        year,
        floor=floor.floor,
        room=room,
        counts=FloorState(floor.floor, (room,)).counts,
        people=room.occupied,
    )
    return Branch(line, beds)


def _in_order(room: RoomState) -> list[BedState]:
    return sorted(room.beds, key=lambda bed: _natural(bed.bed.label))


def _bed_line(floor: FloorState, room: RoomState, bed: BedState, year: int) -> Line:
    return Line(
        LineKind.BED,
        (LineKind.BED, bed.bed.id),
        year,
        floor=floor.floor,
        room=room,
        bed=bed,
        person=bed.occupant,
        people=int(bed.occupant is not None),
        since=None if bed.assignment is None else bed.assignment.period.start,
        until=_leaving_on(bed),
    )


def _leaving_on(bed: BedState) -> date | None:
    """The day the bed becomes free again, as far as it is known."""
    if bed.occupant is None or bed.assignment is None:
        return None
    ends = (bed.assignment.period.end, bed.occupant.stays_until)
    return min((day for day in ends if day is not None), default=None)


def _no_bed_branch(state: PlanState, since: Mapping[ResidentId, date]) -> Branch:
    year = state.as_of.year
    people = tuple(Branch(_waiting_line(person, year, since)) for person in _waiting(state.unhoused))
    return Branch(Line(LineKind.NO_BED, (LineKind.NO_BED, None), year, people=len(people)), people)


def _waiting(groups: tuple[Group, ...]) -> Iterator[Person]:
    return (person for group in groups for person in group.people)


def _waiting_line(person: Person, year: int, since: Mapping[ResidentId, date]) -> Line:
    return Line(
        LineKind.PERSON,
        (LineKind.PERSON, person.id),
        year,
        person=person,
        people=1,
        since=since.get(person.id),
        until=person.stays_until,
    )


def lines_of(branches: tuple[Branch, ...]) -> Iterator[Line]:
    """All lines from the top down."""
    for branch in branches:
        yield branch.line
        yield from lines_of(branch.branches)
