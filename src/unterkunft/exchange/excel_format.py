"""Reads the Excel form of the facility file: one sheet per kind of record, headings in the first row."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from unterkunft.exchange.cells import Cell, OddCell, Oddity, shown_cell
from unterkunft.exchange.child_process import Row, Sheet, cells_of_workbook
from unterkunft.exchange.facility_file import FORMAT, RECORD_KINDS, VERSION
from unterkunft.exchange.field_types.base import FieldType, UnreadableValueError, Value
from unterkunft.exchange.finding_codes import FindingCode
from unterkunft.exchange.findings import FileFinding, blocking, shortened, warning
from unterkunft.exchange.gate import WorkbookRefusedError
from unterkunft.exchange.record_reading import Form, RawRecord, RecordReader
from unterkunft.exchange.records import FacilityFile, Field, Place, RecordKind
from unterkunft.exchange.text_policy import clean_text

# The hidden sheet that carries the version and the words to choose from; it holds no records.
WORDS_SHEET = "Auswahllisten"

Reading = tuple[FacilityFile, tuple[FileFinding, ...]]


@dataclass(frozen=True, slots=True)
class _Headings:
    """Which column holds which field; columns without a field are unknown."""

    fields: Mapping[int, Field]

    @property
    def names(self) -> frozenset[str]:
        return frozenset(field.name for field in self.fields.values())


def read_excel(path: Path) -> Reading:
    """The records of a workbook and everything that is wrong with it."""
    place = Place(path.name)
    try:
        sheets = cells_of_workbook(path)
    except WorkbookRefusedError as refused:
        finding = blocking(refused.code, place, value=refused.value, expected=refused.expected)
        return FacilityFile(), (finding,)
    newer = _newer_version(sheets)
    if newer is not None:
        finding = blocking(FindingCode.NEWER_VERSION, place, value=newer, expected=f"Version {VERSION}")
        return FacilityFile(), (finding,)
    return _read_sheets(sheets, path.name)


def _newer_version(sheets: tuple[Sheet, ...]) -> str | None:
    """The version the workbook was written in, where that is newer than this program's."""
    for sheet in sheets:
        first = sheet.rows[0].cells if sheet.name == WORDS_SHEET and sheet.rows else {}
        version = first.get(2)
        if first.get(1) == FORMAT and isinstance(version, int) and version > VERSION:
            return str(version)
    return None


def _read_sheets(sheets: tuple[Sheet, ...], file: str) -> Reading:
    reader = RecordReader(Form(read=_read_cell, shown=shown_cell), file)
    kinds = {_comparable(name): kind for kind in RECORD_KINDS for name in (kind.name, kind.sheet)}
    for sheet in sheets:
        place = Place(file, shortened(sheet.name))
        kind = kinds.get(_comparable(sheet.name))
        if kind is not None:
            _read_sheet(reader, kind, sheet, place)
        elif sheet.name != WORDS_SHEET:
            reader.report(warning(FindingCode.UNKNOWN_SHEET, place))
    return reader.result()


def _read_cell(type_: FieldType, raw: Cell) -> Value:
    if isinstance(raw, OddCell) and raw.oddity is Oddity.ERROR:
        raise UnreadableValueError(FindingCode.CELL_ERROR, expected=type_.expected)
    if isinstance(raw, OddCell) and raw.oddity is Oddity.FORMULA:
        expected = "ein Wert; die Datei in Excel öffnen und speichern, damit gerechnet wird"
        raise UnreadableValueError(FindingCode.FORMULA_NOT_COMPUTED, expected=expected)
    return type_.from_cell(raw)


def _read_sheet(reader: RecordReader, kind: RecordKind, sheet: Sheet, place: Place) -> None:
    if not sheet.rows:
        return
    first, *rows = sheet.rows
    headings = _headings(reader, kind, first, place)
    for finding in _unnamed_columns(first, rows, place):
        reader.report(finding)
    if rows:
        _report_missing_columns(reader, kind, headings, place)
    excused = frozenset(field.name for field in kind.fields if field.required) - headings.names
    for row in rows:
        if reader.is_full:
            break
        _take_row(reader, kind, headings, row, place=place, excused=excused)


def _headings(reader: RecordReader, kind: RecordKind, first: Row, place: Place) -> _Headings:
    by_name = {_comparable(name): field for field in kind.fields for name in _names_of(field)}
    fields: dict[int, Field] = {}
    for column, cell in sorted(first.cells.items()):
        heading = shown_cell(cell)
        field = by_name.get(_comparable(heading))
        if field is None:
            reader.report(warning(FindingCode.UNKNOWN_COLUMN, _in_row(place, first), column=heading))
        elif field in fields.values():
            expected = f"die Spalte »{field.heading}« nur einmal"
            reader.report(
                blocking(
                    FindingCode.REPEATED_COLUMN, _in_row(place, first), column=heading, expected=expected
                )
            )
        else:
            fields[column] = field
    return _Headings(fields)


def _names_of(field: Field) -> tuple[str, ...]:
    return field.heading, field.name, *field.also


def _unnamed_columns(first: Row, rows: list[Row], place: Place) -> Iterator[FileFinding]:
    """Columns that hold something under an empty heading."""
    filled: dict[int, tuple[Row, Any]] = {}
    for row in rows:
        for column, cell in row.cells.items():
            if column not in first.cells and not _is_blank(cell):
                filled.setdefault(column, (row, cell))
    for column, (row, cell) in sorted(filled.items()):
        yield warning(
            FindingCode.UNKNOWN_COLUMN,
            _in_row(place, row),
            column=_letters(column),
            value=shown_cell(cell),
            expected="eine Überschrift in der ersten Zeile",
        )


def _report_missing_columns(
    reader: RecordReader, kind: RecordKind, headings: _Headings, place: Place
) -> None:
    for field in kind.fields:
        if field.required and field.name not in headings.names:
            expected = f"eine Spalte »{field.heading}« oder »{field.name}«"
            reader.report(
                blocking(FindingCode.MISSING_COLUMN, place, column=field.heading, expected=expected)
            )


def _take_row(
    reader: RecordReader,
    kind: RecordKind,
    headings: _Headings,
    row: Row,
    *,
    place: Place,
    excused: frozenset[str],
) -> None:
    given = {
        field.name: row.cells[column]
        for column, field in headings.fields.items()
        if column in row.cells and not _is_blank(row.cells[column])
    }
    if given:
        emptied = headings.names - given.keys()
        reader.take(kind, RawRecord(_in_row(place, row), given, emptied=emptied, excused=excused))


def _in_row(place: Place, row: Row) -> Place:
    return Place(place.file, place.sheet, row.number)


def _is_blank(cell: Cell) -> bool:
    return isinstance(cell, str) and not cell.strip()


def _comparable(name: str) -> str:
    return "".join(clean_text(name).casefold().split())


def _letters(column: int) -> str:
    """The letters of a column: 1 is A, 28 is AB."""
    letters = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
