"""The parts of forms: labelled fields, boxes to tick and lines to sign."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from unterkunft.documents.blocks import Block
from unterkunft.documents.house_sheet import SECTION, UPRIGHT, cut, section_title
from unterkunft.documents.pen import BODY, GREY, INK, SMALL, Pen, TextStyle, wrapped
from unterkunft.documents.person_papers import FormField

_FRAME = UPRIGHT
_GAP = 6.0
_VALUE = TextStyle(10.5)
_FIELD = 10.0
_BOX = 3.8
_SIGNATURE = 15.5


def part(title: str) -> Block:
    """The title of a part of a form."""
    return replace(section_title(title, style=SECTION), space_before=3.0)


def fields(values: Sequence[FormField], *, beside: int = 2) -> Iterator[Block]:
    """Fields in rows; each value stands above the line on which it would be written by hand."""
    for start in range(0, len(values), beside):
        yield _field_row(values[start : start + beside], beside)


def ticks(texts: Sequence[str], *, beside: int = 2) -> Iterator[Block]:
    """Boxes to tick, filled downwards column by column."""
    rows = -(-len(texts) // beside)
    for row in range(rows):
        yield _tick_row(texts[row::rows], beside)


def signatures(labels: Sequence[str]) -> Block:
    """Lines to sign beside each other."""
    width = _width(len(labels))

    def draw(pen: Pen, top: float) -> None:
        for number, label in enumerate(labels):
            x = _left(number, width)
            pen.rule(x, top + _SIGNATURE - 4.5, x + width, width=0.6, colour=GREY)
            pen.text(x, top + _SIGNATURE - 1.2, cut(label, SMALL, width), SMALL)

    return Block(_SIGNATURE, draw)


def ticked_line(texts: Iterable[tuple[str, bool]]) -> Block:
    """Boxes beside each other, of which some are ticked already."""
    shown = tuple(texts)

    def draw(pen: Pen, top: float) -> None:
        x = _FRAME.left
        for text, is_ticked in shown:
            _draw_box(pen, x, top + 0.8, is_ticked=is_ticked)
            pen.text(x + _BOX + 2, top + 4.0, text, BODY)
            x += 82

    return Block(6.0, draw)


def _width(beside: int) -> float:
    return (_FRAME.right - _FRAME.left - (beside - 1) * _GAP) / beside


def _left(number: int, width: float) -> float:
    return _FRAME.left + number * (width + _GAP)


def _field_row(values: Sequence[FormField], beside: int) -> Block:
    width = _width(beside)
    texts = [wrapped(field.value, _VALUE, width)[:2] if field.value else () for field in values]
    extra = max(0, max(map(len, texts)) - 1) * _VALUE.leading

    def draw(pen: Pen, top: float) -> None:
        for number, (field, lines) in enumerate(zip(values, texts, strict=True)):
            x = _left(number, width)
            pen.lines(x, top, (cut(field.label, SMALL, width),), SMALL)
            pen.lines(x, top + SMALL.leading + 0.2, lines, _VALUE)
            pen.rule(x, top + _FIELD + extra - 1.2, x + width, width=0.5, colour=GREY)

    return Block(_FIELD + extra, draw)


def _tick_row(texts: Sequence[str], beside: int) -> Block:
    width = _width(beside)
    lines = [wrapped(text, BODY, width - _BOX - 2) for text in texts]

    def draw(pen: Pen, top: float) -> None:
        for number, text in enumerate(lines):
            x = _left(number, width)
            _draw_box(pen, x, top + 0.4, is_ticked=False)
            pen.lines(x + _BOX + 2, top, text, BODY)

    return Block(max(map(len, lines)) * BODY.leading + 1.3, draw)


def _draw_box(pen: Pen, x: float, top: float, *, is_ticked: bool) -> None:
    pen.frame(x, top, _BOX, _BOX, line=0.8, colour=INK)
    if is_ticked:
        pen.stroke(x + 0.7, top + 0.7, x + _BOX - 0.7, top + _BOX - 0.7, width=1.1)
        pen.stroke(x + _BOX - 0.7, top + 0.7, x + 0.7, top + _BOX - 0.7, width=1.1)
