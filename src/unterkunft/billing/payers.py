"""Splits a resident's shares over the payers: by days, then by percentage or ceiling."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from unterkunft.billing.arithmetic import in_words
from unterkunft.billing.charges import share_out
from unterkunft.billing.coverages import coverage_on
from unterkunft.billing.facts import CoverageFacts, ResidentFacts
from unterkunft.billing.segments import ChargedDay, runs
from unterkunft.billing.shares import Share
from unterkunft.billing.statement import StatementLine
from unterkunft.billing.tariff import ONE
from unterkunft.values.money import ZERO, german_amount, german_number, round_amount
from unterkunft.values.period import Period
from unterkunft.values.statuses import CoverageRule

_CoverageOf = Callable[[ChargedDay], CoverageFacts | None]
_HUNDRED = Decimal(100)
_ALWAYS = Period(date.min)


@dataclass(frozen=True, slots=True)
class PaidShare:
    """A share, or a part of one, with the payer who owes it; None where nobody does."""

    share: Share
    payer: str | None
    note: str = ""

    @property
    def line(self) -> StatementLine:
        """The line of the statement."""
        share, terms = self.share, self.share.terms
        price = _price(share)
        return StatementLine(
            component=terms.rate.component,
            label=share.label,
            first_day=share.first_day,
            last_day=share.last_day,
            days=share.days,
            rate=price.rate,
            quantity=price.quantity,
            factor=price.factor,
            divisor=price.divisor,
            amount=share.amount,
            payer=self.payer,
            arithmetic=f"{in_words(share)}{self.note}",
        )


@dataclass(frozen=True, slots=True)
class _Price:
    rate: Decimal
    quantity: Decimal
    factor: Decimal
    divisor: int


def _price(share: Share) -> _Price:
    """The numbers of a line; a reduction with an arithmetic of its own is one amount, taken off once."""
    terms = share.terms
    if share.reduction is not None and share.reduction.arithmetic:
        sign = ONE if share.amount > 0 else -ONE
        return _Price(abs(share.amount), sign, ONE, share.days)
    quantity = terms.quantity if share.reduction is None else -terms.quantity
    return _Price(terms.amount, quantity, terms.factor * terms.absence_factor, share.divisor)


@dataclass(frozen=True, slots=True)
class _CoveredShare:
    share: Share
    coverage: CoverageFacts | None


def pay(resident: ResidentFacts, shares: Iterable[Share], housed: Sequence[date]) -> list[PaidShare]:
    """Every share of a resident with its payers; `housed` are the resident's own days, in order."""
    covered = [part for share in shares for part in _by_days(resident, share, housed)]
    ceilings = _Ceilings(covered)
    return [paid for part in covered for paid in _by_rule(part, ceilings)]


def _by_days(resident: ResidentFacts, share: Share, housed: Sequence[date]) -> Iterator[_CoveredShare]:
    """A share cut where its payer changes: the charge stays, only its days are divided."""
    coverage_of = _coverage_of(resident, share, housed)
    if _is_covered_alike(resident, share, housed):
        yield _CoveredShare(share, coverage_of(share.charged[0]))
        return
    cut = runs(share.charged, day_of=lambda charged: charged[0], key=coverage_of)
    if len(cut) == 1:
        yield _CoveredShare(share, coverage_of(share.charged[0]))
        return
    residual = share.terms.tariff.rounding.residual
    weights = [sum(count for _, count in days) for days in cut]
    for days, amount in zip(cut, share_out(share.amount, weights, residual), strict=True):
        yield _CoveredShare(replace(share, charged=tuple(days), amount=amount), coverage_of(days[0]))


def _is_covered_alike(resident: ResidentFacts, share: Share, housed: Sequence[date]) -> bool:
    """Whether no promise begins or ends while the share lasts; it may still do so without a change."""
    first_day, last_day = _own_day(share.first_day, housed), _own_day(share.last_day, housed)
    periods = [coverage.period for coverage in resident.coverages]
    edges = (edge for period in periods for edge in (period.start, period.end))
    is_unbroken = len(share.charged) == (share.last_day - share.first_day).days + 1
    return is_unbroken and not any(edge is not None and first_day < edge <= last_day for edge in edges)


def _own_day(day: date, housed: Sequence[date]) -> date:
    """The day, or the nearest of the resident's own where only others were here."""
    return min(max(day, housed[0]), housed[-1])


def _coverage_of(resident: ResidentFacts, share: Share, housed: Sequence[date]) -> _CoverageOf:
    """The promise for a charged day; for a day on which only others were here, that of the nearest own."""
    component = share.terms.rate.component
    periods = [coverage.period for coverage in resident.coverages]
    edges = sorted({edge for each in periods for edge in (each.start, each.end) if edge is not None})
    between: dict[int, CoverageFacts | None] = {}

    def coverage(charged: ChargedDay) -> CoverageFacts | None:
        own_day = _own_day(charged[0], housed)
        position = bisect_right(edges, own_day)
        if position not in between:
            between[position] = _promise(coverage_on(resident, component, own_day))
        return between[position]

    return coverage


def _promise(coverage: CoverageFacts | None) -> CoverageFacts | None:
    """What a coverage promises, whenever it does: one that goes on under a new key changes nothing."""
    return None if coverage is None else replace(coverage, key="", period=_ALWAYS)


class _Ceilings:
    """What is left of each monthly ceiling; reductions raise it, so that the net sum counts."""

    def __init__(self, parts: Iterable[_CoveredShare]) -> None:
        self._left: dict[CoverageFacts, Decimal] = {}
        for part in parts:
            if part.coverage is not None and part.coverage.rule is CoverageRule.CEILING:
                left = self._left.get(part.coverage, round_amount(part.coverage.value or ZERO))
                self._left[part.coverage] = left - min(ZERO, part.share.amount)

    def take(self, coverage: CoverageFacts, amount: Decimal) -> Decimal:
        """How much of an amount the ceiling still bears."""
        if amount <= 0:
            return amount
        taken = min(amount, self._left[coverage])
        self._left[coverage] -= taken
        return taken


def _by_rule(part: _CoveredShare, ceilings: _Ceilings) -> Iterator[PaidShare]:
    coverage = part.coverage
    if coverage is None:
        return iter([PaidShare(part.share, None)])
    if coverage.rule is CoverageRule.PERCENT:
        return _by_percent(part.share, coverage)
    if coverage.rule is CoverageRule.CEILING:
        borne = ceilings.take(coverage, part.share.amount)
        return _divided(
            part.share, coverage, borne, f"bis {german_amount(coverage.value or ZERO)} € im Monat"
        )
    return iter([PaidShare(part.share, coverage.payer)])


def _by_percent(share: Share, coverage: CoverageFacts) -> Iterator[PaidShare]:
    percent = min(_HUNDRED, coverage.value or ZERO)
    residual = share.terms.tariff.rounding.residual
    borne, _ = share_out(share.amount, [percent, _HUNDRED - percent], residual)
    return _divided(share, coverage, borne, f"{german_number(percent)} %")


def _divided(share: Share, coverage: CoverageFacts, borne: Decimal, limit: str) -> Iterator[PaidShare]:
    rest = share.amount - borne
    if borne or not rest:
        yield PaidShare(replace(share, amount=borne), coverage.payer, f", davon {limit}")
    if rest:
        yield PaidShare(replace(share, amount=rest), coverage.remainder_payer, ", Rest")
