"""What is no file, or changes while it is read, ends the command line politely too."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.corpus.house import house_bytes, house_workbook
from unterkunft.app import command_line
from unterkunft.exchange import child_process
from unterkunft.exchange.file_access import read_facility_file
from unterkunft.exchange.finding_codes import FindingCode

ENDINGS = (".json", ".xlsx")


def _folder(path: Path) -> None:
    path.mkdir()


def _link_to_nowhere(path: Path) -> None:
    path.symlink_to(path.with_name("nowhere"))


def _link_to_itself(path: Path) -> None:
    path.symlink_to(path)


def _link_to_a_folder(path: Path) -> None:
    path.symlink_to(path.parent, target_is_directory=True)


def _below_a_file(path: Path) -> None:
    path.parent.rmdir()
    path.parent.write_bytes(b"")


def _link_to_endless_noise(path: Path) -> None:
    path.symlink_to("/dev/urandom")


def _terminal_nobody_answers(path: Path) -> None:
    path.symlink_to("/dev/ptmx")


PLACES: tuple[tuple[str, Callable[[Path], None]], ...] = (
    ("nothing at all", lambda _: None),
    ("a folder", _folder),
    ("a link to nowhere", _link_to_nowhere),
    ("a link to itself", _link_to_itself),
    ("a link to a folder", _link_to_a_folder),
    ("a pipe nobody writes to", os.mkfifo),
    ("a device that never ends", _link_to_endless_noise),
    ("a terminal nobody answers", _terminal_nobody_answers),
    ("a file below a file", _below_a_file),
)


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize(("_", "make"), PLACES, ids=[name for name, _ in PLACES])
def test_what_is_no_file_is_a_failure_of_the_environment(
    _: str,
    make: Callable[[Path], None],
    ending: str,
    call: Callable[..., int],
    is_untouched: Callable[[], bool],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    path = tmp_path / "ort" / f"datei{ending}"
    path.parent.mkdir()
    make(path)
    assert call("import", path) == command_line.ENVIRONMENT_FAILED
    told = capsys.readouterr().err
    assert str(path) in told
    assert "Traceback" not in told
    assert is_untouched()


def test_a_name_longer_than_any_is_a_failure_of_the_environment(
    call: Callable[..., int], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert call("import", tmp_path / f"{'x' * 300}.json") == command_line.ENVIRONMENT_FAILED
    assert "Traceback" not in capsys.readouterr().err


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_link_to_a_whole_file_is_read(ending: str, call: Callable[..., int], tmp_path: Path) -> None:
    whole = tmp_path / f"ganz{ending}"
    whole.write_bytes(house_bytes() if ending == ".json" else house_workbook())
    link = tmp_path / f"verweis{ending}"
    link.symlink_to(whole)
    assert call("import", link) == command_line.DONE


def test_a_workbook_swapped_while_it_is_read_is_one_or_the_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The process that parses sees the file at one moment only: what passes the gate is what is parsed."""
    path = tmp_path / "haus.xlsx"
    path.write_bytes(house_workbook())
    swapped = (
        "import pathlib, sys; from unterkunft.exchange import workbook_child as child; "
        "check = child.check_parts; path = pathlib.Path(sys.argv[1]); "
        "child.check_parts = lambda content: (check(content), path.write_bytes(b'PK')); "
        "sys.exit(child.main(sys.argv[1:]))"
    )
    monkeypatch.setattr(child_process, "_child_command", lambda: [sys.executable, "-P", "-c", swapped])
    file, findings = read_facility_file(path)
    assert path.read_bytes() == b"PK"
    assert (findings, len(file.records("residents"))) == ((), 3)


def test_a_file_that_grows_while_it_is_read_is_too_large(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "haus.json"
    path.write_bytes(house_bytes())
    honest = Path.stat

    def before_it_grew(self: Path, **how: bool) -> os.stat_result:
        found = honest(self, **how)
        if self == path:
            with path.open("ab") as file:
                file.truncate(65 * 1024**2)
        return found

    monkeypatch.setattr(Path, "stat", before_it_grew)
    _, (finding,) = read_facility_file(path)
    assert finding.code == FindingCode.FILE_TOO_LARGE


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_file_written_to_all_the_time_ends(ending: str, tmp_path: Path) -> None:
    path = tmp_path / f"haus{ending}"
    whole = house_bytes() if ending == ".json" else house_workbook()
    path.write_bytes(whole)
    stopped = threading.Event()

    def write() -> None:
        while not stopped.is_set():
            path.write_bytes(whole[: len(whole) // 2])
            path.write_bytes(whole)

    writer = threading.Thread(target=write)
    writer.start()
    try:
        readings = [read_facility_file(path) for _ in range(5)]
    finally:
        stopped.set()
        writer.join()
    for file, findings in readings:
        assert any(each.is_blocking for each in findings) or len(file.records("residents")) == 3
