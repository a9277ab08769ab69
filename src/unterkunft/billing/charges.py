"""What segments cost: the divisor of their scope, and rounding at the stage the tariff names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from unterkunft.billing.segments import Segment
from unterkunft.billing.tariff import FullMonthScope, Proration, Residual, Rounding, RoundingStage
from unterkunft.values.money import (
    CENT,
    ZERO,
    Weight,
    round_amount,
    share_by_largest_remainder,
    share_with_rest_to_last,
)

_DAYS_OF_A_MONTH = 30


@dataclass(frozen=True, slots=True)
class ScopeDays:
    """The charged days that decide whether a month is a full one."""

    in_facility: Mapping[str, int]
    in_all: int
    of_month: int

    def of(self, segment: Segment) -> int:
        """The charged days of the scope a segment lies in."""
        scope = segment.terms.tariff.counting.full_month_scope
        if scope is FullMonthScope.PERSON_MONTH:
            return self.in_all
        if scope is FullMonthScope.FACILITY_MONTH:
            return self.in_facility[segment.terms.facility]
        return segment.days


@dataclass(frozen=True, slots=True)
class Charge:
    """A priced segment; `day_rate` is set where the rate of a day was rounded first.

    `is_rounding` marks the difference between a sum in cents and the sum as the tariff rounds it.
    """

    segment: Segment
    divisor: int
    amount: Decimal
    day_rate: Decimal | None = None
    is_rounding: bool = False


def share_out(total: Decimal, weights: Sequence[Weight], residual: Residual) -> tuple[Decimal, ...]:
    """The total over the weights, the cents left over going where the tariff says."""
    if residual is Residual.LAST_BILL:
        return share_with_rest_to_last(total, weights)
    return share_by_largest_remainder(total, weights)


def price(segments: Sequence[Segment], scope_days: ScopeDays) -> list[Charge]:
    """The charges of one component for one resident or group, in the order of the segments.

    At the stage `total` the amounts are still exact; `round_totals` rounds them.
    """
    priced: dict[int, Charge] = {}
    for indexes in _scopes(segments).values():
        members = [segments[i] for i in indexes]
        priced.update(zip(indexes, _price_scope(members, scope_days), strict=True))
    return [priced[i] for i in range(len(segments))]


def _scopes(segments: Sequence[Segment]) -> dict[object, list[int]]:
    """The segments that make up one full charge together, as positions."""
    scopes: dict[object, list[int]] = {}
    for i, segment in enumerate(segments):
        scopes.setdefault(_scope_key(i, segment), []).append(i)
    return scopes


def _scope_key(position: int, segment: Segment) -> object:
    scope = segment.terms.tariff.counting.full_month_scope
    if segment.terms.is_daily or scope is FullMonthScope.SEGMENT:
        return position
    facility = segment.terms.facility if scope is FullMonthScope.FACILITY_MONTH else None
    return (facility, segment.terms.rate.proration, segment.terms.is_undivided)


def _price_scope(segments: Sequence[Segment], scope_days: ScopeDays) -> list[Charge]:
    if segments[0].terms.is_daily:
        return [_price(segment, divisor=1) for segment in segments]
    charged = _charged_days(segments)
    divisor = _divisor(segments[0], charged, scope_days)
    charges = [_price(segment, divisor) for segment in segments]
    full_charge = _one_full_charge(segments, charged)
    if full_charge is None or segments[0].terms.tariff.rounding.stage is RoundingStage.TOTAL:
        return charges
    if _is_full_charge(charges, full_charge, is_whole=charged == divisor, scope_days=scope_days):
        return _share_full_charge(charges, full_charge)
    return charges


def _divisor(segment: Segment, charged: int, scope_days: ScopeDays) -> int:
    proration = segment.terms.rate.proration
    if segment.terms.is_undivided:
        return charged
    if proration is Proration.CALENDAR_DAYS:
        return scope_days.of_month
    is_full = scope_days.of(segment) >= scope_days.of_month
    # A minimum of days or a transfer day charged twice may exceed the scope: never more than one full charge.
    return max(charged, scope_days.of_month if is_full else _DAYS_OF_A_MONTH)


def _charged_days(segments: Sequence[Segment]) -> int:
    """The charged days of a scope; those on which two of a group have different rates count once."""
    counts = {(segment.terms.facility, day): count for segment in segments for day, count in segment.charged}
    return sum(counts.values())


def _one_full_charge(segments: Sequence[Segment], charged: int) -> Decimal | None:
    """What a full month costs, where the segments follow each other and agree on it and on how to round."""
    if sum(segment.days for segment in segments) != charged:
        return None
    charges = {segment.terms.full_charge for segment in segments}
    roundings = {segment.terms.tariff.rounding for segment in segments}
    return charges.pop() if len(charges) == len(roundings) == 1 else None


def _is_full_charge(
    charges: Sequence[Charge], full_charge: Decimal, *, is_whole: bool, scope_days: ScopeDays
) -> bool:
    """Whether the charges of a scope must add up to one full charge, whatever their rounding says."""
    terms = charges[0].segment.terms
    by_day_rate = terms.tariff.rounding.stage is RoundingStage.DAY_RATE_FIRST
    is_full_month = scope_days.of(charges[0].segment) >= scope_days.of_month
    if is_whole and (is_full_month or not by_day_rate or terms.is_undivided):
        return True
    exceeds = sum((charge.amount for charge in charges), start=ZERO) > _rounded(
        full_charge, terms.tariff.rounding
    )
    return terms.rate.proration is Proration.PER_30 and exceeds


def _share_full_charge(charges: Sequence[Charge], full_charge: Decimal) -> list[Charge]:
    rounding = charges[0].segment.terms.tariff.rounding
    weights = [charge.segment.days for charge in charges]
    amounts = share_out(_rounded(full_charge, rounding), weights, rounding.residual)
    return [
        replace(charge, amount=amount, day_rate=None) for charge, amount in zip(charges, amounts, strict=True)
    ]


def _price(segment: Segment, divisor: int) -> Charge:
    rounding = segment.terms.tariff.rounding
    full_charge = segment.terms.full_charge
    if rounding.stage is RoundingStage.DAY_RATE_FIRST:
        day_rate = _rounded(full_charge / divisor, rounding)
        return Charge(segment, divisor, day_rate * segment.days, day_rate)
    exact = full_charge * segment.days / divisor
    amount = exact if rounding.stage is RoundingStage.TOTAL else _rounded(exact, rounding)
    return Charge(segment, divisor, amount)


def _rounded(amount: Decimal, rounding: Rounding) -> Decimal:
    return round_amount(amount, rounding.step).quantize(CENT)


def round_totals(charges: Iterable[Charge]) -> list[Charge]:
    """Rounds the sum per facility where the tariff rounds the total, and shares it over the lines."""
    sums: dict[tuple[str, str], list[Charge]] = {}
    done: list[Charge] = []
    for charge in charges:
        terms = charge.segment.terms
        if terms.tariff.rounding.stage is RoundingStage.TOTAL:
            sums.setdefault((terms.facility, terms.tariff.key), []).append(charge)
        else:
            done.append(charge)
    for together in sums.values():
        done.extend(_round_total(together))
    return done


def _round_total(charges: Sequence[Charge]) -> list[Charge]:
    """The charges in cents; what a coarser step adds or takes away is a charge of its own."""
    exact = [charge.amount for charge in charges]
    whole = sum(exact, start=ZERO)
    in_cents = round_amount(whole)
    amounts = share_by_largest_remainder(in_cents, exact) if in_cents else [in_cents] * len(charges)
    rounded = [replace(charge, amount=amount) for charge, amount in zip(charges, amounts, strict=True)]
    difference = _rounded(whole, charges[0].segment.terms.tariff.rounding) - in_cents
    if difference:
        largest = max(charges, key=lambda charge: charge.amount)
        rounded.append(replace(largest, amount=difference, is_rounding=True))
    return rounded
