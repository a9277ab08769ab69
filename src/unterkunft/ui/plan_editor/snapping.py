"""Catching points at the grid and at what is drawn already, with the lines that show why."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from unterkunft.model.base import Point
from unterkunft.ui.plan.geometry import Box


@dataclass(frozen=True, slots=True)
class Guide:
    """A line from a corner that is drawn already to the point caught at it."""

    start: Point
    end: Point


@dataclass(frozen=True, slots=True)
class Caught:
    """A point where it was caught, and what caught it."""

    at: Point
    guides: tuple[Guide, ...] = ()


@dataclass(frozen=True, slots=True)
class Snapping:
    """What points are caught at: corners of outlines drawn already, else a grid."""

    corners: tuple[Point, ...]
    grid: float

    @classmethod
    def around(cls, outlines: Iterable[Sequence[Point]], *, grid: float) -> Snapping:
        """Catches at the corners of these outlines; through them run their walls."""
        return cls(tuple(corner for outline in outlines for corner in outline), grid)

    def with_corners(self, corners: Iterable[Point]) -> Snapping:
        """Catches at these corners too, as at those of an outline begun."""
        return Snapping((*self.corners, *corners), self.grid)

    def caught(self, at: Point, reach: float) -> Caught:
        """The point, moved to a corner's line within reach on each axis, else to the grid."""
        by_x = self._nearest((at[0],), reach, axis=0, beside=at)
        by_y = self._nearest((at[1],), reach, axis=1, beside=at)
        x = self._to_grid(at[0]) if by_x is None else by_x[1][0]
        y = self._to_grid(at[1]) if by_y is None else by_y[1][1]
        found = (each[1] for each in (by_x, by_y) if each is not None)
        return Caught((x, y), tuple(Guide(corner, (x, y)) for corner in found))

    def caught_box(self, box: Box, reach: float) -> Caught:
        """How far a box must move to be caught with one of its sides, and the lines to its new corner."""
        by_x = self._nearest((box.left, box.right), reach, axis=0, beside=box.centre)
        by_y = self._nearest((box.top, box.bottom), reach, axis=1, beside=box.centre)
        x = self._to_grid(box.left) - box.left if by_x is None else by_x[1][0] - by_x[0]
        y = self._to_grid(box.top) - box.top if by_y is None else by_y[1][1] - by_y[0]
        new = box.moved(x, y)
        guides = []
        if by_x is not None:
            guides.append(Guide(by_x[1], (by_x[1][0], new.centre[1])))
        if by_y is not None:
            guides.append(Guide(by_y[1], (new.centre[0], by_y[1][1])))
        return Caught((x, y), tuple(guides))

    def _nearest(
        self, places: tuple[float, ...], reach: float, *, axis: int, beside: Point
    ) -> tuple[float, Point] | None:
        """The place and the corner nearest to it on an axis; of equal ones that which lies closest."""
        found = [
            (round(abs(corner[axis] - place), 6), abs(corner[1 - axis] - beside[1 - axis]), place, corner)
            for place in places
            for corner in self.corners
            if abs(corner[axis] - place) <= reach
        ]
        if not found:
            return None
        _, _, place, corner = min(found)
        return place, corner

    def _to_grid(self, place: float) -> float:
        return round(round(place / self.grid) * self.grid, 2) if self.grid > 0 else place


def free(at: Point) -> Caught:
    """The point as it is, to the centimetre."""
    return Caught((round(at[0], 2), round(at[1], 2)))
