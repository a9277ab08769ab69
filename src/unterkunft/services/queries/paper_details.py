"""What papers say of a house and its people beyond the plan: addresses, names as written, documents."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, or_, select

from unterkunft.documents.statement import Sender
from unterkunft.model.facility import Facility
from unterkunft.model.resident import ResidenceStatusRecord, Resident
from unterkunft.model.stay import Stay
from unterkunft.services.letterheads import load_letterheads, sender_of
from unterkunft.services.permissions import Sight
from unterkunft.storage.engine import Database
from unterkunft.values.ids import FacilityId, ResidentId
from unterkunft.values.statuses import ResidenceStatus


@dataclass(frozen=True, slots=True)
class HouseAddress:
    """A facility as it stands at the head of a paper."""

    key: str
    name: str
    operator: str
    street: str
    postcode: str
    city: str


@dataclass(frozen=True, slots=True)
class PersonDetails:
    """What stands on a person's own papers; the status is the one of the day."""

    name_original: str = ""
    case_reference: str = ""
    status: ResidenceStatus | None = None
    document_number: str = ""
    document_expires_on: date | None = None


@dataclass(frozen=True, slots=True)
class PaperDetails:
    """A house and those of its people whose names may be read."""

    house: HouseAddress
    sender: Sender
    people: Mapping[ResidentId, PersonDetails]


def paper_details(database: Database, facility: FacilityId, day: date, sight: Sight) -> PaperDetails:
    """The house and everyone who ever stayed there; who stays hidden bears no details."""
    with database.reading() as connection:
        house = _house(connection, facility)
        sender = sender_of(house, load_letterheads(connection))
        return PaperDetails(house, sender, _people(connection, facility, day, sight))


def _house(connection: Connection, facility: FacilityId) -> HouseAddress:
    columns = (
        Facility.key,
        Facility.name,
        Facility.operator,
        Facility.street,
        Facility.postcode,
        Facility.city,
    )
    row = connection.execute(select(*columns).where(Facility.id == facility)).one()
    return HouseAddress(
        row.key, row.name, row.operator or "", row.street or "", row.postcode or "", row.city or ""
    )


def _people(
    connection: Connection, facility: FacilityId, day: date, sight: Sight
) -> dict[ResidentId, PersonDetails]:
    record = ResidenceStatusRecord
    holds = (
        (record.resident_id == Resident.id)
        & (record.valid_from <= day)
        & or_(record.valid_until.is_(None), record.valid_until > day)
    )
    query = (
        select(
            Resident.id,
            Resident.name_original,
            Resident.case_reference,
            Resident.restricted,
            record.status,
            record.document_number,
            record.document_expires_on,
        )
        .outerjoin(record, holds)
        .where(Resident.id.in_(select(Stay.resident_id).where(Stay.facility_id == facility)))
        .order_by(Resident.id, record.valid_from)
    )
    return {
        ResidentId(row.id): PersonDetails(
            row.name_original or "",
            row.case_reference or "",
            row.status,
            row.document_number or "",
            row.document_expires_on,
        )
        for row in connection.execute(query)
        if not sight.hides(restricted=row.restricted)
    }
