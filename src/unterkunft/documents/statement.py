"""What a cost statement is made of: frozen values a service fills and the writers of papers read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

from unterkunft.values.disclosure import NameDisclosure
from unterkunft.values.month import Month
from unterkunft.values.period import Period
from unterkunft.values.statuses import Severity


class DayPresence(StrEnum):
    """What a day of the month was for a resident; the paper shows each with a sign of its own."""

    HOUSED = "housed"
    ABSENT = "absent"
    NOT_HOUSED = "not_housed"


@dataclass(frozen=True, slots=True)
class PostalAddress:
    """Name and address as they stand in the window of an envelope; empty parts are left out."""

    name: str
    addition: str = ""
    street: str = ""
    postcode: str = ""
    city: str = ""

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines of the address, from the name down to the town."""
        town = f"{self.postcode} {self.city}".strip()
        return tuple(line for line in (self.name, self.addition, self.street, town) if line)


@dataclass(frozen=True, slots=True)
class BankAccount:
    """Where to pay to; the IBAN without blanks."""

    holder: str
    iban: str
    bic: str = ""
    bank: str = ""


@dataclass(frozen=True, slots=True)
class Sender:
    """Who issues the paper: the operator's letterhead; `contact` holds lines such as `Telefon 03984 …`."""

    address: PostalAddress
    contact: tuple[str, ...] = ()
    footer: tuple[str, ...] = ()
    account: BankAccount | None = None
    tax_number: str = ""
    tax_note: str = ""
    """Why invoices bear no value added tax."""


@dataclass(frozen=True, slots=True)
class PayerOnPaper:
    """A payer (Kostenträger) with the address of its window and the numbers it asks for."""

    key: str
    address: PostalAddress
    customer_number: str = ""
    buyer_reference: str = ""
    disclosure: NameDisclosure = NameDisclosure.FULL
    is_self: bool = False
    """Whether those who pay themselves are gathered here."""

    @property
    def name(self) -> str:
        """The payer's name."""
        return self.address.name


@dataclass(frozen=True, slots=True)
class FacilityOnPaper:
    """The facility a statement is about."""

    key: str
    name: str
    street: str = ""
    postcode: str = ""
    city: str = ""
    cost_centre: str = ""


@dataclass(frozen=True, slots=True)
class ResidentOnPaper:
    """The resident a statement is about; `name` reads `Familienname, Vorname`."""

    key: str
    name: str
    name_original: str = ""
    birth_date: date | None = None
    case_reference: str = ""
    household: str = ""
    household_size: int | None = None
    restricted: bool = False
    """Whether there is a restriction of information (Auskunftssperre)."""


@dataclass(frozen=True, slots=True)
class DatedText:
    """A wording that held during a period of the month: a residence status, a room and bed."""

    period: Period
    text: str


@dataclass(frozen=True, slots=True)
class DayMark:
    """One day of the month; `state` names the kind of absence in German (`Krankenhaus`)."""

    day: date
    presence: DayPresence
    state: str = ""


@dataclass(frozen=True, slots=True)
class LineOnPaper:
    """One charge line with its own arithmetic, borne by one payer.

    A charge that several payers share is one line per payer. `payer_key` is empty while a payer is missing;
    `rate` and `divisor` are None where the rule knows none (reductions, overrides).
    """

    component: str
    label: str
    first_day: date
    last_day: date
    days: int
    amount: Decimal
    arithmetic: str
    rate: Decimal | None = None
    rate_unit: str = ""
    quantity: Decimal = Decimal(1)
    factor: Decimal = Decimal(1)
    divisor: int | None = None
    payer_key: str = ""
    payer_name: str = ""
    note: str = ""


def charged_days(lines: Iterable[LineOnPaper]) -> frozenset[date]:
    """Each day once, however many components it was charged for; reductions have no days of their own."""
    return frozenset(
        line.first_day + timedelta(days=offset)
        for line in lines
        if line.rate is not None
        for offset in range((line.last_day - line.first_day).days + 1)
    )


@dataclass(frozen=True, slots=True)
class PayerSum:
    """What one payer bears of a statement, under which reference of its promise."""

    payer_key: str
    payer_name: str
    amount: Decimal
    reference: str = ""
    is_self: bool = False
    """Whether the resident pays this."""


@dataclass(frozen=True, slots=True)
class LegalBasis:
    """The tariff a statement rests on and where it was published."""

    tariff_name: str
    source: str
    valid_from: date | None = None


@dataclass(frozen=True, slots=True)
class FindingOnPaper:
    """A finding of the month, worded in German; days are empty where it concerns none in particular."""

    code: str
    severity: Severity
    text: str
    resident_key: str = ""
    resident_name: str = ""
    facility_key: str = ""
    first_day: date | None = None
    last_day: date | None = None
    acknowledged: str = ""


