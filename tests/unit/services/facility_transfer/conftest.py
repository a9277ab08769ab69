"""A small facility file as text, and the import of such texts."""

from __future__ import annotations

import json
from collections.abc import Callable
from copy import deepcopy
from datetime import UTC, date, datetime
from typing import Any

import pytest

from unterkunft.exchange.json_format import read_json
from unterkunft.services.changes import Changes
from unterkunft.services.executor import Executor
from unterkunft.services.facility_transfer.importing import (
    ImportFacilityFile,
    ImportReport,
    preview_import,
)
from unterkunft.services.permissions import Actor
from unterkunft.storage.engine import Database

Document = dict[str, Any]

TODAY = date(2026, 3, 10)

_SMALL_HOUSE: Document = {
    "format": "unterkunft",
    "version": 1,
    "facilities": [{"key": "H", "name": "Haus", "kind": "communal", "opened_on": "2020-01-01"}],
    "buildings": [{"key": "H-A", "facility": "H", "name": "A"}],
    "floors": [{"key": "H-A-0", "building": "H-A", "name": "EG", "level": 0}],
    "rooms": [
        {
            "key": "H-101",
            "floor": "H-A-0",
            "number": "101",
            "use": "sleeping",
            "area_m2": "18.4",
            "features": ["lockable", "quiet"],
            "housing_unit": "WE 1",
            "outline": [[0, 0], [4.6, 0], [4.6, 4], [0, 4]],
        },
        {"key": "H-102", "floor": "H-A-0", "number": "102", "use": "sleeping", "closed_on": "2027-01-01"},
    ],
    "beds": [
        {"key": "H-101-1", "room": "H-101", "label": "1"},
        {"key": "H-101-2", "room": "H-101", "label": "2", "kind": "bunk_upper"},
        {"key": "H-102-1", "room": "H-102", "label": "1"},
    ],
    "households": [{"key": "HH-1", "name": "Özil"}],
    "residents": [
        {
            "key": "R-1",
            "family_name": "Özil",
            "given_name": "Ali",
            "name_original": "علي",
            "birth_date": "1990-05-04",
            "restricted": False,
            "languages": ["ar", "de"],
        },
        {"key": "R-2", "family_name": "Özil", "given_name": "Mia"},
    ],
    "household_members": [
        {"household": "HH-1", "resident": "R-1", "role": "head", "valid_from": "2026-01-01"},
        {
            "household": "HH-1",
            "resident": "R-2",
            "role": "partner",
            "valid_from": "2026-01-01",
            "valid_through": "2026-12-31",
        },
    ],
    "bed_assignments": [
        {
            "key": "B-1",
            "resident": "R-1",
            "bed": "H-101-1",
            "from_on": "2026-01-01",
            "until_on": "2026-02-01",
        },
        {"key": "B-2", "resident": "R-1", "bed": "H-101-2", "from_on": "2026-02-01"},
        {
            "key": "B-3",
            "resident": "R-2",
            "bed": "H-102-1",
            "from_on": "2026-01-05",
            "until_on": "2026-01-20",
        },
    ],
    "payers": [{"key": "SOZ", "name": "Sozialamt", "kind": "social_office"}],
    "cost_coverages": [
        {
            "key": "C-1",
            "resident": "R-1",
            "payer": "SOZ",
            "rule": "percent",
            "value": "62.5",
            "remainder_payer": "SOZ",
            "components": ["lodging"],
            "valid_from": "2026-01-01",
        }
    ],
    "tariffs": [
        {
            "key": "T",
            "name": "Tarif",
            "source": "erfunden",
            "rate": [
                {
                    "component": "lodging",
                    "label": "Unterkunft",
                    "basis": "person_month",
                    "steps": [{"valid_from": "2020-01-01", "amount": "300.00"}],
                }
            ],
        }
    ],
    "facility_tariffs": [{"facility": "H", "tariff": "T", "valid_from": "2020-01-01"}],
    "incomes": [
        {
            "key": "I-1",
            "resident": "R-1",
            "countable_income": "812.5",
            "threshold": "502",
            "valid_from": "2026-01-01",
            "valid_through": "2026-06-30",
        }
    ],
    "extra_charges": [
        {"key": "Z-1", "resident": "R-1", "component": "other", "valid_from": "2026-01-15"},
    ],
    "meter_readings": [
        {
            "key": "V-1",
            "housing_unit": "WE 1",
            "component": "metered",
            "month": "2026-01",
            "consumption": "212.4",
        },
        {"key": "V-2", "room": "H-102", "component": "metered", "month": "2026-01", "consumption": "0"},
    ],
    "overrides": [
        {
            "key": "E-1",
            "resident": "R-1",
            "month": "2026-01",
            "component": "lodging",
            "amount": "120",
            "reason": "Härtefall, § 6 Abs. 2",
            "approved_by": "Fr. Lehmann",
        }
    ],
    "operator_contracts": [
        {
            "key": "B-1",
            "facility": "H",
            "payer": "SOZ",
            "capacity": 3,
            "occupied_rate": "18.5",
            "free_rate": "9.25",
            "guaranteed_share": "0.8",
            "valid_from": "2025-01-01",
        }
    ],
}


@pytest.fixture
def small_house() -> Document:
    """A facility file with one record of most kinds, to be changed by a test."""
    return deepcopy(_SMALL_HOUSE)


Import = Callable[[Document], Changes]
Preview = Callable[[Document], ImportReport]


def _command(document: Document) -> ImportFacilityFile:
    file, findings = read_json(json.dumps(document).encode(), "haus.json")
    return ImportFacilityFile(file, findings, TODAY)


@pytest.fixture
def import_document(database: Database) -> Import:
    """Imports a document into the test's database."""
    executor = Executor(database, clock=lambda: datetime(2026, 3, 10, 9, tzinfo=UTC))
    actor = Actor("M. Krüger", "PC-3")
    return lambda document: executor.execute(_command(document), actor=actor)


@pytest.fixture
def preview_document(database: Database) -> Preview:
    """Says what importing a document would do."""
    return lambda document: preview_import(database, _command(document))
