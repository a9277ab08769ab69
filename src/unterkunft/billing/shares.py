"""A resident's share of a charge, before it is split over payers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from unterkunft.billing.charges import Charge
from unterkunft.billing.segments import ChargedDay, Terms


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
    is_reduction: bool = False

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
        """What the line says: the rate's wording, or why somebody is spared."""
        if self.is_reduction and self.terms.spared:
            return f"{self.terms.rate.label}: {self.terms.spared}"
        return self.terms.rate.label


def own_share(resident: str, charge: Charge) -> Share:
    """A charge that one resident bears alone."""
    segment = charge.segment
    return Share(
        resident, segment.terms, segment.charged, charge.divisor, charge.amount, day_rate=charge.day_rate
    )


def with_reductions(shares: Iterable[Share]) -> list[Share]:
    """The shares, each that is spared followed by the reduction that takes it back."""
    reduced: list[Share] = []
    for share in shares:
        reduced.append(share)
        if share.terms.spared is not None and share.amount:
            reduced.append(replace(share, amount=-share.amount, is_reduction=True))
    return reduced
