"""Tables that flow over pages: wrapped cells, aligned decimals, a repeated head and what is carried over."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import accumulate

from unterkunft.documents.blocks import LEFT, RIGHT, Block
from unterkunft.documents.pen import (
    ACCENT,
    BODY,
    GREY,
    INK,
    Align,
    Pen,
    TextStyle,
    width_of,
    wrapped,
)
from unterkunft.documents.typefaces import Weight
from unterkunft.documents.wording import amount_text

_PADDING = 1.7
_ROW_SPACE = 0.9
_NOTE = TextStyle(7.2, colour=GREY)
_HEAD = TextStyle(8, Weight.BOLD, ACCENT)
_DECIMALS_IN_LINE = 2


@dataclass(frozen=True, slots=True)
class Heading:
    """One column: its title, width in millimetres and the side its cells stand on."""

    title: str
    width: float
    align: Align = Align.LEFT


@dataclass(frozen=True, slots=True)
class Drawing:
    """Something drawn in a cell, such as a box to tick; `draw` is given the left and the upper edge."""

    height: float
    draw: Callable[[Pen, float, float], None]


@dataclass(frozen=True, slots=True)
class Cell:
    """A text with an optional smaller note under it, or a drawing; `style` where the table's does not do."""

    text: str
    note: str = ""
    style: TextStyle | None = None
    drawing: Drawing | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of a row and the amount it adds to what is carried over to the next page."""

    cells: tuple[Cell, ...]
    amount: Decimal = Decimal(0)
    ends_group: bool = False
    """Whether a stronger line parts it from the row below."""


@dataclass(frozen=True, slots=True)
class Table:
    """Columns whose right-aligned numbers stand under each other at the decimal comma."""

    headings: tuple[Heading, ...]
    rows: tuple[Row, ...]
    total: Decimal | None = None
    total_label: str = "Summe"
    left: float = LEFT
    style: TextStyle = BODY
    space: float = _ROW_SPACE
    """Above and below the text of a row, in millimetres."""

    @property
    def right(self) -> float:
        """The right edge."""
        return self.left + sum(heading.width for heading in self.headings)

    def blocks(self) -> tuple[Block, ...]:
        """The head, the rows and the sum as blocks that break between rows."""
        head = self._head()
        carried = accumulate((row.amount for row in self.rows), initial=Decimal(0))
        tails = tuple(_widest_tail(heading, self.rows, index) for index, heading in enumerate(self.headings))
        body = [
            self._row(row, tails, on_new_page=self._on_new_page(head, amount, is_first=number == 0))
            for number, (row, amount) in enumerate(zip(self.rows, carried, strict=False))
        ]
        return _with_sum((head, *body), self._sum())

    def _on_new_page(self, head: Block, carried: Decimal, *, is_first: bool) -> tuple[Block, ...]:
        if is_first:
            return ()
        return (head,) if self.total is None else (head, _carried_over(carried))

    def _lefts(self) -> tuple[float, ...]:
        return tuple(accumulate((heading.width for heading in self.headings), initial=self.left))[:-1]

    def _head(self) -> Block:
        cells = tuple(wrapped(heading.title, _HEAD, _inner(heading)) for heading in self.headings)
        height = max(map(len, cells)) * _HEAD.leading + 2 * _ROW_SPACE

        def draw(pen: Pen, top: float) -> None:
            pen.fill(self.left, top, self.right - self.left, height)
            for left, heading, lines in zip(self._lefts(), self.headings, cells, strict=True):
                pen.lines(_anchor(left, heading), top + _ROW_SPACE, lines, _HEAD, heading.align)
            pen.rule(self.left, top + height, self.right, width=0.8, colour=ACCENT)

        return Block(height, draw, keep_with_next=True)

    def _row(self, row: Row, tails: tuple[float, ...], *, on_new_page: tuple[Block, ...]) -> Block:
        styles = tuple(cell.style or self.style for cell in row.cells)
        texts = tuple(
            _fitted(cell.text, style, heading)
            for (cell, heading), style in zip(self._pairs(row), styles, strict=True)
        )
        notes = tuple(_fitted(cell.note, _NOTE, heading) for cell, heading in self._pairs(row))
        height = max(map(_cell_height, row.cells, styles, texts, notes)) + 2 * self.space

        def draw(pen: Pen, top: float) -> None:
            for index, (left, heading) in enumerate(zip(self._lefts(), self.headings, strict=True)):
                x, style = _anchor(left, heading), styles[index]
                shift = tails[index] - _tail_width(texts[index])
                pen.lines(
                    x - shift * heading.align.value, top + self.space, texts[index], style, heading.align
                )
                below = top + self.space + len(texts[index]) * style.leading
                pen.lines(x, below, notes[index], _NOTE, heading.align)
                drawing = row.cells[index].drawing
                if drawing is not None:
                    drawing.draw(pen, left + _PADDING, top + (height - drawing.height) / 2)
            self._draw_rule(pen, top + height, row)

        return Block(height, draw, on_new_page=on_new_page)

    def _draw_rule(self, pen: Pen, y: float, row: Row) -> None:
        if row.ends_group:
            pen.rule(self.left, y, self.right, width=0.7, colour=GREY)
        else:
            pen.rule(self.left, y, self.right)

    def _pairs(self, row: Row) -> Iterable[tuple[Cell, Heading]]:
        return zip(row.cells, self.headings, strict=True)

    def _sum(self) -> Block | None:
        if self.total is None:
            return None
        style, total = BODY.bold, amount_text(self.total)
        height = style.leading + 2 * _ROW_SPACE + 1

        def draw(pen: Pen, top: float) -> None:
            pen.rule(LEFT, top, RIGHT, width=0.8, colour=INK)
            pen.lines(LEFT + _PADDING, top + _ROW_SPACE, (self.total_label,), style)
            pen.lines(RIGHT - _PADDING, top + _ROW_SPACE, (total,), style, Align.RIGHT)
            _double_rule(pen, top + height - 0.6, total, style)

        return Block(height, draw)


def _double_rule(pen: Pen, y: float, total: str, style: TextStyle) -> None:
    """Two lines under a sum: nothing may be added to it."""
    left = RIGHT - _PADDING - width_of(total, style)
    for offset in (0.0, 0.6):
        pen.rule(left, y + offset, RIGHT - _PADDING, width=0.5, colour=INK)


def _carried_over(amount: Decimal) -> Block:
    style = TextStyle(8, colour=GREY)
    height = style.leading + 2 * _ROW_SPACE

    def draw(pen: Pen, top: float) -> None:
        pen.lines(LEFT + _PADDING, top + _ROW_SPACE, ("Übertrag",), style)
        pen.lines(RIGHT - _PADDING, top + _ROW_SPACE, (amount_text(amount),), style, Align.RIGHT)
        pen.rule(LEFT, top + height, RIGHT)

    return Block(height, draw)


def _with_sum(blocks: tuple[Block, ...], sum_block: Block | None) -> tuple[Block, ...]:
    """The sum never stands alone on a page: the last row goes with it."""
    if sum_block is None:
        return blocks
    last = blocks[-1]
    kept = Block(last.height, last.draw, last.space_before, keep_with_next=True, on_new_page=last.on_new_page)
    return (*blocks[:-1], kept, sum_block)


def _inner(heading: Heading) -> float:
    return heading.width - 2 * _PADDING


def _anchor(left: float, heading: Heading) -> float:
    return left + _PADDING + _inner(heading) * heading.align.value


def _fitted(text: str, style: TextStyle, heading: Heading) -> tuple[str, ...]:
    return wrapped(text, style, _inner(heading)) if text else ()


def _cell_height(cell: Cell, style: TextStyle, text: Sequence[str], note: Sequence[str]) -> float:
    written = len(text) * style.leading + len(note) * _NOTE.leading
    return written if cell.drawing is None else max(written, cell.drawing.height)


def _tail_width(texts: Sequence[str]) -> float:
    """How far a number reaches to the right of its second decimal."""
    decimals = texts[0].partition(",")[2] if texts else ""
    return width_of(decimals[_DECIMALS_IN_LINE:], BODY)


def _widest_tail(heading: Heading, rows: Sequence[Row], index: int) -> float:
    if heading.align is not Align.RIGHT:
        return 0.0
    return max((_tail_width((row.cells[index].text,)) for row in rows), default=0.0)
