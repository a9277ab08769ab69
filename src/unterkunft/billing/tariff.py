"""The tariff as frozen values: the closed set of rule words a by-law is written in."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from unterkunft.values.statuses import (
    Designation,
    Entitlement,
    FacilityKind,
    HouseholdRole,
    PayerKind,
    ResidenceStatus,
)

ONE = Decimal(1)


class Component(StrEnum):
    """What a charge is for (Kostenart)."""

    LODGING = "lodging"
    HEATING = "heating"
    HOUSEHOLD_ENERGY = "household_energy"
    OPERATING = "operating"
    CARE = "care"
    CATERING = "catering"
    SECURITY = "security"
    CLEANING = "cleaning"
    FURNITURE = "furniture"
    METERED = "metered"
    OTHER = "other"

    @property
    def german(self) -> str:
        """The word on German papers where a tariff gives none of its own."""
        return _GERMAN_COMPONENTS[self]


_GERMAN_COMPONENTS = {
    Component.LODGING: "Unterkunft",
    Component.HEATING: "Heizung",
    Component.HOUSEHOLD_ENERGY: "Haushaltsenergie",
    Component.OPERATING: "Betriebskosten",
    Component.CARE: "Betreuung",
    Component.CATERING: "Verpflegung",
    Component.SECURITY: "Bewachung",
    Component.CLEANING: "Reinigung",
    Component.FURNITURE: "Möblierung",
    Component.METERED: "Verbrauch",
    Component.OTHER: "Sonstiges",
}


class DayRule(StrEnum):
    """Whether the day of arriving or leaving is charged."""

    COUNT = "count"
    SKIP = "skip"


class TransferDay(StrEnum):
    """Which facility charges the day on which somebody changes from one to another."""

    NEW_ONLY = "new_only"
    OLD_ONLY = "old_only"
    BOTH = "both"


class FullMonthScope(StrEnum):
    """Which days decide whether a month is a full one."""

    FACILITY_MONTH = "facility_month"
    PERSON_MONTH = "person_month"
    SEGMENT = "segment"


class RoundingStage(StrEnum):
    """What is rounded: each line, the rate of a day before it is multiplied, or the sum."""

    LINE = "line"
    DAY_RATE_FIRST = "day_rate_first"
    TOTAL = "total"


class Residual(StrEnum):
    """Where the cents go that are left over when an amount is shared."""

    LARGEST_REMAINDER = "largest_remainder"
    LAST_BILL = "last_bill"


class Basis(StrEnum):
    """What an amount is charged for."""

    PERSON_MONTH = "person_month"
    PERSON_DAY = "person_day"
    PERSON_NIGHT = "person_night"
    PLACE_MONTH = "place_month"
    PLACE_DAY = "place_day"
    ROOM_SQM_MONTH = "room_sqm_month"
    UNIT_MONTH = "unit_month"
    HOUSEHOLD_SIZE_TABLE = "household_size_table"
    METERED = "metered"


class Proration(StrEnum):
    """How a month that is not full is charged."""

    PER_30 = "per_30"
    CALENDAR_DAYS = "calendar_days"
    ANY_DAY_FULL = "any_day_full"


class DayCount(StrEnum):
    """Whether days of absence are charged days."""

    HOUSED_DAYS = "housed_days"
    PRESENCE_DAYS = "presence_days"


class ReferenceDay(StrEnum):
    """Which day's rate and conditions hold."""

    EACH_DAY = "each_day"
    FIRST_OF_MONTH = "first_of_month"


class ConditionChange(StrEnum):
    """When a changed condition takes effect."""

    DAY = "day"
    NEXT_MONTH = "next_month"
    MONTH_START = "month_start"


class Sharing(StrEnum):
    """How a charge for a room, a unit or a household is divided among those who live there."""

    HEADS_PER_DAY = "heads_per_day"
    HEADS_PER_MONTH = "heads_per_month"
    NONE = "none"


class StaySince(StrEnum):
    """Where months of stay are counted from."""

    FIRST_ADMISSION = "first_admission"
    FACILITY = "facility"
    CURRENT_STAY = "current_stay"


