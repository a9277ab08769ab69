"""From the keys of the facility file to rows."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import select

from unterkunft.model.base import KeyedRow
from unterkunft.model.facility import Floor
from unterkunft.model.resident import Resident
from unterkunft.model.room import Bed
from unterkunft.storage.engine import Database
from unterkunft.values.ids import BedId, FloorId, ResidentId
from unterkunft.values.refusals import DomainRefusal


def resident_with_key(database: Database, key: str) -> ResidentId:
    """The resident; refused where there is none."""
    return ResidentId(_id_of(database, Resident, key))


def bed_with_key(database: Database, key: str) -> BedId:
    """The bed; refused where there is none."""
    return BedId(_id_of(database, Bed, key))


def floor_with_key(database: Database, key: str) -> FloorId:
    """The floor; refused where there is none."""
    return FloorId(_id_of(database, Floor, key))


def _id_of(database: Database, row_class: type[KeyedRow], key: str) -> UUID:
    with database.reading() as connection:
        found = connection.scalar(select(row_class.id).where(row_class.key == key))
    if found is None:
        raise DomainRefusal("UNKNOWN_KEY", table=row_class.__tablename__, key=key)
    return found
