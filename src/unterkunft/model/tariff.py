"""Tariff documents as they were given, and which facility charges by which."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import CheckConstraint, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from unterkunft.model.base import NAME_LENGTH, DatedRow, KeyedRow, Row, references, strict_table


class TariffDocument(KeyedRow):
    """A tariff (Satzung) as the JSON text of its document."""

    __tablename__ = "tariffs"

    name: Mapped[str] = mapped_column(String(NAME_LENGTH))
    document: Mapped[str] = mapped_column(Text())
    toml: Mapped[str | None] = mapped_column(Text())
    """The document as somebody wrote it, with comments; holds only while it says the same."""


class FacilityTariff(DatedRow, Row):
    """The tariff a facility charges by over a period (Tarifzuordnung)."""

    __tablename__ = "facility_tariffs"
    __table_args__ = strict_table(CheckConstraint("valid_until > valid_from", name="period"))

    facility_id: Mapped[UUID] = references("facilities")
    tariff_id: Mapped[UUID] = references("tariffs")
