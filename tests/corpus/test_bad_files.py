"""Every file of the corpus is refused in sentences, and nothing of it stays: no row, no file, no process."""

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

from tests.builders import execute, row_picture
from tests.corpus import contradictions, damaged_json, hostile_workbooks, wrong_values
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
Content: TypeAlias = dict[str, list[tuple[object, ...]]]

TODAY = date(2026, 11, 24)
CORPUS: tuple[BadFile, ...] = (
    *hostile_workbooks.FILES,
    *damaged_json.FILES,
    *wrong_values.FILES,
    *contradictions.FILES,
)

# Tighter than in earnest: a file refused for another reason than its costs stays within them.
_MEGABYTES, _SECONDS = 600, 10
_TIGHT_CHILD = (
    "import sys; from unterkunft.exchange import workbook_child as child; "
    f"child.MOST_MEMORY = {_MEGABYTES} * 1024**2; child.MOST_SECONDS = {_SECONDS}; "
    "sys.exit(child.main(sys.argv[1:]))"
)
_SENTENCE = re.compile(r"(Datei|Blatt|Feld) »[^\n]+[.…]|»[^\n]+[.…]")


@pytest.fixture(scope="session")
def house_file(migrated_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database that holds the house of the corpus."""
    path = tmp_path_factory.mktemp("house") / "house.db"
    shutil.copyfile(migrated_file, path)
    database = open_database(str(path))
    execute(database, ImportFacilityFile(example_file(), (), TODAY))
    database.close()
    return path


@pytest.fixture(scope="session")
def content(house_file: Path) -> Content:
    """Every row of the house."""
    database = open_database(str(house_file))
    picture = row_picture(database)
    database.close()
    return picture


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


def _children() -> set[str]:
    tasks = Path("/proc/self/task").glob("*/children")
    return {child for task in tasks for child in task.read_text().split()}


def test_the_corpus_is_large_and_every_file_has_a_name_of_its_own() -> None:
    assert len(CORPUS) >= 300
    assert len({str(each) for each in CORPUS}) == len(CORPUS)


@pytest.mark.usefixtures("tight_child")
@pytest.mark.parametrize("bad", CORPUS, ids=str)
def test_a_bad_file_is_refused_and_leaves_nothing(
    bad: BadFile,
    database: Database,
    content: Content,
    call: Callable[..., int],
    read: ReadOnce,
    scratch: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
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
    assert (row_picture(database), _children(), list(scratch.iterdir())) == (content, children, [])
