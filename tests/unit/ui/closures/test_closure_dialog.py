"""“Sperren …” says who must move, and closes, changes and ends in steps that can be taken back."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from unterkunft.services.timeline import ClosureOnPlan, RoomOnPlan
from unterkunft.ui.closures.closure_dialog import ClosureDialog, places_text
from unterkunft.ui.closures.presenter import ClosurePresenter
from unterkunft.ui.workplace import Workplace
from unterkunft.values.period import Period
from unterkunft.values.statuses import ClosureReason

pytestmark = [pytest.mark.usefixtures("german"), pytest.mark.qt_log_ignore("propagateSizeHints")]

TODAY = date(2026, 11, 24)


def room(workplace: Workplace, number: str) -> RoomOnPlan:
    return next(each for each in workplace.timeline().rooms if each.number == number)


def closure_of_104(workplace: Workplace) -> ClosureOnPlan:
    return next(each for each in workplace.timeline().closures if each.reason is ClosureReason.DAMAGE)


def dialog_for(qtbot: QtBot, presenter: ClosurePresenter) -> ClosureDialog:
    dialog = ClosureDialog(presenter)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def press_ok(dialog: ClosureDialog) -> None:
    ok = dialog.buttons.button(dialog.buttons.StandardButton.Ok)
    QTest.mouseClick(ok, Qt.MouseButton.LeftButton)


def test_an_empty_bed_is_closed_for_a_week_at_once(qtbot: QtBot, workplace: Workplace) -> None:
    bed = room(workplace, "101").beds[1]
    dialog = dialog_for(qtbot, ClosurePresenter(workplace, beds=(bed.id,)))
    assert not dialog.affected.isVisible()
    dialog.reason.setCurrentText("Schädlinge")
    dialog.note.setText("Kammerjäger bestellt")

    press_ok(dialog)

    made = next(each for each in workplace.timeline().closures if each.bed == bed.id)
    assert (made.reason, made.note) == (ClosureReason.PESTS, "Kammerjäger bestellt")
    assert made.period == Period.through(TODAY, date(2026, 11, 30))
    assert dialog.done_wording is not None
    workplace.undo()
    assert len(workplace.timeline().closures) == 1


def test_who_must_move_is_named_and_offered_the_tray(qtbot: QtBot, workplace: Workplace) -> None:
    dialog = dialog_for(qtbot, ClosurePresenter(workplace, rooms=(room(workplace, "101").id,)))
    ok = dialog.buttons.button(dialog.buttons.StandardButton.Ok)

    assert "Zimmer, Çelik: Bett 1 in Zimmer 101, ab 10.11.2026" in dialog.affected.text()
    assert not ok.isEnabled()
    dialog.moves_out.setChecked(True)
    assert dialog.moves_out.text() == "1 Person ab dem ersten Tag in die Ablage"
    press_ok(dialog)

    assert [each.period.end for each in workplace.timeline().assignments] == [TODAY]
    assert len(workplace.plan_state().unhoused) == 2


def test_a_time_in_which_nobody_sleeps_there_asks_nobody(qtbot: QtBot, workplace: Workplace) -> None:
    workplace.may_correct_past = True
    dialog = dialog_for(qtbot, ClosurePresenter(workplace, rooms=(room(workplace, "101").id,)))

    dialog.last_day.setDate(QDate(2026, 11, 9))
    dialog.first_day.setDate(QDate(2026, 11, 1))

    assert not dialog.affected.isVisible()
    assert dialog.buttons.button(dialog.buttons.StandardButton.Ok).isEnabled()


def test_days_that_make_no_sense_are_told(qtbot: QtBot, workplace: Workplace) -> None:
    dialog = dialog_for(qtbot, ClosurePresenter(workplace, rooms=(room(workplace, "101").id,)))

    dialog.last_day.setDate(QDate(2026, 11, 23))
    assert dialog.refusal.text() == "Der letzte Tag liegt vor dem ersten."
    assert dialog.period is None

    dialog.first_day.setDate(QDate(2026, 11, 20))
    assert "20.11.2026" in dialog.refusal.text()


def test_a_closure_is_changed(qtbot: QtBot, workplace: Workplace) -> None:
    closure = closure_of_104(workplace)
    dialog = dialog_for(qtbot, ClosurePresenter(workplace, closure=closure))
    assert dialog.windowTitle() == "Sperrung ändern"
    assert not dialog.has_end.isChecked()

    dialog.has_end.setChecked(True)
    dialog.last_day.setDate(QDate(2026, 12, 15))
    press_ok(dialog)

    assert closure_of_104(workplace).period == Period.through(date(2026, 11, 1), date(2026, 12, 15))


def test_a_closure_ends_on_the_day_shown(qtbot: QtBot, workplace: Workplace) -> None:
    dialog = dialog_for(qtbot, ClosurePresenter(workplace, closure=closure_of_104(workplace)))

    QTest.mouseClick(dialog.end_now, Qt.MouseButton.LeftButton)

    assert closure_of_104(workplace).period == Period(date(2026, 11, 1), TODAY)
    assert not dialog.isVisible()


def test_a_refusal_keeps_the_dialog_open(qtbot: QtBot, workplace: Workplace) -> None:
    dialog = dialog_for(qtbot, ClosurePresenter(workplace, closure=closure_of_104(workplace)))
    other = dialog_for(qtbot, ClosurePresenter(workplace, closure=closure_of_104(workplace)))
    workplace.show_day(date(2026, 11, 1))
    QTest.mouseClick(other.end_now, Qt.MouseButton.LeftButton)

    QTest.mouseClick(dialog.end_now, Qt.MouseButton.LeftButton)

    assert dialog.isVisible()
    assert dialog.refusal.text().startswith("Die Sperrung ist nicht mehr")


def test_beds_and_rooms_are_named_in_the_heading(workplace: Workplace) -> None:
    first, second = room(workplace, "101"), room(workplace, "104")
    presenter = ClosurePresenter(workplace, beds=(first.beds[0].id, second.beds[0].id), rooms=(second.id,))

    assert places_text(presenter.places) == "Zimmer 104, Bett 1 in Zimmer 101"
