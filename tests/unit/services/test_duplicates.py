"""Two records are taken for one person for reasons people would give, and brothers are not."""

from __future__ import annotations

from datetime import date

import pytest

from unterkunft.services.duplicates import PersonSketch, Reason, is_suspicious, likeness
from unterkunft.values.statuses import Gender

BORN = date(1990, 3, 7)
KNOWN = PersonSketch("Mohammadi", "Ahmad", "احمد محمدی", BORN, Gender.MALE)


def reasons(one: PersonSketch, other: PersonSketch) -> set[Reason]:
    found = likeness(one, other)
    assert found is not None
    assert is_suspicious(found)
    return set(found.reasons)


def test_the_same_person_twice_is_certain() -> None:
    found = likeness(KNOWN, KNOWN)

    assert found is not None
    assert found.score == 100


def test_another_transliteration_is_suspicious() -> None:
    assert Reason.SOUNDS_ALIKE in reasons(KNOWN, PersonSketch("Muhamadi", "Ahmed", birth_date=BORN))


def test_swapped_names_are_suspicious() -> None:
    assert Reason.NAMES_SWAPPED in reasons(KNOWN, PersonSketch("Ahmad", "Mohammadi", birth_date=BORN))


def test_day_and_month_exchanged_are_suspicious() -> None:
    other = PersonSketch("Mohammadi", "Ahmad", birth_date=date(1990, 7, 3))

    assert Reason.DAY_AND_MONTH_SWAPPED in reasons(KNOWN, other)


def test_a_birthday_on_new_year_stands_for_the_year_alone() -> None:
    other = PersonSketch("Mohammadi", "Ahmad", birth_date=date(1990, 1, 1))

    assert Reason.NEW_YEAR_BIRTHDAY in reasons(KNOWN, other)


def test_a_mistyped_digit_of_the_year_is_suspicious() -> None:
    other = PersonSketch("Mohammadi", "Ahmad", birth_date=date(1991, 3, 7))

    assert Reason.SIMILAR_BIRTH_DATE in reasons(KNOWN, other)


def test_the_same_name_without_a_birth_date_is_suspicious() -> None:
    assert Reason.NO_BIRTH_DATE in reasons(KNOWN, PersonSketch("Mohammadi", "Ahmad"))


def test_the_same_original_name_is_suspicious_however_it_is_written() -> None:
    other = PersonSketch("Xyz", "Abc", "احمد محمدی", BORN)

    assert Reason.SAME_ORIGINAL in reasons(KNOWN, other)


def test_more_given_names_on_one_side_are_suspicious() -> None:
    assert reasons(KNOWN, PersonSketch("Mohammadi", "Ahmad Reza", birth_date=BORN))


@pytest.mark.parametrize(
    "other",
    [
        PersonSketch("Mohammadi", "Omid", birth_date=BORN),
        PersonSketch("Mohammadi", "Ahmad", birth_date=date(1972, 11, 30)),
        PersonSketch("Haidari", "Ahmad", birth_date=BORN),
        PersonSketch("Mohammadi", "Zahra"),
    ],
    ids=["a twin", "a namesake of another age", "another family", "a sister"],
)
def test_other_people_are_not_suspicious(other: PersonSketch) -> None:
    assert not is_suspicious(likeness(KNOWN, other))


def test_a_contradicting_gender_weighs_against_it() -> None:
    man, woman = (
        PersonSketch("Karimi", "Sahar", birth_date=BORN, gender=each)
        for each in Gender
        if each in (Gender.MALE, Gender.FEMALE)
    )
    certain, doubtful = likeness(man, man), likeness(man, woman)

    assert certain is not None
    assert doubtful is not None
    assert doubtful.score < certain.score


def test_the_same_case_number_weighs_for_it() -> None:
    one, other = (
        PersonSketch("Karimi", "Sahar", case_reference="AZ-17", birth_date=born) for born in (BORN, None)
    )
    found, without = likeness(one, other), likeness(PersonSketch("Karimi", "Sahar"), other)

    assert found is not None
    assert without is not None
    assert found.score > without.score
