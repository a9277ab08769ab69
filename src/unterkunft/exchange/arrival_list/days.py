"""Birth dates as they stand in lists: short, long, as a year, as a number, or not at all."""

from __future__ import annotations

import re
from datetime import date, timedelta

from unterkunft.exchange.arrival_list.folding import folded, says_nothing
from unterkunft.exchange.arrival_list.readings import Made, Reading

_FIRST_YEAR = 1900
_EPOCH = date(1899, 12, 30)  # of spreadsheets, which take 1900 for a leap year
_SERIALS = range(1_000, 80_000)
_OLDEST_AGE = 120
_MONTHS = ("jan", "feb", "mar", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "dez")
_ENGLISH = {"may": 5, "oct": 10, "dec": 12, "mrz": 3, "mae": 3}

_GERMAN = re.compile(r"(\d{1,2})\s*[./\-, ]\s*(\d{1,2})\s*[./\-, ]\s*(\d{4}|\d{2})")
_ISO = re.compile(r"(\d{4})\s*[./\-]\s*(\d{1,2})\s*[./\-]\s*(\d{1,2})(?:[T ].*)?")
_TOGETHER = re.compile(r"(\d{2})(\d{2})(\d{4})")
_ISO_TOGETHER = re.compile(r"(19\d\d|20\d\d)(\d{2})(\d{2})")
_WORDED = re.compile(r"(\d{1,2})\.?\s*([^\W\d_]{3,})\.?\s*(\d{4}|\d{2})")
_MONTH_AND_YEAR = re.compile(r"(?:00?\s*[./\-]\s*)?(\d{1,2})\s*[./\-]\s*(\d{4})")
_YEAR = re.compile(
    r"(?:00?\s*[./\-]\s*){0,2}(\d{4})|(?:ca\.?|circa|um|Jg\.?|Jahrgang)\s*(\d{4})", re.IGNORECASE
)
_YEAR_OF_ISO = re.compile(r"(\d{4})-00-00")
_BEFORE = re.compile(r"^(?:\*|geb(?:oren)?\.?(?:\s+am)?)\s*", re.IGNORECASE)


def birth_date_of(text: str, *, today: date) -> Reading[date]:
    """The day of birth; a year alone becomes its first day, as offices write it."""
    written = _BEFORE.sub("", text.strip()).strip(" ()")
    if says_nothing(written):
        return Reading(None, Made.NOTHING_KNOWN if text.strip() else Made.AS_WRITTEN)
    if re.fullmatch(r"[0.\-/ ]+", written):
        return Reading(None, Made.NOTHING_KNOWN)
    found = _whole_day(written, today) or _part_of_day(written) or _serial_day(written)
    if found is None or found.value is None or not _is_possible(found.value, today):
        return Reading(None, Made.UNREADABLE)
    return found


def birth_date_of_age(text: str, *, on: date) -> Reading[date]:
    """The first of January of the year somebody of this age is born in, roughly."""
    if says_nothing(text):
        return Reading(None)
    digits = re.fullmatch(r"\s*(\d{1,3})\s*(?:J\.?|Jahre?|Jahre alt)?\s*", text)
    if digits is None or int(digits[1]) > _OLDEST_AGE:
        return Reading(None, Made.UNREADABLE)
    return Reading(date(on.year - int(digits[1]), 1, 1), Made.FROM_AGE)


def _whole_day(text: str, today: date) -> Reading[date] | None:
    for pattern, order in ((_GERMAN, "dmy"), (_ISO, "ymd"), (_ISO_TOGETHER, "ymd"), (_TOGETHER, "dmy")):
        found = pattern.fullmatch(text)
        if found is not None:
            parts = dict(zip(order, found.groups(), strict=True))
            if int(parts["d"]) == 0 or int(parts["m"]) == 0:
                return _without_day(parts)
            made = Made.AS_WRITTEN if re.fullmatch(r"\d\d\.\d\d\.\d{4}", text) else Made.OTHERWISE_WRITTEN
            return Reading(_day(parts["y"], int(parts["m"]), int(parts["d"]), today), made)
    return _worded_day(text, today)


def _without_day(parts: dict[str, str]) -> Reading[date] | None:
    """`00.00.1990` and `00.05.1990`"""
    if len(parts["y"]) != 4:
        return None
    month = int(parts["m"])
    made = Made.MONTH_ONLY if month else Made.YEAR_ONLY
    return Reading(_real_day(int(parts["y"]), month or 1, 1), made)


def _worded_day(text: str, today: date) -> Reading[date] | None:
    """`12. März 1985`, `3 Oct 1999`"""
    found = _WORDED.fullmatch(text)
    if found is None:
        return None
    month = _month_of(found[2])
    if month is None:
        return None
    return Reading(_day(found[3], month, int(found[1]), today), Made.OTHERWISE_WRITTEN)


def _month_of(word: str) -> int | None:
    beginning = folded(word)[:3]
    if beginning in _MONTHS:
        return _MONTHS.index(beginning) + 1
    return _ENGLISH.get(beginning)


def _part_of_day(text: str) -> Reading[date] | None:
    iso = _YEAR_OF_ISO.fullmatch(text)
    year = iso or _YEAR.fullmatch(text)
    if year is not None:
        return Reading(_real_day(int(next(filter(None, year.groups()))), 1, 1), Made.YEAR_ONLY)
    month = _MONTH_AND_YEAR.fullmatch(text)
    return None if month is None else Reading(_real_day(int(month[2]), int(month[1]), 1), Made.MONTH_ONLY)


def _serial_day(text: str) -> Reading[date] | None:
    if re.fullmatch(r"\d{4,5}(?:,0+)?", text) is None:
        return None
    number = int(text.split(",")[0])
    return Reading(_EPOCH + timedelta(days=number), Made.SERIAL_DAY) if number in _SERIALS else None


def _day(year: str, month: int, day: int, today: date) -> date | None:
    """Two digits of a year mean the last hundred years."""
    whole = int(year)
    if len(year) == 2:
        whole += today.year // 100 * 100
        whole -= 100 if whole > today.year else 0
    return _real_day(whole, month, day)


def _real_day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _is_possible(day: date, today: date) -> bool:
    return day.year >= _FIRST_YEAR and day <= today and today.year - day.year <= _OLDEST_AGE
