"""The facilities to choose from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from unterkunft.model.facility import Facility
from unterkunft.storage.engine import Database
from unterkunft.values.ids import FacilityId
from unterkunft.values.refusals import DomainRefusal
from unterkunft.values.statuses import FacilityKind


@dataclass(frozen=True, slots=True)
class FacilityChoice:
    """A facility in the list from which one is chosen."""

    id: FacilityId
    key: str
    name: str
    kind: FacilityKind
    opened_on: date | None
    closed_on: date | None


def facilities(database: Database) -> tuple[FacilityChoice, ...]:
    """All facilities by name."""
    query = select(
        Facility.id, Facility.key, Facility.name, Facility.kind, Facility.opened_on, Facility.closed_on
    ).order_by(Facility.name)
    with database.reading() as connection:
        return tuple(
            FacilityChoice(FacilityId(row.id), row.key, row.name, row.kind, row.opened_on, row.closed_on)
            for row in connection.execute(query)
        )


def facility_with_key(database: Database, key: str) -> FacilityChoice:
    """The facility with a key of the facility file; refused where there is none."""
    found = next((each for each in facilities(database) if each.key == key), None)
    if found is None:
        raise DomainRefusal("UNKNOWN_KEY", table=Facility.__tablename__, key=key)
    return found
