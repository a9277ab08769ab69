"""Who sleeps in which room on which night, as the placement rules see it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from unterkunft.model.placement_rules import RoomNight, RulePack, Sleeper, SleepingRoom
from unterkunft.services.timeline import (
    Assignment,
    BedOnPlan,
    ClosureOnPlan,
    FacilityTimeline,
    MemberElsewhere,
    Membership,
    RoomOnPlan,
    StayOnPlan,
)
from unterkunft.services.timeline_index import TimelineIndex
from unterkunft.values.ids import BedId, HouseholdId, ResidentId, RoomId, new_id
from unterkunft.values.statuses import Gender, SeparationScope

_ANYONE = Sleeper(new_id(), "", Gender.UNKNOWN, None, None)


class RoomNights:
    """A timeline by room and bed. Assignments in `without` are thought away: their holders are to move."""

    def __init__(
        self, timeline: FacilityTimeline, pack: RulePack, *, without: Iterable[Assignment] = ()
    ) -> None:
        self.timeline, self.pack = timeline, pack
        self._index = timeline.once(TimelineIndex)
        self._without = frozenset(each.id for each in without)
        self.room_of_bed = self._index.room_of_bed
        self._residents = self._index.residents
        self._floors = {each.id: each for each in timeline.floors}

    def residents_in(self, room: RoomOnPlan, day: date) -> tuple[ResidentId, ...]:
        """Who sleeps in the room on the night that begins on a day."""
        return tuple(each.resident for each in self.assignments_in(room.id) if day in each.period)

    def held_in(self, room: RoomOnPlan, day: date) -> tuple[Assignment, ...]:
        """The assignments that hold in the room on the night that begins on a day."""
        return tuple(each for each in self.assignments_in(room.id) if day in each.period)

    def assignments_in(self, room: RoomId) -> Sequence[Assignment]:
        """All assignments of the room's beds, past and planned."""
        return self._left(self._index.in_room.get(room, ()))

    def assignments_of(self, bed: BedId) -> Sequence[Assignment]:
        """All assignments of a bed."""
        return self._left(self._index.of_bed.get(bed, ()))

    def assignments_of_resident(self, resident: ResidentId) -> Sequence[Assignment]:
        """All assignments of a person in the facility."""
        return self._left(self._index.of_resident.get(resident, ()))

    def _left(self, assignments: Sequence[Assignment]) -> Sequence[Assignment]:
        without = self._without
        return [each for each in assignments if each.id not in without] if without else assignments

    def closures_of(self, bed: BedOnPlan) -> list[ClosureOnPlan]:
        """All closures of the bed or its room."""
        closures = self._index.closures
        return [*closures.get(bed.id, ()), *closures.get(bed.room, ())]

    def closure_of(self, bed: BedOnPlan, day: date) -> ClosureOnPlan | None:
        """The closure of a bed on a day."""
        return next((each for each in self.closures_of(bed) if day in each.period), None)

    def room_of(self, resident: ResidentId, day: date) -> RoomOnPlan | None:
        """Where a person sleeps on a day."""
        held = (each for each in self.assignments_of_resident(resident) if day in each.period)
        return next((self.room_of_bed[each.bed] for each in held), None)

    def days_of_change(self, room: RoomOnPlan) -> tuple[date, ...]:
        """The days on which someone comes into the room or leaves it, in order."""
        periods = [each.period for each in self.assignments_in(room.id)]
        ends = {period.end for period in periods if period.end is not None}
        return tuple(sorted(ends | {period.start for period in periods}))

    def night(self, room: RoomOnPlan, day: date, *, joining: tuple[ResidentId, ...]) -> RoomNight:
        """The room on a night with people who join; whoever is among them is not counted as present."""
        present = (each for each in self.residents_in(room, day) if each not in joining)
        return RoomNight(
            room=self._sleeping_room(room),
            limits=self.pack.limits_on(day),
            present=tuple(self.sleeper(each, day) for each in present),
            joining=tuple(self.sleeper(each, day) for each in joining),
            flat=tuple(
                self.sleeper(each, day)
                for other in self.rooms_of_flat(room)
                if other.id != room.id
                for each in self.residents_in(other, day)
            ),
        )

    def crowd(self, room: RoomOnPlan, day: date, *, persons: int) -> RoomNight:
        """The room on a night with so many people, whoever they are."""
        return RoomNight(self._sleeping_room(room), self.pack.limits_on(day), (), (_ANYONE,) * persons)

    def sleeper(self, resident: ResidentId, day: date) -> Sleeper:
        """A person as the rules see one."""
        known = self._residents[resident]
        return Sleeper(
            known.id,
            known.name,
            known.gender,
            known.age_on(day),
            self.household_of(resident, day),
            known.needs,
        )

    def household_of(self, resident: ResidentId, day: date) -> HouseholdId | None:
        """The household a person belongs to on a day."""
        held = (each for each in self._index.memberships.get(resident, ()) if day in each.period)
        return next((each.household for each in held), None)

    def members_of(self, household: HouseholdId, day: date) -> tuple[ResidentId, ...]:
        """Who belongs to a household on a day."""
        return tuple(each.resident for each in self._index.members.get(household, ()) if day in each.period)

    def memberships_of_resident(self, resident: ResidentId) -> Sequence[Membership]:
        """A person's times in households."""
        return self._index.memberships.get(resident, ())

    def members_elsewhere(self, household: HouseholdId, day: date) -> tuple[MemberElsewhere, ...]:
        """Who of a household lives in another facility on a day."""
        return tuple(each for each in self._index.members_elsewhere.get(household, ()) if day in each.period)

    def is_at_home(self, resident: ResidentId, day: date) -> bool:
        """Whether a person has a stay in this facility on a day."""
        return any(day in each.period for each in self.stays_of(resident))

    def stays_of(self, resident: ResidentId) -> Sequence[StayOnPlan]:
        """A person's stays in this facility."""
        return self._index.stays.get(resident, ())

    def memberships_of(self, household: HouseholdId) -> Sequence[Membership]:
        """Everyone's time in a household."""
        return self._index.members.get(household, ())

    def household_name(self, household: HouseholdId) -> str:
        """How a household is called."""
        return next((each.household_name for each in self.memberships_of(household)), "")

    def name_of(self, resident: ResidentId) -> str:
        """The person's name; empty for people who are not of this facility."""
        known = self._residents.get(resident)
        return "" if known is None else known.name

    def are_within(self, scope: SeparationScope, one: RoomOnPlan, other: RoomOnPlan) -> bool:
        """Whether two rooms lie in one room, floor, building or facility."""
        if scope is SeparationScope.ROOM:
            return one.id == other.id
        if scope is SeparationScope.FLOOR:
            return one.floor == other.floor
        if scope is SeparationScope.BUILDING:
            return self._index.building_of(one) == self._index.building_of(other)
        return True

    def unit_of(self, room: RoomOnPlan) -> RoomId | tuple[str, str]:
        """What a household shares: the flat, or the room where there is none."""
        return self._index.flat_of(room) if room.housing_unit else room.id

    def rooms_of_flat(self, room: RoomOnPlan) -> Sequence[RoomOnPlan]:
        """The rooms of its flat, or the room alone where there is none."""
        return self._index.flats.get(self._index.flat_of(room), (room,)) if room.housing_unit else (room,)

    def _sleeping_room(self, room: RoomOnPlan) -> SleepingRoom:
        return SleepingRoom(
            number=room.number,
            use=room.use,
            area_m2=room.area_m2,
            approved_places=room.approved_places,
            designation=room.designation,
            features=room.features,
            level=self._floors[room.floor].level,
        )
