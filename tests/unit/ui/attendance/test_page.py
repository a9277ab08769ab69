"""The attendance page: letters enter, ranges fill, and a roll call is kept as one step."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from unterkunft.services.absence_runs import absence_runs
from unterkunft.services.rule_packs import rule_pack
from unterkunft.ui.attendance.grid_model import FIRST_DAY_COLUMN, LATE_ROLE
from unterkunft.ui.attendance.limits_bar import run_sentence
from unterkunft.ui.attendance.page import AttendancePage
from unterkunft.ui.destination import Destination, PageId
from unterkunft.ui.workplace import Workplace
from unterkunft.values.month import Month

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

NOVEMBER = Month(2026, 11)


@pytest.fixture
def page(qtbot: QtBot, german: None, workplace: Workplace) -> Iterator[AttendancePage]:
    page = AttendancePage(workplace)
    qtbot.addWidget(page)
    tester = QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Warning)
    page.resize(1200, 700)
    page.show()
    yield page
    page.presenter.close()
    tester.deleteLater()


def signs(page: AttendancePage, row: int) -> str:
    """The letters of a person's month, as the grid shows them."""
    model = page.model
    return "".join(model.index(row, FIRST_DAY_COLUMN + day).data() for day in range(model.days))


def choose(page: AttendancePage, *, rows: tuple[int, int], days: tuple[int, int]) -> None:
    """Selects a rectangle of cells; days are days of the month."""
    model = page.model
    first = model.index(rows[0], FIRST_DAY_COLUMN + days[0] - 1)
    last = model.index(rows[1], FIRST_DAY_COLUMN + days[1] - 1)
    flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
    page.grid.selectionModel().select(QItemSelection(first, last), flag)


def test_people_stand_by_room_and_days_before_moving_in_are_crossed_out(page: AttendancePage) -> None:
    assert page.title.text() == "November 2026"
    assert page.model.index(0, 0).data() == "Zimmer, Çelik"
    assert signs(page, 0) == "–" * 9 + "·" * 21
    assert page.model.index(1, 0).data() == "Haddad, Mariam"
    assert signs(page, 1) == "–" * 23 + "·" * 7


def test_a_letter_enters_the_whole_selection_as_one_step(page: AttendancePage, workplace: Workplace) -> None:
    choose(page, rows=(0, 0), days=(12, 15))
    QTest.keyClicks(page.grid, "k")
    assert signs(page, 0)[9:17] == "··KKKK··"
    workplace.undo()
    assert "K" not in signs(page, 0)
    assert not workplace.can_undo


def test_days_on_which_nobody_lives_here_are_left_out(page: AttendancePage) -> None:
    choose(page, rows=(0, 1), days=(22, 25))
    QTest.keyClicks(page.grid, "U")
    assert signs(page, 0)[20:26] == "·UUUU·"
    assert signs(page, 1)[20:26] == "–––UU·"


def test_delete_takes_an_absence_away(page: AttendancePage) -> None:
    choose(page, rows=(0, 0), days=(12, 15))
    QTest.keyClicks(page.grid, "b")
    choose(page, rows=(0, 0), days=(13, 13))
    QTest.keyClick(page.grid, Qt.Key.Key_Delete)
    assert signs(page, 0)[10:16] == "·B·BB·"


def test_the_first_row_fills_those_below(page: AttendancePage) -> None:
    choose(page, rows=(0, 0), days=(25, 26))
    QTest.keyClicks(page.grid, "b")
    choose(page, rows=(0, 1), days=(24, 27))
    QTest.keyClick(page.grid, Qt.Key.Key_U, Qt.KeyboardModifier.ControlModifier)
    assert signs(page, 1)[23:] == "·BB····"


def test_cells_are_copied_and_pasted_as_spreadsheets_do(page: AttendancePage) -> None:
    choose(page, rows=(0, 0), days=(24, 25))
    QTest.keyClicks(page.grid, "h")
    choose(page, rows=(0, 0), days=(24, 26))
    QTest.keyClick(page.grid, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "H\tH\t·"
    choose(page, rows=(1, 1), days=(27, 27))
    QTest.keyClick(page.grid, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert signs(page, 1)[23:] == "···HH··"


def test_only_the_absent_can_be_shown(page: AttendancePage) -> None:
    choose(page, rows=(1, 1), days=(24, 24))
    QTest.keyClicks(page.grid, "k")
    page.only_absent.click()
    assert [page.model.index(row, 0).data() for row in range(page.model.rowCount())] == ["Haddad, Mariam"]


def test_what_is_entered_late_is_shown_as_such(page: AttendancePage) -> None:
    choose(page, rows=(0, 0), days=(12, 12))
    QTest.keyClicks(page.grid, "k")
    choose(page, rows=(0, 0), days=(24, 24))
    QTest.keyClicks(page.grid, "k")
    index = page.model.index(0, FIRST_DAY_COLUMN + 11)
    assert index.data(LATE_ROLE)
    assert "nachgetragen am 24.11.2026 von M. Krüger" in index.data(Qt.ItemDataRole.ToolTipRole)
    assert not page.model.index(0, FIRST_DAY_COLUMN + 23).data(LATE_ROLE)


def test_another_month_is_shown_and_a_destination_brings_its_own(page: AttendancePage) -> None:
    page.earlier.click()
    assert page.title.text() == "Oktober 2026"
    assert page.model.rowCount() == 0
    page.arrive(Destination(PageId.ATTENDANCE, month=NOVEMBER))
    assert page.title.text() == "November 2026"


def test_a_roll_call_marks_the_missing_until_they_are_seen(
    page: AttendancePage, workplace: Workplace
) -> None:
    page.begin_roll_call()
    first, second = page.roll_call.rows
    QTest.keyClicks(first, "u")
    second.buttons["visit"].click()
    page.roll_call.keep.click()
    assert signs(page, 0)[22:] == "·UUUUUUU"
    assert signs(page, 1)[22:] == "–BBBBBBB"
    page.begin_roll_call()
    page.roll_call.rows[0].mark("present")
    page.roll_call.keep.click()
    assert signs(page, 0)[22:] == "········"
    workplace.undo()
    workplace.undo()
    assert signs(page, 0)[22:] == "········"
    assert signs(page, 1)[22:] == "–·······"


def test_who_is_away_too_long_is_named_with_what_is_due(page: AttendancePage, workplace: Workplace) -> None:
    choose(page, rows=(0, 0), days=(20, 24))
    QTest.keyClicks(page.grid, "u")
    (run,) = absence_runs(workplace.timeline(), date(2026, 11, 24), rule_pack("brandenburg"))
    assert run_sentence(run) == (
        "Zimmer, Çelik – 5 Tage unangekündigt abwesend · nachfragen · Meldung fällig ab Tag 7"
    )
    (week,) = absence_runs(workplace.timeline(), date(2026, 11, 24), rule_pack("sphere"))
    assert week.reached is None


def test_every_cell_speaks_of_person_day_and_state(page: AttendancePage) -> None:
    index = page.model.index(0, FIRST_DAY_COLUMN + 23)
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Zimmer, Çelik, Di 24.11.2026: anwesend"
