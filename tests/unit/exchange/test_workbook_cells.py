"""Cells as they stream by, in all the ways in which programs write them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from unterkunft.exchange.cells import OddCell, Oddity
from unterkunft.exchange.child_process import cells_of_workbook
from unterkunft.exchange.finding_codes import FindingCode
from unterkunft.exchange.gate import WorkbookRefusedError

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"

_STYLES = (
    f'<styleSheet xmlns="{_MAIN}">'
    '<numFmts count="1"><numFmt numFmtId="170" formatCode="dd\\.mm\\.yyyy"/></numFmts>'
    '<cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs>'
    '<cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/></cellXfs>'
    "</styleSheet>"
)
_TEXTS = (
    f'<sst xmlns="{_MAIN}"><si><t>Ö</t></si><si><r><t>a</t></r><r><t xml:space="preserve"> b</t></r>'
    "<rPh><t>laut</t></rPh></si></sst>"
)


def _relations(*targets: str) -> str:
    each = "".join(
        f'<Relationship Id="r{number}" Type="{_RELATIONS}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate((pair.split(":") for pair in targets), 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}">{each}</Relationships>'


def _parts(sheet: str, *, properties: str = "") -> dict[str, str]:
    return {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": _relations("officeDocument:xl/workbook.xml"),
        "xl/workbook.xml": (
            f'<workbook xmlns="{_MAIN}" xmlns:r="{_RELATIONS}">{properties}'
            '<sheets><sheet name="Zimmer" sheetId="1" r:id="r1"/></sheets></workbook>'
        ),
        "xl/_rels/workbook.xml.rels": _relations(
            "worksheet:worksheets/sheet1.xml", "styles:/xl/styles.xml", "sharedStrings:sharedStrings.xml"
        ),
        "xl/styles.xml": _STYLES,
        "xl/sharedStrings.xml": _TEXTS,
        "xl/worksheets/sheet1.xml": sheet,
    }


def _sheet(cells: str) -> str:
    return f'<worksheet xmlns="{_MAIN}"><sheetData><row r="1">{cells}</row></sheetData></worksheet>'


@pytest.fixture
def written(tmp_path: Path) -> Callable[[Mapping[str, str]], Path]:
    """A workbook of exactly these parts."""

    def write(parts: Mapping[str, str]) -> Path:
        path = tmp_path / "haus.xlsx"
        with ZipFile(path, "w", ZIP_DEFLATED) as archive:
            for name, content in parts.items():
                archive.writestr(name, content)
        return path

    return write


CELLS: list[tuple[str, Any]] = [
    ('<c r="B1" t="s"><v>0</v></c>', "Ö"),
    ('<c r="B1" t="s"><v>1</v></c>', "a b"),
    ('<c r="B1" t="inlineStr"><is><t>x</t></is></c>', "x"),
    ('<c r="B1" t="inlineStr"><is><r><t>x</t></r><r><t>y</t></r><rPh><t>z</t></rPh></is></c>', "xy"),
    ('<c r="B1" t="str"><f>A1</f><v>x</v></c>', "x"),
    ('<c r="B1"><v>7</v></c>', 7),
    ('<c r="B1"><v>7.5</v></c>', 7.5),
    ('<c r="B1"><v>1E3</v></c>', 1000.0),
    ('<c r="B1" t="b"><v>1</v></c>', True),
    ('<c r="B1" t="d"><v>2026-03-02</v></c>', date(2026, 3, 2)),
    ('<c r="B1" s="1"><v>46083</v></c>', date(2026, 3, 2)),
    ('<c r="B1" s="2"><v>46083</v></c>', date(2026, 3, 2)),
    ('<c r="B1" s="1"><v>46083.5</v></c>', OddCell(Oddity.MOMENT, "02.03.2026 12:00:00")),
    ('<c r="B1" s="1"><v>1E300</v></c>', OddCell(Oddity.ERROR, "#VALUE!")),
    ('<c r="B1"><v>1E999</v></c>', OddCell(Oddity.ERROR, "#VALUE!")),
    ('<c r="B1" t="e"><v>#REF!</v></c>', OddCell(Oddity.ERROR, "#REF!")),
    ('<c r="B1"><f>A1+1</f></c>', OddCell(Oddity.FORMULA, "=A1+1")),
    ('<c r="B1"><f>A1+1</f><v></v></c>', OddCell(Oddity.FORMULA, "=A1+1")),
    ('<c r="B1"><f>A1+1</f><v>3</v></c>', 3),
]


@pytest.mark.parametrize(("cell", "value"), CELLS)
def test_a_cell_holds_what_its_program_meant(
    written: Callable[[Mapping[str, str]], Path], cell: str, value: Any
) -> None:
    (sheet,) = cells_of_workbook(written(_parts(_sheet(cell))))
    ((number, cells),) = [(row.number, dict(row.cells)) for row in sheet.rows]
    assert (number, cells) == (1, {2: value})


@pytest.mark.parametrize(
    "cell", ['<c r="B1" s="1"/>', '<c r="B1" t="str"><f>""</f><v></v></c>', '<c r="B1" t="inlineStr"/>']
)
def test_an_empty_cell_is_none(written: Callable[[Mapping[str, str]], Path], cell: str) -> None:
    (sheet,) = cells_of_workbook(written(_parts(_sheet(cell))))
    assert sheet.rows == ()


def test_days_may_be_counted_from_1904(written: Callable[[Mapping[str, str]], Path]) -> None:
    parts = _parts(_sheet('<c r="A1" s="1"><v>44621</v></c>'), properties='<workbookPr date1904="1"/>')
    (sheet,) = cells_of_workbook(written(parts))
    assert dict(sheet.rows[0].cells) == {1: date(2026, 3, 2)}


def test_cells_without_a_place_stand_one_after_the_other(
    written: Callable[[Mapping[str, str]], Path],
) -> None:
    inside = "<row><c><v>1</v></c><c/><c><v>3</v></c></row><row/><row><c><v>4</v></c></row>"
    parts = _parts(
        f'<x:worksheet xmlns:x="{_MAIN}"><x:sheetData>{_prefixed(inside)}</x:sheetData></x:worksheet>'
    )
    (sheet,) = cells_of_workbook(written(parts))
    assert [(row.number, dict(row.cells)) for row in sheet.rows] == [(1, {1: 1, 3: 3}), (3, {1: 4})]


def _prefixed(xml: str) -> str:
    return xml.replace("</", "\0").replace("<", "<x:").replace("\0", "</x:")


def test_long_cells_cross_the_pieces_in_which_they_are_read(
    written: Callable[[Mapping[str, str]], Path],
) -> None:
    text = "Жü" * 400_000
    (sheet,) = cells_of_workbook(written(_parts(_sheet(f'<c r="A1" t="str"><v>{text}</v></c>'))))
    assert dict(sheet.rows[0].cells) == {1: text}


DAMAGES: list[tuple[str, str]] = [
    ("a text that is not there", '<c r="A1" t="s"><v>9</v></c>'),
    ("a text before the first", '<c r="A1" t="s"><v>-1</v></c>'),
    ("no number", '<c r="A1"><v>seven</v></c>'),
    ("an unknown kind", '<c r="A1" t="q"><v>7</v></c>'),
    ("a cell given twice", '<c r="A1"><v>7</v></c><c r="A1"><v>8</v></c>'),
    ("a column beyond the last", '<c r="XFE1"><v>7</v></c>'),
    ("a column of nonsense", '<c r="ÄÖ1"><v>7</v></c>'),
    ("a number without end", f'<c r="A1"><v>{"9" * 5000}</v></c>'),
]


@pytest.mark.parametrize(("_", "cells"), DAMAGES, ids=[each[0] for each in DAMAGES])
def test_what_makes_no_sense_is_a_damaged_workbook(
    written: Callable[[Mapping[str, str]], Path], _: str, cells: str
) -> None:
    assert _refusal(written(_parts(_sheet(cells)))) is FindingCode.NOT_A_WORKBOOK


@pytest.mark.parametrize("row", ["0", "-1", "1048577", "zwei", "1E999"])
def test_a_row_that_no_sheet_has_is_a_damaged_workbook(
    written: Callable[[Mapping[str, str]], Path], row: str
) -> None:
    sheet = f'<worksheet xmlns="{_MAIN}"><sheetData><row r="{row}"/></sheetData></worksheet>'
    assert _refusal(written(_parts(sheet))) is FindingCode.NOT_A_WORKBOOK


@pytest.mark.parametrize(
    "missing",
    [
        "_rels/.rels",
        "xl/workbook.xml",
        "xl/_rels/workbook.xml.rels",
        "xl/worksheets/sheet1.xml",
        "xl/sharedStrings.xml",
        "xl/styles.xml",
    ],
)
def test_a_workbook_that_names_a_part_it_has_not_is_refused(
    written: Callable[[Mapping[str, str]], Path], missing: str
) -> None:
    parts = _parts(_sheet('<c r="A1"><v>7</v></c>'))
    del parts[missing]
    assert _refusal(written(parts)) is FindingCode.NOT_A_WORKBOOK


def _refusal(path: Path) -> FindingCode:
    with pytest.raises(WorkbookRefusedError) as caught:
        cells_of_workbook(path)
    return caught.value.code
