"""Finding people and rooms."""

import pytest

from unterkunft.ui.search import find
from unterkunft.ui.workplace import Workplace

pytestmark = pytest.mark.usefixtures("german")


def titles(workplace: Workplace, text: str) -> list[str]:
    return [hit.title for hit in find(workplace.plan_state(), text)]


def test_a_person_is_found_by_the_beginning_of_any_name(workplace: Workplace) -> None:
    assert titles(workplace, "hadd") == ["Haddad, Mariam"]
    assert titles(workplace, "Mariam Had") == ["Haddad, Mariam"]
    assert titles(workplace, "addad") == []


def test_letters_without_their_marks_find_the_person(workplace: Workplace) -> None:
    assert titles(workplace, "celik") == ["Zimmer, Çelik"]
    assert titles(workplace, "ÇELIK") == ["Zimmer, Çelik"]


def test_a_room_is_found_by_its_number_with_and_without_the_word(workplace: Workplace) -> None:
    assert titles(workplace, "104") == ["Zimmer 104"]
    assert titles(workplace, "Zimmer 104") == ["Zimmer 104"]


def test_people_called_room_are_found_too(workplace: Workplace) -> None:
    assert titles(workplace, "Zimmer") == ["Zimmer, Çelik"]


def test_a_hit_says_where(workplace: Workplace) -> None:
    places = {
        hit.title: hit.place for text in ("1", "a", "z", "h") for hit in find(workplace.plan_state(), text)
    }
    assert places["Zimmer, Çelik"] == "Zimmer 101, Bett 1 · Haus A, Erdgeschoss"
    assert places["Haddad, Mariam"] == "ohne Bett"
    assert places["Zimmer 104"] == "Haus A, 1. OG · 1 von 2 Betten frei"


def test_a_resident_is_found_by_the_key(workplace: Workplace) -> None:
    assert titles(workplace, "R-2") == ["Haddad, Mariam"]


def test_nothing_typed_finds_nothing(workplace: Workplace) -> None:
    assert find(workplace.plan_state(), "  , ") == ()
