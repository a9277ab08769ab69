"""What a screen reader finds in the plan: rooms with their numbers, beds with who sleeps in them."""

# ruff: noqa: N802 - the interface has Qt's names

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QAccessibleInterface,
    QAccessibleObject,
    QWindow,
)
from PySide6.QtWidgets import QAccessibleWidget
from shiboken6 import isValid

from unterkunft.services.plan_state import BedState, RoomState
from unterkunft.ui.plan.placement_session import Target
from unterkunft.ui.plan.plan_words import bed_lines, room_lines
from unterkunft.ui.plan.view import FloorView
from unterkunft.ui.wording import tr
from unterkunft.values.ids import RoomId


class Places(QObject):
    """The rooms and beds of a plan as objects. Rooms and beds are painted and have none of their own, but
    Qt lets go of an interface only together with an object."""

    def __init__(self, view: FloorView) -> None:
        super().__init__(view)
        self.view = view
        self._rooms: dict[RoomId, Place] = {}

    def rooms(self) -> Sequence[Place]:
        """An object for each room of the floor shown."""
        shown = [item.room.room.id for item in self.view.plan.room_items]
        for gone in self._rooms.keys() - set(shown):
            self._rooms.pop(gone).deleteLater()
        for room in shown:
            if room not in self._rooms:
                self._rooms[room] = Place(self, self, Target(room))
        return tuple(self._rooms[room] for room in shown)


class Place(QObject):
    """A room, or a bed of it."""

    def __init__(self, parent: QObject, places: Places, target: Target) -> None:
        super().__init__(parent)
        self.places, self.target = places, target
        self._beds: tuple[Place, ...] | None = None

    @property
    def view(self) -> FloorView:
        """The plan on the screen."""
        return self.places.view

    @property
    def room(self) -> RoomState | None:
        """The room on the day shown; None once another floor is shown."""
        item = self.view.plan.item_of(self.target.room)
        return None if item is None else item.room

    @property
    def bed(self) -> BedState | None:
        """The bed on the day shown."""
        return self.view.bed_state(self.target)

    def beds(self) -> Sequence[Place]:
        """An object for each bed of a room. The beds of a room shown do not change: other rooms are built."""
        room = self.room
        if room is None or self.target.bed is not None:
            return ()
        if self._beds is None:
            targets = (Target(self.target.room, bed.bed.id) for bed in room.beds)
            self._beds = tuple(Place(self, self.places, target) for target in targets)
        return self._beds


class PlanAccessible(QAccessibleWidget):
    """The plan: its children are the rooms of the floor shown."""

    def __init__(self, view: FloorView) -> None:
        super().__init__(view, QAccessible.Role.List, tr("Room plan"))
        self._places = Places(view)

    def _children(self) -> Sequence[Place]:
        return self._places.rooms() if isValid(self._places) else ()

    def childCount(self) -> int:
        """How many rooms the floor has."""
        return len(self._children())

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """A room; none beyond the last, as Qt expects."""
        return _interface_at(self._children(), index)

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """The place of a room."""
        return _index_of(self._children(), child)

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        """The bed the arrow keys have reached."""
        target = self._places.view.cursor_target if isValid(self._places) else None
        for room in self._children() if target is not None else ():
            if target is not None and room.target.room == target.room:
                beds = [bed for bed in room.beds() if bed.target == target]
                return QAccessible.queryAccessibleInterface(beds[0] if beds else room)
        return None


class PlaceAccessible(QAccessibleObject):
    """A room or a bed, read from the floor shown whenever it is asked."""

    def __init__(self, place: Place) -> None:
        super().__init__(place)
        self._place = place

    def parent(self) -> QAccessibleInterface:
        """The room of a bed, the plan of a room."""
        owner = self._place.parent()
        return QAccessible.queryAccessibleInterface(owner if isinstance(owner, Place) else self._place.view)

    def window(self) -> QWindow | None:  # type: ignore[override]
        """The window of the plan."""
        return self._place.view.window().windowHandle()

    def childCount(self) -> int:
        """How many beds a room has."""
        return len(self._place.beds())

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """A bed of the room."""
        return _interface_at(self._place.beds(), index)

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """The place of a bed."""
        return _index_of(self._place.beds(), child)

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """The bed under a point of the screen."""
        beds = [bed for bed in self._place.beds() if _rect_of(bed).contains(x, y)]
        return QAccessible.queryAccessibleInterface(beds[0]) if beds else None

    def role(self) -> QAccessible.Role:
        """A room is a group, a bed a line in it."""
        is_room = self._place.target.bed is None
        return QAccessible.Role.Grouping if is_room else QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:
        """Whether a bed's person is selected, and whether the arrow keys have reached the bed."""
        state, bed, view = QAccessible.State(), self._place.bed, self._place.view
        occupant = bed.occupant if bed is not None else None
        # The bundled stubs do not name the flags.
        flags: object = state
        for name, value in (
            ("selectable", occupant is not None),
            ("focusable", bed is not None),
            ("selected", occupant is not None and occupant.id in view.selected),
            ("focused", bed is not None and view.hasFocus() and view.cursor_target == self._place.target),
        ):
            setattr(flags, name, int(value))
        return state

    def rect(self) -> QRect:
        """Where it is on the screen."""
        return _rect_of(self._place)

    def text(self, kind: QAccessible.Text) -> str:
        """`Zimmer 103, 24,64 m², …` and `Bett 1, Tesfay, Selam, weiblich, 26 Jahre, …`"""
        if kind is not QAccessible.Text.Name:
            return ""
        room, bed = self._place.room, self._place.bed
        if bed is not None:
            return ", ".join(bed_lines(bed, self._place.view.plan.year))
        return ", ".join(room_lines(room)) if room is not None else ""


def _interface_at(places: Sequence[Place], index: int) -> QAccessibleInterface | None:
    return QAccessible.queryAccessibleInterface(places[index]) if 0 <= index < len(places) else None


def _index_of(places: Sequence[Place], child: QAccessibleInterface) -> int:
    of = child.object()
    return next((index for index, place in enumerate(places) if place is of), -1)


def _rect_of(place: Place) -> QRect:
    view, bed = place.view, place.bed
    item = view.plan.item_of(place.target.room)
    if item is None:
        return QRect()
    box = item.content() if bed is None else item.bed_box(bed, view.zoom)
    shown = view.mapFromScene(box).boundingRect()
    return QRect(view.viewport().mapToGlobal(shown.topLeft()), shown.size())


def _factory(_key: str, of: QObject) -> QAccessibleInterface | None:
    """Makes an interface once; Qt deletes it with its object, so the object keeps Python's part of it."""
    made: QAccessibleInterface
    if isinstance(of, FloorView):
        made = PlanAccessible(of)
    elif isinstance(of, Place):
        made = PlaceAccessible(of)
    else:
        return None
    of.kept_interface = made  # type: ignore[union-attr]
    return made


def know_plans() -> None:
    """Lets Qt ask here for plans; before the first is made, because Qt asks once and keeps the answer."""
    QAccessible.installFactory(_factory)


def tell_focus_of(view: FloorView) -> None:
    """Tells screen readers where the arrow keys go."""
    view.cursor_moved.connect(lambda: _tell_focus(view))


def _tell_focus(view: FloorView) -> None:
    if not QAccessible.isActive():
        return
    plan = QAccessible.queryAccessibleInterface(view)
    part = plan.focusChild() if plan is not None else None
    if part is not None:
        QAccessible.updateAccessibility(QAccessibleEvent(part.object(), QAccessible.Event.Focus))
