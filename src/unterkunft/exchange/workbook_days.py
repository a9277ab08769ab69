"""Days in a workbook are numbers that a format shows as days: which formats do, and which day a number is.

The same rules as those of openpyxl, which takes a third of a second to load: too long for reading one file.
"""

from __future__ import annotations

import re
from datetime import datetime, time, timedelta

WINDOWS_EPOCH = datetime(1899, 12, 30)  # noqa: DTZ001 - sheets know no time zones
MAC_EPOCH = datetime(1904, 1, 1)  # noqa: DTZ001
"""Days of the number 0; the second one where the workbook says so."""

# Of the formats every Excel knows: days, times, and days of East Asian calendars.
_KNOWN_DAYS = frozenset({*range(14, 23), *range(27, 37), 45, 46, 47, *range(50, 59)})
_KNOWN_SPANS = frozenset({46})

_LONGEST_FORMAT = 255  # Excel's own limit
_NO_LETTERS_OF_DAYS = re.compile(r'"[^"]*"|\[(?!hh?\]|mm?\]|ss?\])[^\]]*\]')
_LETTER_OF_DAYS = re.compile(r"(?<![_\\])[dmhys]", re.IGNORECASE)
_SPAN = re.compile(r"\[(hh?|mm?|ss?)\]", re.IGNORECASE)

# Excel takes 1900 for a leap year: earlier numbers are one off, and the one between is no day.
_DAY_THAT_NEVER_WAS = 60
_MILLISECONDS_OF_A_DAY = 24 * 60 * 60 * 1000


def shows_days(number: int, code: str | None) -> bool:
    """Whether a format shows days or times, by its number and the code the workbook gives it."""
    if code is None:
        return number in _KNOWN_DAYS
    return _LETTER_OF_DAYS.search(_NO_LETTERS_OF_DAYS.sub("", _first_section(code))) is not None


def shows_spans(number: int, code: str | None) -> bool:
    """Whether a format shows a length of time, as `[h]:mm`."""
    return number in _KNOWN_SPANS if code is None else _SPAN.search(_first_section(code)) is not None


def day_of(number: float, epoch: datetime) -> datetime | time | None:
    """The moment a number stands for, None for one that is none; OverflowError beyond the year 9999."""
    day, fraction = divmod(number, 1)
    if number < 0 or (day == _DAY_THAT_NEVER_WAS and epoch == WINDOWS_EPOCH):
        return None
    of_day = timedelta(milliseconds=round(fraction * _MILLISECONDS_OF_A_DAY))
    if day == 0 and of_day.days == 0:
        return (epoch + of_day).time()
    if day < _DAY_THAT_NEVER_WAS and epoch == WINDOWS_EPOCH:
        day += 1
    return epoch + timedelta(days=day) + of_day


def _first_section(code: str) -> str:
    """A format has sections for numbers above, below and at zero."""
    return code[:_LONGEST_FORMAT].split(";")[0]
