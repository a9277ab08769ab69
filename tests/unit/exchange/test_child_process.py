"""Hostile workbooks end as findings, whatever they try."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Callable
from datetime import date
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openpyxl import Workbook

from unterkunft.exchange import child_process, workbook_child
from unterkunft.exchange.child_process import CHILD_ARGUMENT, cells_of_workbook, run_as_child
from unterkunft.exchange.file_access import read_facility_file
from unterkunft.exchange.finding_codes import FindingCode
from unterkunft.exchange.gate import WorkbookRefusedError

_NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


@pytest.fixture
def workbook_with(tmp_path: Path) -> Callable[[str], Path]:
    """A workbook whose only sheet holds exactly this XML after the opening tag."""

    def make(inside: str) -> Path:
        honest, hostile = tmp_path / "honest.xlsx", tmp_path / "hostile.xlsx"
        workbook = Workbook()
        workbook.worksheets[0].title = "Zimmer"
        workbook.save(honest)
        workbook.close()
        with ZipFile(honest) as source, ZipFile(hostile, "w", ZIP_DEFLATED) as target:
            for name in source.namelist():
                is_sheet = name == "xl/worksheets/sheet1.xml"
                sheet = f'<worksheet xmlns="{_NAMESPACE}">{inside}</worksheet>'
                target.writestr(name, sheet if is_sheet else source.read(name))
        return hostile

    return make


def _code(path: Path, *, seconds: float = 60) -> FindingCode:
    with pytest.raises(WorkbookRefusedError) as caught:
        cells_of_workbook(path, seconds=seconds)
    return caught.value.code


def test_cells_arrive_with_their_types(tmp_path: Path) -> None:
    path = tmp_path / "zellen.xlsx"
    workbook = Workbook()
    workbook.worksheets[0].append(["Ö", 7, 1.5, True, date(2026, 2, 1)])
    workbook.save(path)
    workbook.close()
    (sheet,) = cells_of_workbook(path)
    (row,) = sheet.rows
    assert row.cells == {1: "Ö", 2: 7, 3: 1.5, 4: True, 5: date(2026, 2, 1)}


def test_reading_works_from_a_thread_beside_the_window(workbook_with: Callable[[str], Path]) -> None:
    read: list[object] = []
    path = workbook_with("<sheetData/>")
    thread = threading.Thread(target=lambda: read.append(cells_of_workbook(path)[0].name))
    thread.start()
    thread.join()
    assert read == ["Zimmer"]


def test_a_claimed_size_means_nothing(workbook_with: Callable[[str], Path]) -> None:
    path = workbook_with(
        '<dimension ref="A1:XFD1048576"/><sheetData><row r="3"><c r="B3"><v>7</v></c></row></sheetData>'
        '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    )
    (sheet,) = cells_of_workbook(path)
    assert [(row.number, dict(row.cells)) for row in sheet.rows] == [(3, {2: 7})]


def test_cells_far_to_the_right_cost_no_more_than_others(workbook_with: Callable[[str], Path]) -> None:
    rows = "".join(f'<row r="{row}"><c r="XFD{row}"><v>1</v></c></row>' for row in range(1, 7000))
    (sheet,) = cells_of_workbook(workbook_with(f"<sheetData>{rows}</sheetData>"))
    assert (len(sheet.rows), dict(sheet.rows[-1].cells)) == (6999, {16_384: 1})


def test_a_zip_bomb_is_refused(workbook_with: Callable[[str], Path]) -> None:
    path = workbook_with("<sheetData/>")
    with ZipFile(path, "a", ZIP_DEFLATED) as archive, archive.open("xl/media/bomb.png", "w") as part:
        for _ in range(400):
            part.write(bytes(1024 * 1024))
    assert path.stat().st_size < 1024 * 1024
    _, (finding,) = read_facility_file(path)
    assert finding.code == FindingCode.UNPACKS_TO_TOO_MUCH
    assert finding.expected == "höchstens 384 MB"


def test_entities_are_refused(workbook_with: Callable[[str], Path]) -> None:
    path = workbook_with("<sheetData/>")
    with ZipFile(path, "a") as archive:
        archive.writestr("xl/worksheets/extra.xml", '<!DOCTYPE a [<!ENTITY b "ha">]><a>&b;</a>')
    _, (finding,) = read_facility_file(path)
    assert finding.code == FindingCode.HOSTILE_WORKBOOK
    assert finding.value == "DTD in xl/worksheets/extra.xml"


def test_what_the_parser_stumbles_over_is_no_workbook(workbook_with: Callable[[str], Path]) -> None:
    nonsense = '<sheetData><row r="1"><c r="A1" t="s"><v>999</v></c></row></sheetData>'
    assert _code(workbook_with(nonsense)) is FindingCode.NOT_A_WORKBOOK


def test_a_workbook_that_takes_too_long_is_given_up(workbook_with: Callable[[str], Path]) -> None:
    assert _code(workbook_with("<sheetData/>"), seconds=0.001) is FindingCode.TOO_MUCH_WORK


def test_a_child_without_memory_is_too_much_work(
    workbook_with: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    hungry = f"import sys; from unterkunft.exchange import workbook_child as child; {_EAT}"
    monkeypatch.setattr(child_process, "_child_command", lambda: [sys.executable, "-c", hungry])
    assert _code(workbook_with("<sheetData/>")) is FindingCode.TOO_MUCH_WORK


_EAT = "child._print_workbook = lambda path: bytearray(2 * 1024**3); sys.exit(child.main(sys.argv[1:]))"


def test_a_child_that_dies_is_too_much_work(
    workbook_with: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    dying = "import os, signal; os.kill(os.getpid(), signal.SIGKILL)"
    monkeypatch.setattr(child_process, "_child_command", lambda: [sys.executable, "-c", dying])
    assert _code(workbook_with("<sheetData/>")) is FindingCode.TOO_MUCH_WORK


def test_a_child_that_says_nothing_is_no_answer(
    workbook_with: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(child_process, "_child_command", lambda: [sys.executable, "-c", "pass"])
    assert _code(workbook_with("<sheetData/>")) is FindingCode.NOT_A_WORKBOOK


def test_a_packaged_program_reads_the_workbook_itself(
    workbook_with: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(workbook_child, "main", len)
    assert child_process._child_command() == [sys.executable, CHILD_ARGUMENT]
    assert run_as_child([CHILD_ARGUMENT, "haus.xlsx"]) == 1
    assert run_as_child(["import", "haus.xlsx"]) is None


def test_the_child_starts_quickly_and_imports_nothing_from_its_folder(tmp_path: Path) -> None:
    (tmp_path / "openpyxl.py").write_text("raise SystemExit(99)")
    path = tmp_path / "leer.xlsx"
    workbook = Workbook()
    workbook.save(path)
    workbook.close()
    command = [*child_process._child_command(), str(path)]
    child = subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, timeout=30)
    assert child.stdout.splitlines()[-1] == b'{"end": null}'
