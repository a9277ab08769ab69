"""What openpyxl alone needs for the same cells: its own loops, no styles, no checks, no child process."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeAlias

from openpyxl import Workbook, load_workbook

Cells: TypeAlias = Mapping[str, list[tuple[Any, ...]]]
"""Rows of values under the name of their sheet."""


def cells_of(file: Path) -> Cells:
    """All values of a workbook."""
    workbook = load_workbook(file, read_only=True)
    cells = {sheet.title: list(sheet.iter_rows(values_only=True)) for sheet in workbook.worksheets}
    workbook.close()
    return cells


def write(file: Path, cells: Cells) -> None:
    """A workbook of these values."""
    workbook = Workbook(write_only=True)
    for title, lines in cells.items():
        sheet = workbook.create_sheet(title)
        for line in lines:
            sheet.append(line)
    workbook.save(file)
