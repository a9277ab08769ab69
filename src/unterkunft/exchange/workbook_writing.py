"""Writes the Excel form of the facility file, made for people: headings, choices, hints, real dates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font, NamedStyle, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties

from unterkunft.exchange.cells import Cell
from unterkunft.exchange.excel_format import WORDS_SHEET
from unterkunft.exchange.facility_file import FORMAT, RECORD_KINDS, VERSION
from unterkunft.exchange.field_types.base import KEY_LENGTH, FieldType, Value
from unterkunft.exchange.field_types.days import Day
from unterkunft.exchange.field_types.documents import Document
from unterkunft.exchange.field_types.numbers import DecimalNumber, Integer, Money
from unterkunft.exchange.field_types.outlines import Outline
from unterkunft.exchange.field_types.texts import Code, Text
from unterkunft.exchange.field_types.words import ListOf, Word, YesNo
from unterkunft.exchange.finding_codes import FindingCode
from unterkunft.exchange.findings import FileFinding, blocking
from unterkunft.exchange.limits import LONGEST_CELL, MOST_ROWS
from unterkunft.exchange.records import FacilityFile, Field, Place, Record, RecordKind

_A4 = 9
_LONGEST_PROMPT = 255
_LONGEST_PROMPT_TITLE = 32
_FIRST_WORDS_COLUMN = 3

_GERMAN_DAY = "DD.MM.YYYY"
_TEXT_FORMAT = "@"  # keeps Excel from making days of "1-2" and numbers of "007"

# An underscore that Excel would take for the beginning of an escaped character.
_MISTAKABLE_UNDERSCORE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
# Excel, LibreOffice and others may compute what begins so, when it is edited or copied.
_FORMULA_BEGINNINGS = ("=", "+", "-", "@", "\t", "\r")

# Names of cell styles, as Excel lists them.
REQUIRED, OPTIONAL, _DAY, TEXT, NOTE = "Pflichtangabe", "Angabe", "Tag", "Text", "Notiz"
_FONT = "Calibri"
_DARK, _LIGHT = "FF1F3A5F", "FFDCE6F1"


def findings_on_writing(file: FacilityFile) -> tuple[FileFinding, ...]:
    """What a workbook cannot hold, with the record it belongs to."""
    return tuple(finding for kind in RECORD_KINDS for finding in _unwritable(kind, file.records(kind.name)))


@dataclass(frozen=True, slots=True)
class Origin:
    """Who wrote a workbook and when: for its properties and its printed footer, never for its cells."""

    who: str
    at: datetime


def write_excel(file: FacilityFile, path: Path, *, origin: Origin | None = None) -> None:
    """Write the records as a workbook with a sheet for every kind, filled or not."""
    workbook = new_workbook(origin)
    write_records(workbook, file, origin)
    write_words(workbook)
    workbook.save(path)


def new_workbook(origin: Origin | None = None) -> Workbook:
    """A workbook that knows the styles of the facility file and says where it comes from."""
    workbook = Workbook(write_only=True)
    workbook.properties.creator = FORMAT
    if origin is not None:
        workbook.properties.lastModifiedBy = origin.who
        workbook.properties.created = origin.at.astimezone(UTC).replace(tzinfo=None)
        workbook.properties.description = _footer(origin)
    for style in _styles():
        workbook.add_named_style(style)
    return workbook


def write_records(workbook: Workbook, file: FacilityFile, origin: Origin | None = None) -> None:
    """A sheet for every kind, with the words to choose from."""
    columns = _words_columns()
    for kind in RECORD_KINDS:
        sheet = _write_sheet(workbook, kind, file.records(kind.name), columns)
        if origin is not None:
            sheet.oddFooter.left.text = _footer(origin).replace("&", "&&")
            sheet.oddFooter.right.text = "&P/&N"


def _footer(origin: Origin) -> str:
    return f"Ausgegeben von {origin.who} am {origin.at:%d.%m.%Y, %H:%M} Uhr"


def _unwritable(kind: RecordKind, records: tuple[Record, ...]) -> Iterator[FileFinding]:
    if len(records) >= MOST_ROWS:
        expected = f"höchstens {MOST_ROWS - 1} Einträge; JSON fasst mehr"
        yield blocking(FindingCode.TOO_MANY_ROWS, Place(sheet=kind.sheet), expected=expected)
    for row, record in enumerate(records, 2):
        for field in kind.fields:
            cell = _cell_value(field, record) if _may_be_long(record.values.get(field.name)) else None
            if isinstance(cell, str) and len(_escaped(cell)) > LONGEST_CELL:
                expected = f"höchstens {LONGEST_CELL} Zeichen in einer Zelle; JSON fasst mehr"
                place = Place(sheet=kind.sheet, row=row)
                yield blocking(
                    FindingCode.CELL_TOO_LONG,
                    place,
                    column=field.heading,
                    value=record.key,
                    expected=expected,
                )


def _may_be_long(value: Value | None) -> bool:
    """Short texts stay short even where each character needs an escape; numbers and days are short anyway."""
    if isinstance(value, str):
        return len(value) * len("_x005F_") > LONGEST_CELL
    return isinstance(value, tuple | dict)


def _cell_value(field: Field, record: Record) -> Cell | None:
    value = record.values.get(field.name)
    return None if value is None else field.type.to_cell(value)


def _write_sheet(
    workbook: Workbook, kind: RecordKind, records: tuple[Record, ...], columns: dict[int, str]
) -> Any:
    sheet: Any = workbook.create_sheet(kind.sheet)
    last = get_column_letter(len(kind.fields))
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = f"A1:{last}{len(records) + 1}"
    _set_up_page(sheet)
    for number, field in enumerate(kind.fields, 1):
        letter = get_column_letter(number)
        dimension = sheet.column_dimensions[letter]
        dimension.width = _width(field)
        dimension.number_format = _number_format(field.type)
        sheet.data_validations.append(_validation(field, letter, columns))
    sheet.append(heading_cells(sheet, kind))
    for record in records:
        sheet.append(record_cells(sheet, kind, record))
    return sheet


def heading_cells(sheet: Any, kind: RecordKind) -> list[Any]:
    """The German headings of a kind; what must be given is darker."""
    return [_heading(sheet, field) for field in kind.fields]


def record_cells(sheet: Any, kind: RecordKind, record: Record) -> list[Any]:
    """A record as a row of cells."""
    return [_cell(sheet, field, _cell_value(field, record)) for field in kind.fields]


def _set_up_page(sheet: Any) -> None:
    """All columns on one page across, A4, the headings on every page."""
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = _A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = "1:1"


def _heading(sheet: Any, field: Field) -> Any:
    cell: Any = WriteOnlyCell(sheet, field.heading)
    cell.style = REQUIRED if field.required else OPTIONAL
    return cell


def _cell(sheet: Any, field: Field, value: Cell | None) -> Any:
    if isinstance(value, str):
        return text_cell(sheet, value, style=NOTE if _is_note(field.type) else TEXT)
    if isinstance(value, date):
        day: Any = WriteOnlyCell(sheet)
        day.value = value
        day.style = _DAY
        return day
    return value


def _is_note(type_: FieldType) -> bool:
    return isinstance(type_, Text) and type_.multi_line


def text_cell(sheet: Any, text: str, *, style: str) -> Any:
    """A cell that stays text, whatever it begins with."""
    cell: Any = WriteOnlyCell(sheet, _escaped(text))
    cell.data_type = "s"
    cell.style = style
    cell.quotePrefix = text.startswith(_FORMULA_BEGINNINGS)
    return cell


def _escaped(text: str) -> str:
    return _MISTAKABLE_UNDERSCORE.sub("_x005F_", text)


def _styles() -> tuple[NamedStyle, ...]:
    plain, top, wrapped = (
        Font(name=_FONT),
        Alignment(vertical="top"),
        Alignment(vertical="top", wrap_text=True),
    )
    required = NamedStyle(REQUIRED, font=Font(name=_FONT, bold=True, color="FFFFFFFF"))
    required.fill = PatternFill("solid", start_color=_DARK)
    optional = NamedStyle(OPTIONAL, font=Font(name=_FONT, bold=True))
    optional.fill = PatternFill("solid", start_color=_LIGHT)
    day = NamedStyle(_DAY, font=plain, alignment=top, number_format=_GERMAN_DAY)
    text = NamedStyle(TEXT, font=plain, alignment=top, number_format=_TEXT_FORMAT)
    note = NamedStyle(NOTE, font=plain, alignment=wrapped, number_format=_TEXT_FORMAT)
    return required, optional, day, text, note


def _number_format(type_: FieldType) -> str:
    match type_:
        case Day():
            return _GERMAN_DAY
        case Money():
            return "#,##0.00"
        case Integer() | DecimalNumber():
            return "General"
        case _:
            return _TEXT_FORMAT


def _width(field: Field) -> float:
    match field.type:
        case Document():
            width = 100
        case Text(multi_line=True):
            width = 48
        case Outline():
            width = 36
        case ListOf():
            width = 30
        case Word(words=words):
            width = max(len(german[0]) for german in words.values()) + 4
        case Text(longest=longest) if longest > KEY_LENGTH:
            width = 26
        case Text() | Code():
            width = 16
        case _:
            width = 13
    return max(width, len(field.heading) + 5)  # room for the button of the filter


def _validation(field: Field, letter: str, columns: dict[int, str]) -> DataValidation:
    """A hint for every cell of a column, and the words to choose from where there are any."""
    validation = DataValidation(
        allow_blank=True,
        showInputMessage=True,
        promptTitle=field.heading[:_LONGEST_PROMPT_TITLE],
        prompt=_prompt(field),
    )
    choices = _choices(field.type, columns)
    if choices is not None:
        validation.type = "list"
        validation.formula1 = choices
        validation.errorStyle = "warning"  # the JSON words are accepted too
        validation.showErrorMessage = not (isinstance(field.type, Word) and field.type.is_open)
        validation.error = "Dieses Wort steht nicht in der Liste."
    validation.add(f"{letter}2:{letter}{MOST_ROWS}")
    return validation


def _prompt(field: Field) -> str:
    start = "Pflichtangabe: " if field.required else ""
    hint = "aus der Liste wählen" if isinstance(field.type, Word | YesNo) else field.type.expected
    prompt = start + hint
    return prompt if len(prompt) <= _LONGEST_PROMPT else prompt[: _LONGEST_PROMPT - 1] + "…"


def _choices(type_: FieldType, columns: dict[int, str]) -> str | None:
    if isinstance(type_, YesNo):
        return '"ja,nein"'
    return columns[id(type_.words)] if isinstance(type_, Word) else None


def _word_lists() -> tuple[tuple[str, Word], ...]:
    """Every list of words once, with the heading of the first field that uses it."""
    lists: dict[int, tuple[str, Word]] = {}
    for kind in RECORD_KINDS:
        for field in kind.fields:
            if isinstance(field.type, Word):
                lists.setdefault(id(field.type.words), (f"{kind.sheet}: {field.heading}", field.type))
    return tuple(lists.values())


def _words_columns() -> dict[int, str]:
    """The range of the hidden sheet in which each list of words stands."""
    ranges = {}
    for number, (_, word) in enumerate(_word_lists(), _FIRST_WORDS_COLUMN):
        letter = get_column_letter(number)
        ranges[id(word.words)] = f"{WORDS_SHEET}!${letter}$2:${letter}${len(word.words) + 1}"
    return ranges


def write_words(workbook: Workbook) -> None:
    """The hidden sheet: what this file is, its version, and the words of each list in a column."""
    sheet: Any = workbook.create_sheet(WORDS_SHEET)
    sheet.sheet_state = "hidden"
    lists = _word_lists()
    sheet.append([FORMAT, VERSION, *(title for title, _ in lists)])
    columns = [[german[0] for german in word.words.values()] for _, word in lists]
    for row in range(max(len(column) for column in columns)):
        sheet.append([None, None, *(column[row] if row < len(column) else None for column in columns)])
