"""The guide explains exactly the words that the reader of tariffs knows, with the same defaults."""

from __future__ import annotations

from dataclasses import fields as fields_of
from decimal import Decimal
from typing import Any

import pytest

from unterkunft.billing.tariff import AbsenceRule, Basis, Condition, Rate, RateStep, Tariff
from unterkunft.billing.tariff_findings import TariffFinding, TariffFindingCode
from unterkunft.billing.tariff_reader import read_tariff
from unterkunft.exchange.tariff_guide.field import FieldKind, GuidedField, GuidedSection
from unterkunft.exchange.tariff_guide.guide import ALL_SECTIONS, german_place

STRANGE = "strange"
TABLES = {"": {"counting", "rounding", "household", "income", "absence", "rate"}, "rate": {"when", "steps"}}
FIELDS = [(section, field) for section in ALL_SECTIONS for field in section.fields]


def a_document(place: str = "", word: str = "", value: object = None, *, basis: str = "") -> dict[str, Any]:
    """A short tariff, with a word somewhere."""
    step: dict[str, Any] = {"valid_from": "2026-01-01", **_price(basis)}
    rate: dict[str, Any] = {"component": "lodging", "basis": basis or "person_month"}
    rate |= {"when": {}, "steps": [step]}
    document: dict[str, Any] = {
        "key": "k",
        "name": "n",
        **{each: {} for each in ("counting", "rounding", "household", "income")},
        "absence": [{"states": ["any"]}],
        "rate": [rate],
    }
    if word:
        table_of(document, place)[word] = value
    return document


def table_of(document: dict[str, Any], place: str) -> dict[str, Any]:
    """The table of a section in the document."""
    rate = document["rate"][0]
    tables = {
        "": document,
        "absence": document["absence"][0],
        "rate": rate,
        "when": rate["when"],
        "steps": rate["steps"][0],
    }
    found: dict[str, Any] = tables[place] if place in tables else document[place]
    return found


def _price(basis: str) -> dict[str, Any]:
    match basis:
        case Basis.HOUSEHOLD_SIZE_TABLE:
            return {"table": {"1": "1.00"}}
        case Basis.METERED:
            return {"unit_price": "1.00"}
        case _:
            return {"amount": "1.00"}


def findings(document: dict[str, Any]) -> tuple[TariffFinding, ...]:
    read = read_tariff(document)
    return read if isinstance(read, tuple) else ()


def read(document: dict[str, Any]) -> Tariff:
    tariff = read_tariff(document)
    assert isinstance(tariff, Tariff)
    return tariff


@pytest.mark.parametrize("section", ALL_SECTIONS, ids=lambda each: each.place or "whole")
def test_the_guide_knows_the_words_of_the_reader_and_no_others(section: GuidedSection) -> None:
    (unknown,) = findings(a_document(section.place, STRANGE, 1))
    assert unknown.code is TariffFindingCode.UNKNOWN_WORD
    known = set(unknown.expected.split(", ")) - TABLES.get(section.place, set())
    assert known == {field.word for field in section.fields}


def is_chosen(field: GuidedField) -> bool:
    return field.kind in (FieldKind.WORD, FieldKind.WORDS)


@pytest.mark.parametrize(
    ("section", "field"),
    [(section, field) for section, field in FIELDS if is_chosen(field)],
    ids=lambda each: getattr(each, "place", None) or getattr(each, "word", ""),
)
def test_the_guide_offers_the_choices_of_the_reader(section: GuidedSection, field: GuidedField) -> None:
    value = STRANGE if field.kind is FieldKind.WORD else [STRANGE]
    unknown = findings(a_document(section.place, field.word, value))[0]
    assert unknown.expected.split(", ") == [each.word for each in field.choices]


@pytest.mark.parametrize(("section", "field"), FIELDS, ids=lambda each: getattr(each, "word", None))
def test_what_the_guide_says_of_a_word_is_so(section: GuidedSection, field: GuidedField) -> None:
    """Its kind is accepted, and the default given aloud changes nothing."""
    basis = field.bases[0].value if field.bases else ""
    silent = a_document(basis=basis)
    if field.word == "basis":
        basis = "metered"
    assert findings(a_document(section.place, field.word, _example(field), basis=basis)) == ()
    if field.default is not None:
        assert read(a_document(section.place, field.word, field.default, basis=basis)) == read(silent)


@pytest.mark.parametrize(("section", "field"), FIELDS, ids=lambda each: getattr(each, "word", None))
def test_the_guide_says_what_must_be_given(section: GuidedSection, field: GuidedField) -> None:
    basis = field.bases[0].value if field.bases else ""
    document = a_document(section.place, field.word, _example(field), basis=basis)
    del table_of(document, section.place)[field.word]
    missing = any(each.code is TariffFindingCode.MISSING for each in findings(document))
    assert missing == field.is_required


def test_a_word_of_the_steps_belongs_to_the_bases_the_guide_names() -> None:
    for section, field in FIELDS:
        if section.place != "steps" or field.word == "valid_from":
            continue
        for basis in Basis:
            codes = {
                each.code
                for each in findings(a_document("steps", field.word, _example(field), basis=basis.value))
            }
            assert (TariffFindingCode.MISPLACED not in codes) == field.concerns(basis), (field.word, basis)


def test_every_value_a_tariff_holds_is_explained() -> None:
    explained = {field.word for _, field in FIELDS} | {"when", "steps"}
    held = {each.name for kind in (AbsenceRule, Condition, Rate, RateStep) for each in fields_of(kind)}
    assert held <= explained


def test_every_word_is_explained_in_a_sentence() -> None:
    assert [field.word for _, field in FIELDS if not field.explanation.endswith(".")] == []
    assert [field.word for _, field in FIELDS if not field.label] == []


@pytest.mark.parametrize(
    ("place", "german"),
    [
        ("rate[0].steps[1].amount", "Satz 1, Stufe 2, Betrag"),
        ("counting.arrival_day", "Zählung der Tage, Tag des Einzugs"),
        ("rate[2].when.statuses[1]", "Satz 3, Bedingungen, Aufenthaltsstatus"),
        ("absence[0].states", "Abwesenheitsregel 1, Gilt bei"),
        ("rate", "Satz"),
        ("name", "Name"),
        ("strange", "strange"),
        ("", ""),
    ],
)
def test_places_read_in_german(place: str, german: str) -> None:
    assert german_place(place) == german


def _example(field: GuidedField) -> object:
    match field.kind:
        case FieldKind.WORD:
            return field.choices[-1].word
        case FieldKind.WORDS | FieldKind.STATES:
            return [field.choices[-1].word]
        case FieldKind.AMOUNT | FieldKind.FACTOR:
            return str(Decimal("2.00"))
        case FieldKind.NUMBER:
            return 3
        case FieldKind.FLAG:
            return True
        case FieldKind.DAY:
            return "2026-02-01"
        case FieldKind.MONTHS:
            return [11, 12]
        case FieldKind.SIZE_TABLE:
            return {"1": "2.00"}
        case FieldKind.TEXT:
            return "Text"
