"""A facility's stays in memory, loaded once, so that any day of it can be shown at no cost."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any, TypeVar

from unterkunft.model.base import Point
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
from unterkunft.values.statuses import (
    BedKind,
    ClosureReason,
    Designation,
    FacilityKind,
    Gender,
    HouseholdRole,
    Need,
    ResidenceStatus,
    RoomFeature,
    RoomUse,
    SeparationScope,
)

MadeT = TypeVar("MadeT")


@dataclass(frozen=True, slots=True)
class FacilityOnPlan:
    """The facility a timeline shows."""

    id: FacilityId
    key: str
    name: str
    kind: FacilityKind
    rule_pack: str | None
    open: Period


@dataclass(frozen=True, slots=True)
class FloorOnPlan:
    """A floor with its building's name; `level` 0 is the ground floor."""

    id: FloorId
    key: str
    name: str
    level: int
    building: str
    building_key: str


@dataclass(frozen=True, slots=True)
class BedOnPlan:
    """One sleeping place."""

    id: BedId
    key: str
    label: str
    kind: BedKind
    room: RoomId


@dataclass(frozen=True, slots=True)
class RoomOnPlan:
    """A room with its beds; `outline` in metres on the floor, None where it was never drawn."""

    id: RoomId
    key: str
    number: str
    use: RoomUse
    floor: FloorId
    area_m2: Decimal | None
    approved_places: int | None
    designation: Designation
    features: tuple[RoomFeature, ...]
    housing_unit: str | None
    outline: tuple[Point, ...] | None
    open: Period
    beds: tuple[BedOnPlan, ...]


@dataclass(frozen=True, slots=True)
class Assignment:
    """A resident in a bed over a period of nights."""

    id: BedAssignmentId
    resident: ResidentId
    bed: BedId
    period: Period


@dataclass(frozen=True, slots=True)
class ClosureOnPlan:
    """A bed, or all beds of a room, out of use."""

    bed: BedId | None
    room: RoomId | None
    reason: ClosureReason
    note: str | None
    period: Period
    id: ClosureId | None = None
    """None where it is only thought of."""


@dataclass(frozen=True, slots=True)
class ResidentOnPlan:
    """What the plan shows of a person; restricted people bear no name for those without the right."""

    id: ResidentId
    key: str
    family_name: str
    given_name: str
    search_name: str
    gender: Gender
    birth_date: date | None
    nationality: str | None
    languages: tuple[str, ...]
    needs: tuple[Need, ...]
    restricted: bool
    arrival: ExpectedArrivalId | None = None
    """The announcement this person stands for while nobody knows the name."""

    @property
    def name(self) -> str:
        """Family name first, as lists are sorted."""
        return f"{self.family_name}, {self.given_name}" if self.given_name else self.family_name

    def age_on(self, day: date) -> int | None:
        """Completed years on a day; None where the birth date is unknown."""
        born = self.birth_date
        if born is None:
            return None
        return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


@dataclass(frozen=True, slots=True)
class Membership:
    """A resident's time in a household."""

    household: HouseholdId
    household_name: str
    resident: ResidentId
    role: HouseholdRole
    period: Period


@dataclass(frozen=True, slots=True)
class SeparatedPair:
    """Two residents who must be kept apart within a scope."""

    one: ResidentId
    other: ResidentId
    scope: SeparationScope
    period: Period


@dataclass(frozen=True, slots=True)
class StayOnPlan:
    """A resident's time in a facility, with or without a bed."""

    resident: ResidentId
    period: Period
    facility: str = ""
    """Its name, where it is another than the one shown."""


@dataclass(frozen=True, slots=True)
class MemberElsewhere:
    """Someone of a household known here who lives in another facility."""

    household: HouseholdId
    resident: ResidentId
    facility: str
    period: Period


@dataclass(frozen=True, slots=True)
class AbsenceOnPlan:
    """A resident away; the days strictly between leaving and returning are absent."""

    resident: ResidentId
    state: str
    left_on: date
    returned_on: date | None

    def is_absent_on(self, day: date) -> bool:
        """Whether a day is a full day of absence."""
        return self.left_on < day and (self.returned_on is None or day < self.returned_on)


@dataclass(frozen=True, slots=True)
class Arrival:
    """People announced for a day, perhaps without names."""

    key: str
    arrives_on: date
    persons: int
    description: str
    id: ExpectedArrivalId | None = None
    placed: int = 0
    """How many of them have a place already, though no name."""

    @property
    def waiting(self) -> int:
        """How many of them have no place yet."""
        return max(0, self.persons - self.placed)


@dataclass(frozen=True, slots=True)
class AcceptedBreach:
    """A broken rule that someone accepted for a resident in a room; it expires with a day."""

    room: RoomId
    resident: ResidentId
    rule: str
    reason: str
    accepted_by: str
    accepted_on: date
    expires_on: date


@dataclass(frozen=True, slots=True)
class StatusOnPlan:
    """A resident's residence status over a period."""

    resident: ResidentId
    status: ResidenceStatus
    period: Period


@dataclass(frozen=True, slots=True)
class FacilityTimeline:
    """Everything the plan of one facility needs, for every day at once."""

    facility: FacilityOnPlan
    floors: tuple[FloorOnPlan, ...]
    rooms: tuple[RoomOnPlan, ...]
    assignments: tuple[Assignment, ...]
    closures: tuple[ClosureOnPlan, ...]
    residents: tuple[ResidentOnPlan, ...]
    memberships: tuple[Membership, ...]
    separations: tuple[SeparatedPair, ...]
    stays: tuple[StayOnPlan, ...]
    absences: tuple[AbsenceOnPlan, ...]
    arrivals: tuple[Arrival, ...]
    stays_elsewhere: tuple[StayOnPlan, ...] = ()
    """The stays of the same people in other facilities."""
    accepted: tuple[AcceptedBreach, ...] = ()
    members_elsewhere: tuple[MemberElsewhere, ...] = ()
    statuses: tuple[StatusOnPlan, ...] = ()
    """The residence statuses of everyone; those of restricted people only for who may see them."""
    _made: dict[Any, Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    def once(self, make: Callable[[FacilityTimeline], MadeT]) -> MadeT:
        """What is made of these rows, made when it is first asked for and kept with them."""
        if make not in self._made:
            self._made[make] = make(self)
        made: MadeT = self._made[make]
        return made

    def days_of_change(self) -> tuple[date, ...]:
        """All days on which something on the plan changes, in order."""
        return self.once(_days_of_change)


def _days_of_change(timeline: FacilityTimeline) -> tuple[date, ...]:
    periods = [
        *(each.period for each in timeline.assignments),
        *(each.period for each in timeline.closures),
        *(each.period for each in timeline.stays),
    ]
    ends = {period.end for period in periods if period.end is not None}
    return tuple(sorted(ends | {period.start for period in periods}))
