"""Letterheads for the dialog in which they are kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from sqlalchemy import select

from unterkunft.model.facility import Facility
from unterkunft.model.operator import Operator
from unterkunft.services.letterheads import ALL_FACILITIES, Letterhead, load_disclosures
from unterkunft.storage.engine import Database
from unterkunft.values.disclosure import NameDisclosure
from unterkunft.values.statuses import PayerKind


@dataclass(frozen=True, slots=True)
class OperatorRow:
    """An operator that facilities name, with its letterhead; an empty one where none is kept."""

    name: str
    facilities: tuple[str, ...]
    """By key."""
    letterhead: Letterhead


def operators(database: Database) -> tuple[OperatorRow, ...]:
    """Those whom facilities name, houses without an operator, and those nobody names any more."""
    houses: dict[str, list[str]] = {}
    with database.reading() as connection:
        columns = (Facility.key, Facility.operator, Facility.name)
        for row in connection.execute(select(*columns).order_by(Facility.key)):
            houses.setdefault(row.operator or row.name, []).append(row.key)
        if len(houses) > 1:
            houses[ALL_FACILITIES] = []
        kept = {row.name: _letterhead(row) for row in connection.execute(select(*Operator.__table__.c))}
    return tuple(
        OperatorRow(each, tuple(houses.get(each, ())), kept.get(each, Letterhead()))
        for each in sorted({*houses, *kept}, key=str.casefold)
    )


def disclosures(database: Database) -> Mapping[PayerKind, NameDisclosure]:
    """What payers of each kind get to know."""
    with database.reading() as connection:
        return load_disclosures(connection)


def _letterhead(row: Any) -> Letterhead:
    return Letterhead(**{each.name: getattr(row, each.name) or "" for each in fields(Letterhead)})
