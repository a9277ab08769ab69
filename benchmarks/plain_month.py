"""A month billed in two plain ways: day by day in a loop, and by the arithmetic of intervals alone.

Both know one tariff by heart: a price by status from day to day, heating, a third off while in hospital.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

from unterkunft.billing.facts import (
    AbsenceFacts,
    BillingMonth,
    CoverageFacts,
    FacilityFacts,
    PayerFacts,
    PlaceFacts,
    ResidentFacts,
    StatusFacts,
    StayFacts,
    TariffAssignment,
)
from unterkunft.billing.tariff import AbsenceRule, Basis, Component, Condition, Rate, RateStep, Tariff
from unterkunft.values.month import Month
from unterkunft.values.period import Period
from unterkunft.values.statuses import FacilityKind, PayerKind, ResidenceStatus

MONTH = Month(2026, 6)
_ONE_DAY = timedelta(days=1)
_LONG_AGO = date(2024, 1, 1)
_ALWAYS = Period(_LONG_AGO)
_ASYLUM, _PERMIT = ResidenceStatus.PERMISSION_TO_REMAIN, ResidenceStatus.PERMIT_24
_LODGING = {_ASYLUM: Decimal("275.00"), _PERMIT: Decimal("550.00")}
_HEATING = Decimal("40.00")
_HOSPITAL = Decimal("0.75")
_WHOLE = Decimal(1)
_CENT = Decimal("0.01")
_PER_FACILITY = 250

_Span = tuple[date, date]
"""From a day up to a day that is no more part of it."""


def county(residents: int) -> BillingMonth:
    """So many residents who come, go, change their status and fall ill, each at an own time."""
    assigned = (TariffAssignment("T", _ALWAYS),)
    keys = [f"F-{i}" for i in range(-(-residents // _PER_FACILITY))]
    return BillingMonth(
        month=MONTH,
        residents=tuple(_resident(i) for i in range(residents)),
        facilities=tuple(FacilityFacts(key, FacilityKind.COMMUNAL, assigned) for key in keys),
        tariffs=(_tariff(),),
        payers=(PayerFacts("SOZ", PayerKind.SOCIAL_OFFICE), PayerFacts("JC", PayerKind.JOBCENTRE)),
    )


def _tariff() -> Tariff:
    prices = [
        Rate(
            Component.LODGING,
            "Unterkunft",
            Basis.PERSON_MONTH,
            _step(amount),
            when=Condition(statuses=(status,)),
        )
        for status, amount in _LODGING.items()
    ]
    heating = Rate(Component.HEATING, "Heizung", Basis.PERSON_MONTH, _step(_HEATING))
    return Tariff("T", "Test", (*prices, heating), absences=(AbsenceRule(("hospital",)),))


def _step(amount: Decimal) -> tuple[RateStep, ...]:
    return (RateStep(_LONG_AGO, amount=amount),)


def _resident(number: int) -> ResidentFacts:
    """Every fifth comes or goes in the month, every third has another status, every seventh is ill."""
    facility = f"F-{number // _PER_FACILITY}"
    first_day = MONTH.first_day
    changes = first_day + timedelta(days=number % 30)
    moved_in_on = changes if number % 10 == 1 else _LONG_AGO
    moved_out_on = changes if number % 10 == 6 else None
    left_on = first_day + timedelta(days=number % 20)
    statuses: tuple[StatusFacts, ...] = (StatusFacts(_ASYLUM, _ALWAYS),)
    coverages: tuple[CoverageFacts, ...] = (CoverageFacts("1", "SOZ", _ALWAYS),)
    if number % 3 == 0:
        before, after = Period(_LONG_AGO, changes), Period(changes)
        statuses = (StatusFacts(_ASYLUM, before), StatusFacts(_PERMIT, after))
        coverages = (CoverageFacts("1", "SOZ", before), CoverageFacts("2", "JC", after))
    return ResidentFacts(
        f"R-{number:05}",
        stays=(StayFacts("S", facility, moved_in_on, moved_out_on),),
        places=(PlaceFacts(facility, f"Z-{number // 3}", f"B-{number}", Period(moved_in_on, moved_out_on)),),
        statuses=statuses,
        absences=(AbsenceFacts("hospital", left_on, left_on + timedelta(days=8)),) if number % 7 == 0 else (),
        coverages=coverages,
    )


def by_days(inputs: BillingMonth) -> dict[str, Decimal]:
    """Each resident's total, found by looking at every day."""
    days = list(inputs.month.period.days())
    return {resident.key: _total_by_days(resident, days) for resident in inputs.residents}


def _total_by_days(resident: ResidentFacts, days: Iterable[date]) -> Decimal:
    lodging: list[tuple[Decimal, Decimal]] = []
    heating: list[tuple[Decimal, Decimal]] = []
    for day in days:
        if any(
            stay.moved_in_on <= day and (stay.moved_out_on is None or day <= stay.moved_out_on)
            for stay in resident.stays
        ):
            status = next(each.status for each in resident.statuses if day in each.period)
            factor = _HOSPITAL if any(_is_away(each, day) for each in resident.absences) else _WHOLE
            lodging.append((_LODGING[status], factor))
            heating.append((_HEATING, factor))
    return _runs_priced(lodging) + _runs_priced(heating)


def _is_away(absence: AbsenceFacts, day: date) -> bool:
    return absence.left_on < day and (absence.returned_on is None or day < absence.returned_on)


def _runs_priced(days: Sequence[tuple[Decimal, Decimal]]) -> Decimal:
    """Equal days that follow each other are a line, and each line is rounded."""
    total, begin = Decimal(0), 0
    for i in range(1, len(days) + 1):
        if i == len(days) or days[i] != days[begin]:
            total += _line(days[begin], i - begin)
            begin = i
    return total


def _line(price: tuple[Decimal, Decimal], days: int) -> Decimal:
    amount, factor = price
    return (amount * factor * days / 30).quantize(_CENT, rounding=ROUND_HALF_UP)


def by_intervals(inputs: BillingMonth) -> dict[str, Decimal]:
    """Each resident's total by the arithmetic of intervals alone: no lines, payers or findings."""
    month = (inputs.month.first_day, inputs.month.last_day + _ONE_DAY)
    return {resident.key: _total_by_intervals(resident, month) for resident in inputs.residents}


def _total_by_intervals(resident: ResidentFacts, month: _Span) -> Decimal:
    total = Decimal(0)
    away = [(each.left_on + _ONE_DAY, each.returned_on or month[1]) for each in resident.absences]
    for stay in resident.stays:
        left = month[1] if stay.moved_out_on is None else stay.moved_out_on + _ONE_DAY
        here = (max(month[0], stay.moved_in_on), min(month[1], left))
        total += _spans_priced(here, away, _HEATING)
        for each in resident.statuses:
            end = month[1] if each.period.end is None else each.period.end
            held = (max(here[0], each.period.start), min(here[1], end))
            total += _spans_priced(held, away, _LODGING[each.status])
    return total


def _spans_priced(held: _Span, away: Sequence[_Span], amount: Decimal) -> Decimal:
    edges = sorted({*held, *(min(max(edge, held[0]), held[1]) for span in away for edge in span)})
    total = Decimal(0)
    for i in range(len(edges) - 1):
        begin, end = edges[i], edges[i + 1]
        if held[0] <= begin < end <= held[1]:
            is_away = any(left <= begin < back for left, back in away)
            total += _line((amount, _HOSPITAL if is_away else _WHOLE), (end - begin).days)
    return total
