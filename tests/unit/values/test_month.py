from __future__ import annotations

from datetime import date

import pytest

from unterkunft.values.month import Month


def test_a_month_reads_and_writes_itself() -> None:
    assert Month.parse(" 2026-10 ") == Month(2026, 10)
    assert str(Month(2026, 3)) == "2026-03"


@pytest.mark.parametrize(
    "text", ["2026", "2026-13", "2026-00", "26-10", "2026-1", "2026/10", "abcd-ef", "1800-01"]
)
def test_what_is_no_month_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="no month"):
        Month.parse(text)


def test_a_month_knows_its_days() -> None:
    february = Month.of(date(2028, 2, 17))
    assert february.days == 29
    assert february.first_day == date(2028, 2, 1)
    assert february.last_day == date(2028, 2, 29)
    assert february.period.end == date(2028, 3, 1)


def test_months_follow_each_other_over_the_turn_of_the_year() -> None:
    assert Month(2026, 12).next() == Month(2027, 1)
    assert Month(2027, 1).previous() == Month(2026, 12)
    assert Month(2026, 12) < Month(2027, 1)
