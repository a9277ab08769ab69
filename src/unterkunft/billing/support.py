"""Which words of the tariff contract are understood but not yet computed: each becomes a finding."""

from __future__ import annotations

from unterkunft.billing.tariff import Basis, Tariff

_NOT_SUPPORTED = frozenset({Basis.METERED})


def is_supported(basis: Basis) -> bool:
    """Whether a basis is computed."""
    return basis not in _NOT_SUPPORTED


def unsupported_words(tariff: Tariff) -> tuple[str, ...]:
    """The words a tariff uses that are not computed yet."""
    words = [f"basis = {rate.basis}" for rate in tariff.rates if not is_supported(rate.basis)]
    if tariff.household.cap_amount is not None:
        words.append("household.cap_amount")
    if tariff.income_capped:
        words.append("income.capped")
    return tuple(dict.fromkeys(words))
