"""Every value of the closed lists has a word of its own in German."""

from enum import Enum

import pytest

from unterkunft.exchange import german_words
from unterkunft.ui.words import _WORDS, absence_word, word
from unterkunft.values import statuses
from unterkunft.values.statuses import (
    BedKind,
    CoverageRule,
    FacilityKind,
    Gender,
    Need,
    RoomFeature,
)

# Shown by pages to come; each page brings its words along.
NOT_SHOWN_YET = {CoverageRule}
LISTS = [
    each
    for each in vars(statuses).values()
    if isinstance(each, type) and issubclass(each, Enum) and len(each) and each not in NOT_SHOWN_YET
]


@pytest.mark.parametrize("members", [*LISTS, *_WORDS], ids=lambda members: members.__name__)
def test_every_value_has_a_word_and_no_two_share_one(german: None, members: type[Enum]) -> None:
    words = [word(member) for member in members]
    assert all(words)
    assert len(set(words)) == len(words)


@pytest.mark.parametrize(
    ("members", "in_files"),
    [
        (FacilityKind, german_words.FACILITY_KINDS),
        (BedKind, german_words.BED_KINDS),
        (RoomFeature, german_words.ROOM_FEATURES),
        (Need, german_words.NEEDS),
    ],
    ids=["facilities", "beds", "features", "needs"],
)
def test_the_window_and_the_facility_file_use_the_same_word(
    german: None, members: type[Enum], in_files: german_words.GermanWords
) -> None:
    shown = {member.value: word(member).lower() for member in members}
    assert shown == {value: in_files[value][0].lower() for value in shown}


def test_an_absence_of_the_office_itself_is_shown_as_it_is_written(german: None) -> None:
    assert absence_word("hospital") == "im Krankenhaus"
    assert absence_word("Praktikum") == "Praktikum"


def test_a_word_stands_for_a_member_not_for_its_text(german: None) -> None:
    assert word(Gender.FEMALE) == "weiblich"
