"""Outlines in metres while they are drawn: moved, pulled at a handle, cut in two, laid side by side."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum, auto

from unterkunft.model.base import Point
from unterkunft.ui.plan.geometry import Box, box_around, largest_box_inside
from unterkunft.values.outlines import area_of, crosses_itself, turn, walls

Outline = tuple[Point, ...]

_CENTIMETRE = Decimal("0.01")
_A_HAIR = 0.02
"""Metres by which walls may reach into each other before it counts as overlapping."""


class HandleKind(Enum):
    """What of an outline is grasped."""

    CORNER = auto()
    WALL = auto()


@dataclass(frozen=True, slots=True)
class Handle:
    """A point at which an outline can be pulled: a corner, or the middle of a wall."""

    kind: HandleKind
    index: int
    at: Point


def rectangle(one: Point, other: Point) -> Outline:
    """The rectangle between two corners."""
    return tidy(box_around((one, other)).corners)


def tidy(outline: Iterable[Point]) -> Outline:
    """Corners to the centimetre, none twice in a row."""
    rounded = [(round(x, 2) + 0.0, round(y, 2) + 0.0) for x, y in outline]
    return tuple(
        corner for index, corner in enumerate(rounded) if corner != rounded[index - 1] or len(rounded) == 1
    )


def moved(outline: Outline, by: Point) -> Outline:
    """The same outline elsewhere."""
    return tidy((x + by[0], y + by[1]) for x, y in outline)


def is_rectangle(outline: Outline) -> bool:
    """Whether it is an upright rectangle."""
    return len(outline) == 4 and abs(area_of(outline) - box_around(outline).area) < 1e-6


def is_sound(outline: Outline) -> bool:
    """Whether it encloses something and its walls do not cross."""
    return len(outline) >= 3 and area_of(outline) >= 0.25 and not crosses_itself(outline)


def measured_area(outline: Outline) -> Decimal:
    """The area inside in square metres, to two places."""
    return Decimal(str(area_of(outline))).quantize(_CENTIMETRE)


def resized(outline: Outline, width: float, length: float) -> Outline:
    """The outline stretched to a width and a length; its upper left corner stays."""
    box = box_around(outline)
    if box.width <= 0 or box.height <= 0:
        return outline
    across, down = width / box.width, length / box.height
    return tidy((box.left + (x - box.left) * across, box.top + (y - box.top) * down) for x, y in outline)


# handles


def handles_of(outline: Outline) -> tuple[Handle, ...]:
    """Corners first, because they lie nearer together than the middles of walls."""
    corners = [Handle(HandleKind.CORNER, index, corner) for index, corner in enumerate(outline)]
    middles = [Handle(HandleKind.WALL, index, _middle(*wall)) for index, wall in enumerate(walls(outline))]
    return (*corners, *middles)


def pulled(outline: Outline, handle: Handle, to: Point) -> Outline:
    """The outline after a handle was pulled to a point; a rectangle stays one."""
    if handle.kind is HandleKind.WALL:
        return _wall_pulled(outline, handle.index, to)
    if is_rectangle(outline):
        opposite = outline[(handle.index + 2) % 4]
        return rectangle(opposite, to)
    return tidy([*outline[: handle.index], to, *outline[handle.index + 1 :]])


def _wall_pulled(outline: Outline, index: int, to: Point) -> Outline:
    """Both ends of the wall move at right angles to it."""
    following = (index + 1) % len(outline)
    (x1, y1), (x2, y2) = outline[index], outline[following]
    length = math.hypot(x2 - x1, y2 - y1) or 1.0
    normal = ((y1 - y2) / length, (x2 - x1) / length)
    distance = (to[0] - x1) * normal[0] + (to[1] - y1) * normal[1]
    corners = list(outline)
    for end in (index, following):
        corners[end] = (
            corners[end][0] + distance * normal[0],
            corners[end][1] + distance * normal[1],
        )
    return tidy(corners)


def with_corner(outline: Outline, wall: int, at: Point) -> Outline:
    """The outline with one more corner on a wall; not tidied, for the corner lies straight on still."""
    return (*outline[: wall + 1], at, *outline[wall + 1 :])


def without_corner(outline: Outline, corner: int) -> Outline:
    """The outline without a corner; a triangle keeps its three."""
    return outline if len(outline) <= 3 else outline[:corner] + outline[corner + 1 :]


def _middle(one: Point, other: Point) -> Point:
    return (one[0] + other[0]) / 2, (one[1] + other[1]) / 2


# hits


def holds(outline: Sequence[Point], at: Point) -> bool:
    """Whether a point lies inside."""
    x, y = at
    crossings = sum(
        (y1 > y) != (y2 > y) and x < x1 + (y - y1) * (x2 - x1) / (y2 - y1)
        for (x1, y1), (x2, y2) in walls(outline)
    )
    return crossings % 2 == 1


def wall_near(outline: Outline, at: Point, reach: float) -> int | None:
    """The wall that passes within reach of a point."""
    distances = [(_distance(wall[0], wall[1], at), index) for index, wall in enumerate(walls(outline))]
    nearest, index = min(distances, default=(math.inf, -1))
    return index if nearest <= reach else None


def _distance(one: Point, other: Point, at: Point) -> float:
    length = (other[0] - one[0]) ** 2 + (other[1] - one[1]) ** 2
    along = (at[0] - one[0]) * (other[0] - one[0]) + (at[1] - one[1]) * (other[1] - one[1])
    share = max(0.0, min(1.0, along / length)) if length else 0.0
    foot = (one[0] + share * (other[0] - one[0]), one[1] + share * (other[1] - one[1]))
    return math.dist(foot, at)


def overlap(one: Outline, other: Outline) -> bool:
    """Whether two rooms share more than a wall."""
    first, second = box_around(one), box_around(other)
    if not first.shrunk(_A_HAIR).overlaps(second.shrunk(_A_HAIR)):
        return False
    if any(_cross(wall, each) for wall in walls(one) for each in walls(other)):
        return True
    return any(holds(other, at) for at in _inner_points(one)) or any(
        holds(one, at) for at in _inner_points(other)
    )


def _inner_points(outline: Outline) -> list[Point]:
    """The middle, and points a little inside of each corner and wall."""
    middle = largest_box_inside(outline).centre
    near = [_towards(at, middle, _A_HAIR) for at in (*outline, *(_middle(*wall) for wall in walls(outline)))]
    return [middle, *(at for at in near if holds(outline, at))]


def _towards(at: Point, goal: Point, distance: float) -> Point:
    way = math.dist(at, goal) or 1.0
    return at[0] + (goal[0] - at[0]) * distance / way, at[1] + (goal[1] - at[1]) * distance / way


def _cross(one: tuple[Point, Point], other: tuple[Point, Point]) -> bool:
    """Whether two walls pass through each other by more than a hair."""
    lengths = math.dist(*one) * _A_HAIR, math.dist(*other) * _A_HAIR
    a, b = turn(*one, other[0]), turn(*one, other[1])
    c, d = turn(*other, one[0]), turn(*other, one[1])
    return (
        min(abs(a), abs(b)) > lengths[0]
        and min(abs(c), abs(d)) > lengths[1]
        and (a > 0) != (b > 0)
        and (c > 0) != (d > 0)
    )


# several at once


def split(outline: Outline, one: Point, other: Point) -> tuple[Outline, Outline] | None:
    """The two parts on both sides of a line; None where the line does not cut the outline just once."""
    cut: list[tuple[int, Point]] = []
    corners: list[Point] = []
    for start, end in walls(outline):
        corners.append(start)
        side, next_side = turn(one, other, start), turn(one, other, end)
        if abs(side) < 1e-9:
            cut.append((len(corners) - 1, start))
        elif abs(next_side) > 1e-9 and (side > 0) != (next_side > 0):
            share = side / (side - next_side)
            at = (start[0] + share * (end[0] - start[0]), start[1] + share * (end[1] - start[1]))
            corners.append(at)
            cut.append((len(corners) - 1, at))
    if len(cut) != 2:
        return None
    first, second = cut[0][0], cut[1][0]
    parts = tidy(corners[first : second + 1]), tidy([*corners[second:], *corners[: first + 1]])
    return parts if all(map(is_sound, parts)) else None


class Side(Enum):
    """To which side rooms are aligned or laid in a row."""

    LEFT = auto()
    RIGHT = auto()
    TOP = auto()
    BOTTOM = auto()


def steps_beside(box: Box, side: Side, gap: float) -> Point:
    """How far the next one lies when copies are laid in a row."""
    return {
        Side.LEFT: (-box.width - gap, 0.0),
        Side.RIGHT: (box.width + gap, 0.0),
        Side.TOP: (0.0, -box.height - gap),
        Side.BOTTOM: (0.0, box.height + gap),
    }[side]


def step_to_align(box: Box, around: Box, side: Side) -> Point:
    """How far a box must move until it lies at a side of the box around all."""
    return {
        Side.LEFT: (around.left - box.left, 0.0),
        Side.RIGHT: (around.right - box.right, 0.0),
        Side.TOP: (0.0, around.top - box.top),
        Side.BOTTOM: (0.0, around.bottom - box.bottom),
    }[side]
