"""The days and nights of a month on which a resident is charged in a facility."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from unterkunft.billing.facts import ResidentFacts
from unterkunft.billing.stays import ChargedStay, Transfers, UnbrokenStay, charged_stay, unbroken_stays
from unterkunft.billing.tariff import Counting
from unterkunft.values.month import Month

CountingOn = Callable[[str, date], Counting]


@dataclass(frozen=True, slots=True)
class HousedDays:
    """A resident's charged days in one facility and month.

    `counts` holds each charged day in order with how often it is charged: once, or more on the day that
    bears the days missing to a stay's minimum. `nights` are named by the evening on which they begin;
    `all_days` are the days that are charged as a day or as a night.
    """

    counts: Mapping[date, int] = field(default_factory=dict)
    nights: frozenset[date] = frozenset()
    all_days: tuple[date, ...] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "all_days", tuple(sorted(self.counts.keys() | self.nights)))

    @property
    def number(self) -> int:
        """How many days are charged."""
        return sum(self.counts.values())


def housed_days(resident: ResidentFacts, month: Month, counting_on: CountingOn) -> dict[str, HousedDays]:
    """The resident's charged days by facility, for every facility that charges or houses in the month."""
    stays = unbroken_stays(resident)
    transfers = Transfers(resident.stays)
    by_facility: dict[str, list[ChargedStay]] = {}
    for stay in stays:
        if _concerns(stay, month):
            counting = _counting_of(stay, counting_on)
            by_facility.setdefault(stay.facility, []).append(charged_stay(stay, transfers, counting))
    housed = {facility: _in_month(charged, month) for facility, charged in by_facility.items()}
    return {
        facility: days
        for facility, days in housed.items()
        if days.all_days or _arrives(by_facility[facility], month)
    }


def _concerns(stay: UnbrokenStay, month: Month) -> bool:
    return stay.moved_in_on <= month.last_day and stay.touches(max(stay.moved_in_on, month.first_day))


def _counting_of(stay: UnbrokenStay, counting_on: CountingOn) -> dict[date, Counting]:
    days = [day for day in (stay.moved_in_on, stay.moved_out_on) if day is not None]
    return {day: counting_on(stay.facility, day) for day in days}


def _arrives(charged: Iterable[ChargedStay], month: Month) -> bool:
    """Whether somebody arrived in the month, so that a statement is due even where no day is charged."""
    return any(Month.of(each.stay.moved_in_on) == month for each in charged)


def _in_month(charged_stays: Iterable[ChargedStay], month: Month) -> HousedDays:
    counts: dict[date, int] = {}
    nights: set[date] = set()
    for charged in charged_stays:
        days = charged.days.intersection(month.period) if charged.days else None
        counts.update((day, 1) for day in (days.days() if days else ()))
        slept = charged.stay.nights.intersection(month.period) if charged.stay.nights else None
        nights.update(slept.days() if slept else ())
        if charged.missing_days and charged.raised_day in month.period:
            counts[charged.raised_day] = counts.get(charged.raised_day, 0) + charged.missing_days
    return HousedDays(dict(sorted(counts.items())), frozenset(nights))
