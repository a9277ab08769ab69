"""“Briefkopf …” keeps what is entered, or says why not."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from unterkunft.services.letterheads import Letterhead
from unterkunft.services.queries.letterheads import disclosures, operators
from unterkunft.ui.operators.dialog import OperatorsDialog
from unterkunft.ui.workplace import Workplace
from unterkunft.values.disclosure import NameDisclosure
from unterkunft.values.statuses import PayerKind

pytestmark = [pytest.mark.usefixtures("german"), pytest.mark.qt_log_ignore("propagateSizeHints")]


def shown(qtbot: QtBot, workplace: Workplace) -> OperatorsDialog:
    dialog = OperatorsDialog(workplace)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def save(dialog: OperatorsDialog) -> None:
    button = dialog.buttons.button(dialog.buttons.StandardButton.Save)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def enter(dialog: OperatorsDialog, **texts: str) -> None:
    entered = {name: texts.get(name, "") for name in Letterhead.__dataclass_fields__}
    dialog.form.show_letterhead(Letterhead(**entered))


def kept(workplace: Workplace, operator: str) -> Letterhead:
    return next(each.letterhead for each in operators(workplace.database) if each.name == operator)


def test_it_begins_with_the_operator_of_the_facility_shown(qtbot: QtBot, workplace: Workplace) -> None:
    dialog = shown(qtbot, workplace)
    row = next(each for each in operators(workplace.database) if each.name == dialog.operator.currentText())
    assert workplace.facility is not None
    assert workplace.facility.key in row.facilities


def test_what_is_entered_is_kept_and_can_be_taken_back(qtbot: QtBot, workplace: Workplace) -> None:
    dialog = shown(qtbot, workplace)
    operator = dialog.operator.currentText()
    enter(dialog, city="Prenzlau", iban="DE89370400440532013000")
    assert dialog.form.iban_note.text() == "Die Prüfziffern stimmen."
    save(dialog)
    assert not dialog.isVisible()
    assert kept(workplace, operator) == Letterhead(city="Prenzlau", iban="DE89370400440532013000")
    workplace.undo()
    assert kept(workplace, operator) == Letterhead()


def test_a_wrong_account_keeps_the_dialog_open_with_the_reason(qtbot: QtBot, workplace: Workplace) -> None:
    dialog = shown(qtbot, workplace)
    enter(dialog, iban="DE89370400440532013001")
    save(dialog)
    assert dialog.isVisible()
    assert "Prüfziffern" in dialog.refusal.text()
    assert kept(workplace, dialog.operator.currentText()) == Letterhead()


def test_what_payers_get_to_know_is_chosen(qtbot: QtBot, workplace: Workplace) -> None:
    dialog = shown(qtbot, workplace)
    choice = dialog.disclosures[PayerKind.JOBCENTRE]
    choice.setCurrentIndex(choice.findData(NameDisclosure.INITIALS))
    save(dialog)
    assert disclosures(workplace.database)[PayerKind.JOBCENTRE] is NameDisclosure.INITIALS
