"""Questions to the user: each ends in one step or in nothing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QMessageBox

from tests.unit.ui.plan.fakes import PageInHand
from tests.unit.ui.plan.samples import TODAY, bed_id, bed_target, person_id, room_id
from unterkunft.ui.closures.closure_dialog import ClosureDialog
from unterkunft.ui.plan.day_dialogs import UntilDialog
from unterkunft.ui.plan.place_dialog import PlaceDialog
from unterkunft.ui.plan.plan_dialogs import PlanDialogs
from unterkunft.ui.plan.plan_menus import PlanMenus
from unterkunft.ui.plan.rotation_dialog import RotationDialog

DIALLO = person_id("Diallo, Mamadou")
BAH = person_id("Bah, Ibrahima")
KARIMI = person_id("Karimi, Reza")
NOORI = person_id("Noori, Jawad")
DialogT = TypeVar("DialogT", bound=QDialog)

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def answer(kind: type[DialogT], act: Callable[[DialogT], None]) -> None:
    """Once the dialog is open, does something with it and accepts."""

    def respond() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, kind)
        act(dialog)
        dialog.accept()

    QTimer.singleShot(0, respond)


@pytest.fixture
def dialogs(in_hand: PageInHand) -> PlanDialogs:
    """The questions the page can ask."""
    return in_hand.page.view.dialogs


def test_until_a_day_is_asked_for_and_carried_out(in_hand: PageInHand, dialogs: PlanDialogs) -> None:
    answer(UntilDialog, lambda dialog: dialog.field.show_day(TODAY + timedelta(days=3)))
    dialogs.ask_until((DIALLO,))
    (step,) = in_hand.workplace.executed
    assert step.period.end == TODAY + timedelta(days=3)


def test_a_rotation_shows_who_goes_where_and_can_be_turned(in_hand: PageInHand, dialogs: PlanDialogs) -> None:
    seen: list[str] = []

    def turn(dialog: RotationDialog) -> None:
        seen.append(dialog.moves.text())
        dialog.turn.click()
        seen.append(dialog.moves.text())

    answer(RotationDialog, turn)
    dialogs.ask_rotation((DIALLO, KARIMI, NOORI))
    assert "Diallo, Mamadou → room 104, bed Bett 1" in seen[0]
    assert "Diallo, Mamadou → room 104, bed Bett 2" in seen[1]
    (step,) = in_hand.workplace.executed
    assert {each.resident: each.bed for each in step.placements}[DIALLO] == bed_id("104", 2)


def test_a_place_can_be_chosen_for_later(in_hand: PageInHand, dialogs: PlanDialogs) -> None:
    def choose(dialog: PlaceDialog) -> None:
        dialog.since.show_day(TODAY + timedelta(days=4))
        dialog.filter.setText("103")

    answer(PlaceDialog, choose)
    dialogs.ask_place((DIALLO,))
    (step,) = in_hand.workplace.executed
    assert (step.on, step.until) == (TODAY + timedelta(days=4), None)


def test_a_place_can_be_given_until_a_day(in_hand: PageInHand, dialogs: PlanDialogs) -> None:
    def choose(dialog: PlaceDialog) -> None:
        dialog.is_limited.setChecked(True)
        dialog.until.show_day(TODAY + timedelta(days=20))
        dialog.filter.setText("103")

    answer(PlaceDialog, choose)
    dialogs.ask_place((DIALLO,))
    (step,) = in_hand.workplace.executed
    assert (step.on, step.until) == (TODAY, TODAY + timedelta(days=20))


def test_an_end_never_lies_before_the_beginning(in_hand: PageInHand, dialogs: PlanDialogs) -> None:
    def choose(dialog: PlaceDialog) -> None:
        dialog.is_limited.setChecked(True)
        dialog.since.show_day(TODAY + timedelta(days=60))
        assert dialog.until.day > dialog.since.day
        dialog.filter.setText("103")

    answer(PlaceDialog, choose)
    dialogs.ask_place((DIALLO,))
    (step,) = in_hand.workplace.executed
    assert step.until > step.on


def test_a_drop_with_alt_asks_until_when(in_hand: PageInHand, dialogs: PlanDialogs) -> None:
    session = in_hand.page.presenter.question([DIALLO])
    assert session is not None
    answer(UntilDialog, lambda dialog: dialog.field.show_day(TODAY + timedelta(days=2)))
    dialogs.ask_until_at(session, bed_target("103", 1), QPoint(10, 10))
    (step,) = in_hand.workplace.executed
    assert (step.on, step.until) == (TODAY, TODAY + timedelta(days=2))


def menu_at(in_hand: PageInHand, number: str, label: int | None) -> QMenu:
    """The menu of a place."""
    view = in_hand.page.view
    item = in_hand.page.scene.item_of(room_id(number))
    assert item is not None
    bed = None if label is None else view.bed_state(bed_target(number, label))
    menus = PlanMenus(in_hand.page.presenter, view.dialogs, view)
    return menus.at(item.room, bed)


def entries(menu: QMenu) -> dict[str, Callable[[], None]]:
    return {action.text(): action.trigger for action in menu.actions() if action.text()}


def test_a_person_s_menu_offers_every_step(in_hand: PageInHand) -> None:
    in_hand.page.presenter.select([DIALLO])
    offered = list(entries(menu_at(in_hand, "108", 1)))
    assert offered == [
        "Move to …",
        "Stays until …",
        "Lift into the tray",
        "Move out …",
        "Ask for the reason of a move …",
        "Select everyone in the room",
        "Close Bed Bett 1 …",
        "Close Room 108 …",
    ]


def test_several_people_can_rotate(in_hand: PageInHand) -> None:
    in_hand.page.presenter.select([DIALLO, KARIMI, NOORI])
    assert "Rotate places …" in entries(menu_at(in_hand, "108", 1))


def test_the_selection_can_be_placed_on_a_free_bed(in_hand: PageInHand) -> None:
    in_hand.page.presenter.select([KARIMI])
    menu = menu_at(in_hand, "108", 3)
    entries(menu)["Place the selection here (1 person)"]()
    (step,) = in_hand.workplace.executed
    assert [each.bed for each in step.placements] == [bed_id("108", 3)]


def test_a_bed_and_a_room_can_be_closed(in_hand: PageInHand) -> None:
    titles: list[str] = []
    answer(ClosureDialog, lambda dialog: titles.append(dialog.windowTitle()))
    entries(menu_at(in_hand, "108", 3))["Close Bed Bett 3 …"]()
    assert titles == ["Close places"]
    assert "Close Room 108 …" in entries(menu_at(in_hand, "108", None))


def answer_box(text: str) -> None:
    """Once the question is open, presses one of its buttons."""

    def respond() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        next(button for button in box.buttons() if button.text() == text).click()

    QTimer.singleShot(0, respond)


def test_leaving_with_nobody_parked_asks_nothing(dialogs: PlanDialogs) -> None:
    assert dialogs.may_leave_parked()


def test_people_parked_are_asked_about_once(in_hand: PageInHand, dialogs: PlanDialogs) -> None:
    in_hand.page.presenter.lift([DIALLO])
    answer_box("Back")
    assert not dialogs.may_leave_parked()
    answer_box("Leave them there")
    assert dialogs.may_leave_parked()
    assert dialogs.may_leave_parked()
