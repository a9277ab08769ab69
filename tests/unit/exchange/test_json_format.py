"""Reading the JSON form."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from unterkunft.exchange import json_format, record_reading
from unterkunft.exchange.facility_file import facility_file, kind_named, record
from unterkunft.exchange.finding_codes import FindingCode
from unterkunft.exchange.findings import FileFinding
from unterkunft.exchange.records import FacilityFile
from unterkunft.values.statuses import RoomUse, Severity

Reading = tuple[FacilityFile, tuple[FileFinding, ...]]

_ROOM = {"key": "Z-1", "floor": "E", "number": "101", "use": "sleeping"}
_RESIDENT = {"key": "R-1", "family_name": "Özil"}
_STATUS = {"key": "S-1", "resident": "R-1", "status": "permit_24", "valid_from": "2026-01-01"}
_CLOSURE = {"key": "C-1", "bed": "B-1", "valid_from": "2026-01-01", "reason": "repair"}
_COVERAGE = {"key": "K", "resident": "R", "payer": "P", "rule": "full", "valid_from": "2026-01-01"}
_SEPARATION = {"resident": "R-1", "other": "R-2", "scope": "floor", "valid_from": "2026-01-01"}


def _only(reading: Reading) -> FileFinding:
    (finding,) = reading[1]
    return finding


def test_records_are_read_with_their_types_and_places(read_lists: Callable[..., Reading]) -> None:
    file, findings = read_lists(rooms=[{**_ROOM, "opened_on": "2026-02-01", "area_m2": "18.40"}])
    (room,) = file.records("rooms")
    assert findings == ()
    assert room.value("use", RoomUse) is RoomUse.SLEEPING
    assert room.value("opened_on", date) == date(2026, 2, 1)
    assert (room.place.file, room.place.sheet, room.place.row) == ("haus.json", "rooms", 1)


def test_empty_values_are_absent_and_remembered_as_emptied(read_lists: Callable[..., Reading]) -> None:
    file, findings = read_lists(rooms=[{**_ROOM, "features": [], "housing_unit": " ", "area_m2": None}])
    (room,) = file.records("rooms")
    assert findings == ()
    assert room.values.keys() == _ROOM.keys()
    assert {"features", "housing_unit", "area_m2"} <= room.emptied


def test_what_a_record_leaves_out_is_empty(read_lists: Callable[..., Reading]) -> None:
    file, _findings = read_lists(rooms=[_ROOM])
    (room,) = file.records("rooms")
    assert room.emptied == {field.name for field in kind_named("rooms").fields} - _ROOM.keys()


@pytest.mark.parametrize(
    ("kind", "entry", "field", "code"),
    [
        ("rooms", {**_ROOM, "area_m2": "-1"}, "area_m2", FindingCode.NEGATIVE_NUMBER),
        ("rooms", {**_ROOM, "approved_places": -1}, "approved_places", FindingCode.NEGATIVE_NUMBER),
        ("rooms", {**_ROOM, "use": "Schlafen"}, "use", FindingCode.UNKNOWN_WORD),
        ("rooms", {**_ROOM, "number": 101}, "number", FindingCode.WRONG_TYPE),
        ("rooms", {**_ROOM, "number": "x" * 201}, "number", FindingCode.TEXT_TOO_LONG),
        ("rooms", {**_ROOM, "number": "a\u202eb"}, "number", FindingCode.FORBIDDEN_CHARACTER),
        ("rooms", {**_ROOM, "outline": [[0, 0]]}, "outline", FindingCode.NOT_AN_OUTLINE),
        ("rooms", {**_ROOM, "features": ["balcony"]}, "features", FindingCode.UNKNOWN_WORD),
        ("rooms", {**_ROOM, "opened_on": "2026-02-30"}, "opened_on", FindingCode.NOT_A_DAY),
        ("rooms", {**_ROOM, "closed_on": "9999-12-31"}, "closed_on", FindingCode.DAY_OUT_OF_RANGE),
        ("rooms", {**_ROOM, "floor": None}, "floor", FindingCode.MISSING),
        ("residents", {**_RESIDENT, "nationality": "GER"}, "nationality", FindingCode.UNKNOWN_WORD),
        ("residents", {**_RESIDENT, "languages": ["arabisch"]}, "languages", FindingCode.UNKNOWN_WORD),
        ("residents", {**_RESIDENT, "restricted": "ja"}, "restricted", FindingCode.NOT_YES_OR_NO),
        (
            "residence_statuses",
            {**_STATUS, "valid_through": "2025-12-31"},
            "valid_through",
            FindingCode.ENDS_BEFORE_START,
        ),
        ("closures", {**_CLOSURE, "room": "Z-1"}, "bed / room", FindingCode.BOTH_GIVEN),
        ("closures", {**_CLOSURE, "bed": ""}, "bed / room", FindingCode.NEITHER_GIVEN),
        ("cost_coverages", {**_COVERAGE, "rule": "percent"}, "value", FindingCode.MISSING),
        ("separations", {**_SEPARATION, "other": "R-1"}, "other", FindingCode.SAME_PERSON_TWICE),
        ("expected_arrivals", {"key": "A", "arrives_on": "2026-01-01", "persons": 0, "description": "x"},
         "persons", FindingCode.NUMBER_OUT_OF_RANGE),
        ("tariffs", {"key": "t", "steps": [None]}, "document", FindingCode.NOT_A_DOCUMENT),
        ("tariffs", {"name": "ohne Schlüssel"}, "key", FindingCode.MISSING),
    ],
)  # fmt: skip
def test_a_wrong_value_is_a_finding_with_its_field(
    read_lists: Callable[..., Reading], kind: str, entry: dict[str, Any], field: str, code: FindingCode
) -> None:
    reading = read_lists(**{kind: [entry]})
    finding = _only(reading)
    assert (finding.code, finding.column, finding.severity) == (code, field, Severity.BLOCKING)
    assert (finding.place.sheet, finding.place.row) == (kind, 1)
    assert finding.expected
    assert reading[0].records(kind) == ()


def test_all_problems_are_reported_at_once(read_lists: Callable[..., Reading]) -> None:
    _, findings = read_lists(
        rooms=[{"key": "Z-1", "floor": "E", "area_m2": "x", "use": "?"}, _ROOM],
        residents=[{"key": "R-1"}, {"family_name": "A"}],
    )
    assert [(finding.place.sheet, finding.place.row, finding.column) for finding in findings] == [
        ("rooms", 1, "use"),
        ("rooms", 1, "area_m2"),
        ("rooms", 1, "number"),
        ("rooms", 2, "key"),
        ("residents", 1, "family_name"),
        ("residents", 2, "key"),
    ]


def test_a_repeated_key_names_both_places(read_lists: Callable[..., Reading]) -> None:
    finding = _only(read_lists(rooms=[_ROOM, {**_ROOM, "key": " Z-1 "}]))
    assert finding.code == FindingCode.DUPLICATE_KEY
    assert finding.place.row == 2
    assert finding.other is not None
    assert finding.other.row == 1
    assert "»Z-1« steht schon hier: »rooms«, Eintrag 1" in finding.message


def test_records_without_key_are_repeated_by_their_fields(read_lists: Callable[..., Reading]) -> None:
    finding = _only(read_lists(separations=[_SEPARATION, {**_SEPARATION, "scope": "room"}]))
    assert finding.code == FindingCode.DUPLICATE_KEY
    assert read_lists(separations=[_SEPARATION, {**_SEPARATION, "valid_from": "2026-02-01"}])[1] == ()


def test_keys_of_unusable_records_can_still_be_named(read_lists: Callable[..., Reading]) -> None:
    file, _ = read_lists(rooms=[{**_ROOM, "use": "?"}])
    assert file.keys("rooms") == {"Z-1"}


def test_unknown_lists_and_fields_are_warnings(read_lists: Callable[..., Reading]) -> None:
    file, findings = read_lists(rooms=[{**_ROOM, "colour": "red"}], pets=[{}])
    assert [(finding.code, finding.column, finding.value) for finding in findings] == [
        (FindingCode.UNKNOWN_KEY, "colour", "red"),
        (FindingCode.UNKNOWN_SHEET, None, None),
    ]
    assert all(finding.severity is Severity.WARNING for finding in findings)
    assert len(file.records("rooms")) == 1


def test_a_repeated_key_of_an_object_is_a_finding(read_text: Callable[..., Reading]) -> None:
    _, findings = read_text(
        '{"format": "unterkunft", "version": 1, "floors": [], "floors": [],'
        ' "tariffs": [{"key": "t", "household": {"cap_persons": 1, "cap_persons": 2}}],'
        ' "residents": [{"key": "R", "family_name": "A", "family_name": "B"}]}'
    )
    assert [(finding.code, finding.place.sheet, finding.column) for finding in findings] == [
        (FindingCode.REPEATED_KEY, "floors", None),
        (FindingCode.REPEATED_KEY, "tariffs", "cap_persons"),
        (FindingCode.REPEATED_KEY, "residents", "family_name"),
    ]


def test_a_tariff_is_its_document(read_lists: Callable[..., Reading]) -> None:
    document = {"name": "Satzung", "key": "t", "rate": [{"component": "lodging"}]}
    (tariff,) = read_lists(tariffs=[document])[0].records("tariffs")
    assert tariff.key == "t"
    assert tariff.value("document", dict) == document


@pytest.mark.parametrize(
    "lists", [{"rooms": {}}, {"rooms": "x"}, {"rooms": [7]}, {"rooms": [[]]}, {"rooms": [None]}]
)
def test_lists_of_another_shape_are_findings(
    read_lists: Callable[..., Reading], lists: dict[str, Any]
) -> None:
    assert _only(read_lists(**lists)).code == FindingCode.WRONG_SHAPE


def test_an_empty_list_may_be_null(read_lists: Callable[..., Reading]) -> None:
    _, findings = read_lists(rooms=None, floors=[])
    assert [finding.code for finding in findings] == [FindingCode.NO_RECORDS]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("{", FindingCode.NOT_JSON),
        ("PK\x03\x04", FindingCode.NOT_JSON),
        (b"\xff\xfe{}", FindingCode.NOT_JSON),
        ('{"format": "unterkunft", "version": 1, "x": NaN}', FindingCode.NOT_JSON),
        ('{"format": "unterkunft", "version": 1, "x": -Infinity}', FindingCode.NOT_JSON),
        ("[]", FindingCode.NOT_A_FACILITY_FILE),
        ("{}", FindingCode.NOT_A_FACILITY_FILE),
        ('{"format": "other", "version": 1}', FindingCode.NOT_A_FACILITY_FILE),
        ('{"format": "unterkunft"}', FindingCode.NOT_A_FACILITY_FILE),
        ('{"format": "unterkunft", "version": true}', FindingCode.NOT_A_FACILITY_FILE),
        ('{"format": "unterkunft", "version": "1"}', FindingCode.NOT_A_FACILITY_FILE),
        ('{"format": "unterkunft", "version": 0}', FindingCode.NOT_A_FACILITY_FILE),
        ('{"format": "unterkunft", "version": 2, "anything": 1}', FindingCode.NEWER_VERSION),
        ("[" * 100_000, FindingCode.NESTED_TOO_DEEPLY),
        ("[" * 60 + "]" * 60, FindingCode.NESTED_TOO_DEEPLY),
        ("", FindingCode.FILE_EMPTY),
    ],
)
def test_what_is_no_facility_file_is_one_finding(
    read_text: Callable[[str | bytes], Reading], content: str | bytes, code: FindingCode
) -> None:
    file, (finding,) = read_text(content)
    assert finding.code == code
    assert finding.is_blocking
    assert finding.expected
    assert not file.by_kind


def test_broken_json_names_its_line(read_text: Callable[[str | bytes], Reading]) -> None:
    finding = _only(read_text('{\n "format": \n}'))
    assert finding.expected == "gültiges JSON – Fehler in Zeile 3, Spalte 1"


def test_numbers_of_any_size_are_findings(read_text: Callable[[str | bytes], Reading]) -> None:
    for number in ("9" * 5000, "1e999999999", "1e-999999999", "1e99999999999999999999"):
        finding = _only(
            read_text(
                '{"format": "unterkunft", "version": 1, "rooms": [{"key": "Z", "floor": "E",'
                f' "number": "1", "use": "bath", "area_m2": {number}}}]}}'
            )
        )
        assert finding.code in (FindingCode.NUMBER_OUT_OF_RANGE, FindingCode.TOO_MANY_PLACES)


def test_a_lone_surrogate_is_a_forbidden_character(read_text: Callable[[str | bytes], Reading]) -> None:
    finding = _only(
        read_text(
            '{"format": "unterkunft", "version": 1, "residents": [{"key": "R", "family_name": "\\ud800"}]}'
        )
    )
    assert finding.code == FindingCode.FORBIDDEN_CHARACTER
    assert finding.message.encode()


def test_too_many_records_and_findings_end_the_reading(
    read_lists: Callable[..., Reading], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(record_reading, "MOST_FINDINGS", 5)
    assert [finding.code for finding in read_lists(rooms=[{}] * 20)[1]][-1] == FindingCode.TOO_MANY_FINDINGS
    assert len(read_lists(rooms=[{}] * 20)[1]) < 15
    monkeypatch.setattr(record_reading, "MOST_RECORDS", 3)
    many = [{**_ROOM, "key": f"Z-{number}"} for number in range(9)]
    assert _only(read_lists(rooms=many)).code == FindingCode.TOO_MANY_RECORDS


def test_a_file_is_written_one_record_in_a_line() -> None:
    beds = [record("beds", key=key, room="Z", label="Ö") for key in ("B-1", "B-2")]
    assert json_format.json_text(facility_file(beds)) == (
        '{\n  "format": "unterkunft",\n  "version": 1,\n  "beds": [\n'
        '    {"key": "B-1", "room": "Z", "label": "Ö"},\n'
        '    {"key": "B-2", "room": "Z", "label": "Ö"}\n  ]\n}\n'
    )
