"""The calendar in the user's hands: mouse, keys and drags become gestures on bars and people."""

from __future__ import annotations

import html
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
)
from PySide6.QtWidgets import QApplication, QMenu, QToolTip, QWidget

from unterkunft.ui.calendar import calendar_words as words
from unterkunft.ui.calendar.area import CalendarArea
from unterkunft.ui.calendar.bar_gesture import Grip
from unterkunft.ui.calendar.carrying import BarInHand, PeopleInHand, carry_people
from unterkunft.ui.calendar.chart import Bar
from unterkunft.ui.calendar.closure_draft import ClosureDraft, draft_of, new_draft
from unterkunft.ui.calendar.closure_hand import ClosureInHand
from unterkunft.ui.calendar.keys import CalendarKeys
from unterkunft.ui.calendar.painting import CalendarLook, Preview
from unterkunft.ui.calendar.presenter import CalendarPresenter
from unterkunft.ui.calendar.sight import Part, Spot
from unterkunft.ui.plan.drag_mime import residents_in
from unterkunft.ui.plan.drop_hint import DropHint
from unterkunft.ui.plan.gestures import EdgePush
from unterkunft.ui.plan.offer_words import Hint
from unterkunft.ui.plan.placement_session import Mark
from unterkunft.ui.plan.step_menu import StepMenu
from unterkunft.ui.wording import tr
from unterkunft.values.ids import BedAssignmentId
from unterkunft.values.period import Period

_OUTSIDE = 14
"""So far outside of the calendar a bar in the hand becomes people in the hand, to be dropped elsewhere."""


