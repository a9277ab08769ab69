"""Whatever a facility file holds comes out of the database as it went in, in both forms."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.builders import execute
from tests.properties.whole_files import LATEST_DAY, whole_files, with_a_recorded_stay
from unterkunft.exchange.file_access import read_facility_file, write_facility_file
from unterkunft.exchange.json_format import json_text, read_json
from unterkunft.exchange.records import FacilityFile
from unterkunft.services.facility_transfer.exporting import export_facilities
from unterkunft.services.facility_transfer.importing import ImportFacilityFile, preview_import
from unterkunft.storage.engine import Database, open_database

_QUIET = (HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large)
_FILES = whole_files() | whole_files().map(with_a_recorded_stay)


@contextmanager
def an_empty_database(template: Path) -> Iterator[Database]:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "leer.db"
        shutil.copyfile(template, path)
        database = open_database(str(path))
        yield database
        database.close()


def as_read(file: FacilityFile) -> FacilityFile:
    """The records as reading gives them: `0.50` and `0.5` are one number."""
    return read_json(json_text(file).encode(), "haus.json")[0]


def imported(file: FacilityFile, database: Database) -> None:
    command = ImportFacilityFile(file, (), LATEST_DAY)
    assert preview_import(database, command).findings == ()
    execute(database, command)


@given(file=_FILES)
@settings(max_examples=25, deadline=None, derandomize=True, database=None, suppress_health_check=_QUIET)
def test_records_come_out_as_they_went_in(migrated_file: Path, file: FacilityFile) -> None:
    with an_empty_database(migrated_file) as database:
        imported(file, database)
        assert json_text(export_facilities(database)) == json_text(as_read(file))


@given(file=_FILES)
@settings(max_examples=10, deadline=None, derandomize=True, database=None, suppress_health_check=_QUIET)
def test_a_second_import_changes_nothing(migrated_file: Path, file: FacilityFile) -> None:
    with an_empty_database(migrated_file) as database:
        imported(file, database)
        report = preview_import(database, ImportFacilityFile(file, (), LATEST_DAY))
        assert (report.created, report.changed) == ((), ())
        assert report.unchanged == sum(len(records) for records in file.by_kind.values())


@given(file=_FILES, ending=st.sampled_from(["json", "xlsx"]))
@settings(max_examples=10, deadline=None, derandomize=True, database=None, suppress_health_check=_QUIET)
def test_an_exported_file_fills_another_database_alike(
    migrated_file: Path, tmp_path: Path, file: FacilityFile, ending: str
) -> None:
    path, first, second = (tmp_path / name for name in (f"haus.{ending}", "a.json", "b.json"))
    with an_empty_database(migrated_file) as one, an_empty_database(migrated_file) as other:
        imported(file, one)
        write_facility_file(export_facilities(one), path)
        write_facility_file(export_facilities(one), first)
        again, findings = read_facility_file(path)
        assert [finding for finding in findings if finding.is_blocking] == []
        imported(again, other)
        write_facility_file(export_facilities(other), second)
    assert second.read_bytes() == first.read_bytes()
