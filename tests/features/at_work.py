"""An operator at the window: what the hand does with it and what the eye finds on it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from tests.features.answers import Answer, answering
from tests.features.words import listed
from unterkunft.services.plan_state import BedState, Person, RoomState
from unterkunft.ui.day.page import DayPage
from unterkunft.ui.house_list.lines import LineKind, lines_of
from unterkunft.ui.main_window import MainWindow
from unterkunft.ui.plan.drag_mime import mime_of, mime_of_arrival
from unterkunft.ui.plan.placement_session import Target
from unterkunft.ui.plan.room_item import RoomItem
from unterkunft.ui.plan.tray_model import ArrivalRow, WaitingRow
from unterkunft.ui.workplace import Workplace
from unterkunft.values.ids import BedId, ResidentId

NO_KEYS = Qt.KeyboardModifier.NoModifier
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
_LEFT = Qt.MouseButton.LeftButton
_MOVE = Qt.DropAction.MoveAction
_GRID = 4
"""The eye looks for a free spot of a room in steps of so many pixels."""

WidgetT = TypeVar("WidgetT", bound=QWidget)
CardT = TypeVar("CardT", WaitingRow, ArrivalRow)


@dataclass
class AtWork:
    """The real window on a real database, with the page of the day in front."""

    window: MainWindow
    workplace: Workplace

    @property
    def page(self) -> DayPage:
        """The page with plan, calendar and list."""
        return self.part(DayPage)

    def part(self, kind: type[WidgetT]) -> WidgetT:
        """A part of the window, by its kind."""
        found = self.window.findChild(kind)
        assert found is not None, f"the window shows no {kind.__name__}"
        return found

    # -- what the hand does: buttons, menus, days ------------------------------------------------

    def open_page(self, title: str) -> None:
        """Clicks a page in the rail."""
        buttons = self.window.findChildren(QAbstractButton)
        QTest.mouseClick(next(each for each in buttons if each.accessibleName() == title), _LEFT)

    def entry(self, text: str) -> QAction:
        """An entry of the menu bar, by its text."""
        actions = {each.text(): each for each in self.window.actions_of_window.all}
        assert text in actions, f"no “{text}” among {sorted(actions)}"
        return actions[text]

    def choose(self, text: str, *answers: Answer) -> None:
        """Chooses an entry of the menu bar and answers what it asks."""
        entry = self.entry(text)
        assert entry.isEnabled(), f"“{text}” is not possible now"
        with answering(*answers):
            entry.trigger()

    def show_day(self, day: date) -> None:
        """Chooses a day in the calendar of the head line."""
        self.window.day.day_chosen.emit(day)

    def looking_at(self, day: date) -> _OtherDay:
        """Looks at another day and comes back."""
        return _OtherDay(self, day)

    # -- what the hand does: people --------------------------------------------------------------

    def select(self, names: Iterable[str]) -> None:
        """Clicks people on the plan, more than one with Ctrl; those in the tray by their card."""
        keys = NO_KEYS
        for name in names:
            residents = self.residents(name)
            target = self.page.scene.target_of(residents[0])
            if target is not None:
                QTest.mouseClick(self.page.view.viewport(), _LEFT, keys, self._point(target))
            else:
                self._click_card(residents[0])
            keys = CTRL
        QApplication.processEvents()

    def _click_card(self, resident: ResidentId) -> None:
        cards, model = self.page.tray.list, self.page.tray.model
        number = next(
            number
            for number, row in enumerate(model.rows)
            if isinstance(row, WaitingRow) and resident in row.residents
        )
        QTest.mouseClick(cards.viewport(), _LEFT, pos=cards.visualRect(model.index(number)).center())

    def drag(
        self,
        name: str,
        room: str,
        bed: str | None = None,
        *answers: Answer,
        keys: Qt.KeyboardModifier = NO_KEYS,
    ) -> None:
        """Drags a person or a household to a room or bed of the plan and answers what is asked then."""
        point = self.point_in(room, bed)
        with answering(*answers):
            self._drop(self.page.view.viewport(), mime_of(self.residents(name)), point, keys)

    def drag_announced(self, persons: int, room: str, bed: str) -> None:
        """Drags an announcement's card to a bed."""
        arrival = next(row.arrival for row in self._cards(ArrivalRow) if row.arrival.waiting == persons)
        assert arrival.id is not None
        self._drop(self.page.view.viewport(), mime_of_arrival(arrival.id), self.point_in(room, bed), NO_KEYS)

    def drag_to_tray(self, name: str) -> None:
        """Drags a person out of bed into the tray."""
        area = self.page.tray.list.viewport()
        point = QPoint(area.width() // 2, area.height() - 10)
        self._drop(area, mime_of(self.residents(name)), point, NO_KEYS)

    def drop_on(self, widget: QWidget, name: str, point: QPoint) -> None:
        """Drags a person or a household to a point of another widget."""
        self._drop(widget, mime_of(self.residents(name)), point, NO_KEYS)

    def hold_over(self, name: str, room: str) -> str:
        """Drags people over a room without letting go: what the pointer says."""
        area, mime = self.page.view.viewport(), mime_of(self.residents(name))
        self._carry(area, mime, self.point_in(room), NO_KEYS)
        said = self.page.view.hint_text or ""
        QApplication.sendEvent(area, QDragLeaveEvent())
        return said

    def _drop(self, area: QWidget, mime: QMimeData, point: QPoint, keys: Qt.KeyboardModifier) -> None:
        if self._carry(area, mime, point, keys):
            QApplication.sendEvent(area, QDropEvent(QPointF(point), _MOVE, mime, _LEFT, keys))
        for _ in range(3):
            QApplication.processEvents()

    def _carry(self, area: QWidget, mime: QMimeData, point: QPoint, keys: Qt.KeyboardModifier) -> bool:
        enter = QDragEnterEvent(point, _MOVE, mime, _LEFT, keys)
        QApplication.sendEvent(area, enter)
        if not enter.isAccepted():
            return False
        move = QDragMoveEvent(point, _MOVE, mime, _LEFT, keys)
        QApplication.sendEvent(area, move)
        return move.isAccepted()

    # -- where things are ------------------------------------------------------------------------

    def point_in(self, room: str, bed: str | None = None) -> QPoint:
        """A point on a bed, or on a room beside its beds."""
        item, view = self._item(room), self.page.view
        if bed is not None:
            return view.point_of(item, self.bed(room, bed))
        box = view.mapFromScene(item.sceneBoundingRect()).boundingRect()
        whole = Target(item.room.room.id)
        spots = (
            QPoint(x, y)
            for y in range(box.top(), box.bottom(), _GRID)
            for x in range(box.left(), box.right(), _GRID)
        )
        return next(spot for spot in spots if view.target_at(spot) == whole)

    def _point(self, target: Target) -> QPoint:
        item = self.page.scene.item_of(target.room)
        assert item is not None
        return self.page.view.point_of(item, self.page.view.bed_state(target))

    def _item(self, room: str) -> RoomItem:
        return next(each for each in self.page.scene.room_items if each.room.room.number == room)

    # -- what the eye finds ----------------------------------------------------------------------

    def room(self, number: str) -> RoomState:
        """A room as the plan shows it."""
        return self._item(number).room

    def bed(self, room: str, label: str) -> BedState:
        """A bed as the plan shows it."""
        return next(each for each in self.room(room).beds if each.bed.label == label)

    def changes_in(self, room: str) -> Collection[BedId]:
        """The beds of a room that bear the sign of a change."""
        return self._item(room).look.changes.keys()

    def place_of(self, name: str) -> tuple[str, str] | None:
        """Room and bed of a person; plan, list and calendar must agree on it."""
        found = {self._on_plan(name), self._in_list(name), self._in_calendar(name)}
        assert len(found) == 1, f"plan, list and calendar differ about {name}: {found}"
        return found.pop()

    def _on_plan(self, name: str) -> tuple[str, str] | None:
        for item in self.page.scene.room_items:
            for bed in item.room.beds:
                if bed.occupant is not None and bed.occupant.name == listed(name):
                    return item.room.room.number, bed.bed.label
        return None

    def _in_list(self, name: str) -> tuple[str, str] | None:
        for line in lines_of(self.page.list.presenter.tree()):
            is_asked = line.person is not None and line.person.name == listed(name)
            if is_asked and line.kind is LineKind.BED and line.room is not None and line.bed is not None:
                return line.room.room.number, line.bed.bed.label
        return None

    def _in_calendar(self, name: str) -> tuple[str, str] | None:
        chart = self.page.calendar.presenter.chart
        assert chart is not None
        for room in self.workplace.timeline().rooms:
            for bed in room.beds:
                bars = [bar for bar in chart.bars(bed.id) if self.workplace.as_of in bar.period]
                if any(bar.person.name == listed(name) for bar in bars):
                    return room.number, bed.label
        return None

    def people(self) -> tuple[Person, ...]:
        """Everyone in the house on the day shown."""
        return tuple(self.workplace.plan_state().people())

    def residents(self, name: str) -> tuple[ResidentId, ...]:
        """A person, or all of a household."""
        asked = [
            each.id for each in self.people() if each.name == listed(name) or each.household_name == name
        ]
        assert asked, f"nobody in the house is called {name}"
        return tuple(asked)

    def waiting(self) -> set[str]:
        """Who is on the cards of the tray."""
        return {person.name for row in self._cards(WaitingRow) for person in row.group.people}

    def announced(self) -> list[int]:
        """How many people each announcement in the tray still wants to place."""
        return [row.arrival.waiting for row in self._cards(ArrivalRow)]

    def _cards(self, kind: type[CardT]) -> Iterator[CardT]:
        return (row for row in self.page.tray.model.rows if isinstance(row, kind))


class _OtherDay:
    """A look at another day."""

    def __init__(self, at_work: AtWork, day: date) -> None:
        self._at_work, self._day = at_work, day
        self._before = at_work.workplace.as_of

    def __enter__(self) -> None:
        self._at_work.show_day(self._day)

    def __exit__(self, *_failure: object) -> None:
        self._at_work.show_day(self._before)


def until(is_so: Callable[[], bool], *, looks: int = 200) -> None:
    """Lets the window work until something is so."""
    for _ in range(looks):
        if is_so():
            return
        QTest.qWait(5)
    raise AssertionError("it never came to be so")
