"""Stretches: consecutive charged days of a resident in a facility on which no fact changes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from unterkunft.billing.absences import factor_changes
from unterkunft.billing.facts import ResidentFacts
from unterkunft.billing.house_book import HouseBook
from unterkunft.billing.segments import runs
from unterkunft.billing.tariff import Tariff
from unterkunft.values.period import Period

_ONE_DAY = timedelta(days=1)


def stretches(book: HouseBook, resident: str, facility: str) -> list[list[date]]:
    """The charged days and nights in a facility, cut wherever something a charge depends on may change."""
    edges = sorted(_edges(book, book.residents[resident], facility))
    housed = book.housed[resident][facility]
    days = housed.all_days
    passed = _edges_passed(edges, days)
    is_alone = not book.residents[resident].memberships

    def key(day: date) -> tuple[int, object]:
        """A night that is no charged day stands apart: nobody is counted on it."""
        if is_alone:
            return passed[day], day in housed.counts
        return passed[day], book.heads(book.household_on(resident, facility, day), day)

    return runs(days, day_of=lambda day: day, key=key)


def _edges_passed(edges: list[date], days: Iterable[date]) -> dict[date, int]:
    passed: dict[date, int] = {}
    number = 0
    for day in days:
        while number < len(edges) and edges[number] <= day:
            number += 1
        passed[day] = number
    return passed


def _edges(book: HouseBook, resident: ResidentFacts, facility: str) -> set[date]:
    edges = {edge for period in _periods(book, resident, facility) for edge in (period.start, period.end)}
    days = {edge for edge in edges if edge is not None}
    days.update(place.period.end + _ONE_DAY for place in resident.places if place.period.end is not None)
    days.update(_birthdays(book, resident))
    days.update(_anniversaries(book, resident))
    for tariff in book.tariffs_in(facility):
        days.update(step.valid_from for rate in tariff.rates for step in rate.steps)
        days.update(factor_changes(tariff.absences, book.absences[resident.key], book.month))
    month = book.month.period
    return {day for day in days if day in month}


def _periods(book: HouseBook, resident: ResidentFacts, facility: str) -> Iterator[Period]:
    for timeline in (
        resident.places,
        resident.statuses,
        resident.entitlements,
        resident.memberships,
        resident.coverages,
        resident.extra_charges,
        book.facilities[facility].tariffs if facility in book.facilities else (),
    ):
        for entry in timeline:
            yield entry.period


def _birthdays(book: HouseBook, resident: ResidentFacts) -> Iterator[date]:
    """The birthdays of the month in the household: a sibling's coming of age moves the order of minors."""
    keys = {each.household for each in resident.memberships}
    household = [member for key in keys for member in book.members(key)]
    for member in (resident, *household):
        born = member.birth_date
        if born is not None and born.month == book.month.number and born.day <= book.month.days:
            yield book.month.first_day.replace(day=born.day)


def _anniversaries(book: HouseBook, resident: ResidentFacts) -> Iterator[date]:
    """The days on which a month of stay is completed."""
    for stay in resident.stays:
        yield book.month.first_day.replace(day=min(stay.moved_in_on.day, book.month.days))


def uses_age(tariff: Tariff) -> bool:
    """Whether a tariff asks for anybody's age."""
    conditions = (rate.when for rate in tariff.rates)
    asks = any(when.age_from is not None or when.age_below is not None for when in conditions)
    return asks or tariff.household.free_from_nth_minor > 0
