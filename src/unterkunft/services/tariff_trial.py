"""Tries a tariff out on a situation somebody makes up: lines, arithmetic and the reasons, at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from unterkunft.billing.compute import compute_month
from unterkunft.billing.facts import (
    AbsenceFacts,
    BillingMonth,
    CoverageFacts,
    EntitlementFacts,
    ExtraChargeFacts,
    FacilityFacts,
    IncomeFacts,
    MembershipFacts,
    MeterReadingFacts,
    PayerFacts,
    PlaceFacts,
    ResidentFacts,
    RoomFacts,
    StatusFacts,
    StayFacts,
    TariffAssignment,
)
from unterkunft.billing.findings import Finding
from unterkunft.billing.statement import Statement, StatementLine
from unterkunft.billing.tariff import Basis, Component, Tariff
from unterkunft.documents.statement import (
    FacilityOnPaper,
    PayerOnPaper,
    PostalAddress,
    ResidentOnPaper,
    Sender,
)
from unterkunft.exchange.german_words import PAYER_KINDS
from unterkunft.services.month_overview.derivation import Chapter, derivation
from unterkunft.services.statement_papers import StatementNames
from unterkunft.values.money import ZERO
from unterkunft.values.month import Month
from unterkunft.values.period import Period
from unterkunft.values.statuses import (
    Designation,
    Entitlement,
    FacilityKind,
    HouseholdRole,
    PayerKind,
    ResidenceStatus,
)

_HOUSE, _ROOM, _UNIT, _PAYER, _HOUSEHOLD = "U", "Z", "W", "K", "H"
_PERSON = "P-1"
_ADULT_AGE, _OLDEST_MINOR = 35, 16


@dataclass(frozen=True, slots=True)
class TrialPerson:
    """The person whose bill is looked at."""

    age: int = 35
    status: ResidenceStatus = ResidenceStatus.PERMISSION_TO_REMAIN
    entitlement: Entitlement = Entitlement.ENTITLED
    payer_kind: PayerKind = PayerKind.SOCIAL_OFFICE
    role: HouseholdRole = HouseholdRole.HEAD
    income: Decimal | None = None
    """Countable income per month; None where none is known."""
    threshold: Decimal = ZERO
    has_extra_charges: bool = False
    """Whether everything is used that is charged on request only."""


@dataclass(frozen=True, slots=True)
class TrialPlace:
    """Where the person lives, and with whom."""

    area: Decimal | None = Decimal(14)
    beds: int = 2
    is_own_unit: bool = False
    facility_kind: FacilityKind = FacilityKind.COMMUNAL
    designation: Designation = Designation.ANYONE
    sharers: int = 0
    """People in the room who are not of the household."""
    consumption: Decimal | None = None
    """What the meter has counted in the month."""


@dataclass(frozen=True, slots=True)
class TrialSituation:
    """A made-up month of a made-up person."""

    month: Month
    moved_in_on: date
    moved_out_on: date | None = None
    person: TrialPerson = field(default_factory=TrialPerson)
    place: TrialPlace = field(default_factory=TrialPlace)
    household_size: int = 1
    minors: int = 0
    """Of the household, the person not counted."""
    absences: tuple[AbsenceFacts, ...] = ()

    @property
    def always(self) -> Period:
        """As long as anything is asked about."""
        return Period(min(self.moved_in_on, self.month.first_day))


@dataclass(frozen=True, slots=True)
class TrialResult:
    """What the situation costs, and why."""

    lines: tuple[StatementLine, ...]
    total: Decimal
    household_total: Decimal
    billed_days: int
    findings: tuple[Finding, ...]
    reasons: tuple[Chapter, ...]


def try_tariff(tariff: Tariff, situation: TrialSituation) -> TrialResult:
    """Computes the month as a billing run would."""
    facts = _facts(tariff, situation)
    result = compute_month(facts)
    own = next((each for each in result.statements if each.resident == _PERSON), None)
    household = [each for each in result.statements if each.household == _HOUSEHOLD]
    findings = tuple(each for each in result.findings if each.resident in (None, _PERSON))
    return TrialResult(
        lines=() if own is None else own.lines,
        total=ZERO if own is None else own.total,
        household_total=sum((each.total for each in household), start=ZERO),
        billed_days=0 if own is None else own.billed_days,
        findings=findings,
        reasons=() if own is None else _reasons(facts, own, situation),
    )


def _reasons(facts: BillingMonth, statement: Statement, situation: TrialSituation) -> tuple[Chapter, ...]:
    kind = PAYER_KINDS[situation.person.payer_kind][0]
    names = StatementNames(
        facilities={_HOUSE: FacilityOnPaper(_HOUSE, "Unterkunft")},
        senders={_HOUSE: Sender(PostalAddress("Unterkunft"))},
        residents={each.key: ResidentOnPaper(each.key, each.key) for each in facts.residents},
        households={_HOUSEHOLD: "Haushalt"},
        beds={},
        payers=(PayerOnPaper(_PAYER, PostalAddress(kind)),),
        references={},
    )
    return derivation(facts, statement, names)


def _facts(tariff: Tariff, situation: TrialSituation) -> BillingMonth:
    place = situation.place
    room = RoomFacts(
        key=_ROOM,
        facility=_HOUSE,
        beds=place.beds,
        area=place.area,
        unit=_UNIT if place.is_own_unit else None,
        designation=place.designation,
    )
    house = FacilityFacts(_HOUSE, place.facility_kind, (TariffAssignment(tariff.key, situation.always),))
    return BillingMonth(
        month=situation.month,
        residents=tuple(_residents(tariff, situation)),
        facilities=(house,),
        tariffs=(tariff,),
        rooms=(room,),
        payers=(PayerFacts(_PAYER, situation.person.payer_kind),),
        meter_readings=tuple(_readings(tariff, place)),
    )


def _residents(tariff: Tariff, situation: TrialSituation) -> Iterator[ResidentFacts]:
    person = situation.person
    yield _resident(
        tariff,
        situation,
        number=1,
        age=person.age,
        role=person.role,
        absences=situation.absences,
        is_asked=True,
    )
    others = max(situation.household_size - 1, 0)
    minors = min(situation.minors, others)
    number = 1
    for index in range(others):
        number += 1
        is_minor = index >= others - minors
        age = max(_OLDEST_MINOR - 2 * (index - (others - minors)), 1) if is_minor else _ADULT_AGE
        role = _role(index, is_minor=is_minor, of_person=person.role)
        yield _resident(tariff, situation, number=number, age=age, role=role)
    for _ in range(situation.place.sharers):
        number += 1
        yield _resident(tariff, situation, number=number, age=_ADULT_AGE, role=None)


def _role(index: int, *, is_minor: bool, of_person: HouseholdRole) -> HouseholdRole:
    if is_minor:
        return HouseholdRole.CHILD
    if index == 0:
        return HouseholdRole.PARTNER if of_person is HouseholdRole.HEAD else HouseholdRole.HEAD
    return HouseholdRole.OTHER


def _resident(
    tariff: Tariff,
    situation: TrialSituation,
    *,
    number: int,
    age: int,
    role: HouseholdRole | None,
    absences: tuple[AbsenceFacts, ...] = (),
    is_asked: bool = False,
) -> ResidentFacts:
    """Everybody lives in the one room; of others only what touches the person's bill is known."""
    key, person = f"P-{number}", situation.person
    held = Period(situation.moved_in_on, situation.moved_out_on)
    asked_for = is_asked and person.has_extra_charges
    return ResidentFacts(
        key=key,
        birth_date=_born(situation, age),
        stays=(StayFacts(f"A-{number}", _HOUSE, situation.moved_in_on, situation.moved_out_on),),
        places=(PlaceFacts(_HOUSE, _ROOM, f"B-{number}", held),) if held else (),
        statuses=(StatusFacts(person.status, situation.always),),
        entitlements=(EntitlementFacts(person.entitlement, situation.always),),
        absences=absences,
        memberships=() if role is None else (MembershipFacts(_HOUSEHOLD, role, situation.always),),
        coverages=(CoverageFacts(f"C-{number}", _PAYER, situation.always),),
        incomes=_incomes(situation) if is_asked else (),
        extra_charges=tuple(_extra_charges(tariff, situation)) if asked_for else (),
    )


def _born(situation: TrialSituation, age: int) -> date:
    """Somebody who has reached the age on the first day looked at, and keeps it through the month."""
    first = max(situation.month.first_day, situation.moved_in_on)
    return date(first.year - age, first.month, min(first.day, 28))


def _incomes(situation: TrialSituation) -> tuple[IncomeFacts, ...]:
    person = situation.person
    if person.income is None:
        return ()
    return (IncomeFacts("E-1", person.income, person.threshold, situation.always),)


def _extra_charges(tariff: Tariff, situation: TrialSituation) -> Iterator[ExtraChargeFacts]:
    asked = dict.fromkeys(rate.component for rate in tariff.rates if rate.when.extra_charge)
    return (ExtraChargeFacts(f"X-{component}", component, situation.always) for component in asked)


def _readings(tariff: Tariff, place: TrialPlace) -> Iterator[MeterReadingFacts]:
    if place.consumption is None:
        return
    metered: dict[Component, None] = dict.fromkeys(
        rate.component for rate in tariff.rates if rate.basis is Basis.METERED
    )
    for component in metered:
        yield MeterReadingFacts(f"M-{component}", component, place.consumption, room=_ROOM)
