from __future__ import annotations

import json
from datetime import date
from typing import Any

from tests.builders import SOME_MOMENT, SOMEONE
from unterkunft.exchange.json_format import read_json
from unterkunft.services.billing_house_inputs import load_meter_readings
from unterkunft.services.billing_json import month_as_json
from unterkunft.services.billing_run import bill_month
from unterkunft.services.executor import Executor
from unterkunft.services.facility_transfer.importing import ImportFacilityFile
from unterkunft.storage.engine import Database
from unterkunft.values.month import Month

MAY = Month(2024, 5)
DOCUMENT: dict[str, Any] = {
    "format": "unterkunft",
    "version": 1,
    "facilities": [{"key": "F", "name": "Haus", "kind": "communal"}],
    "buildings": [{"key": "F-A", "facility": "F", "name": "A"}],
    "floors": [{"key": "F-A-0", "building": "F-A", "name": "EG", "level": 0}],
    "rooms": [
        {"key": "Z-1", "floor": "F-A-0", "number": "1", "use": "sleeping", "housing_unit": "WE 1"},
        {"key": "Z-2", "floor": "F-A-0", "number": "2", "use": "sleeping"},
    ],
    "beds": [
        {"key": "Z-1-1", "room": "Z-1", "label": "1"},
        {"key": "Z-2-1", "room": "Z-2", "label": "1"},
        {"key": "Z-2-2", "room": "Z-2", "label": "2"},
    ],
    "closures": [
        {
            "key": "S",
            "room": "Z-2",
            "valid_from": "2024-05-22",
            "valid_through": "2024-05-31",
            "reason": "repair",
        }
    ],
    "residents": [{"key": "R-1", "family_name": "Eins"}],
    "bed_assignments": [{"key": "B-1", "resident": "R-1", "bed": "Z-1-1", "from_on": "2024-01-01"}],
    "payers": [{"key": "LK", "name": "Landkreis", "kind": "county"}],
    "cost_coverages": [
        {"key": "C-1", "resident": "R-1", "payer": "LK", "rule": "full", "valid_from": "2024-01-01"}
    ],
    "tariffs": [
        {
            "key": "T",
            "name": "Test",
            "income": {"capped": True},
            "rate": [
                {
                    "component": "lodging",
                    "basis": "person_month",
                    "steps": [{"valid_from": "2024-01-01", "amount": "223.00"}],
                },
                {
                    "component": "household_energy",
                    "basis": "metered",
                    "steps": [{"valid_from": "2024-01-01", "allowance": "160", "unit_price": "0.35"}],
                },
                {
                    "component": "other",
                    "label": "Keller",
                    "basis": "person_month",
                    "when": {"extra_charge": True},
                    "steps": [{"valid_from": "2024-01-01", "amount": "8.00"}],
                },
            ],
        }
    ],
    "facility_tariffs": [{"facility": "F", "tariff": "T", "valid_from": "2024-01-01"}],
    "incomes": [
        {
            "key": "I",
            "resident": "R-1",
            "countable_income": "763.00",
            "threshold": "563.00",
            "valid_from": "2024-01-01",
        }
    ],
    "extra_charges": [{"key": "X", "resident": "R-1", "component": "other", "valid_from": "2024-05-01"}],
    "meter_readings": [
        {
            "key": "M",
            "housing_unit": "WE 1",
            "component": "household_energy",
            "month": "2024-05",
            "consumption": "210",
        },
        {
            "key": "M-2",
            "room": "Z-2",
            "component": "household_energy",
            "month": "2024-06",
            "consumption": "9",
        },
    ],
    "overrides": [
        {
            "key": "O",
            "resident": "R-1",
            "month": "2024-05",
            "component": "other",
            "amount": "1.00",
            "reason": "Härtefall",
            "approved_by": "Amt",
        }
    ],
    "operator_contracts": [
        {
            "key": "V-1",
            "facility": "F",
            "payer": "LK",
            "capacity": 3,
            "occupied_rate": "18.50",
            "free_rate": "9.25",
            "guaranteed_share": "0.5",
            "valid_from": "2024-01-01",
        }
    ],
}


def imported(database: Database) -> None:
    read, findings = read_json(json.dumps(DOCUMENT).encode(), "test.json")
    command = ImportFacilityFile(read, findings, date(2024, 6, 1))
    Executor(database, lambda: SOME_MOMENT).execute(command, actor=SOMEONE)


def test_everything_a_bill_rests_on_comes_from_the_database(database: Database) -> None:
    """223.00 + 17.50 + 8.00 = 248.50; income leaves 200.00, 6.44 of it for the cellar; decided: 1.00."""
    imported(database)
    month = month_as_json(bill_month(database, MAY, actor=SOMEONE).result)
    statement = month["statements"][0]
    assert [line["amount"] for line in statement["lines"]] == [
        "223.00",
        "-43.52",
        "17.50",
        "-3.42",
        "8.00",
        "-1.56",
        "-5.44",
    ]
    assert statement["total"] == "194.56"
    assert month["findings"] == []


def test_an_operator_contract_is_billed_by_bed_nights(database: Database) -> None:
    """31 nights in one bed, 2 beds closed for 10 nights: 93 - 31 - 20 = 42 free; ceil(0.5 × 3 × 31) = 47."""
    imported(database)
    month = month_as_json(bill_month(database, MAY, actor=SOMEONE, facility="F").result)
    assert month["contracts"] == [
        {
            "contract": "V-1",
            "facility": "F",
            "payer": "LK",
            "occupied_days": 31,
            "free_days": 42,
            "closed_days": 20,
            "lines": [
                {"label": "belegte Plätze", "quantity": 31, "rate": "18.50", "amount": "573.50"},
                {"label": "freie Plätze", "quantity": 42, "rate": "9.25", "amount": "388.50"},
                {"label": "Mindestbelegung", "quantity": 16, "rate": "18.50", "amount": "296.00"},
            ],
            "total": "1258.00",
        }
    ]


def test_readings_of_other_months_do_not_count(database: Database) -> None:
    imported(database)
    with database.reading() as connection:
        readings = load_meter_readings(connection, MAY)
    assert [(each.key, each.unit, each.room) for each in readings] == [("M", "F-A/WE 1", None)]
