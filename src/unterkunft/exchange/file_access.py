"""Reads and writes a facility file as a whole; the ending of its name decides the form."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from uuid import uuid4

from unterkunft.exchange.child_process import Report, no_report
from unterkunft.exchange.excel_format import read_excel
from unterkunft.exchange.finding_codes import FindingCode
from unterkunft.exchange.findings import FileFinding, blocking, has_blocking, warning
from unterkunft.exchange.json_format import read_json, write_json
from unterkunft.exchange.limits import LARGEST_FILE, in_megabytes
from unterkunft.exchange.records import FacilityFile, Place
from unterkunft.exchange.workbook_template import write_template
from unterkunft.exchange.workbook_writing import Origin, findings_on_writing, write_excel
from unterkunft.values.refusals import DomainRefusal, EnvironmentFailure, cause_of

_ENDINGS = "eine Datei mit der Endung .xlsx oder .json"

Reading = tuple[FacilityFile, tuple[FileFinding, ...]]


class UnwritableFileRefusal(DomainRefusal):
    """The records do not fit the form asked for; `findings` say which and why."""

    def __init__(self, findings: tuple[FileFinding, ...]) -> None:
        super().__init__("UNWRITABLE_FILE", findings=findings)
        self.findings = findings


def read_facility_file(path: Path, report: Report = no_report) -> Reading:
    """The records of a facility file and everything that is wrong with it, at once.

    A file that cannot be opened is an EnvironmentFailure; whatever stands in it is a finding. `report` is
    told how much of how much is read, and stops the reading by raising.
    """
    try:
        finding = _refused_from_outside(path)
        if finding is not None:
            return FacilityFile(), (finding,)
        file, findings = _READERS[path.suffix.lower()](path, report)
    except OSError as error:
        raise EnvironmentFailure("FILE_UNREADABLE", path=str(path), cause=cause_of(error)) from error
    if not file.by_kind and not has_blocking(findings):
        findings = (*findings, warning(FindingCode.NO_RECORDS, Place(path.name)))
    return file, findings


def write_facility_file(file: FacilityFile, path: Path, *, origin: Origin | None = None) -> None:
    """Write the records; the file appears as a whole or not at all, an older one stays until then.

    A workbook also says who wrote it and when; JSON does not, so that equal records are equal bytes.
    """
    suffix = path.suffix.lower()
    if suffix not in _WRITERS:
        finding = blocking(FindingCode.UNKNOWN_ENDING, Place(path.name), value=suffix, expected=_ENDINGS)
        raise UnwritableFileRefusal((finding,))
    if suffix == ".xlsx" and (findings := findings_on_writing(file)):
        raise UnwritableFileRefusal(findings)
    _written(path, lambda unfinished: _WRITERS[suffix](file, unfinished, origin))


def write_template_file(path: Path) -> None:
    """Write an empty workbook to fill in, with explanations and examples."""
    if path.suffix.lower() != ".xlsx":
        expected = "eine Datei mit der Endung .xlsx"
        finding = blocking(FindingCode.UNKNOWN_ENDING, Place(path.name), value=path.suffix, expected=expected)
        raise UnwritableFileRefusal((finding,))
    _written(path, write_template)


def _written(path: Path, write: Callable[[Path], None]) -> None:
    try:
        _replace(path, write)
    except OSError as error:
        raise EnvironmentFailure("FILE_UNWRITABLE", path=str(path), cause=cause_of(error)) from error


def _refused_from_outside(path: Path) -> FileFinding | None:
    place = Place(path.name)
    if path.suffix.lower() not in _READERS:
        return blocking(FindingCode.UNKNOWN_ENDING, place, value=path.suffix, expected=_ENDINGS)
    found = path.stat()
    if not stat.S_ISREG(found.st_mode):  # reading a pipe or a device might never end
        cause = "is_folder" if stat.S_ISDIR(found.st_mode) else "no_file"
        raise EnvironmentFailure("FILE_UNREADABLE", path=str(path), cause=cause)
    if found.st_size == 0:
        return blocking(FindingCode.FILE_EMPTY, place, expected="Einträge")
    return _too_large(found.st_size, place) if found.st_size > LARGEST_FILE else None


def _too_large(size: int, place: Place) -> FileFinding:
    expected = f"höchstens {in_megabytes(LARGEST_FILE)}"
    return blocking(FindingCode.FILE_TOO_LARGE, place, value=in_megabytes(size), expected=expected)


def _read_json(path: Path, report: Report) -> Reading:
    """Reads no more than allowed, also where the file has grown meanwhile."""
    with path.open("rb") as file:
        content = file.read(LARGEST_FILE + 1)
    if len(content) > LARGEST_FILE:
        return FacilityFile(), (_too_large(len(content), Place(path.name)),)
    return read_json(content, path.name, report)


def _replace(path: Path, write: Callable[[Path], None]) -> None:
    """Write beside the file, make it durable, then give it the name."""
    unfinished = path.with_name(f".{path.stem}-{uuid4().hex}{path.suffix}")
    try:
        write(unfinished)
        with unfinished.open("rb+") as written:
            os.fsync(written.fileno())
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)


_READERS: Mapping[str, Callable[[Path, Report], Reading]] = MappingProxyType(
    {
        ".json": _read_json,
        ".xlsx": read_excel,
    }
)
_WRITERS: Mapping[str, Callable[[FacilityFile, Path, Origin | None], None]] = MappingProxyType(
    {
        ".json": lambda file, path, _: write_json(file, path),
        ".xlsx": lambda file, path, origin: write_excel(file, path, origin=origin),
    }
)
