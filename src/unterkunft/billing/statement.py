"""What a billing month results in: statements with lines that explain themselves, sums and findings."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from unterkunft.billing.findings import Finding
from unterkunft.billing.tariff import Component
from unterkunft.values.money import ZERO
from unterkunft.values.month import Month


@dataclass(frozen=True, slots=True)
class StatementLine:
    """One charge or reduction for one payer; `last_day` is included, `arithmetic` is its sum in words.

    `days` may exceed the days from first to last where a stay is raised to the tariff's minimum.
    `payer` is None where nobody has promised to pay; a finding says so.
    """

    component: Component
    label: str
    first_day: date
    last_day: date
    days: int
    rate: Decimal
    quantity: Decimal
    factor: Decimal
    divisor: int
    amount: Decimal
    payer: str | None
    arithmetic: str


@dataclass(frozen=True, slots=True)
class PayerSum:
    """What one payer owes on a statement; None gathers what nobody has promised to pay."""

    payer: str | None
    amount: Decimal


@dataclass(frozen=True, slots=True)
class Statement:
    """What one resident is charged in one facility in the month."""

    resident: str
    facility: str
    household: str | None
    billed_days: int
    lines: tuple[StatementLine, ...]
    payers: tuple[PayerSum, ...]
    total: Decimal


@dataclass(frozen=True, slots=True)
class ContractLine:
    """So many place-days of an operator contract at one price."""

    label: str
    quantity: int
    rate: Decimal
    amount: Decimal


@dataclass(frozen=True, slots=True)
class ContractStatement:
    """What a payer owes the operator of a facility for the month; no person stands on it."""

    contract: str
    facility: str
    payer: str
    occupied_days: int
    free_days: int
    closed_days: int
    lines: tuple[ContractLine, ...]
    total: Decimal


@dataclass(frozen=True, slots=True)
class MonthTotals:
    """Sums over all statements of the month; a resident with two facilities is one resident."""

    residents: int
    billed_days: int
    amount: Decimal


@dataclass(frozen=True, slots=True)
class MonthResult:
    """The computed month: statements by facility and resident, their sums, and what stands in the way."""

    month: Month
    statements: tuple[Statement, ...]
    totals: MonthTotals
    findings: tuple[Finding, ...]
    contracts: tuple[ContractStatement, ...] = ()

    @property
    def is_blocked(self) -> bool:
        """Whether a finding must be resolved or acknowledged before the month can be finalised."""
        return any(finding.is_blocking for finding in self.findings)


def payer_sums(lines: tuple[StatementLine, ...]) -> tuple[PayerSum, ...]:
    """The lines added up per payer, in the order in which the payers first appear."""
    sums: dict[str | None, Decimal] = {}
    for line in lines:
        sums[line.payer] = sums.get(line.payer, ZERO) + line.amount
    return tuple(PayerSum(payer, amount) for payer, amount in sums.items())


def totals_of(statements: tuple[Statement, ...]) -> MonthTotals:
    """The sums over the statements."""
    return MonthTotals(
        residents=len({statement.resident for statement in statements}),
        billed_days=sum(statement.billed_days for statement in statements),
        amount=sum((statement.total for statement in statements), start=Decimal("0.00")),
    )
