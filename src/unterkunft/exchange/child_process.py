"""Reads the cells of a workbook through a child process, so that no workbook can harm this one."""

from __future__ import annotations

import json
import logging
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any, Protocol, TypeAlias

from unterkunft.exchange import limits, pdf_child, pdf_pages, workbook_child
from unterkunft.exchange.cells import Cell, OddCell, Oddity
from unterkunft.exchange.finding_codes import FindingCode
from unterkunft.exchange.gate import WorkbookRefusedError, check_signature

CHILD_ARGUMENT = "--read-workbook-cells"

Report: TypeAlias = Callable[[int, int], None]
"""Told how much of how much is done; raises to stop the work."""

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


class Reader(Protocol):
    """What takes the sheets of a workbook as they are read."""

    def begin_sheet(self, name: str) -> None:
        """A sheet begins; all rows until the next one are its."""

    def take_row(self, row: Row) -> None:
        """A row that holds something."""


def no_report(done: int, total: int) -> None:
    """Tells nobody how far the reading is."""


def cells_of_workbook(path: Path, *, seconds: float = limits.MOST_SECONDS) -> tuple[Sheet, ...]:
    """The sheets of a workbook; WorkbookRefusedError where it is none or asks for too much."""
    kept = _KeptSheets()
    stream_workbook(path, kept, seconds=seconds)
    return kept.sheets


def stream_workbook(
    path: Path,
    reader: Reader,
    *,
    report: Report = no_report,
    seconds: float = limits.MOST_SECONDS,
) -> None:
    """Gives each row to the reader as soon as it is parsed.

    Only a workbook that is read to its end without WorkbookRefusedError may be used. `report` is told how
    many bytes of how many are read; what it raises ends the reading.
    """
    with path.open("rb") as workbook:
        check_signature(workbook.read(limits.LARGEST_FILE))
    with _child(path, seconds) as child:
        _read_lines(child, reader, report)


class _KeptSheets:
    """Keeps all rows of all sheets."""

    def __init__(self) -> None:
        self._named: list[tuple[str, list[Row]]] = []

    def begin_sheet(self, name: str) -> None:
        """A sheet begins."""
        self._named.append((name, []))

    def take_row(self, row: Row) -> None:
        """A row of the last sheet."""
        self._named[-1][1].append(row)

    @property
    def sheets(self) -> tuple[Sheet, ...]:
        """The sheets in their order."""
        return tuple(Sheet(name, tuple(rows)) for name, rows in self._named)


@contextmanager
def _child(path: Path, seconds: float) -> Iterator[_Child]:
    """A process that parses the workbook; it is gone when the block is left, and after so many seconds."""
    process = subprocess.Popen(
        [*_child_command(), str(path.resolve())],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    child = _Child(process)
    watch = threading.Timer(seconds, child.give_up)
    watch.start()
    try:
        yield child
    finally:
        watch.cancel()
        process.kill()
        process.communicate()


class _Child:
    """The process under way, and whether it was given up because it took too long."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process = process
        self._is_given_up = False

    def give_up(self) -> None:
        """Ends a process that takes too long."""
        self._is_given_up = True
        self._process.kill()

    def lines(self) -> Iterator[Any]:
        """What the process says, line by line, as far as it says whole lines."""
        for line in self._process.stdout or ():
            if line.endswith(b"\n"):
                yield json.loads(line)

    def end(self) -> WorkbookRefusedError:
        """Why a process that said no last word ended."""
        status = self._process.wait()
        if self._is_given_up or status == workbook_child.OUT_OF_MEMORY or status < 0:
            return _too_much_work()
        _log.info("a workbook could not be parsed, exit status %s", status)
        return WorkbookRefusedError(FindingCode.NOT_A_WORKBOOK, expected="eine Datei im Format .xlsx")


def _read_lines(child: _Child, reader: Reader, report: Report) -> None:
    """Hands on the lines of a child that comes to its end; any other end is the workbook's fault."""
    for line in child.lines():
        if isinstance(line, list):
            number, columns, values = line
            reader.take_row(Row(number, dict(zip(columns, map(_cell, values), strict=True))))
        elif "sheet" in line:
            reader.begin_sheet(line["sheet"])
        elif "done" in line:
            report(line["done"], line["of"])
        else:
            return _end(line["end"])
    raise child.end()


def _end(refusal: Mapping[str, Any] | None) -> None:
    if refusal is not None:
        raise WorkbookRefusedError(
            FindingCode(refusal["code"]), value=refusal["value"], expected=refusal["expected"]
        )


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


def _too_much_work() -> WorkbookRefusedError:
    memory = limits.in_megabytes(limits.MOST_MEMORY)
    expected = f"lesbar in {limits.MOST_SECONDS} Sekunden mit {memory} Speicher"
    return WorkbookRefusedError(FindingCode.TOO_MUCH_WORK, expected=expected)


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
