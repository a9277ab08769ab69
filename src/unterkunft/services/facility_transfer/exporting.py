"""Exporting facilities with everything that belongs to them, as the records of a facility file."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from unterkunft.exchange.facility_file import facility_file, kind_named, record
from unterkunft.exchange.records import FacilityFile, Record
from unterkunft.model.base import KeyedRow, Row
from unterkunft.services.facility_transfer.mapping import MAPPING_OF_KIND, MAPPINGS
from unterkunft.storage.engine import Database
from unterkunft.storage.failures import translated_failures
from unterkunft.values.refusals import DomainRefusal

_Rows = dict[str, dict[UUID, Row]]

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


def export_facilities(database: Database, facilities: Collection[str] = ()) -> FacilityFile:
    """The records of these facilities (keys of the file), or of everything where none is named."""
    with translated_failures(), Session(database.engine) as session:
        rows = {mapping.kind: _load(session, mapping.kind) for mapping in MAPPINGS}
        if facilities:
            rows = _Selection(rows, facilities).rows()
        return facility_file(_records(rows))


def _load(session: Session, kind: str) -> dict[UUID, Row]:
    row_class = MAPPING_OF_KIND[kind].row_class
    rows = session.scalars(select(row_class).order_by(row_class.id))
    return {row.id: row for row in rows if not getattr(row, "is_derived", False)}


def _records(rows: _Rows) -> Iterator[Record]:
    keys: dict[str, dict[UUID, str]] = {
        kind: {row_id: _key(row) for row_id, row in by_id.items()} for kind, by_id in rows.items()
    }
    for mapping in MAPPINGS:
        for row in rows[mapping.kind].values():
            columns = {name: getattr(row, name) for name in row.__table__.columns.keys()}  # noqa: SIM118
            yield record(mapping.kind, **mapping.values_of(columns, lambda kind, row_id: keys[kind][row_id]))


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
        self._keep("residents", lambda row: row.id in people)
        # Announcements that name no facility go with the people who hold places for them.
        announced = {_ref(row, "arrival_id") for row in self.kept["residents"].values()}
        own = set(self.kept["expected_arrivals"])
        self._keep("expected_arrivals", lambda row: row.id in own or row.id in announced)
        self._below("household_members", "resident_id", "residents")
        households = {_ref(row, "household_id") for row in self.kept["household_members"].values()}
        self._keep("households", lambda row: row.id in households)
        self._keep("separations", lambda row: {_ref(row, "resident_id"), _ref(row, "other_id")} <= people)
        for kind in _OF_RESIDENTS:
            self._below(kind, "resident_id", "residents")

    def _keep_money(self) -> None:
        self._below("operator_contracts", "facility_id", "facilities")
        payers = {_ref(row, name) for kind, name in _NAMING_PAYERS for row in self.kept[kind].values()}
        self._keep("payers", lambda row: row.id in payers)
        self._keep_readings()
        self._below("facility_tariffs", "facility_id", "facilities")
        tariffs = {_ref(row, "tariff_id") for row in self.kept["facility_tariffs"].values()}
        self._keep("tariffs", lambda row: row.id in tariffs)

    def _keep_readings(self) -> None:
        rooms = self.kept["rooms"]
        units = {getattr(row, "housing_unit", None) for row in rooms.values()} - {None}
        self._keep(
            "meter_readings",
            lambda row: _ref(row, "room_id") in rooms or getattr(row, "housing_unit", None) in units,
        )

    def _below(self, kind: str, column: str, parent: str) -> None:
        parents: Mapping[UUID, Row] = self.kept[parent]
        self._keep(kind, lambda row: _ref(row, column) in parents)

    def _keep(self, kind: str, belongs: Callable[[Row], bool]) -> None:
        self.kept[kind] = {row_id: row for row_id, row in self.all[kind].items() if belongs(row)}


def _key(row: Row) -> str:
    """The row's key; empty for rows that nothing refers to."""
    return row.key if isinstance(row, KeyedRow) else ""


def _ref(row: Row, column: str) -> UUID | None:
    value = getattr(row, column)
    return value if isinstance(value, UUID) else None


def record_count(file: FacilityFile) -> Mapping[str, int]:
    """How many records of each kind a file holds, under the sheet's German name."""
    return {kind_named(kind).sheet: len(records) for kind, records in file.by_kind.items()}
