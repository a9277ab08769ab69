"""Facilities with their buildings and floors."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from unterkunft.model.base import KEY_LENGTH, NAME_LENGTH, KeyedRow, references, word_type
from unterkunft.values.statuses import FacilityKind


class Facility(KeyedRow):
    """An accommodation that is run and billed (Unterkunft)."""

    __tablename__ = "facilities"

    name: Mapped[str] = mapped_column(String(NAME_LENGTH))
    kind: Mapped[FacilityKind] = mapped_column(word_type(FacilityKind))
    operator: Mapped[str | None] = mapped_column(String(NAME_LENGTH))
    municipality: Mapped[str | None] = mapped_column(String(NAME_LENGTH))
    municipality_code: Mapped[str | None] = mapped_column(String(8))
    street: Mapped[str | None] = mapped_column(String(NAME_LENGTH))
    postcode: Mapped[str | None] = mapped_column(String(NAME_LENGTH))
    city: Mapped[str | None] = mapped_column(String(NAME_LENGTH))
    opened_on: Mapped[date | None]
    closed_on: Mapped[date | None]
    cost_centre: Mapped[str | None] = mapped_column(String(NAME_LENGTH))
    rule_pack: Mapped[str | None] = mapped_column(String(KEY_LENGTH))


class Building(KeyedRow):
    """A building of a facility (Gebäude)."""

    __tablename__ = "buildings"

    facility_id: Mapped[UUID] = references("facilities")
    name: Mapped[str] = mapped_column(String(NAME_LENGTH))


class Floor(KeyedRow):
    """A floor of a building (Etage); level 0 is the ground floor."""

    __tablename__ = "floors"

    building_id: Mapped[UUID] = references("buildings")
    name: Mapped[str] = mapped_column(String(NAME_LENGTH))
    level: Mapped[int]
