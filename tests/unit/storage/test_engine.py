"""Opening databases: what is set up, and what is refused with which reason."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import text

from unterkunft.storage import engine as engine_module
from unterkunft.storage.engine import Database, database_url, open_database
from unterkunft.storage.migration import migrate
from unterkunft.storage.unit_of_work import unit_of_work
from unterkunft.values.refusals import EnvironmentFailure


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder everybody may look into, unlike pytest's own."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder


@contextmanager
def as_an_ordinary_user() -> Iterator[None]:
    """Nothing is write-protected for root: act as nobody for a while."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


def pragma(database: Database, name: str) -> object:
    with database.reading() as connection:
        return connection.exec_driver_sql(f"PRAGMA {name}").scalar()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("foreign_keys", 1),
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("busy_timeout", 10_000),
        ("trusted_schema", 0),
        ("cell_size_check", 1),
        ("secure_delete", 1),
    ],
)
def test_an_embedded_database_is_set_up_for_safety(
    sqlite_database: Database, name: str, value: object
) -> None:
    assert pragma(sqlite_database, name) == value


def test_a_reader_sees_one_state_while_others_write(database: Database) -> None:
    count = text("SELECT count(*) FROM households")
    with database.reading() as connection:
        before = connection.execute(count).scalar_one()
        with unit_of_work(database) as work:
            work.session.execute(
                text("INSERT INTO households (id, key, version, name) VALUES (:id, 'H-1', 1, 'Neu')"),
                {"id": "0" * 32},
            )
        assert connection.execute(count).scalar_one() == before

    with database.reading() as connection:
        assert connection.execute(count).scalar_one() == before + 1


def test_readers_cannot_write_on_a_server(postgresql_database: Database) -> None:
    with pytest.raises(EnvironmentFailure) as failed, postgresql_database.reading() as connection:
        connection.execute(text("DELETE FROM households"))

    assert failed.value.values["cause"] == "read_only"


def test_a_database_in_memory_is_allowed() -> None:
    database = open_database("sqlite://")
    migrate(database)
    assert not database.is_shared
    database.close()


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentFailure, match="NO_SUCH_FOLDER") as failed:
        open_database(str(tmp_path / "missing" / "unterkunft.db"))

    assert failed.value.values["folder"] == str(tmp_path / "missing")


def test_a_file_that_is_no_database_is_told_apart(tmp_path: Path) -> None:
    path = tmp_path / "brief.txt"
    path.write_text("Sehr geehrte Damen und Herren, " * 200, encoding="utf-8")

    with pytest.raises(EnvironmentFailure, match="DATABASE_UNREACHABLE") as failed:
        open_database(str(path))

    assert failed.value.values["cause"] == "no_database"


def test_a_damaged_file_is_told_apart(sqlite_address: str) -> None:
    path = Path(sqlite_address)
    path.write_bytes(path.read_bytes()[:9000])

    with pytest.raises(EnvironmentFailure, match="DATABASE_UNREACHABLE") as failed:
        migrate(open_database(sqlite_address))

    assert failed.value.values["cause"] == "damaged"


def test_a_write_protected_file_is_told_apart(open_folder: Path) -> None:
    path = open_folder / "unterkunft.db"
    database = open_database(str(path))
    migrate(database)
    database.close()
    path.chmod(0o444)
    open_folder.chmod(0o555)

    with as_an_ordinary_user(), pytest.raises(EnvironmentFailure, match="DATABASE_UNREACHABLE") as failed:
        open_database(str(path))

    open_folder.chmod(0o755)
    assert failed.value.values["cause"] == "read_only"


def test_a_folder_where_nothing_can_be_written_is_told_apart(open_folder: Path) -> None:
    open_folder.chmod(0o555)

    with as_an_ordinary_user(), pytest.raises(EnvironmentFailure, match="DATABASE_UNREACHABLE") as failed:
        open_database(str(open_folder / "unterkunft.db"))

    open_folder.chmod(0o755)
    assert failed.value.values["cause"] == "cannot_open"


def test_a_server_that_does_not_answer_is_told_apart(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentFailure, match="DATABASE_UNREACHABLE") as failed:
        open_database(f"postgresql://nobody@/nothing?host={tmp_path}")

    assert failed.value.values["cause"] == "server"


@pytest.mark.parametrize(
    "address",
    ["mysql://eva:geheim@server/db", "postgresql://eva:geheim@server:abc/db", "weird//://eva:geheim@["],
)
def test_an_address_of_no_database_is_refused_without_its_password(address: str) -> None:
    with pytest.raises(EnvironmentFailure, match="DATABASE_ADDRESS") as failed:
        database_url(address)

    assert "geheim" not in str(failed.value.values["address"])


@pytest.mark.parametrize("address", ["postgresql://server/db", "postgres://server/db"])
def test_both_spellings_of_a_server_s_address_are_read(address: str) -> None:
    assert database_url(address).drivername == "postgresql+psycopg"


def test_a_network_drive_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine_module, "_file_system_of", lambda _folder: "cifs")

    with pytest.raises(EnvironmentFailure, match="DATABASE_ON_NETWORK"):
        open_database(str(tmp_path / "unterkunft.db"))


def test_an_old_sqlite_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine_module, "_OLDEST_SQLITE", (99, 0, 0))

    with pytest.raises(EnvironmentFailure, match="SQLITE_TOO_OLD"):
        open_database(str(tmp_path / "unterkunft.db"))


def test_an_old_server_is_refused(postgresql_address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine_module, "_OLDEST_POSTGRESQL", 99)

    with pytest.raises(EnvironmentFailure, match="POSTGRESQL_TOO_OLD"):
        open_database(postgresql_address)
