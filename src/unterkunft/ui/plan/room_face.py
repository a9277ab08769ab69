"""What fits into a room on the screen: header and bed slots in pixels, at one of four levels of detail."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from math import ceil

from unterkunft.ui.plan.geometry import Box


class Detail(IntEnum):
    """How much of a bed can be told."""

    HEAT = 0
    """Nothing of a bed; of the room, how full it is."""
    FAR = 1
    """Blocks of colour."""
    MID = 2
    """Names."""
    NEAR = 3
    """Names, ages, labels and what is special."""


@dataclass(frozen=True, slots=True)
class RoomFace:
    """The parts of a room in pixels from its upper left corner."""

    detail: Detail
    header: Box
    slots: tuple[Box, ...]
    font_px: int
    has_second_line: bool = False
    """Whether each slot has room for a second line."""


_PADDING, _GAP = 5.0, 3.0
_HEADER, _NEAR_HEADER = 18.0, 22.0
_MID_HEIGHT, _NEAR_HEIGHT, _TWO_LINES = 15.0, 21.0, 37.0
_TALLEST_LINE, _TALLEST = 26.0, 42.0
_TWO_NARROW_LINES, _TALLEST_NARROW, _WIDE = 30.0, 36.0, 150.0
_MID_WIDTH, _NEAR_WIDTH = 52.0, 104.0
_MOST_COLUMNS = 5
_SMALLEST_BLOCK = 7.0


@lru_cache(maxsize=4096)
def face_of(width: float, height: float, beds: int) -> RoomFace:
    """The best way to show so many beds in so many pixels."""
    faces = [_with_columns(width, height, beds, columns) for columns in range(1, _MOST_COLUMNS + 1)]
    best = max((face for face in faces if face), key=lambda face: (face.detail, face.font_px), default=None)
    return best or _far(width, height, beds)


def _with_columns(width: float, height: float, beds: int, columns: int) -> RoomFace | None:
    """Beds in columns; None where not even names fit."""
    if columns > max(beds, 1):
        return None
    rows = ceil(max(beds, 1) / columns)
    slot_width = (width - 2 * _PADDING - (columns - 1) * _GAP) / columns
    near = _slot_height(height, rows, _NEAR_HEADER)
    if near >= _NEAR_HEIGHT and slot_width >= _NEAR_WIDTH:
        tallest = _TALLEST if near >= _TWO_NARROW_LINES else _TALLEST_LINE
        return _face(Detail.NEAR, Box(0, 0, slot_width, min(near, tallest)), width, beds, columns)
    mid = _slot_height(height, rows, _HEADER)
    if mid >= _MID_HEIGHT and slot_width >= _MID_WIDTH:
        tallest = _TALLEST_NARROW if mid >= _TWO_NARROW_LINES else _TALLEST_LINE
        return _face(Detail.MID, Box(0, 0, slot_width, min(mid, tallest)), width, beds, columns)
    return None


def _slot_height(height: float, rows: int, header: float) -> float:
    return (height - header - _PADDING - (rows - 1) * _GAP) / rows


def _face(detail: Detail, slot: Box, width: float, beds: int, columns: int) -> RoomFace:
    header = _NEAR_HEADER if detail is Detail.NEAR else _HEADER
    slots = tuple(
        slot.moved(
            _PADDING + (index % columns) * (slot.width + _GAP),
            header + (index // columns) * (slot.height + _GAP),
        )
        for index in range(beds)
    )
    has_second_line = slot.height >= (_TWO_LINES if slot.width >= _WIDE else _TWO_NARROW_LINES)
    font_px = 11 if slot.height < 17 else 12
    if detail is Detail.NEAR and slot.width >= 170 and (has_second_line or slot.height >= 24):
        font_px = 13
    return RoomFace(
        detail,
        Box(_PADDING, 0, max(0.0, width - 2 * _PADDING), header),
        slots,
        font_px,
        has_second_line,
    )


def _far(width: float, height: float, beds: int) -> RoomFace:
    """Blocks in a grid below the room's number, or blocks alone where the number does not fit."""
    header = 14.0 if height >= 34 and width >= 26 else 0.0
    margin = 3.0 if min(width, height) > 20 else 1.0
    inner = Box(
        margin, header or margin, max(1.0, width - 2 * margin), max(1.0, height - header - 2 * margin)
    )
    columns = _columns_of_blocks(inner, beds)
    rows = ceil(max(beds, 1) / columns)
    cell_width, cell_height = inner.width / columns, min(inner.height / rows, 26.0)
    slots = tuple(
        Box(
            inner.left + (index % columns) * cell_width,
            inner.top + (index // columns) * cell_height,
            max(1.0, cell_width - 2),
            max(1.0, cell_height - 2),
        )
        for index in range(beds)
    )
    detail = Detail.FAR if min(cell_width, cell_height) >= _SMALLEST_BLOCK or not beds else Detail.HEAT
    return RoomFace(detail, Box(margin, 0, max(0.0, width - 2 * margin), header), slots, 10)


def _columns_of_blocks(inner: Box, beds: int) -> int:
    """As many that the blocks come closest to squares."""

    def distance(columns: int) -> float:
        ratio = (inner.width / columns) / (inner.height / ceil(beds / columns))
        return max(ratio, 1 / ratio)

    return min(range(1, beds + 1), key=distance, default=1)
