"""The roll call of one day (Rundgang) as PDF: two boxes, a remark and a signature for everyone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO

from unterkunft.documents.attendance_sheet import RollCall, RollCallFloor, RollCallLine
from unterkunft.documents.blocks import Block, paragraph
from unterkunft.documents.house_paper import people_text
from unterkunft.documents.house_sheet import (
    UPRIGHT,
    HouseSheet,
    hand_line,
    section_title,
    with_running_title,
    write_sheet,
)
from unterkunft.documents.pen import INK, Pen, TextStyle
from unterkunft.documents.table import Cell, Drawing, Heading, Row, Table

_FRAME = UPRIGHT
_BOX = 5.4
_STYLE = TextStyle(10.5)
_HEADINGS = (
    Heading("Zimmer", 27),
    Heading("Name", 57),
    Heading("anw.", 13),
    Heading("abw.", 13),
    Heading("Bemerkung", 37),
    Heading("Unterschrift", 31),
)


def write_roll_call_pdf(call: RollCall, file: BinaryIO) -> None:
    """Write the corridors, each on pages of its own."""
    blocks: list[Block] = []
    for number, floor in enumerate(floor for floor in call.floors if floor.people):
        blocks += _floor(floor, is_first=number == 0)
    if not blocks:
        blocks.append(paragraph("An diesem Tag wohnt hier niemand.", x=_FRAME.left))
    write_sheet(HouseSheet("Anwesenheit – Rundgang", call.paper, day_label=""), blocks, file)


def _floor(floor: RollCallFloor, *, is_first: bool) -> Iterator[Block]:
    away = sum(bool(person.absence) for person in floor.people)
    counts = f"{people_text(len(floor.people))}, davon {away} als abwesend bekannt"
    yield replace(section_title(floor.title, counts), begins_page=not is_first, space_before=0)
    table = Table(_HEADINGS, _rows(floor), left=_FRAME.left, style=_STYLE, space=1.3)
    head, *rows = table.blocks()
    yield head
    yield from with_running_title(rows, section_title(f"{floor.title} (Fortsetzung)"))
    yield hand_line("Rundgang von … bis … Uhr, durch:")


def _rows(floor: RollCallFloor) -> tuple[Row, ...]:
    rooms = [person.room for person in floor.people]
    return tuple(
        _row(person, ends_room=after != person.room)
        for person, after in zip(floor.people, [*rooms[1:], ""], strict=True)
    )


def _row(person: RollCallLine, *, ends_room: bool) -> Row:
    name = person.name if person.age is None else f"{person.name} ({person.age})"
    box = Cell("", drawing=_BOX_TO_TICK)
    cells = (Cell(person.room, style=_STYLE.bold), Cell(name, note=person.name_original), box, box)
    return Row((*cells, Cell(person.absence), Cell("")), ends_group=ends_room)


def _draw_box(pen: Pen, x: float, top: float) -> None:
    pen.frame(x, top, _BOX, _BOX, line=0.9, colour=INK)


_BOX_TO_TICK = Drawing(_BOX, _draw_box)
