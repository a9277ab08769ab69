"""People who go into rooms in one step: the nights after it, whom they would meet, whom they leave alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from unterkunft.model.placement_rules import Breach, RoomNight, Rule, Sleeper, lone_minors
from unterkunft.services.room_nights import RoomNights
from unterkunft.services.timeline import RoomOnPlan, SeparatedPair
from unterkunft.values.ids import BedId, ResidentId
from unterkunft.values.period import Period
from unterkunft.values.statuses import SeparationScope


@dataclass(frozen=True, slots=True)
class RoomStep:
    """Who goes where and for how long; `nights` knows everyone else."""

    nights: RoomNights
    periods: Mapping[ResidentId, Period]
    rooms_to_be: Mapping[ResidentId, RoomOnPlan]
    separations: Sequence[SeparatedPair]

    def rooms(self) -> tuple[RoomOnPlan, ...]:
        """The rooms someone goes into."""
        return tuple({room.id: room for room in self.rooms_to_be.values()}.values())

    def people_into(self, room: RoomOnPlan) -> tuple[ResidentId, ...]:
        """Who goes into a room."""
        return tuple(resident for resident, to_be in self.rooms_to_be.items() if to_be.id == room.id)

    def days_to_look_at(self, room: RoomOnPlan, *, since: date) -> tuple[date, ...]:
        """The first night, and each later one on which someone else joins the room."""
        joining = [self.periods[each] for each in self.people_into(room)]
        later = {
            each.period.start
            for each in self.nights.assignments_in(room.id)
            if each.period.start > since and any(each.period.start in period for period in joining)
        }
        return (since, *sorted(later))

    def night(self, room: RoomOnPlan, day: date) -> RoomNight:
        """The room on a night after the step; who goes into another room of the flat is in the flat."""
        night = self.nights.night(room, day, joining=self._there(room, day))
        return replace(night, flat=night.flat + self._into_flat_of(room, day))

    def separated(self, room: RoomOnPlan) -> Iterator[Breach]:
        """The pairs that must be kept apart and would meet."""
        joining = self.people_into(room)
        for pair in self.separations:
            for one, other in ((pair.one, pair.other), (pair.other, pair.one)):
                if one in joining and self._meet(room, one, other, pair):
                    yield Breach(
                        Rule.SEPARATION,
                        {
                            "scope": pair.scope,
                            "person": self.nights.name_of(one),
                            "other": self.nights.name_of(other),
                        },
                    )

    def left_behind(self, beds_now: Mapping[ResidentId, BedId], *, on: date) -> Iterator[Breach]:
        """Minors who stay in a room that the adults of their household leave with this step."""
        left_rooms = (
            self.nights.room_of_bed[beds_now[each]] for each in self.rooms_to_be if each in beds_now
        )
        leaving = {self.nights.household_of(each, on) for each in self.rooms_to_be} - {None}
        for room in {each.id: each for each in left_rooms}.values():
            night = self.night(room, on)
            left = [each for each in night.present if each.household in leaving]
            yield from lone_minors(left, [*night.everyone, *night.flat])

    def _there(self, room: RoomOnPlan, day: date) -> tuple[ResidentId, ...]:
        return tuple(each for each in self.people_into(room) if day in self.periods[each])

    def _into_flat_of(self, room: RoomOnPlan, day: date) -> tuple[Sleeper, ...]:
        return tuple(
            self.nights.sleeper(resident, day)
            for resident, to_be in self.rooms_to_be.items()
            if self._is_next_door(room, to_be) and day in self.periods[resident]
        )

    def _is_next_door(self, room: RoomOnPlan, other: RoomOnPlan) -> bool:
        """Whether both are rooms of one flat."""
        return (
            room.id != other.id
            and room.housing_unit is not None
            and room.housing_unit == other.housing_unit
            and self.nights.are_within(SeparationScope.BUILDING, room, other)
        )

    def _meet(self, room: RoomOnPlan, one: ResidentId, other: ResidentId, pair: SeparatedPair) -> bool:
        shared = self.periods[one].intersection(pair.period)
        if shared is None:
            return False
        to_be = self.rooms_to_be.get(other)
        if to_be is not None and self.periods[other].overlaps(shared):
            return self.nights.are_within(pair.scope, room, to_be)
        if pair.scope is SeparationScope.FACILITY:
            return any(each.period.overlaps(shared) for each in self.nights.stays_of(other))
        return any(
            each.period.overlaps(shared)
            and self.nights.are_within(pair.scope, room, self.nights.room_of_bed[each.bed])
            for each in self.nights.assignments_of_resident(other)
        )
