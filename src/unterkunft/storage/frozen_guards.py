"""The database's own refusal to change or remove what is finalised, on SQLite and PostgreSQL.

Triggers, since the program's own role owns the tables. Alembic's batch mode drops them on SQLite without a
word, so every migration that touches one of the tables calls `create_frozen_guards` again.
"""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection

from unterkunft.storage.failures import FROZEN_GUARD

# SQLite's REPLACE removes a row without asking a trigger on DELETE: what makes a row unique must be new.
_UNIQUE_COLUMNS: dict[str, tuple[tuple[str, ...], ...]] = {
    "billing_runs": (),
    "finalised_months": (("facility", "month"),),
    "finalised_statements": (("number",), ("kind", "year", "sequence"), ("cancels_id",)),
    "run_facts": (("run_id",),),
    "printed_papers": (("statement_id",), ("name",)),
}
FROZEN_TABLES = tuple(_UNIQUE_COLUMNS)
"""The tables whose rows stay as they were written."""


def create_frozen_guards(connection: Connection) -> None:
    """Creates the triggers of all frozen tables anew."""
    drop_frozen_guards(connection)
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(_REFUSE)
    for table in FROZEN_TABLES:
        for statement in _triggers(connection, table):
            connection.exec_driver_sql(statement)


def drop_frozen_guards(connection: Connection) -> None:
    """Removes the triggers."""
    is_shared = connection.dialect.name == "postgresql"
    for table in FROZEN_TABLES:
        for name in frozen_guard_names(table, is_shared=is_shared):
            suffix = f" ON {table}" if is_shared else ""
            connection.exec_driver_sql(f"DROP TRIGGER IF EXISTS {name}{suffix}")


def frozen_guard_names(table: str, *, is_shared: bool) -> tuple[str, ...]:
    """The names of a table's triggers."""
    events = ("update", "delete", "truncate") if is_shared else ("update", "delete", "replace")
    return tuple(f"{table}_frozen_{event}" for event in events)


_REFUSE = f"""
    CREATE OR REPLACE FUNCTION refuse_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        RAISE EXCEPTION '{FROZEN_GUARD}' USING ERRCODE = '23000', CONSTRAINT = '{FROZEN_GUARD}';
    END $$
"""


def _triggers(connection: Connection, table: str) -> Iterable[str]:
    update, delete, third = frozen_guard_names(table, is_shared=connection.dialect.name == "postgresql")
    if connection.dialect.name == "postgresql":
        for name, event, each in ((update, "UPDATE", "ROW"), (delete, "DELETE", "ROW")):
            yield _postgresql_trigger(name, event, table, each)
        yield _postgresql_trigger(third, "TRUNCATE", table, "STATEMENT")
        return
    refuse = f"BEGIN SELECT RAISE(ABORT, '{FROZEN_GUARD}'); END"
    yield f"CREATE TRIGGER {update} BEFORE UPDATE ON {table} {refuse}"
    yield f"CREATE TRIGGER {delete} BEFORE DELETE ON {table} {refuse}"
    keys = (("id",), *_UNIQUE_COLUMNS[table])
    same = " OR ".join(f"({_all_equal(columns)})" for columns in keys)
    exists = f"EXISTS (SELECT 1 FROM {table} AS other WHERE {same})"
    yield f"CREATE TRIGGER {third} BEFORE INSERT ON {table} WHEN {exists} {refuse}"


def _all_equal(columns: tuple[str, ...]) -> str:
    return " AND ".join(f"other.{column} = NEW.{column}" for column in columns)


def _postgresql_trigger(name: str, event: str, table: str, each: str) -> str:
    return f"CREATE TRIGGER {name} BEFORE {event} ON {table} FOR EACH {each} EXECUTE FUNCTION refuse_frozen()"
