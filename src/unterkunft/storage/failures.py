"""What a database error means: a refusal of the field, or something about the computer."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, IntegrityError, OperationalError
from sqlalchemy.orm.exc import StaleDataError

from unterkunft.values.refusals import DomainRefusal, EnvironmentFailure

GUARDS = {"no_bed_twice": "BED_TAKEN", "no_resident_twice": "RESIDENT_TWICE"}
"""The guards' names in the database and the refusal each stands for."""

_RETRYABLE_STATES = frozenset({"40001", "40P01", "55P03"})


class WriteConflict(Exception):  # noqa: N818 - a passing state of affairs, tried again
    """The transaction met another one; the same operation may be tried again."""


@contextmanager
def translated_failures() -> Iterator[None]:
    """Turns database errors into refusals and environment failures; bugs fly on.

    No text of the driver is kept: it may carry residents' names.
    """
    try:
        yield
    except StaleDataError:
        raise DomainRefusal("CHANGED_MEANWHILE") from None
    except IntegrityError as error:
        refusal = _guard_of(error)
        if refusal is None:
            raise
        raise DomainRefusal(refusal) from None
    except OperationalError as error:
        if _is_retryable(error):
            raise WriteConflict from None
        raise EnvironmentFailure("DATABASE_UNREACHABLE", cause=_cause_of(error)) from None


def _guard_of(error: DBAPIError) -> str | None:
    diagnosis = getattr(error.orig, "diag", None)
    name = getattr(diagnosis, "constraint_name", None) or str(error.orig)
    return next((code for guard, code in GUARDS.items() if guard in name), None)


def _is_retryable(error: DBAPIError) -> bool:
    state = getattr(error.orig, "sqlstate", None)
    return state in _RETRYABLE_STATES or error.connection_invalidated


def _cause_of(error: DBAPIError) -> str:
    """A word for what went wrong, free of personal values."""
    text = str(error.orig)
    for sign, cause in (
        ("disk is full", "disk_full"),
        ("readonly", "read_only"),
        ("unable to open", "cannot_open"),
        ("locked", "locked"),
        ("not a database", "no_database"),
        ("malformed", "damaged"),
    ):
        if sign in text:
            return cause
    return "server"
