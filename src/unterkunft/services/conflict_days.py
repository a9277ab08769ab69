"""The days before a day on which a broken rule may have begun, latest first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from unterkunft.model.placement_rules import RulePack
from unterkunft.services.room_nights import RoomNights
from unterkunft.services.timeline import FacilityTimeline, ResidentOnPlan, RoomOnPlan
from unterkunft.values.ids import HouseholdId, ResidentId
from unterkunft.values.period import Period

_COMING_OF_AGE = 18


class ConflictDays:
    """Looks along the timeline of one facility."""

    def __init__(self, timeline: FacilityTimeline, pack: RulePack, nights: RoomNights) -> None:
        self._nights = nights
        self._residents = {each.id: each for each in timeline.residents}
        self._whole_house = {
            *_days([timeline.facility.open]),
            *(each.valid_from for each in (*pack.area_per_person, *pack.persons_per_room)),
        }
        self._separated: defaultdict[ResidentId, list[tuple[ResidentId, Period]]] = defaultdict(list)
        for pair in timeline.separations:
            self._separated[pair.one].append((pair.other, pair.period))
        self._elsewhere: defaultdict[HouseholdId, list[Period]] = defaultdict(list)
        for member in timeline.members_elsewhere:
            self._elsewhere[member.household].append(member.period)

    def of_room(self, room: RoomOnPlan, people: Iterable[ResidentId], *, until: date) -> list[date]:
        """The days on which something changed about the room, its flat or these people."""
        periods = [room.open]
        for each in self._nights.rooms_of_flat(room):
            periods += [held.period for held in self._nights.assignments_in(each.id)]
        for bed in room.beds:
            periods += [closure.period for closure in self._nights.closures_of(bed)]
        days = self._whole_house | _days(periods)
        for resident in people:
            days |= self._of_person(resident)
        return sorted((day for day in days if day <= until), reverse=True)

    def of_household(self, household: HouseholdId, *, until: date) -> list[date]:
        """The days on which someone joined the household, left it, or slept elsewhere."""
        memberships = self._nights.memberships_of(household)
        periods = [each.period for each in memberships] + self._elsewhere.get(household, [])
        for resident in {each.resident for each in memberships}:
            periods += [each.period for each in self._nights.assignments_of_resident(resident)]
        return sorted((day for day in _days(periods) if day <= until), reverse=True)

    def _of_person(self, resident: ResidentId) -> set[date]:
        periods = [each.period for each in self._nights.memberships_of_resident(resident)]
        for other, period in self._separated.get(resident, ()):
            periods += [period, *(each.period for each in self._nights.assignments_of_resident(other))]
        return _days(periods) | _birthdays(self._residents[resident])


def _birthdays(resident: ResidentOnPlan) -> set[date]:
    """The day somebody came of age: until then an adult of the household made the difference."""
    born = resident.birth_date
    if born is None:
        return set()
    return {date(born.year + _COMING_OF_AGE, 3, 1) if _is_leap_day(born) else _years_later(born)}


def _years_later(born: date) -> date:
    return born.replace(year=born.year + _COMING_OF_AGE)


def _is_leap_day(day: date) -> bool:
    return (day.month, day.day) == (2, 29)


def _days(periods: Iterable[Period]) -> set[date]:
    """Their first days, and the days on which they are over."""
    held = [period for period in periods if period]
    return {period.start for period in held} | {period.end for period in held if period.end is not None}
