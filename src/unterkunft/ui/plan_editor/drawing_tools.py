"""Drawing rooms, cutting them, and laying the picture behind them."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping

from unterkunft.model.base import Point
from unterkunft.ui.plan_editor.overlay import Overlay, Pen
from unterkunft.ui.plan_editor.select_tool import SelectTool
from unterkunft.ui.plan_editor.shapes import is_sound, rectangle, tidy
from unterkunft.ui.plan_editor.snapping import Caught
from unterkunft.ui.plan_editor.tools import Drawing, Pointer, Tool, ToolId
from unterkunft.values.statuses import RoomUse


class RectangleTool(Tool):
    """A room from corner to corner: by dragging, or by a click at each."""

    def __init__(self, drawing: Drawing, use: RoomUse | None = None) -> None:
        super().__init__(drawing)
        self._use = use
        self._start: Point | None = None
        self._pressed_at: Point | None = None

    def press(self, pointer: Pointer) -> None:
        """The first corner, or the second of two clicks."""
        self._pressed_at = pointer.at
        if self._start is None:
            self._start = self._caught(pointer).at

    def move(self, pointer: Pointer) -> None:
        """Shows the room to be with its measures."""
        caught = self._caught(pointer)
        if self._start is None:
            self.drawing.show_overlay(Overlay(guides=caught.guides))
            return
        line = rectangle(self._start, caught.at)
        self.drawing.show_overlay(Overlay(line, is_closed=True, guides=caught.guides))

    def release(self, pointer: Pointer) -> None:
        """The room is drawn; where the button was only clicked, the second corner is waited for."""
        if self._start is None or self._pressed_at is None:
            return
        outline = rectangle(self._start, self._caught(pointer).at)
        was_click = math.dist(self._pressed_at, pointer.at) < pointer.reach
        if not is_sound(outline):
            if not was_click:
                self.cancel()
            return
        use = self._use
        self.cancel()
        self.drawing.draw(outline, use)

    def cancel(self) -> bool:
        """Forgets the first corner."""
        was_running = self._start is not None
        self._start = self._pressed_at = None
        super().cancel()
        return was_running


class PolygonTool(Tool):
    """A room of any shape: a click for each corner; the first again, Enter or a double click closes it."""

    def __init__(self, drawing: Drawing) -> None:
        super().__init__(drawing)
        self._corners: list[Point] = []

    def press(self, pointer: Pointer) -> None:
        """One more corner, or the first one again."""
        at = self._caught(pointer, beside=self._corners).at
        if len(self._corners) >= 3 and math.dist(at, self._corners[0]) <= pointer.reach:
            self.finish()
            return
        if not self._corners or at != self._corners[-1]:
            self._corners.append(at)
        self.move(pointer)

    def move(self, pointer: Pointer) -> None:
        """Shows the walls so far and the next one."""
        caught = self._caught(pointer, beside=self._corners)
        line = tidy([*self._corners, caught.at]) if self._corners else ()
        self.drawing.show_overlay(Overlay(line, guides=caught.guides))

    def double(self, _pointer: Pointer) -> None:
        """The last corner closes the room."""
        self.finish()

    def finish(self) -> None:
        """Draws the room where it is one."""
        outline = tidy(self._corners)
        if is_sound(outline):
            self.cancel()
            self.drawing.draw(outline, None)
        elif len(outline) >= 3:
            self.drawing.show_overlay(Overlay(outline, Pen.BROKEN, is_closed=True))

    def step_back(self) -> None:
        """Takes the last corner back."""
        if self._corners:
            self._corners.pop()
        self.drawing.show_overlay(Overlay(tuple(self._corners)))

    def cancel(self) -> bool:
        """Forgets all corners."""
        was_running = bool(self._corners)
        self._corners.clear()
        super().cancel()
        return was_running


class LineTool(Tool):
    """A line from one point to another: by dragging, or by a click at each."""

    pen = Pen.CUT

    def __init__(self, drawing: Drawing) -> None:
        super().__init__(drawing)
        self._start: Point | None = None

    def press(self, pointer: Pointer) -> None:
        """The first point."""
        if self._start is None:
            self._start = self._at(pointer).at

    def move(self, pointer: Pointer) -> None:
        """Shows the line with its length."""
        if self._start is not None:
            caught = self._at(pointer)
            self.drawing.show_overlay(Overlay((self._start, caught.at), self.pen, guides=caught.guides))

    def release(self, pointer: Pointer) -> None:
        """The second point; nearer than reach it is waited for."""
        start = self._start
        if start is None:
            return
        end = self._at(pointer).at
        if math.dist(start, end) > pointer.reach:
            self.cancel()
            self._done(start, end)

    def cancel(self) -> bool:
        """Forgets the first point."""
        was_running = self._start is not None
        self._start = None
        super().cancel()
        return was_running

    def _at(self, pointer: Pointer) -> Caught:
        beside = () if self._start is None else (self._start,)
        return self._caught(pointer, beside=beside)

    def _done(self, start: Point, end: Point) -> None:
        self.drawing.split_along(start, end)


class ScaleTool(LineTool):
    """Two points of the picture whose distance is known."""

    pen = Pen.MEASURE

    def _at(self, pointer: Pointer) -> Caught:
        # To the picture's own lines, which nothing catches at.
        return Caught(pointer.at)

    def _done(self, start: Point, end: Point) -> None:
        self.drawing.backdrop.scale_by(start, end)


class BackgroundTool(Tool):
    """Pushes the picture behind the floor."""

    def __init__(self, drawing: Drawing) -> None:
        super().__init__(drawing)
        self._start: Point | None = None
        self._to: Point | None = None

    def press(self, pointer: Pointer) -> None:
        """Takes the picture."""
        if self.drawing.backdrop.place is not None:
            self._start = pointer.at

    def move(self, pointer: Pointer) -> None:
        """Shows it elsewhere."""
        place = self.drawing.backdrop.place
        if self._start is None or place is None:
            return
        x, y = pointer.at[0] - self._start[0], pointer.at[1] - self._start[1]
        self._to = (round(place.x + x, 3), round(place.y + y, 3))
        self.drawing.show_overlay(Overlay(background_at=self._to))

    def release(self, _pointer: Pointer) -> None:
        """Leaves it there."""
        to = self._to
        self.cancel()
        if to is not None:
            self.drawing.backdrop.push_to(to)

    def cancel(self) -> bool:
        """Puts it back."""
        was_running = self._start is not None
        self._start = self._to = None
        super().cancel()
        return was_running


def tool_for(tool: ToolId, drawing: Drawing) -> Tool:
    """A tool taken into the hand."""
    return _TOOLS[tool](drawing)


_TOOLS: Mapping[ToolId, Callable[[Drawing], Tool]] = {
    ToolId.SELECT: SelectTool,
    ToolId.ROOM: RectangleTool,
    ToolId.POLYGON: PolygonTool,
    ToolId.CORRIDOR: lambda drawing: RectangleTool(drawing, RoomUse.CORRIDOR),
    ToolId.SPLIT: LineTool,
    ToolId.SCALE: ScaleTool,
    ToolId.BACKGROUND: BackgroundTool,
}
