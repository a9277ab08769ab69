"""Residents known already, found by name and birth date, so that nobody is entered twice."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import or_, select

from unterkunft.model.resident import Resident
from unterkunft.services.facility_transfer.mapping import search_name
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
    database: Database, family_name: str, given_name: str, birth_date: date, *, sees_restricted: bool
) -> KnownPerson | None:
    """The one resident of that name and birth date; None where there is none, or more than one."""
    query = select(Resident.id, Resident.key, Resident.family_name, Resident.given_name).where(
        Resident.search_name == search_name(family_name, given_name or None),
        Resident.birth_date == birth_date,
        Resident.arrival_id.is_(None),
    )
    if not sees_restricted:
        query = query.where(or_(Resident.restricted.is_(None), Resident.restricted.is_(False)))
    with database.reading() as connection:
        found = connection.execute(query).all()
    if len(found) != 1:
        return None
    row = found[0]
    name = ", ".join(filter(None, (row.family_name, row.given_name)))
    return KnownPerson(ResidentId(row.id), row.key, name, birth_date)
