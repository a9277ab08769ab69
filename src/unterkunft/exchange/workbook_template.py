"""The workbook to fill in: empty sheets with headings and choices, every column explained, and examples."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from openpyxl import Workbook

from unterkunft.exchange.example_records import example_file
from unterkunft.exchange.excel_format import EXAMPLES_SHEET, HELP_SHEET
from unterkunft.exchange.facility_file import RECORD_KINDS, kind_named
from unterkunft.exchange.field_types.words import ListOf, Word
from unterkunft.exchange.records import FacilityFile, Field, RecordKind
from unterkunft.exchange.workbook_writing import (
    NOTE,
    OPTIONAL,
    REQUIRED,
    heading_cells,
    new_workbook,
    record_cells,
    text_cell,
    write_records,
    write_words,
)

_HELP_HEADINGS = ("Blatt", "Spalte", "Pflicht", "Was hineingehört", "Wörter zur Auswahl", "Name in JSON")
_HELP_WIDTHS = (26, 28, 10, 70, 60, 22)
_EXAMPLE_WIDTH = 22
_MOST_EXAMPLE_COLUMNS = max(len(kind.fields) for kind in RECORD_KINDS)
_RULES = (
    "Jede Zeile ist ein Eintrag. Der Schlüssel ist frei wählbar und bleibt: Wird die Datei wieder "
    "eingelesen, ändert sich der Eintrag mit demselben Schlüssel.",
    "Spalten, die auf andere Blätter verweisen, nennen deren Schlüssel. Dunkle Überschriften sind Pflicht.",
    "Tage als Datum. »Auszug«, »geschlossen am« und »Auszug aus dem Bett« sind der Tag des Gehens: der "
    "Platz ist an diesem Tag wieder frei. »bis einschließlich« ist der letzte Tag. Leer heißt offen.",
    "Mehrere Angaben in einer Zelle werden mit ; getrennt. Leere Blätter können leer bleiben.",
    "Die Datei wird ganz eingelesen oder gar nicht; was nicht stimmt, wird mit Blatt, Zeile und Spalte "
    "gesagt.",
    "Die Blätter »Erklärung« und »Beispiele« werden nicht eingelesen.",
)


def write_template(path: Path) -> None:
    """Write the empty workbook with its explanations."""
    workbook = new_workbook()
    _write_help(workbook)
    write_records(workbook, FacilityFile())
    _write_examples(workbook)
    write_words(workbook)
    workbook.save(path)


def _write_help(workbook: Workbook) -> None:
    sheet: Any = workbook.create_sheet(HELP_SHEET)
    sheet.freeze_panes = f"A{len(_RULES) + 3}"
    for letter, width in zip("ABCDEF", _HELP_WIDTHS, strict=True):
        sheet.column_dimensions[letter].width = width
    for rule in _RULES:
        sheet.append([text_cell(sheet, rule, style=OPTIONAL)])
    sheet.append([])
    sheet.append([text_cell(sheet, heading, style=REQUIRED) for heading in _HELP_HEADINGS])
    for kind in RECORD_KINDS:
        for field in kind.fields:
            sheet.append([text_cell(sheet, text, style=NOTE) for text in _explained(kind, field)])


def _explained(kind: RecordKind, field: Field) -> tuple[str, ...]:
    return (
        kind.sheet,
        field.heading,
        "ja" if field.required else _condition(kind, field),
        _expected(field),
        _words(field),
        f"{kind.name}.{field.name}",
    )


def _condition(kind: RecordKind, field: Field) -> str:
    if field.name in kind.one_of:
        others = " / ".join(kind.field(name).heading for name in kind.one_of)
        return f"genau eine: {others}"
    return "" if field.required_with is None else f"je nach »{kind.field(field.required_with[0]).heading}«"


def _expected(field: Field) -> str:
    if field.refers_to is not None:
        return f"ein Schlüssel des Blattes »{kind_named(field.refers_to).sheet}«"
    if isinstance(field.type, Word):
        return "ein Wort zur Auswahl" + (" oder ein eigenes" if field.type.is_open else "")
    if isinstance(field.type, ListOf) and isinstance(field.type.item, Word):
        return "ein Wort oder mehrere, mit ; getrennt"
    return field.type.expected


def _words(field: Field) -> str:
    type_ = field.type.item if isinstance(field.type, ListOf) else field.type
    return ", ".join(german[0] for german in type_.words.values()) if isinstance(type_, Word) else ""


def _write_examples(workbook: Workbook) -> None:
    sheet: Any = workbook.create_sheet(EXAMPLES_SHEET)
    for number in range(_MOST_EXAMPLE_COLUMNS):
        sheet.column_dimensions[chr(ord("A") + number)].width = _EXAMPLE_WIDTH
    for row in _example_rows(sheet):
        sheet.append(row)


def _example_rows(sheet: Any) -> Iterator[list[Any]]:
    """Each sheet with its headings and what a row of it may look like."""
    examples = example_file()
    for kind in RECORD_KINDS:
        yield [text_cell(sheet, f"Blatt »{kind.sheet}«", style=OPTIONAL)]
        yield heading_cells(sheet, kind)
        yield from (record_cells(sheet, kind, each) for each in examples.records(kind.name))
        yield []
