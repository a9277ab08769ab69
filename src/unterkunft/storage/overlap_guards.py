"""The database's own refusal of double booking on SQLite: triggers that look for a shared night.

PostgreSQL has exclusion constraints for it, declared with the table. Alembic's batch mode drops
triggers without a word, so every migration that touches the table calls `create_guards` again.
"""

from __future__ import annotations

from sqlalchemy import Connection

from unterkunft.storage.failures import GUARDS

_HOLDER = {"no_bed_twice": "bed_id", "no_resident_twice": "resident_id"}
_OPEN = "'9999-12-31'"


def create_guards(connection: Connection) -> None:
    """Creates the triggers anew."""
    drop_guards(connection)
    for guard in GUARDS:
        for event in ("INSERT", "UPDATE"):
            connection.exec_driver_sql(_trigger(guard, event))


def drop_guards(connection: Connection) -> None:
    """Removes the triggers."""
    for name in guard_names():
        connection.exec_driver_sql(f"DROP TRIGGER IF EXISTS {name}")


def guard_names() -> tuple[str, ...]:
    """The names of all four triggers."""
    return tuple(f"{guard}_{event.lower()}" for guard in GUARDS for event in ("INSERT", "UPDATE"))


def _trigger(guard: str, event: str) -> str:
    holder = _HOLDER[guard]
    # Half-open periods: a night is shared only where both hold a night at all.
    return f"""
        CREATE TRIGGER {guard}_{event.lower()} BEFORE {event} ON bed_assignments
        WHEN NEW.valid_until IS NULL OR NEW.valid_until > NEW.valid_from
        BEGIN
            SELECT RAISE(ABORT, '{guard}') FROM bed_assignments AS other
            WHERE other.{holder} = NEW.{holder} AND other.id <> NEW.id
              AND other.valid_from < COALESCE(NEW.valid_until, {_OPEN})
              AND NEW.valid_from < COALESCE(other.valid_until, {_OPEN})
              AND other.valid_from < COALESCE(other.valid_until, {_OPEN});
        END
    """
