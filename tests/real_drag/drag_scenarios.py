"""Real drags, each in a process of its own: Qt's drag loop runs on the platform `minimal`, without a screen.

python -m tests.real_drag.drag_scenarios SCENARIO DATABASE     exits with 0 where all went as it should
"""

from __future__ import annotations

import faulthandler
import inspect
import os
import sys
from collections.abc import Callable
from types import ModuleType

from PySide6.QtWidgets import QApplication

from tests.real_drag import on_calendar, on_list, on_plan
from tests.real_drag.stage import Stage, set_up
from unterkunft.storage.engine import open_database

WATCHDOG_SECONDS = 40

Scenario = Callable[[Stage], None]


def _scenarios_of(module: ModuleType) -> dict[str, Scenario]:
    """The functions of a module that play on a stage, by their names."""
    own = inspect.getmembers(module, inspect.isfunction)
    return {name: play for name, play in own if play.__module__ == module.__name__ and name[0] != "_"}


SCENARIOS = _scenarios_of(on_plan) | _scenarios_of(on_list) | _scenarios_of(on_calendar)


def main(scenario: str, address: str) -> int:
    """Plays one scenario; a drag loop that never ends is ended from outside."""
    faulthandler.dump_traceback_later(WATCHDOG_SECONDS, exit=True)
    application = QApplication([])
    database = open_database(address)
    stage = set_up(database)
    SCENARIOS[scenario](stage)
    stage.page.close()
    database.close()
    application.quit()
    faulthandler.cancel_dump_traceback_later()
    return 0


if __name__ == "__main__":
    status = main(*sys.argv[1:3])
    sys.stdout.flush()
    os._exit(status)
