"""Who sleeps in which room on which night, as the placement rules see it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
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
)
from unterkunft.values.ids import BedId, HouseholdId, ResidentId, RoomId, new_id
from unterkunft.values.statuses import Gender, SeparationScope

_ANYONE = Sleeper(new_id(), "", Gender.UNKNOWN, None, None)


class RoomNights:
    """A timeline by room and bed. People in `without` are thought away: they are about to move."""

    def __init__(
        self, timeline: FacilityTimeline, pack: RulePack, *, without: Collection[ResidentId] = ()
    ) -> None:
        self.timeline, self.pack = timeline, pack
        self.room_of_bed = {bed.id: room for room in timeline.rooms for bed in room.beds}
        self._residents = {each.id: each for each in timeline.residents}
        self._floors = {each.id: each for each in timeline.floors}
        self._memberships: defaultdict[ResidentId, list[Membership]] = defaultdict(list)
        self._members: defaultdict[HouseholdId, list[Membership]] = defaultdict(list)
        for membership in timeline.memberships:
            self._memberships[membership.resident].append(membership)
            self._members[membership.household].append(membership)
        self._elsewhere: defaultdict[HouseholdId, list[MemberElsewhere]] = defaultdict(list)
        for member in timeline.members_elsewhere:
            self._elsewhere[member.household].append(member)
        self._in_room: defaultdict[RoomId, list[Assignment]] = defaultdict(list)
        self._of_resident: defaultdict[ResidentId, list[Assignment]] = defaultdict(list)
        self._of_bed: defaultdict[BedId, list[Assignment]] = defaultdict(list)
        for each in timeline.assignments:
            if each.resident not in without:
                self._in_room[self.room_of_bed[each.bed].id].append(each)
                self._of_resident[each.resident].append(each)
                self._of_bed[each.bed].append(each)
        self._closures: defaultdict[BedId | RoomId, list[ClosureOnPlan]] = defaultdict(list)
        for closure in timeline.closures:
            place = closure.bed or closure.room
            if place is not None:
                self._closures[place].append(closure)
        self._flats: defaultdict[tuple[str, str], list[RoomOnPlan]] = defaultdict(list)
        for room in timeline.rooms:
            if room.housing_unit:
                self._flats[self._flat_of(room)].append(room)

    def residents_in(self, room: RoomOnPlan, day: date) -> tuple[ResidentId, ...]:
        """Who sleeps in the room on the night that begins on a day."""
        return tuple(each.resident for each in self._in_room.get(room.id, ()) if day in each.period)

    def held_in(self, room: RoomOnPlan, day: date) -> tuple[Assignment, ...]:
        """The assignments that hold in the room on the night that begins on a day."""
        return tuple(each for each in self._in_room.get(room.id, ()) if day in each.period)

    def assignments_in(self, room: RoomId) -> list[Assignment]:
        """All assignments of the room's beds, past and planned."""
        return self._in_room.get(room, [])

    def assignments_of(self, bed: BedId) -> list[Assignment]:
        """All assignments of a bed."""
        return self._of_bed.get(bed, [])

    def assignments_of_resident(self, resident: ResidentId) -> list[Assignment]:
        """All assignments of a person in the facility."""
        return self._of_resident.get(resident, [])

    def closures_of(self, bed: BedOnPlan) -> list[ClosureOnPlan]:
        """All closures of the bed or its room."""
        return [*self._closures.get(bed.id, ()), *self._closures.get(bed.room, ())]

    def closure_of(self, bed: BedOnPlan, day: date) -> ClosureOnPlan | None:
        """The closure of a bed on a day."""
        return next((each for each in self.closures_of(bed) if day in each.period), None)

    def room_of(self, resident: ResidentId, day: date) -> RoomOnPlan | None:
        """Where a person sleeps on a day."""
        held = (each for each in self.assignments_of_resident(resident) if day in each.period)
        return next((self.room_of_bed[each.bed] for each in held), None)

    def days_of_change(self, room: RoomOnPlan) -> tuple[date, ...]:
        """The days on which someone comes into the room or leaves it, in order."""
        periods = [each.period for each in self._in_room.get(room.id, ())]
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
        held = (each for each in self._memberships.get(resident, ()) if day in each.period)
        return next((each.household for each in held), None)

    def members_of(self, household: HouseholdId, day: date) -> tuple[ResidentId, ...]:
        """Who belongs to a household on a day."""
        return tuple(each.resident for each in self._members.get(household, ()) if day in each.period)

    def households_on(self, day: date) -> dict[HouseholdId, tuple[ResidentId, ...]]:
        """All households with those who belong to them on a day."""
        members = {household: self.members_of(household, day) for household in self._members}
        return {household: people for household, people in members.items() if people}

    def memberships_of_resident(self, resident: ResidentId) -> list[Membership]:
        """A person's times in households."""
        return self._memberships.get(resident, [])

    def members_elsewhere(self, household: HouseholdId, day: date) -> tuple[MemberElsewhere, ...]:
        """Who of a household lives in another facility on a day."""
        return tuple(each for each in self._elsewhere.get(household, ()) if day in each.period)

    def is_at_home(self, resident: ResidentId, day: date) -> bool:
        """Whether a person has a stay in this facility on a day."""
        return any(each.resident == resident and day in each.period for each in self.timeline.stays)

    def memberships_of(self, household: HouseholdId) -> list[Membership]:
        """Everyone's time in a household."""
        return self._members.get(household, [])

    def household_name(self, household: HouseholdId) -> str:
        """How a household is called."""
        return next((each.household_name for each in self._members.get(household, ())), "")

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
            return self._building_of(one) == self._building_of(other)
        return True

    def unit_of(self, room: RoomOnPlan) -> RoomId | tuple[str, str]:
        """What a household shares: the flat, or the room where there is none."""
        return self._flat_of(room) if room.housing_unit else room.id

    def _building_of(self, room: RoomOnPlan) -> str:
        return self._floors[room.floor].building_key

    def _flat_of(self, room: RoomOnPlan) -> tuple[str, str]:
        """Rooms of one building with the same text form one flat."""
        return self._building_of(room), room.housing_unit or ""

    def rooms_of_flat(self, room: RoomOnPlan) -> list[RoomOnPlan]:
        """The rooms of its flat, or the room alone where there is none."""
        return self._flats.get(self._flat_of(room), [room]) if room.housing_unit else [room]

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
