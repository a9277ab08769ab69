"""Bringing a database to this program's version, whole or not at all."""

from __future__ import annotations

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from unterkunft.storage.engine import Database
from unterkunft.storage.failures import translated_failures
from unterkunft.values.refusals import EnvironmentFailure

_MIGRATION_LOCK = 0x6D696772617465


def migrate(database: Database) -> None:
    """Creates or upgrades all tables in one transaction; a newer database is refused."""
    with translated_failures(), database.writing_engine.begin() as connection:
        if database.is_shared:
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_MIGRATION_LOCK})")
        _refuse_newer(connection)
        command.upgrade(_config(connection), "head")


def is_current(database: Database) -> bool:
    """Whether the database has this program's version."""
    with database.reading() as connection:
        return _revision(connection) == _scripts().get_current_head()


def _refuse_newer(connection: Connection) -> None:
    revision = _revision(connection)
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
