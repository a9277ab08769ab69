"""One day of a facility as the plan shows it: an immutable picture that can be compared."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from unterkunft.model.placement_rules import Capacity, RulePack, capacity_of
from unterkunft.services.timeline import (
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
)
from unterkunft.values.ids import BedId, FloorId, HouseholdId, ResidentId
from unterkunft.values.statuses import Gender, HouseholdRole, Need

_DAYS_AHEAD = 14
ItemT = TypeVar("ItemT")
KeyT = TypeVar("KeyT")


@dataclass(frozen=True, slots=True)
class Person:
    """A resident on the day shown."""

    id: ResidentId
    key: str
    name: str
    family_name: str
    search_name: str
    age: int | None
    gender: Gender
    household: HouseholdId | None
    household_name: str | None
    role: HouseholdRole | None
    languages: tuple[str, ...]
    nationality: str | None
    needs: tuple[Need, ...]
    absence: str | None
    """The state of attendance on the day; None while present."""
    stays_until: date | None
    """The known day of moving out of the facility."""


@dataclass(frozen=True, slots=True)
class Reservation:
    """Someone who is to have a bed later."""

    person: str
    resident: ResidentId
    starts_on: date


@dataclass(frozen=True, slots=True)
class BedState:
    """A bed on the day shown: occupied, closed or free."""

    bed: BedOnPlan
    occupant: Person | None
    assignment: Assignment | None
    closure: ClosureOnPlan | None
    next: Reservation | None

    @property
    def is_free(self) -> bool:
        """Whether someone could sleep here tonight."""
        return self.occupant is None and self.closure is None


@dataclass(frozen=True, slots=True)
class RoomState:
    """A room on the day shown."""

    room: RoomOnPlan
    beds: tuple[BedState, ...]
    capacity: Capacity
    is_open: bool

    @property
    def occupied(self) -> int:
        """How many people sleep here."""
        return sum(bed.occupant is not None for bed in self.beds)


@dataclass(frozen=True, slots=True)
class Counts:
    """Places of a floor or facility; capacity = occupied + free + closed, absent are among the occupied."""

    capacity: int
    occupied: int
    free: int
    closed: int
    absent: int

    def __add__(self, other: Counts) -> Counts:
        return Counts(
            self.capacity + other.capacity,
            self.occupied + other.occupied,
            self.free + other.free,
            self.closed + other.closed,
            self.absent + other.absent,
        )


NO_PLACES = Counts(0, 0, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class FloorState:
    """A floor on the day shown."""

    floor: FloorOnPlan
    rooms: tuple[RoomState, ...]

    @property
    def counts(self) -> Counts:
        """The places of the floor."""
        beds = [bed for room in self.rooms if room.is_open for bed in room.beds]
        occupied = sum(bed.occupant is not None for bed in beds)
        closed = sum(bed.occupant is None and bed.closure is not None for bed in beds)
        absent = sum(bed.occupant is not None and bed.occupant.absence is not None for bed in beds)
        return Counts(len(beds), occupied, len(beds) - occupied - closed, closed, absent)


@dataclass(frozen=True, slots=True)
class Group:
    """People in the tray who belong together: a household, or one person alone."""

    household: HouseholdId | None
    name: str
    people: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class PlanState:
    """A facility on one day."""

    as_of: date
    facility: FacilityOnPlan
    floors: tuple[FloorState, ...]
    unhoused: tuple[Group, ...]
    """People whose stay covers the day but who have no bed."""
    arrivals: tuple[Arrival, ...]
    """People announced for the two weeks ahead, and whoever was announced earlier and is still to come."""

    @property
    def counts(self) -> Counts:
        """The places of the facility."""
        return sum((floor.counts for floor in self.floors), start=NO_PLACES)

    def person(self, resident: ResidentId) -> Person | None:
        """The person on the plan or in the tray."""
        return next((each for each in self.people() if each.id == resident), None)

    def people(self) -> Iterable[Person]:
        """Everyone in a bed, then everyone in the tray."""
        for bed in self.beds():
            if bed.occupant is not None:
                yield bed.occupant
        for group in self.unhoused:
            yield from group.people

    def beds(self) -> Iterable[BedState]:
        """All beds, floor by floor."""
        for floor in self.floors:
            for room in floor.rooms:
                yield from room.beds

    def household_of(self, resident: ResidentId) -> tuple[Person, ...]:
        """The resident and all present in the facility who belong to the household."""
        person = self.person(resident)
        if person is None or person.household is None:
            return () if person is None else (person,)
        return tuple(each for each in self.people() if each.household == person.household)


def plan_state_on(timeline: FacilityTimeline, day: date, pack: RulePack) -> PlanState:
    """The picture of one day."""
    return _Picture(timeline, day, pack).state()


class _Picture:
    """The rows of a timeline that hold on one day, by what they belong to."""

    def __init__(self, timeline: FacilityTimeline, day: date, pack: RulePack) -> None:
        self.timeline, self.day, self.limits = timeline, day, pack.limits_on(day)
        self.residents = {each.id: each for each in timeline.residents}
        self.memberships = {each.resident: each for each in timeline.memberships if day in each.period}
        self.absences = {each.resident: each.state for each in timeline.absences if each.is_absent_on(day)}
        self.stays = {each.resident: each for each in timeline.stays if day in each.period}
        self.assignments = {each.bed: each for each in timeline.assignments if day in each.period}
        self.next = self._next_assignments()
        closures = [each for each in timeline.closures if day in each.period]
        self.closed_beds = {each.bed: each for each in closures if each.bed is not None}
        self.closed_rooms = {each.room: each for each in closures if each.room is not None}

    def state(self) -> PlanState:
        rooms_of = _grouped(self.timeline.rooms, lambda room: room.floor)
        return PlanState(
            as_of=self.day,
            facility=self.timeline.facility,
            floors=tuple(self._floor(floor, rooms_of) for floor in self.timeline.floors),
            unhoused=self._unhoused(),
            arrivals=tuple(
                each for each in self.timeline.arrivals if (each.arrives_on - self.day).days <= _DAYS_AHEAD
            ),
        )

    def _next_assignments(self) -> dict[BedId, Assignment]:
        coming = [each for each in self.timeline.assignments if each.period.start > self.day]
        return {each.bed: each for each in sorted(coming, key=lambda each: each.period.start, reverse=True)}

    def _floor(self, floor: FloorOnPlan, rooms_of: Mapping[FloorId, list[RoomOnPlan]]) -> FloorState:
        return FloorState(floor, tuple(self._room(room) for room in rooms_of.get(floor.id, [])))

    def _room(self, room: RoomOnPlan) -> RoomState:
        capacity = capacity_of(
            beds=len(room.beds),
            area_m2=room.area_m2,
            approved_places=room.approved_places,
            limits=self.limits,
        )
        beds = tuple(self._bed(bed) for bed in room.beds)
        is_open = self.day in room.open and self.day in self.timeline.facility.open
        return RoomState(room, beds, capacity, is_open)

    def _bed(self, bed: BedOnPlan) -> BedState:
        assignment = self.assignments.get(bed.id)
        coming = self.next.get(bed.id)
        return BedState(
            bed,
            occupant=None if assignment is None else self._person(assignment.resident),
            assignment=assignment,
            closure=self.closed_beds.get(bed.id) or self.closed_rooms.get(bed.room),
            next=None if coming is None else self._reservation(coming),
        )

    def _reservation(self, coming: Assignment) -> Reservation:
        return Reservation(self.residents[coming.resident].name, coming.resident, coming.period.start)

    def _person(self, resident: ResidentId) -> Person:
        known: ResidentOnPlan = self.residents[resident]
        membership: Membership | None = self.memberships.get(resident)
        stay = self.stays.get(resident)
        return Person(
            id=known.id,
            key=known.key,
            name=known.name,
            family_name=known.family_name,
            search_name=known.search_name,
            age=known.age_on(self.day),
            gender=known.gender,
            household=None if membership is None else membership.household,
            household_name=None if membership is None else membership.household_name,
            role=None if membership is None else membership.role,
            languages=known.languages,
            nationality=known.nationality,
            needs=known.needs,
            absence=self.absences.get(resident),
            stays_until=None if stay is None else stay.period.end,
        )

    def _unhoused(self) -> tuple[Group, ...]:
        housed = {each.resident for each in self.assignments.values()}
        people = [self._person(resident) for resident in self.stays if resident not in housed]
        groups = _grouped(people, lambda person: person.household or person.id)
        return tuple(sorted((_group(members) for members in groups.values()), key=lambda group: group.name))


def _group(members: list[Person]) -> Group:
    eldest_first = tuple(sorted(members, key=lambda person: (-(person.age or 0), person.name)))
    first = eldest_first[0]
    name = first.name if len(members) == 1 else first.household_name or first.family_name
    return Group(first.household, name, eldest_first)


def _grouped(items: Iterable[ItemT], key: Callable[[ItemT], KeyT]) -> dict[KeyT, list[ItemT]]:
    groups: defaultdict[KeyT, list[ItemT]] = defaultdict(list)
    for item in items:
        groups[key(item)].append(item)
    return dict(groups)
