"""Amounts of euro: the only place that rounds, shares out and words them."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

CENT = Decimal("0.01")
ZERO = Decimal("0")

Weight = Decimal | Fraction | int

_GERMAN = str.maketrans(",.", ".,")


def round_amount(amount: Decimal, step: Decimal = CENT) -> Decimal:
    """The amount in whole steps, rounded half up, ties away from zero for negative amounts too."""
    return ((amount / step).quantize(Decimal(1), rounding=ROUND_HALF_UP) * step).quantize(step)


def share_by_largest_remainder(total: Decimal, weights: Sequence[Weight]) -> tuple[Decimal, ...]:
    """The total in whole cents over the weights: floor each share, then one cent to the largest fractions.

    Equal fractions are served in the order given. The shares add up to the total exactly.
    """
    cents = _whole_cents(total)
    exact = _exact_shares(abs(cents), weights)
    floors = [share.numerator // share.denominator for share in exact]
    missing = abs(cents) - sum(floors)
    by_fraction = sorted(range(len(exact)), key=lambda i: (floors[i] - exact[i], i))
    lucky = set(by_fraction[:missing])
    sign = -1 if cents < 0 else 1
    return tuple(_amount(sign * (floor + (i in lucky))) for i, floor in enumerate(floors))


def share_with_rest_to_last(total: Decimal, weights: Sequence[Weight]) -> tuple[Decimal, ...]:
    """The total over the weights, each share rounded half up, the last bearing what is left.

    A share is never larger than what the shares before it have left.
    """
    cents = _whole_cents(total)
    left = abs(cents)
    shares: list[int] = []
    for share in _exact_shares(left, weights)[:-1]:
        shares.append(min(left, _half_up(share)))
        left -= shares[-1]
    sign = -1 if cents < 0 else 1
    return tuple(_amount(sign * share) for share in (*shares, left))


def german_amount(amount: Decimal) -> str:
    """The amount as a German reader writes it: `1.234,50`, with more decimals where a price has them."""
    decimals = max(2, _decimals(amount))
    return f"{amount:,.{decimals}f}".translate(_GERMAN)


def german_number(number: Decimal) -> str:
    """A number without needless zeros, as a German reader writes it: `0,75`, `18,4`, `1.000`."""
    decimals = _decimals(number)
    return f"{number:,.{decimals}f}".translate(_GERMAN)


def _whole_cents(total: Decimal) -> int:
    cents = total / CENT
    if cents != cents.to_integral_value():
        raise ValueError("only an amount in whole cents can be shared")
    return int(cents)


def _exact_shares(cents: int, weights: Sequence[Weight]) -> list[Fraction]:
    fractions = [Fraction(weight) for weight in weights]
    whole = sum(fractions)
    if whole == 0 or any(weight < 0 for weight in fractions):
        raise ValueError("an amount can only be shared over weights that are not negative and not all zero")
    return [cents * weight / whole for weight in fractions]


def _half_up(share: Fraction) -> int:
    return (2 * share.numerator + share.denominator) // (2 * share.denominator)


def _amount(cents: int) -> Decimal:
    return Decimal(cents).scaleb(-2)


def _decimals(number: Decimal) -> int:
    """How many decimals a number has without the zeros at its end."""
    return len(f"{number:f}".partition(".")[2].rstrip("0"))
