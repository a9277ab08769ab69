from __future__ import annotations

from datetime import date, timedelta
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unterkunft.values.period import Period, first_overlap

FIRST = date(2026, 1, 1)
days = st.integers(0, 60).map(lambda number: FIRST + timedelta(days=number))


@st.composite
def periods(draw: st.DrawFn) -> Period:
    start = draw(days)
    length = draw(st.none() | st.integers(0, 20))
    return Period(start, None if length is None else start + timedelta(days=length))


def test_a_period_through_a_day_includes_it() -> None:
    september = Period.through(date(2026, 9, 1), date(2026, 9, 30))
    assert september == Period(date(2026, 9, 1), date(2026, 10, 1))
    assert september.last_day == date(2026, 9, 30)
    assert date(2026, 9, 30) in september
    assert date(2026, 10, 1) not in september


def test_an_open_period_has_no_last_day_and_no_length() -> None:
    period = Period.through(FIRST, None)
    assert period.last_day is None
    assert date(9999, 12, 31) in period
    with pytest.raises(ValueError, match="no last day"):
        list(period.days())
    with pytest.raises(ValueError, match="no length"):
        len(period)


def test_a_period_cannot_end_before_it_starts() -> None:
    with pytest.raises(ValueError, match="before it starts"):
        Period(FIRST, FIRST - timedelta(days=1))


def test_a_period_that_ends_on_its_start_holds_no_day() -> None:
    period = Period(FIRST, FIRST)
    assert period.is_empty
    assert not period
    assert FIRST not in period
    assert not period.overlaps(Period(FIRST))


def test_a_period_knows_its_days() -> None:
    period = Period(FIRST, FIRST + timedelta(days=3))
    assert list(period.days()) == [FIRST, FIRST + timedelta(days=1), FIRST + timedelta(days=2)]
    assert len(period) == 3
    assert bool(period)


def test_the_first_overlap_is_found_in_order_of_the_starts() -> None:
    early = Period(FIRST, FIRST + timedelta(days=10))
    touching = Period(FIRST + timedelta(days=10), FIRST + timedelta(days=20))
    late = Period(FIRST + timedelta(days=15))
    assert first_overlap([late, touching, early]) == (touching, late)
    assert first_overlap([touching, early]) is None


@given(periods(), periods())
def test_an_intersection_holds_exactly_the_days_of_both(one: Period, other: Period) -> None:
    shared = one.intersection(other)
    for number in range(90):
        day = FIRST + timedelta(days=number)
        assert (day in one and day in other) == (shared is not None and day in shared)
    assert one.overlaps(other) == (shared is not None)


@given(periods(), periods())
def test_a_period_covers_another_if_it_holds_all_its_days(one: Period, other: Period) -> None:
    if one.covers(other) and other:
        assert one.intersection(other) == other


@given(st.lists(periods(), max_size=6))
def test_an_overlap_is_found_if_and_only_if_two_periods_share_a_day(several: list[Period]) -> None:
    filled = [period for period in several if period]
    shares = any(one.overlaps(other) for one, other in combinations(filled, 2))
    assert (first_overlap(several) is not None) == shares
