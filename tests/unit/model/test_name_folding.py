"""Names are found and sorted alike, whichever script or transliteration they were written in."""

from __future__ import annotations

import pytest

from unterkunft.model.name_folding import search_name, sort_name, sound_of, variants_of, words_of


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("özdemir", "ozdemir"),
        ("özdemir", "oezdemir"),
        ("müller", "mueller"),
        ("mueller", "muller"),
        ("їжак", "izhak"),
        ("їжак", "yizhak"),
        ("yizhak", "izhak"),
        ("strauß", "strauss"),
        ("o'brien", "obrien"),
    ],
)
def test_a_word_has_the_ways_in_which_people_type_it(written: str, typed: str) -> None:
    assert typed in variants_of(written)


@pytest.mark.parametrize(
    "alike",
    [
        ("mohammed", "muhammad", "mohamad", "mohamed", "محمد"),
        ("ahmed", "ahmad", "أحمد"),
        ("hussein", "husain", "hosein", "حسين"),
        ("fatima", "fatimah", "فاطمة"),
        ("щербак", "shcherbak", "schtscherbak"),
        ("julia", "yuliia", "юлія"),
        ("їжак", "izhak", "yizhak"),
        ("abdullah", "abdulla", "عبدالله"),
    ],
)
def test_transliterations_of_one_name_sound_alike(alike: tuple[str, ...]) -> None:
    assert len({sound_of(word) for word in alike}) == 1


@pytest.mark.parametrize(("one", "other"), [("mohammed", "mahdi"), ("ali", "omar"), ("karim", "karin")])
def test_different_names_sound_different(one: str, other: str) -> None:
    assert sound_of(one) != sound_of(other)


def test_a_search_name_holds_the_original_and_the_case_number() -> None:
    tokens = search_name("Al-Hassan", "Mohammed", "محمد", case_reference="33.2-AZ/2024-1187").split()

    assert {"al", "hassan", "mohammed", "mhmd", "332az20241187", "1187", "~mhmd"} <= set(tokens)


def test_a_short_sound_says_nothing() -> None:
    assert "~" not in search_name("Ali", "Wu")


def test_names_stand_in_the_order_of_a_german_list() -> None:
    names = ["Zimmer", "Özil", "Olsen", "Ärzte", "Azizi", "ozan"]

    assert sorted(names, key=sort_name) == ["Ärzte", "Azizi", "Olsen", "ozan", "Özil", "Zimmer"]


def test_a_shorter_family_name_stands_before_a_longer_one() -> None:
    assert sort_name("Ali", "Zara") < sort_name("Alia", "Anna")


def test_words_end_at_hyphens_and_commas() -> None:
    assert words_of("Al-Hassan, Omar") == ("al", "hassan", "omar")
