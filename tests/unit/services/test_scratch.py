"""The scratch copy: tried without harm, taken over as one step, refused where others were faster."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.builders import SOME_MOMENT, SOMEONE, House, a_house, execute, march, place, row_picture
from unterkunft.services.executor import Command, Executor
from unterkunft.services.history import Undo
from unterkunft.services.scratch import AdoptScratch, Scratch, open_scratch
from unterkunft.storage.engine import Database
from unterkunft.values.ids import ResidentId
from unterkunft.values.refusals import DomainRefusal


@pytest.fixture
def house(database: Database) -> House:
    return a_house(database)


@pytest.fixture
def pair(house: House, database: Database) -> tuple[ResidentId, ResidentId]:
    """Two residents in the two beds of room 101."""
    room = house.room("101", beds=2)
    one, other = house.resident(), house.resident()
    execute(database, place((one, room.beds[0]), (other, room.beds[1]), on=march(1)))
    return one, other


@pytest.fixture
def scratch(pair: object, database: Database) -> Iterator[Scratch]:
    copy = open_scratch(database)
    yield copy
    copy.close()


def try_out(scratch: Scratch, command: Command) -> None:
    execute(scratch.database, command)


def test_a_copy_holds_the_same_rows(scratch: Scratch, database: Database) -> None:
    assert row_picture(scratch.database) == row_picture(database)
    assert scratch.changes() == ()


def test_trying_changes_nothing_in_the_original(
    scratch: Scratch, database: Database, pair: tuple[ResidentId, ResidentId], house: House
) -> None:
    before = row_picture(database)
    first, second = (bed.id for room in house.timeline().rooms for bed in room.beds)

    try_out(scratch, place((pair[0], second), (pair[1], first), on=march(5)))

    assert row_picture(database) == before
    assert row_picture(scratch.database) != before


def test_what_was_tried_is_taken_over_as_one_step(
    scratch: Scratch, database: Database, pair: tuple[ResidentId, ResidentId], house: House
) -> None:
    before = row_picture(database)
    first, second = (bed.id for room in house.timeline().rooms for bed in room.beds)
    try_out(scratch, place((pair[0], second), (pair[1], first), on=march(5)))
    try_out(scratch, place((pair[0], first), (pair[1], second), on=march(9)))

    changes = execute(database, AdoptScratch(scratch.changes()))

    assert row_picture(database) == row_picture(scratch.database)
    assert changes.wording.values == {"persons": 2}
    assert changes.entry is not None
    execute(database, Undo(changes.entry))
    assert row_picture(database) == before


def test_steps_taken_back_in_the_copy_leave_nothing_to_take_over(
    scratch: Scratch, pair: tuple[ResidentId, ResidentId], house: House
) -> None:
    first, second = (bed.id for room in house.timeline().rooms for bed in room.beds)
    executor = Executor(scratch.database, clock=lambda: SOME_MOMENT)
    tried = executor.execute(place((pair[0], second), (pair[1], first), on=march(5)), actor=SOMEONE)
    assert tried.entry is not None

    executor.execute(Undo(tried.entry), actor=SOMEONE)

    assert scratch.changes() == ()


def test_rows_that_others_changed_meanwhile_are_refused(
    scratch: Scratch, database: Database, pair: tuple[ResidentId, ResidentId], house: House
) -> None:
    first, second = (bed.id for room in house.timeline().rooms for bed in room.beds)
    try_out(scratch, place((pair[0], second), (pair[1], first), on=march(5)))
    execute(database, place((pair[0], second), (pair[1], first), on=march(7)))
    before = row_picture(database)

    with pytest.raises(DomainRefusal, match="CHANGED_MEANWHILE"):
        execute(database, AdoptScratch(scratch.changes()))

    assert row_picture(database) == before


def test_a_bed_that_others_took_meanwhile_is_refused(
    database: Database, house: House, pair: tuple[ResidentId, ResidentId]
) -> None:
    bed = house.room("102").bed
    waiting, faster = house.resident(), house.resident()
    scratch = open_scratch(database)
    try_out(scratch, place((waiting, bed), on=march(5)))
    execute(database, place((faster, bed), on=march(5)))

    with pytest.raises(DomainRefusal, match="BED_TAKEN"):
        execute(database, AdoptScratch(scratch.changes()))

    scratch.close()
    assert not scratch.folder.exists()
