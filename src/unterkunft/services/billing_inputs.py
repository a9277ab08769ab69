"""Turning rows into the frozen facts a billing month is computed from."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, func, or_, select, union

from unterkunft.billing.facts import (
    AbsenceFacts,
    BillingMonth,
    CoverageFacts,
    EntitlementFacts,
    ExtraChargeFacts,
    FacilityFacts,
    IncomeFacts,
    MembershipFacts,
    OverrideFacts,
    PayerFacts,
    PlaceFacts,
    ResidentFacts,
    RoomFacts,
    StatusFacts,
    StayFacts,
    TariffAssignment,
)
from unterkunft.billing.tariff import Component, Tariff
from unterkunft.billing.tariff_reader import read_tariff
from unterkunft.model.attendance import Absence
from unterkunft.model.charges_input import ExtraCharge, Income, Override
from unterkunft.model.facility import Building, Facility, Floor
from unterkunft.model.household import Household, HouseholdMember
from unterkunft.model.payer import CostCoverage, Payer
from unterkunft.model.resident import EntitlementRecord, ResidenceStatusRecord, Resident
from unterkunft.model.room import Bed, Room
from unterkunft.model.stay import BedAssignment, Stay
from unterkunft.model.tariff import FacilityTariff, TariffDocument
from unterkunft.services.billing_house_inputs import (
    load_closures,
    load_contracts,
    load_meter_readings,
    unit_key,
)
from unterkunft.values.month import Month
from unterkunft.values.period import Period
from unterkunft.values.statuses import AttendanceState, Designation

FactT = TypeVar("FactT")


def load_billing_month(connection: Connection, month: Month) -> BillingMonth:
    """Everybody housed in the month and everybody who ever shared a household with them."""
    return BillingMonth(
        month=month,
        residents=_residents(connection, month),
        facilities=_facilities(connection),
        tariffs=_tariffs(connection),
        rooms=_rooms(connection),
        payers=tuple(
            PayerFacts(row.key, row.kind) for row in connection.execute(select(Payer.key, Payer.kind))
        ),
        meter_readings=load_meter_readings(connection, month),
        contracts=load_contracts(connection, month),
        closures=load_closures(connection, month),
    )


def _concerned(month: Month) -> ColumnElement[bool]:
    """Whose stay touches the month, the day of leaving included, and whoever shares a household with them."""
    housed = select(Stay.resident_id).where(
        Stay.moved_in_on <= month.last_day,
        or_(Stay.moved_out_on.is_(None), Stay.moved_out_on >= month.first_day),
    )
    households = select(HouseholdMember.household_id).where(HouseholdMember.resident_id.in_(housed))
    mates = select(HouseholdMember.resident_id).where(HouseholdMember.household_id.in_(households))
    return Resident.id.in_(select(union(housed, mates).subquery().c[0]))


def _residents(connection: Connection, month: Month) -> tuple[ResidentFacts, ...]:
    concerned = _concerned(month)
    ids = select(Resident.id).where(concerned)
    stays = _by_resident(connection, _stays(ids), _stay)
    places = _by_resident(connection, _places(ids), _place)
    statuses = _by_resident(connection, _dated(ResidenceStatusRecord, ids), _status)
    entitlements = _by_resident(connection, _dated(EntitlementRecord, ids), _entitlement)
    absences = _by_resident(connection, _absences(ids), _absence)
    memberships = _by_resident(connection, _memberships(ids), _membership)
    coverages = _by_resident(connection, _coverages(ids), _coverage)
    incomes = _by_resident(connection, _dated(Income, ids), _income)
    extra_charges = _by_resident(connection, _dated(ExtraCharge, ids), _extra_charge)
    overrides = _by_resident(connection, _overrides(ids, month), _override)
    query = select(Resident.id, Resident.key, Resident.birth_date).where(concerned).order_by(Resident.key)
    return tuple(
        ResidentFacts(
            key=row.key,
            birth_date=row.birth_date,
            stays=stays(row.id),
            places=places(row.id),
            statuses=statuses(row.id),
            entitlements=entitlements(row.id),
            absences=absences(row.id),
            memberships=memberships(row.id),
            coverages=coverages(row.id),
            incomes=incomes(row.id),
            extra_charges=extra_charges(row.id),
            overrides=overrides(row.id),
        )
        for row in connection.execute(query)
    )


def _by_resident(
    connection: Connection, query: Any, fact: Callable[[Any], FactT]
) -> Callable[[UUID], tuple[FactT, ...]]:
    facts: defaultdict[UUID, list[FactT]] = defaultdict(list)
    for row in connection.execute(query):
        facts[row.resident_id].append(fact(row))
    return lambda resident: tuple(facts.get(resident, ()))


def _stays(ids: Any) -> Any:
    return (
        select(
            Stay.resident_id, Stay.key, Facility.key.label("facility"), Stay.moved_in_on, Stay.moved_out_on
        )
        .join(Facility, Stay.facility_id == Facility.id)
        .where(Stay.resident_id.in_(ids))
        .order_by(Stay.moved_in_on, Stay.key)
    )


def _stay(row: Any) -> StayFacts:
    return StayFacts(row.key, row.facility, row.moved_in_on, row.moved_out_on)


def _places(ids: Any) -> Any:
    return (
        select(
            BedAssignment.resident_id,
            BedAssignment.valid_from,
            BedAssignment.valid_until,
            Bed.key.label("bed"),
            Room.key.label("room"),
            Facility.key.label("facility"),
        )
        .join(Bed, BedAssignment.bed_id == Bed.id)
        .join(Room, Bed.room_id == Room.id)
        .join(Stay, BedAssignment.stay_id == Stay.id)
        .join(Facility, Stay.facility_id == Facility.id)
        .where(BedAssignment.resident_id.in_(ids))
        .order_by(BedAssignment.valid_from, BedAssignment.key)
    )


def _place(row: Any) -> PlaceFacts:
    return PlaceFacts(row.facility, row.room, row.bed, Period(row.valid_from, row.valid_until))


_Timeline = type[ResidenceStatusRecord] | type[EntitlementRecord] | type[Income] | type[ExtraCharge]


def _dated(row_class: _Timeline, ids: Any) -> Any:
    table = row_class.__table__.c
    return select(*table).where(table.resident_id.in_(ids)).order_by(table.valid_from)


def _status(row: Any) -> StatusFacts:
    return StatusFacts(row.status, Period(row.valid_from, row.valid_until))


def _entitlement(row: Any) -> EntitlementFacts:
    return EntitlementFacts(row.entitlement, Period(row.valid_from, row.valid_until))


def _absences(ids: Any) -> Any:
    return (
        select(Absence.resident_id, Absence.state, Absence.left_on, Absence.returned_on)
        .where(Absence.resident_id.in_(ids), Absence.state != AttendanceState.PRESENT.value)
        .order_by(Absence.left_on, Absence.key)
    )


def _absence(row: Any) -> AbsenceFacts:
    return AbsenceFacts(row.state, row.left_on, row.returned_on)


def _memberships(ids: Any) -> Any:
    return (
        select(
            HouseholdMember.resident_id,
            HouseholdMember.role,
            HouseholdMember.valid_from,
            HouseholdMember.valid_until,
            Household.key.label("household"),
        )
        .join(Household, HouseholdMember.household_id == Household.id)
        .where(HouseholdMember.resident_id.in_(ids))
        .order_by(HouseholdMember.valid_from)
    )


def _membership(row: Any) -> MembershipFacts:
    return MembershipFacts(row.household, row.role, Period(row.valid_from, row.valid_until))


def _coverages(ids: Any) -> Any:
    remainder = Payer.__table__.alias("remainder")
    return (
        select(
            CostCoverage.resident_id,
            CostCoverage.key,
            CostCoverage.components,
            CostCoverage.rule,
            CostCoverage.value,
            CostCoverage.valid_from,
            CostCoverage.valid_until,
            Payer.key.label("payer"),
            remainder.c.key.label("remainder_payer"),
        )
        .join(Payer, CostCoverage.payer_id == Payer.id)
        .outerjoin(remainder, CostCoverage.remainder_payer_id == remainder.c.id)
        .where(CostCoverage.resident_id.in_(ids))
        .order_by(CostCoverage.valid_from, CostCoverage.key)
    )


def _coverage(row: Any) -> CoverageFacts:
    return CoverageFacts(
        key=row.key,
        payer=row.payer,
        period=Period(row.valid_from, row.valid_until),
        rule=row.rule,
        value=row.value,
        remainder_payer=row.remainder_payer,
        components=tuple(Component(word) for word in row.components or ()),
    )


def _income(row: Any) -> IncomeFacts:
    period = Period(row.valid_from, row.valid_until)
    return IncomeFacts(row.key, row.countable_income, row.threshold, period)


def _extra_charge(row: Any) -> ExtraChargeFacts:
    return ExtraChargeFacts(row.key, Component(row.component), Period(row.valid_from, row.valid_until))


def _overrides(ids: Any, month: Month) -> Any:
    table = Override.__table__.c
    of_month = table.month == str(month)
    return select(*table).where(table.resident_id.in_(ids), of_month).order_by(table.key)


def _override(row: Any) -> OverrideFacts:
    month, component = Month.parse(row.month), Component(row.component)
    return OverrideFacts(row.key, month, component, row.amount, row.reason, row.approved_by)


def _facilities(connection: Connection) -> tuple[FacilityFacts, ...]:
    query = (
        select(
            Facility.key.label("facility"),
            TariffDocument.key.label("tariff"),
            FacilityTariff.valid_from,
            FacilityTariff.valid_until,
        )
        .join(FacilityTariff, FacilityTariff.facility_id == Facility.id)
        .join(TariffDocument, FacilityTariff.tariff_id == TariffDocument.id)
        .order_by(FacilityTariff.valid_from)
    )
    tariffs: defaultdict[str, list[TariffAssignment]] = defaultdict(list)
    for row in connection.execute(query):
        tariffs[row.facility].append(TariffAssignment(row.tariff, Period(row.valid_from, row.valid_until)))
    kinds = connection.execute(select(Facility.key, Facility.kind).order_by(Facility.key))
    return tuple(FacilityFacts(row.key, row.kind, tuple(tariffs[row.key])) for row in kinds)


def _tariffs(connection: Connection) -> tuple[Tariff, ...]:
    documents: Iterable[str] = connection.scalars(
        select(TariffDocument.document).order_by(TariffDocument.key)
    )
    return tuple(_tariff(document) for document in documents)


def _tariff(document: str) -> Tariff:
    tariff = read_tariff(json.loads(document))
    if isinstance(tariff, tuple):
        raise AssertionError("a tariff was stored that the import should have refused")
    return tariff


def _rooms(connection: Connection) -> tuple[RoomFacts, ...]:
    query = (
        select(
            Room.key,
            Room.area_m2,
            Room.housing_unit,
            Room.designation,
            Building.key.label("building"),
            Facility.key.label("facility"),
            func.count(Bed.id).label("beds"),
        )
        .join(Floor, Room.floor_id == Floor.id)
        .join(Building, Floor.building_id == Building.id)
        .join(Facility, Building.facility_id == Facility.id)
        .outerjoin(Bed, Bed.room_id == Room.id)
        .group_by(Room.id, Building.key, Facility.key)
        .order_by(Room.key)
    )
    return tuple(
        RoomFacts(
            key=row.key,
            facility=row.facility,
            beds=row.beds,
            area=row.area_m2,
            unit=row.housing_unit and unit_key(row.building, row.housing_unit),
            designation=row.designation or Designation.ANYONE,
        )
        for row in connection.execute(query)
    )
