"""Outlines of rooms: their corners in metres on the floor."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar, TypeAlias

from unterkunft.exchange.cells import Cell
from unterkunft.exchange.field_types.base import Json, UnreadableValueError
from unterkunft.exchange.finding_codes import FindingCode

Point: TypeAlias = tuple[Decimal, Decimal]

FEWEST_CORNERS = 3
MOST_CORNERS = 500
_FARTHEST = Decimal(100_000)
# Drawing programs compute corners; a tenth of a millimetre is as far as a wall can be placed.
_PLACES = 4
_COORDINATE = re.compile(r"[+-]?\d{1,9}(\.\d{1,20})?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Outline:
    """At least three corners, each `x, y` in metres, kept to a tenth of a millimetre."""

    expected: ClassVar[str] = (
        f"{FEWEST_CORNERS} bis {MOST_CORNERS} Ecken in Metern wie 0,0; 4.2,0; 4.2,3.5; 0,3.5 "
        "(JSON: [[0, 0], [4.2, 0], …])"
    )

    def from_json(self, raw: object) -> tuple[Point, ...]:
        """The corners of an array of pairs."""
        if not isinstance(raw, list) or not FEWEST_CORNERS <= len(raw) <= MOST_CORNERS:
            raise self._problem()
        return tuple(self._corner(pair) for pair in raw)

    def to_json(self, value: tuple[Point, ...]) -> Json:
        """The corners as pairs of numbers, which four decimal places keep exactly."""
        return [[_number(x), _number(y)] for x, y in value]

    def from_cell(self, raw: Cell) -> tuple[Point, ...]:
        """The corners of a text `x,y; x,y; …` with decimal points."""
        if not isinstance(raw, str):
            raise self._problem()
        return self.from_json([corner.split(",") for corner in raw.split(";") if corner.strip()])

    def to_cell(self, value: tuple[Point, ...]) -> str:
        """The corners as text."""
        return "; ".join(f"{x:f},{y:f}" for x, y in value)

    def _corner(self, pair: object) -> Point:
        if not isinstance(pair, list) or len(pair) != 2:
            raise self._problem()
        return self._coordinate(pair[0]), self._coordinate(pair[1])

    def _coordinate(self, raw: object) -> Decimal:
        is_number = isinstance(raw, int | Decimal) and not isinstance(raw, bool)
        if is_number or (isinstance(raw, str) and _COORDINATE.fullmatch(raw.strip())):
            number = Decimal(str(raw).strip())
            if -_FARTHEST <= number <= _FARTHEST:
                return _without_trailing_zeros(round(number, _PLACES))
        raise self._problem()

    def _problem(self) -> UnreadableValueError:
        return UnreadableValueError(FindingCode.NOT_AN_OUTLINE, expected=self.expected)


def _number(coordinate: Decimal) -> int | float:
    return int(coordinate) if coordinate == coordinate.to_integral_value() else float(coordinate)


def _without_trailing_zeros(number: Decimal) -> Decimal:
    whole = number.to_integral_value()
    return whole + 0 if number == whole else number.normalize()
