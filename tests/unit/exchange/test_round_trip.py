"""What was written is what is read, in both forms and from one to the other."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from unterkunft.exchange.facility_file import RECORD_KINDS, facility_file, record
from unterkunft.exchange.field_types.base import FieldType
from unterkunft.exchange.field_types.days import Day, MonthOfYear
from unterkunft.exchange.field_types.documents import Document
from unterkunft.exchange.field_types.numbers import DecimalNumber, Integer, Money, Share
from unterkunft.exchange.field_types.outlines import Outline
from unterkunft.exchange.field_types.texts import Code, Reference, Text
from unterkunft.exchange.field_types.words import ListOf, Word, YesNo
from unterkunft.exchange.file_access import read_facility_file, write_facility_file
from unterkunft.exchange.json_format import json_text, read_json
from unterkunft.exchange.records import Field, Record, RecordKind
from unterkunft.exchange.text_policy import clean_text, forbidden_character
from unterkunft.values.month import Month

_SCRIPTS = "aZäßéŁğİıŻ’'- .;,=+@\"_x0041_<&>\\ ЖщїΩאבגמحمدیکگ‌‍नमस्तेአማርኛთბილისիՀայ中文日本語Việtệ̃😀"
_FIELDS = [(kind, field) for kind in RECORD_KINDS for field in kind.fields]


def _texts(longest: int, *, multi_line: bool = False) -> st.SearchStrategy[str]:
    letters = st.one_of(
        st.sampled_from(_SCRIPTS + ("\n\t" if multi_line else "")),
        st.characters(
            exclude_categories=["Cs", "Cc", "Zl", "Zp"], include_characters="\n" if multi_line else ""
        ),
    )
    cleaned = st.text(letters, max_size=60).map(lambda text: clean_text(clean_text(text)[:longest]))
    return cleaned.filter(
        lambda text: text != "" and forbidden_character(text, multi_line=multi_line) is None
    )


def _documents() -> st.SearchStrategy[Any]:
    scalars = st.one_of(
        _texts(50, multi_line=True),
        st.just(""),
        st.booleans(),
        st.integers(-(10**12), 10**12),
        st.dates().map(date.isoformat),
        st.decimals(0, 1000, places=2).map(str),
    )
    keys = st.one_of(_texts(20), st.sampled_from(["valid_from", "opened_on", "steps", "1"]))
    inner = st.recursive(
        scalars,
        lambda deeper: st.one_of(st.lists(deeper, max_size=3), st.dictionaries(keys, deeper, max_size=3)),
        max_leaves=8,
    )
    return st.dictionaries(keys, inner, max_size=4)


def _points() -> st.SearchStrategy[Any]:
    metres = st.decimals(-500, 500, places=4, allow_nan=False).map(lambda number: number.normalize() + 0)
    return st.lists(st.tuples(metres, metres), min_size=3, max_size=8).map(tuple)


def _words(type_: Word) -> st.SearchStrategy[Any]:
    known = st.sampled_from(sorted(type_.words))
    return st.one_of(known, _texts(64).map(type_.from_json)) if type_.is_open else known


def _codes(type_: Code) -> st.SearchStrategy[Any]:
    if type_.known:
        return st.sampled_from(sorted(type_.known))
    return st.from_regex("[0-9]{8}", fullmatch=True)


_VALUES: dict[type, Callable[[Any], st.SearchStrategy[Any]]] = {
    Text: lambda type_: _texts(type_.longest, multi_line=type_.multi_line),
    Reference: lambda type_: _texts(type_.longest),
    Code: _codes,
    Integer: lambda type_: st.integers(type_.least, type_.most),
    DecimalNumber: lambda _: st.decimals(0, 10**9, places=4, allow_nan=False),
    Money: lambda _: st.decimals(0, 10**9, places=4, allow_nan=False),
    Share: lambda _: st.decimals(0, 1, places=4, allow_nan=False),
    MonthOfYear: lambda _: st.dates(date(1900, 1, 1), date(2199, 12, 31)).map(Month.of),
    Day: lambda _: st.dates(date(1900, 1, 1), date(2199, 12, 31)),
    YesNo: lambda _: st.booleans(),
    Word: _words,
    ListOf: lambda type_: st.lists(_values(type_.item), min_size=1, max_size=3, unique=True).map(tuple),
    Outline: lambda _: _points(),
    Document: lambda _: _documents(),
}


def _values(type_: FieldType) -> st.SearchStrategy[Any]:
    return _VALUES[type(type_)](type_)


def _settled(kind: RecordKind, values: dict[str, Any]) -> dict[str, Any]:
    """The values made to agree with each other, as the rules of the kind ask."""
    for first, last in kind.ends:
        if values.get(first) is not None and values.get(last) is not None:
            values[first], values[last] = sorted((values[first], values[last]))
    for name in kind.one_of[1:]:
        values[name] = None if values[kind.one_of[0]] is not None else values[name] or "Z"
    for one, other in kind.differ:
        values[other] = (
            values[other] if values[one] != values[other] else ("a" if values[one] != "a" else "b")
        )
    if kind.document is not None:
        values[kind.document] = {**values[kind.document], "key": values["key"]}
    return values


def _records(kind: RecordKind) -> st.SearchStrategy[Record]:
    def optional(field: Field) -> st.SearchStrategy[Any]:
        is_needed = field.required or field.required_with is not None
        return _values(field.type) if is_needed else st.one_of(st.none(), _values(field.type))

    fields = st.fixed_dictionaries({field.name: optional(field) for field in kind.fields})
    return fields.map(lambda values: record(kind.name, **_settled(kind, values)))


def _files() -> st.SearchStrategy[Any]:
    lists = st.tuples(
        *(st.lists(_records(kind), max_size=3, unique_by=lambda each: each.identity) for kind in RECORD_KINDS)
    )
    return lists.map(lambda kinds: facility_file(each for records in kinds for each in records))


@pytest.mark.parametrize(("kind", "field"), _FIELDS, ids=lambda each: each.name)
@given(chosen=st.data())
@settings(max_examples=25, deadline=None)
def test_every_field_is_read_as_it_was_written(chosen: Any, kind: RecordKind, field: Field) -> None:
    value = chosen.draw(_values(field.type))
    assert field.type.from_json(_as_json_parser_reads(field.type.to_json(value))) == value
    assert field.type.from_cell(field.type.to_cell(value)) == value


def _as_json_parser_reads(written: Any) -> Any:
    if isinstance(written, float):
        return Decimal(repr(written))
    if isinstance(written, list):
        return [_as_json_parser_reads(each) for each in written]
    return written


@given(file=_files())
@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
def test_json_is_read_as_it_was_written(file: Any) -> None:
    again, findings = read_json(json_text(file).encode(), "haus.json")
    assert findings == ()
    assert again == file


@given(file=_files())
@settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
def test_json_and_excel_hold_the_same_records(file: Any) -> None:
    with TemporaryDirectory() as folder:
        json, excel, back = (Path(folder) / name for name in ("a.json", "b.xlsx", "c.json"))
        write_facility_file(file, json)
        write_facility_file(_read(json), excel)
        write_facility_file(_read(excel), back)
        assert _read(back) == file
        assert _plain(_read(excel).by_kind) == _plain(file.by_kind)


def _read(path: Path) -> Any:
    file, findings = read_facility_file(path)
    assert [finding for finding in findings if finding.is_blocking] == []
    return file


def _plain(by_kind: Mapping[str, tuple[Record, ...]]) -> dict[str, list[dict[str, Any]]]:
    return {kind: [dict(each.values) for each in records] for kind, records in by_kind.items()}
