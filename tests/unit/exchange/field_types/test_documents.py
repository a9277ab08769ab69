"""Documents as JSON and as TOML text."""

from __future__ import annotations

from datetime import time
from decimal import Decimal
from typing import Any

import pytest

from unterkunft.exchange.field_types.base import UnreadableValueError
from unterkunft.exchange.field_types.documents import DEEPEST, Document
from unterkunft.exchange.finding_codes import FindingCode

_TOML = """
key = "musterstadt"
name = "Satzung"          # a comment
source = "2026-01-01"

[household]
free_from_nth_minor = 0

[[rate]]
component = "lodging"
when = { own_unit = true }
steps = [ { valid_from = 2024-01-01, amount = "300.00" }, { valid_from = 2026-09-16, amount = 345.50 } ]
"""
_DOCUMENT: dict[str, Any] = {
    "key": "musterstadt",
    "name": "Satzung",
    "source": "2026-01-01",
    "household": {"free_from_nth_minor": 0},
    "rate": [
        {
            "component": "lodging",
            "when": {"own_unit": True},
            "steps": [
                {"valid_from": "2024-01-01", "amount": "300.00"},
                {"valid_from": "2026-09-16", "amount": "345.50"},
            ],
        }
    ],
}


def test_toml_text_becomes_the_json_structure() -> None:
    assert Document().from_cell(_TOML) == _DOCUMENT


def test_days_are_native_in_toml_and_amounts_stay_texts() -> None:
    toml = Document().to_cell(_DOCUMENT)
    assert "valid_from = 2024-01-01" in toml
    assert 'source = "2026-01-01"' in toml
    assert 'amount = "300.00"' in toml
    assert Document().from_cell(toml) == _DOCUMENT


def test_a_day_that_does_not_exist_stays_text() -> None:
    odd: dict[str, Any] = {"valid_from": "2026-02-30"}
    assert Document().from_cell(Document().to_cell(odd)) == odd


def test_empty_entries_are_left_out() -> None:
    assert Document().from_json({"a": None, "b": ""}) == {"b": ""}


def test_broken_toml_is_refused_with_its_place() -> None:
    with pytest.raises(UnreadableValueError) as caught:
        Document().from_cell('a = 1\nb = = "x"')
    assert caught.value.code is FindingCode.NOT_A_DOCUMENT
    assert "Zeile 2, Spalte 5" in caught.value.expected


@pytest.mark.parametrize(
    "raw",
    [
        [],
        "text",
        {"a": Decimal("1e999999")},
        {"a": Decimal("NaN")},
        {"a": 2**60},
        {"a": [None]},
        {"a": time(10)},
        {"a": "x" * 2001},
        {"a": "\u202e"},
    ],
)
def test_what_no_document_holds_is_refused(raw: Any) -> None:
    with pytest.raises(UnreadableValueError):
        Document().from_json(raw)


@pytest.mark.parametrize("cell", [5, "x" * 200_001, "a = nan", "a = 2026-01-01T10:00:00", "a = 1e999999999"])
def test_cells_without_a_document_are_refused(cell: Any) -> None:
    with pytest.raises(UnreadableValueError) as caught:
        Document().from_cell(cell)
    assert caught.value.code is FindingCode.NOT_A_DOCUMENT


def test_documents_are_not_nested_for_ever() -> None:
    tables: Any = {}
    lists: Any = []
    for _ in range(DEEPEST):
        tables, lists = {"a": tables}, [lists]
    for raw in (tables, {"a": lists}):
        with pytest.raises(UnreadableValueError):
            Document().from_json(raw)
    with pytest.raises(UnreadableValueError):
        Document().from_cell("a = " + "[" * 5000 + "]" * 5000)
