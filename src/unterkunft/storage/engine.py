"""Opening a database: a file on this computer (SQLite) or a shared server (PostgreSQL)."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2
from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import StaticPool

from unterkunft.storage.failures import translated_failures
from unterkunft.values.refusals import EnvironmentFailure

# Before 3.51.3 a WAL reset could corrupt the file when two programs wrote at once.
_OLDEST_SQLITE = (3, 51, 3)
_OLDEST_POSTGRESQL = 14
_BUSY_TIMEOUT_MS = 10_000
_NETWORK_FILE_SYSTEMS = frozenset({"nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "fuse.sshfs", "afs"})

_WRITES = "unterkunft_writes"


@dataclass(frozen=True, slots=True)
class Database:
    """An opened database. Readers see one state; writers stand in line."""

    engine: Engine

    @property
    def is_shared(self) -> bool:
        """Whether several offices work on it at once (a server)."""
        return self.engine.dialect.name == "postgresql"

    @property
    def writing_engine(self) -> Engine:
        """The engine whose transactions write: SQLite takes the write lock before the first read."""
        return self.engine.execution_options(**{_WRITES: True})

    @property
    def _reading_engine(self) -> Engine:
        """SQLite's transactions see one state anyway; PostgreSQL's do so from this level on."""
        if not self.is_shared:
            return self.engine
        return self.engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection on which every query sees the same state."""
        with translated_failures(), self._reading_engine.connect() as connection:
            yield connection

    def close(self) -> None:
        """Gives back all connections."""
        self.engine.dispose()


def database_url(text: str) -> URL:
    """The address behind a path, `sqlite:///…` or `postgresql://…`."""
    if "://" not in text:
        return URL.create("sqlite", database=str(Path(text).expanduser().resolve()))
    try:
        url = make_url(text)
    except (ArgumentError, ValueError):  # a port that is no number is a ValueError
        raise EnvironmentFailure("DATABASE_ADDRESS", address=_without_password(text)) from None
    if url.drivername in ("postgresql", "postgres"):
        return url.set(drivername="postgresql+psycopg")
    if url.drivername not in ("sqlite", "postgresql+psycopg"):
        raise EnvironmentFailure("DATABASE_ADDRESS", address=url.render_as_string(hide_password=True))
    return url


def _without_password(text: str) -> str:
    """An address that cannot be read, without what stands before its `@`."""
    scheme, separator, rest = text.partition("://")
    return f"{scheme}{separator}{rest.rpartition('@')[2]}"


def open_database(text: str) -> Database:
    """Opens the database at an address; raises EnvironmentFailure where it cannot be reached."""
    url = database_url(text)
    engine = _sqlite(url) if url.get_backend_name() == "sqlite" else _postgresql(url)
    with translated_failures(), engine.connect() as connection:
        connection.exec_driver_sql("SELECT 1")
    return Database(engine)


def _sqlite(url: URL) -> Engine:
    if sqlcipher3.dbapi2.sqlite_version_info < _OLDEST_SQLITE:
        raise EnvironmentFailure("SQLITE_TOO_OLD", version=sqlcipher3.dbapi2.sqlite_version)
    options: dict[str, Any] = {}
    if url.database in (None, "", ":memory:"):
        options["poolclass"] = StaticPool
    else:
        _refuse_network_path(Path(str(url.database)))
    engine = create_engine(url, module=sqlcipher3.dbapi2, hide_parameters=True, **options)
    event.listen(engine, "connect", _set_up_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _set_up_sqlite(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # the `begin` event decides how a transaction starts
    cursor = connection.cursor()
    cursor.execute(f"PRAGMA busy_timeout={_BUSY_TIMEOUT_MS}")
    journal_mode = cursor.execute("PRAGMA journal_mode=WAL").fetchone()[0]
    if journal_mode not in ("wal", "memory"):
        raise EnvironmentFailure("NO_WRITE_AHEAD_LOG", journal_mode=journal_mode)
    for pragma in (
        "foreign_keys=ON",
        "synchronous=FULL",  # NORMAL loses acknowledged commits at power loss
        "trusted_schema=OFF",
        "cell_size_check=ON",
        "secure_delete=ON",
    ):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    writes = connection.get_execution_options().get(_WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _postgresql(url: URL) -> Engine:
    engine = create_engine(url, hide_parameters=True, pool_pre_ping=True)
    event.listen(engine, "connect", _check_postgresql)
    return engine


def _check_postgresql(connection: Any, _record: object) -> None:
    version = connection.info.server_version // 10_000
    if version < _OLDEST_POSTGRESQL:
        raise EnvironmentFailure("POSTGRESQL_TOO_OLD", version=version)


def _refuse_network_path(path: Path) -> None:
    """WAL needs shared memory, which file servers do not give: the office needs the server database."""
    parent = path.parent
    if not parent.is_dir():
        raise EnvironmentFailure("NO_SUCH_FOLDER", folder=str(parent))
    if _file_system_of(parent) in _NETWORK_FILE_SYSTEMS:
        raise EnvironmentFailure("DATABASE_ON_NETWORK", path=str(path))


def _file_system_of(folder: Path) -> str:
    mounts = Path("/proc/mounts")
    if not mounts.exists():
        return "fuse.sshfs" if os.fspath(folder).startswith("\\\\") else ""
    fitting = [
        (fields[1], fields[2])
        for fields in map(str.split, mounts.read_text(encoding="utf-8").splitlines())
        if folder == Path(fields[1]) or Path(fields[1]) in folder.parents
    ]
    return max(fitting, key=lambda mount: len(mount[0]), default=("", ""))[1]
