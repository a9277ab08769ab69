"""Exporting facilities with everything that belongs to them, as the records of a facility file."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Any, TypeAlias
from uuid import UUID

from sqlalchemy import Connection, select

from unterkunft.exchange.facility_file import facility_file, kind_named, record
from unterkunft.exchange.records import FacilityFile, Record
from unterkunft.services.facility_transfer.mapping import MAPPINGS, RowMapping
from unterkunft.services.facility_transfer.progress import Phase, Report, silent, told
from unterkunft.storage.engine import Database
from unterkunft.values.refusals import DomainRefusal

_Columns: TypeAlias = Mapping[str, Any]
_Rows: TypeAlias = dict[str, dict[UUID, _Columns]]

_OF_RESIDENTS = (
    "residence_statuses",
    "entitlements",
    "attendance",
    "cost_coverages",
    "incomes",
    "extra_charges",
    "overrides",
)
_NAMING_PAYERS = (
    ("cost_coverages", "payer_id"),
    ("cost_coverages", "remainder_payer_id"),
    ("operator_contracts", "payer_id"),
)


_OF_PEOPLE = frozenset(
    {
        *_OF_RESIDENTS,
        "households",
        "residents",
        "household_members",
        "separations",
        "expected_arrivals",
        "stays",
        "bed_assignments",
    }
)


def export_facilities(
    database: Database,
    facilities: Collection[str] = (),
    *,
    with_people: bool = True,
    report: Report = silent,
) -> FacilityFile:
    """The records of these facilities (keys of the file), or of everything where none is named.

    Without people only houses, tariffs, contracts and their payers go along.
    """
    with database.reading() as connection:
        kinds = told(MAPPINGS, Phase.COLLECTING, len(MAPPINGS), report)
        rows = {mapping.kind: _load(connection, mapping) for mapping in kinds}
    if facilities:
        rows = _Selection(rows, facilities).rows()
    if not with_people:
        rows = _without_people(rows)
    total = sum(len(each) for each in rows.values())
    return facility_file(told(_records(rows), Phase.SAVING, total, report))


def _load(connection: Connection, mapping: RowMapping) -> dict[UUID, _Columns]:
    table = mapping.row_class.__table__
    names = table.columns.keys()
    rows = connection.execute(select(*table.columns).order_by(table.c.id))
    loaded = (dict(zip(names, row, strict=True)) for row in rows)
    return {row["id"]: row for row in loaded if not row.get("is_derived", False)}


def _records(rows: _Rows) -> Iterator[Record]:
    keys = {kind: {row_id: _key(row) for row_id, row in by_id.items()} for kind, by_id in rows.items()}

    def key_of(kind: str, row_id: UUID) -> str:
        return keys[kind][row_id]

    for mapping in MAPPINGS:
        for columns in rows[mapping.kind].values():
            yield record(mapping.kind, **mapping.values_of(columns, key_of))


def _without_people(rows: _Rows) -> _Rows:
    """Payers stay where a contract names them; whoever pays for themselves is a person too."""
    contractors = {row["payer_id"] for row in rows["operator_contracts"].values()}
    payers = {row_id: row for row_id, row in rows["payers"].items() if row_id in contractors}
    kept = {kind: {} if kind in _OF_PEOPLE else by_id for kind, by_id in rows.items()}
    return kept | {"payers": payers}


class _Selection:
    """The rows of some facilities: down to beds, the people who stayed there, and what they refer to."""

    def __init__(self, rows: _Rows, facilities: Collection[str]) -> None:
        self.all = rows
        missing = sorted(set(facilities) - {_key(row) for row in rows["facilities"].values()})
        if missing:
            raise DomainRefusal("UNKNOWN_KEY", table="facilities", key=", ".join(missing))
        self.kept: _Rows = {}
        self._keep("facilities", lambda row: _key(row) in facilities)

    def rows(self) -> _Rows:
        """Everything that belongs to the chosen facilities."""
        self._keep_house()
        self._keep_people()
        self._keep_money()
        return {mapping.kind: self.kept[mapping.kind] for mapping in MAPPINGS}

    def _keep_house(self) -> None:
        self._below("buildings", "facility_id", "facilities")
        self._below("floors", "building_id", "buildings")
        self._below("rooms", "floor_id", "floors")
        self._below("beds", "room_id", "rooms")
        beds, rooms = self.kept["beds"], self.kept["rooms"]
        self._keep("closures", lambda row: _ref(row, "bed_id") in beds or _ref(row, "room_id") in rooms)
        self._below("expected_arrivals", "facility_id", "facilities")

    def _keep_people(self) -> None:
        self._below("stays", "facility_id", "facilities")
        self._below("bed_assignments", "bed_id", "beds")
        people = {
            _ref(row, "resident_id")
            for kind in ("stays", "bed_assignments")
            for row in self.kept[kind].values()
        }
        self._keep("residents", lambda row: row["id"] in people)
        # Announcements that name no facility go with the people who hold places for them.
        announced = {_ref(row, "arrival_id") for row in self.kept["residents"].values()}
        own = set(self.kept["expected_arrivals"])
        self._keep("expected_arrivals", lambda row: row["id"] in own or row["id"] in announced)
        self._below("household_members", "resident_id", "residents")
        households = {_ref(row, "household_id") for row in self.kept["household_members"].values()}
        self._keep("households", lambda row: row["id"] in households)
        self._keep("separations", lambda row: {_ref(row, "resident_id"), _ref(row, "other_id")} <= people)
        for kind in _OF_RESIDENTS:
            self._below(kind, "resident_id", "residents")

    def _keep_money(self) -> None:
        self._below("operator_contracts", "facility_id", "facilities")
        payers = {_ref(row, name) for kind, name in _NAMING_PAYERS for row in self.kept[kind].values()}
        self._keep("payers", lambda row: row["id"] in payers)
        self._keep_readings()
        self._below("facility_tariffs", "facility_id", "facilities")
        tariffs = {_ref(row, "tariff_id") for row in self.kept["facility_tariffs"].values()}
        self._keep("tariffs", lambda row: row["id"] in tariffs)

    def _keep_readings(self) -> None:
        rooms = self.kept["rooms"]
        units = {row["housing_unit"] for row in rooms.values()} - {None}
        self._keep("meter_readings", lambda row: row["room_id"] in rooms or row["housing_unit"] in units)

    def _below(self, kind: str, column: str, parent: str) -> None:
        parents: Mapping[UUID, _Columns] = self.kept[parent]
        self._keep(kind, lambda row: _ref(row, column) in parents)

    def _keep(self, kind: str, belongs: Callable[[_Columns], bool]) -> None:
        self.kept[kind] = {row_id: row for row_id, row in self.all[kind].items() if belongs(row)}


def _key(row: _Columns) -> str:
    """The row's key; empty for rows that nothing refers to."""
    return str(row.get("key") or "")


def _ref(row: _Columns, column: str) -> UUID | None:
    value = row[column]
    return value if isinstance(value, UUID) else None


def record_count(file: FacilityFile) -> Mapping[str, int]:
    """How many records of each kind a file holds, under the sheet's German name."""
    return {kind_named(kind).sheet: len(records) for kind, records in file.by_kind.items()}
