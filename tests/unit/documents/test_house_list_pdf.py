"""The house list: everyone in the room slept in, with sums that add up."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

from tests.unit.documents.house_papers import (
    LONG_NAME,
    SCRIPTS,
    a_floor,
    a_house_list,
    a_house_paper,
    a_room,
    fonts_not_embedded,
    people,
    size_mm,
    spoken,
    texts,
    written,
)
from unterkunft.documents.house_list import HouseList, PersonOnList
from unterkunft.documents.house_list_pdf import write_house_list_pdf
from unterkunft.documents.house_paper import PlaceCounts


def test_everyone_stands_with_room_birth_year_household_and_first_day() -> None:
    (page,) = texts(written(write_house_list_pdf, a_house_list()))
    assert "Hausliste" in page
    assert "Stand: Di 24.11.2026" in page
    assert "101" in page
    assert "Karimi, Reza" in page
    assert "1990 (36)" in page
    assert "H-0" in page
    assert "01.03.2026" in page
    assert "gesperrt: Reparatur" in page
    assert "2 Plätze frei" in page
    assert "Ohne Bett: 1 Person" in page
    assert "gedruckt am 24.11.2026, 09:12 Uhr von M. Krüger" in page
    assert "Seite 1 von 1" in page


def test_names_of_every_script_can_be_read_and_searched() -> None:
    content = written(write_house_list_pdf, a_house_list())
    for _, original in SCRIPTS:
        assert original in spoken(content)
    assert fonts_not_embedded(content) == []


def test_the_same_list_gives_the_same_bytes() -> None:
    once = written(write_house_list_pdf, a_house_list())
    assert once == written(write_house_list_pdf, a_house_list())
    assert size_mm(once) == (210, 297)


def test_the_sums_of_floors_buildings_and_house_add_up() -> None:
    floors = (
        a_floor("EG", a_room("1", *people(2), free=1)),
        a_floor("OG", a_room("2", *people(3), closed=2)),
        a_floor("EG", a_room("3", free=4), building="Haus B"),
    )
    house = HouseList(a_house_paper(), floors)
    assert house.counts == PlaceCounts(12, 5, 5, 2, 0)
    page = " ".join(texts(written(write_house_list_pdf, house)))
    assert "Haus A gesamt 8 5 1 2 0" in page
    assert "Haus B gesamt 4 0 4 0 0" in page
    assert "Alle genannten Etagen 12 5 5 2 0" in page


def test_a_floor_that_goes_on_repeats_its_name_and_head() -> None:
    house = HouseList(a_house_paper(), (a_floor("EG", *(a_room(str(n), *people(4)) for n in range(30))),))
    pages = texts(written(write_house_list_pdf, house))
    assert len(pages) > 3
    assert all("Haus A · EG (Fortsetzung) Zimmer Bett Name" in page for page in pages[1:-1])
    assert all(f"Seite {number} von {len(pages)}" in page for number, page in enumerate(pages, 1))


def test_a_hall_of_forty_is_torn_and_named_on_every_line() -> None:
    house = HouseList(a_house_paper(), (a_floor("Halle", a_room("H1", *people(40))),))
    pages = texts(written(write_house_list_pdf, house))
    assert len(pages) >= 2
    assert sum(page.count("Karimi, Reza") for page in pages) == 6
    assert "H1" in pages[1]


def test_a_room_of_few_is_never_torn() -> None:
    house = HouseList(a_house_paper(), (a_floor("EG", *(a_room(f"R{n}", *people(7)) for n in range(20))),))
    for page in texts(written(write_house_list_pdf, house)):
        assert page.count("Karimi, Reza") == page.count("Sargsyan, Armen")


def test_a_long_name_is_wrapped_not_cut() -> None:
    house = HouseList(a_house_paper(), (a_floor("EG", a_room("1", PersonOnList(LONG_NAME))),))
    page = " ".join(texts(written(write_house_list_pdf, house)))
    assert "Maximilian" in page


def test_an_absence_is_said_once() -> None:
    away = [replace(people(1)[0], absence=word) for word in ("Krankenhaus", "abwesend, ungemeldet")]
    house = HouseList(a_house_paper(), (a_floor("EG", a_room("1", *away)),))
    (page,) = texts(written(write_house_list_pdf, house))
    assert "abwesend: Krankenhaus" in page
    assert "abwesend: abwesend" not in page


def test_restricted_people_on_a_list_are_announced_in_its_foot() -> None:
    open_house, closed_house = (
        a_house_list(),
        replace(a_house_list(), paper=a_house_paper(names_restricted=True)),
    )
    assert "Auskunftssperre" not in texts(written(write_house_list_pdf, open_house))[0]
    assert "Auskunftssperre" in texts(written(write_house_list_pdf, closed_house))[0]


def test_a_house_without_floors_says_so() -> None:
    file = BytesIO()
    write_house_list_pdf(HouseList(a_house_paper(), ()), file)
    assert "Keine Etagen erfasst." in texts(file.getvalue())[0]
