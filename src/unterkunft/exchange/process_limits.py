"""Limits a process sets itself before it reads what a stranger wrote."""

from __future__ import annotations

import sys

from unterkunft.exchange.limits import MOST_MEMORY


def limit_this_process(*, seconds: int, memory: int = MOST_MEMORY) -> None:
    """Memory and processor time; Windows knows neither, there the parent's patience is the limit."""
    if sys.platform != "win32":
        import resource  # unknown on Windows

        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
