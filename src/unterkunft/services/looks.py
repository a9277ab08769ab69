"""Recording who looks at a restricted person's card, and reading who did."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import select

from unterkunft.model.journal import Look
from unterkunft.services.permissions import Actor
from unterkunft.storage.engine import Database
from unterkunft.storage.unit_of_work import unit_of_work


@dataclass(frozen=True, slots=True)
class RecordedLook:
    """Who looked, when and where."""

    resident: str
    looked_at: datetime
    user_name: str
    workstation: str


def record_look(database: Database, resident: str, *, actor: Actor, at: datetime) -> None:
    """Adds a look at the person with this key. It is no step: it cannot be undone."""
    with unit_of_work(database) as work:
        work.session.add(
            Look(
                resident=resident,
                looked_at=at.astimezone(UTC).isoformat(),
                user_name=actor.name,
                workstation=actor.workstation,
            )
        )


def looks_at(database: Database, resident: str) -> tuple[RecordedLook, ...]:
    """Every look at a person, the latest first."""
    query = select(Look).where(Look.resident == resident).order_by(Look.looked_at.desc(), Look.id.desc())
    columns = query.with_only_columns(Look.resident, Look.looked_at, Look.user_name, Look.workstation)
    with database.reading() as connection:
        return tuple(
            RecordedLook(row.resident, datetime.fromisoformat(row.looked_at), row.user_name, row.workstation)
            for row in connection.execute(columns)
        )
