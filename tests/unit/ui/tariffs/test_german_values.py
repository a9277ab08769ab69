"""Values as people type them: commas, points between thousands, the euro sign."""

from __future__ import annotations

from datetime import date

import pytest

from unterkunft.ui.tariffs.german_values import (
    day_of,
    shown_amount,
    shown_factor,
    shown_table,
    typed_amount,
    typed_factor,
    typed_number,
    typed_table,
)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("435", "435.00"),
        ("435,5", "435.50"),
        ("1.435,00 €", "1435.00"),
        ("1.435", "1435.00"),
        ("11,375", "11.375"),
        ("11.5", "11.50"),
        ("viel", "viel"),
        ("", None),
    ],
)
def test_amounts_are_read_as_germans_write_them(text: str, value: str | None) -> None:
    assert typed_amount(text) == value


def test_amounts_are_shown_as_germans_write_them() -> None:
    assert (shown_amount("1435.50"), shown_amount("viel"), shown_amount(None)) == ("1.435,50", "viel", "")
    assert (shown_factor("0.75"), shown_factor("1"), shown_factor(None)) == ("0,75", "1", "")
    assert shown_amount("NaN") == "NaN"


def test_factors_and_numbers_keep_what_is_none() -> None:
    assert (typed_factor("0,75"), typed_factor("x")) == ("0.75", "x")
    assert (typed_number(" 18 "), typed_number("18x"), typed_number("")) == (18, "18x", None)


def test_a_table_is_a_row_of_prices() -> None:
    assert typed_table("435; 550,50; ") == {"1": "435.00", "2": "550.50"}
    assert typed_table("") is None
    assert shown_table({"1": "435.00", "10": "2.00", "2": "550.50"}) == "435,00; 550,50; 2,00"
    assert shown_table(None) == ""


def test_a_day_that_is_none_is_nothing() -> None:
    assert (day_of("2026-01-31"), day_of("2026-02-31")) == (date(2026, 1, 31), None)
