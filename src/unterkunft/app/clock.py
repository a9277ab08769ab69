"""The day on the wall: the only place that asks the computer for it."""

from __future__ import annotations

from datetime import date


def today() -> date:
    """Today where this computer stands; a day of the field has no time zone."""
    return date.today()  # noqa: DTZ011
