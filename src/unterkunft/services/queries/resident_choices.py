"""What the list of residents offers to filter by, as the database holds it now."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select

from unterkunft.model.facility import Building, Facility
from unterkunft.model.resident import Resident
from unterkunft.storage.engine import Database
from unterkunft.values.ids import FacilityId


@dataclass(frozen=True, slots=True)
class HouseChoice:
    """A building of a facility."""

    facility: FacilityId
    facility_name: str
    building: UUID
    building_name: str


def houses(database: Database) -> tuple[HouseChoice, ...]:
    """All buildings by facility."""
    query = (
        select(Facility.id, Facility.name, Building.id.label("building"), Building.name.label("house"))
        .join(Building, Building.facility_id == Facility.id)
        .order_by(Facility.name, Facility.id, Building.name)
    )
    with database.reading() as connection:
        return tuple(
            HouseChoice(FacilityId(row.id), row.name, row.building, row.house)
            for row in connection.execute(query)
        )


def nationalities(database: Database) -> tuple[str, ...]:
    """The nationalities that occur."""
    query = select(Resident.nationality).where(Resident.nationality.is_not(None)).distinct()
    with database.reading() as connection:
        return tuple(sorted(code for code in connection.scalars(query) if code))
