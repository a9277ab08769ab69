"""The rows of a timeline by what they belong to, so that one room or person costs no look at all others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from typing import TypeVar

from unterkunft.services.timeline import (
    AbsenceOnPlan,
    Assignment,
    ClosureOnPlan,
    FacilityTimeline,
    MemberElsewhere,
    Membership,
    ResidentOnPlan,
    RoomOnPlan,
    SeparatedPair,
    StatusOnPlan,
    StayOnPlan,
)
from unterkunft.values.ids import BedId, FloorId, HouseholdId, ResidentId, RoomId

ItemT = TypeVar("ItemT")
KeyT = TypeVar("KeyT")
Grouped = Mapping[KeyT, Sequence[ItemT]]


class TimelineIndex:
    """Each grouping is made when it is first asked for: `timeline.once(TimelineIndex)`."""

    def __init__(self, timeline: FacilityTimeline) -> None:
        self._timeline = timeline

    @cached_property
    def residents(self) -> Mapping[ResidentId, ResidentOnPlan]:
        """Everyone by id."""
        return {each.id: each for each in self._timeline.residents}

    @cached_property
    def rooms(self) -> Mapping[RoomId, RoomOnPlan]:
        """All rooms by id."""
        return {each.id: each for each in self._timeline.rooms}

    @cached_property
    def room_of_bed(self) -> Mapping[BedId, RoomOnPlan]:
        """The room each bed stands in."""
        return {bed.id: room for room in self._timeline.rooms for bed in room.beds}

    @cached_property
    def rooms_on(self) -> Grouped[FloorId, RoomOnPlan]:
        """The rooms of each floor."""
        return _grouped(self._timeline.rooms, lambda each: each.floor)

    @cached_property
    def of_bed(self) -> Grouped[BedId, Assignment]:
        """The assignments of each bed."""
        return _grouped(self._timeline.assignments, lambda each: each.bed)

    @cached_property
    def in_room(self) -> Grouped[RoomId, Assignment]:
        """The assignments of each room's beds."""
        rooms = self.room_of_bed
        return _grouped(self._timeline.assignments, lambda each: rooms[each.bed].id)

    @cached_property
    def of_resident(self) -> Grouped[ResidentId, Assignment]:
        """The assignments of each person."""
        return _grouped(self._timeline.assignments, lambda each: each.resident)

    @cached_property
    def stays(self) -> Grouped[ResidentId, StayOnPlan]:
        """The stays of each person here."""
        return _grouped(self._timeline.stays, lambda each: each.resident)

    @cached_property
    def stays_elsewhere(self) -> Grouped[ResidentId, StayOnPlan]:
        """The stays of each person in other facilities."""
        return _grouped(self._timeline.stays_elsewhere, lambda each: each.resident)

    @cached_property
    def absences(self) -> Grouped[ResidentId, AbsenceOnPlan]:
        """The absences of each person."""
        return _grouped(self._timeline.absences, lambda each: each.resident)

    @cached_property
    def memberships(self) -> Grouped[ResidentId, Membership]:
        """Each person's times in households."""
        return _grouped(self._timeline.memberships, lambda each: each.resident)

    @cached_property
    def members(self) -> Grouped[HouseholdId, Membership]:
        """Everyone's time in each household."""
        return _grouped(self._timeline.memberships, lambda each: each.household)

    @cached_property
    def members_elsewhere(self) -> Grouped[HouseholdId, MemberElsewhere]:
        """Who of each household lives in another facility."""
        return _grouped(self._timeline.members_elsewhere, lambda each: each.household)

    @cached_property
    def separations(self) -> Grouped[ResidentId, SeparatedPair]:
        """The pairs in which a person is named first."""
        return _grouped(self._timeline.separations, lambda each: each.one)

    @cached_property
    def statuses(self) -> Grouped[ResidentId, StatusOnPlan]:
        """The residence statuses of each person."""
        return _grouped(self._timeline.statuses, lambda each: each.resident)

    @cached_property
    def closures(self) -> Grouped[BedId | RoomId | None, ClosureOnPlan]:
        """The closures of each bed, and of each room as a whole."""
        return _grouped(self._timeline.closures, lambda each: each.bed or each.room)

    @cached_property
    def flats(self) -> Grouped[tuple[str, str], RoomOnPlan]:
        """The rooms of each flat."""
        in_flats = (each for each in self._timeline.rooms if each.housing_unit)
        return _grouped(in_flats, self.flat_of)

    def flat_of(self, room: RoomOnPlan) -> tuple[str, str]:
        """Rooms of one building with the same text form one flat."""
        return self.building_of(room), room.housing_unit or ""

    def building_of(self, room: RoomOnPlan) -> str:
        """The key of the building a room lies in."""
        return self._floors[room.floor]

    @cached_property
    def _floors(self) -> Mapping[FloorId, str]:
        return {each.id: each.building_key for each in self._timeline.floors}


def _grouped(items: Iterable[ItemT], key: Callable[[ItemT], KeyT]) -> Grouped[KeyT, ItemT]:
    groups: defaultdict[KeyT, list[ItemT]] = defaultdict(list)
    for item in items:
        groups[key(item)].append(item)
    return dict(groups)
