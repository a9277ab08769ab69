"""The cells of a workbook as values for lines of JSON, sheet by sheet."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import IO
from zipfile import ZipFile

from unterkunft.exchange.finding_codes import FindingCode
from unterkunft.exchange.gate import WorkbookRefusedError
from unterkunft.exchange.limits import MOST_CELLS
from unterkunft.exchange.workbook_cells import Plain, SheetReader, shared_texts
from unterkunft.exchange.workbook_structure import Structure, structure_of

_ROWS_BETWEEN_REPORTS = 5_000

# Excel writes characters that XML cannot hold as _x000D_, and an underscore that would look so as _x005F_.
_ESCAPED_UNDERSCORE = re.compile(r"_x005F_(?=x[0-9A-Fa-f]{4}_)")
_ESCAPED_LINE_END = re.compile(r"(?<!_x005F)_x000D_(?=\n)")


def lines_of(workbook: IO[bytes]) -> Iterator[object]:
    """`{"sheet": name}` for each sheet, then `[row, [columns], [values]]` for each row that holds any.

    Now and then `{"done": …, "of": …}` stands between them: how many bytes of all sheets are read.
    """
    with ZipFile(workbook) as archive:
        structure = structure_of(archive)
        reader = SheetReader(structure, _texts(archive, structure))
        budget = _Budget()
        sizes = {each.part: archive.getinfo(each.part).file_size for each in structure.sheets}
        done, total = 0, sum(sizes.values())
        for sheet in structure.sheets:
            yield {"sheet": sheet.name}
            with archive.open(sheet.part) as stream:
                for count, line in enumerate(_rows(reader, stream, budget), 1):
                    yield line
                    if count % _ROWS_BETWEEN_REPORTS == 0:
                        yield {"done": done + stream.tell(), "of": total}
            done += sizes[sheet.part]
            yield {"done": done, "of": total}


class _Budget:
    """Counts the filled cells of the whole workbook."""

    def __init__(self) -> None:
        self._cells = MOST_CELLS

    def spend(self, cells: int) -> None:
        """Refuse the workbook once it holds more than any honest one."""
        self._cells -= cells
        if self._cells < 0:
            raise WorkbookRefusedError(FindingCode.TOO_MUCH_WORK, expected=f"höchstens {MOST_CELLS} Zellen")


def _texts(archive: ZipFile, structure: Structure) -> list[str]:
    if structure.texts is None:
        return []
    with archive.open(structure.texts) as stream:
        return shared_texts(stream)


def _rows(reader: SheetReader, stream: IO[bytes], budget: _Budget) -> Iterator[list[object]]:
    for number, columns, values in reader.rows(stream):
        budget.spend(len(columns))
        yield [number, columns, [_unescaped(value) for value in values]]


def _unescaped(value: Plain) -> Plain:
    if isinstance(value, str) and "_x0" in value:
        return _ESCAPED_UNDERSCORE.sub("_", _ESCAPED_LINE_END.sub("", value))
    return value
