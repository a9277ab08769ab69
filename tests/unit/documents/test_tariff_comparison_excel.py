"""The workbook and the CSV of a comparison of two tariffs."""

from __future__ import annotations

import csv
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook

from unterkunft.documents.tariff_comparison_excel import (
    ComparedPerson,
    ComparedSum,
    ComparedTariffs,
    write_comparison,
)
from unterkunft.values.refusals import EnvironmentFailure

COMPARED = ComparedTariffs(
    "Vergleich Oktober 2026 & mehr",
    (
        ComparedPerson("Haus am See", "R-1", "Özil, Ali", Decimal("1435.00"), Decimal("400.50")),
        ComparedPerson("Haus am See", "R-2", "=1+1", Decimal("0.00"), Decimal("20.00")),
    ),
    (ComparedSum("Unterkunft", "Haus am See", 2, Decimal("1435.00"), Decimal("420.50")),),
)


def test_amounts_are_numbers_and_differences_can_be_followed(tmp_path: Path) -> None:
    path = tmp_path / "vergleich.xlsx"
    write_comparison(COMPARED, path)
    book = load_workbook(path)
    assert book.sheetnames == ["Personen", "Summen"]
    people = list(book["Personen"].values)
    assert people[0] == ("Unterkunft", "Schlüssel", "Name", "bisher", "neu", "Unterschied")
    assert people[1] == ("Haus am See", "R-1", "Özil, Ali", 1435, 400.5, "=E2-D2")
    assert book["Personen"]["C3"].data_type == "s"
    assert book["Personen"].freeze_panes == "A2"
    assert list(book["Summen"].values)[1] == ("Unterkunft", "Haus am See", 2, 1435, 420.5, "=E2-D2")


def test_the_csv_opens_in_german_spreadsheets(tmp_path: Path) -> None:
    path = tmp_path / "vergleich.csv"
    write_comparison(COMPARED, path)
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file, delimiter=";"))
    assert rows[1] == ["Haus am See", "R-1", "Özil, Ali", "1.435,00", "400,50", "-1.034,50"]
    assert rows[2][2] == "'=1+1"


def test_a_comparison_of_nobody_is_written_too(tmp_path: Path) -> None:
    path = tmp_path / "leer.xlsx"
    write_comparison(ComparedTariffs("leer", (), ()), path)
    assert len(list(load_workbook(path)["Personen"].values)) == 1


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentFailure, match="FILE_UNWRITABLE"):
        write_comparison(COMPARED, tmp_path / "nirgends" / "v.xlsx")
