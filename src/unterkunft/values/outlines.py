"""Outlines of rooms as corners in order: their area, and whether their walls cross."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations, pairwise
from typing import TypeAlias

Corner: TypeAlias = tuple[float, float]
Wall: TypeAlias = tuple[Corner, Corner]

_NOTHING = 1e-9


def walls(outline: Sequence[Corner]) -> tuple[Wall, ...]:
    """The lines from corner to corner, the last back to the first."""
    return tuple(pairwise([*outline, outline[0]])) if outline else ()


def area_of(outline: Sequence[Corner]) -> float:
    """The area inside, whichever way round the corners stand (shoelace formula)."""
    return abs(sum(x * next_y - next_x * y for (x, y), (next_x, next_y) in walls(outline))) / 2


def crosses_itself(outline: Sequence[Corner]) -> bool:
    """Whether two walls meet anywhere but at the corner they share."""
    numbered = list(enumerate(walls(outline)))
    last = len(numbered) - 1
    for (i, one), (j, other) in combinations(numbered, 2):
        if j == i + 1 or (i == 0 and j == last):
            if _folds_back(one, other) if j == i + 1 else _folds_back(other, one):
                return True
        elif _meet(one, other):
            return True
    return False


def turn(one: Corner, two: Corner, three: Corner) -> float:
    """Positive where the way over three corners bends to one side, negative to the other, 0 straight on."""
    return (two[0] - one[0]) * (three[1] - one[1]) - (two[1] - one[1]) * (three[0] - one[0])


def _folds_back(one: Wall, following: Wall) -> bool:
    """Whether the next wall runs back along this one, or has no length."""
    if following[0] == following[1] or one[0] == one[1]:
        return True
    along = (one[0][0] - one[1][0]) * (following[1][0] - one[1][0])
    across = (one[0][1] - one[1][1]) * (following[1][1] - one[1][1])
    return abs(turn(one[0], one[1], following[1])) < _NOTHING and along + across > 0


def _meet(one: Wall, other: Wall) -> bool:
    a, b = turn(*one, other[0]), turn(*one, other[1])
    c, d = turn(*other, one[0]), turn(*other, one[1])
    if ((a > 0) != (b > 0)) and ((c > 0) != (d > 0)) and min(map(abs, (a, b, c, d))) > _NOTHING:
        return True
    ends = ((one, other[0], a), (one, other[1], b), (other, one[0], c), (other, one[1], d))
    return any(abs(side) <= _NOTHING and _is_between(wall, corner) for wall, corner, side in ends)


def _is_between(wall: Wall, corner: Corner) -> bool:
    (x1, y1), (x2, y2) = wall
    x, y = corner
    return (
        min(x1, x2) - _NOTHING <= x <= max(x1, x2) + _NOTHING
        and min(y1, y2) - _NOTHING <= y <= max(y1, y2) + _NOTHING
    )