@dataclass(frozen=True, slots=True)
class Counting:
    """Which days are charged and what makes a full month."""

    arrival_day: DayRule = DayRule.COUNT
    departure_day: DayRule = DayRule.COUNT
    transfer_day: TransferDay = TransferDay.NEW_ONLY
    full_month_scope: FullMonthScope = FullMonthScope.FACILITY_MONTH
    minimum_days_per_stay: int = 0


@dataclass(frozen=True, slots=True)
class Rounding:
    """When and how finely amounts are rounded."""

    stage: RoundingStage = RoundingStage.LINE
    step: Decimal = Decimal("0.01")
    residual: Residual = Residual.LARGEST_REMAINDER


@dataclass(frozen=True, slots=True)
class HouseholdReductions:
    """What a household is spared; 0 and None mean off."""

    free_from_nth_minor: int = 0
    cap_persons: int = 0
    cap_amount: Decimal | None = None


@dataclass(frozen=True, slots=True)
class AbsenceRule:
    """What absence changes; a state `any` stands for every state."""

    states: tuple[str, ...]
    threshold_days: int = 0
    factor_within: Decimal = ONE
    factor_beyond: Decimal = Decimal("0.75")
    from_first_day: bool = True
    yearly_limit_days: int = 0
    factor_after_limit: Decimal = Decimal(0)
    propose_end_after_days: int = 0
    components: tuple[Component, ...] = ()


@dataclass(frozen=True, slots=True)
class Condition:
    """When a rate applies; every word given must hold, an empty one holds always."""

    statuses: tuple[ResidenceStatus, ...] = ()
    entitlement: tuple[Entitlement, ...] = ()
    age_from: int | None = None
    age_below: int | None = None
    role: tuple[HouseholdRole, ...] = ()
    household_size_from: int | None = None
    household_size_to: int | None = None
    payer_kinds: tuple[PayerKind, ...] = ()
    facility_kinds: tuple[FacilityKind, ...] = ()
    designation: tuple[Designation, ...] = ()
    beds_from: int | None = None
    beds_to: int | None = None
    own_unit: bool | None = None
    stay_months_from: int | None = None
    stay_months_below: int | None = None
    stay_since: StaySince = StaySince.FIRST_ADMISSION
    months: tuple[int, ...] = ()
    extra_charge: bool = False


@dataclass(frozen=True, slots=True)
class RateStep:
    """The price from one day on, until the next step: an amount, a table or a unit price."""

    valid_from: date
    amount: Decimal | None = None
    table: tuple[Decimal, ...] = ()
    each_further: Decimal | None = None
    size_at_move_in: bool = False
    allowance: Decimal | None = None
    unit_price: Decimal | None = None

    def amount_for(self, size: int) -> Decimal | None:
        """The price, that for a household of so many persons or that of a unit; None where there is none."""
        if not self.table:
            return self.amount if self.unit_price is None else self.unit_price
        if size <= len(self.table):
            return self.table[size - 1]
        if self.each_further is None:
            return None
        return self.table[-1] + self.each_further * (size - len(self.table))


@dataclass(frozen=True, slots=True)
class Rate:
    """One price of a tariff with the circumstances in which it applies (Satz)."""

    component: Component
    label: str
    basis: Basis
    steps: tuple[RateStep, ...]
    proration: Proration = Proration.PER_30
    count: DayCount = DayCount.HOUSED_DAYS
    reference_day: ReferenceDay = ReferenceDay.EACH_DAY
    condition_change: ConditionChange = ConditionChange.DAY
    priority: int = 0
    factor: Decimal = ONE
    when: Condition = field(default_factory=Condition)
    sharing: Sharing = Sharing.HEADS_PER_DAY
    shared_surcharge: Decimal = Decimal(0)

    def step_on(self, day: date) -> RateStep | None:
        """The step in force on a day; None before the first."""
        in_force = [step for step in self.steps if step.valid_from <= day]
        return in_force[-1] if in_force else None


@dataclass(frozen=True, slots=True)
class Tariff:
    """What an accommodation costs, after a by-law or a contract (Satzung, Tarif)."""

    key: str
    name: str
    rates: tuple[Rate, ...]
    source: str = ""
    counting: Counting = field(default_factory=Counting)
    rounding: Rounding = field(default_factory=Rounding)
    household: HouseholdReductions = field(default_factory=HouseholdReductions)
    income_capped: bool = False
    absences: tuple[AbsenceRule, ...] = ()
