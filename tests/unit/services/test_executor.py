"""The one door for changes: rights, retries without doubling, and conflicts."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import ClassVar

import pytest
from sqlalchemy import func, select

from tests.builders import SOME_MOMENT, SOMEONE, a_house, execute, march, place
from unterkunft.model.journal import JournalEntry
from unterkunft.services import executor as executor_module
from unterkunft.services.changes import Wording
from unterkunft.services.executor import Executor, Step, apply
from unterkunft.services.journal import entry_of_operation
from unterkunft.services.permissions import Right
from unterkunft.storage.engine import Database
from unterkunft.storage.failures import WriteConflict
from unterkunft.storage.unit_of_work import UnitOfWork, unit_of_work
from unterkunft.values.ids import OperationId, new_id
from unterkunft.values.refusals import DomainRefusal, EnvironmentFailure


@dataclass(frozen=True, slots=True)
class DoNothing:
    """A command that changes no row."""

    right: ClassVar[Right] = Right.PLACE


@apply.register
def do_nothing(_command: DoNothing, _step: Step) -> Wording:
    return Wording("NOTHING")


@dataclass(frozen=True, slots=True)
class AlwaysMeets:
    """A command that meets another transaction each time."""

    right: ClassVar[Right] = Right.PLACE


@apply.register
def always_meets(_command: AlwaysMeets, _step: Step) -> Wording:
    raise WriteConflict


@dataclass(frozen=True, slots=True)
class NobodyCarriesOut:
    """A command no module registered."""

    right: ClassVar[Right] = Right.PLACE


def entries(database: Database) -> int:
    with database.reading() as connection:
        return connection.execute(select(func.count()).select_from(JournalEntry)).scalar_one()


def test_a_lost_answer_is_given_again_and_nothing_is_done_twice(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    house = a_house(database)
    bed, resident = house.room().bed, house.resident()
    lost = iter([True, False])

    @contextmanager
    def answer_lost_after_commit(database: Database) -> Iterator[UnitOfWork]:
        with unit_of_work(database) as work:
            yield work
        if next(lost):
            raise WriteConflict  # the server has committed, its answer never came

    monkeypatch.setattr(executor_module, "unit_of_work", answer_lost_after_commit)

    changes = execute(database, place((resident, bed), on=march(5)))

    assert changes.wording.code == "PLACED"
    assert entries(database) == 1
    assert house.assignments() == [(resident, bed, march(5), None)]


def test_the_same_operation_sent_again_gives_the_same_changes(database: Database) -> None:
    house = a_house(database)
    operation = OperationId(new_id())
    command = place((house.resident(), house.room().bed), on=march(5))
    first = execute(database, command, operation=operation)

    again = execute(database, command, operation=operation)

    assert again == first
    assert entries(database) == 1


def test_an_operation_still_under_way_elsewhere_is_done_once(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    house = a_house(database)
    operation = OperationId(new_id())
    command = place((house.resident(), house.room().bed), on=march(5))
    first = execute(database, command, operation=operation)

    blind = iter([True, False])
    # The second sending looks before the first has committed, and writes after it.
    monkeypatch.setattr(
        executor_module,
        "entry_of_operation",
        lambda work, operation: None if next(blind) else entry_of_operation(work, operation),
    )
    other = place((house.resident("Balde"), house.room("102").bed), on=march(5))

    again = execute(database, other, operation=operation)

    assert again == first
    assert entries(database) == 1


def test_a_command_that_changes_nothing_leaves_no_entry(sqlite_database: Database) -> None:
    changes = execute(sqlite_database, DoNothing())

    assert (changes.entry, changes.wording.code, bool(changes)) == (None, "NOTHING", False)
    assert entries(sqlite_database) == 0


def test_who_lacks_the_right_is_refused_before_anything_is_read(sqlite_database: Database) -> None:
    nobody = replace(SOMEONE, rights=frozenset())

    with pytest.raises(DomainRefusal, match="NO_RIGHT"):
        execute(sqlite_database, DoNothing(), actor=nobody)


def test_endless_conflicts_end_in_a_failure(sqlite_database: Database) -> None:
    with pytest.raises(EnvironmentFailure, match="TOO_MANY_CONFLICTS"):
        execute(sqlite_database, AlwaysMeets())


def test_a_command_nobody_carries_out_is_a_bug(sqlite_database: Database) -> None:
    with pytest.raises(TypeError, match="NobodyCarriesOut"):
        Executor(sqlite_database, clock=lambda: SOME_MOMENT).execute(NobodyCarriesOut(), actor=SOMEONE)
