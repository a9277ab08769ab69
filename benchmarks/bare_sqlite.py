"""What SQLite alone needs for the same rows: no rules, no guards, no journal, no objects."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

import sqlcipher3.dbapi2

Rows: TypeAlias = list[tuple[Any, ...]]

JOURNAL = "journal"


@dataclass(frozen=True, slots=True)
class Content:
    """The tables of a database as they were declared, and their rows."""

    declarations: Mapping[str, str]
    rows: Mapping[str, Rows]


def connection_to(file: Path) -> Any:
    """A connection with the program's promises about what survives a power cut."""
    connection = sqlcipher3.dbapi2.connect(str(file), isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    return connection


def content_of(file: Path) -> Content:
    """All tables of a database but the journal."""
    with closing(connection_to(file)) as connection:
        declared = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'")
        tables = {name: text for name, text in declared if name != JOURNAL}
        return Content(tables, read(connection, tables))


def read(connection: Any, tables: Collection[str]) -> dict[str, Rows]:
    """All rows of some tables."""
    return {table: connection.execute(f"SELECT * FROM {table}").fetchall() for table in tables}


def write(file: Path, content: Content) -> None:
    """The same tables and rows in one transaction."""
    with closing(connection_to(file)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        for table, declaration in content.declarations.items():
            connection.execute(declaration)
            insert(connection, table, content.rows[table])
        connection.execute("COMMIT")


def insert(connection: Any, table: str, rows: Rows) -> None:
    """Adds rows to a table."""
    if rows:
        places = ", ".join("?" * len(rows[0]))
        connection.executemany(f"INSERT INTO {table} VALUES ({places})", rows)
