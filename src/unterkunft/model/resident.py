"""Residents, their residence statuses and entitlements, and who must be kept apart."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, String, UniqueConstraint, event
from sqlalchemy.orm import Mapped, mapped_column

from unterkunft.model.base import (
    NAME_LENGTH,
    NOTE_LENGTH,
    BinaryText,
    DatedRow,
    KeyedRow,
    Row,
    WordList,
    computed,
    references,
    strict_table,
    word_type,
)
from unterkunft.model.name_folding import search_name, sort_name
from unterkunft.values.statuses import Entitlement, Gender, Need, ResidenceStatus, SeparationScope


class Resident(KeyedRow):
    """A person who is, was or will be housed (Bewohner)."""

    __tablename__ = "residents"

    family_name: Mapped[str] = mapped_column(String(NAME_LENGTH))
    given_name: Mapped[str | None] = mapped_column(String(NAME_LENGTH))
    name_original: Mapped[str | None] = mapped_column(String(NAME_LENGTH))
    search_name: Mapped[str] = computed(String(), index=True)
    """Everything a person is found by, folded, since databases do not fold umlauts alike."""
    sort_name: Mapped[str] = computed(BinaryText, index=True, server_default="")
    """The place in a list of names, since databases do not sort alike."""
    birth_date: Mapped[date | None]
    gender: Mapped[Gender | None] = mapped_column(word_type(Gender))
    nationality: Mapped[str | None] = mapped_column(String(3))
    languages: Mapped[tuple[str, ...] | None] = mapped_column(WordList(str))
    needs: Mapped[tuple[Need, ...] | None] = mapped_column(WordList(Need))
    case_reference: Mapped[str | None] = mapped_column(String(NAME_LENGTH))
    restricted: Mapped[bool | None]
    arrival_id: Mapped[UUID | None] = mapped_column(ForeignKey("expected_arrivals.id"), index=True)
    """The announcement this person stands for while the name is not known yet."""
    note: Mapped[str | None] = mapped_column(String(NOTE_LENGTH))


@event.listens_for(Resident, "before_insert")
@event.listens_for(Resident, "before_update")
def _fold_names(_mapper: object, _connection: object, resident: Any) -> None:
    """Whoever writes a resident: the computed columns follow."""
    names = (resident.family_name, resident.given_name, resident.name_original)
    resident.search_name = search_name(*names, case_reference=resident.case_reference)
    resident.sort_name = sort_name(resident.family_name, resident.given_name)


class ResidenceStatusRecord(DatedRow, KeyedRow):
    """A residence status over a period, with its document (Aufenthaltsstatus)."""

    __tablename__ = "residence_statuses"
    __table_args__ = strict_table(CheckConstraint("valid_until > valid_from", name="period"))

    resident_id: Mapped[UUID] = references("residents")
    status: Mapped[ResidenceStatus] = mapped_column(word_type(ResidenceStatus))
    document_number: Mapped[str | None] = mapped_column(String(NAME_LENGTH))
    document_expires_on: Mapped[date | None]


class EntitlementRecord(DatedRow, KeyedRow):
    """A claim to be housed over a period (Unterbringungsanspruch)."""

    __tablename__ = "entitlements"
    __table_args__ = strict_table(CheckConstraint("valid_until > valid_from", name="period"))

    resident_id: Mapped[UUID] = references("residents")
    entitlement: Mapped[Entitlement] = mapped_column(word_type(Entitlement))


class Separation(DatedRow, Row):
    """Two residents who must be kept apart within a scope (Trennung)."""

    __tablename__ = "separations"
    __table_args__ = strict_table(
        CheckConstraint("valid_until > valid_from", name="period"),
        CheckConstraint("resident_id <> other_id", name="two_people"),
    )

    resident_id: Mapped[UUID] = references("residents")
    other_id: Mapped[UUID] = references("residents")
    scope: Mapped[SeparationScope] = mapped_column(word_type(SeparationScope))
    note: Mapped[str | None] = mapped_column(String(NOTE_LENGTH))


class DifferentPeople(Row):
    """Two residents of whom somebody has said that they are not one person, however alike they look."""

    __tablename__ = "different_people"
    __table_args__ = strict_table(
        CheckConstraint("one_id <> other_id", name="two_people"),
        UniqueConstraint("one_id", "other_id"),
    )

    one_id: Mapped[UUID] = references("residents")
    other_id: Mapped[UUID] = references("residents")
