"""How papers write days, months and amounts in German."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from unterkunft.values.money import german_amount
from unterkunft.values.month import Month

_MONTHS = (
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
)
_WEEKDAYS = ("Mo", "Di", "Mi", "Do", "Fr", "Sa", "So")
COMPONENTS = {
    "lodging": "Unterkunft",
    "heating": "Heizung",
    "household_energy": "Haushaltsenergie",
    "operating": "Betriebskosten",
    "care": "Betreuung",
    "catering": "Verpflegung",
    "security": "Sicherheit",
    "cleaning": "Reinigung",
    "furniture": "Möblierung",
    "metered": "Verbrauch",
    "other": "Sonstiges",
}
"""The cost components of tariffs, by their words."""
_CENTS = 2
DRAFT = "Entwurf"
DRAFT_MARK = "ENTWURF – nicht festgeschrieben"


def month_text(month: Month) -> str:
    """The month as `Oktober 2026`."""
    return f"{_MONTHS[month.number - 1]} {month.year}"


def weekday_text(day: date) -> str:
    """The weekday in two letters."""
    return _WEEKDAYS[day.weekday()]


def day_text(day: date | None) -> str:
    """The day as `05.10.2026`; nothing where none is known."""
    return "" if day is None else f"{day:%d.%m.%Y}"


def span_text(first_day: date, last_day: date) -> str:
    """Days within a year as short as they stay clear: `05.10.`, `05.–12.10.`, `05.10.–02.11.`."""
    if first_day == last_day:
        return f"{first_day:%d.%m.}"
    if first_day.month == last_day.month:
        return f"{first_day:%d.}–{last_day:%d.%m.}"
    return f"{first_day:%d.%m.}–{last_day:%d.%m.}"


def amount_text(amount: Decimal) -> str:
    """The amount as `1.234,50`; a minus is a dash, as DIN 5008 sets it."""
    return german_amount(amount).replace("-", "–")


def euro_text(amount: Decimal) -> str:
    """The amount with its currency; the space between does not break."""
    return f"{amount_text(amount)}\u00a0€"


def rate_text(rate: Decimal | None) -> str:
    """The rate with at least two decimals and no digit lost: `8,90`, `0,3512`."""
    if rate is None:
        return ""
    exponent = rate.normalize().as_tuple().exponent
    decimals = max(_CENTS, -exponent if isinstance(exponent, int) else _CENTS)
    return f"{rate:,.{decimals}f}".translate(str.maketrans(",.-", ".,–"))


def count_text(count: int, *, one: str, many: str) -> str:
    """The count with its noun: `1 Tag`, `12 Tage`."""
    return f"{count} {one if count == 1 else many}"


def whole_text(number: int) -> str:
    """The number with dots between thousands: `1.612`."""
    return f"{number:,}".replace(",", ".")


def percent_text(share: Decimal) -> str:
    """A share of one as `80 %`; the space between does not break."""
    return f"{(share * 100).normalize():f}".replace(".", ",") + "\u00a0%"
