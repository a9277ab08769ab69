"""Bringing a database to this program's version, whole or not at all."""

from __future__ import annotations

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect

from unterkunft.storage.engine import Database
from unterkunft.storage.failures import translated_failures
from unterkunft.values.refusals import EnvironmentFailure

_MIGRATION_LOCK = 0x6D696772617465


def migrate(database: Database) -> None:
    """Creates or upgrades all tables in one transaction; a newer database is refused."""
    with translated_failures(), database.writing_engine.begin() as connection:
        if database.is_shared:
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_MIGRATION_LOCK})")
        _refuse_foreign(connection)
        command.upgrade(_config(connection), "head")


def is_current(database: Database) -> bool:
    """Whether the database has this program's version."""
    with database.reading() as connection:
        _refuse_foreign(connection)
        return _revision(connection) == _scripts().get_current_head()


def has_tables(database: Database) -> bool:
    """Whether any version of the program has made its tables here."""
    with database.reading() as connection:
        return _revision(connection) is not None


def _refuse_foreign(connection: Connection) -> None:
    """Another program's database stays as it is, and so does one of a newer version of this."""
    revision = _revision(connection)
    if revision is None and inspect(connection).get_table_names():
        raise EnvironmentFailure("DATABASE_UNREACHABLE", cause="no_database")
    known = {script.revision for script in _scripts().walk_revisions()}
    if revision is not None and revision not in known:
        raise EnvironmentFailure("DATABASE_NEWER", revision=revision)


def _revision(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()


def _scripts() -> ScriptDirectory:
    return ScriptDirectory.from_config(_config(None))


def _config(connection: Connection | None) -> Config:
    config = Config()
    config.set_main_option("script_location", "unterkunft.storage:migrations")
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config
