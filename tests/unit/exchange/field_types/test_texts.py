"""Texts, codes and references."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from unterkunft.exchange.cells import OddCell, Oddity
from unterkunft.exchange.field_types import base
from unterkunft.exchange.field_types.base import FieldType, UnreadableValueError
from unterkunft.exchange.field_types.texts import Code, Reference, Text
from unterkunft.exchange.finding_codes import FindingCode
from unterkunft.model import base as model_base

_POSTCODE = Text(zero_filled=5)
_COUNTRY = Code("ein Land", known=frozenset({"SYR"}), upper_case=True)
_EIGHT_DIGITS = Code("acht Ziffern", "[0-9]{8}", zero_filled=8)


def _refusal(type_: FieldType, raw: Any, *, from_cell: bool = False) -> FindingCode:
    with pytest.raises(UnreadableValueError) as caught:
        _ = type_.from_cell(raw) if from_cell else type_.from_json(raw)
    return caught.value.code


def test_the_lengths_are_those_of_the_database() -> None:
    assert (base.KEY_LENGTH, base.NAME_LENGTH, base.NOTE_LENGTH) == (
        model_base.KEY_LENGTH,
        model_base.NAME_LENGTH,
        model_base.NOTE_LENGTH,
    )


def test_a_text_is_composed_before_it_is_measured() -> None:
    assert Text(1).from_json("O\u0308") == "Ö"


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        ("x" * 201, FindingCode.TEXT_TOO_LONG),
        ("a\u202eb", FindingCode.FORBIDDEN_CHARACTER),
        ("a\0b", FindingCode.FORBIDDEN_CHARACTER),
        (5, FindingCode.WRONG_TYPE),
        (True, FindingCode.WRONG_TYPE),
        (["a"], FindingCode.WRONG_TYPE),
    ],
)
def test_what_is_no_text_is_refused(raw: object, code: FindingCode) -> None:
    assert _refusal(Text(), raw) is code


@pytest.mark.parametrize(("cell", "text"), [(101, "101"), (101.0, "101"), (1.5, "1,5"), ("007", "007")])
def test_numbers_in_text_columns_become_text(cell: Any, text: str) -> None:
    assert Text().from_cell(cell) == text


@pytest.mark.parametrize("cell", [True, date(2026, 1, 1), OddCell(Oddity.MOMENT, "01.01.2026 10:00")])
def test_what_excel_made_of_a_text_is_refused(cell: Any) -> None:
    assert _refusal(Text(), cell, from_cell=True) is FindingCode.WRONG_TYPE


def test_leading_zeros_lost_in_excel_come_back() -> None:
    assert _POSTCODE.from_cell(1067) == "01067"
    assert _EIGHT_DIGITS.from_cell(1001000) == "01001000"


def test_codes_are_put_in_their_case() -> None:
    assert _COUNTRY.from_json(" syr ") == "SYR"
    assert Code("klein", "[a-z]{2}").from_cell("AR") == "ar"


@pytest.mark.parametrize(
    ("type_", "raw", "code"),
    [
        (_COUNTRY, "SYRIEN", FindingCode.UNKNOWN_WORD),
        (_EIGHT_DIGITS, "1234567", FindingCode.UNKNOWN_WORD),
        (_EIGHT_DIGITS, "١٢٣٤٥٦٧٨", FindingCode.UNKNOWN_WORD),
        (_COUNTRY, 7, FindingCode.WRONG_TYPE),
        (_COUNTRY, True, FindingCode.WRONG_TYPE),
    ],
)
def test_other_codes_are_refused(type_: Code, raw: Any, code: FindingCode) -> None:
    assert _refusal(type_, raw) is code
    if not isinstance(raw, int) or isinstance(raw, bool):
        assert _refusal(type_, raw, from_cell=True) is code


def test_a_reference_is_a_key() -> None:
    reference = Reference(kind="rooms")
    assert reference.from_cell(101) == "101"
    assert _refusal(reference, "x" * 65) is FindingCode.TEXT_TOO_LONG
    assert "Schlüssel" in reference.expected
