"""Values of a tariff document as people read and type them, and back; what is neither stays as typed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal, InvalidOperation

from unterkunft.values.money import german_amount, german_number

_GROUPED = re.compile(r"\d{1,3}(\.\d{3})+")


def shown_amount(value: object) -> str:
    """`435.00` as `435,00`; nothing as nothing."""
    number = _number(value)
    return ("" if value is None else str(value)) if number is None else german_amount(number)


def shown_factor(value: object) -> str:
    """`0.75` as `0,75`."""
    number = _number(value)
    return ("" if value is None else str(value)) if number is None else german_number(number)


def typed_amount(text: str) -> str | None:
    """`1.435,5` as `1435.50`; an empty text is no value."""
    plain = typed_factor(text)
    if plain is None or not re.fullmatch(r"\d+(\.\d)?", plain):
        return plain
    return f"{Decimal(plain):.2f}"


def typed_factor(text: str) -> str | None:
    """`0,75` as `0.75`; an empty text is no value."""
    stripped = text.replace("€", "").replace(" ", "")
    if not stripped:
        return None
    if "," in stripped:
        return stripped.replace(".", "").replace(",", ".")
    return stripped.replace(".", "") if _GROUPED.fullmatch(stripped) else stripped


def typed_number(text: str) -> int | str | None:
    """A whole number; anything else as it was typed, so that it is complained of."""
    stripped = text.strip()
    if not stripped:
        return None
    return int(stripped) if stripped.isascii() and stripped.isdecimal() else stripped


def shown_table(value: object) -> str:
    """The prices of a table by size, one after the other: `435,00; 550,00`."""
    if not isinstance(value, Mapping):
        return ""
    sizes = sorted(value, key=lambda size: (len(str(size)), str(size)))
    return "; ".join(shown_amount(value[size]) for size in sizes)


def typed_table(text: str) -> dict[str, str] | None:
    """`435; 550` as the prices of one and of two people."""
    prices = [typed_amount(each) for each in text.split(";")]
    given = [price for price in prices if price is not None]
    return {str(size): price for size, price in enumerate(given, start=1)} or None


def day_of(value: object) -> date | None:
    """A day of the document."""
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        return None


def _number(value: object) -> Decimal | None:
    try:
        number = Decimal(str(value))
    except InvalidOperation:
        return None
    return number if number.is_finite() else None
