"""The journal: every change with its rows before and after, chained by hashes; and who looked at whom."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from unterkunft.model.base import KEY_LENGTH, NAME_LENGTH, Base, strict_table
from unterkunft.values.ids import new_id


class JournalEntry(Base):
    """One executed command: who, when, where, in which words, and what it changed."""

    __tablename__ = "journal"
    __table_args__ = strict_table()

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    number: Mapped[int] = mapped_column(unique=True)
    operation_id: Mapped[UUID] = mapped_column(unique=True)
    recorded_at: Mapped[str] = mapped_column(String(40))
    """UTC, ISO 8601."""
    user_name: Mapped[str] = mapped_column(String(NAME_LENGTH))
    workstation: Mapped[str] = mapped_column(String(NAME_LENGTH))
    command: Mapped[str] = mapped_column(String(KEY_LENGTH))
    wording: Mapped[str] = mapped_column(Text())
    """JSON: the code of the sentence and its values."""
    images: Mapped[str] = mapped_column(Text())
    """JSON: for each row its table, id, and its columns before and after."""
    images_digest: Mapped[str] = mapped_column(String(64))
    """Stands in the chain of hashes for the images, which hold personal data and may be blanked."""
    undoes_id: Mapped[UUID | None] = mapped_column(ForeignKey("journal.id"))
    previous_hash: Mapped[str] = mapped_column(String(64))
    hash: Mapped[str] = mapped_column(String(64))


class Look(Base):
    """One look at the card of a restricted person (Einsichtnahme); rows are only ever added.

    It names the person's key and no row, so that it stays when the person is merged or erased.
    """

    __tablename__ = "looks"
    __table_args__ = strict_table()

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    resident: Mapped[str] = mapped_column(String(KEY_LENGTH), index=True)
    looked_at: Mapped[str] = mapped_column(String(40))
    """UTC, ISO 8601."""
    user_name: Mapped[str] = mapped_column(String(NAME_LENGTH))
    workstation: Mapped[str] = mapped_column(String(NAME_LENGTH))
