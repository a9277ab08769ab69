"""Bed and days of a bar, typed instead of dragged."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot

from tests.builders import House, march
from unterkunft.model.placement_rules import NO_RULE_PACK
from unterkunft.ui.calendar.bar_change import BarChange
from unterkunft.ui.calendar.chart import Chart
from unterkunft.ui.calendar.period_dialog import PeriodDialog
from unterkunft.ui.changeable_days import ChangeableDays
from unterkunft.values.ids import BedId
from unterkunft.values.period import Period


def dialog_for(qtbot: QtBot, house: House, bed: BedId) -> PeriodDialog:
    chart = Chart(house.timeline(), today=march(10))
    bar = chart.bars(bed)[0]
    calendar = ChangeableDays(march(10), march(10), may_correct_past=False)
    change = BarChange(chart.timeline, NO_RULE_PACK, bar.assignment.id, calendar)
    dialog = PeriodDialog(chart, bar, change)
    qtbot.addWidget(dialog)
    return dialog


def can_change(dialog: PeriodDialog) -> bool:
    return dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled()


def qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


def test_it_opens_with_what_is_and_nothing_to_do(qtbot: QtBot, house: House) -> None:
    bed = house.room().bed
    house.housed(bed, since=march(12), until=march(20))
    dialog = dialog_for(qtbot, house, bed)

    assert dialog.proposal.changes_nothing
    assert dialog.proposal.period == Period(march(12), march(20))
    assert not can_change(dialog)


def test_other_days_are_judged_while_they_are_typed(qtbot: QtBot, house: House) -> None:
    bed = house.room().bed
    house.housed(bed, since=march(12), until=march(20))
    house.housed(bed, since=march(22), name="Haddad")
    dialog = dialog_for(qtbot, house, bed)

    dialog.end.setDate(qdate(march(22)))
    assert can_change(dialog)
    dialog.end.setDate(qdate(march(23)))
    assert not can_change(dialog)
    assert "Haddad" in dialog.verdict.text()


def test_an_open_end_can_be_given_and_taken(qtbot: QtBot, house: House) -> None:
    bed = house.room().bed
    house.housed(bed, since=march(12))
    dialog = dialog_for(qtbot, house, bed)
    assert dialog.is_open.isChecked()
    assert not dialog.end.isEnabled()

    dialog.is_open.setChecked(False)
    assert dialog.proposal.period.end == march(12) + (date(2026, 5, 1) - date(2026, 4, 1))


def test_another_bed_is_chosen_by_room_and_number(qtbot: QtBot, house: House) -> None:
    room = house.room("101")
    house.housed(room.beds[0], since=march(12), until=march(20))
    dialog = dialog_for(qtbot, house, room.beds[0])

    dialog.bed.setCurrentIndex(1)

    assert dialog.proposal.bed == room.beds[1]
    assert "101" in dialog.bed.currentText()
    assert can_change(dialog)
