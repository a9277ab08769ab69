"""From which day another payer pays: after the benefit that ends, or the one that begins."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from unterkunft.values.month import Month


class PayerBoundary(StrEnum):
    """What the day of a payer change follows from."""

    BENEFIT_ENDS = "benefit_ends"  # AsylbLG § 1 (3): until the end of the month in which the reason lapses
    APPLICATION_REACHES_BACK = "application_reaches_back"  # SGB II § 37 (2): from the first of its month
    ON_THE_DAY = "on_the_day"


def first_day_paid(changed_on: date, boundary: PayerBoundary) -> date:
    """The first day for which the new payer pays, when the status changed, or was applied for, on a day."""
    if boundary is PayerBoundary.BENEFIT_ENDS:
        return Month.of(changed_on).next().first_day
    if boundary is PayerBoundary.APPLICATION_REACHES_BACK:
        return Month.of(changed_on).first_day
    return changed_on
