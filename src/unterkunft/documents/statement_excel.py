"""The workbook of a month: one row per charge line, sums that check themselves, findings."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from unterkunft.documents.excel_sums import write_sums
from unterkunft.documents.sheets import (
    A3,
    A4,
    AMOUNT,
    COUNT,
    DAY,
    DIFFERENCE,
    MONTH,
    NUMBER,
    RATE,
    SheetColumn,
    Value,
    make_table,
    set_up_print,
    set_widths,
    write_formula,
    write_head,
    write_row,
)
from unterkunft.documents.statement import (
    ContractOnPaper,
    FindingOnPaper,
    LineOnPaper,
    MonthWorkbook,
    StatementPaper,
)
from unterkunft.documents.wording import COMPONENTS, DRAFT, DRAFT_MARK, month_text
from unterkunft.values.statuses import Severity

LINES_SHEET = "Positionen"
SUMS_SHEET = "Summen"
CONTRACTS_SHEET = "Betreiberverträge"
FINDINGS_SHEET = "Hinweise"

LINE_COLUMNS = (
    SheetColumn("Lfd.", NUMBER, 6),
    SheetColumn("Nummer", width=15),
    SheetColumn("Monat", MONTH, 9),
    SheetColumn("Kennung", width=11),
    SheetColumn("Bewohner", width=28, wraps=True),
    SheetColumn("Aktenzeichen", width=17, wraps=True),
    SheetColumn("Haushalt", width=12, wraps=True),
    SheetColumn("Unterkunft", width=12),
    SheetColumn("Kostenstelle", width=13),
    SheetColumn("Kostenart", width=18),
    SheetColumn("Position", width=26, wraps=True),
    SheetColumn("von", DAY, 11),
    SheetColumn("bis", DAY, 11),
    SheetColumn("Tage", NUMBER, 7),
    SheetColumn("Satz €", RATE, 10),
    SheetColumn("je", width=18, wraps=True),
    SheetColumn("Menge", NUMBER, 9),
    SheetColumn("Faktor", NUMBER, 9),
    SheetColumn("Teiler", NUMBER, 8),
    SheetColumn("Rechnung", width=26, wraps=True),
    SheetColumn("Betrag €", AMOUNT, 13),
    SheetColumn("Kostenträger", width=14),
    SheetColumn("Name des Kostenträgers", width=26, wraps=True),
    SheetColumn("Aktenzeichen der Zusage", width=20, wraps=True),
)
_CONTRACT_COLUMNS = (
    SheetColumn("Vertrag", width=12),
    SheetColumn("Unterkunft", width=12),
    SheetColumn("Name der Unterkunft", width=34, wraps=True),
    SheetColumn("Kostenträger", width=13),
    SheetColumn("Name des Kostenträgers", width=30, wraps=True),
    SheetColumn("Position", width=28, wraps=True),
    SheetColumn("Platztage", COUNT, 11),
    SheetColumn("Satz €", RATE, 11),
    SheetColumn("Betrag €", AMOUNT, 14),
    SheetColumn("Platztage × Satz €", AMOUNT, 14),
    SheetColumn("Differenz €", DIFFERENCE, 12),
)
_FINDING_COLUMNS = (
    SheetColumn("Gewicht", width=13),
    SheetColumn("Schlüssel", width=20),
    SheetColumn("Kennung", width=10),
    SheetColumn("Bewohner", width=30, wraps=True),
    SheetColumn("Unterkunft", width=12),
    SheetColumn("von", DAY, 11),
    SheetColumn("bis", DAY, 11),
    SheetColumn("Hinweis", width=60, wraps=True),
    SheetColumn("Zur Kenntnis genommen", width=30, wraps=True),
)
_SEVERITIES = {
    Severity.INFO: "Hinweis",
    Severity.WARNING: "Warnung",
    Severity.OVERRIDABLE: "Ausnahme nötig",
    Severity.BLOCKING: "blockiert",
}


def write_month_workbook(workbook: MonthWorkbook, target: Path | BinaryIO) -> None:
    """Write the workbook of a month as .xlsx to a path or an open file."""
    book = Workbook()
    book.properties.title = f"Kostenaufstellungen {month_text(workbook.month)}"
    book.properties.creator = "unterkunft"
    book.properties.language = "de-DE"
    lines = book.active
    assert isinstance(lines, Worksheet)  # a new workbook has one worksheet
    lines.title = LINES_SHEET
    _write_lines(lines, workbook)
    write_sums(book.create_sheet(SUMS_SHEET), workbook, lines=LINES_SHEET, columns=LINE_COLUMNS)
    if workbook.contracts:
        _write_contracts(book.create_sheet(CONTRACTS_SHEET), workbook)
    _write_findings(book.create_sheet(FINDINGS_SHEET), workbook)
    for sheet in book.worksheets:
        _set_up(sheet, workbook)
    book.save(target)


def _set_up(sheet: Worksheet, workbook: MonthWorkbook) -> None:
    is_draft = any(statement.is_draft for statement in workbook.statements)
    set_up_print(
        sheet,
        title=f"{sheet.title} {month_text(workbook.month)}",
        mark=DRAFT_MARK if is_draft else "",
        paper_size=A3 if sheet.title == LINES_SHEET else A4,
    )


def _write_lines(sheet: Worksheet, workbook: MonthWorkbook) -> None:
    rows = [
        _line_values(number, statement, line)
        for number, statement in enumerate(workbook.statements, start=1)
        for line in statement.lines
    ]
    _write_table(sheet, LINES_SHEET, LINE_COLUMNS, rows)
    sheet.freeze_panes = "F2"


def _line_values(number: int, statement: StatementPaper, line: LineOnPaper) -> tuple[Value, ...]:
    references = {each.payer_key: each.reference for each in statement.payers}
    resident, facility = statement.resident, statement.facility
    return (
        number,
        statement.number or DRAFT,
        statement.month.first_day,
        resident.key,
        resident.name,
        resident.case_reference,
        resident.household,
        facility.key,
        facility.cost_centre,
        COMPONENTS.get(line.component, line.component),
        line.label,
        line.first_day,
        line.last_day,
        line.days,
        line.rate,
        line.rate_unit,
        line.quantity,
        line.factor,
        line.divisor,
        line.arithmetic,
        line.amount,
        line.payer_key,
        line.payer_name,
        references.get(line.payer_key, ""),
    )


def _write_contracts(sheet: Worksheet, workbook: MonthWorkbook) -> None:
    rows = [values for contract in workbook.contracts for values in _contract_values(contract)]
    _write_table(sheet, "Betreibervertraege", _CONTRACT_COLUMNS, rows)
    for row in range(2, len(rows) + 2):
        write_formula(sheet, row, 10, f"ROUND(G{row}*H{row},2)", number_format=AMOUNT)
        write_formula(sheet, row, 11, f"ROUND(I{row}-J{row},2)", number_format=DIFFERENCE)


def _contract_values(contract: ContractOnPaper) -> Iterable[tuple[Value, ...]]:
    head = (
        contract.key,
        contract.facility.key,
        contract.facility.name,
        contract.payer.key,
        contract.payer.name,
    )
    for line in contract.lines:
        yield (*head, line.label, line.quantity, line.rate, line.amount, None, None)


def _write_findings(sheet: Worksheet, workbook: MonthWorkbook) -> None:
    of_statements = (finding for statement in workbook.statements for finding in statement.findings)
    findings = tuple(dict.fromkeys((*workbook.findings, *of_statements)))
    _write_table(sheet, FINDINGS_SHEET, _FINDING_COLUMNS, [_finding_values(each) for each in findings])


def _finding_values(finding: FindingOnPaper) -> tuple[Value, ...]:
    return (
        _SEVERITIES[finding.severity],
        finding.code,
        finding.resident_key,
        finding.resident_name,
        finding.facility_key,
        finding.first_day,
        finding.last_day,
        finding.text,
        finding.acknowledged,
    )


def _write_table(
    sheet: Worksheet, name: str, columns: tuple[SheetColumn, ...], rows: list[tuple[Value, ...]]
) -> None:
    write_head(sheet, 1, columns)
    for number, values in enumerate(rows, start=2):
        write_row(sheet, number, columns, values)
    set_widths(sheet, columns)
    make_table(sheet, name, len(columns), len(rows))
    sheet.freeze_panes = "A2"
