"""The days of a month as facts have them: housed nights, nights in a bed, absences, tariffs."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from unterkunft.billing.facts import AbsenceFacts, BillingMonth, ResidentFacts
from unterkunft.billing.statement import Statement
from unterkunft.billing.tariff import Tariff
from unterkunft.values.month import Month
from unterkunft.values.period import Period

_ONE_DAY = timedelta(days=1)


def housed_nights(resident: ResidentFacts, facility: str, month: Month) -> set[date]:
    """The nights of the month that lie in a stay of the facility."""
    periods = (
        Period(each.moved_in_on, each.moved_out_on) for each in resident.stays if each.facility == facility
    )
    return _days_in(periods, month)


def bed_nights(resident: ResidentFacts, facility: str, month: Month) -> set[date]:
    """The nights of the month on which the resident holds a bed of the facility."""
    return _days_in((each.period for each in resident.places if each.facility == facility), month)


def moving_days(resident: ResidentFacts, facility: str) -> tuple[set[date], set[date]]:
    """The days of moving in and those of moving out."""
    stays = [each for each in resident.stays if each.facility == facility]
    return {each.moved_in_on for each in stays}, {each.moved_out_on for each in stays if each.moved_out_on}


def billed_days(statement: Statement) -> set[date]:
    """Every day that stands on a line of the statement, reductions left out."""
    return {
        line.first_day + timedelta(days=offset)
        for line in statement.lines
        if line.days and line.amount >= 0
        for offset in range((line.last_day - line.first_day).days + 1)
    }


def is_absent(absences: Iterable[AbsenceFacts], day: date) -> bool:
    """Whether the day is a full day of absence."""
    return any(
        each.left_on < day and (each.returned_on is None or day < each.returned_on) for each in absences
    )


def tariff_on(facts: BillingMonth, facility: str, day: date) -> Tariff | None:
    """The tariff by which a facility bills on a day."""
    assigned = next((each.tariffs for each in facts.facilities if each.key == facility), ())
    key = next((each.tariff for each in assigned if day in each.period), None)
    return next((each for each in facts.tariffs if each.key == key), None)


def _days_in(periods: Iterable[Period], month: Month) -> set[date]:
    shared = (period.intersection(month.period) for period in periods if not period.is_empty)
    return {day for each in shared if each is not None for day in each.days()}
