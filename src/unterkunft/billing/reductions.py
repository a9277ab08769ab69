"""Reductions, each a negative line of its own, in the order of the tariff contract."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

from unterkunft.billing.charges import share_out
from unterkunft.billing.facts import IncomeFacts, OverrideFacts, ResidentFacts
from unterkunft.billing.findings import FindingCode
from unterkunft.billing.house_book import HouseBook
from unterkunft.billing.notes import Notes
from unterkunft.billing.shares import Reduction, Share
from unterkunft.billing.tariff import Component, Residual
from unterkunft.values.money import ZERO, german_amount, round_amount, share_by_largest_remainder


@dataclass(slots=True)
class _Reduced:
    """A share with what has been taken back of it so far."""

    share: Share
    reductions: list[Share]

    @property
    def net(self) -> Decimal:
        """What is left of the share."""
        return sum((each.amount for each in self.reductions), start=self.share.amount)

    def reduce(self, amount: Decimal, reduction: Reduction) -> None:
        """Adds an amount, mostly a negative one, as a line of its own."""
        if amount:
            self.reductions.append(replace(self.share, amount=amount, reduction=reduction))


def with_reductions(
    book: HouseBook, notes: Notes, shares: Mapping[str, Sequence[Share]]
) -> dict[str, list[Share]]:
    """The shares of all residents, each followed by the reductions that take it back."""
    reduced = {resident: [_spared(share) for share in own] for resident, own in shares.items()}
    _cap_households([each for resident in sorted(reduced) for each in reduced[resident]])
    for resident, own in reduced.items():
        _cap_by_income(book, book.residents[resident], own)
        _decide(book, notes, book.residents[resident], own)
        _lift_to_zero(own)
    return {resident: list(_in_order(own)) for resident, own in reduced.items()}


def _in_order(reduced: Iterable[_Reduced]) -> Iterator[Share]:
    for each in reduced:
        yield each.share
        yield from each.reductions


def _spared(share: Share) -> _Reduced:
    """Free minors and those beyond the cap on persons; the terms know why somebody is spared."""
    reduced = _Reduced(share, [])
    if share.terms.spared is not None:
        reduced.reduce(-share.amount, Reduction(share.terms.spared))
    return reduced


def _cap_households(shares: Iterable[_Reduced]) -> None:
    """What a household is charged by a tariff in the month, all its members together."""
    households: dict[tuple[str, str], list[_Reduced]] = {}
    for each in shares:
        terms = each.share.terms
        if terms.household is not None:
            households.setdefault((terms.tariff.key, terms.household), []).append(each)
    for together in households.values():
        cap = round_amount(together[0].share.terms.tariff.household.cap_amount or ZERO)
        total = _total(together)
        if total > cap:
            words = f"höchstens {_euro(cap)} statt {_euro(total)} je Haushalt"
            _take_back(together, total - cap, Reduction("Höchstbetrag je Haushalt", words))


def _cap_by_income(book: HouseBook, resident: ResidentFacts, shares: Iterable[_Reduced]) -> None:
    """What a resident is charged in the month is at most the income above the threshold."""
    if not resident.incomes:
        return
    charged = {day for housed in book.housed[resident.key].values() for day in housed.all_days}
    incomes = {day: income for day in sorted(charged) if (income := _income_on(resident, day)) is not None}
    capped = [each for each in shares if each.share.terms.tariff.income_capped]
    parts = [_part_of_days(each, lambda day: day in incomes or day not in charged) for each in capped]
    total = round_amount(sum((_as_decimal(part) for part in parts), start=ZERO))
    if not incomes or not total:
        return
    limit = round_amount(sum(map(_limit, incomes.values()), start=ZERO) / len(incomes))
    if total > limit:
        reduction = Reduction("Minderung nach Einkommen", _income_words(incomes.values(), limit, total))
        _take_back(capped, total - limit, reduction, weights=[max(Fraction(0), part) for part in parts])


def _income_on(resident: ResidentFacts, day: date) -> IncomeFacts | None:
    return next((income for income in resident.incomes if day in income.period), None)


def _part_of_days(reduced: _Reduced, is_capped: Callable[[date], bool]) -> Fraction:
    """The part of a share's net amount that falls on days with a known income."""
    charged = reduced.share.charged
    days = sum(count for day, count in charged if is_capped(day))
    return Fraction(reduced.net) * days / reduced.share.days


def _as_decimal(amount: Fraction) -> Decimal:
    return Decimal(amount.numerator) / amount.denominator


