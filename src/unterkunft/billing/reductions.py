"""Reductions, each a negative line of its own, in the order of the tariff contract."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from unterkunft.billing.shares import Share


def with_reductions(shares: Iterable[Share]) -> list[Share]:
    """The shares of a resident, each followed by the reductions that take it back.

    Free minors and the cap on persons are known as `spared` in the terms. The cap on an amount, income
    and individual decisions are not computed yet; `support` names them.
    """
    reduced: list[Share] = []
    for share in shares:
        reduced.append(share)
        if share.terms.spared is not None and share.amount:
            reduced.append(replace(share, amount=-share.amount, is_reduction=True))
    return reduced
