"""Writes how an amount comes about, the way a German reader expects it: `20/30 × 435,00 €`."""

from __future__ import annotations

from decimal import Decimal

from unterkunft.billing.segments import Metered, Terms
from unterkunft.billing.shares import Share
from unterkunft.billing.tariff import ONE, Basis
from unterkunft.values.money import german_amount, german_number
from unterkunft.values.month import Month


def in_words(share: Share) -> str:
    """The arithmetic of a share: sign, days, quantity, factors, rate and heads."""
    if share.reduction is not None and share.reduction.arithmetic:
        return share.reduction.arithmetic
    if share.is_rounding:
        return f"Summe gerundet auf {_euro(share.terms.tariff.rounding.step)}"
    parts = [*_sign(share), _days(share), *_price(share)]
    sentence = " × ".join(part for part in parts if part)
    shared = f"{sentence} ÷ {share.heads}" if share.heads > 1 else sentence
    return f"{shared}{_due(share)}"


def _sign(share: Share) -> list[str]:
    return ["-1"] if share.reduction is not None else []


def _due(share: Share) -> str:
    """When a metered charge is claimed: what was consumed is known when the month is over."""
    if share.terms.metered is None:
        return ""
    return f", fällig ab {Month.of(share.last_day).next().first_day:%d.%m.%Y}"


def _days(share: Share) -> str:
    if share.day_rate is not None or share.terms.is_daily:
        return str(share.days)
    is_whole = share.terms.metered is not None and share.days == share.divisor
    return "" if is_whole else f"{share.days}/{share.divisor}"


def _price(share: Share) -> list[str]:
    """The rate with quantity and factors, or the rounded rate of a day, which already holds them."""
    terms = share.terms
    if share.day_rate is not None:
        return [_euro(share.day_rate)]
    return [_quantity(terms), _factor(terms.factor), _factor(terms.absence_factor), _euro(terms.amount)]


def _quantity(terms: Terms) -> str:
    if terms.rate.basis is Basis.ROOM_SQM_MONTH:
        return f"{german_number(terms.quantity)} m²"
    if terms.metered is not None:
        return _excess(terms.metered)
    return _factor(terms.quantity)


def _excess(metered: Metered) -> str:
    """What was consumed beyond the allowance: `(210 - 160)`."""
    consumption, allowance = german_number(metered.consumption), german_number(metered.allowance)
    if not metered.charged:
        return f"0 ({consumption} von {allowance} frei)"
    return f"({consumption} - {allowance})" if metered.allowance else consumption


def _factor(factor: Decimal) -> str:
    return "" if factor == ONE else german_number(factor)


def _euro(amount: Decimal) -> str:
    return f"{german_amount(amount)} €"
