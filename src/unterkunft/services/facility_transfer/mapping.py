"""Which kind of record of the facility file is which row, and which field is which column."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from unterkunft.exchange.facility_file import RECORD_KINDS, kind_named
from unterkunft.exchange.records import Record
from unterkunft.model.attendance import Absence
from unterkunft.model.base import Row
from unterkunft.model.charges_input import ExtraCharge, Income, MeterReading, OperatorContract, Override
from unterkunft.model.facility import Building, Facility, Floor
from unterkunft.model.household import Household, HouseholdMember
from unterkunft.model.payer import CostCoverage, Payer
from unterkunft.model.resident import EntitlementRecord, ResidenceStatusRecord, Resident, Separation
from unterkunft.model.room import Bed, Closure, Room
from unterkunft.model.stay import BedAssignment, ExpectedArrival, Stay
from unterkunft.model.tariff import FacilityTariff, TariffDocument
from unterkunft.values.month import Month

_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class RowMapping:
    """A kind of record and its row class; `columns` names the columns that are not called like the field."""

    kind: str
    row_class: type[Row]
    columns: Mapping[str, str] = field(default_factory=dict)

    def column(self, field_name: str) -> str:
        """The column a field is kept in."""
        if field_name in self.columns:
            return self.columns[field_name]
        if kind_named(self.kind).field(field_name).refers_to is not None:
            return f"{field_name}_id"
        return _COMMON_COLUMNS.get(field_name, field_name)

    def columns_of(self, record: Record, id_of: Callable[[str, str], UUID]) -> dict[str, Any]:
        """The column values of a record; what the file leaves empty on purpose becomes None."""
        values = {self.column(name): None for name in record.emptied}
        for name, value in record.values.items():
            values[self.column(name)] = self._to_column(name, value, id_of)
        return values | _computed(record)

    def _to_column(self, name: str, value: Any, id_of: Callable[[str, str], UUID]) -> Any:
        refers_to = kind_named(self.kind).field(name).refers_to
        if refers_to is not None:
            return id_of(refers_to, value)
        convert = _TO_COLUMN.get(name)
        return value if convert is None else convert(value)

    def values_of(self, columns: Mapping[str, Any], key_of: Callable[[str, UUID], str]) -> dict[str, Any]:
        """The field values of a row's columns, as they are written to a file."""
        given = ((each.name, columns.get(self.column(each.name))) for each in kind_named(self.kind).fields)
        return {
            name: self.to_field(name, value, key_of)
            for name, value in given
            if value is not None and value != ()
        }

    def to_field(self, name: str, value: Any, key_of: Callable[[str, UUID], str]) -> Any:
        """A column's value as the file's field holds it."""
        refers_to = kind_named(self.kind).field(name).refers_to
        if refers_to is not None:
            return key_of(refers_to, value)
        convert = _TO_FILE.get(name)
        return value if convert is None else convert(value)


def _floats(outline: tuple[tuple[Decimal, Decimal], ...]) -> tuple[tuple[float, float], ...]:
    return tuple((float(x), float(y)) for x, y in outline)


def _decimals(outline: tuple[tuple[float, float], ...]) -> tuple[tuple[Decimal, Decimal], ...]:
    return tuple((Decimal(str(x)), Decimal(str(y))) for x, y in outline)


def _day_after(day: date) -> date:
    return day + _ONE_DAY


def _day_before(day: date) -> date:
    return day - _ONE_DAY


def _document_text(document: dict[str, Any]) -> str:
    return json.dumps(document, ensure_ascii=False)


# The last day included of the file is the first day not included of the row.
_COMMON_COLUMNS = {"valid_through": "valid_until", "from_on": "valid_from", "until_on": "valid_until"}
_TO_COLUMN: Mapping[str, Callable[[Any], Any]] = {
    "valid_through": _day_after,
    "outline": _floats,
    "document": _document_text,
    "month": str,
}
_TO_FILE: Mapping[str, Callable[[Any], Any]] = {
    "valid_through": _day_before,
    "outline": _decimals,
    "document": json.loads,
    "month": Month.parse,
}

MAPPINGS: tuple[RowMapping, ...] = (
    RowMapping("facilities", Facility),
    RowMapping("buildings", Building),
    RowMapping("floors", Floor),
    RowMapping("rooms", Room),
    RowMapping("beds", Bed),
    RowMapping("closures", Closure),
    RowMapping("households", Household),
    RowMapping("expected_arrivals", ExpectedArrival),
    RowMapping("residents", Resident, {"expected_arrival": "arrival_id"}),
    RowMapping("household_members", HouseholdMember),
    RowMapping("separations", Separation),
    RowMapping("stays", Stay),
    RowMapping("bed_assignments", BedAssignment),
    RowMapping("residence_statuses", ResidenceStatusRecord),
    RowMapping("entitlements", EntitlementRecord),
    RowMapping("attendance", Absence),
    RowMapping("payers", Payer),
    RowMapping("cost_coverages", CostCoverage),
    RowMapping("tariffs", TariffDocument),
    RowMapping("facility_tariffs", FacilityTariff),
    RowMapping("incomes", Income),
    RowMapping("extra_charges", ExtraCharge),
    RowMapping("meter_readings", MeterReading),
    RowMapping("overrides", Override),
    RowMapping("operator_contracts", OperatorContract),
)
"""In an order in which references come first."""

MAPPING_OF_KIND: Mapping[str, RowMapping] = {each.kind: each for each in MAPPINGS}

if set(MAPPING_OF_KIND) != {each.name for each in RECORD_KINDS}:
    raise AssertionError("every kind of record of the facility file needs its row")


def _computed(record: Record) -> dict[str, Any]:
    """Columns no field carries: what a tariff calls itself."""
    if record.kind != "tariffs":
        return {}
    document = record.value("document", dict)
    return {"name": str(document.get("name") or record.key)}
