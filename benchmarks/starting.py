"""How long a fresh process takes: until the window can be used, and until the command line has answered."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

from benchmarks.measuring import Row, Run, compare
from benchmarks.sample import Sample

ROOT = Path(__file__).resolve().parents[1]


def rows(sample: Sample, folder: Path) -> tuple[Row, ...]:
    """Window and command line, each in processes of their own."""
    environment = _environment(folder)
    window = compare(
        _until_usable(environment, "program", str(sample.file)),
        _until_usable(environment, "empty"),
        rounds=7,
    )
    answer = compare(
        _until_ended(environment, "-m", "unterkunft", "--help"),
        _until_ended(environment, "-c", "import PySide6.QtCore"),
        rounds=7,
    )
    return (
        Row("start to usable window", "an empty Qt window", window),
        Row("start to answer of --help", "Python loading QtCore", answer),
    )


def _environment(folder: Path) -> Mapping[str, str]:
    """Bytecode is compiled in the run that does not count, as at the user's first start."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return kept | {"PYTHONPYCACHEPREFIX": str(folder / "bytecode")}


def _until_usable(environment: Mapping[str, str], *arguments: str) -> Run:
    command = [sys.executable, "-m", "benchmarks.window_process", *arguments]

    def run() -> float:
        began = time.monotonic()
        ended = subprocess.run(command, cwd=ROOT, env=environment, check=True, stdout=subprocess.PIPE)
        return float(ended.stdout) - began

    return run


def _until_ended(environment: Mapping[str, str], *arguments: str) -> Run:
    command = [sys.executable, *arguments]

    def run() -> float:
        began = time.monotonic()
        subprocess.run(command, cwd=ROOT, env=environment, check=True, stdout=subprocess.DEVNULL)
        return time.monotonic() - began

    return run
