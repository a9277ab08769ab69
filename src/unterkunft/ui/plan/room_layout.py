"""Where rooms lie on a floor: by their outlines, or in rows along a corridor where none were drawn."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from unterkunft.model.base import Point
from unterkunft.services.timeline import RoomOnPlan
from unterkunft.ui.plan.geometry import Box, box_around, largest_box_inside, polygon_area
from unterkunft.values.ids import FloorId, RoomId
from unterkunft.values.statuses import RoomUse

ROOM_DEPTH = 5.0
CORRIDOR_WIDTH = 2.2
GAP = 1.6
_MIN_WIDTH = 2.6
_AREA_PER_BED = 6.5
_AREA_OF_OTHER_USE = 13.0
_SMALLEST_AREA = 4.0
_WANTED_ASPECT = 1.7
_CAPTION, _BETWEEN_FLOORS, _NARROWEST_CAPTION = 1.6, 2.4, 12.0


@dataclass(frozen=True, slots=True)
class RoomShape:
    """A room on the floor in metres: its corners, and the box its beds are shown in."""

    corners: tuple[Point, ...]
    box: Box


@dataclass(frozen=True, slots=True)
class FloorLayout:
    """All rooms of a floor in metres."""

    shapes: Mapping[RoomId, RoomShape]
    extent: Box
    captions: Mapping[FloorId, Box] = field(default_factory=dict)
    """Where the names of floors stand, if there are several."""


def lay_out(rooms: Sequence[RoomOnPlan]) -> FloorLayout:
    """One floor as it is drawn; several of them side by side and one below the other."""
    of_floor: dict[FloorId, list[RoomOnPlan]] = {}
    for room in rooms:
        of_floor.setdefault(room.floor, []).append(room)
    if len(of_floor) < 2:
        return _lay_out_floor(rooms)
    floors = {floor: _lay_out_floor(on_floor) for floor, on_floor in of_floor.items()}
    columns = min(range(1, len(floors) + 1), key=lambda columns: _distance_to_screen(floors, columns))
    return _stacked(floors, columns)


def _stacked(floors: Mapping[FloorId, FloorLayout], columns: int) -> FloorLayout:
    """Floors in order, line by line, each below its name."""
    shapes: dict[RoomId, RoomShape] = {}
    captions: dict[FloorId, Box] = {}
    top = 0.0
    in_order = list(floors.items())
    for first in range(0, len(in_order), columns):
        left, line = 0.0, in_order[first : first + columns]
        for floor, layout in line:
            width = max(layout.extent.width, _NARROWEST_CAPTION)
            captions[floor] = Box(left, top, width, _CAPTION)
            x, y = left - layout.extent.left, top + _CAPTION - layout.extent.top
            shapes |= {room: _moved(shape, x, y) for room, shape in layout.shapes.items()}
            left += width + _BETWEEN_FLOORS
        top += max(layout.extent.height for _, layout in line) + _CAPTION + _BETWEEN_FLOORS
    corners = [corner for shape in shapes.values() for corner in shape.corners]
    captured = [corner for box in captions.values() for corner in box.corners]
    return FloorLayout(shapes, box_around(corners + captured), captions)


def _moved(shape: RoomShape, x: float, y: float) -> RoomShape:
    corners = tuple((corner_x + x, corner_y + y) for corner_x, corner_y in shape.corners)
    return RoomShape(corners, shape.box.moved(x, y))


def _distance_to_screen(floors: Mapping[FloorId, FloorLayout], columns: int) -> float:
    """How far so many columns are from the shape of a screen."""
    extent = _stacked(floors, columns).extent
    aspect = extent.width / extent.height
    return max(aspect / _WANTED_ASPECT, _WANTED_ASPECT / aspect)


def _lay_out_floor(rooms: Sequence[RoomOnPlan]) -> FloorLayout:
    """Drawn rooms where they are; the others in rows below."""
    drawn = {room.id: _drawn_shape(room.outline) for room in rooms if _is_drawn(room.outline)}
    others = [room for room in rooms if room.id not in drawn]
    left, top = _start_below(drawn.values())
    shapes = {**drawn, **_rows(others, left, top)}
    corners = [corner for shape in shapes.values() for corner in shape.corners]
    return FloorLayout(shapes, box_around(corners or [(0, 0), (20, 12)]))


def _is_drawn(outline: tuple[Point, ...] | None) -> bool:
    return outline is not None and len(outline) >= 3 and polygon_area(outline) > 0.1


def _drawn_shape(outline: tuple[Point, ...] | None) -> RoomShape:
    corners = tuple((float(x), float(y)) for x, y in outline or ())
    return RoomShape(corners, largest_box_inside(corners))


def _start_below(drawn: Iterable[RoomShape]) -> Point:
    corners = [corner for shape in drawn for corner in shape.corners]
    if not corners:
        return 0.0, 0.0
    extent = box_around(corners)
    return extent.left, extent.bottom + GAP


def _rows(rooms: Sequence[RoomOnPlan], left: float, top: float) -> dict[RoomId, RoomShape]:
    """Wings one below the other: a row of rooms, a corridor, a row of rooms."""
    corridors = [room for room in rooms if room.use is RoomUse.CORRIDOR]
    others = _in_order(room for room in rooms if room.use is not RoomUse.CORRIDOR)
    wings = max(_number_of_wings(others), len(corridors)) if others else len(corridors)
    shapes: dict[RoomId, RoomShape] = {}
    sides = _split_evenly(others, 2 * wings)
    wing_height = 2 * ROOM_DEPTH + CORRIDOR_WIDTH
    for wing in range(wings):
        upper, lower = sides[2 * wing], sides[2 * wing + 1]
        wing_top = top + wing * (wing_height + GAP)
        corridor_top = wing_top + ROOM_DEPTH
        shapes |= _row(upper, left, corridor_top, is_above=True)
        shapes |= _row(lower, left, corridor_top + CORRIDOR_WIDTH, is_above=False)
        if wing < len(corridors):
            length = max(_length(upper), _length(lower), 6.0)
            box = Box(left, corridor_top, length, CORRIDOR_WIDTH)
            shapes[corridors[wing].id] = RoomShape(box.corners, box)
    return shapes


def _row(
    rooms: Sequence[RoomOnPlan], left: float, corridor_side: float, *, is_above: bool
) -> dict[RoomId, RoomShape]:
    """Rooms side by side with their doors to the corridor; small rooms are less deep."""
    shapes = {}
    for room in rooms:
        width, depth = _size(room)
        box = Box(left, corridor_side - depth if is_above else corridor_side, width, depth)
        shapes[room.id] = RoomShape(box.corners, box)
        left += width
    return shapes


def _size(room: RoomOnPlan) -> tuple[float, float]:
    """Width and depth to the room's area; where none is known, to what it is for."""
    area = _area(room)
    width = max(area / ROOM_DEPTH, _MIN_WIDTH)
    return width, area / width


