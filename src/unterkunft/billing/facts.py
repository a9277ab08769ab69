"""What a billing month is computed from: frozen facts, named by keys, never by people."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from unterkunft.billing.tariff import Component, Tariff
from unterkunft.values.month import Month
from unterkunft.values.period import Period
from unterkunft.values.statuses import (
    CoverageRule,
    Designation,
    Entitlement,
    FacilityKind,
    HouseholdRole,
    PayerKind,
    ResidenceStatus,
)


@dataclass(frozen=True, slots=True)
class StayFacts:
    """One continuous time in a facility; `moved_out_on` is the day of leaving, None while it lasts."""

    key: str
    facility: str
    moved_in_on: date
    moved_out_on: date | None = None


@dataclass(frozen=True, slots=True)
class PlaceFacts:
    """A bed held by a resident; the period ends on the day the bed is free again."""

    facility: str
    room: str
    bed: str
    period: Period


@dataclass(frozen=True, slots=True)
class StatusFacts:
    """A residence status and the days it holds."""

    status: ResidenceStatus
    period: Period


@dataclass(frozen=True, slots=True)
class EntitlementFacts:
    """A claim to be housed and the days it holds."""

    entitlement: Entitlement
    period: Period


@dataclass(frozen=True, slots=True)
class AbsenceFacts:
    """Away from `left_on` to `returned_on`; only the days strictly between are full days of absence."""

    state: str
    left_on: date
    returned_on: date | None = None


@dataclass(frozen=True, slots=True)
class MembershipFacts:
    """A place in a household and the days it holds."""

    household: str
    role: HouseholdRole
    period: Period


@dataclass(frozen=True, slots=True)
class CoverageFacts:
    """A payer's promise. No components means all; `value` is a percentage or an amount per month."""

    key: str
    payer: str
    period: Period
    rule: CoverageRule = CoverageRule.FULL
    value: Decimal | None = None
    remainder_payer: str | None = None
    components: tuple[Component, ...] = ()


@dataclass(frozen=True, slots=True)
class IncomeFacts:
    """Countable income per month and the threshold it is compared with."""

    key: str
    countable_income: Decimal
    threshold: Decimal
    period: Period


@dataclass(frozen=True, slots=True)
class ExtraChargeFacts:
    """Switches on the rates of a component that apply on request only, such as a cellar."""

    key: str
    component: Component
    period: Period


@dataclass(frozen=True, slots=True)
class OverrideFacts:
    """An individual decision on the amount of one component in one month."""

    key: str
    month: Month
    component: Component
    amount: Decimal
    reason: str
    approved_by: str


@dataclass(frozen=True, slots=True)
class ResidentFacts:
    """Everything about one resident that a charge can depend on, for all time and not for the month only.

    Earlier stays, memberships and absences matter: for the size of a household at its move-in, for months
    of stay, for yearly limits.
    """

    key: str
    birth_date: date | None = None
    stays: tuple[StayFacts, ...] = ()
    places: tuple[PlaceFacts, ...] = ()
    statuses: tuple[StatusFacts, ...] = ()
    entitlements: tuple[EntitlementFacts, ...] = ()
    absences: tuple[AbsenceFacts, ...] = ()
    memberships: tuple[MembershipFacts, ...] = ()
    coverages: tuple[CoverageFacts, ...] = ()
    incomes: tuple[IncomeFacts, ...] = ()
    extra_charges: tuple[ExtraChargeFacts, ...] = ()
    overrides: tuple[OverrideFacts, ...] = ()


@dataclass(frozen=True, slots=True)
class RoomFacts:
    """A room as far as charges depend on it; `unit` is the housing unit it belongs to, if any."""

    key: str
    facility: str
    beds: int = 0
    area: Decimal | None = None
    unit: str | None = None
    designation: Designation = Designation.ANYONE


@dataclass(frozen=True, slots=True)
class TariffAssignment:
    """The days on which a facility bills by a tariff."""

    tariff: str
    period: Period


@dataclass(frozen=True, slots=True)
class FacilityFacts:
    """A facility and the tariffs it bills by."""

    key: str
    kind: FacilityKind
    tariffs: tuple[TariffAssignment, ...] = ()


@dataclass(frozen=True, slots=True)
class PayerFacts:
    """A payer and its kind."""

    key: str
    kind: PayerKind


@dataclass(frozen=True, slots=True)
class MeterReadingFacts:
    """What a room or a housing unit consumed of a component in the month; one of the two is named."""

    key: str
    component: Component
    consumption: Decimal
    room: str | None = None
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class ContractFacts:
    """What a payer owes an operator for the places of a facility, each price for one place and day."""

    key: str
    facility: str
    payer: str
    capacity: int
    occupied_rate: Decimal
    period: Period
    free_rate: Decimal | None = None
    guaranteed_share: Decimal | None = None


@dataclass(frozen=True, slots=True)
class ClosureFacts:
    """The nights on which a bed is out of use."""

    facility: str
    bed: str
    period: Period


@dataclass(frozen=True, slots=True)
class BillingMonth:
    """The month to bill and all facts about it.

    `residents` holds everybody housed in the month and everybody who ever shared a household with them:
    who has left still counts for the size of the household at its move-in.
    """

    month: Month
    residents: tuple[ResidentFacts, ...]
    facilities: tuple[FacilityFacts, ...]
    tariffs: tuple[Tariff, ...]
    rooms: tuple[RoomFacts, ...] = ()
    payers: tuple[PayerFacts, ...] = ()
    meter_readings: tuple[MeterReadingFacts, ...] = ()
    contracts: tuple[ContractFacts, ...] = ()
    closures: tuple[ClosureFacts, ...] = ()
