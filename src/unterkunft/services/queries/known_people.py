"""Residents known already, found by name and birth date, so that nobody is entered twice."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import or_, select

from unterkunft.model.name_folding import sort_name
from unterkunft.model.resident import Resident
from unterkunft.services.permissions import Sight
from unterkunft.storage.engine import Database
from unterkunft.values.ids import ResidentId


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """Someone who was housed before, or is housed elsewhere."""

    id: ResidentId
    key: str
    name: str
    birth_date: date


def person_known_as(
    database: Database, family_name: str, given_name: str, birth_date: date, sight: Sight
) -> KnownPerson | None:
    """The one resident of that name and birth date; None where there is none, or more than one."""
    if not sight.names:
        return None
    query = select(Resident.id, Resident.key, Resident.family_name, Resident.given_name).where(
        Resident.sort_name == sort_name(family_name, given_name or None),
        Resident.birth_date == birth_date,
        Resident.arrival_id.is_(None),
    )
    if not sight.restricted:
        query = query.where(or_(Resident.restricted.is_(None), Resident.restricted.is_(False)))
    with database.reading() as connection:
        found = connection.execute(query).all()
    if len(found) != 1:
        return None
    row = found[0]
    name = ", ".join(filter(None, (row.family_name, row.given_name)))
    return KnownPerson(ResidentId(row.id), row.key, name, birth_date)