def _limit(income: IncomeFacts) -> Decimal:
    return max(ZERO, income.countable_income - income.threshold)


def _income_words(incomes: Iterable[IncomeFacts], limit: Decimal, total: Decimal) -> str:
    amounts = list(dict.fromkeys((each.countable_income, each.threshold) for each in incomes))
    if len(amounts) > 1:
        return f"zumutbar nach Tagen {_euro(limit)} statt {_euro(total)}"
    income, threshold = amounts[0]
    return f"Einkommen {_euro(income)} - Freibetrag {_euro(threshold)}: {_euro(limit)} statt {_euro(total)}"


def _decide(book: HouseBook, notes: Notes, resident: ResidentFacts, shares: Sequence[_Reduced]) -> None:
    """Individual decisions set the amount of a component, whatever it was before."""
    decisions: dict[Component, list[OverrideFacts]] = {}
    for override in sorted(resident.overrides, key=lambda each: each.key):
        if override.month == book.month:
            decisions.setdefault(override.component, []).append(override)
    for component, overrides in decisions.items():
        concerned = [each for each in shares if each.share.terms.rate.component is component]
        _note_decision(book, notes, resident, overrides, is_used=bool(concerned))
        if concerned:
            _set_amount(concerned, overrides[0])


def _note_decision(
    book: HouseBook,
    notes: Notes,
    resident: ResidentFacts,
    overrides: Sequence[OverrideFacts],
    *,
    is_used: bool,
) -> None:
    keys = ", ".join(each.key for each in overrides)
    component = overrides[0].component.german
    for facility in book.housed[resident.key]:
        days = book.housed[resident.key][facility].all_days or (book.month.first_day,)
        if not is_used:
            code, values = FindingCode.OVERRIDE_UNUSED, {"override": keys, "component": component}
            notes.add(code, facility, days=days, resident=resident.key, **values)
        if len(overrides) > 1:
            code, values = FindingCode.OVERRIDE_CONFLICT, {"overrides": keys, "component": component}
            notes.add(code, facility, days=days, resident=resident.key, **values)


def _set_amount(shares: Sequence[_Reduced], override: OverrideFacts) -> None:
    total, decided = _total(shares), round_amount(override.amount)
    words = (
        f"Einzelentscheidung {_euro(decided)} statt {_euro(total)}: "
        f"{override.reason} (genehmigt durch {override.approved_by})"
    )
    reduction = Reduction("Einzelentscheidung", words)
    if decided < total:
        _take_back(shares, total - decided, reduction)
    elif decided > total:
        weights = [max(ZERO, each.share.amount) for each in shares]
        days = [each.share.days for each in shares]
        amounts = share_by_largest_remainder(decided - total, weights if any(weights) else days)
        for each, amount in zip(shares, amounts, strict=True):
            each.reduce(amount, reduction)


def _lift_to_zero(shares: Sequence[_Reduced]) -> None:
    """Gives back the cents that were both rounded off a sum and taken back from one of its lines."""
    for facility in {each.share.terms.facility for each in shares}:
        here = [each for each in shares if each.share.terms.facility == facility]
        deficit = -_total(here)
        for each in here:
            if deficit > 0 and each.reductions and not each.share.is_rounding:
                last = each.reductions.pop()
                given_back = min(deficit, -min(ZERO, last.amount))
                deficit -= given_back
                each.reductions.append(replace(last, amount=last.amount + given_back))


def _total(shares: Iterable[_Reduced]) -> Decimal:
    return sum((each.net for each in shares), start=ZERO)


def _take_back(
    shares: Sequence[_Reduced],
    amount: Decimal,
    reduction: Reduction,
    *,
    weights: Sequence[Fraction] | None = None,
) -> None:
    """An amount taken off several shares in proportion to what is left of them, none falling below zero."""
    nets = [max(ZERO, each.net) for each in shares]
    parts = weights if weights is not None else [Fraction(net) for net in nets]
    amounts = _shared_out(amount, parts, nets, shares[0].share.terms.tariff.rounding.residual)
    for each, part in zip(shares, amounts, strict=True):
        each.reduce(-part, reduction)


def _shared_out(
    amount: Decimal, weights: Sequence[Fraction], nets: Sequence[Decimal], residual: Residual
) -> Sequence[Decimal]:
    amounts = share_out(amount, weights, residual)
    if all(part <= net for part, net in zip(amounts, nets, strict=True)):
        return amounts
    return share_by_largest_remainder(amount, weights)


def _euro(amount: Decimal) -> str:
    return f"{german_amount(amount)} €"
