"""Drags as Qt really runs them: press, drag loop, drop; each scenario in a process of its own."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.real_drag.drag_scenarios import SCENARIOS, WATCHDOG_SECONDS

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.real_drag
@pytest.mark.parametrize("scenario", SCENARIOS)
def test_a_real_drag(scenario: str, sqlite_address: str) -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "tests.real_drag.drag_scenarios", scenario, sqlite_address],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "minimal:enable_fonts"},
        capture_output=True,
        text=True,
        timeout=WATCHDOG_SECONDS + 20,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr[-4000:]
