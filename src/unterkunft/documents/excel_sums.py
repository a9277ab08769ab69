"""The sheet of sums: what the run says beside what Excel adds up from the lines, and their difference."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from unterkunft.documents.sheets import (
    AMOUNT,
    COUNT,
    DIFFERENCE,
    NUMBER,
    SheetColumn,
    Value,
    set_widths,
    write_formula,
    write_head,
    write_row,
    write_title,
)
from unterkunft.documents.statement import MonthWorkbook, StatementPaper, charged_days
from unterkunft.documents.wording import COMPONENTS, DRAFT, month_text

_CHECKS = (
    SheetColumn("Betrag € laut Aufstellungen", AMOUNT, 18),
    SheetColumn("Betrag € aus Positionen", AMOUNT, 18),
    SheetColumn("Differenz €", DIFFERENCE, 14),
)
_DAYS = SheetColumn("Tage", COUNT, 10)
_STATEMENTS = SheetColumn("Aufstellungen", COUNT, 16)
_TOTAL_COLUMNS = (
    SheetColumn("Gesamt", width=20),
    SheetColumn("", width=44),
    SheetColumn("", width=17),
    _STATEMENTS,
    _DAYS,
    *_CHECKS,
)
_FACILITY_COLUMNS = (
    SheetColumn("Unterkunft"),
    SheetColumn("Name", width=44, wraps=True),
    SheetColumn(""),
    _STATEMENTS,
    _DAYS,
    *_CHECKS,
)
_PAYER_COLUMNS = (
    SheetColumn("Kostenträger"),
    SheetColumn("Name", width=44, wraps=True),
    SheetColumn(""),
    _STATEMENTS,
    SheetColumn(""),
    *_CHECKS,
)
_COMPONENT_COLUMNS = (
    SheetColumn("Kostenart", width=20),
    SheetColumn(""),
    SheetColumn(""),
    _STATEMENTS,
    SheetColumn(""),
    *_CHECKS,
)
_CENTRE_COLUMNS = (
    SheetColumn("Kostenstelle", width=20),
    SheetColumn("Unterkünfte", width=44, wraps=True),
    SheetColumn(""),
    _STATEMENTS,
    _DAYS,
    *_CHECKS,
)
_RESIDENT_COLUMNS = (
    SheetColumn("Lfd.", NUMBER, is_left=True),
    SheetColumn("Bewohner", width=44, wraps=True),
    SheetColumn("Nummer"),
    SheetColumn("Unterkunft"),
    _DAYS,
    *_CHECKS,
)
_AMOUNT_COLUMN = 6
_FROM_LINES_COLUMN = 7
_DIFFERENCE_COLUMN = 8


@dataclass(frozen=True, slots=True)
class _Row:
    """The five describing cells of a row and the amount the run gives for it."""

    cells: tuple[Value, ...]
    amount: Decimal


@dataclass(frozen=True, slots=True)
class _Ranges:
    """Where the sheet of lines holds what the formulas look at."""

    sheet: str
    columns: Sequence[SheetColumn]
    rows: int

    def of(self, heading: str) -> str:
        """The absolute range of one column, over all lines."""
        letter = get_column_letter([column.heading for column in self.columns].index(heading) + 1)
        return f"{self.sheet}!${letter}$2:${letter}${max(self.rows, 1) + 1}"

    def by_number(self, row: int) -> str:
        """The lines of the statement whose running number stands in column A."""
        return f"SUMIFS({self.of('Betrag €')},{self.of('Lfd.')},$A{row})"

    def by_key(self, heading: str) -> Callable[[int], str]:
        """The lines with the very key in column A; SUMIFS would read `*`, `<5` or `007` as a pattern."""
        keys = self.of(heading)
        return lambda row: f'SUMPRODUCT(EXACT({keys},$A{row}&"")*{self.of("Betrag €")})'

    def all(self, row: int) -> str:  # noqa: ARG002 - as the others, for a row of the sheet
        """All lines."""
        return f"SUM({self.of('Betrag €')})"


def write_sums(
    sheet: Worksheet, workbook: MonthWorkbook, *, lines: str, columns: Sequence[SheetColumn]
) -> None:
    """Write the sums: in all, per facility, payer, component, cost centre and resident."""
    statements = workbook.statements
    ranges = _Ranges(lines, columns, sum(len(statement.lines) for statement in statements))
    write_title(sheet, 1, f"Summen {month_text(workbook.month)}")
    parts = (
        (_TOTAL_COLUMNS, _total(statements), ranges.all),
        (_FACILITY_COLUMNS, _facilities(statements), ranges.by_key("Unterkunft")),
        (_PAYER_COLUMNS, _payers(statements), ranges.by_key("Kostenträger")),
        (_COMPONENT_COLUMNS, _components(statements), ranges.by_key("Kostenart")),
        (_CENTRE_COLUMNS, _centres(statements), ranges.by_key("Kostenstelle")),
        (_RESIDENT_COLUMNS, _residents(statements), ranges.by_number),
    )
    row = 3
    for part_columns, rows, formula in parts:
        row = _write_part(sheet, row, part_columns, rows, formula)
    set_widths(sheet, _TOTAL_COLUMNS)
    sheet.freeze_panes = "A2"


def _write_part(
    sheet: Worksheet,
    top: int,
    columns: Sequence[SheetColumn],
    rows: Iterable[_Row],
    formula: Callable[[int], str],
) -> int:
    """Write one part and its sum; returns the row in which the next part begins."""
    write_head(sheet, top, columns)
    row = top
    for row, each in enumerate(rows, start=top + 1):
        write_row(sheet, row, columns, (*each.cells, each.amount, None, None))
        _write_check(sheet, row, formula(row))
    if row > top + 1:
        row = _write_part_sum(sheet, top + 1, row, columns)
    return row + 2


def _write_check(sheet: Worksheet, row: int, formula: str) -> None:
    write_formula(sheet, row, _FROM_LINES_COLUMN, formula, number_format=AMOUNT)
    write_formula(sheet, row, _DIFFERENCE_COLUMN, f"ROUND(F{row}-G{row},2)", number_format=DIFFERENCE)


def _write_part_sum(sheet: Worksheet, first: int, last: int, columns: Sequence[SheetColumn]) -> int:
    row = last + 1
    write_row(sheet, row, columns, ("Summe", *([None] * (len(columns) - 1))), bold=True)
    for column in (_AMOUNT_COLUMN, _FROM_LINES_COLUMN, _DIFFERENCE_COLUMN):
        letter = get_column_letter(column)
        formula = f"SUM({letter}{first}:{letter}{last})"
        number_format = columns[column - 1].number_format
        write_formula(sheet, row, column, formula, number_format=number_format, bold=True)
    return row


def _total(statements: Sequence[StatementPaper]) -> tuple[_Row, ...]:
    days = sum(len(charged_days(statement.lines)) for statement in statements)
    amount = sum((statement.total for statement in statements), start=Decimal(0))
    return (_Row(("alle Aufstellungen", "", "", len(statements), days), amount),)


def _facilities(statements: Sequence[StatementPaper]) -> Iterable[_Row]:
    for key, name in {each.facility.key: each.facility.name for each in statements}.items():
        own = tuple(each for each in statements if each.facility.key == key)
        days = sum(len(charged_days(each.lines)) for each in own)
        yield _Row((key, name, "", len(own), days), sum((each.total for each in own), start=Decimal(0)))


def _payers(statements: Sequence[StatementPaper]) -> Iterable[_Row]:
    sums = tuple(payer_sum for statement in statements for payer_sum in statement.payers)
    names = {payer_sum.payer_key: payer_sum.payer_name for payer_sum in sums}
    for line in (line for statement in statements for line in statement.lines):
        names.setdefault(line.payer_key, line.payer_name)
    for key, name in names.items():
        own = tuple(each.amount for each in sums if each.payer_key == key)
        shown = name or "ohne Kostenträger"
        yield _Row((key, shown, "", len(own), None), sum(own, start=Decimal(0)))


def _components(statements: Sequence[StatementPaper]) -> Iterable[_Row]:
    """By the words of the sheet of lines; the run knows components only by their lines."""
    sums: dict[str, Decimal] = {}
    papers: dict[str, set[int]] = {}
    for number, statement in enumerate(statements):
        for line in statement.lines:
            word = COMPONENTS.get(line.component, line.component)
            sums[word] = sums.get(word, Decimal(0)) + line.amount
            papers.setdefault(word, set()).add(number)
    for word, amount in sums.items():
        yield _Row((word, "", "", len(papers[word]), None), amount)


def _centres(statements: Sequence[StatementPaper]) -> Iterable[_Row]:
    for centre in dict.fromkeys(each.facility.cost_centre for each in statements):
        own = tuple(each for each in statements if each.facility.cost_centre == centre)
        houses = ", ".join(dict.fromkeys(each.facility.name for each in own))
        days = sum(len(charged_days(each.lines)) for each in own)
        shown = houses if centre else f"ohne Kostenstelle: {houses}"
        yield _Row((centre, shown, "", len(own), days), sum((each.total for each in own), start=Decimal(0)))


def _residents(statements: Sequence[StatementPaper]) -> Iterable[_Row]:
    for number, each in enumerate(statements, start=1):
        cells = (
            number,
            each.resident.name,
            each.number or DRAFT,
            each.facility.key,
            len(charged_days(each.lines)),
        )
        yield _Row(cells, each.total)
