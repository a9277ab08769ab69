"""Two ways to draw a floor of twenty rooms from an empty database, as an administrator would."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from tests.drawing_trial.hand import Hand
from unterkunft.ui.plan_editor.bars import PlaceBar
from unterkunft.ui.plan_editor.page import PlanEditorPage

_TAB, _ENTER = Qt.Key.Key_Tab, Qt.Key.Key_Return
_DEPTH = 5.0
_CORRIDOR = 2.0

UPPER = (4.0, 3.5, 3.5, 4.0, 3.0, 3.0, 4.0, 3.5, 3.5, 4.0)
LOWER = (3.5, 3.5, 4.0, 4.0, 3.0, 3.0, 4.0, 3.5, 3.5, 4.0)
"""Widths in metres: ten rooms on each side of the corridor, no two neighbours need be alike."""
LENGTH = sum(UPPER)


def house_from_nothing(hand: Hand, page: PlanEditorPage) -> None:
    """Facility, building and floor, each by its button and its name."""
    bar = page.places
    for button, name in zip(_plus_buttons(bar), ("Haus am See", "Haus A", ""), strict=True):
        hand.think()

        def answer(_dialog: QWidget, name: str = name) -> None:
            hand.keys(name, then=_ENTER)

        with hand.answering(answer):
            hand.click(button)


def each_room_by_hand(hand: Hand, page: PlanEditorPage) -> None:
    """Every room drawn for itself, all with their own width; four of them are no bedrooms."""
    hand.think()
    hand.keys("f")
    hand.drag(page.view, (0.0, _DEPTH), (LENGTH, _DEPTH + _CORRIDOR))
    hand.keys("z")
    for top, widths in ((0.0, UPPER), (_DEPTH + _CORRIDOR, LOWER)):
        left = 0.0
        for width in widths:
            hand.think()
            hand.drag(page.view, (left + 0.1, top + 0.1), (left + width - 0.1, top + _DEPTH - 0.1))
            left += width
    _other_uses(hand, page)
    _third_beds(hand, page)


def rooms_in_rows(hand: Hand, page: PlanEditorPage) -> None:
    """One room drawn and repeated nine times on each side, as container sites and hostels are built."""
    hand.think()
    hand.keys("f")
    hand.drag(page.view, (0.0, _DEPTH), (LENGTH, _DEPTH + _CORRIDOR))
    for top in (0.0, _DEPTH + _CORRIDOR):
        hand.think()
        hand.keys("z")
        hand.drag(page.view, (0.1, top + 0.1), (3.4, top + _DEPTH - 0.1))
        hand.think()
        with hand.answering(lambda _dialog: hand.keys("9", then=_ENTER)):
            hand.click(page.room_panel.array)
    _other_uses(hand, page)
    _third_beds(hand, page)


def _other_uses(hand: Hand, page: PlanEditorPage) -> None:
    """Two kitchens and two baths: click the room, choose the use, give it its name."""
    hand.think()
    hand.keys("a")
    for index, down, name in (
        (4, 1, "Kochen 1"),
        (5, 2, "Bad 1"),
        (14, 1, "Kochen 2"),
        (15, 2, "Bad 2"),
    ):
        hand.think()
        _click_room(hand, page, index)
        hand.choose(page.room_panel.use, down)
        hand.click(page.room_panel.singles)
        page.room_panel.singles.selectAll()
        hand.keys("0", then=_TAB)
        hand.click(page.room_panel.number)
        page.room_panel.number.selectAll()
        hand.keys(name, then=_ENTER)


def _third_beds(hand: Hand, page: PlanEditorPage) -> None:
    """A third bed for four rooms: click the room, press +."""
    for index in (0, 3, 9, 19):
        hand.think()
        _click_room(hand, page, index)
        hand.keys("+")


def _click_room(hand: Hand, page: PlanEditorPage, index: int) -> None:
    """Upper row 0 to 9, lower row 10 to 19, by where they lie."""
    rooms = sorted(
        (room for room in page.presenter.rooms if room.box.width < LENGTH - 1),
        key=lambda room: (room.box.top, room.box.left),
    )
    assert len(rooms) == len(UPPER) + len(LOWER), [room.room.number for room in rooms]
    centre = rooms[index].box.centre
    hand.drag(page.view, centre, centre)
    hand.counts["point"] -= 1


def _plus_buttons(bar: PlaceBar) -> list[QWidget]:
    QApplication.processEvents()
    return [bar.add_facility, bar.add_building, bar.add_floor]
