"""Rectangles and corners in plain numbers, for metres on a floor and for pixels in a room."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from unterkunft.model.base import Point


@dataclass(frozen=True, slots=True)
class Box:
    """An upright rectangle; y grows downwards."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The x of the right side."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """The y of the lower side."""
        return self.top + self.height

    @property
    def centre(self) -> Point:
        """The point in the middle."""
        return self.left + self.width / 2, self.top + self.height / 2

    @property
    def area(self) -> float:
        """Width times height."""
        return self.width * self.height

    @property
    def corners(self) -> tuple[Point, ...]:
        """The four corners, clockwise from the upper left."""
        left, top, right, bottom = self.left, self.top, self.right, self.bottom
        return (left, top), (right, top), (right, bottom), (left, bottom)

    def contains(self, x: float, y: float) -> bool:
        """Whether a point lies inside."""
        return self.left <= x < self.right and self.top <= y < self.bottom

    def overlaps(self, other: Box) -> bool:
        """Whether both share more than a border."""
        return (
            min(self.right, other.right) - max(self.left, other.left) > 1e-9
            and min(self.bottom, other.bottom) - max(self.top, other.top) > 1e-9
        )

    def scaled(self, factor: float) -> Box:
        """The same rectangle in another unit."""
        return Box(self.left * factor, self.top * factor, self.width * factor, self.height * factor)

    def moved(self, x: float, y: float) -> Box:
        """The same rectangle elsewhere."""
        return Box(self.left + x, self.top + y, self.width, self.height)

    def shrunk(self, margin: float) -> Box:
        """The rectangle without a margin on every side."""
        width, height = max(0.0, self.width - 2 * margin), max(0.0, self.height - 2 * margin)
        return Box(self.left + margin, self.top + margin, width, height)


def box_around(corners: Iterable[Point]) -> Box:
    """The smallest box that holds all corners."""
    points = tuple(corners)
    left, top = min(x for x, _ in points), min(y for _, y in points)
    return Box(left, top, max(x for x, _ in points) - left, max(y for _, y in points) - top)


def polygon_area(corners: Sequence[Point]) -> float:
    """The area inside corners in order, in either direction (shoelace formula)."""
    closed = [*corners, corners[0]] if corners else []
    return abs(sum(x * next_y - next_x * y for (x, y), (next_x, next_y) in pairwise(closed))) / 2


def largest_box_inside(corners: Sequence[Point]) -> Box:
    """The largest upright rectangle between the corners' lines that lies inside the polygon."""
    bounds = box_around(corners)
    if len(corners) == 4 and abs(polygon_area(corners) - bounds.area) < 1e-6:
        return bounds
    columns, rows = sorted({x for x, _ in corners}), sorted({y for _, y in corners})
    inside = {
        (i, j)
        for i, (left, right) in enumerate(pairwise(columns))
        for j, (top, bottom) in enumerate(pairwise(rows))
        if _is_inside(corners, Box(left, top, right - left, bottom - top))
    }
    boxes = (_grown(columns, rows, inside, i, j) for i, j in inside)
    return max(boxes, key=lambda box: box.area, default=bounds)


def _is_inside(corners: Sequence[Point], cell: Box) -> bool:
    """Whether a cell lies inside, judged by its middle and points close to its corners."""
    return all(_holds(corners, x, y) for x, y in (cell.centre, *cell.shrunk(1e-6).corners))


def _holds(corners: Sequence[Point], x: float, y: float) -> bool:
    crossings = 0
    for (x1, y1), (x2, y2) in pairwise([*corners, corners[0]]):
        if (y1 > y) != (y2 > y) and x < x1 + (y - y1) * (x2 - x1) / (y2 - y1):
            crossings += 1
    return crossings % 2 == 1


def _grown(
    columns: Sequence[float], rows: Sequence[float], inside: set[tuple[int, int]], i: int, j: int
) -> Box:
    """The largest box of inside cells whose upper left cell is (i, j)."""
    best = Box(columns[i], rows[j], 0, 0)
    last_column = len(columns) - 2
    for row in range(j, len(rows) - 1):
        reach = i - 1
        while reach < last_column and (reach + 1, row) in inside:
            reach += 1
        last_column = min(last_column, reach)
        if last_column < i:
            break
        box = Box(columns[i], rows[j], columns[last_column + 1] - columns[i], rows[row + 1] - rows[j])
        best = max(best, box, key=lambda each: each.area)
    return best
