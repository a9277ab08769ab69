"""Errors of both databases become refusals, failures with a cause, or bugs: never a resident's name."""

from __future__ import annotations

import traceback
from datetime import date

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from tests.builders import a_house, march
from unterkunft.model.resident import Resident
from unterkunft.storage.engine import Database
from unterkunft.storage.failures import (
    DatabaseFault,
    WriteConflict,
    translated_failures,
    translated_write_failures,
)
from unterkunft.storage.unit_of_work import unit_of_work
from unterkunft.values.refusals import DomainRefusal, EnvironmentFailure

NAME = "Unverwechselbar"


class DriverError(Exception):
    """Stands for an error of a driver: a text, and perhaps a state."""

    sqlstate: str | None = None


def a_resident_named(key: str) -> Resident:
    return Resident(key=key, family_name=NAME, birth_date=date(1990, 1, 1))


def told_of(failure: BaseException) -> str:
    """All that a crash report would show of it."""
    return "".join(traceback.format_exception(failure))


def test_a_key_used_twice_is_a_bug_told_without_names(database: Database) -> None:
    with unit_of_work(database) as work:
        work.add(a_resident_named("P-1"))

    with pytest.raises(DatabaseFault) as failed, unit_of_work(database) as work:
        work.add(a_resident_named("P-1"))

    assert NAME not in told_of(failed.value)


def test_a_row_without_a_needed_value_is_told_without_names(database: Database) -> None:
    incomplete = Resident(key="P-1", family_name=None, given_name=NAME)

    with pytest.raises(DatabaseFault) as failed, unit_of_work(database) as work:
        work.add(incomplete)

    assert "residents.family_name" in str(failed.value)
    assert NAME not in told_of(failed.value)


def test_a_statement_the_database_does_not_understand_is_a_bug(database: Database) -> None:
    with pytest.raises(DatabaseFault), database.reading() as connection:
        connection.execute(text("SELECT :name FROM nowhere"), {"name": NAME})


def test_a_shared_night_is_a_refusal(database: Database) -> None:
    house = a_house(database)
    bed = house.room().bed
    house.housed(bed, since=march(1))

    with pytest.raises(DomainRefusal, match="BED_TAKEN") as refused:
        house.housed(bed, since=march(5), name=NAME)

    assert NAME not in told_of(refused.value)


def test_two_who_change_the_same_row_do_not_both_win(database: Database) -> None:
    with unit_of_work(database) as work:
        resident = work.add(a_resident_named("P-1"))
        resident_id = resident.id
    with unit_of_work(database) as work:
        seen_early = work.get(Resident, resident_id)
    with unit_of_work(database) as work:
        work.get(Resident, resident_id).note = "Erster"
    seen_early.note = "Zweiter"

    with pytest.raises(DomainRefusal, match="CHANGED_MEANWHILE"), unit_of_work(database) as work:
        work.session.add(seen_early)


@pytest.mark.parametrize(
    ("driver_text", "cause"),
    [
        ("database or disk is full", "disk_full"),
        ("attempt to write a readonly database", "read_only"),
        ("unable to open database file", "cannot_open"),
        ("database is locked", "locked"),
        ("file is not a database", "no_database"),
        ("database disk image is malformed", "damaged"),
    ],
)
def test_the_computer_s_troubles_have_a_cause(driver_text: str, cause: str) -> None:
    with pytest.raises(EnvironmentFailure, match="DATABASE_UNREACHABLE") as failed, translated_failures():
        raise DBAPIError("SELECT 1", None, DriverError(driver_text))

    assert failed.value.values["cause"] == cause


@pytest.mark.parametrize(
    ("state", "cause"), [("53100", "disk_full"), ("42501", "read_only"), ("25006", "read_only")]
)
def test_the_server_s_troubles_have_a_cause(state: str, cause: str) -> None:
    driver_error = DriverError("text in any language")
    driver_error.sqlstate = state

    with pytest.raises(EnvironmentFailure, match="DATABASE_UNREACHABLE") as failed, translated_failures():
        raise DBAPIError("SELECT 1", None, driver_error)

    assert failed.value.values["cause"] == cause


@pytest.mark.parametrize("state", ["40001", "40P01", "55P03"])
def test_a_transaction_that_met_another_may_be_tried_again(state: str) -> None:
    driver_error = DriverError("deadlock detected")
    driver_error.sqlstate = state

    with pytest.raises(WriteConflict), translated_write_failures():
        raise DBAPIError("UPDATE", None, driver_error)


def test_a_lost_connection_may_be_tried_again_by_writers() -> None:
    with pytest.raises(WriteConflict), translated_write_failures():
        raise DBAPIError("UPDATE", None, DriverError("gone"), connection_invalidated=True)


def test_a_lost_connection_is_told_to_readers() -> None:
    with pytest.raises(EnvironmentFailure, match="DATABASE_UNREACHABLE"), translated_failures():
        raise DBAPIError("SELECT", None, DriverError("gone"), connection_invalidated=True)
