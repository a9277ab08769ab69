"""The cells of a list as texts: from a workbook, a CSV file, or what was copied from a spreadsheet."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from unterkunft.exchange.cells import Cell, OddCell, Oddity, shown_cell
from unterkunft.exchange.child_process import Sheet, cells_of_workbook
from unterkunft.exchange.finding_codes import FindingCode
from unterkunft.exchange.findings import blocking
from unterkunft.exchange.gate import WorkbookRefusedError
from unterkunft.exchange.limits import MEGABYTE, in_megabytes
from unterkunft.exchange.records import Place
from unterkunft.exchange.text_policy import clean_text, forbidden_character
from unterkunft.values.refusals import DomainRefusal, EnvironmentFailure, cause_of

LARGEST_LIST = 8 * MEGABYTE
MOST_ROWS, MOST_COLUMNS, LONGEST_TEXT = 2_000, 60, 500
ENDINGS = (".xlsx", ".xlsm", ".csv", ".txt", ".tsv")
_SECONDS = 20.0
_SPACES = re.compile(r"\s+")
_MIDNIGHT = " 00:00:00"


@dataclass(frozen=True, slots=True)
class ListRow:
    """A row that holds something; numbered as the spreadsheet does."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ListTable:
    """One sheet of texts; all rows are equally long."""

    name: str
    rows: tuple[ListRow, ...]
    is_cut: bool = False
    """Whether it held more rows than anybody sends."""

    @property
    def width(self) -> int:
        """How many columns there are."""
        return len(self.rows[0].cells) if self.rows else 0


def tables_of_file(path: Path) -> tuple[ListTable, ...]:
    """The sheets that hold anything. DomainRefusal where it is no list, EnvironmentFailure on a bad disk."""
    try:
        _refuse_from_outside(path)
        if path.suffix.lower() in (".xlsx", ".xlsm"):
            return _of_workbook(path)
        return tables_of_text(_decoded(path.read_bytes()), name=path.stem)
    except OSError as error:
        raise EnvironmentFailure("FILE_UNREADABLE", path=str(path), cause=cause_of(error)) from error


def tables_of_text(text: str, *, name: str = "") -> tuple[ListTable, ...]:
    """The table in a text: columns parted by tabs, semicolons, commas or bars, or by wide gaps."""
    if len(text) > LARGEST_LIST:
        raise _refused(FindingCode.FILE_TOO_LARGE, name, value=in_megabytes(len(text)))
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "").split("\n")
    table = _table(name, enumerate(_split(lines), start=1))
    return (table,) if table.rows else ()


def _refuse_from_outside(path: Path) -> None:
    if path.suffix.lower() not in ENDINGS:
        raise _refused(FindingCode.UNKNOWN_ENDING, path.name, value=path.suffix)
    size = path.stat().st_size
    if size > LARGEST_LIST:
        raise _refused(FindingCode.FILE_TOO_LARGE, path.name, value=in_megabytes(size))


def _refused(code: FindingCode, name: str, *, value: str) -> DomainRefusal:
    expected = {
        FindingCode.FILE_TOO_LARGE: f"höchstens {in_megabytes(LARGEST_LIST)}",
        FindingCode.UNKNOWN_ENDING: "eine Liste mit der Endung .xlsx oder .csv",
    }[code]
    return DomainRefusal(
        "LIST_REFUSED", sentence=blocking(code, Place(name), value=value, expected=expected).message
    )


def _of_workbook(path: Path) -> tuple[ListTable, ...]:
    try:
        sheets = cells_of_workbook(path, seconds=_SECONDS)
    except WorkbookRefusedError as error:
        finding = blocking(error.code, Place(path.name), value=error.value, expected=error.expected)
        raise DomainRefusal("LIST_REFUSED", sentence=finding.message) from error
    tables = (_table(sheet.name, _texts_of(sheet)) for sheet in sheets)
    return tuple(table for table in tables if table.rows)


def _texts_of(sheet: Sheet) -> Iterator[tuple[int, list[str]]]:
    for row in sheet.rows:
        wanted = {place: cell for place, cell in row.cells.items() if place <= MOST_COLUMNS}
        yield row.number, _in_order(wanted)


def _in_order(cells: Mapping[int, Cell]) -> list[str]:
    last = max(cells, default=0)
    return [_text(cells[place]) if place in cells else "" for place in range(1, last + 1)]


def _text(cell: Cell) -> str:
    if isinstance(cell, OddCell) and cell.oddity is Oddity.MOMENT:
        return cell.text.removesuffix(_MIDNIGHT).split(" ")[0]
    if isinstance(cell, OddCell):
        return ""
    return shown_cell(cell)


def _table(name: str, rows: Iterable[tuple[int, list[str]]]) -> ListTable:
    """Rows that hold something, made equally long; empty columns at the right are gone."""
    kept: list[tuple[int, list[str]]] = []
    is_cut = False
    for number, cells in rows:
        cleaned = [_clean(cell) for cell in cells[:MOST_COLUMNS]]
        if not any(cleaned):
            continue
        if len(kept) == MOST_ROWS:
            is_cut = True
            break
        kept.append((number, cleaned))
    width = max((len(_trimmed(cells)) for _, cells in kept), default=0)
    filled = (ListRow(number, (*cells, *[""] * width)[:width]) for number, cells in kept)
    return ListTable(name, tuple(filled), is_cut)


def _trimmed(cells: list[str]) -> list[str]:
    return cells[: max((place for place, cell in enumerate(cells, 1) if cell), default=0)]


def _clean(text: str) -> str:
    """One line, without characters that no text may hold."""
    spaced = _SPACES.sub(" ", text)
    allowed = "".join(sign for sign in spaced if sign == " " or forbidden_character(sign) is None)
    return clean_text(allowed)[:LONGEST_TEXT]


def _decoded(content: bytes) -> str:
    """Spreadsheets write UTF-8 with a mark, UTF-16, or the old encoding of Windows."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", errors="replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _split(lines: list[str]) -> Iterator[list[str]]:
    separator = _separator([line for line in lines if line.strip()][:40])
    if separator is None:
        return (re.split(r"\s{2,}", line.strip()) for line in lines)
    joined = "\n".join(lines)
    return _read_csv(joined, separator)


def _read_csv(text: str, separator: str) -> Iterator[list[str]]:
    csv.field_size_limit(LARGEST_LIST + 1)
    reader = csv.reader(text.split("\n"), delimiter=separator)
    try:
        yield from reader
    except csv.Error:
        return


def _separator(lines: list[str]) -> str | None:
    """The sign that parts most lines; a comma only where every line has one, as in `Haddad, Mariam`."""
    for sign in ("\t", ";", "|"):
        if sum(sign in line for line in lines) * 2 > len(lines):
            return sign
    if any(re.search(r"\S {2,}\S", line) for line in lines):
        return None
    counts = [line.count(",") for line in lines]
    return "," if counts and max(counts) >= 2 and min(counts) >= 1 else ";"
