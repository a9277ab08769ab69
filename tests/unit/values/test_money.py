from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unterkunft.values.money import (
    german_amount,
    german_number,
    round_amount,
    share_by_largest_remainder,
    share_with_rest_to_last,
)

totals = st.integers(-10_000_000, 10_000_000).map(lambda cents: Decimal(cents).scaleb(-2))
weights = st.lists(st.integers(0, 31), min_size=1, max_size=12).filter(any)


@pytest.mark.parametrize(
    ("amount", "rounded"),
    [
        ("0.005", "0.01"),
        ("-0.005", "-0.01"),
        ("491.725", "491.73"),
        ("311.6666", "311.67"),
        ("2.004", "2.00"),
    ],
)
def test_ties_are_rounded_away_from_zero(amount: str, rounded: str) -> None:
    assert str(round_amount(Decimal(amount))) == rounded


def test_an_amount_is_rounded_to_the_step_of_the_tariff() -> None:
    assert str(round_amount(Decimal("311.6666"), Decimal("0.10"))) == "311.70"
    assert round_amount(Decimal("311.6666"), Decimal("5")) == 310


def test_the_largest_fractions_get_the_cents_left_over() -> None:
    shares = share_by_largest_remainder(Decimal("435.00"), [14, 17])
    assert shares == (Decimal("196.45"), Decimal("238.55"))


def test_equal_fractions_are_served_in_the_order_given() -> None:
    shares = share_by_largest_remainder(Decimal("100.01"), [1, 1, 1])
    assert shares == (Decimal("33.34"), Decimal("33.34"), Decimal("33.33"))


def test_equal_fractions_of_unequal_weights_are_served_in_order_too() -> None:
    assert share_by_largest_remainder(Decimal("0.03"), [4, 1, 4]) == (
        Decimal("0.02"),
        Decimal("0.00"),
        Decimal("0.01"),
    )


def test_the_last_bill_bears_what_is_left() -> None:
    shares = share_with_rest_to_last(Decimal("725.00"), [1] * 8)
    assert shares == (*[Decimal("90.63")] * 7, Decimal("90.59"))


def test_the_last_bill_never_falls_below_zero() -> None:
    shares = share_with_rest_to_last(Decimal("0.04"), [1] * 8)
    assert shares == (*[Decimal("0.01")] * 4, *[Decimal("0.00")] * 4)


@given(totals, weights)
def test_shares_by_largest_remainder_add_up_exactly(total: Decimal, parts: list[int]) -> None:
    assert sum(share_by_largest_remainder(total, parts)) == total


@given(totals, weights)
def test_shares_with_the_rest_to_the_last_add_up_exactly(total: Decimal, parts: list[int]) -> None:
    assert sum(share_with_rest_to_last(total, parts)) == total


@given(totals, weights)
def test_a_share_is_never_more_than_a_cent_off(total: Decimal, parts: list[int]) -> None:
    for share, part in zip(share_by_largest_remainder(total, parts), parts, strict=True):
        assert abs(share - total * part / sum(parts)) < Decimal("0.01") + Decimal("1e-20")


@given(totals, weights)
def test_shares_have_the_sign_of_the_total(total: Decimal, parts: list[int]) -> None:
    for share in (*share_by_largest_remainder(total, parts), *share_with_rest_to_last(total, parts)):
        assert share * total >= 0


@pytest.mark.parametrize("share", [share_by_largest_remainder, share_with_rest_to_last])
def test_nothing_can_be_shared_over_no_weight(share: object) -> None:
    assert callable(share)
    for parts in ([], [0, 0], [2, -1]):
        with pytest.raises(ValueError, match="weights"):
            share(Decimal("1.00"), parts)


def test_only_whole_cents_can_be_shared() -> None:
    with pytest.raises(ValueError, match="whole cents"):
        share_by_largest_remainder(Decimal("0.005"), [1])


@pytest.mark.parametrize(
    ("amount", "worded"),
    [
        ("435", "435,00"),
        ("1234.5", "1.234,50"),
        ("-0.5", "-0,50"),
        ("0.3512", "0,3512"),
        ("1E+3", "1.000,00"),
    ],
)
def test_an_amount_is_worded_as_a_german_reader_writes_it(amount: str, worded: str) -> None:
    assert german_amount(Decimal(amount)) == worded


@pytest.mark.parametrize(
    ("number", "worded"), [("0.750", "0,75"), ("1000", "1.000"), ("18.4", "18,4"), ("1", "1")]
)
def test_a_number_is_worded_without_needless_zeros(number: str, worded: str) -> None:
    assert german_number(Decimal(number)) == worded
