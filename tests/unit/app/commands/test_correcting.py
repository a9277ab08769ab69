"""`bill --finalise`, `correct` and `check` as an administrator calls them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.billing_house import BilledHouse, a_billed_house
from unterkunft.storage.engine import Database

Call = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def house(sqlite_database: Database) -> BilledHouse:
    """A house with two residents."""
    return a_billed_house(sqlite_database, residents=2)


@pytest.fixture
def call(sqlite_address: str, tmp_path: Path) -> Call:
    """Calls the program on the database of this test."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("LC_", "LANG"))}

    def calling(*arguments: object) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "unterkunft", *map(str, arguments), "--database", sqlite_address]
        return subprocess.run(
            command,
            env=environment,
            cwd=tmp_path,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
            timeout=60,
        )

    return calling


def test_a_month_is_finalised_printed_corrected_and_checked(
    call: Call, house: BilledHouse, tmp_path: Path
) -> None:
    papers = tmp_path / "papers"
    done = call("bill", "2026-10", "--finalise", "--out", papers, "--format", "json")
    assert done.returncode == 0, done.stderr
    bill = json.loads(done.stdout)
    assert all(statement["number"] for statement in bill["statements"])
    assert bill["totals"]["amount"] == "870.00"
    assert sorted(path.suffix for path in papers.iterdir()) == [".pdf", ".pdf", ".pdf", ".xlsx"]

    assert "Nichts zu korrigieren" in call("correct", "2026-10").stdout
    house.moves_in_late()
    found = json.loads(call("correct", "2026-10", "--format", "json").stdout)
    (correction,) = found["corrections"]
    amounts = (correction["old"], correction["new"], correction["difference"])
    assert amounts == ("435.00", "290.00", "-145.00")
    assert "Haus am See" in correction["causes"][0]

    issued = call("correct", "2026-10", "--finalise", "--out", tmp_path / "corrections")
    assert issued.returncode == 0, issued.stderr
    assert "-145,00" in issued.stdout
    assert len(list((tmp_path / "corrections").iterdir())) == 3
    assert "Nichts zu korrigieren" in call("correct").stdout

    checked = call("check")
    assert checked.returncode == 0, checked.stderr
    assert "Alles ist in Ordnung" in checked.stdout


def test_printing_again_gives_the_same_bytes(call: Call, house: BilledHouse, tmp_path: Path) -> None:
    call("bill", "2026-10", "--finalise", "--out", tmp_path / "first")
    house.moves_in_late()

    assert call("bill", "2026-10", "--finalised", "--out", tmp_path / "second").returncode == 0

    first = {path.name: path.read_bytes() for path in (tmp_path / "first").iterdir()}
    assert first == {path.name: path.read_bytes() for path in (tmp_path / "second").iterdir()}


def test_findings_block_until_they_are_acknowledged(call: Call, house: BilledHouse, tmp_path: Path) -> None:
    ended = {"key": "C-R-1", "resident": "R-1", "payer": "SOZ", "rule": "full", "valid_from": "2024-01-01"}
    house.change(cost_coverages=[{**ended, "valid_through": "2026-10-09"}])
    finalise = ("bill", "2026-10", "--finalise", "--out", tmp_path / "papers")

    blocked = call(*finalise)
    assert blocked.returncode == 1
    assert "NO_PAYER R-1" in blocked.stderr

    assert call(*finalise, "--acknowledge", "NO_PAYER:R-1").returncode == 1
    done = call(*finalise, "--acknowledge", "NO_PAYER:R-1", "--reason", "Antrag läuft")
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (("bill", "2026-10", "--finalise"), 2, "--out"),
        (("correct", "2026-10", "--finalise"), 2, "--out"),
        (("correct", "--acknowledge", "X", "--reason", "Y"), 2, "Monat"),
        (("correct", "--cancel", "2026-1", "--reason", "Y"), 1, "2026-1"),
        (("bill", "2026-10", "--finalised"), 1, "noch nicht festgeschrieben"),
    ],
)
def test_what_does_not_go_is_said(
    call: Call, house: BilledHouse, arguments: tuple[str, ...], status: int, said: str
) -> None:
    done = call(*arguments)

    assert (done.returncode, said in done.stderr) == (status, True)
    assert "Traceback" not in done.stderr


def test_a_statement_is_cancelled_by_its_number(call: Call, house: BilledHouse, tmp_path: Path) -> None:
    call("bill", "2026-10", "--finalise", "--out", tmp_path / "papers")

    done = call("correct", "--cancel", "2026-000001", "--reason", "falscher Empfänger")

    assert done.returncode == 0, done.stderr
    assert "-435,00" in done.stdout
