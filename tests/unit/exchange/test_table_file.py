"""A table for spreadsheets: nothing in it is ever computed."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook

from unterkunft.exchange.table_file import harmless, write_table
from unterkunft.values.refusals import EnvironmentFailure

HEADINGS = ("Name", "Nummer")
ROWS = (("Özdemir; Ayşe", "007"), ("=1+1", "-5"), ("@SUM(A1)", "+49"))


def test_a_workbook_holds_texts_only(tmp_path: Path) -> None:
    write_table("Bewohner", HEADINGS, ROWS, tmp_path / "a.xlsx")

    sheet = load_workbook(tmp_path / "a.xlsx").active
    assert sheet is not None
    assert [[cell.value for cell in row] for row in sheet.rows] == [list(HEADINGS), *map(list, ROWS)]
    assert {cell.data_type for row in sheet.rows for cell in row} == {"s"}


def test_a_csv_file_opens_in_german_spreadsheets(tmp_path: Path) -> None:
    write_table("Bewohner", HEADINGS, ROWS, tmp_path / "a.csv")

    assert (tmp_path / "a.csv").read_bytes().decode("utf-8") == (
        "\ufeffName;Nummer\r\n\"Özdemir; Ayşe\";007\r\n'=1+1;'-5\r\n'@SUM(A1);'+49\r\n"
    )


@pytest.mark.parametrize("text", ["=1", "+1", "-1", "@a", "\t=1"])
def test_what_begins_like_a_formula_is_made_harmless(text: str) -> None:
    assert harmless(text) == f"'{text}"


def test_a_file_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentFailure) as failed:
        write_table("Bewohner", HEADINGS, ROWS, tmp_path / "nowhere" / "a.csv")

    assert failed.value.code == "FILE_UNWRITABLE"
