"""Everything the card of one resident shows, over all time: flat rows, a statement for each kind."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Executable, Row, or_, select
from sqlalchemy.orm import aliased

from unterkunft.model.attendance import Absence
from unterkunft.model.charges_input import ExtraCharge, Income
from unterkunft.model.facility import Building, Facility, Floor
from unterkunft.model.household import Household, HouseholdMember
from unterkunft.model.payer import CostCoverage, Payer
from unterkunft.model.resident import EntitlementRecord, ResidenceStatusRecord, Resident, Separation
from unterkunft.model.room import Bed, Room
from unterkunft.model.statement import FinalisedStatement
from unterkunft.model.stay import BedAssignment, Stay
from unterkunft.services.permissions import Sight
from unterkunft.services.resident_card import (
    CardAbsence,
    CardBed,
    CardCoverage,
    CardEntitlement,
    CardExtraCharge,
    CardIncome,
    CardMembership,
    CardPerson,
    CardRows,
    CardSeparation,
    CardStatement,
    CardStatus,
    CardStay,
    PayerChoice,
)
from unterkunft.storage.engine import Database
from unterkunft.values.ids import BedAssignmentId, BedId, FacilityId, HouseholdId, ResidentId, RoomId
from unterkunft.values.month import Month
from unterkunft.values.period import Period
from unterkunft.values.refusals import DomainRefusal


def load_card(database: Database, resident: ResidentId, sight: Sight) -> CardRows:
    """The card; refused where the person is gone, or restricted to those without the right."""
    with database.reading() as connection:
        person = _person(connection, resident, sight)
        return CardRows(
            person=person,
            stays=tuple(map(_stay, connection.execute(_stays(resident)))),
            beds=tuple(map(_bed, connection.execute(_beds(resident)))),
            statuses=tuple(map(_status, connection.execute(_dated(ResidenceStatusRecord, resident)))),
            entitlements=tuple(map(_entitlement, connection.execute(_dated(EntitlementRecord, resident)))),
            absences=tuple(map(_absence, connection.execute(_absences(resident)))),
            coverages=tuple(map(_coverage, connection.execute(_coverages(resident)))),
            incomes=tuple(map(_income, connection.execute(_dated(Income, resident)))),
            extra_charges=tuple(map(_extra_charge, connection.execute(_dated(ExtraCharge, resident)))),
            memberships=tuple(
                _membership(row, resident, sight) for row in connection.execute(_memberships(resident))
            ),
            separations=tuple(
                _separation(row, resident, sight) for row in connection.execute(_separations(resident))
            ),
            statements=tuple(map(_statement, connection.execute(_statements(person.key)))),
        )


def payers(database: Database) -> tuple[PayerChoice, ...]:
    """All payers by name."""
    query = select(Payer.id, Payer.name, Payer.kind).order_by(Payer.name, Payer.key)
    with database.reading() as connection:
        return tuple(PayerChoice(row.id, row.name, row.kind) for row in connection.execute(query))


def billed_months(database: Database, resident: ResidentId, period: Period) -> tuple[Month, ...]:
    """The months with a finalised statement of the resident that share a day with the period."""
    key = select(Resident.key).where(Resident.id == resident).scalar_subquery()
    query = select(FinalisedStatement.month).where(
        FinalisedStatement.resident == key,
        FinalisedStatement.month >= f"{period.start:%Y-%m}",
    )
    with database.reading() as connection:
        months = {Month.parse(text) for text in connection.scalars(query)}
    return tuple(sorted(month for month in months if month.period.overlaps(period)))


def _person(connection: Connection, resident: ResidentId, sight: Sight) -> CardPerson:
    row = connection.execute(
        select(*Resident.__table__.c).where(Resident.__table__.c.id == resident)
    ).one_or_none()
    if row is None:
        raise DomainRefusal("GONE", table=Resident.__tablename__)
    if row.restricted and not sight.restricted:
        raise DomainRefusal("RESTRICTED_PERSON")
    if not sight.names:
        raise DomainRefusal("NO_RIGHT", right="see_names")
    return CardPerson(
        id=resident,
        key=row.key,
        family_name=row.family_name,
        given_name=row.given_name or "",
        name_original=row.name_original or "",
        birth_date=row.birth_date,
        gender=row.gender,
        nationality=row.nationality,
        languages=tuple(row.languages or ()),
        needs=tuple(row.needs or ()),
        case_reference=row.case_reference or "",
        restricted=bool(row.restricted),
        is_placeholder=row.arrival_id is not None,
        note=row.note or "",
    )


def _dated(row_class: Any, resident: ResidentId) -> Executable:
    table = row_class.__table__
    return select(*table.c).where(table.c.resident_id == resident).order_by(table.c.valid_from, table.c.id)


def _period(row: Row[Any]) -> Period:
    return Period(row.valid_from, row.valid_until)


def _stays(resident: ResidentId) -> Executable:
    return (
        select(
            Stay.id,
            Stay.moved_in_on,
            Stay.moved_out_on,
            Stay.departure,
            Stay.facility_id,
            Facility.key.label("facility_key"),
            Facility.name.label("facility_name"),
        )
        .join(Facility, Stay.facility_id == Facility.id)
        .where(Stay.resident_id == resident)
        .order_by(Stay.moved_in_on, Stay.id)
    )


def _stay(row: Row[Any]) -> CardStay:
    return CardStay(
        row.id,
        Period(row.moved_in_on, row.moved_out_on),
        FacilityId(row.facility_id),
        row.facility_key,
        row.facility_name,
        row.departure,
    )


def _beds(resident: ResidentId) -> Executable:
    return (
        select(
            BedAssignment.id,
            BedAssignment.valid_from,
            BedAssignment.valid_until,
            BedAssignment.bed_id,
            Bed.label,
            Bed.room_id,
            Room.number,
            Building.facility_id,
            Facility.key.label("facility_key"),
        )
        .join(Bed, BedAssignment.bed_id == Bed.id)
        .join(Room, Bed.room_id == Room.id)
        .join(Floor, Room.floor_id == Floor.id)
        .join(Building, Floor.building_id == Building.id)
        .join(Facility, Building.facility_id == Facility.id)
        .where(BedAssignment.resident_id == resident)
        .order_by(BedAssignment.valid_from, BedAssignment.id)
    )


def _bed(row: Row[Any]) -> CardBed:
    return CardBed(
        BedAssignmentId(row.id),
        _period(row),
        BedId(row.bed_id),
        row.label,
        RoomId(row.room_id),
        row.number,
        FacilityId(row.facility_id),
        row.facility_key,
    )


def _status(row: Row[Any]) -> CardStatus:
    return CardStatus(row.id, _period(row), row.status, row.document_number or "", row.document_expires_on)


def _entitlement(row: Row[Any]) -> CardEntitlement:
    return CardEntitlement(row.id, _period(row), row.entitlement)


def _absences(resident: ResidentId) -> Executable:
    return (
        select(Absence.id, Absence.left_on, Absence.returned_on, Absence.state, Absence.note)
        .where(Absence.resident_id == resident)
        .order_by(Absence.left_on, Absence.id)
    )


def _absence(row: Row[Any]) -> CardAbsence:
    return CardAbsence(row.id, row.left_on, row.returned_on, row.state, row.note or "")


def _coverages(resident: ResidentId) -> Executable:
    rest = aliased(Payer)
    return (
        select(
            *CostCoverage.__table__.c,
            Payer.name.label("payer_name"),
            Payer.kind.label("payer_kind"),
            rest.name.label("remainder_name"),
        )
        .join(Payer, CostCoverage.payer_id == Payer.id)
        .outerjoin(rest, CostCoverage.remainder_payer_id == rest.id)
        .where(CostCoverage.resident_id == resident)
        .order_by(CostCoverage.valid_from, CostCoverage.id)
    )


def _coverage(row: Row[Any]) -> CardCoverage:
    return CardCoverage(
        id=row.id,
        period=_period(row),
        payer=row.payer_id,
        payer_name=row.payer_name,
        payer_kind=row.payer_kind,
        rule=row.rule,
        value=row.value,
        remainder_payer=row.remainder_payer_id,
        remainder_name=row.remainder_name or "",
        components=tuple(row.components or ()),
        reference=row.reference or "",
    )


def _income(row: Row[Any]) -> CardIncome:
    return CardIncome(row.id, _period(row), row.countable_income, row.threshold)


def _extra_charge(row: Row[Any]) -> CardExtraCharge:
    return CardExtraCharge(row.id, _period(row), row.component)


def _memberships(resident: ResidentId) -> Executable:
    """Everybody's memberships in the households the resident ever belonged to."""
    own = select(HouseholdMember.household_id).where(HouseholdMember.resident_id == resident)
    return (
        select(
            HouseholdMember.id,
            HouseholdMember.valid_from,
            HouseholdMember.valid_until,
            HouseholdMember.household_id,
            HouseholdMember.resident_id,
            HouseholdMember.role,
            Household.name.label("household_name"),
            *_naming(Resident),
        )
        .join(Household, HouseholdMember.household_id == Household.id)
        .join(Resident, HouseholdMember.resident_id == Resident.id)
        .where(HouseholdMember.household_id.in_(own))
        .order_by(HouseholdMember.valid_from, Resident.birth_date, HouseholdMember.id)
    )


