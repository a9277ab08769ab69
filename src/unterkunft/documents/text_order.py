"""The order in which the pieces of a mixed left-to-right and right-to-left line are set.

The Unicode bidirectional algorithm (UAX #9) without explicit embeddings, which no stored text may contain:
rules P2–P3, W1, W2, W4, W7, N1–N2, I1–I2 and L2.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TypeVar

_Piece = TypeVar("_Piece")

_STRONG = {"L": "L", "R": "R", "AL": "R"}
_NUMBERS = {"EN", "AN"}


def is_right_to_left(text: str) -> bool:
    """Whether the first letter with a direction reads from right to left."""
    directions = (_STRONG.get(unicodedata.bidirectional(character)) for character in text)
    return next((direction for direction in directions if direction), "L") == "R"


def levels(text: str) -> tuple[int, ...]:
    """The embedding level of each character: odd levels read from right to left."""
    base = "R" if is_right_to_left(text) else "L"
    directions = _with_separators_in_numbers(_directions(text, base), text)
    return tuple(_level(direction, base) for direction in _resolved(directions, base))


def visual_order(pieces: Sequence[tuple[int, _Piece]]) -> tuple[_Piece, ...]:
    """The pieces, each with its level, from left to right as they stand on the line (rule L2)."""
    ordered = list(pieces)
    for limit in range(max((level for level, _ in ordered), default=0), 0, -1):
        ordered = list(_with_reversed_stretches(ordered, limit))
    return tuple(piece for _, piece in ordered)


def _with_reversed_stretches(
    pieces: Sequence[tuple[int, _Piece]], limit: int
) -> Iterator[tuple[int, _Piece]]:
    for is_high, group in groupby(pieces, lambda piece: piece[0] >= limit):
        stretch = list(group)
        yield from reversed(stretch) if is_high else stretch


def _directions(text: str, base: str) -> list[str]:
    """Letters as `L` or `R`, numbers as `1` inside right-to-left text and else as `L`, the rest as `-`."""
    directions: list[str] = []
    strong = base
    for character in text:
        kind = unicodedata.bidirectional(character)
        if kind in _STRONG:
            strong = _STRONG[kind]
            directions.append(strong)
        elif kind in _NUMBERS:
            directions.append("1" if strong == "R" or kind == "AN" else "L")
        elif kind == "NSM" and directions:
            directions.append(directions[-1])
        else:
            directions.append("-")
    return directions


def _with_separators_in_numbers(directions: list[str], text: str) -> list[str]:
    """A single hyphen, dot or comma between two digits belongs to the number (rule W4)."""
    joined = list(directions)
    for index in range(1, len(text) - 1):
        is_between = directions[index - 1] == "1" == directions[index + 1]
        if is_between and unicodedata.bidirectional(text[index]) in ("ES", "CS"):
            joined[index] = "1"
    return joined


def _resolved(directions: list[str], base: str) -> list[str]:
    """Neutral characters take the direction both neighbours share, else that of the line."""
    resolved: list[str] = []
    for neutral, group in groupby(enumerate(directions), lambda pair: pair[1] == "-"):
        indices = [index for index, _ in group]
        if not neutral:
            resolved.extend(directions[index] for index in indices)
            continue
        before = _side(directions[indices[0] - 1] if indices[0] else base)
        after = _side(directions[indices[-1] + 1] if indices[-1] + 1 < len(directions) else base)
        resolved.extend([before if before == after else base] * len(indices))
    return resolved


def _side(direction: str) -> str:
    return "R" if direction == "1" else direction


def _level(direction: str, base: str) -> int:
    if direction == "R":
        return 1
    if direction == "1":
        return 2
    return 2 if base == "R" else 0
