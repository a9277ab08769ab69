"""Facility files in and out: the sample county imported, and written as a workbook."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from benchmarks import bare_sqlite, bare_workbook
from benchmarks.measuring import Row, Run, compare, timed
from benchmarks.sample import Sample, import_into, opened, removed
from unterkunft.exchange.file_access import read_facility_file, write_facility_file
from unterkunft.services.facility_transfer.exporting import export_facilities


def rows(sample: Sample, folder: Path) -> tuple[Row, ...]:
    """Into the database, out of it as a workbook, and the workbook read again."""
    workbook = folder / "exported.xlsx"
    return _importing(sample, folder), _exporting(sample, workbook), _reading(workbook)


def _importing(sample: Sample, folder: Path) -> Row:
    content = bare_sqlite.content_of(sample.file)
    ours, theirs = folder / "imported.sqlite", folder / "written.sqlite"
    comparison = compare(
        _into_new(ours, lambda: import_into(ours, sample.document)),
        _into_new(theirs, lambda: bare_sqlite.write(theirs, content)),
        rounds=5,
    )
    return Row("import of the sample county", "SQLite writing its rows", comparison)


def _into_new(file: Path, action: Callable[[], None]) -> Run:
    """Counts the action only, not the clearing away of the file it made before."""
    counted = timed(action)

    def run() -> float:
        removed(file)
        return counted()

    return run


def _exporting(sample: Sample, workbook: Path) -> Row:
    database, theirs = opened(sample), workbook.with_name("plain.xlsx")

    def export() -> None:
        write_facility_file(export_facilities(database), workbook)

    export()
    cells = bare_workbook.cells_of(workbook)
    comparison = compare(timed(export), timed(lambda: bare_workbook.write(theirs, cells)), rounds=5)
    database.close()
    return Row("export as a workbook", "openpyxl writing its cells", comparison)


def _reading(workbook: Path) -> Row:
    """Through the gate and the child process, each cell checked against its field."""
    comparison = compare(
        timed(lambda: read_facility_file(workbook)),
        timed(lambda: bare_workbook.cells_of(workbook)),
        rounds=5,
    )
    return Row("reading that workbook", "openpyxl reading its cells", comparison)
