"""How long a person who gets a bed today would keep it: to the end of what is known so far."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Protocol

from unterkunft.services.timeline import FacilityTimeline
from unterkunft.services.timeline_index import TimelineIndex
from unterkunft.values.ids import ResidentId
from unterkunft.values.period import Period


class _Dated(Protocol):
    """A row of the timeline that holds for a time."""

    @property
    def period(self) -> Period: ...


def remaining_period(
    timeline: FacilityTimeline, resident: ResidentId, *, on: date, until: date | None = None
) -> Period:
    """How long a resident placed on a day would keep the bed: to the end known so far, at most `until`."""
    return remaining_periods(timeline, (resident,), on=on, until=until)[resident]


def remaining_periods(
    timeline: FacilityTimeline, residents: Sequence[ResidentId], *, on: date, until: date | None = None
) -> dict[ResidentId, Period]:
    """The same for several people."""
    index = timeline.once(TimelineIndex)
    nights = _periods_of(residents, index.of_resident)
    stays = _periods_of(residents, index.stays)
    elsewhere = _periods_of(residents, index.stays_elsewhere)
    limits = {
        resident: [
            until,
            *_ends_of_nights(nights[resident], on),
            *_ends_of_stays(stays[resident], elsewhere[resident], on),
        ]
        for resident in residents
    }
    return {
        resident: Period(on, min((end for end in ends if end is not None), default=None))
        for resident, ends in limits.items()
    }


def _periods_of(
    residents: Iterable[ResidentId], rows: Mapping[ResidentId, Sequence[_Dated]]
) -> dict[ResidentId, list[Period]]:
    return {resident: [each.period for each in rows.get(resident, ())] for resident in residents}


def _ends_of_nights(nights: Iterable[Period], on: date) -> Iterable[date | None]:
    """The end of the bed held now, and the beginning of each planned one: a planned move stays planned."""
    return (each.start if each.start > on else each.end for each in nights if _is_now_or_later(each, on))


def _ends_of_stays(here: list[Period], elsewhere: list[Period], on: date) -> Iterable[date | None]:
    """The end of the stay: the running one, else the planned one that now begins early.

    Who is to move to another facility leaves this one on that day.
    """
    yield from (each.start for each in elsewhere if _is_later(each, on))
    running = [each for each in here if on in each]
    planned = sorted((each for each in here if _is_later(each, on)), key=lambda each: each.start)
    yield from (each.end for each in running or planned[:1])


def _is_now_or_later(period: Period, on: date) -> bool:
    return on in period or _is_later(period, on)


def _is_later(period: Period, on: date) -> bool:
    """Who came and left on one day held no night that could stand in the way."""
    return period.start > on and not period.is_empty
