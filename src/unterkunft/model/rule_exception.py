"""Accepted breaches of placement rules, each with a reason and an expiry."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from unterkunft.model.base import KEY_LENGTH, NAME_LENGTH, NOTE_LENGTH, Row, references


class RuleException(Row):
    """A placement rule that someone accepted to be broken in a room, until a day."""

    __tablename__ = "rule_exceptions"

    room_id: Mapped[UUID] = references("rooms")
    resident_id: Mapped[UUID] = references("residents")
    rule: Mapped[str] = mapped_column(String(KEY_LENGTH))
    reason: Mapped[str] = mapped_column(String(NOTE_LENGTH))
    accepted_by: Mapped[str] = mapped_column(String(NAME_LENGTH))
    accepted_on: Mapped[date]
    expires_on: Mapped[date]
