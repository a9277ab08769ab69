from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from unterkunft.billing.compute import compute_month
from unterkunft.billing.facts import (
    BillingMonth,
    CoverageFacts,
    FacilityFacts,
    MembershipFacts,
    PayerFacts,
    PlaceFacts,
    ResidentFacts,
    RoomFacts,
    StayFacts,
    TariffAssignment,
)
from unterkunft.billing.statement import MonthResult, Statement
from unterkunft.billing.tariff import (
    Basis,
    Component,
    Counting,
    DayRule,
    FullMonthScope,
    Proration,
    Rate,
    RateStep,
    Residual,
    Rounding,
    RoundingStage,
    Sharing,
    Tariff,
    TransferDay,
)
from unterkunft.values.month import Month
from unterkunft.values.period import Period
from unterkunft.values.statuses import CoverageRule, FacilityKind, HouseholdRole, PayerKind

ALWAYS = Period(date(2000, 1, 1))
FACILITIES = ("A", "B")
ROOMS = tuple(
    RoomFacts(f"{facility}-{i}", facility, area=Decimal(10 + i)) for facility in FACILITIES for i in (1, 2)
)
months = st.sampled_from([Month(2026, 2), Month(2026, 9), Month(2026, 10), Month(2028, 2)])
amounts = st.integers(1, 99_999).map(lambda cents: Decimal(cents).scaleb(-2))
slow = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def rate(basis: Basis, amount: Decimal, **words: object) -> Rate:
    table = (amount, amount * 2) if basis is Basis.HOUSEHOLD_SIZE_TABLE else ()
    step = RateStep(date(2000, 1, 1), amount=amount, table=table, each_further=Decimal("33.33"))
    return Rate(Component.LODGING, "Unterkunft", basis, (step,), **words)  # type: ignore[arg-type] # free words


@st.composite
def countings(draw: st.DrawFn) -> Counting:
    return Counting(
        arrival_day=draw(st.sampled_from(DayRule)),
        departure_day=draw(st.sampled_from(DayRule)),
        transfer_day=draw(st.sampled_from(TransferDay)),
        full_month_scope=draw(st.sampled_from(FullMonthScope)),
        minimum_days_per_stay=draw(st.integers(0, 3)),
    )


@st.composite
def roundings(draw: st.DrawFn) -> Rounding:
    return Rounding(draw(st.sampled_from(RoundingStage)), Decimal("0.01"), draw(st.sampled_from(Residual)))


@st.composite
def stays(draw: st.DrawFn, month: Month) -> tuple[StayFacts, ...]:
    """Stays one after the other, with and without gaps, in one or two facilities."""
    day = month.first_day + timedelta(days=draw(st.integers(-20, 20)))
    found = []
    for i in range(draw(st.integers(1, 3))):
        moved_in_on = day + timedelta(days=draw(st.integers(0, 3)))
        day = moved_in_on + timedelta(days=draw(st.integers(0, 15)))
        facility = draw(st.sampled_from(FACILITIES))
        found.append(StayFacts(f"S-{i}", facility, moved_in_on, day))
    if draw(st.booleans()):
        found[-1] = StayFacts("S-last", found[-1].facility, found[-1].moved_in_on)
    return tuple(found)


@st.composite
def residents(draw: st.DrawFn, month: Month, key: str) -> ResidentFacts:
    changes = month.first_day + timedelta(days=draw(st.integers(0, 27)))
    own_stays = draw(stays(month))
    role = HouseholdRole.HEAD if key == "R-0" else HouseholdRole.OTHER
    rooms = draw(st.tuples(st.sampled_from((1, 2)), st.sampled_from((1, 2))))
    places = [
        PlaceFacts(facility, f"{facility}-{room}", key, period)
        for facility in FACILITIES
        for room, period in zip(rooms, (Period(ALWAYS.start, changes), Period(changes)), strict=True)
    ]
    value = Decimal(draw(st.integers(0, 100)))
    rule = draw(st.sampled_from(CoverageRule))
    coverages = (
        CoverageFacts(f"{key}-1", "SOZ", Period(ALWAYS.start, changes)),
        CoverageFacts(f"{key}-2", "JC", Period(changes), rule=rule, value=value, remainder_payer="SELF"),
    )
    membership = (MembershipFacts("H", role, ALWAYS),) if draw(st.booleans()) else ()
    return ResidentFacts(
        key, stays=own_stays, places=tuple(places), memberships=membership, coverages=coverages
    )


