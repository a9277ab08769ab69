"""People known already are found while somebody is entered, and pairs in the whole database."""

from __future__ import annotations

from datetime import date

from tests.builders import a_resident
from unterkunft.services.duplicates import PersonSketch
from unterkunft.services.permissions import FULL_SIGHT, Sight
from unterkunft.services.queries.duplicates import duplicates_of, suspected_pairs
from unterkunft.storage.engine import Database

BORN = date(1990, 3, 7)


def names_like(database: Database, person: PersonSketch, sight: Sight = FULL_SIGHT) -> list[str]:
    return [each.resident.name for each in duplicates_of(database, person, sight=sight)]


def test_somebody_known_is_found_in_another_transliteration(database: Database) -> None:
    a_resident(database, "Mohammadi", "Ahmad", born=BORN)
    a_resident(database, "Haidari", "Ahmad", born=BORN)

    assert names_like(database, PersonSketch("Muhamadi", "Ahmed", birth_date=BORN)) == ["Mohammadi, Ahmad"]


def test_somebody_known_is_found_with_day_and_month_exchanged(database: Database) -> None:
    a_resident(database, "Özdemir", "Ayşe", born=date(1990, 7, 3))

    assert names_like(database, PersonSketch("Oezdemir", "Ayse", birth_date=BORN)) == ["Özdemir, Ayşe"]


def test_the_likeliest_comes_first(database: Database) -> None:
    a_resident(database, "Karimi", "Sahar", born=None)
    a_resident(database, "Karimi", "Sahar Mina", born=BORN)

    found = duplicates_of(database, PersonSketch("Karimi", "Sahar", birth_date=BORN), sight=FULL_SIGHT)

    assert [each.resident.name for each in found] == ["Karimi, Sahar Mina", "Karimi, Sahar"]


def test_a_person_is_no_duplicate_of_themselves(database: Database) -> None:
    known = a_resident(database, "Karimi", "Sahar", born=BORN)
    person = PersonSketch("Karimi", "Sahar", birth_date=BORN)

    assert duplicates_of(database, person, sight=FULL_SIGHT, except_for=known) == ()


def test_restricted_people_are_not_given_away(database: Database) -> None:
    a_resident(database, "Karimi", "Sahar", born=BORN, restricted=True)
    person = PersonSketch("Karimi", "Sahar", birth_date=BORN)

    assert names_like(database, person, Sight(restricted=False)) == []
    assert names_like(database, person, Sight(names=False)) == []


def test_nothing_is_found_before_a_family_name_is_typed(database: Database) -> None:
    a_resident(database, "Karimi", "Sahar", born=BORN)

    assert names_like(database, PersonSketch(" ", "Sahar", birth_date=BORN)) == []


def test_pairs_are_found_in_the_whole_database(database: Database) -> None:
    a_resident(database, "Mohammadi", "Ahmad", born=BORN)
    a_resident(database, "Muhamadi", "Ahmed", born=BORN)
    a_resident(database, "Mohammadi", "Omid", born=BORN)
    a_resident(database, "Karimi", "Sahar", born=date(2001, 1, 1))
    a_resident(database, "Sahar", "Karimi", born=date(2001, 5, 9))

    pairs = {
        frozenset((pair.one.name, pair.other.name)) for pair in suspected_pairs(database, sight=FULL_SIGHT)
    }

    assert pairs == {
        frozenset(("Mohammadi, Ahmad", "Muhamadi, Ahmed")),
        frozenset(("Karimi, Sahar", "Sahar, Karimi")),
    }


def test_pairs_are_for_those_who_may_see_names(database: Database) -> None:
    a_resident(database, "Karimi", "Sahar", born=BORN)
    a_resident(database, "Karimi", "Sahar", born=BORN)

    assert suspected_pairs(database, sight=Sight(names=False)) == ()
