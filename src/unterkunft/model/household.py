"""Households and who belongs to them when."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import CheckConstraint, String
from sqlalchemy.orm import Mapped, mapped_column

from unterkunft.model.base import NAME_LENGTH, DatedRow, KeyedRow, Row, references, strict_table, word_type
from unterkunft.values.statuses import HouseholdRole


class Household(KeyedRow):
    """People who live and are charged together (Haushalt)."""

    __tablename__ = "households"

    name: Mapped[str] = mapped_column(String(NAME_LENGTH))


class HouseholdMember(DatedRow, Row):
    """A resident's membership of a household over a period."""

    __tablename__ = "household_members"
    __table_args__ = strict_table(CheckConstraint("valid_until > valid_from", name="period"))

    household_id: Mapped[UUID] = references("households")
    resident_id: Mapped[UUID] = references("residents")
    role: Mapped[HouseholdRole] = mapped_column(word_type(HouseholdRole))
