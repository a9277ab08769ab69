"""Parses a workbook in a process of its own, under limits, and prints its cells as lines of JSON.

A hostile workbook can exhaust or crash only this process; its parent makes a finding of that.
"""

from __future__ import annotations

import json
import sys
from io import BytesIO
from pathlib import Path

from unterkunft.exchange.finding_codes import FindingCode
from unterkunft.exchange.gate import WorkbookRefusedError, check_parts
from unterkunft.exchange.limits import (
    LARGEST_FILE,
    LARGEST_ROW,
    LARGEST_UNPACKED,
    MOST_MEMORY,
    MOST_SECONDS,
    in_megabytes,
)
from unterkunft.exchange.process_limits import limit_this_process

OUT_OF_MEMORY = 3


def main(arguments: list[str]) -> int:
    """Print the cells of the workbook named; the exit status says whether memory sufficed."""
    limit_this_process(seconds=MOST_SECONDS, memory=MOST_MEMORY)
    try:
        _print_workbook(Path(arguments[0]))
    except MemoryError:
        return OUT_OF_MEMORY
    return 0


def _print_workbook(path: Path) -> None:
    refusal = None
    try:
        workbook = _content(path)
        check_parts(workbook)
        _print_lines(workbook)
    except WorkbookRefusedError as error:
        refusal = {"code": error.code, "value": error.value, "expected": error.expected}
    sys.stdout.buffer.write(json.dumps({"end": refusal}).encode() + b"\n")
    sys.stdout.buffer.flush()


def _content(path: Path) -> BytesIO:
    """What the file holds now: what is parsed is what passed the gate, whoever writes to it meanwhile."""
    with path.open("rb") as workbook:
        content = workbook.read(LARGEST_FILE + 1)
    if len(content) > LARGEST_FILE:
        expected = f"höchstens {in_megabytes(LARGEST_FILE)}"
        raise WorkbookRefusedError(
            FindingCode.FILE_TOO_LARGE, value=in_megabytes(len(content)), expected=expected
        )
    return BytesIO(content)


def _print_lines(workbook: BytesIO) -> None:
    from unterkunft.exchange.workbook_lines import lines_of  # loaded under the limits of this process

    printed = 0
    encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
    for line in lines_of(workbook):
        text = encode(line).encode()
        printed += len(text)
        _check_size(len(text), LARGEST_ROW, "in einer Zeile")
        _check_size(printed, LARGEST_UNPACKED, "in allen Zellen")
        sys.stdout.buffer.write(text + b"\n")


def _check_size(size: int, most: int, where: str) -> None:
    if size > most:
        limit = in_megabytes(most)
        raise WorkbookRefusedError(
            FindingCode.UNPACKS_TO_TOO_MUCH, value=f"über {limit}", expected=f"höchstens {limit} {where}"
        )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
