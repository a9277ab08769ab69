"""A resident's share of a charge, before it is split over payers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from unterkunft.billing.charges import Charge
from unterkunft.billing.segments import ChargedDay, Terms
from unterkunft.values.money import ZERO


@dataclass(frozen=True, slots=True)
class Reduction:
    """Why a share is taken back, or set anew by a decision: the reason on the line, and its arithmetic.

    Without an arithmetic of its own a reduction takes back a charge as it was computed.
    """

    reason: str
    arithmetic: str = ""


@dataclass(frozen=True, slots=True)
class Share:
    """What one resident bears of a charge on some of its days; `heads` share it."""

    resident: str
    terms: Terms
    charged: tuple[ChargedDay, ...]
    divisor: int
    amount: Decimal
    heads: int = 1
    day_rate: Decimal | None = None
    reduction: Reduction | None = None
    is_rounding: bool = False

    @property
    def days(self) -> int:
        """How many days are charged."""
        return sum(count for _, count in self.charged)

    @property
    def first_day(self) -> date:
        """The first day of the share."""
        return self.charged[0][0]

    @property
    def last_day(self) -> date:
        """The last day of the share."""
        return self.charged[-1][0]

    @property
    def label(self) -> str:
        """What the line says: the rate's wording, why it is reduced, or that a sum is rounded."""
        if self.reduction is not None:
            return f"{self.terms.rate.label}: {self.reduction.reason}"
        if self.is_rounding:
            return "Rundung"
        return self.terms.rate.label


def without_deficit(shares: Iterable[Share]) -> list[Share]:
    """The shares of a resident; what rounds a sum down takes from nobody more than they bear of it."""
    whole = list(shares)
    left: dict[str, Decimal] = {}
    for share in whole:
        if not share.is_rounding:
            left[share.terms.facility] = left.get(share.terms.facility, ZERO) + share.amount
    for i, share in enumerate(whole):
        if share.is_rounding:
            facility = share.terms.facility
            amount = max(share.amount, -left.get(facility, ZERO))
            left[facility] = left.get(facility, ZERO) + amount
            whole[i] = replace(share, amount=amount)
    return whole


def own_share(resident: str, charge: Charge) -> Share:
    """A charge that one resident bears alone."""
    segment = charge.segment
    return Share(
        resident=resident,
        terms=segment.terms,
        charged=segment.charged,
        divisor=charge.divisor,
        amount=charge.amount,
        day_rate=charge.day_rate,
        is_rounding=charge.is_rounding,
    )
