"""The page: keys of the board, the property panel, places, and what a screen reader finds."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.unit.ui.plan_editor.conftest import workplace_on
from unterkunft.services.commands.bed_setting import BedCounts
from unterkunft.storage.engine import Database
from unterkunft.ui.plan_editor import dialogs
from unterkunft.ui.plan_editor.dialogs import FloorCopy, NewFloor
from unterkunft.ui.plan_editor.drafting import DrawnRoom
from unterkunft.ui.plan_editor.page import PlanEditorPage
from unterkunft.ui.plan_editor.tools import ToolId
from unterkunft.values.ids import new_id
from unterkunft.values.statuses import Designation, FacilityKind, RoomUse

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def room(page: PlanEditorPage, number: str) -> DrawnRoom:
    return next(each for each in page.presenter.rooms if each.room.number == number)


def select(page: PlanEditorPage, *numbers: str) -> None:
    page.presenter.select(room(page, number).id for number in numbers)


@pytest.mark.parametrize(
    ("key", "tool"),
    [
        ("Z", ToolId.ROOM),
        ("V", ToolId.POLYGON),
        ("F", ToolId.CORRIDOR),
        ("T", ToolId.SPLIT),
        ("A", ToolId.SELECT),
    ],
)
def test_a_letter_takes_a_tool(page: PlanEditorPage, key: str, tool: ToolId) -> None:
    QTest.keyClick(page.view, getattr(Qt.Key, f"Key_{key}"))
    assert page.presenter.tool is tool
    assert page.tools.button_of(tool).isChecked()


def test_escape_puts_the_tool_away(page: PlanEditorPage) -> None:
    page.presenter.take(ToolId.ROOM)
    QTest.keyClick(page.view, Qt.Key.Key_Escape)
    assert page.presenter.tool is ToolId.SELECT


def test_arrows_push_by_a_tenth_and_with_shift_by_a_metre(page: PlanEditorPage) -> None:
    select(page, "102")
    QTest.keyClick(page.view, Qt.Key.Key_Right)
    QTest.keyClick(page.view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert (room(page, "102").box.left, room(page, "102").box.top) == pytest.approx((4.1, 1))


def test_plus_and_minus_change_the_beds(page: PlanEditorPage) -> None:
    select(page, "101", "Flur")
    QTest.keyClick(page.view, Qt.Key.Key_Plus)
    assert room(page, "101").beds == BedCounts(singles=3)
    QTest.keyClick(page.view, Qt.Key.Key_Minus)
    assert room(page, "101").beds == BedCounts(singles=2)


def test_a_digit_begins_the_number(page: PlanEditorPage) -> None:
    select(page, "101")
    QTest.keyClicks(page.view, "1")
    QTest.keyClicks(page.room_panel.number, "17")
    QTest.keyClick(page.room_panel.number, Qt.Key.Key_Return)
    assert room(page, "117").room.use is RoomUse.SLEEPING


def test_delete_and_duplicate(page: PlanEditorPage) -> None:
    select(page, "102")
    QTest.keyClick(page.view, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert room(page, "103").box.left == 8
    QTest.keyClick(page.view, Qt.Key.Key_Delete)
    assert {each.room.number for each in page.presenter.rooms} == {"101", "102", "Flur"}


def test_the_board_keeps_its_keys_from_the_window(page: PlanEditorPage) -> None:
    modifier = Qt.KeyboardModifier.ControlModifier
    event = QKeyEvent(QKeyEvent.Type.ShortcutOverride, Qt.Key.Key_D, modifier, "d")
    event.ignore()
    page.view.event(event)
    assert event.isAccepted()


def test_the_panel_changes_all_rooms_selected(page: PlanEditorPage) -> None:
    select(page, "101", "102")
    panel = page.room_panel
    panel.bunks.setValue(2)
    panel.approved.setValue(4)
    panel.designation.setCurrentIndex(panel.designation.findData(Designation.WOMEN))
    panel.designation.activated.emit(panel.designation.currentIndex())
    for number in ("101", "102"):
        changed = room(page, number)
        assert changed.beds == BedCounts(singles=2, bunks=2)
        assert (changed.room.approved_places, changed.room.designation) == (4, Designation.WOMEN)


def test_measures_can_be_typed(page: PlanEditorPage) -> None:
    select(page, "102")
    page.room_panel.width_field.setValue(3.5)
    page.room_panel.area.setValue(18.4)
    assert room(page, "102").box.width == 3.5
    assert room(page, "102").room.area_m2 == Decimal("18.4")
    page.room_panel.measured.click()
    assert room(page, "102").room.area_m2 == Decimal("17.5")


def test_a_number_that_is_taken_is_said_and_put_back(qtbot: QtBot, page: PlanEditorPage) -> None:
    select(page, "101")
    with qtbot.waitSignal(page.status_message):
        page.room_panel.number.setText("102")
        page.room_panel.number.returnPressed.emit()
    assert page.room_panel.number.text() == "101"


def test_a_finding_selects_its_rooms(page: PlanEditorPage) -> None:
    page.presenter.draw(((3, 1), (6, 1), (6, 4), (3, 4)), None)
    page.findings.itemClicked.emit(page.findings.item(0))
    assert len(page.presenter.selected) == 2


def test_a_house_from_nothing(
    qtbot: QtBot, sqlite_database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = PlanEditorPage(workplace_on(sqlite_database))
    qtbot.addWidget(page)
    monkeypatch.setattr(dialogs, "ask_facility", lambda _: ("Haus am See", FacilityKind.COMMUNAL))
    monkeypatch.setattr(dialogs, "ask_building", lambda _: "Haus A")
    monkeypatch.setattr(dialogs, "ask_floor", lambda _parent, _houses, chosen: NewFloor(chosen, "EG", 0))
    page.steps.add_facility()
    page.steps.add_building()
    page.steps.add_floor()
    assert page.presenter.floor is not None
    assert page.presenter.floor.floor.name == "EG"
    page.presenter.close()


def test_a_copied_floor_is_shown(page: PlanEditorPage, monkeypatch: pytest.MonkeyPatch) -> None:
    building = page.presenter.building
    assert building is not None
    answer = FloorCopy(NewFloor(building, "2. OG", 2), "1", "2")
    monkeypatch.setattr(dialogs, "ask_copy", lambda *_: answer)
    page.steps.copy_floor()
    assert sorted(each.room.number for each in page.presenter.rooms) == ["201", "202", "Flur"]


def test_another_facility_id_is_no_room(page: PlanEditorPage) -> None:
    page.reveal_room(new_id())  # type: ignore[arg-type]
    assert page.presenter.selected == ()


def test_a_room_is_revealed(page: PlanEditorPage) -> None:
    page.reveal_room(room(page, "102").id)
    assert [each.room.number for each in page.presenter.selected] == ["102"]


def test_a_screen_reader_finds_rooms_with_names(page: PlanEditorPage) -> None:
    board = QAccessible.queryAccessibleInterface(page.view)
    names = [board.child(index).text(QAccessible.Text.Name) for index in range(board.childCount())]
    assert len(names) == 3
    assert names[0].startswith("101, ")
    assert "20 m²" in names[0]
    select(page, "102")
    focused = board.focusChild()
    assert focused is not None
    assert focused.text(QAccessible.Text.Name).startswith("102")
