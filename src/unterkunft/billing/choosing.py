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
    """One resident in one facility, with the days charged there and in the whole month."""

    book: HouseBook
    resident: str
    facility: str

    def on(self, day: date) -> Circumstances:
        """What holds on a day."""
        return self._circumstances(day, day)

    def at_month_begin(self) -> Circumstances:
        """What held on the first of the month, or on the first day charged where that is later."""
        return self._circumstances(self.first_day(), self._charged_here()[0])

    def first_day(self) -> date:
        """The first of the month, or the first day charged where that is later."""
        return self._charged_in_month()[0]

    def at_month_end(self) -> Circumstances:
        """What held on the last day charged in the month."""
        return self._circumstances(self._charged_in_month()[-1], self._charged_here()[-1])

    def _circumstances(self, day: date, house_day: date) -> Circumstances:
        return Circumstances(self.book, self.book.residents[self.resident], self.facility, day, house_day)

    def _charged_here(self) -> tuple[date, ...]:
        return self.book.housed[self.resident][self.facility].all_days

    def _charged_in_month(self) -> list[date]:
        housed = self.book.housed[self.resident].values()
        return sorted(day for days in housed for day in days.all_days)


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
        return None if _is_not_asked_for(rates, spot.on(day), component) else FindingCode.RULE_GAP
    highest = max(choice.rate.priority for choice in matching)
    winners = [choice for choice in matching if choice.rate.priority == highest]
    return winners[0] if len(winners) == 1 else FindingCode.RULE_CONFLICT


def _is_not_asked_for(
    rates: Iterable[tuple[int, Rate]], circumstances: Circumstances, component: Component
) -> bool:
    """Whether a component is charged on request only, and nobody has asked for it."""
    on_request = all(rate.when.extra_charge for _, rate in rates)
    return on_request and not circumstances.has_extra_charge(component)


def _matching(rate: Rate, position: int, spot: Spot, *, day: date) -> Choice | None:
    step = _step(rate, spot, day)
    circumstances = _circumstances(rate, spot, day)
    if step is None or not holds(rate.when, circumstances, rate.component):
        return None
    return Choice(rate, position, step, circumstances)


def _step(rate: Rate, spot: Spot, day: date) -> RateStep | None:
    """The step of the reference day; a tariff that begins within the month has only that one."""
    if rate.reference_day is ReferenceDay.EACH_DAY:
        return rate.step_on(day)
    return rate.step_on(spot.first_day()) or rate.step_on(day)


def _circumstances(rate: Rate, spot: Spot, day: date) -> Circumstances:
    """The circumstances that decide.

    A change that takes effect next month leaves the month as it began; one that takes effect at the
    month's start rules it from its end.
    """
    if rate.condition_change is ConditionChange.MONTH_START:
        return spot.at_month_end()
    if rate.condition_change is ConditionChange.NEXT_MONTH:
        return spot.at_month_begin()
    return spot.at_month_begin() if rate.reference_day is ReferenceDay.FIRST_OF_MONTH else spot.on(day)


def components_of(tariff: Tariff) -> Iterable[Component]:
    """The components of a tariff in the order in which they first appear."""
    return dict.fromkeys(rate.component for rate in tariff.rates)
