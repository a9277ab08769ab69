"""Days and amounts as German papers write them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from unterkunft.documents.wording import (
    amount_text,
    count_text,
    day_text,
    euro_text,
    month_text,
    rate_text,
    span_text,
    weekday_text,
    whole_text,
)
from unterkunft.values.month import Month


def test_a_month_and_its_days_are_written_in_german() -> None:
    assert month_text(Month(2026, 3)) == "März 2026"
    assert day_text(date(2026, 3, 5)) == "05.03.2026"
    assert day_text(None) == ""
    assert weekday_text(date(2026, 10, 3)) == "Sa"


@pytest.mark.parametrize(
    ("first", "last", "text"),
    [
        (date(2026, 10, 5), date(2026, 10, 5), "05.10."),
        (date(2026, 10, 5), date(2026, 10, 12), "05.–12.10."),
        (date(2026, 9, 28), date(2026, 10, 2), "28.09.–02.10."),
    ],
)
def test_days_are_as_short_as_they_stay_clear(first: date, last: date, text: str) -> None:
    assert span_text(first, last) == text


def test_amounts_have_dots_commas_and_a_dash_for_minus() -> None:
    assert amount_text(Decimal("-1234.5")) == "–1.234,50"
    assert euro_text(Decimal("0")) == "0,00\u00a0€"


@pytest.mark.parametrize(
    ("rate", "text"),
    [
        ("435", "435,00"),
        ("8.9", "8,90"),
        ("0.3512", "0,3512"),
        ("1200.50", "1.200,50"),
        ("-3.125", "–3,125"),
        ("1E+2", "100,00"),
    ],
)
def test_a_rate_loses_no_digit(rate: str, text: str) -> None:
    assert rate_text(Decimal(rate)) == text


def test_no_rate_is_no_text() -> None:
    assert rate_text(None) == ""


def test_counts_agree_with_their_noun() -> None:
    assert count_text(1, one="Tag", many="Tage") == "1 Tag"
    assert count_text(2, one="Tag", many="Tage") == "2 Tage"
    assert whole_text(1612) == "1.612"
