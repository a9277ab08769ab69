"""The attendance sheet of a month and the roll call of a day."""

from __future__ import annotations

from tests.unit.documents.house_papers import (
    LONG_NAME,
    SCRIPTS,
    a_house_paper,
    fonts_not_embedded,
    size_mm,
    texts,
    written,
)
from unterkunft.documents.attendance_sheet import (
    NOT_HOUSED_MARK,
    OPEN_MARK,
    PRESENT_MARK,
    AttendanceFloor,
    AttendanceLine,
    AttendanceSheet,
    RollCall,
    RollCallFloor,
    RollCallLine,
)
from unterkunft.documents.attendance_sheet_pdf import write_attendance_sheet_pdf
from unterkunft.documents.roll_call_pdf import write_roll_call_pdf
from unterkunft.values.month import Month

NOVEMBER = Month(2026, 11)


def marks(*first: str) -> tuple[str, ...]:
    return (*first, *([PRESENT_MARK] * (24 - len(first))), *([OPEN_MARK] * 6))


def a_sheet(*floors: AttendanceFloor) -> AttendanceSheet:
    return AttendanceSheet(a_house_paper(), NOVEMBER, floors, (("K", "Krankenhaus"),))


def a_corridor(count: int) -> AttendanceFloor:
    people = tuple(
        AttendanceLine(str(100 + n), SCRIPTS[n % 7][0], marks(), SCRIPTS[n % 7][1]) for n in range(count)
    )
    return AttendanceFloor("Haus A · 1. OG", people)


def test_a_month_shows_letters_and_counts_the_days_away() -> None:
    away = AttendanceLine("104", "Noori, Jawad", marks(NOT_HOUSED_MARK, "K", "K", "K"))
    content = written(write_attendance_sheet_pdf, a_sheet(AttendanceFloor("Haus A · EG", (away,))))
    (page,) = texts(content)
    assert away.days_away == 3
    assert "Anwesenheit November 2026" in page
    assert "104 Noori, Jawad – K K K 3" in page
    assert "K = Krankenhaus" in page
    assert "Unterschrift" in page
    assert size_mm(content) == (297, 210)


def test_a_corridor_of_forty_goes_on_with_its_head_and_legend() -> None:
    pages = texts(written(write_attendance_sheet_pdf, a_sheet(a_corridor(40))))
    assert len(pages) == 2 or len(pages) == 3
    assert all("K = Krankenhaus" in page and "Unterschrift" in page for page in pages)
    assert "Haus A · 1. OG (Fortsetzung)" in pages[1]
    assert sum(page.count("Karimi, Reza") for page in pages) == 6


def test_every_floor_begins_a_page_and_empty_ones_have_none() -> None:
    sheet = a_sheet(a_corridor(2), AttendanceFloor("Keller", ()), a_corridor(3))
    assert len(texts(written(write_attendance_sheet_pdf, sheet))) == 2


def test_a_house_without_people_says_so() -> None:
    assert "wohnt hier niemand" in texts(written(write_attendance_sheet_pdf, a_sheet()))[0]
    assert "wohnt hier niemand" in texts(written(write_roll_call_pdf, RollCall(a_house_paper(), ())))[0]


def test_a_long_name_is_cut_so_that_the_grid_stays() -> None:
    line = AttendanceLine("1", LONG_NAME, marks())
    (page,) = texts(written(write_attendance_sheet_pdf, a_sheet(AttendanceFloor("EG", (line,)))))
    assert "…" in page
    assert "Maximilian" not in page


def test_the_roll_call_names_everyone_with_what_is_known() -> None:
    floor = RollCallFloor(
        "Haus A · EG",
        (
            RollCallLine("101", "Karimi, Reza", "رضا کریمی", 35),
            RollCallLine("101", "Noori, Ali", "", None, "Besuch"),
        ),
    )
    content = written(write_roll_call_pdf, RollCall(a_house_paper(), (floor,)))
    (page,) = texts(content)
    assert "2 Personen, davon 1 als abwesend bekannt" in page
    assert "Karimi, Reza (35)" in page
    assert "Noori, Ali" in page
    assert "Besuch" in page
    assert fonts_not_embedded(content) == []


def test_both_papers_are_always_alike() -> None:
    floor = RollCallFloor("EG", (RollCallLine("1", "Karimi, Reza", "رضا کریمی"),))
    for write, paper in (
        (write_attendance_sheet_pdf, a_sheet(a_corridor(5))),
        (write_roll_call_pdf, RollCall(a_house_paper(), (floor,))),
    ):
        assert written(write, paper) == written(write, paper)  # type: ignore[arg-type] # two kinds of paper in one list
