"""Who the people of a bill are to the one who looks at it, where they slept, and which numbers come next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, func, select

from unterkunft.model.resident import Resident
from unterkunft.model.room import Bed, Room
from unterkunft.model.statement import FinalisedStatement, RunFacts, StatementKind
from unterkunft.services.finalised_content import StoredFacts, stored_facts
from unterkunft.services.numbering import number_text
from unterkunft.services.permissions import Sight
from unterkunft.storage.engine import Database
from unterkunft.values.ids import ResidentId


@dataclass(frozen=True, slots=True)
class BilledPerson:
    """Somebody on a bill; whose name stays hidden bears the key."""

    id: ResidentId | None
    key: str
    name: str
    sort_name: str
    is_hidden: bool = False
    is_restricted: bool = False


def billed_people(connection: Connection, sight: Sight) -> dict[str, BilledPerson]:
    """Everybody on record by key."""
    row = Resident
    columns = (row.id, row.key, row.family_name, row.given_name, row.sort_name, row.restricted)
    return {each.key: _person(each, sight) for each in connection.execute(select(*columns))}


def unknown_person(key: str, name: str, sight: Sight) -> BilledPerson:
    """Somebody whose record was erased: only the papers still know the name."""
    is_hidden = sight.hides(restricted=True)
    return BilledPerson(None, key, key if is_hidden else name, name, is_hidden)


def _person(row: Any, sight: Sight) -> BilledPerson:
    resident = ResidentId(row.id)
    if sight.hides(restricted=row.restricted):
        return BilledPerson(resident, row.key, row.key, row.key, True, bool(row.restricted))
    name = ", ".join(filter(None, (row.family_name, row.given_name)))
    return BilledPerson(resident, row.key, name, row.sort_name, False, bool(row.restricted))


def rooms_of_beds(connection: Connection) -> Mapping[str, str]:
    """The number of the room of each bed, by the bed's key."""
    query = select(Bed.key, Room.number).join(Room, Bed.room_id == Room.id)
    return {row.key: row.number for row in connection.execute(query)}


def next_numbers(database: Database, year: int) -> Mapping[StatementKind, str]:
    """The numbers the next papers of a year would get, if nobody else is faster."""
    kind, sequence = FinalisedStatement.kind, func.max(FinalisedStatement.sequence)
    query = select(kind, sequence).where(FinalisedStatement.year == year).group_by(kind)
    with database.reading() as connection:
        last: dict[StatementKind, int] = {row[0]: row[1] for row in connection.execute(query)}
    return {each: number_text(each, year, last.get(each, 0) + 1) for each in StatementKind}


def facts_of_run(database: Database, run: UUID) -> StoredFacts | None:
    """What a run was computed from; a cancellation rests on nothing of its own."""
    with database.reading() as connection:
        content = connection.scalar(select(RunFacts.content).where(RunFacts.run_id == run))
    return None if content is None else stored_facts(content)
