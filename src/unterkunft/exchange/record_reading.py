"""From raw values to records: reads every field, checks what one file can tell, collects all problems."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from unterkunft.exchange.facility_file import RECORD_KINDS
from unterkunft.exchange.field_types.base import FieldType, UnreadableValueError, Value
from unterkunft.exchange.finding_codes import FindingCode
from unterkunft.exchange.findings import FileFinding, blocking, column_name, finding_on
from unterkunft.exchange.limits import MOST_FINDINGS, MOST_RECORDS
from unterkunft.exchange.records import FacilityFile, Field, Place, Record, RecordKind, identity_of


@dataclass(frozen=True, slots=True)
class Form:
    """How one form of the file turns a raw value into a value, and how it shows a raw one."""

    read: Callable[[FieldType, Any], Value]
    shown: Callable[[Any], str]


@dataclass(frozen=True, slots=True)
class RawRecord:
    """The values of a record before they are understood; `excused` fields have no column to stand in."""

    place: Place
    values: Mapping[str, Any]
    emptied: frozenset[str] = frozenset()
    excused: frozenset[str] = frozenset()


class RecordReader:
    """Takes raw records one by one and ends with a file and everything that is wrong with it."""

    def __init__(self, form: Form, file: str) -> None:
        self._form = form
        self._file = file
        self._records: dict[str, list[Record]] = {kind.name: [] for kind in RECORD_KINDS}
        self._unusable: set[tuple[str, str]] = set()
        self._first_places: dict[tuple[str, tuple[str, ...]], Place] = {}
        self._findings: list[FileFinding] = []
        self._taken = 0

    def report(self, finding: FileFinding) -> None:
        """Keep a finding of the caller, in the order of the file, as long as there are not too many."""
        if len(self._findings) <= MOST_FINDINGS:
            self._findings.append(finding)

    @property
    def is_full(self) -> bool:
        """Whether going on would help nobody: too many records or findings."""
        return self._taken > MOST_RECORDS or len(self._findings) > MOST_FINDINGS

    def take(self, kind: RecordKind, raw: RawRecord) -> None:
        """Read one record; it is kept where nothing is wrong with it."""
        self._taken += 1
        values, problems = self._read(kind, raw)
        readable = Record(kind.name, (), values, raw.place)
        unread = raw.excused | (raw.values.keys() - values.keys())
        problems += [*_missing(kind, readable, unread), *_contradictions(kind, readable)]
        self._keep(kind, raw, values, problems)

    def result(self) -> tuple[FacilityFile, tuple[FileFinding, ...]]:
        """The records read and all findings."""
        if self._taken > MOST_RECORDS:
            expected = f"höchstens {MOST_RECORDS} Einträge"
            self._findings.append(
                blocking(FindingCode.TOO_MANY_RECORDS, Place(self._file), expected=expected)
            )
        if len(self._findings) > MOST_FINDINGS:
            self._findings.append(blocking(FindingCode.TOO_MANY_FINDINGS, Place(self._file)))
        by_kind = {name: tuple(records) for name, records in self._records.items() if records}
        return FacilityFile(MappingProxyType(by_kind), frozenset(self._unusable)), tuple(self._findings)

    def _read(self, kind: RecordKind, raw: RawRecord) -> tuple[dict[str, Value], list[FileFinding]]:
        values: dict[str, Value] = {}
        problems = []
        for field in kind.fields:
            if field.name not in raw.values:
                continue
            try:
                value = self._form.read(field.type, raw.values[field.name])
            except UnreadableValueError as problem:
                problems.append(self._unreadable(kind, field, raw, problem))
            else:
                if value not in ("", ()):
                    values[field.name] = value
        return values, problems + _settle_document_key(kind, values, raw.place)

    def _unreadable(
        self, kind: RecordKind, field: Field, raw: RawRecord, problem: UnreadableValueError
    ) -> FileFinding:
        shown = self._form.shown(raw.values[field.name]) if problem.shown is None else problem.shown
        column = column_name(raw.place, kind.name, field.name)
        return blocking(problem.code, raw.place, column=column, value=shown, expected=problem.expected)

    def _keep(
        self, kind: RecordKind, raw: RawRecord, values: dict[str, Value], problems: list[FileFinding]
    ) -> None:
        if all(name in values for name in kind.identity):
            record = Record(
                kind.name, identity_of(kind, values), MappingProxyType(values), raw.place, raw.emptied
            )
            problems += self._repetition(kind, record)
            if problems or raw.excused:
                self._unusable.add((kind.name, record.key))
            else:
                self._records[kind.name].append(record)
        self._findings += problems

    def _repetition(self, kind: RecordKind, record: Record) -> Iterator[FileFinding]:
        first = self._first_places.setdefault((kind.name, record.identity), record.place)
        if first is not record.place:
            column = column_name(record.place, kind.name, kind.identity[0])
            yield blocking(
                FindingCode.DUPLICATE_KEY,
                record.place,
                column=column,
                value=record.key,
                expected="jeder Schlüssel nur einmal",
                other=first,
            )


def _missing(kind: RecordKind, record: Record, unread: frozenset[str] | set[str]) -> Iterator[FileFinding]:
    for field in kind.fields:
        if field.name not in record.values and field.name not in unread and _is_required(field, record):
            yield finding_on(record, field.name, FindingCode.MISSING, expected=field.type.expected)
    if kind.one_of and not unread.intersection(kind.one_of):
        yield from _not_exactly_one(kind, record)


def _is_required(field: Field, record: Record) -> bool:
    if field.required_with is None:
        return field.required
    other, words = field.required_with
    return record.values.get(other) in words


def _not_exactly_one(kind: RecordKind, record: Record) -> Iterator[FileFinding]:
    given = sum(name in record.values for name in kind.one_of)
    if given != 1:
        code = FindingCode.BOTH_GIVEN if given else FindingCode.NEITHER_GIVEN
        columns = " / ".join(column_name(record.place, kind.name, name) for name in kind.one_of)
        yield blocking(code, record.place, column=columns, expected="genau eine der beiden Angaben")


def _contradictions(kind: RecordKind, record: Record) -> Iterator[FileFinding]:
    values: Mapping[str, Any] = record.values
    for first, last in kind.ends:
        if first in values and last in values and values[last] < values[first]:
            expected = f"frühestens {values[first]:%d.%m.%Y}"
            yield finding_on(record, last, FindingCode.ENDS_BEFORE_START, expected=expected)
    for one, other in kind.differ:
        if one in values and values[one] == values.get(other):
            yield finding_on(record, other, FindingCode.SAME_PERSON_TWICE, expected="zwei verschiedene")


def _settle_document_key(kind: RecordKind, values: dict[str, Value], place: Place) -> list[FileFinding]:
    """A document carries its key inside; beside it, in Excel, the key only repeats it."""
    document = values.get(kind.document) if kind.document else None
    if kind.document is None or not isinstance(document, dict) or "key" not in values:
        return []
    if document.setdefault("key", str(values["key"])) != values["key"]:
        expected = f"im Dokument steht »{document['key']}«"
        column = column_name(place, kind.name, "key")
        return [
            blocking(
                FindingCode.KEYS_DIFFER, place, column=column, value=str(values["key"]), expected=expected
            )
        ]
    values[kind.document] = {"key": document["key"], **document}
    return []