def month_of(month: Month, tariff: Tariff, *people: ResidentFacts) -> BillingMonth:
    assigned = (TariffAssignment(tariff.key, ALWAYS),)
    return BillingMonth(
        month=month,
        residents=people,
        facilities=tuple(FacilityFacts(key, FacilityKind.COMMUNAL, assigned) for key in FACILITIES),
        tariffs=(tariff,),
        rooms=ROOMS,
        payers=(PayerFacts("SOZ", PayerKind.SOCIAL_OFFICE), PayerFacts("JC", PayerKind.JOBCENTRE)),
    )


@st.composite
def billing_months(draw: st.DrawFn, bases: tuple[Basis, ...] = tuple(Basis)) -> BillingMonth:
    month = draw(months)
    basis = draw(st.sampled_from([basis for basis in bases if basis is not Basis.METERED]))
    words = {"proration": draw(st.sampled_from(Proration)), "sharing": draw(st.sampled_from(Sharing))}
    tariff = Tariff(
        "T",
        "Test",
        (rate(basis, draw(amounts), **words),),
        counting=draw(countings()),
        rounding=draw(roundings()),
    )
    people = [draw(residents(month, f"R-{i}")) for i in range(draw(st.integers(1, 3)))]
    return month_of(month, tariff, *people)


@slow
@given(billing_months())
def test_the_lines_of_each_payer_and_of_all_add_up(inputs: BillingMonth) -> None:
    result = compute_month(inputs)
    for statement in result.statements:
        by_payer: Counter[str | None] = Counter()
        for line in statement.lines:
            by_payer[line.payer] += line.amount  # type: ignore[assignment] # a Counter of amounts
        assert {each.payer: each.amount for each in statement.payers} == dict(by_payer)
        assert sum(each.amount for each in statement.payers) == statement.total
    assert sum(statement.total for statement in result.statements) == result.totals.amount


@slow
@given(billing_months())
def test_amounts_are_whole_cents_and_never_negative(inputs: BillingMonth) -> None:
    for statement in compute_month(inputs).statements:
        for line in statement.lines:
            assert line.amount >= 0
            assert line.amount.as_tuple().exponent == -2


@slow
@given(billing_months(bases=(Basis.PERSON_MONTH, Basis.PERSON_DAY, Basis.PLACE_MONTH)))
def test_the_segments_part_the_charged_days_of_a_resident(inputs: BillingMonth) -> None:
    for statement in compute_month(inputs).statements:
        first_days = {}
        for line in statement.lines:
            first_days[line.first_day] = line
        lines = [first_days[day] for day in sorted(first_days)]
        assert sum(line.days for line in lines) == statement.billed_days
        for earlier, later in pairwise(lines):
            assert earlier.last_day < later.first_day


@slow
@given(billing_months())
def test_the_month_is_computed_the_same_in_any_order(inputs: BillingMonth) -> None:
    reverse = BillingMonth(
        inputs.month,
        inputs.residents[::-1],
        inputs.facilities[::-1],
        inputs.tariffs,
        inputs.rooms[::-1],
        inputs.payers[::-1],
    )
    assert totals(compute_month(reverse)) == totals(compute_month(inputs))


def totals(result: MonthResult) -> list[tuple[str, str, Decimal]]:
    return [(each.facility, each.resident, each.total) for each in result.statements]


