"""Incomes, extra charges, readings, single decisions and operator contracts through the facility file."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import select

from unterkunft.exchange.findings import FileFinding
from unterkunft.model.charges_input import Income, MeterReading, OperatorContract, Override
from unterkunft.services.changes import Changes
from unterkunft.services.facility_transfer.exporting import export_facilities
from unterkunft.services.facility_transfer.importing import ImportReport
from unterkunft.storage.engine import Database
from unterkunft.values.month import Month

Document = dict[str, Any]
Import = Callable[[Document], Changes]
Preview = Callable[[Document], ImportReport]


def only(database: Database, *columns: Any) -> tuple[Any, ...]:
    with database.reading() as connection:
        return tuple(connection.execute(select(*columns)).one())


def found(preview: Preview, document: Document) -> list[tuple[str, str | None, int | None, str | None]]:
    return [_place(finding) for finding in preview(document).findings]


def _place(finding: FileFinding) -> tuple[str, str | None, int | None, str | None]:
    return str(finding.code), finding.place.sheet, finding.place.row, finding.column


def test_money_shares_and_months_are_kept_exactly(
    small_house: Document, import_document: Import, database: Database
) -> None:
    import_document(small_house)
    assert only(database, Income.countable_income, Income.valid_until) == (
        Decimal("812.5"),
        date(2026, 7, 1),
    )
    assert only(database, Override.amount, Override.month) == (Decimal("120"), "2026-01")
    assert only(database, OperatorContract.guaranteed_share, OperatorContract.free_rate) == (
        Decimal("0.8"),
        Decimal("9.25"),
    )
    with database.reading() as connection:
        readings = connection.execute(
            select(MeterReading.housing_unit, MeterReading.consumption).order_by(MeterReading.key)
        ).all()
    assert [tuple(each) for each in readings] == [("WE 1", Decimal("212.4")), (None, Decimal("0"))]


def test_they_are_exported_as_they_came(
    small_house: Document, import_document: Import, database: Database
) -> None:
    import_document(small_house)
    exported = export_facilities(database, ["H"])
    (income,) = exported.records("incomes")
    assert income.value("valid_through", date) == date(2026, 6, 30)
    assert [each.value("month", Month) for each in exported.records("meter_readings")] == [Month(2026, 1)] * 2
    for kind in ("extra_charges", "overrides", "operator_contracts"):
        assert [each.key for each in exported.records(kind)] == [small_house[kind][0]["key"]]


def test_the_readings_and_contracts_of_other_houses_stay_there(
    small_house: Document, import_document: Import, database: Database
) -> None:
    small_house["facilities"].append({"key": "J", "name": "Anderes", "kind": "hotel"})
    import_document(small_house)
    exported = export_facilities(database, ["J"])
    assert list(exported.by_kind) == ["facilities"]


REFUSALS: list[tuple[str, str, str, dict[str, Any]]] = [
    ("OVERLAPPING_PERIODS", "incomes", "valid_from", {"key": "I-2", "valid_from": "2026-06-30"}),
    ("OVERLAPPING_PERIODS", "extra_charges", "valid_from", {"key": "Z-2", "valid_from": "2027-01-01"}),
    ("OVERLAPPING_PERIODS", "operator_contracts", "valid_from", {"key": "B-2", "valid_from": "2026-01-01"}),
    ("DECIDED_TWICE", "overrides", "month", {"key": "E-2", "amount": "90"}),
    ("DECIDED_TWICE", "meter_readings", "month", {"key": "V-3", "consumption": "5"}),
    ("UNKNOWN_REFERENCE", "meter_readings", "housing_unit", {"key": "V-3", "housing_unit": "WE 2"}),
    ("UNKNOWN_REFERENCE", "incomes", "resident", {"key": "I-2", "resident": "R-9"}),
    ("UNKNOWN_REFERENCE", "operator_contracts", "payer", {"key": "B-2", "payer": "X"}),
    ("BOTH_GIVEN", "meter_readings", "housing_unit / room", {"key": "V-3", "room": "H-102"}),
    ("NEITHER_GIVEN", "meter_readings", "housing_unit / room", {"key": "V-3", "housing_unit": None}),
    ("NEGATIVE_NUMBER", "incomes", "countable_income", {"key": "I-2", "countable_income": "-1"}),
    ("NEGATIVE_NUMBER", "overrides", "amount", {"key": "E-2", "amount": "-0.01"}),
    (
        "NUMBER_OUT_OF_RANGE",
        "operator_contracts",
        "guaranteed_share",
        {"key": "B-2", "guaranteed_share": "80"},
    ),
    ("NOT_A_MONTH", "overrides", "month", {"key": "E-2", "month": "Mai 2026"}),
    ("UNKNOWN_WORD", "extra_charges", "component", {"key": "Z-2", "component": "cellar"}),
    ("MISSING", "overrides", "reason", {"key": "E-2", "reason": " "}),
]


@pytest.mark.parametrize(
    ("code", "kind", "column", "values"), REFUSALS, ids=[f"{each[1]}-{each[0]}" for each in REFUSALS]
)
def test_what_cannot_be_is_refused_where_it_stands(
    small_house: Document,
    preview_document: Preview,
    code: str,
    kind: str,
    column: str,
    values: dict[str, Any],
) -> None:
    rows = small_house[kind]
    rows.append(rows[0] | values)
    assert found(preview_document, small_house) == [(code, kind, len(rows), column)]


def test_another_component_another_month_another_payer_are_no_overlap(
    small_house: Document, preview_document: Preview
) -> None:
    small_house["payers"].append({"key": "LK", "name": "Landkreis", "kind": "county"})
    for kind, values in (
        ("extra_charges", {"key": "Z-2", "component": "furniture"}),
        ("overrides", {"key": "E-2", "month": "2026-02"}),
        ("meter_readings", {"key": "V-3", "component": "heating"}),
        ("operator_contracts", {"key": "B-2", "payer": "LK"}),
        ("incomes", {"key": "I-2", "valid_from": "2026-07-01", "valid_through": None}),
    ):
        small_house[kind].append(small_house[kind][0] | values)
    assert preview_document(small_house).findings == ()


def test_a_decision_of_the_database_refuses_a_second_one_of_the_file(
    small_house: Document, import_document: Import, preview_document: Preview
) -> None:
    import_document(small_house)
    again = {**small_house["overrides"][0], "key": "E-2"}
    document = {"format": "unterkunft", "version": 1, "overrides": [again]}
    (finding,) = preview_document(document).findings
    assert (finding.code, finding.other) == ("DECIDED_TWICE", None)


def test_decisions_may_change_places_in_one_file(
    small_house: Document, import_document: Import, preview_document: Preview
) -> None:
    small_house["overrides"].append({**small_house["overrides"][0], "key": "E-2", "month": "2026-02"})
    import_document(small_house)
    one, other = small_house["overrides"]
    one["month"], other["month"] = other["month"], one["month"]
    assert preview_document(small_house).findings == ()
    assert import_document(small_house).wording.values["changed"] == 2


def test_a_unit_that_two_buildings_have_is_not_guessed(
    small_house: Document, preview_document: Preview
) -> None:
    small_house["buildings"].append({"key": "H-B", "facility": "H", "name": "B"})
    small_house["floors"].append({"key": "H-B-0", "building": "H-B", "name": "EG", "level": 0})
    small_house["rooms"].append(
        {"key": "H-B1", "floor": "H-B-0", "number": "1", "use": "sleeping", "housing_unit": "WE 1"}
    )
    (finding,) = preview_document(small_house).findings
    assert finding.code == "AMBIGUOUS_UNIT"
    assert finding.expected is not None
    assert "H-A, H-B" in finding.expected
