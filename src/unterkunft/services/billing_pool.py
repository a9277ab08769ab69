"""A large month computed by several processes at once, with the same result as by one."""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from multiprocessing import get_context

from unterkunft.billing.compute import PartResult, compute_month, compute_part, put_together
from unterkunft.billing.facts import BillingMonth
from unterkunft.billing.parts import parts_of
from unterkunft.billing.statement import MonthResult

_WORTH_A_PROCESS = 5_000
"""Residents; starting processes and handing them their facts takes about as long as billing so many."""
_PARTS_PER_PROCESS = 8

Progress = Callable[[int, int], None]
"""Told how many of how many residents are computed; it may raise to stop the work."""


def compute_on_all_cores(
    inputs: BillingMonth,
    progress: Progress = lambda _done, _of: None,
    *,
    processes: int | None = None,
    from_residents: int = _WORTH_A_PROCESS,
) -> MonthResult:
    """The month as `compute_month` gives it, sooner where it is large and there are cores to spare."""
    workers = processes or os.cpu_count() or 1
    if workers == 1 or len(inputs.residents) < from_residents:
        return compute_month(inputs, progress)
    parts = parts_of(inputs, workers * _PARTS_PER_PROCESS)
    # Not `fork`: the window has threads, and a copy of a process with threads may hang for ever.
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        futures = {pool.submit(compute_part, part): len(part.residents) for part in parts}
        try:
            _report(futures, progress, total=len(inputs.residents))
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise
        return put_together(inputs, [future.result() for future in futures])


def _report(futures: dict[Future[PartResult], int], progress: Progress, *, total: int) -> None:
    done = 0
    progress(done, total)
    for future in as_completed(futures):
        future.result()
        done += futures[future]
        progress(done, total)
