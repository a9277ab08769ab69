"""Mouse, keys and drags on the plan, as events of Qt without a screen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QHelpEvent,
    QMouseEvent,
    QWheelEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolTip
from pytestqt.qtbot import QtBot

from tests.unit.ui.plan.fakes import PageInHand
from tests.unit.ui.plan.samples import (
    TODAY,
    SampleFacility,
    bed_id,
    bed_target,
    floor_id,
    id_of,
    person_id,
    room_id,
)
from unterkunft.services.commands.arrivals import PlaceArrival
from unterkunft.services.commands.exchanges import ExchangeWithTray
from unterkunft.services.commands.placement import LiftFromBeds, PlaceResidents
from unterkunft.services.placement import Placement
from unterkunft.ui.plan import view as view_module
from unterkunft.ui.plan.day_dialogs import UntilDialog
from unterkunft.ui.plan.drag_mime import mime_of, mime_of_arrival
from unterkunft.ui.plan.place_dialog import PlaceDialog
from unterkunft.ui.plan.placement_session import Mark, Target
from unterkunft.values.ids import ExpectedArrivalId

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

KARIMI, DIALLO, SOW = person_id("Karimi, Reza"), person_id("Diallo, Mamadou"), person_id("Sow, Alpha")
NO_KEYS = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton


class Hand:
    """Drags people over the plan with the events Qt would send."""

    def __init__(self, in_hand: PageInHand) -> None:
        self.page = in_hand.page
        self.mime = QMimeData()

    def point(self, target: Target) -> QPoint:
        item = self.page.scene.item_of(target.room)
        assert item is not None
        return self.page.view.point_of(item, self.page.view.bed_state(target))

    def enter(self, *residents: object) -> bool:
        self.mime = mime_of(residents)  # type: ignore[arg-type]  # any ids
        event = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.MoveAction, self.mime, LEFT, NO_KEYS)
        self.page.view.dragEnterEvent(event)
        return event.isAccepted()

    def enter_announced(self, arrival: ExpectedArrivalId) -> bool:
        self.mime = mime_of_arrival(arrival)
        event = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.MoveAction, self.mime, LEFT, NO_KEYS)
        self.page.view.dragEnterEvent(event)
        return event.isAccepted()

    def move(self, target: Target, keys: Qt.KeyboardModifier = NO_KEYS) -> bool:
        where = self.point(target)
        event = QDragMoveEvent(where, Qt.DropAction.MoveAction, self.mime, LEFT, keys)
        self.page.view.dragMoveEvent(event)
        return event.isAccepted()

    def drop(self, target: Target, keys: Qt.KeyboardModifier = NO_KEYS) -> None:
        self.move(target, keys)
        event = QDropEvent(QPointF(self.point(target)), Qt.DropAction.MoveAction, self.mime, LEFT, keys)
        self.page.view.dropEvent(event)
        QApplication.processEvents()

    def leave(self) -> None:
        self.page.view.dragLeaveEvent(QDragLeaveEvent())


@pytest.fixture
def hand(in_hand: PageInHand) -> Hand:
    """A hand over the page."""
    return Hand(in_hand)


def test_rooms_are_coloured_when_people_come_in(in_hand: PageInHand, hand: Hand) -> None:
    assert hand.enter(SOW)
    item = in_hand.page.scene.item_of(room_id("103"))
    assert item is not None
    assert item.look.mark is Mark.ALLOWED


def test_the_reason_is_said_before_the_drop(in_hand: PageInHand, hand: Hand) -> None:
    hand.enter(SOW)
    assert hand.move(bed_target("109", 1))
    assert in_hand.page.view.hint_text is not None
    assert "closed" in in_hand.page.view.hint_text


def test_the_hint_counts_how_many_of_a_family_fit(in_hand: PageInHand, hand: Hand) -> None:
    hand.enter(*in_hand.page.presenter.household(person_id("Haddad, Noor")))
    hand.move(bed_target("103", 1))
    assert "4 of 4" in (in_hand.page.view.hint_text or "")
    hand.move(bed_target("108", 3))
    assert "1 of 4" in (in_hand.page.view.hint_text or "")


def test_names_stand_in_the_beds_they_would_get(in_hand: PageInHand, hand: Hand) -> None:
    hand.enter(SOW)
    hand.move(bed_target("103", 2))
    item = in_hand.page.scene.item_of(room_id("103"))
    assert item is not None
    assert item.look.preview == {bed_id("103", 2): "Sow, Alpha"}


def test_a_drop_on_a_bed_places(in_hand: PageInHand, hand: Hand) -> None:
    hand.enter(SOW)
    hand.drop(bed_target("103", 2))
    assert in_hand.workplace.executed == [PlaceResidents((Placement(SOW, bed_id("103", 2)),), TODAY)]


def test_a_drop_on_a_taken_bed_takes_a_free_one_of_the_room(in_hand: PageInHand, hand: Hand) -> None:
    hand.enter(SOW)
    hand.drop(bed_target("108", 1))
    assert [each.placements for each in in_hand.workplace.executed] == [(Placement(SOW, bed_id("108", 3)),)]


def test_a_refused_drop_says_why_and_changes_nothing(in_hand: PageInHand, hand: Hand) -> None:
    hand.enter(SOW)
    hand.drop(bed_target("104", 1))
    assert in_hand.workplace.executed == []
    assert len(in_hand.said) == 1


def test_after_the_drop_nothing_is_coloured_any_more(in_hand: PageInHand, hand: Hand) -> None:
    hand.enter(SOW)
    hand.drop(bed_target("103", 2))
    assert {item.look.mark for item in in_hand.page.scene.room_items} == {None}
    assert in_hand.page.view.hint_text is None


def test_a_drag_from_elsewhere_that_leaves_is_forgotten(in_hand: PageInHand, hand: Hand) -> None:
    hand.enter(SOW)
    hand.leave()
    assert in_hand.page.presenter.session is None
    assert in_hand.page.view.hint_text is None


def test_an_own_drag_that_leaves_may_come_back(in_hand: PageInHand, hand: Hand) -> None:
    in_hand.page.presenter.begin([SOW])
    hand.enter(SOW)
    hand.leave()
    assert in_hand.page.presenter.session is not None
    hand.drop(bed_target("103", 1))
    assert len(in_hand.workplace.executed) == 1


def test_other_things_are_not_taken(hand: Hand) -> None:
    assert not hand.enter()


def test_beside_the_rooms_nothing_can_be_dropped(in_hand: PageInHand, hand: Hand) -> None:
    hand.enter(SOW)
    event = QDragMoveEvent(QPoint(1, 1), Qt.DropAction.MoveAction, hand.mime, LEFT, NO_KEYS)
    in_hand.page.view.dragMoveEvent(event)
    assert not event.isAccepted()


def test_the_plan_moves_on_while_people_are_held_at_its_edge(
    in_hand: PageInHand, hand: Hand, qtbot: QtBot
) -> None:
    view = in_hand.page.view
    view.zoom_to(3)
    before = view.horizontalScrollBar().value()
    hand.enter(SOW)
    at_the_edge = QPoint(view.viewport().width() - 5, 300)
    event = QDragMoveEvent(at_the_edge, Qt.DropAction.MoveAction, hand.mime, LEFT, NO_KEYS)
    view.dragMoveEvent(event)
    qtbot.waitUntil(lambda: view.horizontalScrollBar().value() > before)
    hand.leave()


def press(in_hand: PageInHand, target: Target, keys: Qt.KeyboardModifier = NO_KEYS) -> None:
    item = in_hand.page.scene.item_of(target.room)
    assert item is not None
    where = in_hand.page.view.point_of(item, in_hand.page.view.bed_state(target))
    QTest.mouseClick(in_hand.page.view.viewport(), LEFT, keys, where)


def test_a_click_selects_and_ctrl_adds(in_hand: PageInHand) -> None:
    press(in_hand, bed_target("104", 1))
    press(in_hand, bed_target("108", 1), Qt.KeyboardModifier.ControlModifier)
    assert in_hand.page.presenter.selection == {KARIMI, DIALLO}


def test_shift_selects_the_household(in_hand: PageInHand) -> None:
    press(in_hand, bed_target("101", 3), Qt.KeyboardModifier.ShiftModifier)
    assert len(in_hand.page.presenter.selection) == 4


def test_a_click_beside_people_selects_nobody(in_hand: PageInHand) -> None:
    press(in_hand, bed_target("104", 1))
    press(in_hand, bed_target("103", 1))
    assert in_hand.page.presenter.selection == frozenset()


@pytest.mark.parametrize(
    ("keys", "count"), [(NO_KEYS, 1), (Qt.KeyboardModifier.ShiftModifier, 4)], ids=["person", "household"]
)
def test_dragging_a_chip_carries_the_person_and_with_shift_the_household(
    in_hand: PageInHand, monkeypatch: pytest.MonkeyPatch, keys: Qt.KeyboardModifier, count: int
) -> None:
    carried: list[tuple[object, ...]] = []
    monkeypatch.setattr(view_module, "carry", lambda _view, _presenter, people: carried.append(people))
    item = in_hand.page.scene.item_of(room_id("101"))
    assert item is not None
    where = in_hand.page.view.point_of(item, item.room.beds[1])
    QTest.mousePress(in_hand.page.view.viewport(), LEFT, keys, where)
    _drag_to(in_hand, where + QPoint(60, 20), keys)
    assert [len(people) for people in carried] == [count]


def _drag_to(in_hand: PageInHand, where: QPoint, keys: Qt.KeyboardModifier) -> None:
    event = QMouseEvent(QEvent.Type.MouseMove, QPointF(where), QPointF(where), LEFT, LEFT, keys)
    in_hand.page.view.mouseMoveEvent(event)


def test_arrows_walk_and_select(in_hand: PageInHand) -> None:
    view = in_hand.page.view
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Right):
        QTest.keyClick(view, key)
    assert view.cursor_target == bed_target("102", 2)
    assert in_hand.page.presenter.selection == {person_id("Gebremeskel, Hirut")}


def who_is_asked_about(in_hand: PageInHand, act: Callable[[], object]) -> tuple[str, ...]:
    """The people of the dialog that opens."""
    asked: list[str] = []

    def read() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, PlaceDialog)
        asked.extend(person.name for person in dialog.session.people)
        dialog.reject()

    QTimer.singleShot(100, read)
    act()
    assert not in_hand.workplace.executed
    return tuple(asked)


def test_enter_asks_where_the_selected_are_to_go(in_hand: PageInHand) -> None:
    press(in_hand, bed_target("104", 1))
    view = in_hand.page.view
    assert who_is_asked_about(in_hand, lambda: QTest.keyClick(view, Qt.Key.Key_Return)) == ("Karimi, Reza",)


def test_a_double_click_asks_where_a_person_is_to_go(in_hand: PageInHand, hand: Hand) -> None:
    viewport, point = in_hand.page.view.viewport(), hand.point(bed_target("104", 1))
    asked = who_is_asked_about(in_hand, lambda: QTest.mouseDClick(viewport, LEFT, pos=point))
    assert asked == ("Karimi, Reza",)


def test_delete_lifts_the_selected_into_the_tray(in_hand: PageInHand) -> None:
    press(in_hand, bed_target("104", 1))
    QTest.keyClick(in_hand.page.view, Qt.Key.Key_Delete)
    assert in_hand.workplace.executed == [LiftFromBeds((KARIMI,), TODAY)]


def test_escape_lets_go_of_the_selection(in_hand: PageInHand) -> None:
    press(in_hand, bed_target("104", 1))
    QTest.keyClick(in_hand.page.view, Qt.Key.Key_Escape)
    assert in_hand.page.presenter.selection == frozenset()


def test_a_floor_fits_at_first_and_goes_on_fitting(in_hand: PageInHand, qtbot: QtBot) -> None:
    view = in_hand.page.view
    for width in (1500, 900):
        in_hand.page.resize(width, 700)
        QApplication.processEvents()
        shown = view.mapFromScene(view.sceneRect()).boundingRect()
        assert view.viewport().rect().adjusted(-2, -2, 2, 2).contains(shown)


def test_ctrl_and_wheel_zoom_at_the_pointer(in_hand: PageInHand) -> None:
    view = in_hand.page.view
    before = view.zoom
    where = QPointF(300, 300)
    under = view.mapToScene(where.toPoint())
    event = QWheelEvent(
        where,
        QPointF(view.viewport().mapToGlobal(where.toPoint())),
        QPoint(),
        QPoint(0, 240),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    view.wheelEvent(event)
    assert view.zoom == pytest.approx(before * 1.44)
    assert under is not None


def test_the_zoom_is_told_as_a_part_of_what_fits(in_hand: PageInHand, qtbot: QtBot) -> None:
    in_hand.page.view.fit()
    with qtbot.waitSignal(in_hand.page.view.zoom_changed) as told:
        in_hand.page.view.zoom_in()
    assert told.args == [pytest.approx(1.2)]


def test_the_middle_button_pushes_the_plan(in_hand: PageInHand) -> None:
    view = in_hand.page.view
    view.zoom_to(3)
    start = view.mapToScene(QPoint(300, 300))
    QTest.mousePress(view.viewport(), Qt.MouseButton.MiddleButton, NO_KEYS, QPoint(300, 300))
    _drag_to(in_hand, QPoint(250, 280), NO_KEYS)
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.MiddleButton, NO_KEYS, QPoint(250, 280))
    moved = view.mapToScene(QPoint(250, 280))
    assert (moved - start).manhattanLength() < 2


def test_a_tool_tip_shows_a_name_as_text_and_never_as_markup(
    in_hand: PageInHand, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _where, text, *_: shown.append(text))
    in_hand.workplace.house.sleeps(in_hand.workplace.house.person("<img src=x>, A"), "105", 1)
    in_hand.workplace.show_day(TODAY.replace(day=25))
    item = in_hand.page.scene.item_of(room_id("105"))
    assert item is not None
    in_hand.workplace._timeline = None
    in_hand.page.presenter.refresh()
    where = in_hand.page.view.point_of(item, item.room.beds[0])
    event = QHelpEvent(QHelpEvent.Type.ToolTip, where, in_hand.page.view.viewport().mapToGlobal(where))
    in_hand.page.view.viewportEvent(event)
    assert "&lt;img src=x&gt;" in shown[0]


def test_moving_over_the_plan_looks_verdicts_up_only(in_hand: PageInHand, hand: Hand) -> None:
    hand.enter(SOW)
    session = in_hand.page.presenter.session
    assert session is not None
    hand.move(bed_target("103", 2))
    verdict = session.verdict(bed_target("103", 2))
    hand.move(bed_target("105", 1))
    hand.move(bed_target("103", 2))
    assert session.verdict(bed_target("103", 2)) is verdict


def test_another_floor_is_fitted(in_hand: PageInHand) -> None:
    in_hand.page.view.zoom_in()
    in_hand.page.show_floor(floor_id("EG"))
    assert in_hand.page.view.shows_all
    assert in_hand.page.view.cursor_target is None


def test_revealing_puts_the_cursor_on_the_bed(in_hand: PageInHand) -> None:
    in_hand.page.reveal_resident(person_id("Petrenko, Olha"))
    assert in_hand.page.view.cursor_target == bed_target("001", 1)
    in_hand.page.reveal_room(room_id("110"))
    assert in_hand.page.view.cursor_target == bed_target("110", 1)


def test_a_drop_on_a_taken_bed_of_a_full_room_swaps(in_hand: PageInHand, hand: Hand) -> None:
    hand.enter(DIALLO)
    hand.move(bed_target("104", 1))
    assert "Swap" in (in_hand.page.view.hint_text or "")
    item = in_hand.page.scene.item_of(room_id("108"))
    assert item is not None
    assert item.look.preview == {bed_id("108", 1): "Karimi, Reza"}
    hand.drop(bed_target("104", 1))
    (step,) = in_hand.workplace.executed
    assert {each.resident: each.bed for each in step.placements} == {
        DIALLO: bed_id("104", 1),
        KARIMI: bed_id("108", 1),
    }


def test_ctrl_swaps_beside_a_free_bed(in_hand: PageInHand, hand: Hand) -> None:
    hand.enter(KARIMI)
    hand.move(bed_target("108", 1))
    assert "Ctrl: swap with Diallo" in (in_hand.page.view.hint_text or "")
    hand.drop(bed_target("108", 1), Qt.KeyboardModifier.ControlModifier)
    (step,) = in_hand.workplace.executed
    assert {each.resident for each in step.placements} == {KARIMI, DIALLO}


def test_alt_asks_until_when_before_anything_happens(in_hand: PageInHand, hand: Hand) -> None:
    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, UntilDialog)
        assert not in_hand.workplace.executed
        dialog.accept()

    QTimer.singleShot(100, answer)
    hand.enter(DIALLO)
    hand.drop(bed_target("103", 1), Qt.KeyboardModifier.AltModifier)
    (step,) = in_hand.workplace.executed
    assert step.until is not None
    assert in_hand.page.presenter.session is None


def test_the_beds_people_come_from_are_marked(in_hand: PageInHand, hand: Hand) -> None:
    item = in_hand.page.scene.item_of(room_id("108"))
    assert item is not None
    hand.enter(DIALLO)
    assert item.look.origin == {bed_id("108", 1)}
    hand.leave()
    assert item.look.origin == frozenset()


def test_announced_people_are_dropped_like_others(
    house: SampleFacility, in_hand: PageInHand, hand: Hand
) -> None:
    arrival = ExpectedArrivalId(id_of("arrival"))
    house.arrivals[1] = replace(house.arrivals[1], id=arrival)
    in_hand.workplace.reload()
    assert hand.enter_announced(arrival)
    hand.move(bed_target("103", 1))
    assert "3 of 3" in (in_hand.page.view.hint_text or "")
    hand.drop(bed_target("103", 1))
    (step,) = in_hand.workplace.executed
    assert isinstance(step, PlaceArrival)
    assert len(step.beds) == 3


@pytest.mark.qt_log_ignore("does not support raise|grabbing the keyboard", extend=True)
def test_the_menu_key_opens_the_menu_of_the_framed_bed(in_hand: PageInHand) -> None:
    titles: list[str] = []

    def read() -> None:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        titles.extend(action.text() for action in menu.actions())
        menu.close()

    view = in_hand.page.view
    view.put_cursor(bed_target("108", 1))
    QTimer.singleShot(100, read)
    place = view.viewport().rect().center()
    reason = QContextMenuEvent.Reason.Keyboard
    view.contextMenuEvent(QContextMenuEvent(reason, place, view.mapToGlobal(place)))
    assert titles[0] == "Move to …"
    assert in_hand.page.presenter.selection == {DIALLO}


def test_alt_lets_the_holder_of_a_bed_make_way_into_the_tray(in_hand: PageInHand, hand: Hand) -> None:
    hand.enter(SOW)
    hand.move(bed_target("104", 1))
    assert "Alt: Karimi, Reza makes way" in (in_hand.page.view.hint_text or "")
    hand.drop(bed_target("104", 1), Qt.KeyboardModifier.AltModifier)
    (step,) = in_hand.workplace.executed
    assert step == ExchangeWithTray((KARIMI,), (Placement(SOW, bed_id("104", 1)),), TODAY)
