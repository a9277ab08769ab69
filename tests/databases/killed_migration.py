"""Kills a migration in its middle, at several moments, each on a new file: run as a program."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

from sqlalchemy import Engine, event

from unterkunft.storage.engine import open_database
from unterkunft.storage.migration import migrate

MOMENTS = range(4, 72, 7)
"""After how many statements the process dies; a whole migration has more than seventy."""


def main(folder: Path) -> None:
    """One child for each moment; each must have died, none may have come to its end."""
    for moment in MOMENTS:
        child = os.fork()
        if child == 0:
            _migrate_and_die(folder / f"{moment}.db", moment)
        _, status = os.waitpid(child, 0)
        if not os.WIFSIGNALED(status):
            sys.exit(f"the migration was over before statement {moment}")


def _migrate_and_die(path: Path, moment: int) -> None:
    statements = iter(range(1, moment + 1))

    def count(*_: object) -> None:
        if next(statements, None) is None:
            os.kill(os.getpid(), signal.SIGKILL)

    database = open_database(str(path))
    event.listen(Engine, "after_cursor_execute", count)
    migrate(database)
    os._exit(0)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
