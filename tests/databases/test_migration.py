"""Migrations bring both databases to the tables the program declares."""

from __future__ import annotations

from unterkunft.storage.engine import Database
from unterkunft.storage.migration import is_current


def test_a_migrated_database_is_current(database: Database) -> None:
    assert is_current(database)
