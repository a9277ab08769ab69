"""Opening the database and naming who works, alike for the window and the command line."""

from __future__ import annotations

import getpass
import socket
from datetime import UTC, datetime
from pathlib import Path

from unterkunft.services.executor import Executor
from unterkunft.services.permissions import Actor
from unterkunft.storage.engine import Database, database_url, open_database
from unterkunft.storage.migration import has_tables, is_current, migrate
from unterkunft.values.refusals import EnvironmentFailure


def open_for_work(address: str) -> Database:
    """The database at an address; a new one gets its tables, an older one is left to `migrate`."""
    database = open_database(address)
    if not has_tables(database):
        migrate(database)
    elif not is_current(database):
        raise EnvironmentFailure("DATABASE_OLDER")
    return database


def open_existing(address: str) -> Database:
    """The database at an address that has to be there: asking a misspelt one must not create it."""
    url = database_url(address)
    path = Path(str(url.database)) if url.get_backend_name() == "sqlite" and url.database else None
    if path is not None and not path.exists() and path.parent.is_dir():
        raise EnvironmentFailure("NO_DATABASE", address=str(path))
    return open_for_work(address)


def executor_for(database: Database) -> Executor:
    """The door through which all changes go, with the computer's clock."""
    return Executor(database, clock=lambda: datetime.now(UTC))


def person_at_the_computer() -> Actor:
    """Who is logged in on this computer, with all rights while users are not managed."""
    try:
        name = getpass.getuser()
    except (OSError, KeyError):  # no login name at all, as in some services
        name = "unterkunft"
    return Actor(name, socket.gethostname())
