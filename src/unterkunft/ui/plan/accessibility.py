"""What a screen reader finds in the plan: rooms with their numbers, beds with who sleeps in them."""

# ruff: noqa: N802 - the interface has Qt's names

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface, QWindow
from PySide6.QtWidgets import QAccessibleWidget
from shiboken6 import isValid

from unterkunft.services.plan_state import BedState, RoomState
from unterkunft.ui.plan.placement_session import Target
from unterkunft.ui.plan.plan_words import bed_lines, room_lines
from unterkunft.ui.plan.view import FloorView
from unterkunft.ui.wording import tr
from unterkunft.values.ids import RoomId


class PlanAccessible(QAccessibleWidget):
    """The plan: its children are the rooms of the floor shown."""

    def __init__(self, view: FloorView) -> None:
        super().__init__(view, QAccessible.Role.List, tr("Room plan"))
        self._view = view
        # Qt keeps no references to interfaces made in Python: they live as long as the plan.
        self._rooms: dict[RoomId, RoomAccessible] = {}

    @property
    def view(self) -> FloorView:
        """The plan on the screen."""
        return self._view

    def rooms(self) -> Sequence[RoomAccessible]:
        """An interface for each room, kept by the room's id."""
        if not isValid(self._view):
            return ()
        shown = [item.room.room.id for item in self._view.plan.room_items]
        self._rooms = {room: self._rooms.get(room) or RoomAccessible(self, room) for room in shown}
        return tuple(self._rooms.values())

    def childCount(self) -> int:
        """How many rooms the floor has."""
        return len(self.rooms())

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """A room; none beyond the last, as Qt expects."""
        rooms = self.rooms()
        return rooms[index] if 0 <= index < len(rooms) else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """The place of a room."""
        return next((index for index, room in enumerate(self.rooms()) if room is child), -1)

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        """The bed the arrow keys have reached."""
        return self.at(self._view.cursor_target)

    def at(self, target: Target | None) -> QAccessibleInterface | None:
        """The interface of a room or bed."""
        room = next((each for each in self.rooms() if target and each.room_id == target.room), None)
        if room is None or target is None or target.bed is None:
            return room
        return next((bed for bed in room.beds() if bed.target == target), room)


