"""Hands for the calendar: mouse, drags and keys at beds and days instead of points."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QMouseEvent
from PySide6.QtTest import QTest

from unterkunft.ui.calendar.painting import LEFT_WIDTH, MONTHS
from unterkunft.ui.calendar.view import CalendarView
from unterkunft.ui.plan.drag_mime import mime_of
from unterkunft.ui.workplace import Workplace
from unterkunft.values.ids import ResidentId

_LEFT, _NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton


@dataclass
class Hands:
    """What a user does with a calendar."""

    view: CalendarView
    said: list[str] = field(default_factory=list)

    def show(self, workplace: Workplace) -> None:
        """Shows the house as it is now."""
        self.view.status_message.connect(self.said.append)
        workplace.reload()
        self.view.show()
        QCoreApplication.processEvents()

    def point(self, row: UUID, day: date, *, at: float = 0.5) -> QPoint:
        """A point in a row and day; `at` 0 is the day's beginning."""
        sight = self.view.grid.sight
        index = sight.layout.index_of(row)
        assert index is not None
        x = sight.columns.x_of(day) + at * sight.columns.day_width
        return QPoint(round(x), round(sight.row_box(index).center().y()))

    def head_point(self, day: date) -> QPoint:
        """A point in the head of a day."""
        columns = self.view.grid.sight.columns
        return QPoint(round(columns.x_of(day) + columns.day_width / 2), round(MONTHS + 8))

    def name_point(self, row: UUID) -> QPoint:
        """A point on the name of a row."""
        return QPoint(round(LEFT_WIDTH / 2), self.point(row, self.view.presenter.as_of).y())

    def press(self, pointer: QPoint, *, control: bool = False) -> None:
        self._mouse(QEvent.Type.MouseButtonPress, pointer, control=control)

    def move(self, pointer: QPoint) -> None:
        self._mouse(QEvent.Type.MouseMove, pointer)

    def release(self, pointer: QPoint) -> None:
        self._mouse(QEvent.Type.MouseButtonRelease, pointer)
        QCoreApplication.processEvents()

    def click(self, pointer: QPoint) -> None:
        self.press(pointer)
        self.release(pointer)

    def double_click(self, pointer: QPoint) -> None:
        self._mouse(QEvent.Type.MouseButtonDblClick, pointer)

    def drag(self, start: QPoint, end: QPoint) -> None:
        """From the grasp to the drop, with a step that is a drag."""
        self.hold(start, end)
        self.release(end)

    def hold(self, start: QPoint, end: QPoint) -> None:
        """From the grasp to a place, not let go."""
        self.press(start)
        self.move(start + QPoint(0, 20))
        self.move(end)

    def bring(self, residents: tuple[ResidentId, ...], pointer: QPoint) -> bool:
        """Holds people over a place in a drag from elsewhere; says whether they may be dropped."""
        area, mime = self.view.grid.viewport(), mime_of(residents)
        enter = QDragEnterEvent(
            pointer, Qt.DropAction.MoveAction, mime, _LEFT, Qt.KeyboardModifier.NoModifier
        )
        QCoreApplication.sendEvent(area, enter)
        if not enter.isAccepted():
            return False
        move = QDragMoveEvent(pointer, Qt.DropAction.MoveAction, mime, _LEFT, Qt.KeyboardModifier.NoModifier)
        QCoreApplication.sendEvent(area, move)
        return move.isAccepted()

    def drop(self, residents: tuple[ResidentId, ...], pointer: QPoint) -> None:
        """Brings people and lets them go."""
        self.bring(residents, pointer)
        event = QDropEvent(
            QPointF(pointer),
            Qt.DropAction.MoveAction,
            mime_of(residents),
            _LEFT,
            Qt.KeyboardModifier.NoModifier,
        )
        QCoreApplication.sendEvent(self.view.grid.viewport(), event)
        QCoreApplication.processEvents()

    def leave(self) -> None:
        """Takes people away from the calendar again."""
        QCoreApplication.sendEvent(self.view.grid.viewport(), QDragLeaveEvent())

    def key(self, key: Qt.Key, *, control: bool = False, shift: bool = False) -> None:
        modifiers = Qt.KeyboardModifier.NoModifier
        if control:
            modifiers |= Qt.KeyboardModifier.ControlModifier
        if shift:
            modifiers |= Qt.KeyboardModifier.ShiftModifier
        QTest.keyClick(self.view.grid, key, modifiers)

    def _mouse(self, kind: QEvent.Type, pointer: QPoint, *, control: bool = False) -> None:
        area = self.view.grid.viewport()
        button = _NONE if kind is QEvent.Type.MouseMove else _LEFT
        held = _NONE if kind is QEvent.Type.MouseButtonRelease else _LEFT
        modifiers = Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier
        place = QPointF(pointer)
        event = QMouseEvent(kind, place, QPointF(area.mapToGlobal(pointer)), button, held, modifiers)
        QCoreApplication.sendEvent(area, event)
