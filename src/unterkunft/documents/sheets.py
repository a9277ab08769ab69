"""Worksheets of typed cells: formats and widths, text that never becomes a formula, print setup."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from textwrap import wrap

from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.table import Table, TableStyleInfo
from openpyxl.worksheet.worksheet import Worksheet

Value = str | int | Decimal | date | None

DAY = "DD.MM.YYYY"
MONTH = "MM.YYYY"
AMOUNT = "#,##0.00;[Red]-#,##0.00"
DIFFERENCE = "[Red]#,##0.00;[Red]-#,##0.00;0.00"
RATE = "#,##0.00##"
NUMBER = "General"
COUNT = "#,##0"
TEXT = "@"

_ACCENT = "12456F"
_HEADER_FONT = Font(name="Calibri", size=10, bold=True, color="FFFFFF")
_HEADER_FILL = PatternFill("solid", fgColor=_ACCENT)
_TITLE_FONT = Font(name="Calibri", size=14, bold=True, color=_ACCENT)
_BODY_FONT = Font(name="Calibri", size=10)
_BOLD_FONT = Font(name="Calibri", size=10, bold=True)
_LINE = Border(bottom=Side(style="hair", color="B8C2CC"))
_ALIGNMENTS = {
    (is_left, wraps): Alignment("left" if is_left else "right", "top", wrap_text=wraps, indent=1)
    for is_left in (True, False)
    for wraps in (True, False)
}
_HEAD_ALIGNMENTS = {
    True: Alignment("left", "center", wrap_text=True, indent=1),
    False: Alignment("right", "center", wrap_text=True, indent=1),
}
_LINE_HEIGHT = 13.5
_INDENT_IN_CHARACTERS = 2
_HEADER_HEIGHT = 30
A4 = "9"
A3 = "8"
_FORMULA_SIGNS = ("=", "+", "-", "@")


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """One column of a sheet: its heading, number format, width in characters and how its cells stand."""

    heading: str
    number_format: str = TEXT
    width: float = 12
    wraps: bool = False
    is_left: bool | None = None

    @property
    def stands_left(self) -> bool:
        """Whether the cells stand on the left: as texts do, unless said otherwise."""
        return self.number_format == TEXT if self.is_left is None else self.is_left

    def lines_for(self, value: Value) -> int:
        """In how many lines a value is likely to stand."""
        if not (self.wraps and isinstance(value, str)):
            return 1
        return len(wrap(value, max(int(self.width) - _INDENT_IN_CHARACTERS, 1))) or 1


def write_title(sheet: Worksheet, row: int, title: str) -> None:
    """Write a title across the sheet."""
    cell = sheet.cell(row=row, column=1, value=title)
    cell.font = _TITLE_FONT


def write_head(sheet: Worksheet, row: int, columns: Sequence[SheetColumn]) -> None:
    """Write the headings of the columns."""
    for number, column in enumerate(columns, start=1):
        cell = sheet.cell(row=row, column=number, value=column.heading)
        cell.font = _HEADER_FONT
        cell.fill = _HEADER_FILL
        cell.alignment = _HEAD_ALIGNMENTS[column.stands_left]
    sheet.row_dimensions[row].height = _HEADER_HEIGHT


def write_row(
    sheet: Worksheet, row: int, columns: Sequence[SheetColumn], values: Iterable[Value], *, bold: bool = False
) -> None:
    """Write one row of values, each in the format of its column."""
    cells = tuple(zip(columns, values, strict=True))
    for number, (column, value) in enumerate(cells, start=1):
        cell = sheet.cell(row=row, column=number)
        assert isinstance(cell, Cell)  # our sheets merge nothing
        write_value(cell, value)
        cell.number_format = column.number_format
        cell.font = _BOLD_FONT if bold else _BODY_FONT
        cell.border = _LINE
        cell.alignment = _ALIGNMENTS[column.stands_left, column.wraps]
    lines = max(column.lines_for(value) for column, value in cells)
    if lines > 1:
        sheet.row_dimensions[row].height = lines * _LINE_HEIGHT


def write_value(cell: Cell, value: Value) -> None:
    """Write a value of its type; a text stays a text even where it begins like a formula."""
    if not isinstance(value, str):
        cell.value = value
        return
    text = ILLEGAL_CHARACTERS_RE.sub("", value)
    cell.value = text or None
    if text.startswith(_FORMULA_SIGNS):
        cell.data_type = "s"
        cell.quotePrefix = True


def write_formula(
    sheet: Worksheet, row: int, column: int, formula: str, *, number_format: str, bold: bool = False
) -> None:
    """Write a formula of ours."""
    cell = sheet.cell(row=row, column=column, value=f"={formula}")
    cell.number_format = number_format
    cell.font = _BOLD_FONT if bold else _BODY_FONT
    cell.border = _LINE
    cell.alignment = _ALIGNMENTS[False, False]


def set_widths(sheet: Worksheet, columns: Sequence[SheetColumn]) -> None:
    """Give each column its width."""
    for number, column in enumerate(columns, start=1):
        sheet.column_dimensions[get_column_letter(number)].width = column.width


def make_table(sheet: Worksheet, name: str, columns: int, rows: int) -> None:
    """Turn head and rows into a table with filters; an empty one gets the filters only."""
    area = f"A1:{get_column_letter(columns)}{max(rows, 1) + 1}"
    if not rows:
        sheet.auto_filter.ref = area
        return
    table = Table(displayName=name, ref=area)
    table.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=True)
    sheet.add_table(table)


def set_up_print(sheet: Worksheet, *, title: str, mark: str, paper_size: str) -> None:
    """Landscape, as wide as one page, with the first row repeated and pages numbered."""
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = paper_size
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True  # type: ignore[union-attr] # openpyxl always sets it
    sheet.print_title_rows = "1:1"
    sheet.page_margins.left = sheet.page_margins.right = 0.4
    sheet.page_margins.top = sheet.page_margins.bottom = 0.75
    sheet.page_margins.header = sheet.page_margins.footer = 0.35
    sheet.HeaderFooter.oddHeader.left.text = title.replace("&", "&&")  # type: ignore[union-attr] # always set
    sheet.HeaderFooter.oddHeader.right.text = mark  # type: ignore[union-attr] # always set
    sheet.HeaderFooter.oddFooter.right.text = "Seite &P von &N"  # type: ignore[union-attr] # always set
    sheet.sheet_view.showGridLines = False
