"""Days and months."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from unterkunft.exchange.cells import OddCell, Oddity
from unterkunft.exchange.field_types.base import UnreadableValueError
from unterkunft.exchange.field_types.days import Day, MonthOfYear
from unterkunft.exchange.finding_codes import FindingCode
from unterkunft.values.month import Month


@pytest.mark.parametrize("cell", [date(2026, 10, 2), "02.10.2026", "2.10.2026", "2026-10-02", " 2026-10-02 "])
def test_a_day_may_be_a_date_or_german_or_iso_text(cell: Any) -> None:
    assert Day().from_cell(cell) == date(2026, 10, 2)


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("30.02.2026", FindingCode.NOT_A_DAY),
        ("2026-13-01", FindingCode.NOT_A_DAY),
        ("02.10.26", FindingCode.NOT_A_DAY),
        ("10/02/2026", FindingCode.NOT_A_DAY),
        ("morgen", FindingCode.NOT_A_DAY),
        ("٢٠٢٦-١٠-٠٢", FindingCode.NOT_A_DAY),
        (46297, FindingCode.NOT_A_DAY),
        (True, FindingCode.NOT_A_DAY),
        (OddCell(Oddity.MOMENT, "02.10.2026 14:30:00"), FindingCode.NOT_A_DAY),
        ("31.12.9999", FindingCode.DAY_OUT_OF_RANGE),
        (date(1899, 12, 31), FindingCode.DAY_OUT_OF_RANGE),
    ],
)
def test_a_date_that_is_no_date_is_refused(cell: Any, code: FindingCode) -> None:
    with pytest.raises(UnreadableValueError) as caught:
        Day().from_cell(cell)
    assert caught.value.code is code


@pytest.mark.parametrize("raw", ["02.10.2026", "2026-10-2", 20261002, None, "2026-10-02T00:00:00"])
def test_json_takes_iso_days_only(raw: Any) -> None:
    with pytest.raises(UnreadableValueError):
        Day().from_json(raw)


def test_days_that_excel_miscounts_are_written_as_text() -> None:
    assert Day().to_cell(date(1900, 2, 28)) == "1900-02-28"
    assert Day().to_cell(date(1900, 3, 1)) == date(1900, 3, 1)


@pytest.mark.parametrize("cell", ["2026-05", date(2026, 5, 1)])
def test_a_month_may_have_become_the_first_of_it(cell: Any) -> None:
    assert MonthOfYear().from_cell(cell) == Month(2026, 5)
    assert MonthOfYear().to_cell(Month(2026, 5)) == MonthOfYear().to_json(Month(2026, 5)) == "2026-05"


@pytest.mark.parametrize("cell", ["05/2026", "2026-13", date(2026, 5, 2), 202605])
def test_other_months_are_refused(cell: Any) -> None:
    with pytest.raises(UnreadableValueError) as caught:
        MonthOfYear().from_cell(cell)
    assert caught.value.code is FindingCode.NOT_A_MONTH
