"""Texts people read: placeholders and dates."""

from datetime import UTC, date, datetime

from unterkunft.ui.wording import tr


def test_named_placeholders_are_filled_in_after_translation() -> None:
    assert tr("Room {room}: {beds} beds", room="104", beds=3) == "Room 104: 3 beds"


def test_a_day_is_shown_with_its_full_year() -> None:
    assert tr("since {day}", day=date(2026, 11, 5)) == "since 05.11.2026"


def test_a_moment_is_shown_to_the_minute() -> None:
    assert tr("at {moment}", moment=datetime(2026, 11, 5, 7, 30, tzinfo=UTC)) == "at 05.11.2026 07:30"
