"""Every file of the corpus is refused in sentences, and nothing of it stays: no row, no file, no process."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from tests.builders import execute
from tests.corpus import contradictions, damaged_json, hostile_workbooks, wrong_values
from tests.corpus.bad_file import BadFile
from unterkunft.app import command_line
from unterkunft.exchange.findings import FileFinding
from unterkunft.exchange.records import FacilityFile
from unterkunft.services.facility_transfer.importing import ImportFacilityFile
from unterkunft.storage.engine import Database
from unterkunft.values.refusals import DomainRefusal

TODAY = date(2026, 11, 24)
CORPUS: tuple[BadFile, ...] = (
    *hostile_workbooks.FILES,
    *damaged_json.FILES,
    *wrong_values.FILES,
    *contradictions.FILES,
)

_SENTENCE = re.compile(r"(Datei|Blatt|Feld) »[^\n]+[.…]|»[^\n]+[.…]")


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
    call: Callable[..., int],
    read: Callable[[Path], tuple[FacilityFile, tuple[FileFinding, ...]]],
    is_untouched: Callable[[], bool],
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
    assert is_untouched()
    assert (_children(), list(scratch.iterdir())) == (children, [])
