"""Amounts of euro: the only place that rounds and shares out."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal

CENT = Decimal("0.01")
ZERO = Decimal("0")


def round_amount(amount: Decimal, step: Decimal = CENT) -> Decimal:
    """The amount in whole steps, rounded half up, ties away from zero for negative amounts too."""
    return ((amount / step).quantize(Decimal(1), rounding=ROUND_HALF_UP) * step).quantize(step)


def share_by_largest_remainder(total: Decimal, weights: Sequence[Decimal | int]) -> tuple[Decimal, ...]:
    """The total in whole cents over the weights: floor each share, then one cent to the largest fractions.

    Equal fractions are served in the order given. The shares add up to the total exactly.
    """
    whole = sum(weights, start=ZERO)
    if whole == 0:
        raise ValueError("an amount cannot be shared over no weight")
    sign = -1 if total < 0 else 1
    exact = [abs(total) * weight / whole / CENT for weight in weights]
    floors = [share.to_integral_value(rounding=ROUND_FLOOR) for share in exact]
    missing = int((abs(total) / CENT).to_integral_value() - sum(floors, start=ZERO))
    by_fraction = sorted(range(len(exact)), key=lambda i: (floors[i] - exact[i], i))
    lucky = set(by_fraction[:missing])
    return tuple(sign * (floor + (i in lucky)) * CENT for i, floor in enumerate(floors))


def share_with_rest_to_last(total: Decimal, weights: Sequence[Decimal | int]) -> tuple[Decimal, ...]:
    """The total over the weights, each share rounded half up, the last bearing what is left."""
    whole = sum(weights, start=ZERO)
    if whole == 0:
        raise ValueError("an amount cannot be shared over no weight")
    shares = [round_amount(total * weight / whole) for weight in weights[:-1]]
    return (*shares, total - sum(shares, start=ZERO))


def german_amount(amount: Decimal) -> str:
    """The amount as a German reader writes it: `1.234,50`."""
    return f"{amount:,.2f}".translate(str.maketrans(",.", ".,"))
