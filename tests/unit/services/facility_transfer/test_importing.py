"""Importing facility files: whole or not at all, with every finding at once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy import select

from unterkunft.exchange.findings import FileFinding
from unterkunft.exchange.records import FacilityFile
from unterkunft.model.stay import BedAssignment, Stay
from unterkunft.services.changes import Changes
from unterkunft.services.executor import Executor
from unterkunft.services.facility_transfer.exporting import export_facilities
from unterkunft.services.facility_transfer.importing import ImportReport
from unterkunft.services.history import Undo
from unterkunft.services.permissions import Actor
from unterkunft.storage.engine import Database
from unterkunft.values.refusals import DomainRefusal

SOME_MOMENT = datetime(2026, 3, 10, 9, tzinfo=UTC)

Document = dict[str, Any]
Import = Callable[[Document], Changes]
Preview = Callable[[Document], ImportReport]


def plain(file: FacilityFile) -> dict[str, list[dict[str, object]]]:
    return {kind: [dict(record.values) for record in records] for kind, records in file.by_kind.items()}


def stays_of(database: Database) -> list[tuple[Any, ...]]:
    with database.reading() as connection:
        return [
            tuple(row)
            for row in connection.execute(
                select(Stay.moved_in_on, Stay.moved_out_on, Stay.is_derived).order_by(Stay.moved_in_on)
            )
        ]


def codes(findings: tuple[FileFinding, ...]) -> set[str]:
    return {str(finding.code) for finding in findings}


def test_a_file_is_written_with_all_its_records(small_house: Document, import_document: Import) -> None:
    changes = import_document(small_house)
    assert changes.wording.values["created"] == sum(len(small_house[kind]) for kind in list(small_house)[2:])


def test_importing_the_same_file_again_changes_nothing(
    small_house: Document, import_document: Import, preview_document: Preview
) -> None:
    import_document(small_house)
    assert not import_document(small_house)
    report = preview_document(small_house)
    assert (report.created, report.changed) == ((), ())


def test_an_export_gives_the_records_that_were_imported(
    small_house: Document, import_document: Import, database: Database
) -> None:
    import_document(small_house)
    exported = plain(export_facilities(database))
    assert {kind: len(records) for kind, records in exported.items()} == {
        kind: len(small_house[kind]) for kind in list(small_house)[2:]
    }
    assert [each["key"] for each in exported["bed_assignments"]] == ["B-1", "B-2", "B-3"]
    assert exported["residents"][0]["restricted"] is False
    assert "restricted" not in exported["residents"][1]


def test_an_unbroken_run_of_assignments_becomes_one_stay(
    small_house: Document, import_document: Import, database: Database
) -> None:
    import_document(small_house)
    spans = [(str(start), end and str(end), derived) for start, end, derived in stays_of(database)]
    assert spans == [("2026-01-01", None, True), ("2026-01-05", "2026-01-20", True)]


def test_a_gap_between_assignments_makes_two_stays(
    small_house: Document, import_document: Import, database: Database
) -> None:
    small_house["bed_assignments"][1]["from_on"] = "2026-02-03"
    import_document(small_house)
    assert len(stays_of(database)) == 3


def test_a_derived_stay_follows_its_assignments_on_the_next_import(
    small_house: Document, import_document: Import, database: Database
) -> None:
    import_document(small_house)
    small_house["bed_assignments"][1]["until_on"] = "2026-03-01"
    import_document(small_house)
    spans = [(str(start), end and str(end)) for start, end, _ in stays_of(database)]
    assert spans == [("2026-01-01", "2026-03-01"), ("2026-01-05", "2026-01-20")]


def test_a_recorded_stay_takes_the_place_of_the_derived_one(
    small_house: Document, import_document: Import, database: Database
) -> None:
    import_document(small_house)
    small_house["stays"] = [{"key": "A-1", "resident": "R-1", "facility": "H", "moved_in_on": "2025-12-30"}]
    import_document(small_house)
    assert [derived for _, _, derived in stays_of(database)] == [False, True]
    with database.reading() as connection:
        orphans = connection.scalars(
            select(BedAssignment.id).where(BedAssignment.stay_id.not_in(select(Stay.id)))
        ).all()
    assert orphans == []


def test_a_change_is_told_field_by_field(
    small_house: Document, import_document: Import, preview_document: Preview
) -> None:
    import_document(small_house)
    small_house["rooms"][0]["area_m2"] = "19"
    small_house["beds"][1]["room"] = "H-102"
    (room, bed) = preview_document(small_house).changed
    assert (room.key, room.fields[0].field) == ("H-101", "area_m2")
    assert (bed.fields[0].before, bed.fields[0].after) == ("H-101", "H-102")


def test_a_field_left_out_of_a_record_is_empty_afterwards(
    small_house: Document, import_document: Import, database: Database
) -> None:
    import_document(small_house)
    del small_house["rooms"][0]["features"]
    del small_house["bed_assignments"][0]["until_on"]
    del small_house["bed_assignments"][1]
    small_house["bed_assignments"][1]["until_on"] = "2026-01-21"

    with pytest.raises(DomainRefusal, match="IMPORT_REFUSED"):
        import_document(small_house)
    small_house["bed_assignments"][0]["until_on"] = "2026-01-31"
    import_document(small_house)

    exported = plain(export_facilities(database))
    assert "features" not in exported["rooms"][0]


def test_two_residents_may_swap_beds_in_one_file(small_house: Document, import_document: Import) -> None:
    del small_house["rooms"][1]["closed_on"]
    small_house["bed_assignments"][2].update({"from_on": "2026-02-01", "until_on": None})
    import_document(small_house)
    small_house["bed_assignments"][1]["bed"] = "H-102-1"
    small_house["bed_assignments"][2]["bed"] = "H-101-2"
    assert import_document(small_house).wording.values["changed"] == 2


def test_an_import_can_be_undone_as_one_step(
    small_house: Document, import_document: Import, database: Database
) -> None:
    changes = import_document(small_house)
    assert changes.entry is not None
    executor = Executor(database, clock=lambda: SOME_MOMENT)
    executor.execute(Undo(changes.entry), actor=Actor("M. Krüger", "PC-3"))
    assert plain(export_facilities(database)) == {}


def refuse(small_house: Document, kind: str, index: int, **values: Any) -> Document:
    small_house.setdefault(kind, [])
    if index == len(small_house[kind]):
        small_house[kind].append({})
    small_house[kind][index].update(values)
    return small_house


A_STAY = {"key": "A-1", "resident": "R-1", "facility": "H", "moved_in_on": "2026-01-01"}

REFUSALS: list[tuple[str, str, int, dict[str, Any]]] = [
    ("UNKNOWN_REFERENCE", "beds", 0, {"room": "H-999"}),
    ("UNKNOWN_REFERENCE", "cost_coverages", 0, {"remainder_payer": "X"}),
    ("BED_TAKEN", "bed_assignments", 2, {"bed": "H-101-1"}),
    ("RESIDENT_ELSEWHERE", "bed_assignments", 2, {"resident": "R-1"}),
    ("OUTSIDE_STAY", "stays", 0, A_STAY | {"moved_out_on": "2026-01-15"}),
    ("OUTSIDE_OPENING", "bed_assignments", 2, {"until_on": "2027-01-02"}),
    ("OUTSIDE_OPENING", "bed_assignments", 0, {"from_on": "2019-12-31"}),
    (
        "INSIDE_CLOSURE",
        "closures",
        0,
        {"key": "S", "room": "H-101", "valid_from": "2026-01-10", "reason": "pests"},
    ),
    (
        "OVERLAPPING_PERIODS",
        "household_members",
        2,
        {"household": "HH-1", "resident": "R-2", "role": "other", "valid_from": "2026-12-31"},
    ),
    (
        "OVERLAPPING_PERIODS",
        "cost_coverages",
        1,
        {"key": "C-2", "resident": "R-1", "payer": "SOZ", "rule": "full", "valid_from": "2026-06-01"},
    ),
    ("OVERLAPPING_PERIODS", "stays", 0, A_STAY),
    ("IN_THE_FUTURE", "residents", 0, {"birth_date": "2026-03-11"}),
    ("NUMBER_OUT_OF_RANGE", "cost_coverages", 0, {"value": "100.5"}),
    ("TARIFF_REFUSED", "tariffs", 0, {"rate": [{"component": "lodging", "basis": "per_moon"}]}),
]


@pytest.mark.parametrize(("code", "kind", "index", "values"), REFUSALS, ids=[each[0] for each in REFUSALS])
def test_what_the_file_may_not_say_is_refused_with_its_place(
    small_house: Document,
    import_document: Import,
    database: Database,
    code: str,
    kind: str,
    index: int,
    values: dict[str, Any],
) -> None:
    if code == "OVERLAPPING_PERIODS" and kind == "stays":
        refuse(small_house, "stays", 0, **A_STAY)
        refuse(small_house, "stays", 1, **A_STAY | {"key": "A-2", "moved_in_on": "2026-02-02"})
    else:
        refuse(small_house, kind, index, **values)
    with pytest.raises(DomainRefusal) as refused:
        import_document(small_house)
    findings = refused.value.values["findings"]
    assert isinstance(findings, tuple)
    assert code in codes(findings)
    place = next(each for each in findings if each.code == code).place
    assert place.sheet is not None
    assert place.row is not None
    assert plain(export_facilities(database)) == {}


def test_every_problem_is_told_at_once(small_house: Document, preview_document: Preview) -> None:
    refuse(small_house, "beds", 0, room="H-999")
    refuse(small_house, "residents", 0, birth_date="2030-01-01")
    refuse(small_house, "floors", 0, level="hoch")
    found = codes(preview_document(small_house).findings)
    assert {"UNKNOWN_REFERENCE", "IN_THE_FUTURE"} <= found
    assert len(found) >= 3


def test_a_reference_to_a_refused_record_is_no_second_problem(
    small_house: Document, preview_document: Preview
) -> None:
    refuse(small_house, "floors", 0, level="hoch")
    findings = preview_document(small_house).findings
    assert "UNKNOWN_REFERENCE" not in codes(findings)


def test_one_facility_is_exported_with_what_belongs_to_it(
    small_house: Document, import_document: Import, database: Database
) -> None:
    small_house["facilities"].append({"key": "I", "name": "Anderes", "kind": "hotel"})
    small_house["residents"].append({"key": "R-9", "family_name": "Fremd"})
    import_document(small_house)
    exported = plain(export_facilities(database, ["H"]))
    assert [each["key"] for each in exported["facilities"]] == ["H"]
    assert [each["key"] for each in exported["residents"]] == ["R-1", "R-2"]
    assert len(exported["tariffs"]) == 1


def test_an_unknown_facility_is_refused(
    small_house: Document, import_document: Import, database: Database
) -> None:
    import_document(small_house)
    with pytest.raises(DomainRefusal, match="UNKNOWN_KEY"):
        export_facilities(database, ["X"])


def test_the_order_within_a_tariff_document_is_no_change(
    small_house: Document, import_document: Import, preview_document: Preview
) -> None:
    import_document(small_house)
    small_house["tariffs"][0] = dict(reversed(list(small_house["tariffs"][0].items())))
    assert preview_document(small_house).changed == ()


PLACE_CHANGES: list[tuple[str, str, int, dict[str, Any]]] = [
    ("OUTSIDE_OPENING", "rooms", 0, {"closed_on": "2026-02-01"}),
    ("OUTSIDE_OPENING", "rooms", 0, {"opened_on": "2026-02-01"}),
    ("OUTSIDE_OPENING", "facilities", 0, {"closed_on": "2026-03-01"}),
    ("INSIDE_CLOSURE", "beds", 1, {"room": "H-102"}),
    ("OUTSIDE_STAY", "floors", 0, {"building": "I-A"}),
]


@pytest.mark.parametrize(("code", "kind", "index", "values"), PLACE_CHANGES)
def test_a_place_cannot_change_from_under_those_who_live_there(
    small_house: Document,
    import_document: Import,
    code: str,
    kind: str,
    index: int,
    values: dict[str, Any],
) -> None:
    small_house["facilities"].append({"key": "I", "name": "Anderes", "kind": "hotel"})
    small_house["buildings"].append({"key": "I-A", "facility": "I", "name": "A"})
    small_house["stays"] = [A_STAY, A_STAY | {"key": "A-2", "resident": "R-2"}]
    small_house["closures"] = [
        {"key": "S", "room": "H-102", "valid_from": "2026-02-10", "reason": "pests"},
    ]
    import_document(small_house)
    changed = small_house[kind][index] | values

    with pytest.raises(DomainRefusal) as refused:
        import_document({"format": "unterkunft", "version": 1, kind: [changed]})

    findings = refused.value.values["findings"]
    assert isinstance(findings, tuple)
    assert code in codes(findings)


def test_an_open_assignment_outlasts_a_closing_day(small_house: Document, preview_document: Preview) -> None:
    small_house["bed_assignments"][2]["until_on"] = None
    assert "OUTSIDE_OPENING" in codes(preview_document(small_house).findings)
