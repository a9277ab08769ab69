"""Migrations bring both databases to the tables the program declares, whole or not at all."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import inspect, text

import unterkunft.model.journal  # noqa: F401 - declares a table that no list of rows holds
from tests.databases.killed_migration import MOMENTS
from unterkunft.model.base import Base
from unterkunft.model.tables import ROW_CLASSES
from unterkunft.storage.engine import Database, open_database
from unterkunft.storage.failures import GUARDS
from unterkunft.storage.frozen_guards import FROZEN_TABLES, frozen_guard_names
from unterkunft.storage.migration import is_current, migrate
from unterkunft.storage.overlap_guards import guard_names
from unterkunft.values.refusals import EnvironmentFailure

ROOT = Path(__file__).resolve().parents[2]


def table_names(database: Database) -> set[str]:
    with database.reading() as connection:
        return set(inspect(connection).get_table_names())


def frozen_guards(*, is_shared: bool) -> list[str]:
    return [name for table in FROZEN_TABLES for name in frozen_guard_names(table, is_shared=is_shared)]


def test_a_migrated_database_is_current(database: Database) -> None:
    assert is_current(database)


def test_an_empty_database_is_not_current(tmp_path: Path) -> None:
    assert not is_current(open_database(str(tmp_path / "empty.db")))


def test_the_migrations_make_the_tables_the_program_declares(database: Database) -> None:
    with database.reading() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Base.metadata) == []


def test_a_migrated_file_has_all_guards(sqlite_database: Database) -> None:
    with sqlite_database.reading() as connection:
        triggers = connection.scalars(text("SELECT name FROM sqlite_master WHERE type = 'trigger'")).all()

    assert sorted(triggers) == sorted((*guard_names(), *frozen_guards(is_shared=False)))


def test_all_tables_of_a_file_are_strict(sqlite_database: Database) -> None:
    with sqlite_database.reading() as connection:
        loose = text("SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 0")
        names = set(connection.scalars(loose).all())

    assert names & {each.__tablename__ for each in ROW_CLASSES} == set()


def test_a_migrated_server_has_all_guards(postgresql_database: Database) -> None:
    with postgresql_database.reading() as connection:
        deferred = text(
            "SELECT conname FROM pg_constraint WHERE contype = 'x' AND condeferrable AND condeferred"
        )
        names = connection.scalars(deferred).all()

        frozen = text("SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND tgenabled = 'O'")
        triggers = connection.scalars(frozen).all()

    assert sorted(names) == sorted(GUARDS)
    assert sorted(triggers) == sorted(frozen_guards(is_shared=True))


def test_migrating_again_changes_nothing(database: Database) -> None:
    tables = table_names(database)

    migrate(database)

    assert table_names(database) == tables


def test_a_newer_database_is_refused_and_left_alone(database: Database) -> None:
    with database.writing_engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))

    with pytest.raises(EnvironmentFailure, match="DATABASE_NEWER") as failed:
        migrate(database)

    assert failed.value.values["revision"] == "9999"
    with pytest.raises(EnvironmentFailure, match="DATABASE_NEWER"):
        is_current(database)


def test_another_program_s_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    database = open_database(str(tmp_path / "music.db"))
    with database.writing_engine.begin() as connection:
        connection.execute(text("CREATE TABLE songs (title TEXT)"))

    with pytest.raises(EnvironmentFailure, match="DATABASE_UNREACHABLE") as failed:
        migrate(database)

    assert failed.value.values["cause"] == "no_database"
    assert table_names(database) == {"songs"}


def test_a_kill_in_the_middle_leaves_the_file_whole(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.databases.killed_migration", str(tmp_path)]
    subprocess.run(command, cwd=ROOT, check=True, timeout=60)

    for moment in MOMENTS:
        database = open_database(str(tmp_path / f"{moment}.db"))
        with database.reading() as connection:
            assert connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
        assert table_names(database) == set()

        migrate(database)
        assert is_current(database)
        database.close()
