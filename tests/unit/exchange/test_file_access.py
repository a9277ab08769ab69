"""Reading and writing a facility file as a whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from unterkunft.exchange import file_access
from unterkunft.exchange.facility_file import facility_file, record
from unterkunft.exchange.file_access import UnwritableFileRefusal, read_facility_file, write_facility_file
from unterkunft.exchange.finding_codes import FindingCode
from unterkunft.exchange.records import FacilityFile
from unterkunft.values.refusals import EnvironmentFailure

_FILE = facility_file([record("households", key="H", name="Familie")])


def _finding_of(path: Path) -> str:
    _, (finding,) = read_facility_file(path)
    assert finding.is_blocking
    assert finding.message.startswith(f"Datei »{path.name}«: ")
    return finding.code


@pytest.mark.parametrize("name", ["haus.csv", "haus", "haus.xls", "haus.xlsm"])
def test_another_ending_is_a_finding(tmp_path: Path, name: str) -> None:
    assert _finding_of(tmp_path / name) == FindingCode.UNKNOWN_ENDING


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("haus.xlsx", b"", FindingCode.FILE_EMPTY),
        ("haus.xlsx", b"{}", FindingCode.NOT_A_WORKBOOK),
        ("haus.xlsx", bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600), FindingCode.ENCRYPTED),
        ("haus.xlsx", b"PK\x03\x04" + bytes(100), FindingCode.NOT_A_WORKBOOK),
        ("haus.json", b"PK\x03\x04", FindingCode.NOT_JSON),
    ],
)
def test_a_file_that_is_not_what_its_name_says_is_a_finding(
    tmp_path: Path, name: str, content: bytes, code: FindingCode
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    assert _finding_of(path) == code


def test_a_file_larger_than_the_limit_is_a_finding(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(file_access, "LARGEST_FILE", 10)
    path = tmp_path / "haus.json"
    path.write_bytes(bytes(11))
    assert _finding_of(path) == FindingCode.FILE_TOO_LARGE


def test_a_file_that_is_not_there_is_a_failure_of_the_environment(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentFailure) as caught:
        read_facility_file(tmp_path / "haus.json")
    assert caught.value.code == "FILE_UNREADABLE"


@pytest.mark.parametrize("name", ["haus.json", "HAUS.XLSX"])
def test_the_ending_decides_the_form(tmp_path: Path, name: str) -> None:
    write_facility_file(_FILE, tmp_path / name)
    assert read_facility_file(tmp_path / name) == (_FILE, ())
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_a_file_without_records_is_a_warning(tmp_path: Path) -> None:
    write_facility_file(FacilityFile(), tmp_path / "haus.json")
    _, (finding,) = read_facility_file(tmp_path / "haus.json")
    assert (finding.code, finding.is_blocking) == (FindingCode.NO_RECORDS, False)


def test_an_older_file_stays_until_the_new_one_is_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "haus.json"
    write_facility_file(_FILE, path)

    def full_disk(file: FacilityFile, unfinished: Path, origin: object) -> None:
        unfinished.write_text("{")
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(file_access, "_WRITERS", {".json": full_disk})
    with pytest.raises(EnvironmentFailure) as caught:
        write_facility_file(FacilityFile(), path)
    assert caught.value.code == "FILE_UNWRITABLE"
    assert read_facility_file(path)[0] == _FILE
    assert list(tmp_path.iterdir()) == [path]


def test_an_unknown_ending_is_not_written(tmp_path: Path) -> None:
    with pytest.raises(UnwritableFileRefusal) as caught:
        write_facility_file(_FILE, tmp_path / "haus.csv")
    assert [finding.code for finding in caught.value.findings] == [FindingCode.UNKNOWN_ENDING]


def test_a_text_too_long_for_a_cell_is_refused_with_its_record(tmp_path: Path) -> None:
    document = {"key": "t", "rate": [{"note": "x" * 1000}] * 40}
    tariff = facility_file([record("tariffs", key="t", document=document)])  # type: ignore[arg-type]
    with pytest.raises(UnwritableFileRefusal) as caught:
        write_facility_file(tariff, tmp_path / "tarif.xlsx")
    (finding,) = caught.value.findings
    assert (finding.code, finding.value) == (FindingCode.CELL_TOO_LONG, "t")
    assert (finding.place.sheet, finding.place.row, finding.column) == ("Tarife", 2, "Tarifdokument")
    assert list(tmp_path.iterdir()) == []
    write_facility_file(tariff, tmp_path / "tarif.json")
    assert read_facility_file(tmp_path / "tarif.json") == (tariff, ())
