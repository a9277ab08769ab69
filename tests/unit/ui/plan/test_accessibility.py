"""What a screen reader finds in the plan."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.unit.ui.plan.fakes import MemoryWorkplace, PageInHand
from tests.unit.ui.plan.plan_page import PlanPage
from tests.unit.ui.plan.samples import drawn_facility, floor_id

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
NAME = QAccessible.Text.Name


@pytest.fixture(autouse=True)
def _screen_reader(qapp: QApplication) -> Iterator[None]:
    """A screen reader is listening."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@pytest.fixture
def plan(in_hand: PageInHand) -> QAccessibleInterface:
    """The plan as a screen reader sees it."""
    return QAccessible.queryAccessibleInterface(in_hand.page.view)


def child_named(parent: QAccessibleInterface, beginning: str) -> QAccessibleInterface:
    children = [parent.child(index) for index in range(parent.childCount())]
    return next(child for child in children if child.text(NAME).startswith(beginning))


def test_every_room_has_a_name_with_its_numbers(plan: QAccessibleInterface) -> None:
    room = child_named(plan, "Room 102")
    assert "2 people" in room.text(NAME)
    assert "women only" in room.text(NAME)
    assert "lockable" in room.text(NAME)


def test_every_bed_says_who_sleeps_in_it(plan: QAccessibleInterface) -> None:
    bed = child_named(plan, "Room 104").child(1)
    assert "Noori, Jawad" in bed.text(NAME)
    assert "in hospital" in bed.text(NAME)
    assert "free" in child_named(plan, "Room 103").child(0).text(NAME)
    assert "closed" in child_named(plan, "Room 109").child(0).text(NAME)


def test_beds_lie_in_their_rooms_and_rooms_in_the_plan(plan: QAccessibleInterface) -> None:
    room = child_named(plan, "Room 107")
    for index in range(room.childCount()):
        bed = room.child(index)
        assert room.rect().contains(bed.rect())
        assert bed.parent().text(NAME) == room.text(NAME)
        assert room.indexOfChild(bed) == index
    assert room.parent().object() is plan.object()


def test_what_lies_under_a_point_is_found(plan: QAccessibleInterface) -> None:
    bed = child_named(plan, "Room 107").child(2)
    centre = bed.rect().center()
    assert child_named(plan, "Room 107").childAt(centre.x(), centre.y()).text(NAME) == bed.text(NAME)


def test_the_arrow_keys_carry_the_focus_along(in_hand: PageInHand, plan: QAccessibleInterface) -> None:
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right):
        QTest.keyClick(in_hand.page.view, key)
    focused = plan.focusChild()
    assert "Tesfay, Selam" in focused.text(NAME)
    assert focused.state().selected
    assert focused.role() is QAccessible.Role.ListItem


def test_another_floor_has_other_rooms(in_hand: PageInHand, plan: QAccessibleInterface) -> None:
    in_hand.page.show_floor(floor_id("EG"))
    assert plan.childCount() == 4
    assert plan.child(99) is None


def test_pages_come_and_go_while_a_screen_reader_reads_them(qapp: QApplication, qtbot: QtBot) -> None:
    for _ in range(5):
        page = PlanPage(MemoryWorkplace(drawn_facility()).as_workplace)
        page.show()
        plan = QAccessible.queryAccessibleInterface(page.view)
        names = [plan.child(index).text(NAME) for index in range(plan.childCount())]
        assert all(names)
        page.presenter.close()
        page.close()
        page.deleteLater()
        del page, plan
        qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
