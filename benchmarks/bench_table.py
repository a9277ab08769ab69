"""Prints the table of what must stay fast; names of groups as arguments measure only these."""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parents[1]
GROUPS = ("starting", "plan", "plan_site", "residents", "files", "month", "papers")

if TYPE_CHECKING:
    from benchmarks.measuring import Row

_HEADINGS = ("medians", "unterkunft", "compared with", "alone", "ratio", "min–max")


def prepare(folder: Path) -> None:
    """No screen is needed, and the user's own files stay as they are."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    for name in ("XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "LOCALAPPDATA"):
        os.environ[name] = str(folder)
    sys.path.insert(0, str(ROOT))


def measure(groups: list[str], folder: Path) -> Iterator[Row]:
    """The rows of some groups, each as soon as its group is done."""
    from benchmarks.sample import made_sample

    sample = made_sample(folder, residents=300)
    for group in groups:
        yield from import_module(f"benchmarks.{group}").rows(sample, folder)


def print_row(cells: tuple[str, ...]) -> None:
    """A line of the table."""
    title, ours, other, theirs, ratio, span = cells
    print(f"{title:28}{ours:>11}   {other:27}{theirs:>10}{ratio:>8}   {span}", flush=True)


def cells_of(row: Row) -> tuple[str, ...]:
    """What is printed of a row."""
    comparison = row.comparison
    ours, theirs = (statistics.median(each) for each in (comparison.ours, comparison.theirs))
    low, high = min(comparison.ratios), max(comparison.ratios)
    return (
        row.title,
        _shown(row, ours),
        row.compared_with,
        _shown(row, theirs),
        f"{comparison.ratio:.1f}",
        f"{low:.1f}–{high:.1f}",
    )


def _shown(row: Row, seconds: float) -> str:
    if row.each:
        return f"{row.count / seconds:.0f} {row.each}/s"
    return f"{seconds:.2f} s" if seconds >= 1 else f"{seconds * 1000:.1f} ms"


def main(groups: list[str]) -> int:
    """Measures, and prints each row when it is known."""
    began = time.monotonic()
    print_row(_HEADINGS)
    with tempfile.TemporaryDirectory() as name:
        prepare(Path(name))
        for row in measure(groups or list(GROUPS), Path(name)):
            print_row(cells_of(row))
    print(f"\nThe ratio is time ÷ time of runs in turn; measured in {time.monotonic() - began:.0f} s.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
