"""Which formats show days, and which day a number is: as openpyxl has it, but for days that never were."""

from __future__ import annotations

from datetime import datetime, time

import pytest
from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format, is_timedelta_format
from openpyxl.utils.datetime import from_excel

from unterkunft.exchange.workbook_days import MAC_EPOCH, WINDOWS_EPOCH, day_of, shows_days, shows_spans

CODES = (
    "General",
    "0.00",
    "dd.mm.yyyy",
    "dd\\.mm\\.yyyy",
    "[$-407]d. mmmm yyyy;@",
    '"am "dd.mm.',
    '"Tage"0',
    "[Red]0",
    "0;dd.mm.yyyy",
    "_d0",
    "[h]:mm",
    "[mm]:ss.0",
    "h:mm",
    "#,##0.00 [$€-407]",
    "yyyy-mm-dd hh:mm:ss",
    "@",
)


@pytest.mark.parametrize("code", CODES)
def test_a_format_of_the_workbook_shows_what_it_says(code: str) -> None:
    assert shows_days(164, code) == is_date_format(code)
    assert shows_spans(164, code) == is_timedelta_format(code)


@pytest.mark.parametrize("number", sorted(BUILTIN_FORMATS))
def test_the_formats_every_excel_knows_are_known(number: int) -> None:
    assert shows_days(number, None) == is_date_format(BUILTIN_FORMATS[number])
    assert shows_spans(number, None) == is_timedelta_format(BUILTIN_FORMATS[number])


def test_days_of_east_asian_calendars_are_days() -> None:
    assert shows_days(31, None)
    assert not shows_days(23, None)


def test_a_format_longer_than_any_is_not_searched_to_its_end() -> None:
    assert not shows_days(164, "0" * 255 + "dd.mm.yyyy")


@pytest.mark.parametrize("epoch", [WINDOWS_EPOCH, MAC_EPOCH])
@pytest.mark.parametrize("number", [0, 0.25, 1, 59, 61, 61.5, 44_000, 46_083.999_999_999, 2_957_003])
def test_a_number_is_its_day(number: float, epoch: datetime) -> None:
    assert day_of(number, epoch) == from_excel(number, epoch)


@pytest.mark.parametrize("number", [60, 60.5, -1, -0.5])
def test_some_numbers_are_no_day(number: float) -> None:
    assert day_of(number, WINDOWS_EPOCH) is None


def test_counted_from_1904_every_day_was() -> None:
    assert day_of(60, MAC_EPOCH) == datetime(1904, 3, 1)  # noqa: DTZ001
    assert day_of(0.5, MAC_EPOCH) == time(12)


@pytest.mark.parametrize("number", [2_958_466, 1e9, 1e300])
def test_numbers_beyond_the_last_year_overflow(number: float) -> None:
    with pytest.raises(OverflowError):
        day_of(number, WINDOWS_EPOCH)
