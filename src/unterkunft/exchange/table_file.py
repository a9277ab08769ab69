"""A plain table as a file for spreadsheets: every cell is text, none is ever computed."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

from unterkunft.exchange.limits import LONGEST_CELL
from unterkunft.values.refusals import EnvironmentFailure, cause_of

# Excel, LibreOffice and others compute what begins so, as soon as it is opened as CSV.
_FORMULA_BEGINNINGS = ("=", "+", "-", "@", "\t", "\r")
_WIDEST, _NARROWEST = 50, 8

Cells = Sequence[str]


def harmless(cell: str) -> str:
    """A text that no spreadsheet takes for a formula: an apostrophe stands before it."""
    return f"'{cell}" if cell.startswith(_FORMULA_BEGINNINGS) else cell


def write_table(title: str, headings: Cells, rows: Iterable[Cells], path: Path) -> None:
    """Writes a workbook, or CSV where the name ends so; raises EnvironmentFailure where that fails."""
    try:
        if path.suffix.lower() == ".csv":
            _write_csv(headings, rows, path)
        else:
            _write_workbook(title, headings, [tuple(row) for row in rows], path)
    except OSError as error:
        raise EnvironmentFailure("FILE_UNWRITABLE", path=str(path), cause=cause_of(error)) from error


def _write_csv(headings: Cells, rows: Iterable[Cells], path: Path) -> None:
    """Semicolons and a byte order mark, as German spreadsheets open it with a double click."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(headings)
        writer.writerows([harmless(cell) for cell in row] for row in rows)


def _write_workbook(title: str, headings: Cells, kept: Sequence[Cells], path: Path) -> None:
    """One sheet, the headings bold, frozen and with a filter."""
    workbook = Workbook(write_only=True)
    sheet = workbook.create_sheet(title[:31])
    for place, width in enumerate(_widths(headings, kept), 1):
        sheet.column_dimensions[get_column_letter(place)].width = width
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(headings))}{len(kept) + 1}"
    sheet.append([_cell(sheet, heading, bold=True) for heading in headings])
    for row in kept:
        sheet.append([_cell(sheet, cell) for cell in row])
    workbook.save(path)


def _cell(sheet: Any, text: str, *, bold: bool = False) -> Any:
    """Text stays text, whatever it begins with."""
    cell = WriteOnlyCell(sheet, value=text[:LONGEST_CELL])
    cell.data_type = "s"
    cell.number_format = "@"
    cell.quotePrefix = text.startswith(_FORMULA_BEGINNINGS)
    cell.font = Font(bold=bold)
    return cell


def _widths(headings: Cells, rows: Sequence[Cells]) -> tuple[int, ...]:
    columns = zip(headings, *rows, strict=True)
    return tuple(min(_WIDEST, max(_NARROWEST, *map(len, column)) + 2) for column in columns)
