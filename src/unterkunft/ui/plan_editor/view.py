"""The floor on the drawing board: turns mouse and keys into what a tool does, in metres."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QGraphicsView, QWidget

from unterkunft.model.base import Point
from unterkunft.ui.plan.room_item import SCALE
from unterkunft.ui.plan.zoom_view import ZoomView
from unterkunft.ui.plan_editor.drawing_tools import tool_for
from unterkunft.ui.plan_editor.overlay import NOTHING_OVER, Overlay
from unterkunft.ui.plan_editor.overlay_painting import OverlayPainting
from unterkunft.ui.plan_editor.presenter import EditorPresenter
from unterkunft.ui.plan_editor.scene import EditorScene
from unterkunft.ui.plan_editor.tools import Pointer, Tool, ToolId
from unterkunft.ui.theme import colours
from unterkunft.ui.wording import tr

_REACH = 9.0
"""Pixels within which something is caught."""
_MARGIN = 50.0

TOOL_KEYS: Mapping[ToolId, str] = {
    ToolId.SELECT: "A",
    ToolId.ROOM: "Z",
    ToolId.POLYGON: "V",
    ToolId.CORRIDOR: "F",
    ToolId.SPLIT: "T",
    ToolId.SCALE: "M",
    ToolId.BACKGROUND: "B",
}
"""The first letters of the German words on the buttons."""

_NUDGES: Mapping[int, Point] = {
    Qt.Key.Key_Left: (-1.0, 0.0),
    Qt.Key.Key_Right: (1.0, 0.0),
    Qt.Key.Key_Up: (0.0, -1.0),
    Qt.Key.Key_Down: (0.0, 1.0),
}
_NUDGE, _LONG_NUDGE = 0.1, 1.0


class EditorView(ZoomView):
    """The drawing board."""

    number_typed = Signal(str)
    """A digit, or nothing, where the number of what is selected is to be typed."""
    details_asked = Signal()
    """Enter: the keyboard goes to the properties."""
    beds_stepped = Signal(int)
    """So many single beds more, or fewer."""

    def __init__(self, scene: EditorScene, presenter: EditorPresenter, parent: QWidget | None = None) -> None:
        super().__init__(scene, parent)
        self._scene, self._presenter = scene, presenter
        self._overlay: Overlay = NOTHING_OVER
        self._tool: Tool = tool_for(ToolId.SELECT, presenter)
        self._pan: QPoint | None = None
        self._space_held = False
        self._commands = self._commands_by_key()
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.FullViewportUpdate)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(tr("Drawing board of the floor"))

    @property
    def board(self) -> EditorScene:
        """The floor shown."""
        return self._scene

    @property
    def editor(self) -> EditorPresenter:
        """Who decides what is shown."""
        return self._presenter

    @property
    def overlay(self) -> Overlay:
        """What is being drawn."""
        return self._overlay

    def show_overlay(self, overlay: Overlay) -> None:
        """Shows what is being drawn."""
        if overlay.moving or self._overlay.moving:
            self._scene.show_moving(overlay.moving)
        if overlay.background_at is not None or self._overlay.background_at is not None:
            self._scene.push_picture(overlay.background_at)
        self._overlay = overlay
        self.viewport().update()

    def show_tool(self, tool: ToolId) -> None:
        """Takes a tool into the hand."""
        self._tool.cancel()
        self._tool = tool_for(tool, self._presenter)
        self._show_cursor()

    def drawForeground(self, painter: QPainter, _rect: QRectF | QRect) -> None:
        """What lies over the rooms, in pixels."""
        painter.save()
        painter.resetTransform()
        OverlayPainting(painter, self.to_view, colours()).paint(self._overlay, self._presenter.selected)
        painter.restore()

    # metres and pixels

    def to_view(self, at: Point) -> QPointF:
        """The pixel of the view at a place of the floor."""
        return self.viewportTransform().map(QPointF(at[0] * SCALE, at[1] * SCALE))

    def to_floor(self, pixel: QPointF) -> Point:
        """The place of the floor at a pixel of the view."""
        back, _ = self.viewportTransform().inverted()
        at = back.map(pixel)
        return at.x() / SCALE, at.y() / SCALE

    def _pointer(self, event: QMouseEvent) -> Pointer:
        modifiers = event.modifiers()
        return Pointer(
            self.to_floor(event.position()),
            _REACH / (self.zoom * SCALE),
            is_free=bool(modifiers & Qt.KeyboardModifier.ShiftModifier),
            adds=bool(modifiers & Qt.KeyboardModifier.ControlModifier),
        )

    # zoom

    def fit(self) -> None:
        """What is drawn, with room around it to go on."""
        super().fit()
        self.centerOn(self._scene.content_box().center())

    def _fitting_zoom(self) -> float:
        wanted, room = self._scene.content_box(), self.viewport().size()
        width, height = room.width() - 2 * _MARGIN, room.height() - 2 * _MARGIN
        if wanted.isEmpty() or width <= 0 or height <= 0:
            return 1.0
        return min(width / wanted.width(), height / wanted.height())

    # mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """To the tool, or pushes the floor."""
        is_left = event.button() == Qt.MouseButton.LeftButton
        if event.button() == Qt.MouseButton.MiddleButton or (is_left and self._space_held):
            self._pan = event.position().toPoint()
            self._show_cursor()
        elif is_left:
            self._fits = False
            self._tool.press(self._pointer(event))
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """To the tool, with or without a button."""
        if self._pan is not None:
            step = event.position().toPoint() - self._pan
            self._pan = event.position().toPoint()
            self.scroll_by(-step.x(), -step.y())
        else:
            self._tool.move(self._pointer(event))
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """To the tool."""
        if self._pan is not None:
            self._pan = None
            self._show_cursor()
        elif event.button() == Qt.MouseButton.LeftButton:
            self._tool.release(self._pointer(event))
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """To the tool; the second press of two rooms clicked fast is a press as well."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._tool.press(self._pointer(event))
            self._tool.double(self._pointer(event))
        event.accept()

    def _show_cursor(self) -> None:
        if self._pan is not None:
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        elif self._space_held or self._presenter.tool is ToolId.BACKGROUND:
            self.viewport().setCursor(Qt.CursorShape.OpenHandCursor)
        elif self._presenter.tool is ToolId.SELECT:
            self.viewport().unsetCursor()
        else:
            self.viewport().setCursor(Qt.CursorShape.CrossCursor)

    # keys

    def event(self, event: QEvent) -> bool:
        """Keys of the board go before shortcuts of the window, such as Ctrl+D, while the board has them."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            command = self._command_for(event)
            if command is not None:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters take tools, arrows push, digits number; see the table below."""
        command = self._command_for(event)
        if command is not None:
            command()
            event.accept()
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Space let go: the mouse draws again."""
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space_held = False
            self._show_cursor()
        else:
            super().keyReleaseEvent(event)

    def _command_for(self, event: QKeyEvent) -> Callable[[], object] | None:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        shift = modifiers == Qt.KeyboardModifier.ShiftModifier
        control = modifiers == Qt.KeyboardModifier.ControlModifier
        key = event.key()
        if control:
            return self._commands.get(("Ctrl", key))
        if modifiers and not shift:
            return None
        if key in _NUDGES:
            return lambda: self._nudge(_NUDGES[key], _LONG_NUDGE if shift else _NUDGE)
        if event.text().isdecimal() and self._presenter.selected:
            return lambda: self.number_typed.emit(event.text())
        return self._commands.get(("", key))

    def _commands_by_key(self) -> Mapping[tuple[str, int], Callable[[], object]]:
        editor, key = self._presenter, Qt.Key
        letters = {
            ("", int(key(ord(letter)))): (lambda tool=tool: editor.take(tool))
            for tool, letter in TOOL_KEYS.items()
        }
        return {
            **letters,
            ("", key.Key_Escape): self._escape,
            ("", key.Key_Return): self._enter,
            ("", key.Key_Enter): self._enter,
            ("", key.Key_Backspace): lambda: self._tool.step_back(),
            ("", key.Key_Delete): editor.remove_selected,
            ("", key.Key_Insert): editor.insert_room,
            ("", key.Key_N): editor.insert_room,
            ("", key.Key_F2): lambda: self.number_typed.emit(""),
            ("", key.Key_Plus): lambda: self.beds_stepped.emit(1),
            ("", key.Key_Minus): lambda: self.beds_stepped.emit(-1),
            ("", key.Key_Space): self._hold_space,
            ("Ctrl", key.Key_D): editor.duplicate,
            ("Ctrl", key.Key_A): editor.select_all,
            ("Ctrl", key.Key_Right): lambda: editor.select_beside(1),
            ("Ctrl", key.Key_Left): lambda: editor.select_beside(-1),
        }

    def _nudge(self, direction: Point, distance: float) -> None:
        self._presenter.move_selected((direction[0] * distance, direction[1] * distance))

    def _hold_space(self) -> None:
        self._space_held = True
        self._show_cursor()

    def _enter(self) -> None:
        """Ends what is begun; else goes to the properties."""
        if self._overlay.line:
            self._tool.finish()
        else:
            self.details_asked.emit()

    def _escape(self) -> None:
        """First what is begun, then the tool, then the selection."""
        if self._tool.cancel():
            return
        if self._presenter.tool is not ToolId.SELECT:
            self._presenter.take(ToolId.SELECT)
        else:
            self._presenter.select(())
