"""Door sheets (Türschild) as PDF: number, area and places large enough to be read from the corridor."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import BinaryIO

from unterkunft.documents.door_sheet import DoorSheet, DoorSheets, DoorSheetSize
from unterkunft.documents.house_paper import HousePaper
from unterkunft.documents.house_sheet import ACROSS, SheetFrame, cut, new_canvas
from unterkunft.documents.pen import (
    ACCENT,
    GREY,
    HAIRLINE,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    Align,
    Pen,
    TextStyle,
    width_of,
    wrapped,
)
from unterkunft.documents.typefaces import Weight
from unterkunft.documents.wording import count_text, day_text
from unterkunft.values.money import german_number

_A5 = SheetFrame(148.0, PAGE_WIDTH, left=14.0, right=134.0)
_HALF = PAGE_HEIGHT / 2
_MARGIN = 14.0
_INNER = _HALF - 2 * _MARGIN
_MIDDLE = _HALF / 2
_HOUSE = TextStyle(12, colour=GREY)
_PLACE = TextStyle(17, Weight.BOLD, ACCENT)
_NUMBER = TextStyle(150, Weight.BOLD)
_FACT = TextStyle(25, Weight.BOLD)
_LABEL = TextStyle(11, colour=GREY)
_DESIGNATION = TextStyle(20, Weight.BOLD)
_PERSON = TextStyle(15)
_FINE = TextStyle(7, colour=GREY)
_MOST_NAMES = 8
_DROP = 14.0
"""How much lower the number stands where no names need the room below it."""


def write_door_sheets_pdf(sheets: DoorSheets, file: BinaryIO) -> None:
    """Write all sheets; the same values give the same bytes."""
    is_pair = sheets.size is DoorSheetSize.TWO_ON_A4
    frame = ACROSS if is_pair else _A5
    canvas = new_canvas(file, frame, title=f"Türschilder – {sheets.paper.facility.name}", by=sheets.paper)
    for page in _pages(sheets.doors, 2 if is_pair else 1):
        pen = Pen(canvas, page_height=frame.height)
        for number, door in enumerate(page):
            _draw_door(pen, door, number * _HALF, sheets.paper)
        if is_pair:
            _draw_cut(pen)
        canvas.showPage()
    canvas.save()


def _pages(doors: Sequence[DoorSheet], on_page: int) -> list[tuple[DoorSheet, ...]]:
    return [tuple(doors[start : start + on_page]) for start in range(0, len(doors), on_page)] or [()]


def _draw_door(pen: Pen, door: DoorSheet, left: float, paper: HousePaper) -> None:
    middle = left + _MIDDLE
    pen.frame(left + 7, 7, _HALF - 14, PAGE_WIDTH - 14, line=1.2, colour=ACCENT)
    pen.lines(middle, 14, (cut(paper.facility.name, _HOUSE, _INNER),), _HOUSE, Align.CENTRE)
    for line, text in enumerate((door.building, door.floor)):
        pen.lines(middle, 20.5 + line * _PLACE.leading, (text,), _fitting(text, _PLACE), Align.CENTRE)
    style, drop = _fitting(door.number, _NUMBER), 0.0 if door.names else _DROP
    lift = (_NUMBER.size - style.size) * 0.12
    pen.text(middle, 86 + drop - lift, door.number, style, Align.CENTRE)
    top = _draw_facts(pen, door, left, 99 + 1.5 * drop)
    if door.designation:
        pen.lines(middle, top, (cut(door.designation, _DESIGNATION, _INNER),), _DESIGNATION, Align.CENTRE)
        top += _DESIGNATION.leading + 1
    _draw_names(pen, door.names, middle, top + 1)
    fine = f"{paper.sender.address.name} · Stand {day_text(paper.day)}"
    pen.lines(middle, PAGE_WIDTH - 13, (cut(fine, _FINE, _INNER),), _FINE, Align.CENTRE)


def _draw_facts(pen: Pen, door: DoorSheet, left: float, top: float) -> float:
    """What the room is for, or area and places beside each other; gives where the next line begins."""
    if door.use:
        pen.lines(left + _MIDDLE, top, (door.use,), _DESIGNATION, Align.CENTRE)
        top += _DESIGNATION.leading + 3
    facts = _facts(door)
    for number, (value, label) in enumerate(facts):
        x = left + _MARGIN + _INNER * (2 * number + 1) / (2 * max(1, len(facts)))
        pen.lines(x, top, (value,), _FACT, Align.CENTRE)
        pen.lines(x, top + _FACT.leading, (label,), _LABEL, Align.CENTRE)
    if facts:
        top += _FACT.leading + _LABEL.leading + 2
    limit = wrapped(door.limit, _LABEL, _INNER) if door.limit else ()
    pen.lines(left + _MIDDLE, top, limit, _LABEL, Align.CENTRE)
    return top + len(limit) * _LABEL.leading + 3


def _facts(door: DoorSheet) -> list[tuple[str, str]]:
    facts = [] if door.area_m2 is None else [(f"{german_number(door.area_m2)} m²", "Fläche")]
    if door.places is not None:
        word = "Platz" if door.places == 1 else "Plätze"
        facts.append((str(door.places), word))
    if door.approved is not None and door.approved != door.places:
        facts.append((str(door.approved), "genehmigt"))
    return facts


def _draw_names(pen: Pen, names: Sequence[str], middle: float, top: float) -> None:
    shown, rest = names[:_MOST_NAMES], len(names) - _MOST_NAMES
    lines = [cut(name, _PERSON, _INNER) for name in shown]
    if rest > 0:
        lines.append(f"und {count_text(rest, one='weitere Person', many='weitere Personen')}")
    room = PAGE_WIDTH - 15 - top
    size = min(_PERSON.size, room / max(1, len(lines)) / _PERSON.leading * _PERSON.size)
    pen.lines(middle, top, tuple(lines), replace(_PERSON, size=size), Align.CENTRE)


def _fitting(text: str, style: TextStyle) -> TextStyle:
    """The style, smaller where the text would not fit between the margins."""
    width = width_of(text, style)
    return style if width <= _INNER else replace(style, size=style.size * _INNER / width)


def _draw_cut(pen: Pen) -> None:
    for y in range(0, int(PAGE_WIDTH), 6):
        pen.stroke(_HALF, y, _HALF, y + 3, width=0.4, colour=HAIRLINE)
