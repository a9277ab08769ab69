"""Parses a workbook in a process of its own, under limits, and prints its cells as lines of JSON.

A hostile workbook can exhaust or crash only this process; its parent makes a finding of that.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from unterkunft.exchange.finding_codes import FindingCode
from unterkunft.exchange.gate import WorkbookRefusedError, check_parts
from unterkunft.exchange.limits import LARGEST_UNPACKED, MOST_MEMORY, MOST_SECONDS, in_megabytes

OUT_OF_MEMORY = 3


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
    sys.stdout.buffer.write(json.dumps({"end": refusal}).encode() + b"\n")
    sys.stdout.buffer.flush()


def _print_lines(path: Path) -> None:
    from unterkunft.exchange.workbook_lines import lines_of  # loaded under the limits of this process

    printed = 0
    encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
    for line in lines_of(path):
        text = encode(line).encode()
        printed += len(text)
        if printed > LARGEST_UNPACKED:
            limit = in_megabytes(LARGEST_UNPACKED)
            raise WorkbookRefusedError(FindingCode.UNPACKS_TO_TOO_MUCH, value=f"über {limit}")
        sys.stdout.buffer.write(text + b"\n")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
