"""Payers and the promises to bear a resident's costs."""

from __future__ import annotations

from decimal import Decimal
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from unterkunft.model.base import (
    NAME_LENGTH,
    DatedRow,
    KeyedRow,
    WordList,
    references,
    strict_table,
    word_type,
)
from unterkunft.values.statuses import CoverageRule, PayerKind


class Payer(KeyedRow):
    """Who pays (Kostenträger)."""

    __tablename__ = "payers"

    name: Mapped[str] = mapped_column(String(NAME_LENGTH))
    kind: Mapped[PayerKind] = mapped_column(word_type(PayerKind))
    street: Mapped[str | None] = mapped_column(String(NAME_LENGTH))
    postcode: Mapped[str | None] = mapped_column(String(NAME_LENGTH))
    city: Mapped[str | None] = mapped_column(String(NAME_LENGTH))
    email: Mapped[str | None] = mapped_column(String(NAME_LENGTH))
    buyer_reference: Mapped[str | None] = mapped_column(String(NAME_LENGTH))
    customer_number: Mapped[str | None] = mapped_column(String(NAME_LENGTH))


class CostCoverage(DatedRow, KeyedRow):
    """A payer's promise for a resident over a period (Kostenübernahme); no components means all."""

    __tablename__ = "cost_coverages"
    __table_args__ = strict_table(CheckConstraint("valid_until > valid_from", name="period"))

    resident_id: Mapped[UUID] = references("residents")
    payer_id: Mapped[UUID] = references("payers")
    components: Mapped[tuple[str, ...] | None] = mapped_column(WordList(str))
    rule: Mapped[CoverageRule] = mapped_column(word_type(CoverageRule))
    value: Mapped[Decimal | None]
    remainder_payer_id: Mapped[UUID | None] = mapped_column(ForeignKey("payers.id"))
    reference: Mapped[str | None] = mapped_column(String(NAME_LENGTH))