def _area(room: RoomOnPlan) -> float:
    if room.area_m2 is not None and room.area_m2 > 0:
        return float(room.area_m2)
    if room.use is RoomUse.SLEEPING:
        return max(len(room.beds), 2) * _AREA_PER_BED
    return _AREA_OF_OTHER_USE if room.use is not RoomUse.STORAGE else max(_SMALLEST_AREA, 8.0)


def _length(rooms: Iterable[RoomOnPlan]) -> float:
    return sum(_size(room)[0] for room in rooms)


def _number_of_wings(rooms: Sequence[RoomOnPlan]) -> int:
    """As many that the floor comes closest to the shape of a screen."""
    length = _length(rooms)
    height = 2 * ROOM_DEPTH + CORRIDOR_WIDTH + GAP

    def distance(wings: int) -> float:
        aspect = length / (2 * wings) / (wings * height)
        return max(aspect / _WANTED_ASPECT, _WANTED_ASPECT / aspect)

    return min(range(1, 9), key=distance)


def _split_evenly(rooms: Sequence[RoomOnPlan], parts: int) -> list[list[RoomOnPlan]]:
    """Rooms in order, cut into parts of about the same length."""
    sides: list[list[RoomOnPlan]] = [[] for _ in range(max(parts, 1))]
    total, passed = _length(rooms), 0.0
    for room in rooms:
        width = _size(room)[0]
        side = int((passed + width / 2) / total * parts) if total else 0
        sides[min(side, parts - 1)].append(room)
        passed += width
    return sides


def _in_order(rooms: Iterable[RoomOnPlan]) -> list[RoomOnPlan]:
    """By number as people count (9 before 10), the rooms of a flat side by side."""
    by_number = sorted(rooms, key=lambda room: natural_order(room.number))
    first_of_unit: dict[str, tuple[tuple[int, int, str], ...]] = {}
    for room in by_number:
        if room.housing_unit:
            first_of_unit.setdefault(room.housing_unit, natural_order(room.number))
    return sorted(
        by_number,
        key=lambda room: (
            first_of_unit.get(room.housing_unit or "", natural_order(room.number)),
            room.housing_unit or "",
            natural_order(room.number),
        ),
    )


def natural_order(text: str) -> tuple[tuple[int, int, str], ...]:
    """A key that sorts numbers in texts by their value: 9, 10, 101, A1."""
    parts = re.findall(r"\d+|\D+", text)
    return tuple((0, int(part), "") if part.isdecimal() else (1, 0, part.casefold()) for part in parts)
