"""Sheets for the house: A4 upright or across, the same head and foot on every page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import BinaryIO

from reportlab import rl_config
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from unterkunft.documents.blocks import Block, Column, paginate
from unterkunft.documents.house_paper import HousePaper
from unterkunft.documents.pen import (
    ACCENT,
    BODY,
    GREY,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    SMALL,
    Align,
    Pen,
    TextStyle,
    width_of,
    wrapped,
)
from unterkunft.documents.typefaces import BASE, Weight, font

# Plain compressed streams: smaller and faster than the text form reportlab writes by default.
rl_config.useA85 = 0

_TITLE = TextStyle(15, Weight.BOLD, ACCENT)
_DAY = TextStyle(12, Weight.BOLD)
_FINE = TextStyle(7, colour=GREY)
SECTION = TextStyle(11, Weight.BOLD, ACCENT)
_HEAD_TOP = 9.0
_HEAD_BOTTOM = 24.0
_FOOT = 15.0


@dataclass(frozen=True, slots=True)
class SheetFrame:
    """How a page lies and what of it is written on, in millimetres."""

    width: float
    height: float
    left: float
    right: float

    @property
    def column(self) -> Column:
        """Where blocks stand: below the head, above the foot."""
        top = _HEAD_BOTTOM + 3
        return Column(first_top=top, later_top=top, bottom=self.height - _FOOT - 2)


UPRIGHT = SheetFrame(PAGE_WIDTH, PAGE_HEIGHT, left=20.0, right=198.0)
ACROSS = SheetFrame(PAGE_HEIGHT, PAGE_WIDTH, left=14.0, right=285.0)


@dataclass(frozen=True, slots=True)
class HouseSheet:
    """What stands around the blocks of a paper; `foot` says how to handle it, else it is confidential."""

    title: str
    paper: HousePaper
    frame: SheetFrame = UPRIGHT
    day_label: str = "Stand"
    foot: str | None = None


def write_sheet(sheet: HouseSheet, blocks: Sequence[Block], file: BinaryIO) -> None:
    """Write the blocks as PDF; the same values give the same bytes."""
    write_sheets(sheet, (blocks,), file)


def write_sheets(sheet: HouseSheet, papers: Sequence[Sequence[Block]], file: BinaryIO) -> None:
    """Write papers for several people one after the other, the pages of each counted on their own."""
    title = f"{sheet.title} – {sheet.paper.facility.name}"
    canvas = new_canvas(file, sheet.frame, title=title, by=sheet.paper)
    for blocks in papers:
        pages = paginate(blocks, sheet.frame.column)
        for number, page in enumerate(pages, start=1):
            pen = Pen(canvas, page_height=sheet.frame.height)
            _draw_head(pen, sheet)
            for top, block in page:
                block.draw(pen, top)
            _draw_foot(pen, sheet, number, of=len(pages))
            canvas.showPage()
    canvas.save()


def new_canvas(file: BinaryIO, frame: SheetFrame, *, title: str, by: HousePaper) -> Canvas:
    """A canvas that names the paper to readers and gives the same bytes for the same drawing."""
    base = font(BASE, Weight.REGULAR).fontName
    size = (frame.width * mm, frame.height * mm)
    canvas = Canvas(file, pagesize=size, invariant=1, pageCompression=1, lang="de-DE", initialFontName=base)  # type: ignore[arg-type] # the stubs take it for a number
    canvas.setTitle(title)
    canvas.setAuthor(by.sender.address.name)
    canvas.setSubject(f"{by.facility.name}, {by.day_text}")
    canvas.setCreator("unterkunft")
    canvas.setViewerPreference("DisplayDocTitle", "true")
    return canvas


def cut(text: str, style: TextStyle, width: float) -> str:
    """The text on one line, its end left out where it does not fit."""
    if width_of(text, style) <= width:
        return text
    return wrapped(text, style, width - width_of("…", style))[0].rstrip(" ,·") + "…"


def section_title(
    text: str, counts: str = "", *, style: TextStyle = SECTION, frame: SheetFrame = UPRIGHT
) -> Block:
    """The line above a floor or another part, its sums at the right."""

    def draw(pen: Pen, top: float) -> None:
        width = frame.right - frame.left - (width_of(counts, BODY) + 4 if counts else 0)
        pen.lines(frame.left, top, (cut(text, style, width),), style)
        pen.lines(frame.right, top + style.ascent - BODY.ascent, (counts,), BODY, Align.RIGHT)

    return Block(style.leading + 1.2, draw, space_before=5.0, keep_with_next=True)


def with_running_title(blocks: Iterable[Block], title: Block, *more: Block) -> Iterator[Block]:
    """The blocks, each of which repeats the title where it begins a page."""
    titles = (replace(title, space_before=0), *more)
    for number, block in enumerate(blocks):
        yield block if number == 0 else replace(block, on_new_page=(*titles, *block.on_new_page))


def hand_line(
    label: str, *, indent: float = 60.0, style: TextStyle = BODY, frame: SheetFrame = UPRIGHT
) -> Block:
    """A word and a line to write on."""

    def draw(pen: Pen, top: float) -> None:
        pen.text(frame.left, top + 7, label, style)
        pen.rule(frame.left + (indent if label else 0), top + 8, frame.right, width=0.6, colour=GREY)

    return Block(10.0, draw, space_before=1.0)


def _draw_head(pen: Pen, sheet: HouseSheet) -> None:
    frame, paper = sheet.frame, sheet.paper
    day = f"{sheet.day_label}: {paper.day_text}" if sheet.day_label else paper.day_text
    room = frame.right - frame.left - width_of(day, _DAY) - 6
    pen.lines(frame.left, _HEAD_TOP, (cut(sheet.title, _TITLE, room),), _TITLE)
    pen.lines(frame.right, _HEAD_TOP + 0.8, (day,), _DAY, Align.RIGHT)
    below = _HEAD_TOP + _TITLE.leading + 0.3
    address = " · ".join(_place(paper))
    operator = cut(paper.sender.address.name, SMALL, 70)
    pen.lines(frame.right, below + 0.4, (operator,), SMALL, Align.RIGHT)
    width = frame.right - frame.left - width_of(operator, SMALL) - 6
    pen.lines(frame.left, below, (cut(address, BODY, width),), BODY)
    pen.rule(frame.left, _HEAD_BOTTOM, frame.right, width=0.9, colour=ACCENT)


def _place(paper: HousePaper) -> tuple[str, ...]:
    facility = paper.facility
    town = f"{facility.postcode} {facility.city}".strip()
    return tuple(part for part in (facility.name, facility.street, town) if part)


def _draw_foot(pen: Pen, sheet: HouseSheet, number: int, *, of: int) -> None:
    frame, top = sheet.frame, sheet.frame.height - _FOOT
    page = f"Seite {number} von {of}"
    pen.rule(frame.left, top, frame.right)
    pen.lines(frame.right, top + 1, (page,), TextStyle(8.5), Align.RIGHT)
    width = frame.right - frame.left - width_of(page, BODY) - 8
    said = sheet.paper.confidence if sheet.foot is None else sheet.foot
    lines = wrapped(said, _FINE, width)[:2] if said else ()
    pen.lines(frame.left, top + 1, lines, _FINE)
    pen.lines(frame.left, top + 1 + len(lines) * _FINE.leading, (sheet.paper.stamp.text,), _FINE)
