"""A paper as a column of blocks that flow over pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from unterkunft.documents.pen import BODY, HEADING, Align, Pen, TextStyle, wrapped

LEFT = 25.0
RIGHT = 190.0
WIDTH = RIGHT - LEFT


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of a page that is never cut; `draw` is given the pen and the block's upper edge.

    `keep_with_next` holds a block on the page of the next one; `on_new_page` stands above a block that begins
    a page; the space before it is left out there. A block that `begins_page` is the first of a page.
    """

    height: float
    draw: Callable[[Pen, float], None]
    space_before: float = 0.0
    keep_with_next: bool = False
    on_new_page: tuple[Block, ...] = ()
    begins_page: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """Where the blocks of a page stand: from the first or a later page's top down to the bottom."""

    first_top: float
    later_top: float
    bottom: float


Placed = tuple[float, Block]


def paginate(blocks: Sequence[Block], column: Column) -> tuple[tuple[Placed, ...], ...]:
    """The blocks of each page with their upper edges; there is always one page."""
    pages: list[list[Placed]] = [[]]
    y = column.first_top
    for position, block in enumerate(blocks):
        if pages[-1] and (block.begins_page or y + _needed(blocks[position:]) > column.bottom):
            pages.append([])
            y = _place(block.on_new_page, pages[-1], column.later_top)
            block = replace(block, space_before=0)
        y = _place((block,), pages[-1], y)
    return tuple(tuple(page) for page in pages)


def kept_together(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The blocks, none of which begins a page without the ones before it."""
    listed = tuple(blocks)
    return (*(replace(block, keep_with_next=True) for block in listed[:-1]), *listed[-1:])


def paragraph(
    text: str, style: TextStyle = BODY, *, x: float = LEFT, width: float = WIDTH, space_before: float = 0
) -> Block:
    """A wrapped text."""
    lines = wrapped(text, style, width)

    def draw(pen: Pen, top: float) -> None:
        pen.lines(x, top, lines, style)

    return Block(len(lines) * style.leading, draw, space_before=space_before)


def marked_paragraph(mark: str, text: str, style: TextStyle = BODY) -> Block:
    """A wrapped text with a mark before its first line."""
    indent = 4.0
    body = paragraph(text, style, x=LEFT + indent, width=WIDTH - indent)

    def draw(pen: Pen, top: float) -> None:
        pen.lines(LEFT + indent / 3, top, (mark,), style.bold, Align.CENTRE)
        body.draw(pen, top)

    return replace(body, draw=draw, space_before=0.5)


def heading(text: str) -> Block:
    """A heading that stays with what follows."""
    return replace(
        paragraph(text, HEADING, space_before=5.0), height=HEADING.leading + 1, keep_with_next=True
    )


def _needed(blocks: Sequence[Block]) -> float:
    """The height of the first block and of those it must stay with."""
    height = 0.0
    for block in blocks:
        height += block.space_before + block.height
        if not block.keep_with_next:
            break
    return height


def _place(blocks: Iterable[Block], page: list[Placed], y: float) -> float:
    for block in blocks:
        y += block.space_before
        page.append((y, block))
        y += block.height
    return y
