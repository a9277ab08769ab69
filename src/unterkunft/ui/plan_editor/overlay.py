"""What lies over the rooms while something is drawn: outlines, guide lines, measures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, auto

from unterkunft.model.base import Point
from unterkunft.ui.plan_editor.shapes import Outline
from unterkunft.ui.plan_editor.snapping import Guide
from unterkunft.values.ids import RoomId


class Pen(Enum):
    """How a line over the rooms is meant."""

    ROOM = auto()
    """A room to be."""
    BROKEN = auto()
    """An outline that is no room: its walls cross."""
    CUT = auto()
    MEASURE = auto()
    BAND = auto()
    """A rectangle that selects."""


@dataclass(frozen=True, slots=True)
class Overlay:
    """What a tool shows at the moment; `moving` are rooms shown with another outline."""

    line: Outline = ()
    pen: Pen = Pen.ROOM
    is_closed: bool = False
    guides: tuple[Guide, ...] = ()
    moving: Mapping[RoomId, Outline] = field(default_factory=dict)
    background_at: Point | None = None
    """Where the picture lies while it is pushed."""


NOTHING_OVER = Overlay()
