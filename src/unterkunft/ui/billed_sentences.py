"""What is said where a change touches months that are billed already."""

from __future__ import annotations

from collections.abc import Iterable

from unterkunft.ui.wording import tr
from unterkunft.values.month import Month

_MONTHS_SHOWN = 6


def billed_sentence(months: Iterable[Month]) -> str:
    """Which finalised months a late change touches."""
    known = [f"{each.number:02}/{each.year}" for each in months]
    if not known:
        return ""
    shown = ", ".join(known[:_MONTHS_SHOWN]) + (" …" if len(known) > _MONTHS_SHOWN else "")
    return tr("Billed months are touched: {months}. The next run proposes a correction.", months=shown)
