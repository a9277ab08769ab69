"""The tray as a parking place: whom this window has left there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

from unterkunft.services.timeline import FacilityTimeline
from unterkunft.services.timeline_index import TimelineIndex
from unterkunft.ui.workplace import Workplace
from unterkunft.values.ids import ResidentId


class Parking:
    """Remembers whom the user lifted out of bed, until they have a bed again or are acknowledged."""

    def __init__(self, workplace: Workplace) -> None:
        self._workplace = workplace
        self._lifted: dict[ResidentId, date] = {}

    def note(self, residents: Iterable[ResidentId]) -> None:
        """These people were lifted on the day shown."""
        self._lifted |= dict.fromkeys(residents, self._workplace.as_of)

    def parked(self) -> tuple[ResidentId, ...]:
        """Who was lifted here and is without a bed from that day on; undoing counts as a bed."""
        if self._workplace.facility is None:
            return ()
        timeline = self._workplace.timeline()
        return tuple(resident for resident, day in self._lifted.items() if _waits_on(timeline, resident, day))

    def acknowledge(self) -> None:
        """The user knows."""
        self._lifted.clear()


def lifted_on(timeline: FacilityTimeline, day: date) -> frozenset[ResidentId]:
    """Who left a bed on a day without getting another."""
    left = timeline.once(_left_by_day).get(day, frozenset())
    nights = timeline.once(TimelineIndex).of_resident
    return frozenset(each for each in left if not any(day in night.period for night in nights[each]))


def _left_by_day(timeline: FacilityTimeline) -> Mapping[date, frozenset[ResidentId]]:
    left: defaultdict[date, set[ResidentId]] = defaultdict(set)
    for each in timeline.assignments:
        if each.period.end is not None and each.period:
            left[each.period.end].add(each.resident)
    return {day: frozenset(residents) for day, residents in left.items()}


def _waits_on(timeline: FacilityTimeline, resident: ResidentId, day: date) -> bool:
    """Whether a person lives in the house on a day without having a bed."""
    index = timeline.once(TimelineIndex)
    stays = any(day in each.period for each in index.stays.get(resident, ()))
    has_bed = any(day in each.period for each in index.of_resident.get(resident, ()))
    return stays and not has_bed
