"""Lists of people as offices send them: with and without headings, days and genders in any form."""

from __future__ import annotations

from datetime import date

import pytest

from unterkunft.ui.arrivals.entries import Entry, day_of, entries_of, gender_of
from unterkunft.ui.arrivals.presenter import households
from unterkunft.values.statuses import Gender

TODAY = date(2026, 11, 24)
MARIAM = Entry("Haddad", "Mariam", "03.02.1990", "w")
OMAR = Entry("Haddad", "Omar", "1988-01-02", "m")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("03.02.1990", date(1990, 2, 3)),
        ("3.2.90", date(1990, 2, 3)),
        ("3.2.26", date(2026, 2, 3)),
        ("03/02/1990", date(1990, 2, 3)),
        ("1990-02-03", date(1990, 2, 3)),
        ("1990-02-03 00:00:00", None),
        ("31.02.1990", None),
        ("24.12.2026", None),
        ("01.01.1000", None),
        ("unbekannt", None),
        ("", None),
    ],
)
def test_a_birth_date_is_read_in_any_usual_form(text: str, day: date | None) -> None:
    assert day_of(text, today=TODAY) == day


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("w", Gender.FEMALE),
        ("Weiblich", Gender.FEMALE),
        ("F", Gender.FEMALE),
        ("männlich", Gender.MALE),
        ("m", Gender.MALE),
        ("divers", Gender.DIVERSE),
        ("unbekannt", Gender.UNKNOWN),
        ("?", None),
        ("", None),
    ],
)
def test_a_gender_is_read_from_a_word_or_letter(text: str, gender: Gender | None) -> None:
    assert gender_of(text) is gender


def test_headings_say_what_stands_where() -> None:
    text = "Nr.\tGeschl.\tVorname\tNachname\tGeb.-Datum\n1\tw\tMariam\tHaddad\t03.02.1990\n"
    text += "2\tm\tOmar\tHaddad\t1988-01-02"

    assert entries_of(text) == (MARIAM, OMAR)


def test_without_headings_days_and_genders_are_known_by_their_looks() -> None:
    text = "Haddad\tMariam\tw\t03.02.1990\nHaddad\tOmar\tm\t1988-01-02"

    assert entries_of(text) == (MARIAM, OMAR)


def test_both_names_may_stand_in_one_cell() -> None:
    assert entries_of("Haddad, Mariam\t03.02.1990\tw") == (MARIAM,)


def test_lists_with_semicolons_and_gaps_are_read() -> None:
    assert entries_of("Haddad;Mariam;03.02.1990;w\n\nHaddad;Omar;;\n") == (
        MARIAM,
        Entry("Haddad", "Omar"),
    )


def test_a_household_column_is_taken_over() -> None:
    assert entries_of("Name\tHaushalt\nHaddad\t1") == (Entry("Haddad", household="1"),)


def test_nothing_is_nobody() -> None:
    assert entries_of("") == entries_of(" \n\t\n") == ()


def test_people_of_one_name_are_one_household_unless_told_otherwise() -> None:
    given = [MARIAM, OMAR, Entry("Karimi"), Entry("Sow", household="7"), Entry("Bah", household="7")]

    assert households(given, same_name=True) == [1, 1, 2, 3, 3]
    assert households(given, same_name=False) == [None, None, None, 1, 1]
