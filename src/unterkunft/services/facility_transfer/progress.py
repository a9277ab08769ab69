"""How far an import or export is: its phases, and whom it tells."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import StrEnum
from typing import TypeAlias, TypeVar

CHUNK = 1_000

_Item = TypeVar("_Item")


class Phase(StrEnum):
    """What is being done; an import goes through the first five, an export through the last two."""

    READING = "reading"
    LOADING = "loading"
    COMPARING = "comparing"
    CHECKING = "checking"
    WRITING = "writing"
    COLLECTING = "collecting"
    SAVING = "saving"


Report: TypeAlias = Callable[[Phase, int, int], None]
"""Told the phase, how much is done and how much there is; what it raises stops the work; nothing stays."""


def silent(phase: Phase, done: int, total: int) -> None:
    """Tells nobody."""


def in_chunks(items: Sequence[_Item]) -> Iterator[Sequence[_Item]]:
    """The items in pieces small enough to stop between them."""
    return (items[start : start + CHUNK] for start in range(0, len(items), CHUNK))


def told(items: Iterable[_Item], phase: Phase, total: int, report: Report) -> Iterator[_Item]:
    """The items as they come, telling how many there were so far now and then."""
    report(phase, 0, total)
    for done, item in enumerate(items, 1):
        yield item
        if done % CHUNK == 0:
            report(phase, done, total)
    report(phase, total, total)
