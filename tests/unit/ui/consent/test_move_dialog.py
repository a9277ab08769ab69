"""The question why somebody moves: Enter takes the reason given last."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QDialogButtonBox
from pytestqt.qtbot import QtBot

from unterkunft.services.moves import MoveNote
from unterkunft.ui.consent.move_dialog import AskingDialog, MoveDialog
from unterkunft.ui.consent.questions import MoveQuestion
from unterkunft.ui.habits import Habits, MoveState
from unterkunft.values.statuses import MoveReason


def dialog_for(qtbot: QtBot, *names: str) -> MoveDialog:
    dialog = MoveDialog(MoveQuestion(names, MoveState.HOUSED, MoveReason.REPAIR))
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def test_enter_takes_the_reason_given_last(qtbot: QtBot) -> None:
    dialog = dialog_for(qtbot, "Aziz, Amir")

    QTest.keyClick(dialog.reason, Qt.Key.Key_Return)

    assert dialog.result() == QDialog.DialogCode.Accepted
    assert dialog.answer.note == MoveNote(MoveReason.REPAIR)
    assert dialog.answer.asks_again


def test_another_reason_must_be_told_in_words(qtbot: QtBot) -> None:
    dialog = dialog_for(qtbot, "Aziz, Amir")
    move = dialog.buttons.button(QDialogButtonBox.StandardButton.Ok)

    dialog.reason.setCurrentIndex(dialog.reason.findData(MoveReason.OTHER))
    assert not move.isEnabled()

    QTest.keyClicks(dialog.note, "Nachtschicht")
    assert move.isEnabled()
    assert dialog.answer.note == MoveNote(MoveReason.OTHER, "Nachtschicht")


def test_what_is_asked_about_can_be_chosen_again(qtbot: QtBot) -> None:
    dialog = AskingDialog(Habits(asks_for=frozenset()))
    qtbot.addWidget(dialog)

    dialog.boxes[MoveState.HOUSED].click()

    assert dialog.asks_for == {MoveState.HOUSED}
