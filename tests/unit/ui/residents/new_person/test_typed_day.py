"""A birth date may be typed in several ways."""

from __future__ import annotations

from datetime import date

import pytest

from unterkunft.ui.residents.new_person.typed_day import typed_day

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize("text", ["07.03.1990", "7.3.1990", "7.3.90", "07031990", "7-3-90", " 7/3/1990 "])
def test_a_day_is_understood_as_it_is_typed(text: str) -> None:
    assert typed_day(text, TODAY) == date(1990, 3, 7)


def test_two_digits_mean_the_last_hundred_years() -> None:
    assert typed_day("1.2.26", TODAY) == date(2026, 2, 1)
    assert typed_day("1.2.27", TODAY) == date(1927, 2, 1)


@pytest.mark.parametrize("text", ["", "7.3", "31.02.1990", "unbekannt", "1990-03-07x"])
def test_what_is_no_day_is_none(text: str) -> None:
    assert typed_day(text, TODAY) is None
