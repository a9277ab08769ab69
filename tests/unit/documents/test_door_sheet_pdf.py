"""Door sheets: readable from afar, two on a sheet or one on a small one."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from tests.unit.documents.house_papers import (
    LONG_NAME,
    a_house_paper,
    fonts_not_embedded,
    size_mm,
    texts,
    written,
)
from unterkunft.documents.door_sheet import DoorSheet, DoorSheets, DoorSheetSize
from unterkunft.documents.door_sheet_pdf import write_door_sheets_pdf

DOOR = DoorSheet(
    "104",
    "Haus A",
    "1. OG",
    area_m2=Decimal("18.40"),
    places=3,
    approved=4,
    limit="begrenzt durch die Fläche: 6 m² je Person",
    designation="nur Familien",
)


def sheets(*doors: DoorSheet, size: DoorSheetSize = DoorSheetSize.TWO_ON_A4) -> DoorSheets:
    return DoorSheets(a_house_paper(), doors, size)


def test_a_door_shows_number_area_places_and_what_limits_them() -> None:
    (page,) = texts(written(write_door_sheets_pdf, sheets(DOOR)))
    for text in ("104", "Haus A", "1. OG", "18,4 m²", "3Plätze", "4genehmigt", "6 m² je Person"):
        assert text in page
    assert "nur Familien" in page
    assert "Stand 24.11.2026" in page


@pytest.mark.parametrize(
    ("size", "pages", "format_mm"),
    [(DoorSheetSize.TWO_ON_A4, 3, (297, 210)), (DoorSheetSize.ONE_ON_A5, 5, (148, 210))],
)
def test_sheets_lie_in_pairs_or_alone(size: DoorSheetSize, pages: int, format_mm: tuple[int, int]) -> None:
    content = written(write_door_sheets_pdf, sheets(*[DOOR] * 5, size=size))
    assert len(texts(content)) == pages
    assert size_mm(content) == format_mm


def test_names_stand_below_and_many_are_counted() -> None:
    named = replace(DOOR, names=(LONG_NAME, *(f"Person {n}" for n in range(11))))
    (page,) = texts(written(write_door_sheets_pdf, sheets(named)))
    assert "Person 6" in page
    assert "Person 7" not in page
    assert "und 4 weitere Personen" in page


def test_a_room_nobody_sleeps_in_says_what_it_is() -> None:
    kitchen = DoorSheet("K1", "Haus A", "EG", use="Küche", area_m2=Decimal("12"))
    (page,) = texts(written(write_door_sheets_pdf, sheets(kitchen)))
    assert "Küche" in page
    assert "Plätze" not in page


def test_a_floor_without_rooms_is_an_empty_page() -> None:
    assert len(texts(written(write_door_sheets_pdf, sheets()))) == 1


def test_sheets_are_always_alike_with_their_own_fonts() -> None:
    once = written(write_door_sheets_pdf, sheets(DOOR, DOOR))
    assert once == written(write_door_sheets_pdf, sheets(DOOR, DOOR))
    assert fonts_not_embedded(once) == []
