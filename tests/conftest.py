"""What holds for every test: Qt draws without a screen, and both databases are real ones."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.postgresql_server import PostgresqlServer, running_postgresql
from unterkunft.storage.engine import Database, open_database
from unterkunft.storage.migration import migrate

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[PostgresqlServer]:
    """One server for all tests of this process."""
    with running_postgresql() as server:
        yield server


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty SQLite database of this version, to be copied."""
    path = tmp_path_factory.mktemp("template") / "empty.db"
    database = open_database(str(path))
    migrate(database)
    database.close()
    return path


@pytest.fixture
def sqlite_address(tmp_path: Path, migrated_file: Path) -> str:
    """The path of an empty SQLite database of this test's own."""
    path = tmp_path / "unterkunft.db"
    shutil.copyfile(migrated_file, path)
    return str(path)


@pytest.fixture
def postgresql_address(postgresql_server: PostgresqlServer) -> Iterator[str]:
    """The address of an empty PostgreSQL database of this test's own."""
    name = postgresql_server.new_database()
    yield postgresql_server.address(name)
    postgresql_server.drop(name)


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest) -> str:
    """The address of an empty database, once of each kind."""
    return str(request.getfixturevalue(f"{request.param}_address"))


@pytest.fixture
def database(address: str) -> Iterator[Database]:
    """An empty database of this version, once of each kind."""
    yield from _opened(address)


@pytest.fixture
def sqlite_database(sqlite_address: str) -> Iterator[Database]:
    """An empty database for tests where the kind makes no difference."""
    yield from _opened(sqlite_address)


@pytest.fixture
def postgresql_database(postgresql_address: str) -> Iterator[Database]:
    """An empty database on a server."""
    yield from _opened(postgresql_address)


def _opened(address: str) -> Iterator[Database]:
    database = open_database(address)
    yield database
    database.close()
