"""What a screen reader finds on the drawing board: rooms with their numbers, uses, measures and beds."""

# ruff: noqa: N802 - the interface has Qt's names

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QRect, QRectF
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface, QAccessibleObject, QWindow
from PySide6.QtWidgets import QAccessibleWidget
from shiboken6 import isValid

from unterkunft.ui.plan.geometry import box_around
from unterkunft.ui.plan_editor.drafting import DrawnRoom
from unterkunft.ui.plan_editor.overlay_painting import measures_of
from unterkunft.ui.plan_editor.view import EditorView
from unterkunft.ui.wording import tr
from unterkunft.ui.words import word
from unterkunft.values.ids import RoomId


class BoardPlaces(QObject):
    """An object for each room: rooms are painted, but Qt lets go of an interface only with an object."""

    def __init__(self, view: EditorView) -> None:
        super().__init__(view)
        self.view = view
        self._places: dict[RoomId, BoardPlace] = {}

    def places(self) -> Sequence[BoardPlace]:
        """The rooms shown, in the order in which people number them."""
        shown = [room.id for room in self.view.board.rooms]
        for gone in self._places.keys() - set(shown):
            self._places.pop(gone).deleteLater()
        for room in shown:
            if room not in self._places:
                self._places[room] = BoardPlace(self, room)
        return tuple(self._places[room] for room in shown)


class BoardPlace(QObject):
    """A room on the board."""

    def __init__(self, owner: BoardPlaces, room: RoomId) -> None:
        super().__init__(owner)
        self.view, self.id = owner.view, room

    @property
    def room(self) -> DrawnRoom | None:
        """The room as it is now; None once it has gone."""
        return next((room for room in self.view.board.rooms if room.id == self.id), None)

    @property
    def is_selected(self) -> bool:
        """Whether it is selected."""
        return any(room.id == self.id for room in self.view.editor.selected)


class BoardAccessible(QAccessibleWidget):
    """The board: its children are the rooms."""

    def __init__(self, view: EditorView) -> None:
        super().__init__(view, QAccessible.Role.List, tr("Drawing board of the floor"))
        self._owner = BoardPlaces(view)

    def _children(self) -> Sequence[BoardPlace]:
        return self._owner.places() if isValid(self._owner) else ()

    def childCount(self) -> int:
        """How many rooms the floor has."""
        return len(self._children())

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """A room; none beyond the last, as Qt expects."""
        places = self._children()
        return QAccessible.queryAccessibleInterface(places[index]) if 0 <= index < len(places) else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """The place of a room."""
        of = child.object()
        return next((index for index, place in enumerate(self._children()) if place is of), -1)

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        """The room that is selected."""
        chosen = [place for place in self._children() if place.is_selected]
        return QAccessible.queryAccessibleInterface(chosen[0]) if chosen else None


class RoomAccessible(QAccessibleObject):
    """A room, read from the board whenever it is asked."""

    def __init__(self, place: BoardPlace) -> None:
        super().__init__(place)
        self._place = place

    def parent(self) -> QAccessibleInterface:
        """The board."""
        return QAccessible.queryAccessibleInterface(self._place.view)

    def window(self) -> QWindow | None:  # type: ignore[override]
        """The window of the board."""
        return self._place.view.window().windowHandle()

    def childCount(self) -> int:
        """A room has no parts here; its beds are in its name."""
        return 0

    def child(self, _index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """None."""
        return None

    def indexOfChild(self, _child: QAccessibleInterface) -> int:
        """None."""
        return -1

    def childAt(self, _x: int, _y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """None."""
        return None

    def role(self) -> QAccessible.Role:
        """A line of the list of rooms."""
        return QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:
        """Whether it is selected."""
        state = QAccessible.State()
        # The bundled stubs do not name the flags.
        flags: object = state
        for name in ("selectable", "focusable"):
            setattr(flags, name, 1)
        setattr(flags, "selected", int(self._place.is_selected))  # noqa: B010
        return state

    def rect(self) -> QRect:
        """Where it is on the screen."""
        room, view = self._place.room, self._place.view
        if room is None:
            return QRect()
        box = box_around(room.outline)
        shown = QRectF(view.to_view((box.left, box.top)), view.to_view((box.right, box.bottom))).toRect()
        return QRect(view.viewport().mapToGlobal(shown.topLeft()), shown.size())

    def text(self, kind: QAccessible.Text) -> str:
        """`101, Schlafzimmer, 4 × 5 m · 20 m², 2 Plätze`"""
        room = self._place.room
        return room_name(room) if kind is QAccessible.Text.Name and room is not None else ""


def room_name(room: DrawnRoom) -> str:
    """What is said of a room."""
    places = room.beds.places
    parts = [
        room.room.number,
        word(room.room.use),
        measures_of(room.outline, is_closed=True),
        "" if not places else tr("1 place") if places == 1 else tr("{count} places", count=places),
        "" if room.is_drawn else tr("not drawn yet"),
    ]
    return ", ".join(part for part in parts if part)


def _factory(_key: str, of: QObject) -> QAccessibleInterface | None:
    """Makes an interface once; Qt deletes it with its object, so the object keeps Python's part of it."""
    made: QAccessibleInterface
    if isinstance(of, EditorView):
        made = BoardAccessible(of)
    elif isinstance(of, BoardPlace):
        made = RoomAccessible(of)
    else:
        return None
    of.kept_interface = made  # type: ignore[union-attr]
    return made


def know_boards() -> None:
    """Lets Qt ask here for boards; before the first is made, because Qt asks once and keeps the answer."""
    QAccessible.installFactory(_factory)


def tell_selection(view: EditorView) -> None:
    """Tells screen readers which room is selected now."""
    if not QAccessible.isActive():
        return
    board = QAccessible.queryAccessibleInterface(view)
    room = board.focusChild() if board is not None else None
    if room is not None:
        QAccessible.updateAccessibility(QAccessibleEvent(room.object(), QAccessible.Event.Focus))
