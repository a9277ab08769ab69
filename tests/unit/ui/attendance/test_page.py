"""The attendance page: letters enter, ranges fill, and a roll call is kept as one step."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QInputDialog, QMessageBox
from pytestqt.qtbot import QtBot

from unterkunft.model.statement import BillingRun, FinalisedMonth, RunKind
from unterkunft.services.absence_runs import absence_runs
from unterkunft.services.paper_kinds import PaperKind
from unterkunft.services.rule_packs import rule_pack
from unterkunft.storage.engine import Database
from unterkunft.storage.unit_of_work import unit_of_work
from unterkunft.ui.attendance.grid_model import FIRST_DAY_COLUMN, LATE_ROLE, NOTE_ROLE
from unterkunft.ui.attendance.limits_bar import run_sentence
from unterkunft.ui.attendance.page import AttendancePage
from unterkunft.ui.destination import Destination, PageId
from unterkunft.ui.papers.dialog import PapersDialog
from unterkunft.ui.workplace import Workplace
from unterkunft.values.ids import ResidentId, new_id
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


def test_a_late_entry_under_the_cursor_stays_readable(page: AttendancePage) -> None:
    page.grid.show_cell(0, 11)
    QTest.keyClicks(page.grid, "k")
    assert page.grid.currentIndex().data(LATE_ROLE)
    cell = page.grid.grab(page.grid.visualRect(page.grid.currentIndex())).toImage()
    below_the_letter = cell.height() - 6
    lightness = [cell.pixelColor(x, below_the_letter).lightness() for x in range(4, cell.width() - 4)]
    assert min(lightness) > 200


def test_a_note_is_kept_with_an_absence_and_shown_with_it(page: AttendancePage) -> None:
    page.grid.show_cell(0, 11)
    QTest.keyClick(page.grid, Qt.Key.Key_F2)
    assert not page.findChildren(QInputDialog)
    QTest.keyClicks(page.grid, "k")
    QTest.keyClick(page.grid, Qt.Key.Key_F2)
    (dialog,) = page.findChildren(QInputDialog)
    dialog.setTextValue("Bruder <b>hat</b> Bescheid gesagt")
    dialog.accept()
    index = page.grid.currentIndex()
    assert index.data(NOTE_ROLE)
    assert "Notiz: Bruder <b>hat</b> Bescheid gesagt" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Bruder &lt;b&gt;" in index.data(Qt.ItemDataRole.ToolTipRole)


def test_enter_goes_on_to_the_next_person_and_only_with_control_finishes(page: AttendancePage) -> None:
    page.begin_roll_call()
    first, second = page.roll_call.rows
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Return)
    assert page.roll_call.isVisible()
    assert second.hasFocus()
    QTest.keyClicks(second, "u")
    QTest.keyClick(second, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not page.roll_call.isVisible()
    assert signs(page, 1)[22:] == "–UUUUUUU"


def test_marks_not_kept_are_asked_about_before_they_are_forgotten(
    page: AttendancePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = [QMessageBox.StandardButton.Cancel, QMessageBox.StandardButton.Discard]
    monkeypatch.setattr(QMessageBox, "exec", lambda _box: answers.pop(0))
    page.begin_roll_call()
    page.roll_call.back.click()
    assert not page.roll_call.isVisible()
    assert len(answers) == 2
    page.begin_roll_call()
    page.roll_call.rows[0].mark("hospital")
    QTest.keyClick(page.roll_call, Qt.Key.Key_Escape)
    assert page.roll_call.isVisible()
    page.roll_call.back.click()
    assert not page.roll_call.isVisible()
    assert page.may_leave()


def test_a_whole_house_is_listed_a_few_people_at_a_time(page: AttendancePage, qtbot: QtBot) -> None:
    entry = page.presenter.corridor(None)[0]
    many = [replace(entry, resident=ResidentId(new_id())) for _ in range(70)]
    page.roll_call.show_corridor("Rundgang", many)
    assert len(page.roll_call.rows) < len(many) == len(page.roll_call.states())
    qtbot.waitUntil(lambda: len(page.roll_call.rows) == len(many))


@pytest.mark.parametrize("walks", [False, True])
def test_the_paper_of_what_is_in_front_is_printed(page: AttendancePage, *, walks: bool) -> None:
    page.floors.setCurrentIndex(1)
    if walks:
        page.begin_roll_call()
        page.roll_call.paper.click()
    else:
        page.earlier.click()
        page.print_button.click()
    (papers,) = page.findChildren(PapersDialog)
    choice = papers.choices.choice
    assert choice.kind is (PaperKind.ROLL_CALL if walks else PaperKind.ATTENDANCE_SHEET)
    assert choice.floors == (page.floors.currentData(),)
    assert choice.day == (date(2026, 11, 24) if walks else date(2026, 10, 31))
    papers.close()


def a_run() -> BillingRun:
    return BillingRun(
        month="2026-11",
        kind=RunKind.FIRST,
        issued_on=date(2026, 12, 1),
        due_on=None,
        finalised_at="2026-12-01T08:00:00+00:00",
        finalised_by="M. Krüger",
        program="1.0",
        statements=0,
        total=Decimal(0),
        facts_digest="0" * 64,
        statements_digest="0" * 64,
    )


def test_a_finalised_month_says_where_changes_lead(
    page: AttendancePage, workplace: Workplace, sqlite_database: Database
) -> None:
    assert not page.billed.isVisible()
    with unit_of_work(sqlite_database) as work:
        run = work.add(a_run())
        work.add(FinalisedMonth(facility="PZ", month="2026-11", run_id=run.id))
    workplace.reload()
    assert page.billed.isVisible()
    assert page.billed.text() == "November 2026 abgerechnet – Änderungen dort führen zu einer Korrektur"


def test_who_is_sent_here_is_found_past_floor_and_filter(page: AttendancePage, workplace: Workplace) -> None:
    page.floors.setCurrentIndex(2)
    page.only_absent.click()
    assert page.model.rowCount() == 0
    person = next(each.id for each in workplace.timeline().residents if each.key == "R-1")
    page.arrive(Destination(PageId.ATTENDANCE, resident=person))
    assert page.grid.currentIndex().row() == 0
    assert page.model.index(0, 0).data() == "Zimmer, Çelik"
    assert not page.only_absent.isChecked()
