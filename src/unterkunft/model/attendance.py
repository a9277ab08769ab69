"""Absences: one state per person and day, never a gate log."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy import CheckConstraint, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from unterkunft.model.base import (
    KEY_LENGTH,
    NAME_LENGTH,
    NOTE_LENGTH,
    KeyedRow,
    Row,
    references,
    strict_table,
)


class Absence(KeyedRow):
    """A resident away; the days strictly between leaving and returning are full days of absence."""

    __tablename__ = "attendance"
    __table_args__ = strict_table(CheckConstraint("returned_on >= left_on", name="period"))

    resident_id: Mapped[UUID] = references("residents")
    state: Mapped[str] = mapped_column(String(KEY_LENGTH))
    """A word of `AttendanceState`, or one that the office added."""
    left_on: Mapped[date]
    returned_on: Mapped[date | None]
    note: Mapped[str | None] = mapped_column(String(NOTE_LENGTH))


class RollCall(Row):
    """A floor walked on a day (Rundgang): who has no absence then was seen, and nobody was forgotten."""

    __tablename__ = "roll_calls"
    __table_args__ = strict_table(UniqueConstraint("floor_id", "day"))

    floor_id: Mapped[UUID] = references("floors")
    day: Mapped[date]
    taken_by: Mapped[str] = mapped_column(String(NAME_LENGTH))
