"""Absences: one state per person and day, never a gate log."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy import CheckConstraint, String
from sqlalchemy.orm import Mapped, mapped_column

from unterkunft.model.base import KEY_LENGTH, NOTE_LENGTH, KeyedRow, references, strict_table


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
