"""What others have done since one last looked, out of the journal."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, or_, select

from unterkunft.model.journal import JournalEntry
from unterkunft.services.changes import Wording
from unterkunft.services.journal import wording_of_text
from unterkunft.services.permissions import Actor
from unterkunft.storage.engine import Database

_MOST_TOLD = 20


@dataclass(frozen=True, slots=True)
class RemoteChange:
    """A step of somebody else, or of the same person at another workstation."""

    number: int
    by: str
    workstation: str
    at: datetime
    wording: Wording


def last_number(database: Database) -> int:
    """The number of the journal's last entry; 0 while it is empty."""
    with database.reading() as connection:
        return connection.scalar(select(func.coalesce(func.max(JournalEntry.number), 0))) or 0


def changes_of_others(database: Database, since: int, *, actor: Actor) -> tuple[RemoteChange, ...]:
    """The latest steps after a number that were not done here."""
    query = (
        select(
            JournalEntry.number,
            JournalEntry.user_name,
            JournalEntry.workstation,
            JournalEntry.recorded_at,
            JournalEntry.wording,
        )
        .where(
            JournalEntry.number > since,
            or_(JournalEntry.user_name != actor.name, JournalEntry.workstation != actor.workstation),
        )
        .order_by(JournalEntry.number.desc())
        .limit(_MOST_TOLD)
    )
    with database.reading() as connection:
        return tuple(
            RemoteChange(
                row.number,
                row.user_name,
                row.workstation,
                datetime.fromisoformat(row.recorded_at),
                wording_of_text(row.wording),
            )
            for row in reversed(connection.execute(query).all())
        )
