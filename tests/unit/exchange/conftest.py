"""Facility files of both forms, made for one test."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from unterkunft.exchange.file_access import read_facility_file
from unterkunft.exchange.findings import FileFinding
from unterkunft.exchange.records import FacilityFile

Reading = tuple[FacilityFile, tuple[FileFinding, ...]]


@pytest.fixture
def read_lists(tmp_path: Path) -> Callable[..., Reading]:
    """Reads a JSON file of these lists: `read_lists(rooms=[{…}])`."""

    def read(**lists: Any) -> Reading:
        path = tmp_path / "haus.json"
        path.write_text(json.dumps({"format": "unterkunft", "version": 1, **lists}), encoding="utf-8")
        return read_facility_file(path)

    return read


@pytest.fixture
def read_text(tmp_path: Path) -> Callable[[str | bytes], Reading]:
    """Reads a JSON file of exactly this content."""

    def read(content: str | bytes) -> Reading:
        path = tmp_path / "haus.json"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return read_facility_file(path)

    return read


@pytest.fixture
def read_sheets(tmp_path: Path) -> Callable[[dict[str, Sequence[Sequence[Any]]]], Reading]:
    """Reads a workbook of these sheets, each a list of rows, the headings first."""

    def read(sheets: dict[str, Sequence[Sequence[Any]]]) -> Reading:
        workbook = Workbook()
        workbook.remove(workbook.worksheets[0])
        for name, rows in sheets.items():
            sheet = workbook.create_sheet(name)
            for row in rows:
                sheet.append(list(row))
        path = tmp_path / "haus.xlsx"
        workbook.save(path)
        workbook.close()
        return read_facility_file(path)

    return read
