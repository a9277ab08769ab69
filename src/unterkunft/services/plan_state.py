"""One day of a facility as the plan shows it: an immutable picture that can be compared."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from unterkunft.model.placement_rules import Capacity
from unterkunft.services.timeline import (
    Arrival,
    Assignment,
    BedOnPlan,
    ClosureOnPlan,
    FacilityOnPlan,
    FloorOnPlan,
    RoomOnPlan,
)
from unterkunft.values.ids import HouseholdId, ResidentId
from unterkunft.values.statuses import Gender, HouseholdRole, Need


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
    counts: Counts = field(init=False, compare=False)
    """The places of the floor."""
    planned: int = field(init=False, compare=False)
    """How many of its beds somebody is to have later."""

    def __post_init__(self) -> None:
        """Counts once: the floors that a step of the day leaves as they are need not be counted again."""
        object.__setattr__(self, "counts", _counted(self.rooms))
        planned = sum(bed.next is not None for room in self.rooms for bed in room.beds)
        object.__setattr__(self, "planned", planned)


def _counted(rooms: Iterable[RoomState]) -> Counts:
    beds = [bed for room in rooms if room.is_open for bed in room.beds]
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
