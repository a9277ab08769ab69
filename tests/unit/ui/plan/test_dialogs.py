"""The keyboard's twin of the drag, and the question for a reason."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox
from pytestqt.qtbot import QtBot

from tests.unit.ui.plan.fakes import PageInHand
from tests.unit.ui.plan.samples import TODAY, person_id, room_id
from unterkunft.services.commands.placement import Acceptance
from unterkunft.ui.consent.acceptance_dialog import AcceptanceDialog
from unterkunft.ui.plan.place_dialog import PlaceDialog
from unterkunft.ui.plan.placement_session import Mark, Target, mark_of

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

SOW = person_id("Sow, Alpha")


@pytest.fixture
def dialog(in_hand: PageInHand, qtbot: QtBot) -> PlaceDialog:
    """The places for one person."""
    session = in_hand.page.presenter.question([SOW])
    assert session is not None
    made = PlaceDialog(session, in_hand.page)
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_best_place_is_chosen_at_first(dialog: PlaceDialog) -> None:
    candidate = dialog.model.candidate(dialog.model.index(0))
    assert mark_of(candidate.verdict) is Mark.ALLOWED
    assert dialog.target == candidate.target


def test_typing_a_number_leaves_that_room(dialog: PlaceDialog) -> None:
    QTest.keyClicks(dialog.filter, "105")
    rooms = {
        dialog.model.candidate(dialog.model.index(row)).room.room.number
        for row in range(dialog.model.rowCount())
    }
    assert rooms == {"105"}


def test_arrows_in_the_search_field_walk_the_list(dialog: PlaceDialog) -> None:
    QTest.keyClicks(dialog.filter, "105")
    first = dialog.target
    QTest.keyClick(dialog.filter, Qt.Key.Key_Down)
    assert dialog.target != first


def test_a_refused_place_can_be_read_and_not_chosen(dialog: PlaceDialog) -> None:
    QTest.keyClicks(dialog.filter, "104")
    assert dialog.target == Target(room_id("104"))
    assert not dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled()


def test_no_such_place_cannot_be_chosen(dialog: PlaceDialog) -> None:
    QTest.keyClicks(dialog.filter, "999")
    assert dialog.target is None
    assert not dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled()


def answer(do: object) -> None:
    """Acts on the dialog that is about to open."""

    def act() -> None:
        shown = QApplication.activeModalWidget()
        assert isinstance(shown, QDialog)
        assert callable(do)
        do(shown)

    QTimer.singleShot(0, act)


def test_typing_and_enter_place_somebody(in_hand: PageInHand) -> None:
    def choose(shown: PlaceDialog) -> None:
        QTest.keyClicks(shown.filter, "105 1")
        QTest.keyClick(shown.filter, Qt.Key.Key_Return)

    answer(choose)
    in_hand.page.ask_place((SOW,))
    placed = [placement for each in in_hand.workplace.executed for placement in each.placements]
    assert [placement.resident for placement in placed] == [SOW]


def test_escape_places_nobody(in_hand: PageInHand) -> None:
    answer(lambda shown: QTest.keyClick(shown, Qt.Key.Key_Escape))
    in_hand.page.ask_place((SOW,))
    assert in_hand.workplace.executed == []


@pytest.fixture
def acceptance(in_hand: PageInHand, qtbot: QtBot) -> AcceptanceDialog:
    """The question for a reason to put a man into the women's room."""
    session = in_hand.page.presenter.question([SOW])
    assert session is not None
    verdict = session.verdict(Target(room_id("102")))
    made = AcceptanceDialog(verdict, expires_on=date(2026, 12, 24), parent=in_hand.page)
    qtbot.addWidget(made)
    return made


def test_without_a_reason_nothing_is_accepted(acceptance: AcceptanceDialog) -> None:
    ok = acceptance.buttons.button(QDialogButtonBox.StandardButton.Ok)
    assert not ok.isEnabled()
    acceptance.reason.setPlainText("   ")
    assert not ok.isEnabled()
    acceptance.reason.setPlainText("Wasserschaden in 109")
    assert ok.isEnabled()


def test_ctrl_enter_in_the_reason_accepts(acceptance: AcceptanceDialog) -> None:
    acceptance.open()
    QTest.keyClick(acceptance.reason, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert acceptance.isVisible()

    QTest.keyClicks(acceptance.reason, "Wasserschaden")
    QTest.keyClick(acceptance.reason, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert acceptance.result() == QDialog.DialogCode.Accepted
    assert acceptance.acceptance.reason == "Wasserschaden"


@pytest.mark.usefixtures("german")
def test_the_buttons_say_that_people_are_placed(dialog: PlaceDialog, acceptance: AcceptanceDialog) -> None:
    kind = QDialogButtonBox.StandardButton.Ok
    assert [each.buttons.button(kind).text() for each in (dialog, acceptance)] == ["Unterbringen"] * 2


def test_the_acceptance_holds_reason_and_day(acceptance: AcceptanceDialog) -> None:
    acceptance.reason.setPlainText(" Wasserschaden ")
    assert acceptance.acceptance == Acceptance("Wasserschaden", date(2026, 12, 24))


def test_an_acceptance_cannot_end_before_it_begins(acceptance: AcceptanceDialog) -> None:
    earliest = acceptance.expiry.minimumDate()
    assert date(earliest.year(), earliest.month(), earliest.day()) > TODAY
