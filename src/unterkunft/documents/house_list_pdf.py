"""The house list (Hausliste) as PDF: by building, floor and room, with sums that add up."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from unterkunft.documents.blocks import Block, kept_together, paragraph
from unterkunft.documents.house_list import (
    FloorOnList,
    HouseList,
    PersonOnList,
    PlaceOnList,
    RoomOnList,
    total,
)
from unterkunft.documents.house_paper import PlaceCounts, absence_text, people_text
from unterkunft.documents.house_sheet import (
    UPRIGHT,
    HouseSheet,
    section_title,
    with_running_title,
    write_sheet,
)
from unterkunft.documents.pen import BODY, GREY, Align, TextStyle
from unterkunft.documents.table import Cell, Heading, Row, Table
from unterkunft.documents.typefaces import Weight
from unterkunft.documents.wording import count_text, day_text
from unterkunft.values.money import german_number

_FRAME = UPRIGHT
_WIDTH = _FRAME.right - _FRAME.left
_HEADINGS = (
    Heading("Zimmer", 27),
    Heading("Bett", 15),
    Heading("Name", 62),
    Heading("Jahrgang (Alter)", 22),
    Heading("Haushalt", 31),
    Heading("im Haus seit", 21),
)
_SUM_HEADINGS = (
    Heading("Gebäude, Etage", 88),
    *(Heading(title, 18, Align.RIGHT) for title in ("Plätze", "belegt", "frei", "gesperrt", "abwesend")),
)
_ROOM = TextStyle(10.5, Weight.BOLD)
_EMPTY = TextStyle(9, colour=GREY)
_LARGEST_KEPT = 10
"""A room with more rows may be torn; each of its rows then bears its number."""


def write_house_list_pdf(house: HouseList, file: BinaryIO) -> None:
    """Write the list: floors, who has no bed, and the sums."""
    blocks = [block for floor in house.floors if floor.rooms for block in _floor(floor)]
    blocks += _without_bed(house)
    blocks += _sums(house)
    write_sheet(HouseSheet("Hausliste", house.paper), blocks, file)


def _floor(floor: FloorOnList) -> Iterator[Block]:
    name = f"{floor.building} · {floor.name}"
    yield section_title(name, floor.counts.text)
    rooms = tuple(_room_rows(room) for room in floor.rooms)
    head, *rows = _table(tuple(row for room in rooms for row in room)).blocks()
    yield head
    yield from with_running_title(_kept_by_room(rooms, rows), section_title(f"{name} (Fortsetzung)"))


def _table(rows: tuple[Row, ...]) -> Table:
    return Table(_HEADINGS, rows, left=_FRAME.left)


def _kept_by_room(rooms: tuple[tuple[Row, ...], ...], blocks: list[Block]) -> tuple[Block, ...]:
    kept: list[Block] = []
    for room in rooms:
        own = blocks[len(kept) : len(kept) + len(room)]
        kept += kept_together(own) if len(own) <= _LARGEST_KEPT else own
    return tuple(kept)


def _room_rows(room: RoomOnList) -> tuple[Row, ...]:
    free = [place for place in room.places if place.person is None and not place.closure]
    told = [place for place in room.places if place not in free[1:]]
    cells = [_free_cells(free) if place in free else _place_cells(place) for place in told]
    is_torn = len(cells) > _LARGEST_KEPT
    return tuple(
        Row(
            (_room_cell(room, is_first=number == 0, is_named=number == 0 or is_torn), *each),
            ends_group=number == len(cells) - 1,
        )
        for number, each in enumerate(cells)
    )


def _room_cell(room: RoomOnList, *, is_first: bool, is_named: bool) -> Cell:
    if not is_first:
        return Cell(room.number if is_named else "", style=_EMPTY)
    notes = [count_text(len(room.places), one="Platz", many="Plätze")]
    if room.area_m2 is not None:
        notes.append(f"{german_number(room.area_m2)} m²")
    return Cell(room.number, note=f"{' · '.join(notes)} {room.note}".strip(), style=_ROOM)


def _place_cells(place: PlaceOnList) -> tuple[Cell, ...]:
    if place.person is None:
        text = f"gesperrt: {place.closure}"
        return (Cell(place.label), Cell(text, style=_EMPTY), Cell(""), Cell(""), Cell(""))
    return (Cell(place.label), *_person_cells(place.person, is_closed=bool(place.closure)))


def _free_cells(free: list[PlaceOnList]) -> tuple[Cell, ...]:
    labels = ", ".join(place.label for place in free)
    text = "frei" if len(free) == 1 else f"{len(free)} Plätze frei"
    return (Cell(labels), Cell(text, style=_EMPTY), Cell(""), Cell(""), Cell(""))


def _person_cells(person: PersonOnList, *, is_closed: bool = False) -> tuple[Cell, ...]:
    notes = [person.name_original, absence_text(person.absence), "Bett gesperrt" if is_closed else ""]
    return (
        Cell(person.name, note=" · ".join(filter(None, notes))),
        Cell(_born(person)),
        Cell(person.household),
        Cell(day_text(person.since)),
    )


def _born(person: PersonOnList) -> str:
    if person.birth_year is None:
        return "–"
    return f"{person.birth_year} ({person.age})"


def _without_bed(house: HouseList) -> Iterator[Block]:
    if not house.without_bed:
        return
    title = f"Ohne Bett: {people_text(len(house.without_bed))}"
    yield section_title(title)
    rows = tuple(Row((Cell("–"), Cell(""), *_person_cells(person))) for person in house.without_bed)
    head, *blocks = _table(rows).blocks()
    yield head
    yield from with_running_title(tuple(blocks), section_title(f"{title} (Fortsetzung)"))


def _sums(house: HouseList) -> tuple[Block, ...]:
    """The sums of all floors, also of those without places; they stay on one page where they can."""
    if not house.floors:
        return (paragraph("Keine Etagen erfasst.", x=_FRAME.left, width=_WIDTH),)
    rows: list[Row] = []
    for building, floors in house.buildings():
        rows += [_sum_row(f"{building} · {floor.name}", floor.counts) for floor in floors]
        rows.append(_sum_row(f"{building} gesamt", total(floors), style=BODY.bold))
    rows.append(_sum_row("Alle genannten Etagen", house.counts, style=BODY.bold))
    table = Table(_SUM_HEADINGS, tuple(rows), left=_FRAME.left)
    blocks = (section_title("Summen"), *table.blocks())
    return kept_together(blocks) if len(blocks) <= 3 * _LARGEST_KEPT else blocks


def _sum_row(name: str, counts: PlaceCounts, *, style: TextStyle = BODY) -> Row:
    numbers = (counts.capacity, counts.occupied, counts.free, counts.closed, counts.absent)
    cells = (Cell(name, style=style), *(Cell(str(number), style=style) for number in numbers))
    return Row(cells, ends_group=style is not BODY)
