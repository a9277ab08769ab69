"""The evacuation list: a page for each floor, signs without colour, the absent apart."""

from __future__ import annotations

from tests.unit.documents.house_papers import SCRIPTS, a_house_paper, fonts_not_embedded, texts, written
from unterkunft.documents.evacuation_list import (
    EvacuationList,
    FloorToClear,
    PersonInside,
    Sign,
    sign_counts,
)
from unterkunft.documents.evacuation_list_pdf import write_evacuation_list_pdf

_CHILD = PersonInside("101", "Karimi, Ali", "علی کریمی", 6, (Sign.CHILD,))
_INFANT = PersonInside("101", "Karimi, Sara", "", 0, (Sign.INFANT,))
_WHEELCHAIR = PersonInside("102", "Amedi, Azad", "", 50, (Sign.WHEELCHAIR,))
_HELP = PersonInside("102", "Aydın, Fatma", "", None, (Sign.HELP,))
_AWAY = PersonInside("103", "Noori, Jawad", "", 30, (), "Krankenhaus")


def a_list(*floors: FloorToClear, assembly_point: str = "") -> EvacuationList:
    return EvacuationList(a_house_paper(), floors, assembly_point)


def the_house() -> EvacuationList:
    return a_list(
        FloorToClear("Haus A", "Erdgeschoss", (_CHILD, _INFANT, _WHEELCHAIR, _HELP), (_AWAY,)),
        FloorToClear("Haus A", "1. OG", ()),
        FloorToClear("", "Ohne Zimmer", (PersonInside("", "Rahimi, Sara"),)),
    )


def test_the_first_page_counts_every_floor_and_their_sum() -> None:
    first, *_ = texts(written(write_evacuation_list_pdf, the_house()))
    assert "Im Haus erwartet: 5 Personen" in first
    assert "Haus A · Erdgeschoss 4 1 1 1 1 1" in first
    assert "Haus A · 1. OG 0 0 0 0 0 0" in first
    assert "Zusammen 5 1 1 1 1 1" in first


def test_each_floor_with_people_has_a_page_of_its_own() -> None:
    pages = texts(written(write_evacuation_list_pdf, the_house()))
    assert len(pages) == 3
    assert "4 Personen erwartet · 1 × S · 1 × K · 1 × R · 1 × H · 1 abwesend" in pages[1]
    assert "Rahimi, Sara" in pages[2]


def test_the_absent_stand_apart_from_those_to_look_for() -> None:
    page = texts(written(write_evacuation_list_pdf, the_house()))[1]
    expected, absent = page.split("Abwesend – nicht suchen: 1 Person")
    assert "Noori" not in expected
    assert "Noori, Jawad Krankenhaus" in absent


def test_an_unknown_age_is_a_question_mark() -> None:
    assert "Aydın, Fatma ?" in texts(written(write_evacuation_list_pdf, the_house()))[1]


def test_every_page_explains_the_signs() -> None:
    many = tuple(PersonInside(str(n), *SCRIPTS[n % 7], 30) for n in range(60))
    pages = texts(written(write_evacuation_list_pdf, a_list(FloorToClear("Haus A", "EG", many))))
    assert len(pages) >= 4
    assert all("Rollstuhl" in page for page in pages)
    assert sum(page.count("Karimi, Reza") for page in pages) == 9


def test_the_assembly_point_is_printed_or_left_to_be_written() -> None:
    named = texts(written(write_evacuation_list_pdf, a_list(assembly_point="Parkplatz Nord")))
    left_open = texts(written(write_evacuation_list_pdf, a_list()))
    assert "Sammelplatz: Parkplatz Nord" in named[0]
    assert "Sammelplatz:" in left_open[0]


def test_the_list_is_printed_with_its_own_fonts_and_always_alike() -> None:
    once = written(write_evacuation_list_pdf, the_house())
    assert fonts_not_embedded(once) == []
    assert once == written(write_evacuation_list_pdf, the_house())


def test_signs_count_only_those_expected() -> None:
    away = PersonInside("1", "Kind", "", 5, (Sign.CHILD,), "Besuch")
    counts = sign_counts((FloorToClear("A", "EG", (_CHILD,), (away,)),))
    assert counts == {Sign.CHILD: 1}
