"""What a database error means: a refusal of the field, or something about the computer."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, IntegrityError, OperationalError
from sqlalchemy.orm.exc import StaleDataError

from unterkunft.values.refusals import DomainRefusal, EnvironmentFailure

GUARDS = {"no_bed_twice": "BED_TAKEN", "no_resident_twice": "RESIDENT_TWICE"}
"""The guards' names in the database and the refusal each stands for."""
FROZEN_GUARD = "frozen_statement"
"""What the database says where something finalised would be changed."""

# The same operation sent twice meets itself here; the second attempt finds it done.
_OPERATION_TWICE = ("uq_journal_operation_id", "journal.operation_id")
# SQLSTATEs: serialization failure, deadlock, lock not available.
_RETRYABLE_STATES = frozenset({"40001", "40P01", "55P03"})
_CAUSE_OF_STATE = {
    "25006": "read_only",  # read-only transaction, as on a standby server
    "42501": "read_only",  # insufficient privilege
    "53100": "disk_full",
}
_CAUSE_OF_SIGN = (
    ("disk is full", "disk_full"),
    ("readonly", "read_only"),
    ("unable to open", "cannot_open"),
    ("locked", "locked"),
    ("not a database", "no_database"),
    ("malformed", "damaged"),
    ("disk I/O error", "damaged"),
)


class WriteConflict(Exception):  # noqa: N818 - a passing state of affairs, tried again
    """The transaction met another one; the same operation may be tried again."""


class DatabaseFault(Exception):  # noqa: N818 - named like its neighbours
    """A bug that the database noticed, told without any value a row holds."""


@contextmanager
def translated_failures() -> Iterator[None]:
    """Turns database errors into refusals and environment failures; bugs fly on.

    No text of the driver is kept: it may carry residents' names.
    """
    try:
        with translated_write_failures():
            yield
    except WriteConflict:
        raise EnvironmentFailure("DATABASE_UNREACHABLE", cause="server") from None


@contextmanager
def translated_write_failures() -> Iterator[None]:
    """The same for transactions that can be tried again after a WriteConflict."""
    try:
        yield
    except StaleDataError:
        raise DomainRefusal("CHANGED_MEANWHILE") from None
    except DBAPIError as error:
        # The traceback shows where it happened; the chain to the driver's error would show names.
        raise _meaning_of(error).with_traceback(error.__traceback__) from None


def _meaning_of(error: DBAPIError) -> Exception:
    if isinstance(error, IntegrityError):
        return _broken_constraint(error)
    if _is_retryable(error):
        return WriteConflict()
    cause = _cause_of(error)
    if cause is None:
        return DatabaseFault(f"{type(error.orig).__name__} {_state_of(error) or ''}".strip())
    return EnvironmentFailure("DATABASE_UNREACHABLE", cause=cause)


def _broken_constraint(error: IntegrityError) -> Exception:
    name = _constraint_of(error)
    for guard, refusal in GUARDS.items():
        if guard in name:
            return DomainRefusal(refusal)
    if FROZEN_GUARD in name:
        return DomainRefusal("FINALISED_STAYS")
    if any(sign in name for sign in _OPERATION_TWICE):
        return WriteConflict()
    return DatabaseFault(name)


def _constraint_of(error: DBAPIError) -> str:
    """PostgreSQL's own field, since its texts quote the row; SQLite's text names columns only."""
    diagnosis = getattr(error.orig, "diag", None)
    if diagnosis is None:
        return str(error.orig)
    return str(diagnosis.constraint_name or f"{diagnosis.table_name}.{diagnosis.column_name}")


def _is_retryable(error: DBAPIError) -> bool:
    return _state_of(error) in _RETRYABLE_STATES or error.connection_invalidated


def _state_of(error: DBAPIError) -> str | None:
    return getattr(error.orig, "sqlstate", None)


def _cause_of(error: DBAPIError) -> str | None:
    """A word for what went wrong, free of personal values; None where it is a bug of ours."""
    known = _CAUSE_OF_STATE.get(_state_of(error) or "")
    if known is not None:
        return known
    text = str(error.orig)
    by_sign = next((cause for sign, cause in _CAUSE_OF_SIGN if sign in text), None)
    return by_sign or ("server" if _is_of_server(error) else None)


def _is_of_server(error: DBAPIError) -> bool:
    """SQLite calls a missing table operational as well; there it is a bug."""
    return isinstance(error, OperationalError) and hasattr(error.orig, "sqlstate")
