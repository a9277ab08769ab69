"""Selecting rooms, moving them, and pulling at their corners and walls."""

from __future__ import annotations

import math

from unterkunft.model.base import Point
from unterkunft.ui.plan.geometry import box_around
from unterkunft.ui.plan_editor.drafting import DrawnRoom
from unterkunft.ui.plan_editor.overlay import NOTHING_OVER, Overlay, Pen
from unterkunft.ui.plan_editor.shapes import (
    Handle,
    HandleKind,
    Outline,
    handles_of,
    is_sound,
    moved,
    pulled,
    rectangle,
    tidy,
    wall_near,
    with_corner,
    without_corner,
)
from unterkunft.ui.plan_editor.snapping import Caught, free
from unterkunft.ui.plan_editor.tools import Drawing, Pointer, Tool, room_at
from unterkunft.values.ids import RoomId


class SelectTool(Tool):
    """Selects, moves and pulls at handles."""

    def __init__(self, drawing: Drawing) -> None:
        super().__init__(drawing)
        self._start: Pointer | None = None
        self._handle: tuple[DrawnRoom, Handle] | None = None
        self._is_band = False
        self._by: Point = (0.0, 0.0)
        self._outline: Outline = ()
        self._clicked: RoomId | None = None

    def press(self, pointer: Pointer) -> None:
        """Takes a handle, a room, or begins a rectangle that selects."""
        self._start, self._by, self._outline, self._clicked = pointer, (0.0, 0.0), (), None
        self._handle, self._is_band = self._handle_at(pointer), False
        if self._handle is not None:
            return
        room = room_at(self.drawing.rooms, pointer.at)
        if room is None:
            self._is_band = True
            if not pointer.adds:
                self.drawing.select(())
            return
        chosen = {each.id for each in self.drawing.selected}
        if pointer.adds:
            self.drawing.select(chosen ^ {room.id})
        elif room.id not in chosen:
            self.drawing.select({room.id})
        else:
            self._clicked = room.id

    def move(self, pointer: Pointer) -> None:
        """Shows where it would go."""
        if self._start is None or math.dist(self._start.at, pointer.at) < self._start.reach / 2:
            return
        self._clicked = None
        if self._handle is not None:
            self._pull(pointer)
        elif self._is_band:
            band = rectangle(self._start.at, pointer.at)
            self.drawing.show_overlay(Overlay(band, Pen.BAND, is_closed=True))
        else:
            self._carry(pointer)

    def release(self, pointer: Pointer) -> None:
        """Does it."""
        start, outline, by = self._start, self._outline, self._by
        self._start, self._outline, self._by = None, (), (0.0, 0.0)
        self.drawing.show_overlay(NOTHING_OVER)
        if start is None:
            return
        if self._handle is not None:
            if outline and is_sound(outline):
                self.drawing.reshape(self._handle[0].id, outline)
        elif self._is_band:
            self._select_in(start, pointer)
        elif by != (0.0, 0.0):
            self.drawing.move_selected(by)
        elif self._clicked is not None:
            self.drawing.select({self._clicked})

    def double(self, pointer: Pointer) -> None:
        """On a corner takes it away, on a wall adds one."""
        rooms = self.drawing.selected
        if len(rooms) != 1:
            return
        outline = rooms[0].outline
        taken = self._handle_at(pointer)
        if taken is not None and taken[1].kind is HandleKind.CORNER:
            fewer = without_corner(outline, taken[1].index)
            if fewer != outline and is_sound(fewer):
                self.drawing.reshape(rooms[0].id, fewer)
            return
        wall = wall_near(outline, pointer.at, pointer.reach)
        if wall is not None:
            corner = tidy([self._caught(pointer).at])[0]
            more = with_corner(outline, wall, corner)
            if is_sound(more):
                self.drawing.reshape(rooms[0].id, more)

    def cancel(self) -> bool:
        """Leaves everything where it is."""
        was_running = self._start is not None
        self._start, self._outline, self._by = None, (), (0.0, 0.0)
        super().cancel()
        return was_running

    def _handle_at(self, pointer: Pointer) -> tuple[DrawnRoom, Handle] | None:
        rooms = self.drawing.selected
        if len(rooms) != 1 or pointer.adds:
            return None
        near = (
            each for each in handles_of(rooms[0].outline) if math.dist(each.at, pointer.at) <= pointer.reach
        )
        handle = next(near, None)
        return None if handle is None else (rooms[0], handle)

    def _pull(self, pointer: Pointer) -> None:
        assert self._handle is not None
        room, handle = self._handle
        if pointer.is_free:
            caught = free(pointer.at)
        else:
            caught = self.drawing.snapping(without=[room.id]).caught(pointer.at, pointer.reach)
        self._outline = pulled(room.outline, handle, caught.at)
        pen = Pen.ROOM if is_sound(self._outline) else Pen.BROKEN
        self.drawing.show_overlay(
            Overlay(self._outline, pen, is_closed=True, guides=caught.guides, moving={room.id: self._outline})
        )

    def _carry(self, pointer: Pointer) -> None:
        assert self._start is not None
        rooms = self.drawing.selected
        if not rooms:
            return
        way = (pointer.at[0] - self._start.at[0], pointer.at[1] - self._start.at[1])
        box = box_around([corner for room in rooms for corner in room.outline]).moved(*way)
        if pointer.is_free:
            caught = Caught((0.0, 0.0))
        else:
            snapping = self.drawing.snapping(without=[room.id for room in rooms])
            caught = snapping.caught_box(box, pointer.reach)
        self._by = (round(way[0] + caught.at[0], 2), round(way[1] + caught.at[1], 2))
        moving = {room.id: moved(room.outline, self._by) for room in rooms}
        self.drawing.show_overlay(Overlay(guides=caught.guides, moving=moving))

    def _select_in(self, start: Pointer, end: Pointer) -> None:
        band = box_around((start.at, end.at))
        touched = {room.id for room in self.drawing.rooms if band.overlaps(room.box)}
        already = {each.id for each in self.drawing.selected} if start.adds else set()
        self.drawing.select(touched | already)
