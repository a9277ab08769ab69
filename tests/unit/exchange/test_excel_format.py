"""Reading the Excel form."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from openpyxl import Workbook, load_workbook

from unterkunft.exchange.facility_file import RECORD_KINDS, VERSION
from unterkunft.exchange.file_access import read_facility_file, write_facility_file
from unterkunft.exchange.finding_codes import FindingCode
from unterkunft.exchange.findings import FileFinding
from unterkunft.exchange.records import FacilityFile
from unterkunft.values.statuses import RoomFeature, RoomUse, Severity

Reading = tuple[FacilityFile, tuple[FileFinding, ...]]
ReadSheets = Callable[[dict[str, Sequence[Sequence[Any]]]], Reading]

_HEADINGS = ("Schlüssel", "Etage", "Nummer", "Nutzung")
_ROOM = ("Z-1", "E", "101", "Schlafen")


def test_german_headings_are_read_with_their_places(read_sheets: ReadSheets) -> None:
    file, findings = read_sheets(
        {
            "Zimmer": [
                (*_HEADINGS, "Fläche m²", "Merkmale", "geöffnet am"),
                (*_ROOM, 18.4, "ruhig; eigenes Bad", date(2026, 2, 1)),
            ]
        }
    )
    (room,) = file.records("rooms")
    assert findings == ()
    assert room.value("use", RoomUse) is RoomUse.SLEEPING
    assert room.value("area_m2", Decimal) == Decimal("18.4")
    assert room.each("features", RoomFeature) == (RoomFeature.QUIET, RoomFeature.OWN_BATH)
    assert room.value("opened_on", date) == date(2026, 2, 1)
    assert (room.place.file, room.place.sheet, room.place.row) == ("haus.xlsx", "Zimmer", 2)


def test_json_names_work_in_any_order_and_case(read_sheets: ReadSheets) -> None:
    file, findings = read_sheets(
        {
            "ROOMS": [("USE", "Number", "floor", "Kürzel"), ("bath", 7, "E", "Z-1")],
            "household_members": [
                ("haushalt", "BEWOHNER", "Rolle", "von", "bis  Einschließlich"),
                ("H", "R", "Haushaltsvorstand", "1.2.2026", "2026-02-03"),
            ],
        }
    )
    assert findings == ()
    assert file.records("rooms")[0].value("number", str) == "7"
    assert file.records("household_members")[0].value("valid_through", date) == date(2026, 2, 3)


def test_empty_rows_are_skipped_and_rows_keep_their_number(read_sheets: ReadSheets) -> None:
    file, findings = read_sheets({"Zimmer": [_HEADINGS, (), ("", "  ", None, ""), _ROOM]})
    assert findings == ()
    assert file.records("rooms")[0].place.row == 4


def test_empty_cells_of_known_columns_are_emptied(read_sheets: ReadSheets) -> None:
    file, _ = read_sheets({"Zimmer": [(*_HEADINGS, "Widmung"), (*_ROOM, None)]})
    assert file.records("rooms")[0].emptied == {"designation"}


def test_unknown_sheets_and_columns_are_warnings(read_sheets: ReadSheets) -> None:
    file, findings = read_sheets(
        {
            "Hinweise": [("bitte lesen",)],
            "Zimmer": [(*_HEADINGS, "Farbe", None, None), (*_ROOM, "rot", None, "allein")],
        }
    )
    assert [(finding.code, finding.place.sheet, finding.column) for finding in findings] == [
        (FindingCode.UNKNOWN_SHEET, "Hinweise", None),
        (FindingCode.UNKNOWN_COLUMN, "Zimmer", "Farbe"),
        (FindingCode.UNKNOWN_COLUMN, "Zimmer", "G"),
    ]
    assert all(finding.severity is Severity.WARNING for finding in findings)
    assert len(file.records("rooms")) == 1


def test_a_missing_required_column_is_one_finding(read_sheets: ReadSheets) -> None:
    rows = [("Z-1", "E", "Bad"), ("Z-2", "E", "Bad")]
    file, (finding,) = read_sheets({"Zimmer": [("Schlüssel", "Etage", "Nutzung"), *rows]})
    assert (finding.code, finding.column) == (FindingCode.MISSING_COLUMN, "Nummer")
    assert file.records("rooms") == ()


def test_headings_without_rows_are_no_problem(read_sheets: ReadSheets) -> None:
    _, (finding,) = read_sheets({"Zimmer": [("Schlüssel",)], "Betten": []})
    assert finding.code == FindingCode.NO_RECORDS


def test_a_column_given_twice_is_a_finding(read_sheets: ReadSheets) -> None:
    _, (finding,) = read_sheets({"Zimmer": [(*_HEADINGS, "number"), (*_ROOM, "102")]})
    assert (finding.code, finding.column, finding.place.row) == (FindingCode.REPEATED_COLUMN, "number", 1)


def test_the_same_key_on_two_sheets_of_one_kind_is_a_finding(read_sheets: ReadSheets) -> None:
    _, (finding,) = read_sheets({"Zimmer": [_HEADINGS, _ROOM], "rooms": [_HEADINGS, _ROOM]})
    assert finding.message == (
        "Blatt »rooms«, Zeile 2, Spalte »Schlüssel«: »Z-1« steht schon hier: Blatt »Zimmer«, Zeile 2."
        " Erwartet: jeder Schlüssel nur einmal."
    )


@pytest.mark.parametrize(
    ("heading", "cell", "code", "shown"),
    [
        ("Fläche m²", "groß", FindingCode.NOT_A_NUMBER, "groß"),
        ("Fläche m²", -2.5, FindingCode.NEGATIVE_NUMBER, "-2,5"),
        ("genehmigte Plätze", 1.5, FindingCode.NOT_A_NUMBER, "1,5"),
        ("genehmigte Plätze", True, FindingCode.NOT_A_NUMBER, "WAHR"),
        ("geöffnet am", "30.02.2026", FindingCode.NOT_A_DAY, "30.02.2026"),
        (
            "geöffnet am",
            datetime.combine(date(2026, 2, 1), time(14, 30)),
            FindingCode.NOT_A_DAY,
            "01.02.2026 14:30:00",
        ),
        ("geöffnet am", time(14, 30), FindingCode.NOT_A_DAY, "14:30:00"),
        ("Widmung", "Tiere", FindingCode.UNKNOWN_WORD, "Tiere"),
        ("Merkmale", "ruhig; Balkon", FindingCode.UNKNOWN_WORD, "Balkon"),
        ("Wohneinheit", date(2026, 2, 1), FindingCode.WRONG_TYPE, "01.02.2026"),
        ("Wohneinheit", "x" * 201, FindingCode.TEXT_TOO_LONG, "x" * 79 + "…"),
        ("Umriss", "0,0", FindingCode.NOT_AN_OUTLINE, "0,0"),
        ("Wohneinheit", "#REF!", FindingCode.CELL_ERROR, "#REF!"),
        ("Wohneinheit", "=A1", FindingCode.FORMULA_NOT_COMPUTED, "=A1"),
    ],
)
def test_a_wrong_cell_is_a_finding_with_its_place(
    read_sheets: ReadSheets, heading: str, cell: Any, code: FindingCode, shown: str
) -> None:
    _, (finding,) = read_sheets({"Zimmer": [(*_HEADINGS, heading), (*_ROOM, cell)]})
    assert (finding.code, finding.value) == (code, shown)
    assert (finding.place.sheet, finding.place.row, finding.column) == ("Zimmer", 2, heading)
    assert finding.expected


def test_computed_formulas_are_read_by_their_result(tmp_path: Path) -> None:
    path = tmp_path / "formel.xlsx"
    workbook = Workbook()
    sheet = workbook.worksheets[0]
    sheet.title = "Zimmer"
    sheet.append((*_HEADINGS, "Fläche m²"))
    sheet.append((*_ROOM, "=2*9.2"))
    workbook.save(path)
    workbook.close()
    _replace_in_sheet(path, "<v />", "<v>18.4</v>")
    file, findings = read_facility_file(path)
    assert findings == ()
    assert file.records("rooms")[0].value("area_m2", Decimal) == Decimal("18.4")


def test_escaped_characters_of_excel_are_read_as_they_are_meant(read_sheets: ReadSheets) -> None:
    file, findings = read_sheets(
        {
            "Bewohner": [
                ("Schlüssel", "Familienname", "Bemerkung"),
                ("_x005F_x0041_", "A", "eins_x000D_\nzwei"),
            ]
        }
    )
    (resident,) = file.records("residents")
    assert findings == ()
    assert (resident.key, resident.value("note", str)) == ("_x0041_", "eins\nzwei")


def test_a_tariff_is_toml_text_in_a_cell(read_sheets: ReadSheets) -> None:
    headings = ("Schlüssel", "document")
    file, findings = read_sheets({"Tarife": [headings, ("t", 'key = "t"\nname = "N"'), ("u", 'name = "U"')]})
    assert findings == ()
    assert [tariff.value("document", dict) for tariff in file.records("tariffs")] == [
        {"key": "t", "name": "N"},
        {"key": "u", "name": "U"},
    ]


def test_the_key_of_a_tariff_may_not_contradict_its_document(read_sheets: ReadSheets) -> None:
    _, (finding,) = read_sheets({"Tarife": [("Schlüssel", "Tarifdokument"), ("t", 'key = "u"')]})
    assert (finding.code, finding.value) == (FindingCode.KEYS_DIFFER, "t")
    assert finding.expected == "im Dokument steht »u«"


def test_a_workbook_of_a_newer_version_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "neu.xlsx"
    write_facility_file(FacilityFile(), path)
    workbook = load_workbook(path)
    workbook["Auswahllisten"]["B1"] = VERSION + 1
    workbook.save(path)
    workbook.close()
    _, (finding,) = read_facility_file(path)
    assert (finding.code, finding.value) == (FindingCode.NEWER_VERSION, str(VERSION + 1))


def test_every_kind_has_a_sheet_that_is_found_again(read_sheets: ReadSheets) -> None:
    _, findings = read_sheets(
        {kind.sheet: [[field.heading for field in kind.fields]] for kind in RECORD_KINDS}
    )
    assert [finding.code for finding in findings] == [FindingCode.NO_RECORDS]


def _replace_in_sheet(path: Path, old: str, new: str) -> None:
    with ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    sheet = parts["xl/worksheets/sheet1.xml"].decode()
    assert old in sheet
    parts["xl/worksheets/sheet1.xml"] = sheet.replace(old, new).encode()
    with ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
