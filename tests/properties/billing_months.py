"""Billing months made up at random: tariffs of several components, households, stays, absences, payers."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from hypothesis import strategies as st

from unterkunft.billing.facts import (
    AbsenceFacts,
    BillingMonth,
    CoverageFacts,
    ExtraChargeFacts,
    FacilityFacts,
    IncomeFacts,
    MembershipFacts,
    MeterReadingFacts,
    OverrideFacts,
    PayerFacts,
    PlaceFacts,
    ResidentFacts,
    RoomFacts,
    StatusFacts,
    StayFacts,
    TariffAssignment,
)
from unterkunft.billing.tariff import (
    AbsenceRule,
    Basis,
    Component,
    Condition,
    ConditionChange,
    Counting,
    DayCount,
    DayRule,
    FullMonthScope,
    HouseholdReductions,
    Proration,
    Rate,
    RateStep,
    ReferenceDay,
    Residual,
    Rounding,
    RoundingStage,
    Sharing,
    Tariff,
    TransferDay,
)
from unterkunft.values.month import Month
from unterkunft.values.period import Period
from unterkunft.values.statuses import CoverageRule, FacilityKind, HouseholdRole, PayerKind, ResidenceStatus

ALWAYS = Period(date(2000, 1, 1))
FACILITIES = ("A", "B")
COMPONENTS = (Component.LODGING, Component.HEATING, Component.OTHER)
MONTH_BASES = (
    Basis.PERSON_MONTH,
    Basis.PLACE_MONTH,
    Basis.ROOM_SQM_MONTH,
    Basis.UNIT_MONTH,
    Basis.HOUSEHOLD_SIZE_TABLE,
)
ROOMS = tuple(
    RoomFacts(
        f"{facility}-{i}", facility, beds=i + 1, area=Decimal(10 + i), unit=f"{facility}-U" if i else None
    )
    for facility in FACILITIES
    for i in range(3)
)
PAYERS = tuple(
    PayerFacts(key, kind)
    for key, kind in (
        ("SOZ", PayerKind.SOCIAL_OFFICE),
        ("JC", PayerKind.JOBCENTRE),
        ("SELF", PayerKind.SELF),
    )
)
STATUSES = (ResidenceStatus.PERMISSION_TO_REMAIN, ResidenceStatus.GERMAN)

months = st.sampled_from([Month(2026, 2), Month(2026, 9), Month(2026, 10), Month(2028, 2)])
amounts = st.integers(0, 99_999).map(lambda cents: Decimal(cents).scaleb(-2))
factors = st.sampled_from([Decimal(0), Decimal("0.5"), Decimal("0.75"), Decimal(1)])


@st.composite
def steps(draw: st.DrawFn, month: Month) -> tuple[RateStep, ...]:
    """One step from of old, and perhaps another within the month."""
    days = [date(2000, 1, 1)]
    if draw(st.booleans()):
        days.append(month.first_day + timedelta(days=draw(st.integers(1, 27))))
    return tuple(_step(day, draw(amounts)) for day in days)


def _step(day: date, amount: Decimal) -> RateStep:
    """A step that has what any basis asks for."""
    return RateStep(day, amount=amount, allowance=Decimal(20), unit_price=None)


@st.composite
def rates(draw: st.DrawFn, month: Month, component: Component, bases: tuple[Basis, ...]) -> Rate:
    """A rate that applies to everybody."""
    basis = draw(st.sampled_from(bases))
    found = draw(steps(month))
    if basis is Basis.HOUSEHOLD_SIZE_TABLE:
        found = tuple(
            RateStep(
                each.valid_from,
                table=(each.amount or Decimal(0), (each.amount or Decimal(0)) * 2),
                each_further=Decimal("33.33"),
                size_at_move_in=component is Component.HEATING,
            )
            for each in found
        )
    if basis is Basis.METERED:
        found = tuple(
            RateStep(each.valid_from, allowance=Decimal(20), unit_price=each.amount) for each in found
        )
    return Rate(
        component,
        component.german,
        basis,
        found,
        proration=draw(st.sampled_from(Proration)),
        count=draw(st.sampled_from(DayCount)),
        reference_day=draw(st.sampled_from(ReferenceDay)),
        condition_change=draw(st.sampled_from(ConditionChange)),
        factor=draw(st.sampled_from([Decimal(1), Decimal("0.9")])),
        when=Condition(extra_charge=component is Component.OTHER),
        sharing=draw(st.sampled_from(Sharing)),
        shared_surcharge=draw(st.sampled_from([Decimal(0), Decimal("0.25")])),
    )


@st.composite
def conditional(draw: st.DrawFn, rate: Rate) -> Rate:
    """The rate of those with one status, with a price of its own, before that of everybody."""
    raised = tuple(
        RateStep(each.valid_from, amount=each.amount, table=each.table, each_further=each.each_further)
        for each in rate.steps
    )
    return Rate(
        rate.component,
        rate.label,
        Basis.PERSON_MONTH if rate.basis is Basis.METERED else rate.basis,
        tuple(RateStep(each.valid_from, amount=Decimal("77.77")) for each in raised)
        if rate.basis is Basis.METERED
        else raised,
        priority=1,
        when=Condition(statuses=(draw(st.sampled_from(STATUSES)),), extra_charge=rate.when.extra_charge),
        sharing=rate.sharing,
    )


@st.composite
def tariffs(draw: st.DrawFn, month: Month, bases: tuple[Basis, ...] = tuple(Basis)) -> Tariff:
    """A tariff of one to three components with any rule word."""
    plain = [
        draw(rates(month, component, bases))
        for component in COMPONENTS[: draw(st.integers(1, len(COMPONENTS)))]
    ]
    special = [draw(conditional(plain[0]))] if draw(st.booleans()) else []
    return Tariff(
        "T",
        "Test",
        (*plain, *special),
        counting=Counting(
            arrival_day=draw(st.sampled_from(DayRule)),
            departure_day=draw(st.sampled_from(DayRule)),
            transfer_day=draw(st.sampled_from(TransferDay)),
            full_month_scope=draw(st.sampled_from(FullMonthScope)),
            minimum_days_per_stay=draw(st.integers(0, 3)),
        ),
        rounding=Rounding(
            draw(st.sampled_from(RoundingStage)),
            draw(st.sampled_from([Decimal("0.01"), Decimal("0.05"), Decimal(1)])),
            draw(st.sampled_from(Residual)),
        ),
        household=HouseholdReductions(
            free_from_nth_minor=draw(st.integers(0, 2)),
            cap_persons=draw(st.integers(0, 2)),
            cap_amount=draw(st.one_of(st.none(), amounts)),
        ),
        income_capped=draw(st.booleans()),
        absences=tuple(draw(st.lists(absence_rules(), max_size=2))),
    )


@st.composite
def absence_rules(draw: st.DrawFn) -> AbsenceRule:
    """A rule on absence."""
    return AbsenceRule(
        states=(draw(st.sampled_from(["hospital", "any"])),),
        threshold_days=draw(st.integers(0, 4)),
        factor_within=draw(factors),
        factor_beyond=draw(factors),
        from_first_day=draw(st.booleans()),
        yearly_limit_days=draw(st.sampled_from([0, 5])),
        factor_after_limit=draw(factors),
        propose_end_after_days=draw(st.sampled_from([0, 7])),
        components=draw(st.sampled_from([(), (Component.HEATING,)])),
    )


@st.composite
def stays(draw: st.DrawFn, month: Month) -> tuple[StayFacts, ...]:
    """Stays one after the other, with and without gaps, in one or two facilities."""
    day = month.first_day + timedelta(days=draw(st.integers(-20, 20)))
    found = []
    for i in range(draw(st.integers(1, 3))):
        moved_in_on = day + timedelta(days=draw(st.integers(0, 3)))
        day = moved_in_on + timedelta(days=draw(st.integers(0, 15)))
        found.append(StayFacts(f"S-{i}", draw(st.sampled_from(FACILITIES)), moved_in_on, day))
    if draw(st.booleans()):
        found[-1] = StayFacts("S-9", found[-1].facility, found[-1].moved_in_on)
    return tuple(found)


@st.composite
def people(draw: st.DrawFn, month: Month, key: str) -> ResidentFacts:
    """Somebody with everything a charge can depend on."""
    changes = month.first_day + timedelta(days=draw(st.integers(0, 27)))
    before, after = Period(ALWAYS.start, changes), Period(changes)
    left_on = month.first_day + timedelta(days=draw(st.integers(-10, 25)))
    returned_on = left_on + timedelta(days=draw(st.integers(0, 20)))
    rule, value = draw(st.sampled_from(CoverageRule)), Decimal(draw(st.integers(0, 100)))
    rest = draw(st.sampled_from(["SELF", None]))
    return ResidentFacts(
        key,
        birth_date=date(draw(st.sampled_from([1990, 2010])), 3, draw(st.integers(1, 28))),
        stays=draw(stays(month)),
        places=tuple(
            PlaceFacts(facility, f"{facility}-{draw(st.integers(0, 2))}", f"{key}-{i}", period)
            for facility in FACILITIES
            for i, period in enumerate((before, after))
        ),
        statuses=(StatusFacts(STATUSES[0], before), StatusFacts(STATUSES[1], after)),
        absences=(AbsenceFacts("hospital", left_on, returned_on),) if draw(st.booleans()) else (),
        memberships=draw(memberships(before, after)),
        coverages=(
            CoverageFacts(f"{key}-1", "SOZ", before),
            CoverageFacts(f"{key}-2", "JC", after, rule=rule, value=value, remainder_payer=rest),
        ),
        incomes=tuple(
            IncomeFacts(f"{key}-{i}", draw(amounts), Decimal(100), period)
            for i, period in enumerate((before, after)[: draw(st.integers(0, 2))])
        ),
        extra_charges=(ExtraChargeFacts(key, Component.OTHER, after),) if draw(st.booleans()) else (),
        overrides=(OverrideFacts(key, month, Component.LODGING, draw(amounts), "Härte", "Amt"),)
        if draw(st.booleans())
        else (),
    )


@st.composite
def memberships(draw: st.DrawFn, before: Period, after: Period) -> tuple[MembershipFacts, ...]:
    """In no household, in one all the time, or in one after the other."""
    role = draw(st.sampled_from([HouseholdRole.HEAD, HouseholdRole.CHILD]))
    return draw(
        st.sampled_from(
            [
                (),
                (MembershipFacts("H", role, ALWAYS),),
                (MembershipFacts("H", role, before), MembershipFacts("K", HouseholdRole.OTHER, after)),
            ]
        )
    )


@st.composite
def billing_months(draw: st.DrawFn, bases: tuple[Basis, ...] = tuple(Basis), most: int = 4) -> BillingMonth:
    """A month of up to so many residents in two facilities that bill by one tariff."""
    month = draw(months)
    tariff = draw(tariffs(month, bases))
    readings = (
        MeterReadingFacts("1", Component.LODGING, Decimal(50), unit="A-U"),
        MeterReadingFacts("2", Component.HEATING, Decimal(30), room="A-0"),
    )
    return month_of(
        month,
        tariff,
        *(draw(people(month, f"R-{i}")) for i in range(draw(st.integers(1, most)))),
        readings=readings,
    )


def month_of(
    month: Month, tariff: Tariff, *residents: ResidentFacts, readings: tuple[MeterReadingFacts, ...] = ()
) -> BillingMonth:
    """A month in which both facilities bill by one tariff."""
    assigned = (TariffAssignment(tariff.key, ALWAYS),)
    return BillingMonth(
        month=month,
        residents=residents,
        facilities=tuple(FacilityFacts(key, FacilityKind.COMMUNAL, assigned) for key in FACILITIES),
        tariffs=(tariff,),
        rooms=ROOMS,
        payers=PAYERS,
        meter_readings=readings,
    )