def _membership(row: Row[Any], resident: ResidentId, sight: Sight) -> CardMembership:
    return CardMembership(
        id=row.id,
        period=_period(row),
        household=HouseholdId(row.household_id),
        household_name=row.household_name,
        resident=ResidentId(row.resident_id),
        name=_name(row, sight),
        role=row.role,
        is_own=row.resident_id == resident,
    )


def _separations(resident: ResidentId) -> Executable:
    """Whichever side of the pair the resident stands on."""
    return (
        select(*Separation.__table__.c, *_naming(Resident))
        .join(
            Resident,
            or_(
                (Separation.resident_id == resident) & (Separation.other_id == Resident.id),
                (Separation.other_id == resident) & (Separation.resident_id == Resident.id),
            ),
        )
        .order_by(Separation.valid_from, Separation.id)
    )


def _separation(row: Row[Any], resident: ResidentId, sight: Sight) -> CardSeparation:
    other = row.other_id if row.resident_id == resident else row.resident_id
    return CardSeparation(
        row.id, _period(row), resident, ResidentId(other), _name(row, sight), row.scope, row.note or ""
    )


def _naming(person: type[Resident]) -> tuple[Any, ...]:
    return (person.key.label("person_key"), person.family_name, person.given_name, person.restricted)


def _name(row: Row[Any], sight: Sight) -> str:
    """Who is hidden bears the key."""
    if sight.hides(restricted=row.restricted):
        return str(row.person_key)
    return ", ".join(filter(None, (row.family_name, row.given_name)))


def _statements(key: str) -> Executable:
    return (
        select(
            FinalisedStatement.id,
            FinalisedStatement.month,
            FinalisedStatement.number,
            FinalisedStatement.kind,
            FinalisedStatement.issued_on,
            FinalisedStatement.total,
        )
        .where(FinalisedStatement.resident == key)
        .order_by(FinalisedStatement.month, FinalisedStatement.number)
    )


def _statement(row: Row[Any]) -> CardStatement:
    return CardStatement(row.id, Month.parse(row.month), row.number, row.kind, row.issued_on, row.total)
