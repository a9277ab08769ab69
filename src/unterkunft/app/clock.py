"""The day and the time on the wall: the only place that asks the computer for them."""

from __future__ import annotations

from datetime import date, datetime


def today() -> date:
    """Today where this computer stands; a day of the field has no time zone."""
    return date.today()  # noqa: DTZ011


def now() -> datetime:
    """The time where this computer stands, with its zone."""
    return datetime.now().astimezone()
