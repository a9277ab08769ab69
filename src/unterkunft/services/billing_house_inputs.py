"""Turning rows about houses into facts of a billing month: meters, operator contracts, closed beds."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, func, or_, select

from unterkunft.billing.facts import ClosureFacts, ContractFacts, MeterReadingFacts
from unterkunft.billing.tariff import Component
from unterkunft.model.charges_input import MeterReading, OperatorContract
from unterkunft.model.facility import Building, Facility, Floor
from unterkunft.model.payer import Payer
from unterkunft.model.room import Bed, Closure, Room
from unterkunft.values.month import Month
from unterkunft.values.period import Period


def unit_key(building: str, housing_unit: str) -> str:
    """What tells a housing unit from those of other buildings."""
    return f"{building}/{housing_unit}"


def load_meter_readings(connection: Connection, month: Month) -> tuple[MeterReadingFacts, ...]:
    """What rooms and housing units consumed in the month."""
    query = (
        select(
            MeterReading.key,
            MeterReading.component,
            MeterReading.consumption,
            MeterReading.housing_unit,
            Room.key.label("room"),
        )
        .outerjoin(Room, MeterReading.room_id == Room.id)
        .where(MeterReading.month == str(month))
        .order_by(MeterReading.key)
    )
    rows = connection.execute(query).all()
    units = _units(connection) if any(row.housing_unit for row in rows) else {}
    return tuple(_reading(row, units) for row in rows)


def _reading(row: Any, units: dict[str, str]) -> MeterReadingFacts:
    unit = units.get(row.housing_unit, row.housing_unit) if row.housing_unit else None
    return MeterReadingFacts(row.key, Component(row.component), row.consumption, row.room, unit)


def _units(connection: Connection) -> dict[str, str]:
    """The keys of the housing units by their text; one that several buildings bear is not known by it."""
    unit = func.coalesce(Room.housing_unit, "")
    query = (
        select(unit, Building.key)
        .join(Floor, Room.floor_id == Floor.id)
        .join(Building, Floor.building_id == Building.id)
        .where(Room.housing_unit.is_not(None))
        .distinct()
    )
    found: dict[str, list[str]] = {}
    for text, building in connection.execute(query):
        found.setdefault(text, []).append(unit_key(building, text))
    return {text: keys[0] for text, keys in found.items() if len(keys) == 1}


def load_contracts(connection: Connection, month: Month) -> tuple[ContractFacts, ...]:
    """The operator contracts that hold in the month."""
    contract = OperatorContract.__table__.c
    query = (
        select(*contract, Facility.key.label("facility"), Payer.key.label("payer"))
        .join(Facility, contract.facility_id == Facility.id)
        .join(Payer, contract.payer_id == Payer.id)
        .where(contract.valid_from <= month.last_day)
        .where(or_(contract.valid_until.is_(None), contract.valid_until > month.first_day))
        .order_by(contract.key)
    )
    return tuple(_contract(row) for row in connection.execute(query))


def _contract(row: Any) -> ContractFacts:
    return ContractFacts(
        key=row.key,
        facility=row.facility,
        payer=row.payer,
        capacity=row.capacity,
        occupied_rate=row.occupied_rate,
        period=Period(row.valid_from, row.valid_until),
        free_rate=row.free_rate,
        guaranteed_share=row.guaranteed_share,
    )


def load_closures(connection: Connection, month: Month) -> tuple[ClosureFacts, ...]:
    """The beds out of use in the month, by themselves or with their room."""
    return tuple(_closures(connection, month))


def _closures(connection: Connection, month: Month) -> Iterator[ClosureFacts]:
    query = (
        select(Facility.key.label("facility"), Bed.key, Closure.valid_from, Closure.valid_until)
        .join(Bed, or_(Closure.bed_id == Bed.id, Closure.room_id == Bed.room_id))
        .join(Room, Bed.room_id == Room.id)
        .join(Floor, Room.floor_id == Floor.id)
        .join(Building, Floor.building_id == Building.id)
        .join(Facility, Building.facility_id == Facility.id)
        .where(Closure.valid_from <= month.last_day)
        .where(or_(Closure.valid_until.is_(None), Closure.valid_until > month.first_day))
        .order_by(Bed.key, Closure.valid_from)
    )
    for row in connection.execute(query):
        yield ClosureFacts(row.facility, row.key, Period(row.valid_from, row.valid_until))
