"""The calendar's content in plain values: rows of floors, rooms and beds, and the bars of each bed."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum, auto
from functools import cached_property
from typing import TypeVar
from uuid import UUID

from unterkunft.services.timeline import (
    Assignment,
    BedOnPlan,
    ClosureOnPlan,
    FacilityTimeline,
    FloorOnPlan,
    Membership,
    ResidentOnPlan,
    RoomOnPlan,
)
from unterkunft.ui.calendar.house_position import HousePosition
from unterkunft.ui.colour_palette import SPOKEN, ColourKey
from unterkunft.ui.plan.room_layout import natural_order
from unterkunft.values.ids import BedAssignmentId, BedId, FloorId, HouseholdId, ResidentId, RoomId
from unterkunft.values.period import Period

ItemT = TypeVar("ItemT")
KeyT = TypeVar("KeyT")


class RowKind(Enum):
    """What a row stands for; floors and rooms can be folded."""

    FLOOR = auto()
    ROOM = auto()
    BED = auto()


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the calendar."""

    kind: RowKind
    floor: FloorOnPlan
    room: RoomOnPlan | None = None
    bed: BedOnPlan | None = None

    @property
    def key(self) -> UUID:
        """The id of what the row stands for: the same row after a reload."""
        if self.bed is not None:
            return self.bed.id
        return self.floor.id if self.room is None else self.room.id


@dataclass(frozen=True, slots=True)
class Bar:
    """A person in a bed over some nights, as it is drawn."""

    assignment: Assignment
    person: ResidentOnPlan
    household_name: str | None
    colour: ColourKey
    sign: str
    """Letters that tell the household beside its colour; empty for people who are here alone."""
    is_planned: bool
    away: tuple[Period, ...]
    """Full days of absence."""

    @property
    def period(self) -> Period:
        """The nights."""
        return self.assignment.period


class Chart:
    """One facility's calendar for all days; `today` parts what is from what is planned."""

    def __init__(self, timeline: FacilityTimeline, *, today: date) -> None:
        self.timeline, self.today = timeline, today
        self._people = {each.id: each for each in timeline.residents}
        self._rooms_of = _grouped(
            sorted(
                (each for each in timeline.rooms if each.beds), key=lambda room: natural_order(room.number)
            ),
            lambda room: room.floor,
        )
        self.floors = tuple(each for each in timeline.floors if each.id in self._rooms_of)
        self.room_of_bed = {bed.id: room for room in timeline.rooms for bed in room.beds}
        self.beds = {bed.id: bed for room in timeline.rooms for bed in room.beds}
        self._held = _grouped((each for each in timeline.assignments if each.period), lambda each: each.bed)
        self._closed_beds, self._closed_rooms = _closures(timeline)
        self._memberships = _grouped(timeline.memberships, lambda each: each.resident)
        self._absences = _grouped(timeline.absences, lambda each: each.resident)
        self._bars: dict[BedId, tuple[Bar, ...]] = {}
        self._positions: dict[UUID, HousePosition] = {}

    # rows

    def rows(self, folded: Collection[UUID]) -> tuple[Row, ...]:
        """The lines in order; what is folded shows its head only."""
        return tuple(self._rows(folded))

    def _rows(self, folded: Collection[UUID]) -> Iterator[Row]:
        for floor in self.floors:
            yield Row(RowKind.FLOOR, floor)
            if floor.id in folded:
                continue
            for room in self._rooms_of[floor.id]:
                yield Row(RowKind.ROOM, floor, room)
                if room.id not in folded:
                    yield from (Row(RowKind.BED, floor, room, bed) for bed in room.beds)

    def rooms_on(self, floor: FloorId) -> tuple[RoomOnPlan, ...]:
        """The rooms with beds of a floor, by number."""
        return tuple(self._rooms_of.get(floor, ()))

    def heads_above(self, bed: BedId) -> tuple[UUID, UUID]:
        """Floor and room of a bed: what must be unfolded for the bed to be seen."""
        room = self.room_of_bed[bed]
        return room.floor, room.id

    # bars

    def bars(self, bed: BedId) -> tuple[Bar, ...]:
        """Everyone who ever has the bed, in order."""
        if bed not in self._bars:
            self._bars[bed] = tuple(self._bar(each) for each in self._held.get(bed, ()))
        return self._bars[bed]

    def bars_in(self, bed: BedId, shown: Period) -> tuple[Bar, ...]:
        """The bars that touch a period."""
        return tuple(bar for bar in self.bars(bed) if bar.period.overlaps(shown))

    def bar_on(self, bed: BedId, day: date) -> Bar | None:
        """Who has a bed on a day."""
        return next((bar for bar in self.bars(bed) if day in bar.period), None)

    def bar(self, assignment: BedAssignmentId) -> Bar | None:
        """The bar of an assignment."""
        found = self._assignments.get(assignment)
        return None if found is None else self._bar(found)

    def bars_of(self, resident: ResidentId) -> tuple[Bar, ...]:
        """All bars of a person, in order."""
        return tuple(self._bar(each) for each in self._of_resident.get(resident, ()))

    def closures(self, bed: BedId) -> tuple[ClosureOnPlan, ...]:
        """When the bed or its room is out of use."""
        room = self.room_of_bed[bed]
        return (*self._closed_beds.get(bed, ()), *self._closed_rooms.get(room.id, ()))

    def closure_on(self, bed: BedId, day: date) -> ClosureOnPlan | None:
        """Why a bed is out of use on a day."""
        return next((each for each in self.closures(bed) if day in each.period), None)

    def open_in(self, room: RoomOnPlan) -> Period | None:
        """When the room can be used at all."""
        return room.open.intersection(self.timeline.facility.open)

    @cached_property
    def _assignments(self) -> Mapping[BedAssignmentId, Assignment]:
        return {each.id: each for each in self.timeline.assignments}

    @cached_property
    def _of_resident(self) -> Mapping[ResidentId, list[Assignment]]:
        return _grouped(
            (each for each in self.timeline.assignments if each.period), lambda each: each.resident
        )

    @cached_property
    def _families(self) -> Mapping[HouseholdId, frozenset[ResidentId]]:
        """Households of which several people ever have a bed here."""
        members = _grouped(self.timeline.memberships, lambda each: each.household)
        housed = set(self._of_resident)
        together = {key: frozenset(each.resident for each in own) & housed for key, own in members.items()}
        return {key: people for key, people in together.items() if len(people) > 1}

    def _bar(self, assignment: Assignment) -> Bar:
        person = self._people[assignment.resident]
        membership = self._membership(assignment)
        is_family = membership is not None and membership.household in self._families
        return Bar(
            assignment=assignment,
            person=person,
            household_name=membership.household_name if membership is not None else None,
            colour=_colour_of(membership.household) if is_family and membership else ColourKey.NEUTRAL,
            sign=_initials(person.family_name) if is_family else "",
            is_planned=assignment.period.start > self.today,
            away=tuple(self._away(assignment)),
        )

    def _membership(self, assignment: Assignment) -> Membership | None:
        own = self._memberships.get(assignment.resident, ())
        day = max(assignment.period.start, min(self.today, assignment.period.last_day or self.today))
        return next((each for each in own if day in each.period), None)

    def _away(self, assignment: Assignment) -> Iterator[Period]:
        for each in self._absences.get(assignment.resident, ()):
            first_day = each.left_on + timedelta(days=1)
            if each.returned_on is None or each.returned_on > first_day:
                part = Period(first_day, each.returned_on).intersection(assignment.period)
                if part is not None:
                    yield part

    # numbers

    @cached_property
    def position(self) -> HousePosition:
        """The places of the whole facility."""
        return self._position(self.timeline.rooms)

    def position_of(self, row: Row) -> HousePosition:
        """The places of a floor or room."""
        if row.key not in self._positions:
            rooms = self.rooms_on(row.floor.id) if row.room is None else (row.room,)
            self._positions[row.key] = self._position(rooms)
        return self._positions[row.key]

    def _position(self, rooms: Iterable[RoomOnPlan]) -> HousePosition:
        return HousePosition(
            self.timeline,
            rooms,
            lambda bed: self._held.get(bed, ()),
            self.closures,
            today=self.today,
        )

    @cached_property
    def span(self) -> tuple[date, date]:
        """The first and last day on which anything changes, today included."""
        days = [day for day in self.timeline.days_of_change() if day != date.min]
        return min([self.today, *days[:1]]), max([self.today, *days[-1:]])


