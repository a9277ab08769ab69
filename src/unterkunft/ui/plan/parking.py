"""The tray as a parking place: whom this window has left there."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from unterkunft.services.timeline import FacilityTimeline
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
    left = {each.resident for each in timeline.assignments if each.period.end == day and each.period}
    return frozenset(left - {each.resident for each in timeline.assignments if day in each.period})


def _waits_on(timeline: FacilityTimeline, resident: ResidentId, day: date) -> bool:
    """Whether a person lives in the house on a day without having a bed."""
    stays = any(each.resident == resident and day in each.period for each in timeline.stays)
    has_bed = any(each.resident == resident and day in each.period for each in timeline.assignments)
    return stays and not has_bed
