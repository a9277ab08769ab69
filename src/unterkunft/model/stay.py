"""Stays in a facility, the beds held during them, and people announced."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, String, column, func
from sqlalchemy.dialects.postgresql import ExcludeConstraint
from sqlalchemy.orm import Mapped, mapped_column

from unterkunft.model.base import (
    NAME_LENGTH,
    NOTE_LENGTH,
    DatedRow,
    KeyedRow,
    references,
    strict_table,
    word_type,
)
from unterkunft.values.period import Period
from unterkunft.values.statuses import Departure, MoveReason


class Stay(KeyedRow):
    """One continuous time of a resident in a facility (Aufenthalt), from moving in to moving out.

    A derived stay was not recorded by anyone: it is the unbroken run of bed assignments and
    follows them; the facility file does not carry it.
    """

    __tablename__ = "stays"
    __table_args__ = strict_table(CheckConstraint("moved_out_on >= moved_in_on", name="period"))

    resident_id: Mapped[UUID] = references("residents")
    facility_id: Mapped[UUID] = references("facilities")
    moved_in_on: Mapped[date]
    moved_out_on: Mapped[date | None]
    departure: Mapped[Departure | None] = mapped_column(word_type(Departure))
    is_derived: Mapped[bool] = mapped_column(default=False)

    @property
    def period(self) -> Period:
        """The nights of the stay; the day of leaving is not one of them."""
        return Period(self.moved_in_on, self.moved_out_on)


def _no_shared_night(name: str, holder: str) -> ExcludeConstraint:
    """PostgreSQL's refusal of two assignments of one bed or resident that share a night."""
    return ExcludeConstraint(
        (column(holder), "="),
        (func.daterange(column("valid_from"), column("valid_until")), "&&"),
        name=name,
        using="gist",
        deferrable=True,
        initially="DEFERRED",
    ).ddl_if(dialect="postgresql")


class BedAssignment(DatedRow, KeyedRow):
    """A resident in a bed, inside a stay (Bettbelegung)."""

    __tablename__ = "bed_assignments"
    __table_args__ = strict_table(
        CheckConstraint("valid_until >= valid_from", name="period"),
        _no_shared_night("no_bed_twice", "bed_id"),
        _no_shared_night("no_resident_twice", "resident_id"),
    )

    stay_id: Mapped[UUID] = references("stays")
    resident_id: Mapped[UUID] = references("residents")
    bed_id: Mapped[UUID] = references("beds")
    move_reason: Mapped[MoveReason | None] = mapped_column(word_type(MoveReason))
    """Why the resident came here from another bed."""
    move_note: Mapped[str | None] = mapped_column(String(NOTE_LENGTH))


class ExpectedArrival(KeyedRow):
    """People announced, perhaps without names (angekündigte Ankunft)."""

    __tablename__ = "expected_arrivals"

    facility_id: Mapped[UUID | None] = mapped_column(ForeignKey("facilities.id"), index=True)
    arrives_on: Mapped[date]
    persons: Mapped[int]
    description: Mapped[str] = mapped_column(String(NOTE_LENGTH))
    sent_by: Mapped[str | None] = mapped_column(String(NAME_LENGTH))
    note: Mapped[str | None] = mapped_column(String(NOTE_LENGTH))
