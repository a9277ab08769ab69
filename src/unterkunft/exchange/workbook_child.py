"""Parses a workbook in a process of its own, under limits, and prints its cells as lines of JSON.

A hostile workbook can exhaust or crash only this process; its parent makes a finding of that.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from unterkunft.exchange.finding_codes import FindingCode
from unterkunft.exchange.gate import WorkbookRefusedError, check_parts
from unterkunft.exchange.limits import (
    LARGEST_UNPACKED,
    MOST_CELLS,
    MOST_MEMORY,
    MOST_POSITIONS,
    MOST_SECONDS,
    in_megabytes,
)

OUT_OF_MEMORY = 3

# Excel writes characters that XML cannot hold as _x000D_, and an underscore that would look so as _x005F_.
_ESCAPED_UNDERSCORE = re.compile(r"_x005F_(?=x[0-9A-Fa-f]{4}_)")
_ESCAPED_LINE_END = re.compile(r"(?<!_x005F)_x000D_(?=\n)")


def main(arguments: list[str]) -> int:
    """Print the cells of the workbook named; the exit status says whether memory sufficed."""
    _limit_this_process()
    try:
        _print_workbook(Path(arguments[0]))
    except MemoryError:
        return OUT_OF_MEMORY
    return 0


def _limit_this_process() -> None:
    """Memory and processor time; Windows knows neither, there the parent's patience is the limit."""
    if sys.platform != "win32":
        import resource  # unknown on Windows

        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _print_workbook(path: Path) -> None:
    refusal = None
    try:
        with path.open("rb") as workbook:
            check_parts(workbook)
        _print_lines(path)
    except WorkbookRefusedError as error:
        refusal = {"code": error.code, "value": error.value, "expected": error.expected}
    sys.stdout.write(json.dumps({"end": refusal}) + "\n")
    sys.stdout.flush()


def _print_lines(path: Path) -> None:
    printed = 0
    for line in _lines(path):
        text = json.dumps(line)
        printed += len(text)
        if printed > LARGEST_UNPACKED:
            limit = in_megabytes(LARGEST_UNPACKED)
            raise WorkbookRefusedError(FindingCode.UNPACKS_TO_TOO_MUCH, value=f"über {limit}")
        sys.stdout.write(text + "\n")


def _lines(path: Path) -> Iterator[object]:
    """`{"sheet": name}` for each sheet, then `[row, [[column, cell], …]]` for each row that holds any."""
    from openpyxl import load_workbook  # loaded under the limits of this process

    as_written = load_workbook(path, read_only=True, keep_links=False)
    as_computed = load_workbook(path, read_only=True, keep_links=False, data_only=True)
    budget = _Budget()
    for written, computed in zip(as_written.worksheets, as_computed.worksheets, strict=True):
        yield {"sheet": written.title}
        for cells in _rows(written, computed, budget):
            yield [cells[0].row, [[cell.column, _plain(cell)] for cell in cells]]


class _Budget:
    """Counts the cells of the whole workbook, filled ones and those in between."""

    def __init__(self) -> None:
        self._cells = MOST_CELLS
        self._positions = MOST_POSITIONS

    def spend(self, *, cells: int, positions: int) -> None:
        """Refuse the workbook once it asks for more than any honest one."""
        self._cells -= cells
        self._positions -= positions
        if self._cells < 0 or self._positions < 0:
            raise WorkbookRefusedError(FindingCode.TOO_MUCH_WORK, expected=f"höchstens {MOST_CELLS} Zellen")


def _rows(written: Any, computed: Any, budget: _Budget) -> Iterator[list[Any]]:
    """The filled cells of each row; formulas by their results, as far as the file holds them."""
    written.reset_dimensions()  # a workbook may claim any size
    computed.reset_dimensions()
    results = enumerate(computed.iter_rows())
    for number, row in enumerate(written.iter_rows()):
        cells = [cell for cell in row if cell.value not in (None, "")]
        budget.spend(cells=len(cells), positions=len(row) + 1)
        if any(cell.data_type == "f" for cell in cells):
            result = next(result for position, result in results if position == number)
            cells = [_result_of(cell, result) for cell in cells]
        if cells:
            yield cells


def _result_of(cell: Any, results: tuple[Any, ...]) -> Any:
    if cell.data_type != "f":
        return cell
    result = next((each for each in results if each.value is not None and each.column == cell.column), None)
    return cell if result is None else result


def _plain(cell: Any) -> object:
    """The value of a cell as JSON: what is no text, number or answer is named."""
    value = cell.value
    if cell.data_type == "e":
        return {"error": str(value)}
    if cell.data_type == "f":
        return {"formula": str(getattr(value, "text", value))}
    if isinstance(value, datetime) and value.time() == time():
        return {"day": value.date().isoformat()}
    if isinstance(value, datetime):
        return {"moment": f"{value:%d.%m.%Y %H:%M:%S}"}
    if isinstance(value, date):
        return {"day": value.isoformat()}
    if isinstance(value, str):
        return _ESCAPED_UNDERSCORE.sub("_", _ESCAPED_LINE_END.sub("", value))
    return value if isinstance(value, bool | int | float) else {"moment": str(value)}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
