"""Progress of imports and exports, and stopping them."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tests.builders import execute
from unterkunft.exchange.json_format import read_json
from unterkunft.services.changes import Changes
from unterkunft.services.facility_transfer import progress
from unterkunft.services.facility_transfer.exporting import export_facilities
from unterkunft.services.facility_transfer.importing import ImportFacilityFile, preview_import
from unterkunft.services.facility_transfer.progress import Phase
from unterkunft.storage.engine import Database

Document = dict[str, Any]
Import = Callable[[Document], Changes]


class Stopped(Exception):  # noqa: N818 - as the window's own
    """Somebody has had enough."""


def command(document: Document, report: progress.Report) -> ImportFacilityFile:
    file, findings = read_json(json.dumps(document).encode(), "haus.json")
    return ImportFacilityFile(file, findings, date(2026, 3, 10), report)


def told_by(seen: list[tuple[Phase, int, int]]) -> progress.Report:
    return lambda phase, done, total: seen.append((phase, done, total))


def test_an_import_tells_how_far_it_is(small_house: Document, database: Database) -> None:
    seen: list[tuple[Phase, int, int]] = []
    execute(database, command(small_house, told_by(seen)))
    records = sum(len(small_house[kind]) for kind in list(small_house)[2:])
    phases = list(dict.fromkeys(phase for phase, _, _ in seen))
    assert phases == [Phase.LOADING, Phase.COMPARING, Phase.CHECKING, Phase.WRITING]
    assert (Phase.COMPARING, records, records) in seen
    assert all(0 <= done <= total for _, done, total in seen)
    last = [(done, total) for phase, done, total in seen if phase is Phase.WRITING][-1]
    assert last[0] == last[1] >= records


@pytest.mark.parametrize("phase", [Phase.LOADING, Phase.COMPARING, Phase.CHECKING, Phase.WRITING])
def test_a_stopped_import_leaves_nothing(
    small_house: Document, database: Database, phase: Phase, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(progress, "CHUNK", 2)

    def stop(now: Phase, done: int, total: int) -> None:
        if now is phase and done >= total // 2:
            raise Stopped

    with pytest.raises(Stopped):
        execute(database, command(small_house, stop))

    assert dict(export_facilities(database).by_kind) == {}
    execute(database, command(small_house, progress.silent))


def test_written_rows_that_change_again_are_recorded_as_they_end(
    small_house: Document, import_document: Import, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(progress, "CHUNK", 1)
    import_document(small_house)
    small_house["rooms"][0]["area_m2"] = "21"
    small_house["rooms"].append({**small_house["rooms"][1], "key": "H-103", "number": "103"})
    changes = import_document(small_house)
    assert len(changes.rows) == 2
    report = preview_import(database, command(small_house, progress.silent))
    assert (report.created, report.changed) == ((), ())


def test_an_export_tells_how_far_it_is(
    small_house: Document, import_document: Import, database: Database
) -> None:
    import_document(small_house)
    seen: list[tuple[Phase, int, int]] = []
    export_facilities(database, report=told_by(seen))
    assert [phase for phase, _, _ in seen] == [Phase.COLLECTING] * 2 + [Phase.SAVING] * 2


def test_without_people_the_house_goes_alone(
    small_house: Document, import_document: Import, database: Database
) -> None:
    small_house["payers"].append({"key": "SELBST", "name": "A. Özil", "kind": "self"})
    import_document(small_house)
    for facilities in ((), ("H",)):
        exported = export_facilities(database, facilities, with_people=False)
        assert set(exported.by_kind) == {
            "facilities",
            "buildings",
            "floors",
            "rooms",
            "beds",
            "payers",
            "tariffs",
            "facility_tariffs",
            "meter_readings",
            "operator_contracts",
        }
        assert [each.key for each in exported.records("payers")] == ["SOZ"]
