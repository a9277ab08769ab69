"""Reads the cells of a workbook through a child process, so that no workbook can harm this one."""

from __future__ import annotations

import json
import logging
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any

from unterkunft.exchange import limits, pdf_child, pdf_pages, workbook_child
from unterkunft.exchange.cells import Cell, OddCell, Oddity
from unterkunft.exchange.finding_codes import FindingCode
from unterkunft.exchange.gate import WorkbookRefusedError, check_signature

CHILD_ARGUMENT = "--read-workbook-cells"

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Row:
    """The filled cells of a row by their column; both count from 1."""

    number: int
    cells: Mapping[int, Cell]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet of a workbook with its filled rows."""

    name: str
    rows: tuple[Row, ...]


def cells_of_workbook(path: Path, *, seconds: float = limits.MOST_SECONDS) -> tuple[Sheet, ...]:
    """The sheets of a workbook; WorkbookRefusedError where it is none or asks for too much."""
    with path.open("rb") as workbook:
        check_signature(workbook.read(limits.LARGEST_FILE))
    try:
        child = subprocess.run(
            [*_child_command(), str(path.resolve())],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=seconds,
            check=False,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except subprocess.TimeoutExpired:
        raise _too_much_work() from None
    return _sheets(_complete(child))


def run_as_child(arguments: list[str]) -> int | None:
    """The exit status where a packaged program was started to read a file, None where it was not."""
    if arguments[:1] == [pdf_pages.CHILD_ARGUMENT]:
        return pdf_child.main(arguments[1:])
    if arguments[:1] == [CHILD_ARGUMENT]:
        return workbook_child.main(arguments[1:])
    return None


def _child_command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, CHILD_ARGUMENT]
    # -P: nothing is imported from the folder the program happens to run in.
    return [sys.executable, "-P", "-m", workbook_child.__name__]


def _complete(child: subprocess.CompletedProcess[bytes]) -> list[Any]:
    """The lines of a child that came to its end; any other end is the workbook's fault."""
    if child.returncode == workbook_child.OUT_OF_MEMORY or child.returncode < 0:
        raise _too_much_work()
    lines = [json.loads(line) for line in child.stdout.splitlines()] if child.returncode == 0 else []
    if not lines or not isinstance(lines[-1], dict) or "end" not in lines[-1]:
        _log.info("a workbook could not be parsed, exit status %s", child.returncode)
        raise WorkbookRefusedError(FindingCode.NOT_A_WORKBOOK, expected="eine Datei im Format .xlsx")
    refusal = lines.pop()["end"]
    if refusal is not None:
        raise WorkbookRefusedError(
            FindingCode(refusal["code"]), value=refusal["value"], expected=refusal["expected"]
        )
    return lines


def _too_much_work() -> WorkbookRefusedError:
    memory = limits.in_megabytes(limits.MOST_MEMORY)
    expected = f"lesbar in {limits.MOST_SECONDS} Sekunden mit {memory} Speicher"
    return WorkbookRefusedError(FindingCode.TOO_MUCH_WORK, expected=expected)


def _sheets(lines: Iterable[Any]) -> tuple[Sheet, ...]:
    named: list[tuple[str, list[Row]]] = []
    for line in lines:
        if isinstance(line, dict):
            named.append((line["sheet"], []))
        else:
            number, cells = line
            named[-1][1].append(Row(number, {column: _cell(raw) for column, raw in cells}))
    return tuple(Sheet(name, tuple(rows)) for name, rows in named)


def _cell(raw: Any) -> Cell:
    if not isinstance(raw, dict):
        return raw  # type: ignore[no-any-return]  # text, number or answer, as the child wrote it
    ((kind, text),) = raw.items()
    return _NAMED[kind](text)


_NAMED: Mapping[str, Callable[[str], Cell]] = MappingProxyType(
    {
        "day": date.fromisoformat,
        "moment": lambda text: OddCell(Oddity.MOMENT, text),
        "error": lambda text: OddCell(Oddity.ERROR, text),
        "formula": lambda text: OddCell(Oddity.FORMULA, text),
    }
)