@slow
@given(st.data(), months, amounts, roundings())
def test_thirtieths_never_exceed_one_full_charge(
    data: st.DataObject, month: Month, amount: Decimal, rounding: Rounding
) -> None:
    """In a facility, or over all facilities, whichever makes the month a full one."""
    scope = data.draw(st.sampled_from([FullMonthScope.FACILITY_MONTH, FullMonthScope.PERSON_MONTH]))
    transfer_day = data.draw(st.sampled_from(TransferDay))
    counting = Counting(full_month_scope=scope, transfer_day=transfer_day, minimum_days_per_stay=3)
    tariff = Tariff("T", "Test", (rate(Basis.PERSON_MONTH, amount),), counting=counting, rounding=rounding)
    result = compute_month(month_of(month, tariff, data.draw(residents(month, "R-0"))))
    for statement in result.statements:
        assert statement.total <= amount
    if scope is FullMonthScope.PERSON_MONTH:
        assert result.totals.amount <= amount


@slow
@given(st.data(), months, amounts, roundings(), st.sampled_from(Sharing))
def test_the_shares_of_a_household_add_up_to_its_charge(
    data: st.DataObject, month: Month, amount: Decimal, rounding: Rounding, sharing: Sharing
) -> None:
    """Whoever comes and goes, a full month at a fixed size costs what the table says."""
    step = RateStep(date(2000, 1, 1), table=(amount,), each_further=Decimal(0))
    only = Rate(Component.LODGING, "Unterkunft", Basis.HOUSEHOLD_SIZE_TABLE, (step,), sharing=sharing)
    tariff = Tariff("T", "Test", (only,), rounding=rounding)
    people = [whole_month(month, "R-0")]
    for i in range(1, data.draw(st.integers(1, 5))):
        begin = data.draw(st.integers(0, month.days - 1))
        end = data.draw(st.integers(begin, month.days - 1))
        people.append(whole_month(month, f"R-{i}", begin=begin, end=end))
    result = compute_month(month_of(month, tariff, *people))
    assert result.totals.amount == amount
    assert not result.is_blocked


def whole_month(month: Month, key: str, *, begin: int = 0, end: int | None = None) -> ResidentFacts:
    first_day = month.first_day + timedelta(days=begin)
    last_day = None if end is None else month.first_day + timedelta(days=end)
    role = HouseholdRole.HEAD if key == "R-0" else HouseholdRole.CHILD
    return ResidentFacts(
        key,
        stays=(StayFacts(key, "A", first_day, last_day),),
        memberships=(MembershipFacts("H", role, ALWAYS),),
        coverages=(CoverageFacts(key, "SOZ", ALWAYS),),
    )


def test_a_resident_in_two_facilities_is_one_resident_with_two_statements() -> None:
    month = Month(2026, 10)
    tariff = Tariff("T", "Test", (rate(Basis.PERSON_DAY, Decimal("10.00")),))
    moved = ResidentFacts(
        "R-1",
        stays=(
            StayFacts("1", "A", date(2026, 10, 1), date(2026, 10, 11)),
            StayFacts("2", "B", date(2026, 10, 11)),
        ),
    )
    result = compute_month(month_of(month, tariff, moved))
    assert [(each.resident, each.facility) for each in result.statements] == [("R-1", "A"), ("R-1", "B")]
    assert (result.totals.residents, result.totals.billed_days) == (1, 31)
    assert result.is_blocked


def test_the_statement_names_the_household_of_its_last_day() -> None:
    month = Month(2026, 10)
    tariff = Tariff("T", "Test", (rate(Basis.PERSON_DAY, Decimal("10.00")),))
    memberships = (
        MembershipFacts("H-1", HouseholdRole.HEAD, Period(date(2026, 1, 1), date(2026, 10, 16))),
        MembershipFacts("H-2", HouseholdRole.HEAD, Period(date(2026, 10, 16))),
    )
    resident = ResidentFacts("R-1", stays=(StayFacts("1", "A", date(2026, 10, 1)),), memberships=memberships)
    statements: tuple[Statement, ...] = compute_month(month_of(month, tariff, resident)).statements
    assert statements[0].household == "H-2"


def test_a_month_without_residents_has_no_statements() -> None:
    result = compute_month(BillingMonth(Month(2026, 10), (), (), ()))
    assert (result.statements, result.findings) == ((), ())
    assert str(result.totals.amount) == "0.00"
