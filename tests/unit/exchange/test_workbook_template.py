"""The workbook to fill in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from unterkunft.exchange.example_records import example_file
from unterkunft.exchange.facility_file import RECORD_KINDS
from unterkunft.exchange.file_access import UnwritableFileRefusal, read_facility_file, write_template_file
from unterkunft.exchange.finding_codes import FindingCode


@pytest.fixture
def template(tmp_path: Path) -> Iterator[Any]:
    """The template, opened again."""
    write_template_file(tmp_path / "vorlage.xlsx")
    opened = load_workbook(tmp_path / "vorlage.xlsx")
    yield opened
    opened.close()


def test_importing_the_empty_template_has_nothing_to_do(tmp_path: Path) -> None:
    write_template_file(tmp_path / "vorlage.xlsx")
    file, (finding,) = read_facility_file(tmp_path / "vorlage.xlsx")
    assert (dict(file.by_kind), finding.code, finding.is_blocking) == ({}, FindingCode.NO_RECORDS, False)


def test_a_sheet_for_every_kind_stands_between_help_and_examples(template: Any) -> None:
    kinds = [kind.sheet for kind in RECORD_KINDS]
    assert template.sheetnames == ["Erklärung", *kinds, "Beispiele", "Auswahllisten"]
    assert {template[sheet].freeze_panes for sheet in kinds} == {"A2"}
    assert {template[sheet].max_row for sheet in kinds} == {1}


def test_every_column_is_explained(template: Any) -> None:
    rows = [tuple(cell.value for cell in row) for row in template["Erklärung"].iter_rows()]
    named = {(row[0], row[1]) for row in rows}
    assert {(kind.sheet, field.heading) for kind in RECORD_KINDS for field in kind.fields} <= named
    by_name = {row[5]: row for row in rows}
    assert by_name["beds.room"][2:4] == ("ja", "ein Schlüssel des Blattes »Zimmer«")
    assert by_name["closures.bed"][2] == "genau eine: Bett / Zimmer"
    assert by_name["payers.kind"][4].startswith("Sozialamt, Jobcenter")


def test_lists_and_answers_can_be_chosen(template: Any) -> None:
    choices = {
        (sheet.title, validation.promptTitle)
        for sheet in template.worksheets
        for validation in sheet.data_validations.dataValidation
        if validation.type == "list"
    }
    assert {("Betten", "Art"), ("Bewohner", "Auskunftssperre"), ("Verbrauch", "Kostenart")} <= choices


def test_the_examples_show_every_kind(template: Any) -> None:
    first = [row[0].value for row in template["Beispiele"].iter_rows()]
    assert [f"Blatt »{kind.sheet}«" for kind in RECORD_KINDS] == [
        value for value in first if str(value).startswith("Blatt »")
    ]
    assert set(example_file().by_kind) == {kind.name for kind in RECORD_KINDS}


def test_a_template_is_a_workbook(tmp_path: Path) -> None:
    with pytest.raises(UnwritableFileRefusal):
        write_template_file(tmp_path / "vorlage.json")