@dataclass(frozen=True, slots=True)
class CorrectionNote:
    """What a correcting statement replaces, and why.

    With `new_total` the paper holds the difference only, and `new_lines` what is right now.
    """

    corrects: str
    cause: str
    former_total: Decimal
    new_total: Decimal | None = None
    new_lines: tuple[LineOnPaper, ...] = ()


@dataclass(frozen=True, slots=True)
class CancellationNote:
    """Which paper a cancellation takes back, and why."""

    cancels: str
    cancels_issued_on: date
    reason: str


@dataclass(frozen=True, slots=True)
class StatementPaper:
    """The cost statement (Kostenaufstellung) of one resident, month and facility.

    Without a number it is a draft and says so on every page. `days` holds every day of the month in order,
    marked as the tariff counts it.
    """

    month: Month
    sender: Sender
    facility: FacilityOnPaper
    resident: ResidentOnPaper
    lines: tuple[LineOnPaper, ...]
    payers: tuple[PayerSum, ...]
    total: Decimal
    days: tuple[DayMark, ...]
    number: str | None = None
    issued_on: date | None = None
    recipient: PostalAddress | None = None
    places: tuple[DatedText, ...] = ()
    statuses: tuple[DatedText, ...] = ()
    legal_bases: tuple[LegalBasis, ...] = ()
    explanations: tuple[str, ...] = ()
    findings: tuple[FindingOnPaper, ...] = ()
    correction: CorrectionNote | None = None
    cancellation: CancellationNote | None = None
    due_on: date | None = None

    @property
    def is_draft(self) -> bool:
        """Whether the statement is not finalised yet."""
        return self.number is None

    def count_days(self, presence: DayPresence) -> int:
        """How many days of the month were like this."""
        return sum(mark.presence is presence for mark in self.days)

    @property
    def absences(self) -> tuple[tuple[str, int], ...]:
        """The kinds of absence with their days, in order of appearance."""
        return tuple(Counter(mark.state for mark in self.days if mark.presence is DayPresence.ABSENT).items())


@dataclass(frozen=True, slots=True)
class ContractLineOnPaper:
    """One line of an operator contract: place-days at a rate."""

    label: str
    quantity: int
    rate: Decimal
    amount: Decimal


@dataclass(frozen=True, slots=True)
class ContractOnPaper:
    """An operator contract (Betreibervertrag) of a month; no person stands on it.

    `first_day` and `last_day` are the days of the month for which it held.
    """

    key: str
    facility: FacilityOnPaper
    payer: PayerOnPaper
    occupied_days: int
    free_days: int
    lines: tuple[ContractLineOnPaper, ...]
    total: Decimal
    closed_days: int = 0
    capacity: int | None = None
    guaranteed_share: Decimal | None = None
    first_day: date | None = None
    last_day: date | None = None


@dataclass(frozen=True, slots=True)
class InvoiceCorrection:
    """Which invoice another one corrects, and why; `now` is the whole contract as it is right."""

    corrects: str
    corrects_issued_on: date
    cause: str
    former_total: Decimal
    now: ContractOnPaper | None


@dataclass(frozen=True, slots=True)
class PayerRow:
    """One resident on a payer's collective statement."""

    resident: ResidentOnPaper
    facility: FacilityOnPaper
    first_day: date
    last_day: date
    days: int
    amount: Decimal
    reference: str = ""
    statement_number: str | None = None


@dataclass(frozen=True, slots=True)
class PayerPaper:
    """The collective statement (Sammelaufstellung) of one payer and month, or an operator's invoice to it."""

    month: Month
    sender: Sender
    payer: PayerOnPaper
    rows: tuple[PayerRow, ...]
    total: Decimal
    number: str | None = None
    issued_on: date | None = None
    contracts: tuple[ContractOnPaper, ...] = ()
    due_on: date | None = None
    is_invoice: bool = False
    correction: InvoiceCorrection | None = None
    holds_changes: bool = False
    """Whether its rows are corrections and cancellations, not whole statements."""

    @property
    def is_draft(self) -> bool:
        """Whether the paper has no date of issue yet or rests on a statement that is not finalised."""
        return self.issued_on is None or any(row.statement_number is None for row in self.rows)


@dataclass(frozen=True, slots=True)
class MonthWorkbook:
    """Everything a month's workbook shows: all statements with their lines, contracts and findings.

    Findings of a statement need not be repeated among those of the month.
    """

    month: Month
    statements: tuple[StatementPaper, ...]
    findings: tuple[FindingOnPaper, ...] = ()
    contracts: tuple[ContractOnPaper, ...] = ()
