"""Words, answers and lists."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Any

import pytest

from unterkunft.exchange import german_words
from unterkunft.exchange.facility_file import RECORD_KINDS
from unterkunft.exchange.field_types.base import UnreadableValueError
from unterkunft.exchange.field_types.words import ListOf, Word, YesNo
from unterkunft.exchange.finding_codes import FindingCode
from unterkunft.values.statuses import AttendanceState, Need, ResidenceStatus

_STATUS = Word(german_words.RESIDENCE_STATUSES)
_STATE = Word(german_words.ATTENDANCE_STATES, is_open=True)
_NEEDS = ListOf(Word(german_words.NEEDS), most=3)
_ALL_WORDS = [
    field.type for kind in RECORD_KINDS for field in kind.fields if isinstance(field.type, Word)
] + [
    field.type.item
    for kind in RECORD_KINDS
    for field in kind.fields
    if isinstance(field.type, ListOf) and isinstance(field.type.item, Word)
]


@pytest.mark.parametrize("word", _ALL_WORDS)
def test_every_word_of_an_enumeration_has_its_german_word(word: Word) -> None:
    first = next(iter(word.words))
    if isinstance(first, StrEnum):
        assert set(word.words) == set(type(first))
    german = [each.casefold() for words in word.words.values() for each in words]
    assert len(set(german)) == len(german)


@pytest.mark.parametrize("word", _ALL_WORDS)
def test_the_german_word_leads_back_to_the_code(word: Word) -> None:
    for code in word.words:
        assert word.from_cell(word.to_cell(code)) is code
        assert word.from_cell(str(code)) is code


@pytest.mark.parametrize("cell", ["Duldung § 60a", "duldung §60a", "DULDUNG § 60A", "suspension_60a"])
def test_german_words_are_taken_in_any_case_and_spacing(cell: str) -> None:
    assert _STATUS.from_cell(cell) is ResidenceStatus.SUSPENSION_60A


@pytest.mark.parametrize("raw", ["Duldung § 60a", "SUSPENSION_60A", "duldung"])
def test_json_takes_the_codes_only(raw: str) -> None:
    with pytest.raises(UnreadableValueError) as caught:
        _STATUS.from_json(raw)
    assert caught.value.code is FindingCode.UNKNOWN_WORD
    assert "suspension_60a" in caught.value.expected


@pytest.mark.parametrize("cell", [5, True, date(2026, 1, 1), "unfug"])
def test_an_unknown_word_of_a_closed_list_is_refused(cell: Any) -> None:
    with pytest.raises(UnreadableValueError) as caught:
        _STATUS.from_cell(cell)
    assert caught.value.code is FindingCode.UNKNOWN_WORD


def test_json_words_are_texts() -> None:
    with pytest.raises(UnreadableValueError) as caught:
        _STATUS.from_json(5)
    assert caught.value.code is FindingCode.WRONG_TYPE


def test_an_open_list_takes_own_words_of_the_office() -> None:
    assert _STATE.from_json("Polizeigewahrsam") == _STATE.from_cell("Polizeigewahrsam") == "Polizeigewahrsam"
    assert _STATE.to_cell("Polizeigewahrsam") == "Polizeigewahrsam"
    assert "eigenes Wort" in _STATE.expected


def test_an_open_list_still_knows_its_own_words() -> None:
    assert _STATE.from_json("hospital") is _STATE.from_cell("Krankenhaus") is AttendanceState.HOSPITAL
    assert _STATE.from_json("Besuch") is AttendanceState.VISIT


def test_own_words_follow_the_text_policy() -> None:
    with pytest.raises(UnreadableValueError) as caught:
        _STATE.from_json("x" * 65)
    assert caught.value.code is FindingCode.TEXT_TOO_LONG


@pytest.mark.parametrize(("cell", "answer"), [("ja", True), ("Nein", False), (True, True), ("WAHR", True)])
def test_yes_and_no_in_excel(cell: Any, answer: bool) -> None:
    assert YesNo().from_cell(cell) is answer


@pytest.mark.parametrize("cell", ["vielleicht", 1, "x", date(2026, 1, 1)])
def test_neither_yes_nor_no(cell: Any) -> None:
    with pytest.raises(UnreadableValueError) as caught:
        YesNo().from_cell(cell)
    assert caught.value.code is FindingCode.NOT_YES_OR_NO


def test_json_knows_true_and_false_only() -> None:
    assert YesNo().from_json(raw=False) is False
    with pytest.raises(UnreadableValueError):
        YesNo().from_json("ja")


def test_a_list_is_separated_by_semicolons_and_names_each_once() -> None:
    assert _NEEDS.from_cell("Ruhe; Rollstuhl;;Ruhe ;") == (Need.QUIET, Need.WHEELCHAIR)
    assert _NEEDS.to_cell((Need.QUIET, Need.WHEELCHAIR)) == "Ruhe; Rollstuhl"
    assert _NEEDS.from_json(["quiet", "quiet"]) == (Need.QUIET,)


def test_all_unknown_words_of_a_list_are_shown() -> None:
    with pytest.raises(UnreadableValueError) as caught:
        _NEEDS.from_cell("Ruhe; Balkon; Meerblick")
    assert caught.value.shown == "Balkon; Meerblick"


def test_a_list_that_is_no_list_or_too_long_is_refused() -> None:
    with pytest.raises(UnreadableValueError) as caught:
        _NEEDS.from_json("quiet")
    assert caught.value.code is FindingCode.WRONG_TYPE
    with pytest.raises(UnreadableValueError) as caught:
        _NEEDS.from_json(["quiet"] * 4)
    assert caught.value.code is FindingCode.LIST_TOO_LONG


def test_a_cell_that_is_no_text_is_a_list_of_one() -> None:
    with pytest.raises(UnreadableValueError):
        _NEEDS.from_cell(5)