class CalendarGrid(CalendarArea):
    """Beds by days; bars can be grasped, people dropped."""

    period_asked = Signal(object)
    """The bed assignment whose days are to be changed in a dialog."""
    closure_asked = Signal(object)
    """The ClosureDraft to be asked about in a dialog, or to be carried out."""

    def __init__(self, presenter: CalendarPresenter, parent: QWidget | None = None) -> None:
        super().__init__(presenter, parent)
        self._grasped: tuple[QPoint, Bar, Grip] | None = None
        self.bar_in_hand = BarInHand(presenter, self)
        self.people_in_hand = PeopleInHand(presenter, self)
        self.closure_in_hand = ClosureInHand(presenter, self)
        self._pressed: QPoint | None = None
        self._hint = DropHint(self.viewport())
        self._edge = EdgePush(self, self)
        self._keys = CalendarKeys(self, presenter)

    def show_chart(self) -> None:
        """Other rows or bars; what is in the hand falls out of it."""
        self._let_go()
        super().show_chart()

    # mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Chooses a day, folds a head, grasps a bar."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        pointer = event.position().toPoint()
        spot = self.sight.spot(pointer)
        if spot.part in (Part.DAY_HEADS, Part.POSITION):
            self._presenter.choose_day(spot.day)
        elif spot.row is not None and spot.row.bed is None and spot.part is Part.NAMES:
            self._presenter.fold(spot.row.key)
        elif spot.row is not None:
            self.put_cursor(spot.row, spot.day)
            self._press(pointer, event.modifiers())

    def _press(self, pointer: QPoint, modifiers: Qt.KeyboardModifier) -> None:
        bar = self._bar_at(pointer)
        if bar is None:
            self._pressed = pointer
            self._presenter.select(())
        elif modifiers & Qt.KeyboardModifier.ControlModifier:
            self._presenter.toggle(bar.person.id)
        else:
            self._grasped = (pointer, bar, self.sight.grip_at(bar, pointer.x()))
            if bar.person.id not in self._presenter.selection:
                self._presenter.select((bar.person.id,))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Moves the bar in the hand, or shows what could be grasped."""
        pointer = event.position().toPoint()
        if self.bar_in_hand.bar is not None:
            self._carry_on(pointer)
        elif self.closure_in_hand.draft is not None:
            self._edge.update(pointer, self.viewport().size())
            self.closure_in_hand.update(self.sight.columns.day_at(pointer.x()), pointer)
        elif self._pressed is not None:
            if (pointer - self._pressed).manhattanLength() >= QApplication.startDragDistance():
                self._begin_closure(self._pressed)
        elif self._grasped is not None:
            start, bar, grip = self._grasped
            if (pointer - start).manhattanLength() >= QApplication.startDragDistance():
                self._take_up(start, bar, grip)
        else:
            self._show_what_can_be_grasped(pointer)

    def _begin_closure(self, start: QPoint) -> None:
        """A closure is grasped; over empty days one is drawn."""
        self._pressed, chart, spot = None, self._presenter.chart, self.sight.spot(start)
        if chart is None or spot.part is not Part.BODY or spot.row is None or spot.row.room is None:
            return
        closure = self.sight.closure_at(chart, start)
        if closure is not None:
            self.closure_in_hand.take_up(closure, self.sight.grip_of(closure.period, start.x()), spot.day)
        else:
            self.closure_in_hand.draw(spot.row, spot.day)

    def _take_up(self, start: QPoint, bar: Bar, grip: Grip) -> None:
        self._grasped = None
        selected = self._presenter.selection
        if grip is Grip.WHOLE and bar.person.id in selected and len(selected) > 1:
            carry_people(self.viewport(), self._presenter, selected)
        else:
            self.bar_in_hand.start(bar, grip, self.sight.spot(start).day)

    def _carry_on(self, pointer: QPoint) -> None:
        room = self.viewport().rect()
        bar = self.bar_in_hand.bar
        is_whole = self.bar_in_hand.grip is Grip.WHOLE
        if bar is not None and is_whole and not _grown(room, _OUTSIDE).contains(pointer):
            self._let_go()
            carry_people(self.viewport(), self._presenter, (bar.person.id,))
            return
        self._edge.update(pointer, room.size())
        self._follow(pointer)

    def _follow(self, pointer: QPoint) -> None:
        spot = self.sight.spot(pointer)
        # Beside the days the columns go on: a bar can be pulled beyond what is in sight.
        self.bar_in_hand.update(spot.row, self.sight.columns.day_at(pointer.x()), pointer)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Drops the bar, or selects its person alone."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._edge.finish()
        if self.bar_in_hand.bar is not None:
            # After the event: a question to the user must not wait inside of it.
            self._in_hand = None
            QTimer.singleShot(0, self, self.bar_in_hand.finish)
        elif self.closure_in_hand.draft is not None:
            draft = self.closure_in_hand.finish()
            QTimer.singleShot(0, self, lambda: self._ask_closure(draft))
        elif self._grasped is not None:
            self._presenter.select((self._grasped[1].person.id,))
        self._grasped = self._pressed = None

    def _ask_closure(self, draft: ClosureDraft | None) -> None:
        if draft is not None:
            self.closure_asked.emit(draft)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The days of a bar or closure as a dialog."""
        pointer, chart = event.position().toPoint(), self._presenter.chart
        bar = self._bar_at(pointer)
        closure = None if chart is None else self.sight.closure_at(chart, pointer)
        if bar is not None:
            self._grasped = None
            self.period_asked.emit(bar.assignment.id)
        elif closure is not None:
            self.closure_asked.emit(draft_of(closure))

    def _show_what_can_be_grasped(self, pointer: QPoint) -> None:
        spot, bar = self.sight.spot(pointer), self._bar_at(pointer)
        shape = Qt.CursorShape.ArrowCursor
        if bar is not None:
            is_whole = self.sight.grip_at(bar, pointer.x()) is Grip.WHOLE
            shape = Qt.CursorShape.OpenHandCursor if is_whole else Qt.CursorShape.SizeHorCursor
        elif self._presenter.chart is not None and self.sight.closure_at(self._presenter.chart, pointer):
            shape = Qt.CursorShape.SizeHorCursor
        elif spot.part in (Part.DAY_HEADS, Part.POSITION) or (spot.part is Part.NAMES and _is_head(spot)):
            shape = Qt.CursorShape.PointingHandCursor
        if self.viewport().cursor().shape() != shape:
            self.viewport().setCursor(shape)

    def _bar_at(self, pointer: QPoint) -> Bar | None:
        chart = self._presenter.chart
        return None if chart is None else self.sight.bar_at(chart, pointer)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with the bar under the pointer."""
        bar = self._bar_at(event.pos())
        if bar is None:
            menu = self.menu_of_place(self.sight.spot(event.pos()))
            if menu is not None:
                menu.exec(event.globalPos())
            return
        if bar.person.id not in self._presenter.selection:
            self._presenter.select((bar.person.id,))
        self.menu_for(bar, self.sight.spot(event.pos()).day).exec(event.globalPos())

    def menu_for(self, bar: Bar, day: date) -> QMenu:
        """What can be done with a bar, on a day of it."""
        menu = StepMenu(self._presenter.workplace, self)
        household = self._presenter.household(bar.person.id)
        menu.add_step(tr("Change the days …"), lambda: self.period_asked.emit(bar.assignment.id))
        if len(household) > 1:
            menu.addAction(tr("Select the household"), lambda: self._presenter.select(household))
        menu.add_step(
            tr("Lift out of bed from {day}", day=day), lambda: self._presenter.lift(bar.person.id, day)
        )
        return menu

    def menu_of_place(self, spot: Spot) -> StepMenu | None:
        """What can be done with a place on a day on which nobody has it."""
        chart, row = self._presenter.chart, spot.row
        if chart is None or row is None or row.room is None:
            return None
        menu = StepMenu(self._presenter.workplace, self)
        closure = None if row.bed is None else chart.closure_on(row.bed.id, spot.day)
        if closure is not None:
            menu.add_step(tr("Change the closure …"), lambda: self.closure_asked.emit(draft_of(closure)))
            end = tr("End the closure on {day}", day=spot.day)
            menu.add_step(end, lambda: self._presenter.end_closure(closure, spot.day))
            return menu
        place = words.row_name(row)
        close = tr("Close {place} from {day} …", place=place, day=spot.day)
        draft = new_draft(row, Period.through(spot.day, spot.day))
        menu.add_step(close, lambda: self._ask_closure(draft))
        return menu

    # keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape lets go; the rest walks and changes."""
        is_busy = self.bar_in_hand.bar is not None or self.closure_in_hand.draft is not None
        if event.key() == Qt.Key.Key_Escape and is_busy:
            self._let_go()
        elif not self._keys.press(event):
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The cursor shows while the keyboard is here."""
        super().focusInEvent(event)
        self._keys.begin()
        self.viewport().update()

    # people on their way

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """People come in, from the tray, another view or the calendar itself."""
        residents = residents_in(event.mimeData())
        if residents and self.people_in_hand.start(residents):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Looks the verdict up and says it; a refused bed takes the drop too, to say why."""
        pointer = event.position().toPoint()
        self._edge.update(pointer, self.viewport().size())
        spot = self.sight.spot(pointer)
        if self.people_in_hand.update(spot.row, spot.day, pointer):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """People leave, for the tray or another window."""
        self._edge.finish()
        self.people_in_hand.leave()
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """The step is taken after the drag has ended: a question to the user must not wait inside it."""
        self._edge.finish()
        spot = self.sight.spot(event.position().toPoint())
        event.acceptProposedAction()
        QTimer.singleShot(0, self, lambda: self.people_in_hand.finish(spot.row, spot.day))

    # what gestures show

    def look(self) -> CalendarLook:
        """While people are held over the calendar, each bed in sight tells whether they could sleep there."""
        look = super().look()
        if self.people_in_hand.drop is None:
            return look
        sight = self.sight
        seen = sight.layout.between(sight.scrolled, sight.scrolled + sight.body.height())
        answers = (
            (row.key, self.people_in_hand.mark(row)) for row in map(sight.layout.rows.__getitem__, seen)
        )
        return replace(look, marks={key: mark for key, mark in answers if mark is not None})

    def show_previews(self, previews: tuple[Preview, ...], *, in_hand: BedAssignmentId | None = None) -> None:
        """Draws bars as they would lie."""
        if (previews, in_hand) != (self._previews, self._in_hand):
            self._previews, self._in_hand = previews, in_hand
            self.update_rows()

    def say(self, title: str, reason: str, *, mark: Mark, pointer: QPoint) -> None:
        """Says it beside the pointer."""
        self._hint.say(Hint(mark, title, reason))
        self._hint.follow(pointer)

    def be_silent(self) -> None:
        """Says nothing."""
        self._hint.hide()

    @property
    def hint_text(self) -> str | None:
        """What is said beside the pointer at the moment."""
        return self._hint.text if self._hint.isVisibleTo(self) else None

    def _let_go(self) -> None:
        self._edge.finish()
        self._grasped = self._pressed = None
        self.bar_in_hand.cancel()
        self.closure_in_hand.cancel()

    def viewportEvent(self, event: QEvent) -> bool:
        """Tells what is known of a cell where the pointer rests."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            text = self.tool_tip_at(event.pos())
            # Escaped, because a tool tip would load what looks like markup in a name.
            QToolTip.showText(event.globalPos(), html.escape(text), self)
            return True
        return super().viewportEvent(event)

    def tool_tip_at(self, pointer: QPoint) -> str:
        """What a cell holds, or the numbers of a day."""
        chart, spot = self._presenter.chart, self.sight.spot(pointer)
        if chart is None or spot.part in (Part.CORNER, Part.NOTHING):
            return ""
        if spot.row is None:
            return words.position_sentence(spot.day, chart.position.on(spot.day))
        return words.cell_sentence(chart, spot.row, spot.day)


def _is_head(spot: Spot) -> bool:
    return spot.row is not None and spot.row.bed is None


def _grown(room: QRect, by: int) -> QRect:
    return room.adjusted(-by, -by, by, by)
