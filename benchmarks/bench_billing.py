"""A month of 50,000 people: against a plain loop over days, and against the arithmetic of intervals alone."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from benchmarks.measuring import Row, compare, timed
from benchmarks.plain_month import by_days, by_intervals, county
from benchmarks.sample import Sample
from unterkunft.billing.compute import compute_month
from unterkunft.billing.facts import BillingMonth
from unterkunft.billing.statement import MonthResult
from unterkunft.services.billing_pool import compute_on_all_cores

_MANY = 50_000
_ROUNDS = 3


def rows(_: Sample, __: Path) -> tuple[Row, ...]:
    """The month on one core and on all, after a check that all ways come to the same totals."""
    inputs = county(_MANY)
    totals = totals_of(compute_month(inputs))
    if not totals == by_days(inputs) == by_intervals(inputs) == totals_of(compute_on_all_cores(inputs)):
        raise AssertionError("the plain ways bill other totals")
    return (
        _row("50,000 people, one core", inputs, on_all_cores=False),
        _row("50,000 people, all cores", inputs, on_all_cores=True),
        Row(
            "50,000 people, one core",
            "interval arithmetic alone",
            compare(
                timed(lambda: compute_month(inputs)), timed(lambda: by_intervals(inputs)), rounds=_ROUNDS
            ),
        ),
    )


def _row(title: str, inputs: BillingMonth, *, on_all_cores: bool) -> Row:
    compute = compute_on_all_cores if on_all_cores else compute_month
    comparison = compare(timed(lambda: compute(inputs)), timed(lambda: by_days(inputs)), rounds=_ROUNDS)
    return Row(title, "a plain loop over days", comparison)


def totals_of(result: MonthResult) -> dict[str, Decimal]:
    """Each resident's total over all facilities."""
    totals: dict[str, Decimal] = {}
    for statement in result.statements:
        totals[statement.resident] = totals.get(statement.resident, Decimal(0)) + statement.total
    return totals
