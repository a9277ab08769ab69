"""What a bill rests on beyond stays and promises: incomes, extra charges, readings, decisions, contracts."""

from __future__ import annotations

from decimal import Decimal
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from unterkunft.model.base import (
    KEY_LENGTH,
    NAME_LENGTH,
    NOTE_LENGTH,
    DatedRow,
    KeyedRow,
    references,
    strict_table,
)

_MONTH_LENGTH = 7


class Income(DatedRow, KeyedRow):
    """What a resident must use for housing, per month (Einkommen): the countable part above a threshold."""

    __tablename__ = "incomes"
    __table_args__ = strict_table(CheckConstraint("valid_until > valid_from", name="period"))

    resident_id: Mapped[UUID] = references("residents")
    countable_income: Mapped[Decimal]
    threshold: Mapped[Decimal]


class ExtraCharge(DatedRow, KeyedRow):
    """Something beside the bed that a resident uses and pays (Zusatzkosten), such as a cellar."""

    __tablename__ = "extra_charges"
    __table_args__ = strict_table(CheckConstraint("valid_until > valid_from", name="period"))

    resident_id: Mapped[UUID] = references("residents")
    component: Mapped[str] = mapped_column(String(KEY_LENGTH))


class MeterReading(KeyedRow):
    """What a housing unit or a room consumed in a month (Verbrauch)."""

    __tablename__ = "meter_readings"
    __table_args__ = strict_table(
        CheckConstraint("(housing_unit IS NULL) <> (room_id IS NULL)", name="unit_or_room")
    )

    housing_unit: Mapped[str | None] = mapped_column(String(NAME_LENGTH))
    """The text of the rooms that form the unit."""
    room_id: Mapped[UUID | None] = mapped_column(ForeignKey("rooms.id"), index=True)
    component: Mapped[str] = mapped_column(String(KEY_LENGTH))
    month: Mapped[str] = mapped_column(String(_MONTH_LENGTH))
    """As `2026-05`."""
    consumption: Mapped[Decimal]


class Override(KeyedRow):
    """A single decision (Einzelentscheidung): the amount of a component in a month, and why."""

    __tablename__ = "overrides"

    resident_id: Mapped[UUID] = references("residents")
    month: Mapped[str] = mapped_column(String(_MONTH_LENGTH))
    """As `2026-05`."""
    component: Mapped[str] = mapped_column(String(KEY_LENGTH))
    amount: Mapped[Decimal]
    reason: Mapped[str] = mapped_column(String(NOTE_LENGTH))
    approved_by: Mapped[str] = mapped_column(String(NAME_LENGTH))


class OperatorContract(DatedRow, KeyedRow):
    """What a payer owes the operator of a facility for its places (Betreibervertrag)."""

    __tablename__ = "operator_contracts"
    __table_args__ = strict_table(CheckConstraint("valid_until > valid_from", name="period"))

    facility_id: Mapped[UUID] = references("facilities")
    payer_id: Mapped[UUID] = references("payers")
    capacity: Mapped[int]
    occupied_rate: Mapped[Decimal]
    """For each place and day on which somebody sleeps in it."""
    free_rate: Mapped[Decimal | None]
    guaranteed_share: Mapped[Decimal | None]
    """Which part of the capacity is paid as occupied in any case, from 0 to 1."""
