"""Whole and decimal numbers."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from unterkunft.exchange.field_types.base import FieldType, UnreadableValueError
from unterkunft.exchange.field_types.numbers import DecimalNumber, Integer, Money, exact_number
from unterkunft.exchange.finding_codes import FindingCode


def _refusal(type_: FieldType, raw: Any, *, from_cell: bool = False) -> FindingCode:
    with pytest.raises(UnreadableValueError) as caught:
        _ = type_.from_cell(raw) if from_cell else type_.from_json(raw)
    return caught.value.code


@pytest.mark.parametrize("raw", [7, "7", " 7 ", "+7"])
def test_a_whole_number_may_be_written_as_number_or_digits(raw: Any) -> None:
    assert Integer().from_json(raw) == 7


def test_a_whole_number_of_a_cell_may_be_floating() -> None:
    assert Integer(-5, 5).from_cell(-2.0) == -2


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (-1, FindingCode.NEGATIVE_NUMBER),
        ("-1", FindingCode.NEGATIVE_NUMBER),
        (1_000_000, FindingCode.NUMBER_OUT_OF_RANGE),
        (True, FindingCode.NOT_A_NUMBER),
        (Decimal("1.5"), FindingCode.NOT_A_NUMBER),
        ("viele", FindingCode.NOT_A_NUMBER),
        ("٣", FindingCode.NOT_A_NUMBER),
        ("9" * 400, FindingCode.NOT_A_NUMBER),
        (None, FindingCode.NOT_A_NUMBER),
    ],
)
def test_what_is_no_whole_number_in_limits_is_refused(raw: Any, code: FindingCode) -> None:
    assert _refusal(Integer(), raw) is code


def test_negative_numbers_beyond_a_negative_limit_are_out_of_range() -> None:
    assert _refusal(Integer(-20, 200), -21) is FindingCode.NUMBER_OUT_OF_RANGE


def test_half_a_person_is_no_whole_number() -> None:
    assert _refusal(Integer(), 1.5, from_cell=True) is FindingCode.NOT_A_NUMBER


@pytest.mark.parametrize("raw", ["18.4", "18.40", " 18.4", Decimal("18.4")])
def test_a_decimal_number_of_json_is_exact(raw: Any) -> None:
    assert DecimalNumber().from_json(raw) == Decimal("18.4")
    assert DecimalNumber().to_json(DecimalNumber().from_json(raw)) == "18.4"


@pytest.mark.parametrize(
    ("cell", "number"),
    [
        (18.4, "18.4"),
        (7, "7"),
        (0.1 + 0.2, "0.3"),
        ("18,4", "18.4"),
        ("18.4", "18.4"),
        ("1.234,5", "1234.5"),
        ("1.234.567", "1234567"),
        ("1000", "1000"),
    ],
)
def test_a_decimal_number_of_a_cell_may_have_a_comma(cell: Any, number: str) -> None:
    assert DecimalNumber().from_cell(cell) == Decimal(number)


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("1.234", FindingCode.NOT_A_NUMBER),
        ("1,2,3", FindingCode.NOT_A_NUMBER),
        ("18,4 m²", FindingCode.NOT_A_NUMBER),
        (-1.5, FindingCode.NEGATIVE_NUMBER),
        ("-1,5", FindingCode.NEGATIVE_NUMBER),
        (1e300, FindingCode.NUMBER_OUT_OF_RANGE),
        (float("inf"), FindingCode.NUMBER_OUT_OF_RANGE),
        (1 / 3, FindingCode.TOO_MANY_PLACES),
        (True, FindingCode.NOT_A_NUMBER),
        (date(2026, 1, 1), FindingCode.NOT_A_NUMBER),
    ],
)
def test_what_is_no_decimal_number_is_refused(cell: Any, code: FindingCode) -> None:
    assert _refusal(DecimalNumber(), cell, from_cell=True) is code


@pytest.mark.parametrize("raw", ["18,4", "1e5", "NaN", "", None, True, []])
def test_json_takes_plain_decimals_only(raw: Any) -> None:
    assert _refusal(DecimalNumber(), raw) is FindingCode.NOT_A_NUMBER


def test_round_numbers_keep_their_zeros() -> None:
    assert DecimalNumber().to_json(DecimalNumber().from_json("300.00")) == "300"
    assert DecimalNumber().from_json("-0") == 0


def test_a_number_excel_cannot_hold_is_written_as_text() -> None:
    number = Decimal("999999999999.1234")
    assert DecimalNumber().to_cell(number) == "999999999999,1234"
    assert DecimalNumber().to_cell(Decimal("18.4")) == 18.4


def test_a_number_beyond_every_measure_is_infinite() -> None:
    assert exact_number("1e99999999999999999999999") == Decimal("Infinity")
    assert _refusal(DecimalNumber(), exact_number("1e999999999")) is FindingCode.NUMBER_OUT_OF_RANGE
    assert _refusal(DecimalNumber(), exact_number("1e-99999")) is FindingCode.TOO_MANY_PLACES


@pytest.mark.parametrize(
    ("read", "written"), [("18.5", "18.50"), ("0", "0.00"), ("435.00", "435.00"), ("0.3333", "0.3333")]
)
def test_money_is_written_with_its_cents(read: str, written: str) -> None:
    assert Money().to_json(Money().from_json(read)) == written
