"""Timing two ways of doing a thing, run by run in turn, so that a busy computer is unfair to both alike."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass

Run = Callable[[], float]
"""Does a thing once and gives the seconds that count."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """The seconds of the program's way and of the other one, run by run."""

    ours: tuple[float, ...]
    theirs: tuple[float, ...]

    @property
    def ratios(self) -> tuple[float, ...]:
        """How many times as long ours took, for each two runs that followed each other."""
        return tuple(one / other for one, other in zip(self.ours, self.theirs, strict=True))

    @property
    def ratio(self) -> float:
        """The median of the ratios."""
        return statistics.median(self.ratios)


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table; `each` names what is counted where a rate says more than a time."""

    title: str
    compared_with: str
    comparison: Comparison
    count: int = 1
    each: str = ""


def timed(action: Callable[[], object]) -> Run:
    """A run that counts all of an action."""

    def run() -> float:
        gc.collect()  # the garbage of the run before is not this run's
        began = time.perf_counter()
        action()
        return time.perf_counter() - began

    return run


def compare(ours: Run, theirs: Run, *, rounds: int) -> Comparison:
    """Runs both in turn, after one run of each that does not count."""
    ours()
    theirs()
    pairs = [(ours(), theirs()) for _ in range(rounds)]
    return Comparison(tuple(one for one, _ in pairs), tuple(other for _, other in pairs))
