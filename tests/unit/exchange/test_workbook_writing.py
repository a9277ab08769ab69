"""The workbook as people see it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from unterkunft.exchange import workbook_writing
from unterkunft.exchange.facility_file import RECORD_KINDS, facility_file, record
from unterkunft.exchange.file_access import read_facility_file, write_facility_file
from unterkunft.exchange.finding_codes import FindingCode
from unterkunft.exchange.records import FacilityFile
from unterkunft.exchange.workbook_writing import findings_on_writing

_FILE = facility_file(
    [
        record("rooms", key="007", floor="E", number="1-2", use="sleeping", opened_on=date(2026, 3, 1)),
        record("residents", key="R", family_name="A", restricted=True, note="eins\nzwei"),
        record("attendance", key="A", resident="R", state="Polizei", left_on=date(2026, 3, 1)),
    ]
)


@pytest.fixture
def workbook(tmp_path: Path) -> Iterator[Any]:
    """The file above as a workbook, opened again."""
    write_facility_file(_FILE, tmp_path / "haus.xlsx")
    opened = load_workbook(tmp_path / "haus.xlsx")
    yield opened
    opened.close()


def test_every_kind_has_its_sheet_with_german_headings(workbook: Any) -> None:
    assert workbook.sheetnames == [*(kind.sheet for kind in RECORD_KINDS), "Auswahllisten"]
    headings = [cell.value for cell in workbook["Betten"][1]]
    assert headings == ["Schlüssel", "Zimmer", "Bezeichnung", "Art"]
    assert all(cell.font.bold for cell in workbook["Betten"][1])


def test_headings_stay_in_sight(workbook: Any) -> None:
    assert {sheet.freeze_panes for sheet in workbook.worksheets[:-1]} == {"A2"}
    assert workbook["Zimmer"].print_title_rows == "$1:$1"


def test_columns_of_keys_are_text_and_days_are_days(workbook: Any) -> None:
    rooms = workbook["Zimmer"]
    assert rooms.column_dimensions["A"].number_format == "@"
    assert (rooms["A2"].value, rooms["A2"].number_format) == ("007", "@")
    assert rooms["K2"].is_date
    assert rooms["K2"].number_format == "DD.MM.YYYY"


def test_words_can_be_chosen_from_the_hidden_list(workbook: Any) -> None:
    words = workbook["Auswahllisten"]
    assert words.sheet_state == "hidden"
    (uses,) = [each for each in workbook["Zimmer"].data_validations.dataValidation if "D2" in each.sqref]
    column = uses.formula1.split("$")[1]
    assert uses.formula1 == f"Auswahllisten!${column}$2:${column}$10"
    assert words[f"{column}1"].value == "Zimmer: Nutzung"
    assert [words[f"{column}{row}"].value for row in (2, 3, 10)] == ["Schlafen", "Küche", "Sonstiges"]


def test_every_column_says_what_it_holds(workbook: Any) -> None:
    for kind in RECORD_KINDS:
        hints = workbook[kind.sheet].data_validations.dataValidation
        assert [hint.promptTitle for hint in hints] == [field.heading for field in kind.fields]
        assert all(hint.prompt and len(hint.prompt) <= 255 for hint in hints)


def test_text_of_users_stays_text(tmp_path: Path) -> None:
    path = tmp_path / "haus.xlsx"
    texts = ('=HYPERLINK("x")', "+49 30 1", "-1", "@SUM(A1)", "=", "#REF!", "_x0041_", "TRUE", "1e5")
    file = facility_file([record("households", key=text, name=text) for text in texts])
    write_facility_file(file, path)
    with ZipFile(path) as archive:
        sheet = archive.read("xl/worksheets/sheet7.xml").decode()
    assert sheet.count('t="inlineStr"') == 2 * (len(texts) + 1)
    assert "<f>" not in sheet
    assert read_facility_file(path) == (file, ())


def test_cells_that_look_like_formulas_are_quoted(tmp_path: Path) -> None:
    path = tmp_path / "haus.xlsx"
    write_facility_file(facility_file([record("households", key="H", name="=1+1")]), path)
    opened = load_workbook(path)
    assert opened["Haushalte"]["B2"].quotePrefix
    assert not opened["Haushalte"]["A2"].quotePrefix
    opened.close()


def test_an_empty_file_is_a_template_to_fill_in(tmp_path: Path) -> None:
    path = tmp_path / "vorlage.xlsx"
    write_facility_file(FacilityFile(), path)
    _, (finding,) = read_facility_file(path)
    assert finding.code == FindingCode.NO_RECORDS


def test_more_records_than_rows_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook_writing, "MOST_ROWS", 2)
    two = facility_file([record("households", key=key, name="A") for key in "ab"])
    (finding,) = findings_on_writing(two)
    assert (finding.code, finding.place.sheet) == (FindingCode.TOO_MANY_ROWS, "Haushalte")