class _Part(QAccessibleInterface):
    """What rooms and beds have in common: they live in the plan and have no object of their own."""

    def __init__(self, plan: PlanAccessible) -> None:
        super().__init__()
        self._plan = plan

    def isValid(self) -> bool:
        """Whether the plan still exists."""
        return isValid(self._plan.view)

    def object(self) -> QObject | None:  # type: ignore[override]
        """None: rooms and beds are painted, not made of widgets."""
        return None

    def window(self) -> QWindow | None:  # type: ignore[override]
        """The window of the plan."""
        return self._plan.view.window().windowHandle()

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Nothing can be written into the plan."""

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """The part under a point of the screen."""
        for index in range(self.childCount()):
            child = self.child(index)
            if child is not None and child.rect().contains(x, y):
                return child
        return None

    def _screen_rect(self, room: RoomState, bed: BedState | None) -> QRect:
        item = self._plan.view.plan.item_of(room.room.id)
        if item is None:
            return QRect()
        view = self._plan.view
        box = item.content() if bed is None else item.bed_box(bed, view.zoom)
        shown = view.mapFromScene(box).boundingRect()
        return QRect(view.viewport().mapToGlobal(shown.topLeft()), shown.size())


class RoomAccessible(_Part):
    """A room: named by its number, its people and places; its children are the beds."""

    def __init__(self, plan: PlanAccessible, room: RoomId) -> None:
        super().__init__(plan)
        self.room_id = room
        self._beds: dict[Target, BedAccessible] = {}

    @property
    def state_of_room(self) -> RoomState | None:
        """The room on the day shown; None once another floor is."""
        item = self._plan.view.plan.item_of(self.room_id)
        return None if item is None else item.room

    def beds(self) -> Sequence[BedAccessible]:
        """An interface for each bed."""
        room = self.state_of_room
        targets = [Target(self.room_id, bed.bed.id) for bed in room.beds] if room is not None else []
        self._beds = {each: self._beds.get(each) or BedAccessible(self._plan, self, each) for each in targets}
        return tuple(self._beds.values())

    def parent(self) -> QAccessibleInterface:
        """The plan."""
        return self._plan

    def childCount(self) -> int:
        """How many beds the room has."""
        return len(self.beds())

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """A bed."""
        beds = self.beds()
        return beds[index] if 0 <= index < len(beds) else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """The place of a bed."""
        return next((index for index, bed in enumerate(self.beds()) if bed is child), -1)

    def role(self) -> QAccessible.Role:
        """A group of beds."""
        return QAccessible.Role.Grouping

    def state(self) -> QAccessible.State:
        """Nothing special."""
        return QAccessible.State()

    def rect(self) -> QRect:
        """Where it is on the screen."""
        room = self.state_of_room
        return QRect() if room is None else self._screen_rect(room, None)

    def text(self, kind: QAccessible.Text) -> str:
        """`Zimmer 103, 24,64 m², …`"""
        room = self.state_of_room
        return ", ".join(room_lines(room)) if room is not None and kind is QAccessible.Text.Name else ""


class BedAccessible(_Part):
    """A bed: named by its label and who sleeps in it."""

    def __init__(self, plan: PlanAccessible, room: RoomAccessible, target: Target) -> None:
        super().__init__(plan)
        self._room, self.target = room, target

    def _bed(self) -> BedState | None:
        return self._plan.view.bed_state(self.target)

    def parent(self) -> QAccessibleInterface:
        """The room."""
        return self._room

    def childCount(self) -> int:
        """Nothing is inside a bed."""
        return 0

    def child(self, _index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """None."""
        return None

    def indexOfChild(self, _child: QAccessibleInterface) -> int:
        """Not there."""
        return -1

    def role(self) -> QAccessible.Role:
        """A line of the list."""
        return QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:
        """Whether its person is selected and the arrow keys have reached it."""
        state, bed, view = QAccessible.State(), self._bed(), self._plan.view
        occupant = bed.occupant if bed is not None else None
        # The bundled stubs do not name the flags.
        flags: object = state
        for name, value in (
            ("selectable", occupant is not None),
            ("focusable", True),
            ("selected", occupant is not None and occupant.id in view.selected),
            ("focused", view.hasFocus() and view.cursor_target == self.target),
        ):
            setattr(flags, name, int(value))
        return state

    def rect(self) -> QRect:
        """Where it is on the screen."""
        room, bed = self._room.state_of_room, self._bed()
        return QRect() if room is None else self._screen_rect(room, bed)

    def text(self, kind: QAccessible.Text) -> str:
        """`Bett 1, Tesfay, Selam, weiblich, 26 Jahre, …`"""
        bed = self._bed()
        if bed is None or kind is not QAccessible.Text.Name:
            return ""
        return ", ".join(bed_lines(bed, self._plan.view.plan.year))


def _factory(_key: str, of: QObject) -> QAccessibleInterface | None:
    return plan_accessible(of) if isinstance(of, FloorView) else None


_PLANS: dict[int, PlanAccessible] = {}


def plan_accessible(view: FloorView) -> PlanAccessible:
    """The interface of a plan, made once."""
    known = _PLANS.get(id(view))
    if known is None or known.view is not view:
        known = PlanAccessible(view)
        _PLANS[id(view)] = known
        view.destroyed.connect(partial(_forget, id(view)))
    return known


def _forget(key: int) -> None:
    _PLANS.pop(key, None)


def make_accessible(view: FloorView) -> None:
    """Shows the plan to screen readers, and tells them where the arrow keys go."""
    QAccessible.installFactory(_factory)
    view.cursor_moved.connect(lambda: _tell_focus(view))


def _tell_focus(view: FloorView) -> None:
    if not QAccessible.isActive():
        return
    part = plan_accessible(view).focusChild()
    if part is not None:
        QAccessible.updateAccessibility(QAccessibleEvent(part, QAccessible.Event.Focus))
