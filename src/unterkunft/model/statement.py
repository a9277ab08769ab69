"""Finalised months: runs, the statements they issued, what these rest on, and findings acknowledged.

Rows of frozen tables are never changed nor removed; the database itself refuses it. They name keys, not
rows, so that a statement stays whole when a person is erased.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum
from uuid import UUID

from sqlalchemy import ForeignKey, LargeBinary, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from unterkunft.model.base import (
    KEY_LENGTH,
    NAME_LENGTH,
    NOTE_LENGTH,
    Base,
    Row,
    references,
    strict_table,
    word_type,
)
from unterkunft.values.ids import new_id

_DIGEST_LENGTH = 64
_MONTH_LENGTH = 7


class RunKind(StrEnum):
    """Why a billing run issued its statements."""

    FIRST = "first"
    CORRECTION = "correction"
    CANCELLATION = "cancellation"


class StatementKind(StrEnum):
    """What a finalised paper is; each kind has its own row of numbers."""

    STATEMENT = "statement"
    CORRECTION = "correction"
    CANCELLATION = "cancellation"
    PAYER_STATEMENT = "payer_statement"
    OPERATOR_INVOICE = "operator_invoice"


class BillingRun(Row):
    """One act of finalising (Abrechnungslauf): a month, or corrections to one."""

    __tablename__ = "billing_runs"
    __table_args__ = strict_table()

    month: Mapped[str] = mapped_column(String(_MONTH_LENGTH), index=True)
    kind: Mapped[RunKind] = mapped_column(word_type(RunKind))
    issued_on: Mapped[date]
    due_on: Mapped[date | None]
    finalised_at: Mapped[str] = mapped_column(String(40))
    """UTC, ISO 8601."""
    finalised_by: Mapped[str] = mapped_column(String(NAME_LENGTH))
    program: Mapped[str] = mapped_column(String(KEY_LENGTH))
    """The version of the program that computed it."""
    statements: Mapped[int]
    total: Mapped[Decimal]
    """Of the residents' papers; collective statements only repeat them."""
    facts_digest: Mapped[str] = mapped_column(String(_DIGEST_LENGTH))
    statements_digest: Mapped[str] = mapped_column(String(_DIGEST_LENGTH))
    """Over all papers of the run; stands in the journal and with it in its chain of hashes."""


class FinalisedMonth(Row):
    """A month of a facility that is finalised: once, and in the order of the months."""

    __tablename__ = "finalised_months"
    __table_args__ = strict_table(UniqueConstraint("facility", "month"))

    facility: Mapped[str] = mapped_column(String(KEY_LENGTH))
    month: Mapped[str] = mapped_column(String(_MONTH_LENGTH))
    run_id: Mapped[UUID] = references("billing_runs")


class FinalisedStatement(Base):
    """A paper as it was written, with its number (festgeschriebene Kostenaufstellung)."""

    __tablename__ = "finalised_statements"
    __table_args__ = strict_table(UniqueConstraint("kind", "year", "sequence"))

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    run_id: Mapped[UUID] = references("billing_runs")
    kind: Mapped[StatementKind] = mapped_column(word_type(StatementKind))
    year: Mapped[int]
    sequence: Mapped[int]
    number: Mapped[str] = mapped_column(String(KEY_LENGTH), unique=True)
    month: Mapped[str] = mapped_column(String(_MONTH_LENGTH), index=True)
    facility: Mapped[str | None] = mapped_column(String(KEY_LENGTH))
    resident: Mapped[str | None] = mapped_column(String(KEY_LENGTH), index=True)
    payer: Mapped[str | None] = mapped_column(String(KEY_LENGTH))
    corrects_id: Mapped[UUID | None] = mapped_column(ForeignKey("finalised_statements.id"))
    cancels_id: Mapped[UUID | None] = mapped_column(ForeignKey("finalised_statements.id"), unique=True)
    issued_on: Mapped[date]
    due_on: Mapped[date | None]
    billed_days: Mapped[int]
    total: Mapped[Decimal]
    content: Mapped[bytes] = mapped_column(LargeBinary())
    """Packed JSON: every value of the paper, and what was computed."""
    digest: Mapped[str] = mapped_column(String(_DIGEST_LENGTH))
    """Of the JSON and of all columns that say the same."""


class RunFacts(Base):
    """The facts and the texts of the tariffs that a run was computed from."""

    __tablename__ = "run_facts"
    __table_args__ = strict_table()

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    run_id: Mapped[UUID] = mapped_column(ForeignKey("billing_runs.id"), unique=True)
    content: Mapped[bytes] = mapped_column(LargeBinary())
    digest: Mapped[str] = mapped_column(String(_DIGEST_LENGTH))


class PrintedPaper(Base):
    """The file of a finalised paper or of a run's workbook, kept from the first time it was written."""

    __tablename__ = "printed_papers"
    __table_args__ = strict_table()

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    run_id: Mapped[UUID] = references("billing_runs")
    statement_id: Mapped[UUID | None] = mapped_column(ForeignKey("finalised_statements.id"), unique=True)
    name: Mapped[str] = mapped_column(String(NAME_LENGTH), unique=True)
    """The file's name; unique, so that a file is kept once."""
    renderer: Mapped[str] = mapped_column(String(NAME_LENGTH))
    """What drew it; only the same one must give the same bytes again."""
    content: Mapped[bytes] = mapped_column(LargeBinary())
    digest: Mapped[str] = mapped_column(String(_DIGEST_LENGTH))


class FindingAcknowledgement(Row):
    """Somebody took note of a finding of a month and said why it may stand."""

    __tablename__ = "finding_acknowledgements"
    __table_args__ = strict_table(UniqueConstraint("month", "digest"))

    month: Mapped[str] = mapped_column(String(_MONTH_LENGTH))
    digest: Mapped[str] = mapped_column(String(_DIGEST_LENGTH))
    """Of the finding as it was: one that has changed since must be looked at again."""
    code: Mapped[str] = mapped_column(String(KEY_LENGTH))
    facility: Mapped[str] = mapped_column(String(KEY_LENGTH))
    resident: Mapped[str | None] = mapped_column(String(KEY_LENGTH))
    message: Mapped[str] = mapped_column(String(NOTE_LENGTH))
    reason: Mapped[str] = mapped_column(String(NOTE_LENGTH))
    acknowledged_by: Mapped[str] = mapped_column(String(NAME_LENGTH))
    acknowledged_at: Mapped[str] = mapped_column(String(40))
