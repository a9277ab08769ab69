"""The evacuation list (Evakuierungsliste) as PDF: an overview, then a page of its own for each floor.

Large type, signs that survive a bad copier, a box to tick for everyone found.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import BinaryIO

from unterkunft.documents.blocks import Block, paragraph
from unterkunft.documents.evacuation_list import EvacuationList, FloorToClear, PersonInside, Sign, sign_counts
from unterkunft.documents.house_paper import people_text
from unterkunft.documents.house_sheet import (
    UPRIGHT,
    HouseSheet,
    hand_line,
    section_title,
    with_running_title,
    write_sheet,
)
from unterkunft.documents.pen import ACCENT, BODY, INK, Align, Colour, Pen, TextStyle
from unterkunft.documents.table import Cell, Drawing, Heading, Row, Table
from unterkunft.documents.typefaces import Weight

_FRAME = UPRIGHT
_WIDTH = _FRAME.right - _FRAME.left
_LARGE = TextStyle(13)
_TITLE = TextStyle(15, Weight.BOLD, ACCENT)
_LETTER = TextStyle(12, Weight.BOLD)
_WHITE: Colour = (1.0, 1.0, 1.0)
_HAND = TextStyle(11)
_SIGN = 6.0
_BOX = 6.2
_LETTERS: Mapping[Sign, str] = {Sign.INFANT: "S", Sign.CHILD: "K", Sign.WHEELCHAIR: "R", Sign.HELP: "H"}
_MEANINGS: Mapping[Sign, str] = {
    Sign.INFANT: "Säugling, Kind unter 3",
    Sign.CHILD: "Kind unter 14",
    Sign.WHEELCHAIR: "Rollstuhl",
    Sign.HELP: "braucht Hilfe (Gehen, Pflege)",
}
_PEOPLE = (
    Heading("", 11),
    Heading("Zimmer", 27),
    Heading("Name", 86),
    Heading("Alter", 16, Align.RIGHT),
    Heading("Zeichen", 38),
)
_ABSENT = (Heading("Zimmer", 38), Heading("Name", 86), Heading("abwesend", 54))
_OVERVIEW = (
    Heading("", 11),
    Heading("Gebäude, Etage", 63),
    Heading("erwartet", 20, Align.RIGHT),
    *(Heading(f"davon {letter}", 16, Align.RIGHT) for letter in _LETTERS.values()),
    Heading("abwesend", 20, Align.RIGHT),
)


def write_evacuation_list_pdf(house: EvacuationList, file: BinaryIO) -> None:
    """Write the overview and the floors."""
    blocks = [*_overview(house)]
    for floor in house.floors:
        if floor.expected or floor.absent:
            blocks += _floor(floor)
    sheet = HouseSheet("Evakuierungsliste", house.paper, day_label="Anwesende am")
    write_sheet(sheet, blocks, file)


def _overview(house: EvacuationList) -> Iterator[Block]:
    expected = sum(len(floor.expected) for floor in house.floors)
    yield _assembly_line(house.assembly_point)
    yield section_title(f"Im Haus erwartet: {people_text(expected)}", style=_TITLE)
    rows = (*(_overview_row(floor.title, (floor,)) for floor in house.floors), _sum_row(house.floors))
    yield from Table(_OVERVIEW, rows, left=_FRAME.left, style=TextStyle(11), space=1.6).blocks()
    yield _LEGEND
    yield hand_line("Einsatzleitung übergeben an:", style=_HAND)
    yield hand_line("Vermisst (Name, zuletzt gesehen):", indent=68, style=_HAND)
    yield hand_line("")


def _overview_row(name: str, floors: Sequence[FloorToClear], *, style: TextStyle | None = None) -> Row:
    signs = sign_counts(floors)
    numbers = (
        sum(len(floor.expected) for floor in floors),
        *(signs[sign] for sign in _LETTERS),
        sum(len(floor.absent) for floor in floors),
    )
    cells = (Cell(name, style=style), *(Cell(str(number), style=style) for number in numbers))
    return Row((Cell("", drawing=_BOX_TO_TICK), *cells))


def _sum_row(floors: Sequence[FloorToClear]) -> Row:
    return _overview_row("Zusammen", floors, style=TextStyle(11, Weight.BOLD))


def _floor(floor: FloorToClear) -> Iterator[Block]:
    title = section_title(floor.title, style=_TITLE)
    yield replace(title, begins_page=True, space_before=0)
    yield _floor_counts(floor)
    yield _LEGEND
    running = section_title(f"{floor.title} (Fortsetzung)", style=_TITLE)
    if floor.expected:
        table = Table(_PEOPLE, _people_rows(floor.expected), left=_FRAME.left, style=_LARGE, space=1.0)
        head, *rows = table.blocks()
        yield head
        yield from with_running_title(rows, running, _LEGEND)
    yield from _absent(floor)
    yield hand_line("Etage geräumt um / von:", style=_HAND)


def _floor_counts(floor: FloorToClear) -> Block:
    signs = sign_counts((floor,))
    named = [f"{signs[sign]} × {letter}" for sign, letter in _LETTERS.items() if signs[sign]]
    texts = [f"{people_text(len(floor.expected))} erwartet", *named, f"{len(floor.absent)} abwesend"]
    return replace(
        paragraph(" · ".join(texts), TextStyle(12), x=_FRAME.left, width=_WIDTH), keep_with_next=True
    )


def _people_rows(people: Sequence[PersonInside]) -> tuple[Row, ...]:
    rooms = [person.room for person in people]
    return tuple(
        Row(
            (
                Cell("", drawing=_BOX_TO_TICK),
                Cell(person.room, style=_LARGE.bold),
                Cell(person.name, note=person.name_original),
                Cell("?" if person.age is None else str(person.age)),
                Cell("", drawing=_signs(person.signs)),
            ),
            ends_group=after != person.room,
        )
        for person, after in zip(people, [*rooms[1:], ""], strict=True)
    )


def _absent(floor: FloorToClear) -> tuple[Block, ...]:
    """Those away stand apart: nobody looks for them in the smoke."""
    if not floor.absent:
        return ()
    rows = tuple(
        Row((Cell(person.room), Cell(person.name, note=person.name_original), Cell(person.absence)))
        for person in floor.absent
    )
    title = section_title(f"Abwesend – nicht suchen: {people_text(len(floor.absent))}")
    return (title, *Table(_ABSENT, rows, left=_FRAME.left, style=TextStyle(11)).blocks())


def _draw_box(pen: Pen, x: float, top: float) -> None:
    pen.frame(x, top, _BOX, _BOX, line=1.2, colour=INK)


_BOX_TO_TICK = Drawing(_BOX, _draw_box)


def _signs(signs: Sequence[Sign]) -> Drawing | None:
    if not signs:
        return None

    def draw(pen: Pen, x: float, top: float) -> None:
        for number, sign in enumerate(signs):
            draw_sign(pen, x + number * (_SIGN + 1.6), top, sign)

    return Drawing(_SIGN, draw)


def draw_sign(pen: Pen, x: float, top: float, sign: Sign) -> None:
    """A letter in a shape: round for children, square for whoever cannot walk out alone; black is graver."""
    middle, is_black = _SIGN / 2, sign in (Sign.INFANT, Sign.WHEELCHAIR)
    if sign in (Sign.INFANT, Sign.CHILD):
        pen.dot(x + middle, top + middle, middle, colour=INK)
        if not is_black:
            pen.dot(x + middle, top + middle, middle - 0.45, colour=_WHITE)
    elif is_black:
        pen.fill(x, top, _SIGN, _SIGN, colour=INK)
    else:
        pen.frame(x + 0.2, top + 0.2, _SIGN - 0.4, _SIGN - 0.4, line=1.3, colour=INK)
    style = replace(_LETTER, colour=_WHITE) if is_black else _LETTER
    pen.text(x + middle, top + middle + 1.5, _LETTERS[sign], style, Align.CENTRE)


def _draw_legend(pen: Pen, top: float) -> None:
    x = _FRAME.left
    for sign, meaning in _MEANINGS.items():
        draw_sign(pen, x, top, sign)
        pen.text(x + _SIGN + 1.8, top + 4.1, meaning, BODY)
        x += _LEGEND_WIDTHS[sign]


_LEGEND = Block(_SIGN + 2, _draw_legend, space_before=1.5, keep_with_next=True)
_LEGEND_WIDTHS: Mapping[Sign, float] = {
    Sign.INFANT: 49,
    Sign.CHILD: 36,
    Sign.WHEELCHAIR: 34,
    Sign.HELP: 59,
}


def _assembly_line(point: str) -> Block:
    if point:
        return paragraph(f"Sammelplatz: {point}", _LARGE.bold, x=_FRAME.left, width=_WIDTH)
    return replace(hand_line("Sammelplatz:", style=_HAND), space_before=0)
