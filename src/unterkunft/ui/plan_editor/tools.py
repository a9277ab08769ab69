"""What every tool of the plan editor has: the pointer in metres, and what it asks of the presenter."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from unterkunft.model.base import Point
from unterkunft.ui.plan_editor.backdrop import Backdrop
from unterkunft.ui.plan_editor.drafting import DrawnRoom
from unterkunft.ui.plan_editor.overlay import NOTHING_OVER, Overlay
from unterkunft.ui.plan_editor.shapes import Outline, holds
from unterkunft.ui.plan_editor.snapping import Caught, Snapping, free
from unterkunft.values.ids import RoomId
from unterkunft.values.statuses import RoomUse


class ToolId(StrEnum):
    """The tools in the order of their buttons."""

    SELECT = "select"
    ROOM = "room"
    POLYGON = "polygon"
    CORRIDOR = "corridor"
    SPLIT = "split"
    SCALE = "scale"
    BACKGROUND = "background"


@dataclass(frozen=True, slots=True)
class Pointer:
    """Where the pointer is, in metres; `reach` is how near counts as at it."""

    at: Point
    reach: float
    is_free: bool = False
    """Nothing catches it (Shift)."""
    adds: bool = False
    """What it meets joins the selection (Ctrl)."""


class Drawing(Protocol):
    """What tools ask of the presenter."""

    @property
    def rooms(self) -> tuple[DrawnRoom, ...]:
        """The rooms of the floor."""

    @property
    def selected(self) -> tuple[DrawnRoom, ...]:
        """Those selected."""

    @property
    def backdrop(self) -> Backdrop:
        """The picture behind them."""

    def snapping(self, *, without: Iterable[RoomId] = ()) -> Snapping:
        """What points are caught at."""

    def show_overlay(self, overlay: Overlay) -> None:
        """Shows what is being drawn."""

    def select(self, rooms: Iterable[RoomId]) -> None:
        """Selects these and no others."""

    def draw(self, outline: Outline, use: RoomUse | None) -> None:
        """A room was drawn; without a use it gets the one set for new rooms."""

    def move_selected(self, by: Point) -> None:
        """The selected rooms were moved."""

    def reshape(self, room: RoomId, outline: Outline) -> None:
        """A room has another outline."""

    def split_along(self, one: Point, other: Point) -> None:
        """A line was drawn through a room."""


class Tool:
    """A tool in the hand: what each movement means is its own; nothing is kept after `cancel`."""

    def __init__(self, drawing: Drawing) -> None:
        self.drawing = drawing

    def press(self, pointer: Pointer) -> None:
        """The button goes down."""

    def move(self, pointer: Pointer) -> None:
        """The pointer moves, with or without the button."""

    def release(self, pointer: Pointer) -> None:
        """The button comes up."""

    def double(self, pointer: Pointer) -> None:
        """A double click."""

    def finish(self) -> None:
        """Enter: what is begun is done."""

    def step_back(self) -> None:
        """Backspace: the last point goes."""

    def cancel(self) -> bool:
        """Escape; says whether there was something to cancel."""
        self.drawing.show_overlay(NOTHING_OVER)
        return False

    def _caught(self, pointer: Pointer, *, beside: Iterable[Point] = ()) -> Caught:
        if pointer.is_free:
            return free(pointer.at)
        return self.drawing.snapping().with_corners(beside).caught(pointer.at, pointer.reach)


def room_at(rooms: Iterable[DrawnRoom], at: Point) -> DrawnRoom | None:
    """The room at a point; the smaller one where one lies in another."""
    found = [room for room in rooms if holds(room.outline, at)]
    return min(found, key=lambda room: room.box.area, default=None)
