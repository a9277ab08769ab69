"""Every kind of absence has a sign of its own."""

from __future__ import annotations

from unterkunft.documents.month_strip import absence_letters


def test_an_absence_is_marked_by_its_first_letter() -> None:
    assert absence_letters(["Krankenhaus", "Besuch, gemeldet"]) == {
        "Krankenhaus": "K",
        "Besuch, gemeldet": "B",
    }


def test_two_absences_with_one_initial_get_different_letters() -> None:
    letters = absence_letters(["Haft", "Hospiz", "Hof"])
    assert letters == {"Haft": "H", "Hospiz": "O", "Hof": "F"}


def test_when_all_letters_are_taken_a_digit_marks_the_absence() -> None:
    assert absence_letters(["A", "a", ""]) == {"A": "A", "a": "1", "": "2"}


def test_more_kinds_than_signs_share_the_last_one() -> None:
    letters = absence_letters([str(number) for number in range(12)])
    assert letters["11"] == "*"
