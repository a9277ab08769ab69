"""The list of residents on a day: which people in which order, and the rows of those in sight."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, Select, func, select

from unterkunft.model.resident import Resident
from unterkunft.services.permissions import Sight
from unterkunft.services.queries import typing_errors
from unterkunft.services.queries.resident_conditions import (
    ResidentFilter,
    conditions_of,
    parts_of_filter,
)
from unterkunft.services.queries.resident_order import ResidentOrder, order_of, parts_of_order
from unterkunft.services.queries.resident_parts import ALL_PARTS, SHOWN, joined
from unterkunft.storage.engine import Database
from unterkunft.values.ids import ResidentId
from unterkunft.values.statuses import Gender, Need, ResidenceStatus


@dataclass(frozen=True, slots=True)
class ResidentRow:
    """A person as the list shows them on a day."""

    id: ResidentId
    key: str
    family_name: str
    given_name: str
    name_original: str | None
    birth_date: date | None
    gender: Gender | None
    nationality: str | None
    needs: tuple[Need, ...]
    case_reference: str | None
    restricted: bool
    is_announced: bool
    household: str | None
    facility: str | None
    building: str | None
    room: str | None
    bed: str | None
    moved_in_on: date | None
    status: ResidenceStatus | None
    document_expires_on: date | None
    payer: str | None
    absent_since: date | None

    @property
    def name(self) -> str:
        """Family name, then given name."""
        return ", ".join(filter(None, (self.family_name, self.given_name)))


@dataclass(frozen=True, slots=True)
class FoundResidents:
    """Everyone a filter lets through, in order. `are_near_misses`: nobody is called exactly as typed."""

    ids: tuple[ResidentId, ...]
    are_near_misses: bool = False


def find_residents(
    database: Database, chosen: ResidentFilter, order: ResidentOrder, *, day: date, sight: Sight
) -> FoundResidents:
    """The people a filter lets through; people called almost as typed where nobody else is found."""
    with database.reading() as connection:
        found = _ids(connection, chosen, order, day, sight)
        if found or not typing_errors.are_thinkable(chosen, sight):
            return FoundResidents(found)
        return FoundResidents(_near_misses(connection, chosen, day, sight), are_near_misses=True)


def count_residents(database: Database, chosen: ResidentFilter, *, day: date, sight: Sight) -> int:
    """How many people a filter lets through."""
    query = joined(select(func.count()), parts_of_filter(chosen, sight), day)
    with database.reading() as connection:
        return connection.scalar(query.where(*conditions_of(chosen, day, sight))) or 0


def resident_rows(
    database: Database, residents: Sequence[ResidentId], *, day: date, sight: Sight
) -> tuple[ResidentRow, ...]:
    """The rows of these people, in this order; who is gone meanwhile is left out."""
    query = joined(select(*SHOWN), ALL_PARTS, day).where(Resident.id.in_(residents))
    with database.reading() as connection:
        rows = {row.id: _row(row, sight) for row in connection.execute(query)}
    return tuple(rows[each] for each in residents if each in rows)


def _ids(
    connection: Connection, chosen: ResidentFilter, order: ResidentOrder, day: date, sight: Sight
) -> tuple[ResidentId, ...]:
    parts = parts_of_filter(chosen, sight) | parts_of_order(order)
    query = joined(select(Resident.id), parts, day).where(*conditions_of(chosen, day, sight))
    ordered = query.order_by(*order_of(order, chosen, sight))
    return tuple(ResidentId(each) for each in connection.scalars(ordered))


def _near_misses(
    connection: Connection, chosen: ResidentFilter, day: date, sight: Sight
) -> tuple[ResidentId, ...]:
    columns: Select[*tuple[Any, ...]] = select(Resident.id, Resident.search_name, Resident.sort_name)
    query = joined(columns, parts_of_filter(typing_errors.untyped(chosen), sight), day)
    candidates = connection.execute(
        query.where(*typing_errors.narrowed(chosen, day, sight)).limit(typing_errors.MOST_COMPARED)
    )
    counted = ((typing_errors.count(chosen, row.search_name), row) for row in candidates)
    near = sorted((errors, row.sort_name, row.id) for errors, row in counted if errors is not None)
    return tuple(ResidentId(resident) for *_, resident in near)


def _row(row: Row[Any], sight: Sight) -> ResidentRow:
    """Whose name stays hidden bears the key, and nothing that would give the name away."""
    is_hidden = sight.hides(restricted=row.restricted)
    return ResidentRow(
        id=ResidentId(row.id),
        key=row.key,
        family_name=row.key if is_hidden else row.family_name,
        given_name="" if is_hidden else row.given_name or "",
        name_original=None if is_hidden else row.name_original,
        birth_date=row.birth_date,
        gender=row.gender,
        nationality=None if is_hidden else row.nationality,
        needs=row.needs or (),
        case_reference=None if is_hidden else row.case_reference,
        restricted=bool(row.restricted),
        is_announced=row.arrival_id is not None,
        household=None if is_hidden else row.household,
        facility=row.facility,
        building=row.building,
        room=row.room,
        bed=row.bed,
        moved_in_on=row.moved_in_on,
        status=row.status,
        document_expires_on=row.document_expires_on,
        payer=row.payer,
        absent_since=row.absent_since,
    )
