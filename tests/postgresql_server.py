"""A PostgreSQL server of our own for tests: started on a socket directory, stopped at the end."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from sqlalchemy import create_engine, text

from unterkunft.storage.engine import open_database
from unterkunft.storage.migration import migrate

_OWNER = "unterkunft"
_TEMPLATE = "migrated"
# Nothing here outlives the tests: durability is given up for speed.
_OPTIONS = (
    "-c listen_addresses='' -c fsync=off -c synchronous_commit=off -c full_page_writes=off "
    "-c max_connections=80 -c deadlock_timeout=200ms"
)
_MISSING = (
    "These tests need PostgreSQL 14 or newer, and initdb and pg_ctl were not found. "
    "Install it (Debian: apt-get install postgresql) or put its bin folder on PATH."
)
_NO_USER = (
    "PostgreSQL does not start as root, and there is no user 'postgres' to start it as. "
    "Install Debian's postgresql package, or run the tests as another user."
)


@dataclass(slots=True)
class PostgresqlServer:
    """A running server; each test gets a database of its own, copied from a migrated one."""

    sockets: Path
    _numbers: Iterator[int]

    def address(self, database: str) -> str:
        """The address of a database on this server, for a plain owner without special rights."""
        return f"postgresql://{_OWNER}@/{database}?host={self.sockets}"

    def new_database(self, *, template: str = _TEMPLATE) -> str:
        """Creates a database out of a template and gives its name."""
        name = f"test_{next(self._numbers)}"
        self.administer(f"CREATE DATABASE {name} OWNER {_OWNER} TEMPLATE {template}")
        return name

    def drop(self, database: str) -> None:
        """Removes a database, also from under those who still use it."""
        self.administer(f"DROP DATABASE {database} WITH (FORCE)")

    def administer(self, *statements: str) -> None:
        """Runs statements as the server's administrator."""
        address = f"postgresql+psycopg://postgres@/postgres?host={self.sockets}"
        engine = create_engine(address, isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            for statement in statements:
                connection.execute(text(statement))
        engine.dispose()


@contextmanager
def running_postgresql() -> Iterator[PostgresqlServer]:
    """A server for the length of the block. A missing PostgreSQL fails, it never skips."""
    folder = Path(tempfile.mkdtemp(prefix="unterkunft-pg-"))
    try:
        with _started(folder):
            server = PostgresqlServer(folder, count(1))
            server.administer(f"CREATE ROLE {_OWNER} LOGIN")
            _make_template(server)
            yield server
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def _started(folder: Path) -> Iterator[None]:
    programs, cluster = _programs(), folder / "cluster"
    if os.geteuid() == 0:
        _give_to_postgres(folder)
    _run(
        [
            programs / "initdb",
            "-D",
            cluster,
            "-U",
            "postgres",
            "-A",
            "trust",
            "-E",
            "UTF8",
            "--locale=C",
            "-N",
        ]
    )
    options = f"-k {folder} {_OPTIONS}"
    _run([programs / "pg_ctl", "-D", cluster, "-l", folder / "log", "-w", "-o", options, "start"])
    try:
        yield
    finally:
        _run([programs / "pg_ctl", "-D", cluster, "-m", "immediate", "-w", "stop"])


def _make_template(server: PostgresqlServer) -> None:
    server.administer(f"CREATE DATABASE {_TEMPLATE} OWNER {_OWNER}")
    database = open_database(server.address(_TEMPLATE))
    migrate(database)
    database.close()


def _programs() -> Path:
    """The folder of initdb and pg_ctl: as pg_config says, else the newest below /usr/lib, else PATH."""
    installed = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=_version, reverse=True)
    on_path = shutil.which("pg_ctl")
    candidates = [Path(_bindir()), *installed, Path(on_path or "").parent]
    for folder in candidates:
        if (folder / "initdb").exists() and (folder / "pg_ctl").exists():
            return folder
    raise RuntimeError(_MISSING)


def _version(folder: Path) -> int:
    return int(folder.parent.name)


def _bindir() -> str:
    program = shutil.which("pg_config")
    if program is None:
        return ""
    return subprocess.run([program, "--bindir"], capture_output=True, text=True, check=False).stdout.strip()


def _give_to_postgres(folder: Path) -> None:
    try:
        shutil.chown(folder, "postgres")
    except LookupError:
        raise RuntimeError(_NO_USER) from None


def _run(command: Sequence[str | Path]) -> None:
    """Runs one of the server's programs, as `postgres` where we are root."""
    prefix = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
    # The started server keeps its inherited outputs open: a file has an end, a pipe would never.
    with tempfile.TemporaryFile("w+") as output:
        done = subprocess.run(
            [*prefix, *map(str, command)], stdout=output, stderr=subprocess.STDOUT, cwd="/", check=False
        )
        output.seek(0)
        if done.returncode:
            raise RuntimeError(f"{Path(command[0]).name} failed: {output.read().strip()}")
