"""Which payer has promised to bear a component on a day."""

from __future__ import annotations

from datetime import date

from unterkunft.billing.facts import CoverageFacts, ResidentFacts
from unterkunft.billing.tariff import Component


def coverages_on(resident: ResidentFacts, component: Component, day: date) -> tuple[CoverageFacts, ...]:
    """The promises for a component on a day; one that names the component goes before one for all."""
    held = [coverage for coverage in resident.coverages if day in coverage.period]
    named = tuple(coverage for coverage in held if component in coverage.components)
    return named or tuple(coverage for coverage in held if not coverage.components)


def coverage_on(resident: ResidentFacts, component: Component, day: date) -> CoverageFacts | None:
    """The promise that counts on a day: the first one, where several contradict each other."""
    return next(iter(coverages_on(resident, component, day)), None)
