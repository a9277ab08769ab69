"""Rooms, the beds in them, and closures of both."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from unterkunft.model.base import (
    NAME_LENGTH,
    NOTE_LENGTH,
    DatedRow,
    KeyedRow,
    Outline,
    Point,
    WordList,
    references,
    strict_table,
    word_type,
)
from unterkunft.values.statuses import BedKind, ClosureReason, Designation, RoomFeature, RoomUse


class Room(KeyedRow):
    """A room of a floor (Zimmer); the rooms of one `housing_unit` text form one flat."""

    __tablename__ = "rooms"

    floor_id: Mapped[UUID] = references("floors")
    number: Mapped[str] = mapped_column(String(NAME_LENGTH))
    use: Mapped[RoomUse] = mapped_column(word_type(RoomUse))
    area_m2: Mapped[Decimal | None]
    approved_places: Mapped[int | None]
    designation: Mapped[Designation | None] = mapped_column(word_type(Designation))
    features: Mapped[tuple[RoomFeature, ...] | None] = mapped_column(WordList(RoomFeature))
    housing_unit: Mapped[str | None] = mapped_column(String(NAME_LENGTH))
    outline: Mapped[tuple[Point, ...] | None] = mapped_column(Outline())
    opened_on: Mapped[date | None]
    closed_on: Mapped[date | None]


class Bed(KeyedRow):
    """One sleeping place (Bettplatz)."""

    __tablename__ = "beds"

    room_id: Mapped[UUID] = references("rooms")
    label: Mapped[str] = mapped_column(String(NAME_LENGTH))
    kind: Mapped[BedKind | None] = mapped_column(word_type(BedKind))


class Closure(DatedRow, KeyedRow):
    """A bed or a room out of use, with its reason (Sperrung)."""

    __tablename__ = "closures"
    __table_args__ = strict_table(
        CheckConstraint("(bed_id IS NULL) <> (room_id IS NULL)", name="bed_or_room"),
        CheckConstraint("valid_until > valid_from", name="period"),
    )

    bed_id: Mapped[UUID | None] = mapped_column(ForeignKey("beds.id"), index=True)
    room_id: Mapped[UUID | None] = mapped_column(ForeignKey("rooms.id"), index=True)
    reason: Mapped[ClosureReason] = mapped_column(word_type(ClosureReason))
    note: Mapped[str | None] = mapped_column(String(NOTE_LENGTH))
