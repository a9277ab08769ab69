"""Stepping through days."""

from datetime import date

from unterkunft.ui.days import FIRST_DAY, LAST_DAY, next_change, previous_change, stepped

CHANGES = (date.min, date(2026, 11, 1), date(2026, 11, 10), date.max)


def test_a_step_is_a_day_or_more() -> None:
    assert stepped(date(2026, 10, 31), 1) == date(2026, 11, 1)
    assert stepped(date(2026, 10, 31), -7) == date(2026, 10, 24)


def test_steps_end_where_the_calendar_ends() -> None:
    assert stepped(FIRST_DAY, -1) == FIRST_DAY
    assert stepped(LAST_DAY, 7) == LAST_DAY


def test_changes_are_found_on_both_sides_of_a_day() -> None:
    assert next_change(CHANGES, date(2026, 11, 1)) == date(2026, 11, 10)
    assert previous_change(CHANGES, date(2026, 11, 10)) == date(2026, 11, 1)
    assert previous_change(CHANGES, date(2026, 11, 5)) == date(2026, 11, 1)


def test_what_was_always_so_is_no_change() -> None:
    assert previous_change(CHANGES, date(2026, 11, 1)) is None
    assert next_change(CHANGES, date(2026, 11, 10)) is None
    assert next_change((), date(2026, 11, 10)) is None