class RowLayout:
    """The rows below each other: where each begins, and which lies where."""

    def __init__(self, rows: Iterable[Row], height_of: Callable[[Row], float]) -> None:
        self.rows = tuple(rows)
        self.tops = [0.0]
        for row in self.rows:
            self.tops.append(self.tops[-1] + height_of(row))
        self._index = {row.key: index for index, row in enumerate(self.rows)}

    @property
    def height(self) -> float:
        """Of all rows together."""
        return self.tops[-1]

    def index_of(self, key: UUID) -> int | None:
        """The place of a row; None while it is folded away."""
        return self._index.get(key)

    def at(self, offset: float) -> int | None:
        """The row at a height."""
        index = bisect_right(self.tops, offset) - 1
        return index if 0 <= index < len(self.rows) else None

    def between(self, top: float, bottom: float) -> range:
        """The rows that show between two heights."""
        first = max(0, bisect_right(self.tops, top) - 1)
        return range(first, min(len(self.rows), bisect_right(self.tops, bottom)))


def _colour_of(household: HouseholdId) -> ColourKey:
    """The same colour as on the plan."""
    return SPOKEN[household.int % len(SPOKEN)]


def _initials(family_name: str) -> str:
    """The same letters as on the plan."""
    parts = family_name.replace("-", " ").split()
    return "".join(part[0] for part in parts[:2]) if len(parts) > 1 else family_name[:2]


def _closures(
    timeline: FacilityTimeline,
) -> tuple[Mapping[BedId, list[ClosureOnPlan]], Mapping[RoomId, list[ClosureOnPlan]]]:
    beds: defaultdict[BedId, list[ClosureOnPlan]] = defaultdict(list)
    rooms: defaultdict[RoomId, list[ClosureOnPlan]] = defaultdict(list)
    for each in timeline.closures:
        if each.bed is not None:
            beds[each.bed].append(each)
        elif each.room is not None:
            rooms[each.room].append(each)
    return dict(beds), dict(rooms)


def _grouped(items: Iterable[ItemT], key: Callable[[ItemT], KeyT]) -> dict[KeyT, list[ItemT]]:
    groups: defaultdict[KeyT, list[ItemT]] = defaultdict(list)
    for item in items:
        groups[key(item)].append(item)
    return dict(groups)
