"""Prints what 40,000 places and 50,000 people cost: time and memory, beside openpyxl alone."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
_MEGABYTE = 1024 * 1024
_DAY = (2026, 7, 15)


@dataclass(frozen=True, slots=True)
class Cost:
    """Processor seconds of a step with its children, seconds on the clock, the most memory it held."""

    processor: float
    clock: float
    memory: int


def make(folder: Path) -> None:
    """Both forms of the file; this is what everything below reads."""
    from benchmarks.large_county import large_county
    from unterkunft.exchange.file_access import write_facility_file

    file = large_county()
    write_facility_file(file, folder / "large.json")
    write_facility_file(file, folder / "large.xlsx")


def openpyxl_reads(folder: Path) -> None:
    """The least that could read the workbook."""
    from benchmarks.bare_workbook import cells_of

    cells_of(folder / "large.xlsx")


def workbook_read(folder: Path) -> None:
    """Through the gate and the child process, each cell checked against its field."""
    from unterkunft.exchange.file_access import read_facility_file

    _, findings = read_facility_file(folder / "large.xlsx")
    if findings:
        raise SystemExit(findings[0].message)


def workbook_imported(folder: Path) -> None:
    """Read, checked as a whole, written with its journal."""
    from datetime import date

    from unterkunft.app.opening import executor_for, open_for_work, person_at_the_computer
    from unterkunft.exchange.file_access import read_facility_file
    from unterkunft.services.facility_transfer.importing import ImportFacilityFile

    file, findings = read_facility_file(folder / "large.xlsx")
    database = open_for_work(str(folder / "large.sqlite"))
    command = ImportFacilityFile(file, findings, date(*_DAY))
    executor_for(database).execute(command, actor=person_at_the_computer())
    database.close()


def json_exported(folder: Path) -> None:
    """Out again as JSON; the bytes are those of the file that was made."""
    _export(folder, "out.json")
    if (folder / "out.json").read_bytes() != (folder / "large.json").read_bytes():
        raise SystemExit("the exported file differs from the imported one")


def workbook_exported(folder: Path) -> None:
    """Out again as a workbook with its lists and formats."""
    _export(folder, "out.xlsx")


def openpyxl_writes(folder: Path) -> None:
    """The least that could write the workbook; its cells are read first, which counts nowhere."""
    from benchmarks.bare_workbook import write

    cells = json.loads((folder / "cells.json").read_text(encoding="utf-8"))
    write(folder / "plain.xlsx", cells)


def _export(folder: Path, name: str) -> None:
    from unterkunft.app.opening import open_for_work
    from unterkunft.exchange.file_access import write_facility_file
    from unterkunft.services.facility_transfer.exporting import export_facilities

    database = open_for_work(str(folder / "large.sqlite"))
    write_facility_file(export_facilities(database), folder / name)
    database.close()


def cells_kept(folder: Path) -> None:
    """The workbook's cells as plain values, for the run beside the export."""
    from benchmarks.bare_workbook import cells_of

    cells = cells_of(folder / "large.xlsx")
    (folder / "cells.json").write_text(json.dumps(cells, default=str), encoding="utf-8")


_STEPS: Mapping[str, Callable[[Path], None]] = {
    step.__name__: step
    for step in (
        make,
        cells_kept,
        openpyxl_reads,
        workbook_read,
        workbook_imported,
        json_exported,
        workbook_exported,
        openpyxl_writes,
    )
}
_COMPARED = (
    ("reading the workbook", "workbook_read", "openpyxl_reads"),
    ("importing the workbook", "workbook_imported", "openpyxl_reads"),
    ("exporting as JSON", "json_exported", "openpyxl_writes"),
    ("exporting as a workbook", "workbook_exported", "openpyxl_writes"),
)


def cost_of(step: str, folder: Path) -> Cost:
    """A step in a process of its own."""
    began = time.perf_counter()
    output = subprocess.run(
        [sys.executable, __file__, step, str(folder)], check=True, stdout=subprocess.PIPE, cwd=ROOT
    ).stdout
    processor, memory = json.loads(output)
    return Cost(processor, time.perf_counter() - began, memory)


def run_step(name: str, folder: Path) -> None:
    """Does one step and prints what it took."""
    import resource

    _STEPS[name](folder)
    own, children = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    seconds = own.ru_utime + own.ru_stime + children.ru_utime + children.ru_stime
    print(json.dumps([seconds, own.ru_maxrss * 1024]))


def print_row(*cells: str) -> None:
    """A line of the table."""
    title, *rest = cells
    print(f"{title:26}" + "".join(f"{cell:>14}" for cell in rest), flush=True)


def main() -> int:
    """Makes the file, takes each step in a process of its own, and prints what they cost."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        cost_of("make", folder)
        cost_of("cells_kept", folder)
        print_row("40,000 places", "processor", "openpyxl", "ratio", "memory", "openpyxl", "ratio")
        bare = {step: cost_of(step, folder) for step in dict.fromkeys(theirs for _, _, theirs in _COMPARED)}
        for title, ours, theirs in _COMPARED:
            print_row(title, *_compared(cost_of(ours, folder), bare[theirs]))
    return 0


def _compared(ours: Cost, theirs: Cost) -> tuple[str, ...]:
    return (
        f"{ours.processor:.1f} s",
        f"{theirs.processor:.1f} s",
        f"{ours.processor / theirs.processor:.1f}",
        f"{ours.memory // _MEGABYTE} MB",
        f"{theirs.memory // _MEGABYTE} MB",
        f"{ours.memory / theirs.memory:.1f}",
    )


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    if len(sys.argv) > 1:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        run_step(sys.argv[1], Path(sys.argv[2]))
    else:
        sys.exit(main())
