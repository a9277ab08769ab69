"""Which rate of a component applies: the matching one of the highest priority, or a finding."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from unterkunft.billing.circumstances import Circumstances
from unterkunft.billing.conditions import holds
from unterkunft.billing.findings import FindingCode
from unterkunft.billing.house_book import HouseBook
from unterkunft.billing.tariff import Component, ConditionChange, Rate, RateStep, ReferenceDay, Tariff


@dataclass(frozen=True, slots=True)
class Spot:
    """One resident in one facility, with the first and the last day charged there in the month."""

    book: HouseBook
    resident: str
    facility: str
    first_charged: date
    last_charged: date

    def on(self, day: date) -> Circumstances:
        """What holds on a day."""
        return Circumstances(self.book, self.book.residents[self.resident], self.facility, day)


@dataclass(frozen=True, slots=True)
class Choice:
    """The rate that applies, its step, and the circumstances in which it was chosen."""

    rate: Rate
    position: int
    step: RateStep
    circumstances: Circumstances


def choose(tariff: Tariff, component: Component, spot: Spot, *, day: date) -> Choice | FindingCode | None:
    """The rate of a component on a day; None where only extra charges exist that are not switched on."""
    rates = [(i, rate) for i, rate in enumerate(tariff.rates) if rate.component is component]
    matching = [choice for i, rate in rates if (choice := _matching(rate, i, spot, day=day)) is not None]
    if not matching:
        return None if all(rate.when.extra_charge for _, rate in rates) else FindingCode.RULE_GAP
    highest = max(choice.rate.priority for choice in matching)
    winners = [choice for choice in matching if choice.rate.priority == highest]
    return winners[0] if len(winners) == 1 else FindingCode.RULE_CONFLICT


def _matching(rate: Rate, position: int, spot: Spot, *, day: date) -> Choice | None:
    step = _step(rate, spot, day)
    circumstances = spot.on(_day_of_conditions(rate, spot, day))
    if step is None or not holds(rate.when, circumstances, rate.component):
        return None
    return Choice(rate, position, step, circumstances)


def _step(rate: Rate, spot: Spot, day: date) -> RateStep | None:
    """The step of the reference day; a tariff that begins within the month has only that one."""
    if rate.reference_day is ReferenceDay.EACH_DAY:
        return rate.step_on(day)
    return rate.step_on(spot.book.month.first_day) or rate.step_on(day)


def _day_of_conditions(rate: Rate, spot: Spot, day: date) -> date:
    """The day whose circumstances decide.

    A change that takes effect next month leaves the month as it began: on the first, or on the first day
    charged where somebody arrived later. One that takes effect at the month's start rules it from its end.
    """
    if rate.condition_change is ConditionChange.MONTH_START:
        return spot.last_charged
    if rate.condition_change is ConditionChange.NEXT_MONTH:
        return spot.first_charged
    return spot.first_charged if rate.reference_day is ReferenceDay.FIRST_OF_MONTH else day


def components_of(tariff: Tariff) -> Iterable[Component]:
    """The components of a tariff in the order in which they first appear."""
    return dict.fromkeys(rate.component for rate in tariff.rates)
