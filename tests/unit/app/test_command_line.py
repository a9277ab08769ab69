"""The command line as an administrator calls it: real processes, real files."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Call = Callable[..., subprocess.CompletedProcess[str]]

A_HOUSE = {
    "format": "unterkunft",
    "version": 1,
    "facilities": [{"key": "H", "name": "Haus", "kind": "communal"}],
    "buildings": [{"key": "H-A", "facility": "H", "name": "A"}],
    "floors": [{"key": "H-A-0", "building": "H-A", "name": "EG", "level": 0}],
    "rooms": [
        {"key": "H-101", "floor": "H-A-0", "number": "101", "use": "sleeping"},
        {"key": "H-K", "floor": "H-A-0", "number": "K", "use": "kitchen"},
    ],
    "beds": [
        {"key": "H-101-1", "room": "H-101", "label": "1"},
        {"key": "H-101-2", "room": "H-101", "label": "2"},
        {"key": "H-K-1", "room": "H-K", "label": "1"},
    ],
    "residents": [{"key": "R-1", "family_name": "Özil", "given_name": "Ali", "birth_date": "1990-01-01"}],
    "payers": [{"key": "SOZ", "name": "Sozialamt", "kind": "social_office"}],
    "cost_coverages": [
        {"key": "C", "resident": "R-1", "payer": "SOZ", "rule": "full", "valid_from": "2026-01-01"}
    ],
    "tariffs": [
        {
            "key": "T",
            "name": "Tarif",
            "source": "erfunden",
            "rate": [
                {
                    "component": "lodging",
                    "label": "Unterkunft",
                    "basis": "person_month",
                    "steps": [{"valid_from": "2020-01-01", "amount": "435.00"}],
                }
            ],
        }
    ],
    "facility_tariffs": [{"facility": "H", "tariff": "T", "valid_from": "2020-01-01"}],
}

RECORDS = sum(len(records) for records in A_HOUSE.values() if isinstance(records, list))


@pytest.fixture
def call(tmp_path: Path) -> Call:
    """Calls the program on a database of this test's own."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("LC_", "LANG"))}
    environment |= {"UNTERKUNFT_DATABASE": str(tmp_path / "test.db"), "HOME": str(tmp_path)}

    def run(*arguments: object, **more: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "unterkunft", *map(str, arguments)],
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
            env=environment | more,
            cwd=tmp_path,
        )

    return run


@pytest.fixture
def house(call: Call, tmp_path: Path) -> Path:
    """A small house in the database; gives its file."""
    path = tmp_path / "haus.json"
    path.write_text(json.dumps(A_HOUSE), encoding="utf-8")
    done = call("import", path)
    assert done.returncode == 0, done.stderr
    return path


def test_an_import_says_what_it_created(call: Call, house: Path) -> None:
    again = call("import", house, "--dry-run", "--format", "json")
    report = json.loads(again.stdout)
    assert (report["imported"], report["created"], report["changed"]) == (False, [], [])
    assert report["unchanged"] == RECORDS


