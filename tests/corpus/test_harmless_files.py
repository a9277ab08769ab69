"""Workbooks that look dangerous or odd and are not: taken for what they say, nothing in them is done."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from tests.corpus.house import (
    RELATIONS,
    book_xml,
    changed,
    parts_of,
    record_sheet,
    text_cell,
    with_part,
    workbook_with,
    zipped,
)
from unterkunft.exchange.file_access import read_facility_file
from unterkunft.exchange.finding_codes import FindingCode
from unterkunft.exchange.records import Record

CELLS: tuple[tuple[str, str, str, str, Any], ...] = (
    ("text that begins as a formula", "rooms", "number", text_cell("=1+1"), "=1+1"),
    ("call of a program as text", "rooms", "number", text_cell("=cmd|'/C calc'!A0"), "=cmd|'/C calc'!A0"),
    ("at sign in front", "rooms", "number", text_cell("@SUM(A1)"), "@SUM(A1)"),
    ("formula with its result", "rooms", "number", '<c t="str"><f>A1</f><v>7a</v></c>', "7a"),
    (
        "call of a program with its result",
        "rooms",
        "number",
        "<c t=\"str\"><f>cmd|'/C calc'!A0</f><v>7a</v></c>",
        "7a",
    ),
    (
        "link with its text",
        "rooms",
        "number",
        '<c t="str"><f>HYPERLINK("http://x/","7")</f><v>7</v></c>',
        "7",
    ),
    ("rich text", "rooms", "number", '<c t="inlineStr"><is><r><t>7</t></r><r><t>a</t></r></is></c>', "7a"),
    (
        "how it sounds",
        "rooms",
        "number",
        '<c t="inlineStr"><is><t>7</t><rPh><t>sieben</t></rPh></is></c>',
        "7",
    ),
    ("markup as text", "rooms", "number", text_cell("<img src=x onerror=1>"), "<img src=x onerror=1>"),
    (
        "question to a database as text",
        "rooms",
        "number",
        text_cell("1'; DROP TABLE room;--"),
        "1'; DROP TABLE room;--",
    ),
    ("pattern of a program as text", "rooms", "number", text_cell("{0.__class__}%s%n"), "{0.__class__}%s%n"),
    ("joined letters", "residents", "name_original", text_cell("می\u200cخواهم"), "می\u200cخواهم"),
    ("decomposed letters", "residents", "family_name", text_cell("O\u0308zdemir"), "Özdemir"),
    ("number as text with a comma", "rooms", "area_m2", text_cell("1.234,5"), Decimal("1234.5")),
    ("number with an exponent", "rooms", "area_m2", "<c><v>1.84E1</v></c>", Decimal("18.4")),
    (
        "number that computers cannot hold",
        "rooms",
        "area_m2",
        "<c><v>0.30000000000000004</v></c>",
        Decimal("0.3"),
    ),
    (
        "share shown in per cent",
        "operator_contracts",
        "guaranteed_share",
        '<c s="3"><v>0.8</v></c>',
        Decimal("0.8"),
    ),
    ("number for a text", "rooms", "number", "<c><v>101</v></c>", "101"),
    ("day of Excel", "stays", "moved_in_on", '<c s="1"><v>46083</v></c>', date(2026, 3, 2)),
    ("day before March 1900", "residents", "birth_date", '<c s="1"><v>59</v></c>', date(1900, 2, 28)),
    ("day after February 1900", "residents", "birth_date", '<c s="1"><v>61</v></c>', date(1900, 3, 1)),
    ("yes of Excel", "residents", "restricted", '<c t="b"><v>1</v></c>', True),
)
"""What, kind, field, the cell as it is written, what is read."""


def _read(tmp_path: Path, content: bytes, kind: str) -> Record:
    path = tmp_path / "haus.xlsx"
    path.write_bytes(content)
    file, findings = read_facility_file(path)
    assert [each for each in findings if each.is_blocking] == []
    return file.records(kind)[0]


@pytest.mark.parametrize(("_", "kind", "field", "cell", "value"), CELLS, ids=[each[0] for each in CELLS])
def test_a_cell_is_what_it_says(
    tmp_path: Path, _: str, kind: str, field: str, cell: str, value: object
) -> None:
    assert _read(tmp_path, workbook_with(kind, **{field: cell})(), kind).values[field] == value


def _of_1904() -> bytes:
    parts = parts_of(record_sheet("stays", moved_in_on='<c s="1"><v>44621</v></c>'), name="Aufenthalte")
    parts["xl/workbook.xml"] = book_xml("Aufenthalte", properties='<workbookPr date1904="1"/>')
    return zipped(parts)


def test_days_are_counted_from_1904_where_the_workbook_says_so(tmp_path: Path) -> None:
    assert _read(tmp_path, _of_1904(), "stays").values["moved_in_on"] == date(2026, 3, 2)


def _bomb_inside() -> bytes:
    bomb = io.BytesIO()
    with ZipFile(bomb, "w", ZIP_DEFLATED) as archive, archive.open("xl/media/a.png", "w") as part:
        for _ in range(400):
            part.write(bytes(1024 * 1024))
    return with_part("xl/embeddings/bombe.xlsx", bomb.getvalue())()


_HIDDEN = record_sheet("rooms").replace("<row>", '<row hidden="1">')
_TITLED = record_sheet("rooms").replace("</sheetData>", '</sheetData><hyperlinks r:id="x"/>')
_LINKS = f'<a xmlns:r="{RELATIONS}"><b r:id="r1" Target="file:///etc/passwd"/></a>'

WHOLE: tuple[tuple[str, Callable[[], bytes]], ...] = (
    ("a bomb nobody unpacks", _bomb_inside),
    ("links to other files", with_part("xl/externalLinks/externalLink1.xml", _LINKS)),
    ("a program inside", with_part("xl/embeddings/oleObject1.bin", b"MZ")),
    ("parts nobody asks for", with_part("customXml/item1.xml", "<a/>")),
    ("a part with a sign of its own", with_part("xl/media/Größe.png", b"\x89PNG")),
    ("hidden rows", changed(sheet=_HIDDEN)),
    ("hyperlinks", changed(sheet=_TITLED)),
    ("a hidden sheet", changed(book=book_xml("Zimmer").replace("sheetId", 'state="veryHidden" sheetId'))),
    ("a name of other letters", changed(book=book_xml(" ZIMMER "))),
    ("the name of the programs", changed(book=book_xml("rooms"))),
    (
        "a size that is a lie",
        changed(
            sheet=record_sheet("rooms").replace("<sheetData>", '<dimension ref="A1:XFD1048576"/><sheetData>')
        ),
    ),
    (
        "a million empty rows",
        changed(sheet=record_sheet("rooms").replace("</sheetData>", "<row/>" * 1_000_000 + "</sheetData>")),
    ),
    ("a mark in front of a part", changed(sheet="\ufeff" + record_sheet("rooms"))),
    ("a sheet in UTF-16", changed(sheet=record_sheet("rooms").encode("utf-16"))),
)


@pytest.mark.parametrize(("_", "content"), WHOLE, ids=[name for name, _ in WHOLE])
def test_a_workbook_is_read_past_what_is_odd(tmp_path: Path, _: str, content: Callable[[], bytes]) -> None:
    assert _read(tmp_path, content(), "rooms").key == "MUSTER-A-001"


def test_what_is_unknown_is_told_and_left_out(tmp_path: Path) -> None:
    path = tmp_path / "haus.xlsx"
    path.write_bytes(changed(book=book_xml("Notizen"))())
    _, findings = read_facility_file(path)
    assert {each.code for each in findings} == {FindingCode.UNKNOWN_SHEET, FindingCode.NO_RECORDS}
