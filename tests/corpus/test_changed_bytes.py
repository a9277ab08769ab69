"""Whole files with bytes, cells or values changed by chance: refused or taken, never a crash."""

from __future__ import annotations

import json
import shutil
from datetime import date
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.builders import execute
from tests.corpus.house import (
    SHEET,
    house,
    house_bytes,
    house_workbook,
    parts_of,
    record_sheet,
    zipped,
)
from unterkunft.exchange.file_access import read_facility_file
from unterkunft.services.facility_transfer.importing import ImportFacilityFile, preview_import
from unterkunft.storage.engine import open_database

TODAY = date(2026, 11, 24)

_BYTES = st.sampled_from(
    [b"\0", b"\xff", b'"', b"{", b"[", b",", b"&", b"<", b">", b"\xc3", b"9", b"-", b"PK"]
)
_CHANGES = st.lists(
    st.tuples(st.integers(0, 10**9), st.integers(0, 40), _BYTES | st.binary(max_size=20)),
    min_size=1,
    max_size=8,
)
_SIMPLE = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=80)
    | st.sampled_from(["P-1", "MUSTER", "2026-03-02", "9999-12-31", "-1", "1e9", "ja", "=1+1", "\u202e", ""])
)
_ANYTHING = st.recursive(
    _SIMPLE,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner, max_size=3),
    max_leaves=8,
)

by_chance = settings(
    max_examples=40,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


def _changed(content: bytes, changes: list[tuple[int, int, bytes]]) -> bytes:
    """The content with pieces of it replaced by others."""
    for place, length, piece in changes:
        at = place % (len(content) + 1)
        content = content[:at] + piece + content[at + length :]
    return content


def _judged(path: Path, house_file: Path) -> None:
    """Sentences that can be shown speak against the file, or it is taken to its end."""
    own = path.with_name("own.db")
    shutil.copyfile(house_file, own)
    database = open_database(str(own))
    command = ImportFacilityFile(*read_facility_file(path), TODAY)
    report = preview_import(database, command)
    assert all(each.message.isprintable() for each in report.findings)
    if not report.is_refused:
        execute(database, command)
    database.close()


@by_chance
@given(_CHANGES)
def test_bytes_of_a_json_file_changed(tmp_path: Path, house_file: Path, changes: Any) -> None:
    path = tmp_path / "haus.json"
    path.write_bytes(_changed(house_bytes(), changes))
    _judged(path, house_file)


@by_chance
@given(_CHANGES)
def test_bytes_of_a_workbook_changed(tmp_path: Path, house_file: Path, changes: Any) -> None:
    path = tmp_path / "haus.xlsx"
    path.write_bytes(_changed(house_workbook(), changes))
    _judged(path, house_file)


@by_chance
@given(_CHANGES, st.sampled_from(["xl/workbook.xml", "xl/styles.xml", "xl/_rels/workbook.xml.rels", SHEET]))
def test_bytes_of_a_part_changed(tmp_path: Path, house_file: Path, changes: Any, part: str) -> None:
    """The archive is whole, so that the change arrives at the parser of the part."""
    parts = parts_of(record_sheet("rooms"))
    raw = parts[part]
    parts[part] = _changed(raw.encode() if isinstance(raw, str) else raw, changes)
    path = tmp_path / "haus.xlsx"
    path.write_bytes(zipped(parts))
    _judged(path, house_file)


@by_chance
@given(st.data())
def test_values_of_a_json_file_changed(tmp_path: Path, house_file: Path, data: st.DataObject) -> None:
    document = house()
    for _ in range(data.draw(st.integers(1, 6))):
        kind = data.draw(st.sampled_from(sorted(document)))
        if isinstance(document[kind], list) and data.draw(st.booleans()):
            record = data.draw(st.sampled_from(document[kind])) if document[kind] else None
            if isinstance(record, dict) and record:
                record[data.draw(st.sampled_from(sorted(record)))] = data.draw(_ANYTHING)
        elif data.draw(st.integers(0, 5)) == 0:
            document[kind] = data.draw(_ANYTHING)
    path = tmp_path / "haus.json"
    path.write_bytes(json.dumps(document).encode())
    _judged(path, house_file)