def test_a_dry_run_writes_nothing(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "haus.json"
    path.write_text(json.dumps(A_HOUSE), encoding="utf-8")
    assert f"{RECORDS} neu" in call("import", path, "--dry-run").stdout
    assert json.loads(call("occupancy", "--format", "json").stdout)["facilities"] == []


def test_a_refused_file_names_the_place_and_changes_nothing(call: Call, house: Path) -> None:
    house.write_text(house.read_text().replace('"room": "H-K"', '"room": "H-X"'), encoding="utf-8")
    refused = call("import", house)
    assert refused.returncode == 1
    assert "»H-X« gibt es nicht" in refused.stderr
    assert "»beds«, Eintrag 3" in refused.stderr


def test_a_resident_is_assigned_billed_and_vacated(call: Call, house: Path) -> None:
    assert call("assign", "R-1", "H-101-1", "--on", "2026-10-12").returncode == 0
    occupancy = json.loads(call("occupancy", "--on", "2026-10-12", "--format", "json").stdout)
    assert occupancy["facilities"][0]["occupied"] == 1
    bill = json.loads(call("bill", "2026-10", "--format", "json").stdout)
    assert bill["statements"][0]["lines"][0]["arithmetic"] == "20/30 × 435,00 €"
    assert bill["totals"] == {"residents": 1, "billed_days": 20, "amount": "290.00"}
    assert call("vacate", "R-1", "--on", "2026-10-21").returncode == 0
    bill = json.loads(call("bill", "2026-10", "--format", "json").stdout)
    assert bill["totals"]["amount"] == "145.00"


def test_a_refused_placement_says_why(call: Call, house: Path) -> None:
    refused = call("assign", "R-1", "H-K-1", "--on", "2026-10-12")
    assert (refused.returncode, refused.stdout) == (1, "")
    assert "Küche" in refused.stderr


def test_a_month_is_written_as_papers(call: Call, house: Path, tmp_path: Path) -> None:
    call("assign", "R-1", "H-101-1", "--on", "2026-10-12")
    assert call("bill", "2026-10", "--out", tmp_path / "papers").returncode == 0
    names = sorted(path.name for path in (tmp_path / "papers").iterdir())
    assert names == ["2026-10_Abrechnung.xlsx", "2026-10_H_R-1.pdf", "2026-10_Sammelaufstellung_SOZ.pdf"]


def test_a_day_without_a_payer_blocks_and_is_told(call: Call, house: Path) -> None:
    call("assign", "R-1", "H-101-1", "--on", "2025-12-30")
    done = call("bill", "2025-12")
    assert done.returncode == 1
    assert "R-1: " in done.stderr
    assert "Kosten" in done.stderr


def test_every_paper_gets_a_file_of_its_own(call: Call, house: Path, tmp_path: Path) -> None:
    document = json.loads(house.read_text())
    document["residents"] = [{"key": key, "family_name": "Özil"} for key in ("a/b", "a:b", "A-B")]
    document["cost_coverages"] = []
    document["bed_assignments"] = [
        {"key": f"B{number}", "resident": key, "bed": bed, "from_on": "2026-10-01"}
        for number, (key, bed) in enumerate([("a/b", "H-101-1"), ("a:b", "H-101-2"), ("A-B", "H-K-1")])
    ]
    house.write_text(json.dumps(document), encoding="utf-8")
    assert call("import", house).returncode == 0
    call("bill", "2026-10", "--out", tmp_path / "papers")
    names = sorted(path.name.lower() for path in (tmp_path / "papers").glob("*.pdf"))
    assert names == ["2026-10_h_a-b-2.pdf", "2026-10_h_a-b-3.pdf", "2026-10_h_a-b.pdf"]


def test_an_export_can_be_imported_elsewhere(call: Call, house: Path, tmp_path: Path) -> None:
    for name in ("alles.json", "alles.xlsx"):
        assert call("export", tmp_path / name).returncode == 0
        copy = call("import", tmp_path / name, "--database", tmp_path / f"{name}.db", "--format", "json")
        assert len(json.loads(copy.stdout)["created"]) == RECORDS


def test_the_plan_is_drawn_without_a_screen(call: Call, house: Path, tmp_path: Path) -> None:
    for ending, beginning in ((".png", b"\x89PNG"), (".pdf", b"%PDF"), (".svg", b"<?xml")):
        done = call("plan", "H", "--on", "2026-10-12", "--out", tmp_path / f"plan{ending}")
        assert done.returncode == 0, done.stderr
        assert (tmp_path / f"plan{ending}").read_bytes().startswith(beginning)


WRONG = [
    (("bill", "2026-13"), 2, "kein Monat"),
    (("assign",), 2, "es fehlt"),
    (("plan", "X", "--out", "x.png"), 1, "X"),
    (("import", "fehlt.json"), 3, "fehlt.json"),
    (("occupancy", "--database", "gibt/es/nicht.db"), 3, "gibt/es"),
    (("bill", "2026-10", "--database", "mysql://x"), 3, "mysql"),
    (("check", "--database", "vertippt.db"), 3, "vertippt.db gibt es nicht"),
    (("export", "alles.txt"), 2, "alles.txt"),
    (("plan", "H", "--out", "x.bmp"), 2, ".pdf, .svg, .png"),
    (("paper", "house-list", "H", "--out", "x.txt"), 2, ".pdf"),
    (("correct", "--cancel", "2026-000001", "--out", "x"), 2, "--reason"),
]


def test_papers_of_the_house_and_its_people_are_written(call: Call, house: Path, tmp_path: Path) -> None:
    assert call("assign", "R-1", "H-101-1", "--on", "2026-10-12").returncode == 0
    for kind, more in (
        ("evacuation-list", ("--floor", "H-A-0")),
        ("landlord-confirmation", ("--resident", "R-1")),
    ):
        path = tmp_path / f"{kind}.pdf"
        done = call("paper", kind, "H", "--on", "2026-10-12", *more, "--out", path)
        assert (done.returncode, done.stdout) == (0, f"Geschrieben: {path}\n")
        assert path.read_bytes().startswith(b"%PDF-")


def test_a_paper_that_cannot_be_made_says_why(call: Call, house: Path, tmp_path: Path) -> None:
    nobody = call("paper", "admission-form", "H", "--out", tmp_path / "a.pdf")
    assert (nobody.returncode, nobody.stderr) == (1, "Bitte mindestens eine Person wählen.\n")
    nowhere = call("paper", "house-list", "H", "--out", tmp_path / "fehlt" / "a.pdf")
    assert nowhere.returncode == 3
    assert call("paper", "wish-list", "H", "--out", "x.pdf").returncode == 2


@pytest.mark.parametrize(("arguments", "status", "said"), WRONG)
def test_a_wrong_call_is_told_politely(
    call: Call, house: Path, arguments: tuple[str, ...], status: int, said: str
) -> None:
    done = call(*arguments)
    assert done.returncode == status
    assert said in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    "arguments", [("check",), ("bill", "2026-10"), ("export", "x.json"), ("vacate", "R")]
)
def test_asking_a_database_that_is_not_there_creates_none(
    call: Call, tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    assert call(*arguments).returncode == 3
    assert not list(tmp_path.iterdir())


def test_a_job_without_a_locale_hears_no_complaints(call: Call, house: Path) -> None:
    done = call("check", LC_ALL="C")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Geprüft")


def test_english_is_the_second_language(call: Call) -> None:
    assert "shows this help" in call("--help", "--lang", "en").stdout
    assert "zeigt diese Hilfe" in call("--help").stdout


def test_the_sample_county_fills_an_empty_database_once(call: Call) -> None:
    assert call("demo", "--no-window").returncode == 0
    occupancy = json.loads(call("occupancy", "--format", "json").stdout)
    assert len(occupancy["facilities"]) == 6
    for facility in occupancy["facilities"]:
        assert facility["capacity"] == facility["occupied"] + facility["free"] + facility["closed"]
    assert "nichts wurde hinzugefügt" in call("demo", "--no-window").stdout
