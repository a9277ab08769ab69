"""The workbook of a month, cell by cell."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from unterkunft.documents.sheets import AMOUNT, DAY, RATE
from unterkunft.documents.statement import (
    ContractOnPaper,
    FindingOnPaper,
    MonthWorkbook,
    StatementPaper,
)
from unterkunft.documents.statement_excel import LINE_COLUMNS, write_month_workbook
from unterkunft.values.month import Month
from unterkunft.values.statuses import Severity

AStatement = Callable[..., StatementPaper]
OCTOBER = Month(2026, 10)
HEADINGS = [column.heading for column in LINE_COLUMNS]


def midnight(year: int, month: int, day: int) -> datetime:
    """A day as openpyxl reads it."""
    return datetime.combine(date(year, month, day), time())


def opened(workbook: MonthWorkbook) -> Workbook:
    file = BytesIO()
    write_month_workbook(workbook, file)
    return load_workbook(file)


def printed_head(sheet: Worksheet) -> str:
    assert sheet.oddHeader
    return str(sheet.oddHeader.right.text)


def month(*statements: StatementPaper, **changes: Any) -> MonthWorkbook:
    return MonthWorkbook(OCTOBER, statements, **changes)


def values(sheet: Worksheet, row: int) -> dict[str, Any]:
    return {
        heading: sheet.cell(row=row, column=number).value for number, heading in enumerate(HEADINGS, start=1)
    }


def test_a_charge_line_is_one_row_of_typed_cells(a_statement: AStatement) -> None:
    sheet = opened(month(a_statement()))["Positionen"]
    assert [cell.value for cell in sheet[1]] == HEADINGS
    assert sheet.max_row == 5
    assert values(sheet, 2) == {
        "Lfd.": 1,
        "Nummer": "2026-10-0150",
        "Monat": midnight(2026, 10, 1),
        "Kennung": "R-17",
        "Bewohner": "Karimi, Reza",
        "Aktenzeichen": "50.2-1234/26",
        "Haushalt": "H-4 Karimi",
        "Unterkunft": "PZ-BER",
        "Kostenstelle": "4711",
        "Kostenart": "Unterkunft",
        "Position": "Unterkunft",
        "von": midnight(2026, 10, 1),
        "bis": midnight(2026, 10, 15),
        "Tage": 15,
        "Satz €": 435,
        "je": "Person und Monat",
        "Menge": 1,
        "Faktor": 1,
        "Teiler": 31,
        "Rechnung": "15/31 × 435,00 €",
        "Betrag €": 210.48,
        "Kostenträger": "SOZ",
        "Name des Kostenträgers": "Landkreis Uckermark",
        "Aktenzeichen der Zusage": "50.2-KZ-881",
    }


def test_numbers_and_days_carry_their_formats(a_statement: AStatement) -> None:
    sheet = opened(month(a_statement()))["Positionen"]
    formats = {
        heading: sheet.cell(row=2, column=number).number_format for number, heading in enumerate(HEADINGS, 1)
    }
    assert (formats["von"], formats["Satz €"], formats["Betrag €"]) == (DAY, RATE, AMOUNT)


def test_a_rate_that_does_not_exist_is_an_empty_cell(a_statement: AStatement) -> None:
    row = values(opened(month(a_statement()))["Positionen"], 5)
    assert row["Satz €"] is None
    assert row["Teiler"] is None
    assert row["Betrag €"] == -24.52


@pytest.mark.parametrize("text", ["=1+1", "+49 3984", "-5 Personen", "@SUM(A1)", '=HYPERLINK("x")'])
def test_what_users_typed_never_becomes_a_formula(a_plain_statement: AStatement, text: str) -> None:
    resident = replace(a_plain_statement().resident, name=text, key=text, case_reference=text)
    book = opened(month(a_plain_statement(resident=resident)))
    cells = [book["Positionen"].cell(row=2, column=number) for number in (4, 5, 6)]
    assert [cell.value for cell in cells] == [text] * 3
    assert [cell.data_type for cell in cells] == ["s"] * 3
    assert all(cell.quotePrefix for cell in cells)


def test_characters_a_workbook_cannot_hold_are_left_out(a_plain_statement: AStatement) -> None:
    resident = replace(a_plain_statement().resident, name="Ali\x0bBaba")
    assert (
        values(opened(month(a_plain_statement(resident=resident)))["Positionen"], 2)["Bewohner"] == "AliBaba"
    )


def test_lines_are_a_table_with_filters_and_a_frozen_head(a_statement: AStatement) -> None:
    sheet = opened(month(a_statement()))["Positionen"]
    assert sheet.freeze_panes == "F2"
    assert sheet.tables["Positionen"].ref == "A1:X5"
    assert sheet.tables["Positionen"].autoFilter.ref == "A1:X5"
    assert sheet.print_title_rows == "$1:$1"
    assert sheet.page_setup.orientation == "landscape"
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)


def test_a_month_without_a_line_is_an_empty_workbook_that_opens() -> None:
    book = opened(month())
    assert book.sheetnames == ["Positionen", "Summen", "Hinweise"]
    assert book["Positionen"].max_row == 1


def test_a_draft_is_marked_in_the_head_of_every_printed_page(a_statement: AStatement) -> None:
    draft, final = opened(month(a_statement(number=None))), opened(month(a_statement()))
    assert all("ENTWURF" in printed_head(sheet) for sheet in draft.worksheets)
    assert not any("ENTWURF" in printed_head(sheet) for sheet in final.worksheets)
    assert values(draft["Positionen"], 2)["Nummer"] == "Entwurf"


def test_a_row_is_as_high_as_its_longest_text(a_long_statement: AStatement) -> None:
    sheet = opened(month(a_long_statement()))["Positionen"]
    assert sheet.row_dimensions[2].height == 3 * 13.5


def test_findings_of_month_and_statements_are_listed_once(a_statement: AStatement) -> None:
    paper = a_statement()
    blocking = FindingOnPaper(
        "NO_PAYER",
        Severity.BLOCKING,
        "Kein Kostenträger.",
        "R-9",
        "Noori, Jawad",
        "PZ-BER",
        date(2026, 10, 12),
        date(2026, 10, 31),
        "Zusage angekündigt",
    )
    sheet = opened(month(paper, findings=(blocking, paper.findings[0])))["Hinweise"]
    assert sheet.max_row == 3
    assert [cell.value for cell in sheet[2]] == [
        "blockiert",
        "NO_PAYER",
        "R-9",
        "Noori, Jawad",
        "PZ-BER",
        midnight(2026, 10, 12),
        midnight(2026, 10, 31),
        "Kein Kostenträger.",
        "Zusage angekündigt",
    ]


def test_contracts_have_a_sheet_of_their_own(contract: ContractOnPaper) -> None:
    sheet = opened(month(contracts=(contract,)))["Betreiberverträge"]
    assert [cell.value for cell in sheet[2]] == [
        "V-1",
        "PZ-BER",
        "Gemeinschaftsunterkunft Berliner Straße",
        "SOZ",
        "Landkreis Uckermark",
        "belegte Plätze",
        1612,
        18.5,
        29822,
        "=ROUND(G2*H2,2)",
        "=ROUND(I2-J2,2)",
    ]


def test_a_workbook_can_be_written_to_a_path(a_statement: AStatement, tmp_path: Path) -> None:
    path = tmp_path / "Oktober.xlsx"
    write_month_workbook(month(a_statement()), path)
    assert load_workbook(path).sheetnames[0] == "Positionen"


def computed(book: Workbook, formula: str, row: int) -> Decimal:
    """What Excel computes for the four kinds of formula on the sheet of sums."""
    lines = book["Positionen"]
    sums = book["Summen"]

    def column(letter: str) -> list[Any]:
        return [lines[f"{letter}{number}"].value for number in range(2, lines.max_row + 1)]

    def added(amounts: list[Any]) -> Decimal:
        return sum((Decimal(str(amount)) for amount in amounts), start=Decimal(0))

    key = sums[f"A{row}"].value
    if match := re.fullmatch(r"=SUM\(Positionen!\$(\w)\$2:\$\1\$\d+\)", formula):
        return added(column(match[1]))
    if match := re.fullmatch(
        r"=SUMIFS\(Positionen!\$(\w)\$2:\$\1\$\d+,Positionen!\$(\w)\$2:\$\2\$\d+,\$A\d+\)", formula
    ):
        return added([a for a, k in zip(column(match[1]), column(match[2]), strict=True) if k == key])
    match = re.fullmatch(
        r'=SUMPRODUCT\(EXACT\(Positionen!\$(\w)\$2:\$\1\$\d+,\$A\d+&""\)\*Positionen!\$(\w)\$2:\$\2\$\d+\)',
        formula,
    )
    assert match, formula
    return added(
        [a for k, a in zip(column(match[1]), column(match[2]), strict=True) if (k or "") == (key or "")]
    )


def checked_rows(book: Workbook) -> list[tuple[Any, Any, Decimal, Decimal]]:
    sheet = book["Summen"]
    rows = []
    for row in range(1, sheet.max_row + 1):
        formula = sheet.cell(row=row, column=7).value
        if isinstance(formula, str) and "Positionen!" in formula:
            name = sheet.cell(row=row, column=2).value
            stated = Decimal(str(sheet.cell(row=row, column=6).value))
            rows.append((sheet.cell(row=row, column=1).value, name, stated, computed(book, formula, row)))
            assert sheet.cell(row=row, column=8).value == f"=ROUND(F{row}-G{row},2)"
    return rows


def test_the_sums_agree_with_what_the_lines_add_up_to(
    a_statement: AStatement, a_plain_statement: AStatement, a_long_statement: AStatement
) -> None:
    rows = checked_rows(opened(month(a_statement(), a_plain_statement(), a_long_statement())))
    assert all(stated == from_lines for _, _, stated, from_lines in rows)
    assert [(key, stated) for key, _, stated, _ in rows] == [
        ("alle Aufstellungen", Decimal("2116.72")),
        ("PZ-BER", Decimal("2116.72")),
        ("SOZ", Decimal("579.19")),
        ("JC", Decimal("1537.53")),
        ("Unterkunft", Decimal("700.48")),
        ("Haushaltsenergie", Decimal("38.15")),
        ("Betreuung", Decimal("1378.09")),
        ("4711", Decimal("2116.72")),
        (1, Decimal("448.63")),
        (2, Decimal("290.00")),
        (3, Decimal("1378.09")),
    ]


def test_a_charge_without_a_payer_has_a_row_of_its_own(a_plain_statement: AStatement) -> None:
    paper = a_plain_statement()
    line = replace(paper.lines[0], payer_key="", payer_name="")
    rows = checked_rows(opened(month(replace(paper, lines=(line,), payers=()))))
    assert (None, "ohne Kostenträger", Decimal(0), Decimal(290)) in rows


def test_keys_that_look_like_patterns_are_taken_as_they_are(a_plain_statement: AStatement) -> None:
    paper = a_plain_statement()
    star = replace(paper, facility=replace(paper.facility, key="*"))
    rows = checked_rows(opened(month(paper, star)))
    assert ("*", "Gemeinschaftsunterkunft Berliner Straße", Decimal(290), Decimal(290)) in rows


def test_parts_with_several_rows_have_a_sum(a_statement: AStatement) -> None:
    sheet = opened(month(a_statement()))["Summen"]
    sums = [row for row in range(1, sheet.max_row + 1) if sheet.cell(row=row, column=1).value == "Summe"]
    assert [sheet.cell(row=row, column=6).value for row in sums] == [
        "=SUM(F10:F11)",
        "=SUM(F15:F16)",
    ]


@pytest.fixture
def recalculated(tmp_path: Path) -> Callable[[MonthWorkbook], Workbook]:
    """The workbook after LibreOffice has opened, computed and saved it."""

    def recalculate(workbook: MonthWorkbook) -> Workbook:
        source, target = tmp_path / "Oktober.xlsx", tmp_path / "computed"
        write_month_workbook(workbook, source)
        profile = f"-env:UserInstallation=file://{tmp_path / 'profile'}"
        options = ["--headless", "--convert-to", "xlsx", "--outdir", str(target), str(source)]
        subprocess.run(["soffice", profile, *options], check=True, capture_output=True, timeout=120)
        return load_workbook(target / "Oktober.xlsx", data_only=True)

    return recalculate


def test_libreoffice_computes_the_same_cents(
    a_statement: AStatement,
    a_plain_statement: AStatement,
    a_long_statement: AStatement,
    contract: ContractOnPaper,
    recalculated: Callable[[MonthWorkbook], Workbook],
) -> None:
    papers = (a_statement(), a_plain_statement(), a_long_statement())
    book = recalculated(month(*papers, contracts=(contract,)))
    rows = [row[5:8] for row in book["Summen"].iter_rows(values_only=True) if isinstance(row[5], float | int)]
    assert len(rows) == 14
    for stated, from_lines, difference in rows:
        assert f"{stated:.2f}" == f"{from_lines:.2f}"
        assert difference == 0
    contracts = list(book["Betreiberverträge"].iter_rows(min_row=2, values_only=True))
    assert [(row[8], row[9], row[10]) for row in contracts] == [(29822, 29822, 0), (2294, 2294, 0)]
