"""Reads the Excel form of the facility file: one sheet per kind of record, headings in the first row."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from unterkunft.exchange.cells import Cell, OddCell, Oddity, shown_cell
from unterkunft.exchange.child_process import Report, Row, no_report, stream_workbook
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
# Sheets that explain; they hold no records either.
HELP_SHEET = "Erklärung"
EXAMPLES_SHEET = "Beispiele"
OWN_SHEETS = frozenset({WORDS_SHEET, HELP_SHEET, EXAMPLES_SHEET})

Reading = tuple[FacilityFile, tuple[FileFinding, ...]]


@dataclass(frozen=True, slots=True)
class _Headings:
    """Which column holds which field; columns without a field are unknown."""

    fields: Mapping[int, Field]

    @property
    def names(self) -> frozenset[str]:
        return frozenset(field.name for field in self.fields.values())


def read_excel(path: Path, report: Report = no_report) -> Reading:
    """The records of a workbook and everything that is wrong with it."""
    sheets = _SheetsReader(path.name)
    place = Place(path.name)
    try:
        stream_workbook(path, sheets, report=report)
    except WorkbookRefusedError as refused:
        finding = blocking(refused.code, place, value=refused.value, expected=refused.expected)
        return FacilityFile(), (finding,)
    if sheets.newer_version is not None:
        finding = blocking(
            FindingCode.NEWER_VERSION, place, value=sheets.newer_version, expected=f"Version {VERSION}"
        )
        return FacilityFile(), (finding,)
    return sheets.result()


class _SheetsReader:
    """Takes the rows of a workbook as they come and hands them to the sheet they belong to."""

    def __init__(self, file: str) -> None:
        self.newer_version: str | None = None
        self._records = RecordReader(Form(read=_read_cell, shown=shown_cell), file)
        self._file = file
        self._sheet: _RecordSheet | None = None
        self._is_words_sheet = False

    def begin_sheet(self, name: str) -> None:
        """A sheet begins: one of records, the hidden one, or one nobody knows."""
        self._end_sheet()
        place = Place(self._file, shortened(name))
        kind = _KINDS.get(_comparable(name))
        self._sheet = None if kind is None else _RecordSheet(self._records, kind, place)
        self._is_words_sheet = name == WORDS_SHEET
        if kind is None and name not in OWN_SHEETS:
            self._records.report(warning(FindingCode.UNKNOWN_SHEET, place))

    def take_row(self, row: Row) -> None:
        """A row of the sheet that began last."""
        if self._sheet is not None:
            self._sheet.take_row(row)
        elif self._is_words_sheet:
            self._is_words_sheet = False
            self.newer_version = _newer_version(row)

    def result(self) -> Reading:
        """All records, once the last row is taken."""
        self._end_sheet()
        return self._records.result()

    def _end_sheet(self) -> None:
        if self._sheet is not None:
            self._sheet.end()


def _newer_version(first: Row) -> str | None:
    """The version the workbook was written in, where that is newer than this program's."""
    version = first.cells.get(2)
    is_newer = first.cells.get(1) == FORMAT and isinstance(version, int) and version > VERSION
    return str(version) if is_newer else None


def _read_cell(type_: FieldType, raw: Cell) -> Value:
    if isinstance(raw, OddCell) and raw.oddity is Oddity.ERROR:
        raise UnreadableValueError(FindingCode.CELL_ERROR, expected=type_.expected)
    if isinstance(raw, OddCell) and raw.oddity is Oddity.FORMULA:
        expected = "ein Wert; die Datei in Excel öffnen und speichern, damit gerechnet wird"
        raise UnreadableValueError(FindingCode.FORMULA_NOT_COMPUTED, expected=expected)
    return type_.from_cell(raw)


class _RecordSheet:
    """A sheet of records: the first row that holds anything has the headings."""

    def __init__(self, reader: RecordReader, kind: RecordKind, place: Place) -> None:
        self._reader = reader
        self._kind = kind
        self._place = place
        self._first: Row | None = None
        self._headings = _Headings({})
        self._excused: frozenset[str] = frozenset()
        self._has_records = False
        self._unnamed: dict[int, tuple[Row, Cell]] = {}

    def take_row(self, row: Row) -> None:
        """The headings, then a record in each row."""
        if self._first is None:
            self._take_headings(row)
        elif not self._reader.is_full:
            self._begin_records()
            self._note_unnamed(row, self._first)
            _take_row(self._reader, self._kind, self._headings, row, place=self._place, excused=self._excused)

    def end(self) -> None:
        """Tells of columns that hold something under an empty heading."""
        for column, (row, cell) in sorted(self._unnamed.items()):
            self._reader.report(
                warning(
                    FindingCode.UNKNOWN_COLUMN,
                    _in_row(self._place, row),
                    column=_letters(column),
                    value=shown_cell(cell),
                    expected="eine Überschrift in der ersten Zeile",
                )
            )

    def _take_headings(self, row: Row) -> None:
        self._first = row
        self._headings = _headings(self._reader, self._kind, row, self._place)
        required = frozenset(field.name for field in self._kind.fields if field.required)
        self._excused = required - self._headings.names

    def _begin_records(self) -> None:
        if not self._has_records:
            self._has_records = True
            _report_missing_columns(self._reader, self._kind, self._headings, self._place)

    def _note_unnamed(self, row: Row, first: Row) -> None:
        for column in row.cells.keys() - first.cells.keys():
            if not _is_blank(row.cells[column]):
                self._unnamed.setdefault(column, (row, row.cells[column]))


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


_KINDS: Mapping[str, RecordKind] = MappingProxyType(
    {_comparable(name): kind for kind in RECORD_KINDS for name in (kind.name, kind.sheet)}
)
