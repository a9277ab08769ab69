"""The house of the corpus in a database, and the command line on it."""

from __future__ import annotations

import re
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import TypeAlias

import pytest
from PySide6.QtWidgets import QApplication

from tests.builders import execute
from tests.corpus.bad_file import BadFile
from unterkunft.app import command_line, console
from unterkunft.app.commands import transfer
from unterkunft.exchange import child_process
from unterkunft.exchange.example_records import example_file
from unterkunft.exchange.file_access import read_facility_file
from unterkunft.exchange.findings import FileFinding
from unterkunft.exchange.records import FacilityFile
from unterkunft.services.facility_transfer.importing import ImportFacilityFile
from unterkunft.storage.engine import Database, open_database
from unterkunft.values.refusals import DomainRefusal

Reading: TypeAlias = tuple[FacilityFile, tuple[FileFinding, ...]]

TODAY = date(2026, 11, 24)

_SENTENCE = re.compile(r"(Datei|Blatt|Feld) »[^\n]+[.…]|»[^\n]+[.…]")

# Tighter than in earnest: a file refused for another reason than its costs stays within them.
_MEGABYTES, _SECONDS = 600, 10
_TIGHT_CHILD = (
    "import sys; from unterkunft.exchange import workbook_child as child; "
    f"child.MOST_MEMORY = {_MEGABYTES} * 1024**2; child.MOST_SECONDS = {_SECONDS}; "
    "sys.exit(child.main(sys.argv[1:]))"
)


@pytest.fixture(scope="session")
def house_file(migrated_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database that holds the house of the corpus."""
    path = tmp_path_factory.mktemp("house") / "house.db"
    shutil.copyfile(migrated_file, path)
    database = open_database(str(path))
    execute(database, ImportFacilityFile(example_file(), (), TODAY))
    database.close()
    return path


@pytest.fixture
def database(house_file: Path, tmp_path: Path) -> Iterator[Database]:
    """The house in a database of this test's own."""
    path = tmp_path / "house.db"
    shutil.copyfile(house_file, path)
    opened = open_database(str(path))
    yield opened
    opened.close()


@pytest.fixture
def tight_child(monkeypatch: pytest.MonkeyPatch) -> None:
    """The process that parses workbooks may use less than in earnest."""
    monkeypatch.setattr(child_process, "_child_command", lambda: [sys.executable, "-P", "-c", _TIGHT_CHILD])


@pytest.fixture
def scratch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder for temporary files, empty in the beginning."""
    folder = tmp_path / "scratch"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


class ReadOnce:
    """Reads a file once, however often it is imported."""

    def __init__(self) -> None:
        self._readings: dict[Path, Reading] = {}

    def __call__(self, path: Path) -> Reading:
        if path not in self._readings:
            self._readings[path] = read_facility_file(path)
        return self._readings[path]


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> ReadOnce:
    """What the command line reads files with."""
    once = ReadOnce()
    monkeypatch.setattr(transfer, "read_facility_file", once)
    return once


@pytest.fixture
def call(database: Database, qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Callable[..., int]:
    """Calls the command line on the house."""
    monkeypatch.setattr(console, "start_speaking", lambda _: qapp)
    monkeypatch.setattr(transfer, "open_for_work", lambda _: database)
    monkeypatch.setattr(transfer, "today", lambda: TODAY)
    return lambda *arguments: command_line.run([str(each) for each in arguments])


@pytest.fixture
def is_untouched(database: Database, house_file: Path, tmp_path: Path) -> Callable[[], bool]:
    """Whether no byte of the database has changed, its journal and what is still to be moved included."""

    def untouched() -> bool:
        waiting = tmp_path / "house.db-wal"
        is_same = (tmp_path / "house.db").read_bytes() == house_file.read_bytes()
        return is_same and not (waiting.exists() and waiting.stat().st_size)

    return untouched


@pytest.fixture
def refuse(
    database: Database,
    call: Callable[..., int],
    read: ReadOnce,
    is_untouched: Callable[[], bool],
    tight_child: None,
    scratch: Path,
    capsys: pytest.CaptureFixture[str],
) -> Callable[[BadFile], None]:
    """Imports a file and asks that it is refused in sentences, with its codes, and that nothing stays."""

    def check(bad: BadFile) -> None:
        path = scratch.parent / f"datei{bad.ending}"
        path.write_bytes(bad.content())
        children = _children()
        assert call("import", path) == command_line.REFUSED
        told = capsys.readouterr().err
        with pytest.raises(DomainRefusal) as refused:
            execute(database, ImportFacilityFile(*read(path), TODAY))
        findings: tuple[FileFinding, ...] = refused.value.values["findings"]  # type: ignore[assignment]
        blocking = [each for each in findings if each.is_blocking]
        assert {each.code for each in blocking} == bad.codes
        assert [each.message for each in blocking if not _SENTENCE.fullmatch(each.message)] == []
        assert blocking[0].message in told
        assert "Traceback" not in told
        assert is_untouched()
        assert (_children(), list(scratch.iterdir())) == (children, [])

    return check


def _children() -> set[str]:
    tasks = Path("/proc/self/task").glob("*/children")
    return {child for task in tasks for child in task.read_text().split()}
