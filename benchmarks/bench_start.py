"""How long a fresh process takes until it answers: what every nightly job and every start pays."""

from __future__ import annotations

import statistics
import subprocess
import sys
import sysconfig
import time
from pathlib import Path

PROGRAM = Path(sysconfig.get_path("scripts")) / "unterkunft"
ROUNDS = 5
LIMIT_SECONDS = 1.0


def seconds_until_answer() -> float:
    """One run of the program, from its start to its end."""
    began = time.monotonic()
    subprocess.run([PROGRAM, "--help"], check=True, stdout=subprocess.DEVNULL)
    return time.monotonic() - began


def main() -> int:
    """Prints the median of some runs and fails when it is too slow."""
    median = statistics.median(seconds_until_answer() for _ in range(ROUNDS))
    print(f"unterkunft --help: {median:.2f} s (limit {LIMIT_SECONDS:.1f} s)")
    return 1 if median > LIMIT_SECONDS else 0


if __name__ == "__main__":
    sys.exit(main())
