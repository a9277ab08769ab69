"""What the card of a resident holds: a frozen row for each kind of record."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from unterkunft.model.statement import StatementKind
from unterkunft.values.ids import BedAssignmentId, BedId, FacilityId, HouseholdId, ResidentId, RoomId
from unterkunft.values.month import Month
from unterkunft.values.period import Period
from unterkunft.values.statuses import (
    CoverageRule,
    Departure,
    Entitlement,
    Gender,
    HouseholdRole,
    Need,
    PayerKind,
    ResidenceStatus,
    SeparationScope,
)


@dataclass(frozen=True, slots=True)
class CardPerson:
    """The person themselves."""

    id: ResidentId
    key: str
    family_name: str
    given_name: str
    name_original: str
    birth_date: date | None
    gender: Gender | None
    nationality: str | None
    languages: tuple[str, ...]
    needs: tuple[Need, ...]
    case_reference: str
    restricted: bool
    is_placeholder: bool
    note: str

    @property
    def name(self) -> str:
        """Family name first, as lists show it."""
        return ", ".join(filter(None, (self.family_name, self.given_name)))


@dataclass(frozen=True, slots=True)
class CardStay:
    """A stay in a facility."""

    id: UUID
    period: Period
    facility: FacilityId
    facility_key: str
    facility_name: str
    departure: Departure | None


@dataclass(frozen=True, slots=True)
class CardBed:
    """A bed held during a stay."""

    id: BedAssignmentId
    period: Period
    bed: BedId
    label: str
    room: RoomId
    room_number: str
    facility: FacilityId
    facility_key: str


@dataclass(frozen=True, slots=True)
class CardStatus:
    """A residence status with its document."""

    id: UUID
    period: Period
    status: ResidenceStatus
    document_number: str
    document_expires_on: date | None


@dataclass(frozen=True, slots=True)
class CardEntitlement:
    """A claim to be housed."""

    id: UUID
    period: Period
    entitlement: Entitlement


@dataclass(frozen=True, slots=True)
class CardAbsence:
    """A time away."""

    id: UUID
    left_on: date
    returned_on: date | None
    state: str
    note: str

    @property
    def period(self) -> Period:
        """From leaving to returning."""
        return Period(self.left_on, self.returned_on)


@dataclass(frozen=True, slots=True)
class CardCoverage:
    """A payer's promise."""

    id: UUID
    period: Period
    payer: UUID
    payer_name: str
    payer_kind: PayerKind
    rule: CoverageRule
    value: Decimal | None
    remainder_payer: UUID | None
    remainder_name: str
    components: tuple[str, ...]
    reference: str


@dataclass(frozen=True, slots=True)
class CardIncome:
    """What the resident has per month."""

    id: UUID
    period: Period
    countable_income: Decimal
    threshold: Decimal


@dataclass(frozen=True, slots=True)
class CardExtraCharge:
    """Something used beside the bed."""

    id: UUID
    period: Period
    component: str


@dataclass(frozen=True, slots=True)
class CardMembership:
    """Somebody's time in one of the resident's households; `is_own` for the resident's own."""

    id: UUID
    period: Period
    household: HouseholdId
    household_name: str
    resident: ResidentId
    name: str
    role: HouseholdRole
    is_own: bool


@dataclass(frozen=True, slots=True)
class CardSeparation:
    """Somebody to be kept apart from."""

    id: UUID
    period: Period
    resident: ResidentId
    other: ResidentId
    other_name: str
    scope: SeparationScope
    note: str


@dataclass(frozen=True, slots=True)
class CardStatement:
    """A finalised paper about the resident."""

    id: UUID
    month: Month
    number: str
    kind: StatementKind
    issued_on: date
    total: Decimal

    @property
    def period(self) -> Period:
        """The month billed."""
        return self.month.period


@dataclass(frozen=True, slots=True)
class CardRows:
    """All that is known of a resident, each kind in the order of its days."""

    person: CardPerson
    stays: tuple[CardStay, ...] = ()
    beds: tuple[CardBed, ...] = ()
    statuses: tuple[CardStatus, ...] = ()
    entitlements: tuple[CardEntitlement, ...] = ()
    absences: tuple[CardAbsence, ...] = ()
    coverages: tuple[CardCoverage, ...] = ()
    incomes: tuple[CardIncome, ...] = ()
    extra_charges: tuple[CardExtraCharge, ...] = ()
    memberships: tuple[CardMembership, ...] = ()
    separations: tuple[CardSeparation, ...] = ()
    statements: tuple[CardStatement, ...] = ()


@dataclass(frozen=True, slots=True)
class PayerChoice:
    """A payer to choose."""

    id: UUID
    name: str
    kind: PayerKind
