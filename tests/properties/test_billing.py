"""What holds for every billing month, whatever the tariff says and whoever lives where."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, TypeVar

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.properties.billing_months import (
    ALWAYS,
    MONTH_BASES,
    amounts,
    billing_months,
    month_of,
    tariffs,
)
from unterkunft.billing.absences import absence_on
from unterkunft.billing.compute import compute_month, compute_part, put_together
from unterkunft.billing.facts import (
    BillingMonth,
    CoverageFacts,
    MembershipFacts,
    PlaceFacts,
    ResidentFacts,
    StayFacts,
)
from unterkunft.billing.findings import Finding
from unterkunft.billing.house_book import HouseBook
from unterkunft.billing.parts import parts_of
from unterkunft.billing.statement import MonthResult, Statement, StatementLine
from unterkunft.billing.tariff import Basis, Component, DayCount, Rate, Sharing, Tariff
from unterkunft.values.month import Month
from unterkunft.values.period import Period
from unterkunft.values.statuses import HouseholdRole

KeyT = TypeVar("KeyT")
EntryT = TypeVar("EntryT")

slow = settings(
    max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


def sums(result: MonthResult, key: Callable[[Statement, StatementLine], KeyT]) -> dict[KeyT, Decimal]:
    found: defaultdict[KeyT, Decimal] = defaultdict(Decimal)
    for statement in result.statements:
        for line in statement.lines:
            found[key(statement, line)] += line.amount
    return dict(found)


@slow
@given(billing_months())
def test_all_sums_agree(inputs: BillingMonth) -> None:
    """By person, payer, facility, component and statement."""
    result = compute_month(inputs)
    ways: list[Callable[[Statement, StatementLine], Any]] = [
        lambda statement, _: statement.resident,
        lambda statement, _: statement.facility,
        lambda _, line: line.payer,
        lambda _, line: line.component,
    ]
    for way in ways:
        assert sum(sums(result, way).values()) == result.totals.amount
    for statement in result.statements:
        assert sum(line.amount for line in statement.lines) == statement.total
        assert sum(each.amount for each in statement.payers) == statement.total


@slow
@given(billing_months())
def test_nothing_falls_below_zero_and_all_is_in_whole_cents(inputs: BillingMonth) -> None:
    result = compute_month(inputs)
    by_component = sums(
        result, lambda statement, line: (statement.resident, statement.facility, line.component)
    )
    for statement in result.statements:
        assert statement.total >= 0
        assert all(line.amount.as_tuple().exponent == -2 for line in statement.lines)
    if all(rate.component is Component.LODGING for rate in inputs.tariffs[0].rates):
        assert all(amount >= 0 for amount in by_component.values())


@slow
@given(billing_months(), st.randoms(use_true_random=False))
def test_the_order_of_the_facts_is_of_no_account(inputs: BillingMonth, random: Any) -> None:
    def shuffled(entries: Iterable[EntryT]) -> tuple[EntryT, ...]:
        return tuple(random.sample(list(entries), len(list(entries))))

    residents = [
        replace(
            each,
            stays=shuffled(each.stays),
            places=shuffled(each.places),
            statuses=shuffled(each.statuses),
            memberships=shuffled(each.memberships),
            coverages=shuffled(each.coverages),
            incomes=shuffled(each.incomes),
        )
        for each in inputs.residents
    ]
    other = replace(
        inputs,
        residents=shuffled(residents),
        facilities=shuffled(inputs.facilities),
        rooms=shuffled(inputs.rooms),
        payers=shuffled(inputs.payers),
        meter_readings=shuffled(inputs.meter_readings),
    )
    assert compute_month(other) == compute_month(inputs)


@slow
@given(billing_months(), st.integers(0, 30))
def test_cutting_stays_and_periods_in_two_changes_nothing(inputs: BillingMonth, days: int) -> None:
    """Stays, places, statuses, memberships, promises, incomes and prices that go on as before."""
    cut_on = inputs.month.first_day + timedelta(days=days)
    residents = tuple(_cut_resident(each, cut_on) for each in inputs.residents)
    tariff = inputs.tariffs[0]
    rates = tuple(_cut_rate(rate, cut_on) for rate in tariff.rates)
    other = replace(inputs, residents=residents, tariffs=(replace(tariff, rates=rates),))
    assert _comparable(compute_month(other)) == _comparable(compute_month(inputs))


def _comparable(result: MonthResult) -> tuple[Any, ...]:
    return result.statements, result.totals, result.findings


def _cut_resident(resident: ResidentFacts, day: date) -> ResidentFacts:
    return replace(
        resident,
        stays=tuple(part for stay in resident.stays for part in _cut_stay(stay, day)),
        places=_cut_all(resident.places, day),
        statuses=_cut_all(resident.statuses, day),
        memberships=_cut_all(resident.memberships, day),
        coverages=_cut_all(resident.coverages, day),
        incomes=_cut_all(resident.incomes, day),
        extra_charges=_cut_all(resident.extra_charges, day),
    )


def _cut_stay(stay: StayFacts, day: date) -> tuple[StayFacts, ...]:
    if not (stay.moved_in_on < day and (stay.moved_out_on is None or day < stay.moved_out_on)):
        return (stay,)
    return replace(stay, moved_out_on=day), replace(stay, key=f"{stay.key}b", moved_in_on=day)


def _cut_all(entries: Iterable[Any], day: date) -> tuple[Any, ...]:
    return tuple(part for entry in entries for part in _cut(entry, day))


def _cut(entry: Any, day: date) -> tuple[Any, ...]:
    period: Period = entry.period
    if not (period.start < day and day in period):
        return (entry,)
    return replace(entry, period=Period(period.start, day)), replace(entry, period=Period(day, period.end))


def _cut_rate(rate: Rate, day: date) -> Rate:
    before = rate.step_on(day - timedelta(days=1))
    if before is None or any(step.valid_from == day for step in rate.steps):
        return rate
    steps = sorted((*rate.steps, replace(before, valid_from=day)), key=lambda step: step.valid_from)
    return replace(rate, steps=tuple(steps))


@slow
@given(st.data(), amounts)
def test_a_full_month_costs_the_same_in_february_and_july(data: st.DataObject, amount: Decimal) -> None:
    tariff = data.draw(tariffs(Month(2020, 1), MONTH_BASES))
    fixed = replace(tariff, rates=tuple(_always(rate, amount) for rate in tariff.rates))
    costs = {
        month: compute_month(month_of(month, fixed, *_family())).totals.amount
        for month in (Month(2026, 2), Month(2026, 7), Month(2028, 2))
    }
    assert len(set(costs.values())) == 1


def _always(rate: Rate, amount: Decimal) -> Rate:
    step = replace(rate.steps[0], amount=rate.steps[0].amount and amount, size_at_move_in=False)
    return replace(rate, steps=(step,))


def _family() -> list[ResidentFacts]:
    return [
        ResidentFacts(
            f"R-{i}",
            birth_date=date(1990, 1, 1),
            stays=(StayFacts("S", "A", date(2025, 1, 1)),),
            places=(PlaceFacts("A", "A-1", f"B-{i}", ALWAYS),),
            memberships=(MembershipFacts("H", HouseholdRole.OTHER, ALWAYS),),
            coverages=(CoverageFacts("C", "SOZ", ALWAYS),),
        )
        for i in range(2)
    ]


@slow
@given(billing_months())
def test_computing_an_unchanged_month_again_gives_no_difference(inputs: BillingMonth) -> None:
    assert compute_month(inputs) == compute_month(inputs)


@slow
@given(billing_months(most=5), st.integers(1, 4))
def test_a_month_computed_in_parts_is_the_same_month(inputs: BillingMonth, number: int) -> None:
    parts = [compute_part(part) for part in parts_of(inputs, number)]
    assert put_together(inputs, parts) == compute_month(inputs)


@slow
@given(billing_months())
def test_every_day_is_charged_or_free_or_found_never_nothing(inputs: BillingMonth) -> None:
    book, result = HouseBook(inputs), compute_month(inputs)
    tariff = inputs.tariffs[0]
    for resident, by_facility in book.housed.items():
        for facility, housed in by_facility.items():
            for day in housed.counts:
                for component in {rate.component for rate in tariff.rates}:
                    rates = [rate for rate in tariff.rates if rate.component is component]
                    if not _may_be_free(book, resident, day, rates):
                        assert _is_told(result, resident, facility, day, rates), (resident, day, component)


def _may_be_free(book: HouseBook, resident: str, day: date, rates: list[Rate]) -> bool:
    """Free by rule: charged by the night, on days of presence, or on request only."""
    facts = book.residents[resident]
    asked_for = any(day in each.period for each in facts.extra_charges)
    if all(rate.when.extra_charge for rate in rates) and not asked_for:
        return True
    away = absence_on(book.absences[resident], day) is not None
    return any(
        rate.basis is Basis.PERSON_NIGHT
        or rate.when.extra_charge
        or (rate.count is DayCount.PRESENCE_DAYS and away)
        for rate in rates
    ) or (any(rate.count is DayCount.PRESENCE_DAYS and rate.sharing is Sharing.NONE for rate in rates))


def _is_told(result: MonthResult, resident: str, facility: str, day: date, rates: list[Rate]) -> bool:
    by_others = any(rate.sharing is Sharing.NONE for rate in rates)
    return any(_concerns(each, resident, facility, day) for each in result.findings) or any(
        line.component is rates[0].component and line.first_day <= day <= line.last_day
        for statement in result.statements
        if statement.facility == facility and (by_others or statement.resident == resident)
        for line in statement.lines
    )


def _concerns(finding: Finding, resident: str, facility: str, day: date) -> bool:
    is_here = finding.facility == facility and finding.resident in (None, resident)
    return is_here and finding.first_day <= day <= finding.last_day


@slow
@given(billing_months())
def test_payers_share_a_charge_without_changing_it(inputs: BillingMonth) -> None:
    """The totals are the same when one payer bears everything."""
    only = tuple(replace(each, coverages=(CoverageFacts("C", "SOZ", ALWAYS),)) for each in inputs.residents)
    all_by_one = compute_month(replace(inputs, residents=only))
    shared = compute_month(inputs)
    assert [each.total for each in all_by_one.statements] == [each.total for each in shared.statements]


def test_a_tariff_of_these_tests_is_complete() -> None:
    """The month bases the property of equal months speaks of are all there are."""
    daily = {Basis.PERSON_DAY, Basis.PERSON_NIGHT, Basis.PLACE_DAY, Basis.METERED}
    assert set(MONTH_BASES) | daily == set(Basis)
    assert Tariff("T", "Test", ()).rates == ()
