"""The floor on the screen: draws the scene, zooms, and turns mouse, keys and drags into gestures."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from unterkunft.services.plan_state import BedState
from unterkunft.ui.plan.arrival_session import ArrivalSession
from unterkunft.ui.plan.canvas import PlanCanvasView
from unterkunft.ui.plan.drag_mime import arrival_in, residents_in
from unterkunft.ui.plan.drop_hint import DropHint
from unterkunft.ui.plan.gestures import EdgePush, MovePeople, Pan, carry
from unterkunft.ui.plan.navigation import Direction, next_place
from unterkunft.ui.plan.offer_words import Hint
from unterkunft.ui.plan.placement_session import Target
from unterkunft.ui.plan.plan_dialogs import PlanDialogs
from unterkunft.ui.plan.plan_menus import PlanMenus
from unterkunft.ui.plan.presenter import PlanPresenter
from unterkunft.ui.plan.room_painting import Aim
from unterkunft.ui.plan.scene import PlanScene
from unterkunft.values.ids import BedId, ExpectedArrivalId, ResidentId

_ALT = Qt.KeyboardModifier.AltModifier

_DIRECTIONS: Mapping[int, Direction] = {
    Qt.Key.Key_Left: Direction.LEFT,
    Qt.Key.Key_Right: Direction.RIGHT,
    Qt.Key.Key_Up: Direction.UP,
    Qt.Key.Key_Down: Direction.DOWN,
}


class FloorView(PlanCanvasView):
    """One floor; people on it can be grasped, others dropped on it."""

    def __init__(self, scene: PlanScene, presenter: PlanPresenter, parent: QWidget | None = None) -> None:
        super().__init__(scene, parent)
        self._presenter = presenter
        self._move = MovePeople(presenter, self)
        self._pan = Pan(self)
        self.dialogs = PlanDialogs(presenter, self)
        self._menus = PlanMenus(presenter, self.dialogs, self)
        self._hint = DropHint(self.viewport())
        self._grasped: tuple[QPoint, BedState, Qt.KeyboardModifier] | None = None
        self._space_held = False
        self._edge = EdgePush(self, self)
        self.setAcceptDrops(True)
        self.strip.person_chosen.connect(self._on_person_chosen)
        self.strip.day_chosen.connect(presenter.show_day)
        presenter.attach(self)

    def _on_person_chosen(self, resident: ResidentId) -> None:
        self._presenter.select((resident,))

    @property
    def selected(self) -> frozenset[ResidentId]:
        """The people selected."""
        return self._presenter.selection

    # mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Grasps a person, or the plan itself."""
        pointer = event.position().toPoint()
        is_left = event.button() == Qt.MouseButton.LeftButton
        if event.button() == Qt.MouseButton.MiddleButton or (is_left and self._space_held):
            self._pan.start(pointer)
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        elif is_left:
            self._press(pointer, event.modifiers())
        event.accept()

    def _press(self, pointer: QPoint, modifiers: Qt.KeyboardModifier) -> None:
        bed = self._bed_at(pointer)
        self.put_cursor(self.target_at(pointer))
        if bed is None or bed.occupant is None:
            self._presenter.select(())
            return
        if modifiers & Qt.KeyboardModifier.ControlModifier:
            self._presenter.toggle(bed.occupant.id)
        self._grasped = (pointer, bed, modifiers)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Pushes the plan, or carries away whom was grasped."""
        pointer = event.position().toPoint()
        if self._pan.is_running:
            self._pan.update(pointer)
        elif self._grasped is not None:
            start, bed, modifiers = self._grasped
            if (pointer - start).manhattanLength() >= QApplication.startDragDistance():
                self._carry(bed, modifiers | event.modifiers())
        else:
            self._show_what_can_be_grasped(pointer)

    def _show_what_can_be_grasped(self, pointer: QPoint) -> None:
        bed = self._bed_at(pointer)
        can_grasp = bed is not None and bed.occupant is not None
        shape = Qt.CursorShape.OpenHandCursor if can_grasp else Qt.CursorShape.ArrowCursor
        if self.viewport().cursor().shape() != shape and not self._space_held:
            self.viewport().setCursor(shape)

    def _carry(self, bed: BedState, modifiers: Qt.KeyboardModifier) -> None:
        self._grasped = None
        if bed.occupant is None:
            return
        resident = bed.occupant.id
        whole = modifiers & Qt.KeyboardModifier.ShiftModifier
        residents = self._presenter.household(resident) if whole else self._presenter.grasped(resident)
        self._presenter.select(residents)
        carry(self, self._presenter, residents)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click without a drag selects."""
        if self._pan.is_running:
            self._pan.finish()
            self.viewport().unsetCursor()
        elif self._grasped is not None:
            _, bed, _ = self._grasped
            if bed.occupant is not None and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                whole = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
                resident = bed.occupant.id
                self._presenter.select(self._presenter.household(resident) if whole else (resident,))
        self._grasped = None
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A person's places to go."""
        bed = self._bed_at(event.position().toPoint())
        if bed is not None and bed.occupant is not None:
            self._grasped = None
            self.dialogs.ask_place((bed.occupant.id,))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done at the pointer, or where the arrow keys have got to."""
        is_by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        target = self.cursor_target if is_by_key else self.target_at(event.pos())
        item = None if target is None else self._scene.item_of(target.room)
        if item is None:
            return
        bed = self.bed_state(target)
        if bed is not None and bed.occupant is not None and bed.occupant.id not in self._presenter.selection:
            self._presenter.select((bed.occupant.id,))
        pointer = self.viewport().mapToGlobal(self.point_of(item, bed)) if is_by_key else event.globalPos()
        self._menus.at(item.room, bed).exec(pointer)

    # keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk, Enter asks where to, Delete lifts, Escape lets go, space pushes."""
        key = event.key()
        if key in _DIRECTIONS:
            self._walk(_DIRECTIONS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._presenter.selection:
            self.dialogs.ask_place(self._presenter.selection_in_order)
        elif key == Qt.Key.Key_Delete:
            self._presenter.lift(self._presenter.selection)
        elif key == Qt.Key.Key_Escape:
            self._presenter.select(())
        elif key == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space_held = True
            self.viewport().setCursor(Qt.CursorShape.OpenHandCursor)
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Space let go: the mouse grasps people again."""
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space_held = False
            self.viewport().unsetCursor()
        else:
            super().keyReleaseEvent(event)

    def _walk(self, direction: Direction) -> None:
        floor = self._scene.floor
        if floor is None:
            return
        self.put_cursor(next_place(floor, self._scene.boxes(), here=self._cursor, direction=direction))
        bed = self.bed_state(self._cursor)
        occupant = bed.occupant if bed is not None else None
        self._presenter.select(() if occupant is None else (occupant.id,))

    # people on their way

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """People come in, from here, the tray or another list."""
        residents, arrival = residents_in(event.mimeData()), arrival_in(event.mimeData())
        if (residents and self._move.start(residents)) or (
            arrival is not None and self._start_arrival(arrival)
        ):
            event.acceptProposedAction()
        else:
            event.ignore()

    def _start_arrival(self, arrival: ExpectedArrivalId) -> bool:
        running = self._presenter.session
        is_guest = not isinstance(running, ArrivalSession) or running.arrival.id != arrival
        session = self._presenter.begin_arrival(arrival) if is_guest else running
        return self._move.start_with(session, is_guest=is_guest)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Looks the verdict up and says it; a refused room takes the drop too, to say why."""
        pointer = event.position().toPoint()
        self._edge.update(pointer, self.viewport().size())
        target = self.target_at(pointer)
        self._move.update(target, pointer, wants_swap=self._move.means_swap(target, event))
        if self._move.session is not None and target is not None:
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """People leave, for the tray or another window."""
        self._edge.finish()
        self._move.leave()
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """The step is taken after the drag has ended: a question to the user must not wait inside it."""
        self._edge.finish()
        pointer = event.position().toPoint()
        target = self.target_at(pointer)
        wants_swap = self._move.means_swap(target, event)
        wants_day = bool(event.modifiers() & _ALT) and not wants_swap
        event.acceptProposedAction()
        if wants_day:
            QTimer.singleShot(0, self, lambda: self._ask_until(target, pointer))
        else:
            QTimer.singleShot(0, self, lambda: self._move.finish(target, wants_swap=wants_swap))

    def _ask_until(self, target: Target | None, pointer: QPoint) -> None:
        session = self._move.put_down(target)
        if session is not None and target is not None:
            place = self.viewport().mapToGlobal(pointer)
            self.dialogs.ask_until_at(session, target, place)

    # what gestures show

    def show_origin(self, beds: frozenset[BedId]) -> None:
        """Marks the beds people come from."""
        self._scene.show_origin(beds)

    def show_aim(self, aim: Aim | None) -> None:
        """Highlights where a drop would put people, with the names in the beds they would get."""
        self._scene.show_aim(aim)
        self.preview_weeks(None if aim is None else aim.room, {} if aim is None else aim.nights)

    def say(self, hint: Hint) -> None:
        """Says it beside the pointer."""
        self._hint.say(hint)

    def follow(self, pointer: QPoint) -> None:
        """Keeps what is said beside the pointer."""
        self._hint.follow(pointer)

    def be_silent(self) -> None:
        """Says nothing."""
        self._hint.hide()

    @property
    def hint_text(self) -> str | None:
        """What is said beside the pointer at the moment."""
        return self._hint.text if self._hint.isVisibleTo(self) else None
