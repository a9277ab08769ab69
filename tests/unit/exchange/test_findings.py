"""Findings and how they are worded."""

from __future__ import annotations

from datetime import date

import pytest

from unterkunft.exchange.facility_file import record
from unterkunft.exchange.finding_codes import FindingCode
from unterkunft.exchange.findings import (
    blocking,
    finding_on,
    german_finding,
    german_place,
    has_blocking,
    shortened,
    warning,
)
from unterkunft.exchange.records import Place, Record

_CELL = Place("haus.xlsx", "Betten", 7)
_ENTRY = Place("haus.json", "beds", 7, is_json=True)


def _bed(place: Place) -> Record:
    made = record("beds", key="B", room="Z-999", label="1")
    return Record(made.kind, made.identity, made.values, place)


def test_a_finding_names_sheet_row_column_value_and_what_was_expected() -> None:
    finding = finding_on(_bed(_CELL), "room", FindingCode.UNKNOWN_REFERENCE, expected="ein Zimmer der Datei")
    assert finding.message == (
        "Blatt »Betten«, Zeile 7, Spalte »Zimmer«: »Z-999« gibt es nicht. Erwartet: ein Zimmer der Datei."
    )


def test_in_json_a_finding_names_list_entry_and_field() -> None:
    finding = finding_on(_bed(_ENTRY), "room", FindingCode.UNKNOWN_REFERENCE)
    assert finding.message == "»beds«, Eintrag 7, Feld »room«: »Z-999« gibt es nicht."


def test_a_finding_on_a_whole_record_shows_its_key() -> None:
    finding = finding_on(_bed(_CELL), None, FindingCode.OVERLAPPING_PERIODS, other=_bed(_ENTRY))
    assert finding.message == (
        "Blatt »Betten«, Zeile 7: der Zeitraum überschneidet sich mit einem anderen (»beds«, Eintrag 7)."
    )
    assert finding.value == "B"


def test_a_finding_on_a_file_names_the_file() -> None:
    finding = blocking(
        FindingCode.FILE_TOO_LARGE, Place("haus.xlsx"), value="90 MB", expected="höchstens 64 MB"
    )
    assert german_finding(finding) == (
        "Datei »haus.xlsx«: die Datei ist zu groß (»90 MB«). Erwartet: höchstens 64 MB."
    )


def test_a_finding_without_any_place_is_a_sentence() -> None:
    assert german_finding(blocking(FindingCode.NOT_JSON, Place())) == "Die Datei ist kein gültiges JSON."


def test_days_are_shown_as_each_form_writes_them() -> None:
    made = record("stays", key="S", resident="R", facility="F", moved_in_on=date(2026, 3, 1))
    excel = finding_on(Record("stays", ("S",), made.values, _CELL), "moved_in_on", FindingCode.IN_THE_FUTURE)
    json = finding_on(Record("stays", ("S",), made.values, _ENTRY), "moved_in_on", FindingCode.IN_THE_FUTURE)
    assert (excel.value, json.value) == ("01.03.2026", "2026-03-01")


def test_a_missing_value_is_shown_as_nothing() -> None:
    assert finding_on(_bed(_CELL), "kind", FindingCode.MISSING).value is None


@pytest.mark.parametrize("code", FindingCode)
def test_every_code_has_german_words(code: FindingCode) -> None:
    said = german_finding(blocking(code, _CELL, value="X", other=_ENTRY))
    unspecific = german_finding(blocking(FindingCode.REFUSED, _CELL, value="X"))
    assert said.endswith(".")
    assert "{" not in said
    assert code is FindingCode.REFUSED or said != unspecific


def test_long_and_unprintable_values_are_shortened() -> None:
    assert shortened("a" * 200) == "a" * 79 + "…"
    assert shortened("a\u202eb\ud800\n") == "a�b��"
    assert warning(FindingCode.UNKNOWN_COLUMN, _CELL, column="x\0y").column == "x�y"


def test_warnings_do_not_block() -> None:
    told = warning(FindingCode.UNKNOWN_SHEET, _CELL)
    assert not has_blocking([told])
    assert has_blocking([told, blocking(FindingCode.MISSING, _CELL)])


def test_a_place_is_worded_as_far_as_it_is_known() -> None:
    assert german_place(Place("haus.xlsx", "Betten")) == "Blatt »Betten«"
    assert german_place(Place("haus.xlsx")) == ""
