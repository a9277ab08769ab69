"""Undo and redo out of the journal, and what they refuse."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import ClassVar

import pytest

from tests.builders import SOMEONE, a_house, execute, march, place, row_picture
from unterkunft.model.facility import Facility
from unterkunft.model.room import Room
from unterkunft.services.changes import Wording
from unterkunft.services.executor import Step, apply
from unterkunft.services.history import Undo
from unterkunft.services.permissions import Actor, Right
from unterkunft.storage.engine import Database
from unterkunft.values.ids import FacilityId, JournalEntryId, RoomId, new_id
from unterkunft.values.refusals import DomainRefusal


@dataclass(frozen=True, slots=True)
class MeasureRoom:
    """A command of its own for tests: writes a decimal and an empty list of features."""

    room: RoomId
    right: ClassVar[Right] = Right.BILL


@apply.register
def measure_room(command: MeasureRoom, step: Step) -> Wording:
    room = step.work.get(Room, command.room)
    room.area_m2, room.features = Decimal("18.50"), ()
    return Wording("MEASURED")


@dataclass(frozen=True, slots=True)
class CopyRoom:
    """A command of its own for tests: makes a room without features."""

    room: RoomId
    right: ClassVar[Right] = Right.PLACE


@apply.register
def copy_room(command: CopyRoom, step: Step) -> Wording:
    original = step.work.get(Room, command.room)
    values = {"key": "R-copy", "number": "999", "use": original.use, "area_m2": Decimal("20.00")}
    step.work.add(Room(floor_id=original.floor_id, **values))
    return Wording("COPIED")


@dataclass(frozen=True, slots=True)
class FreezeFacility:
    """A command of its own for tests: one that stands for ever."""

    facility: FacilityId
    right: ClassVar[Right] = Right.BILL
    can_be_undone: ClassVar[bool] = False


@apply.register
def freeze_facility(command: FreezeFacility, step: Step) -> Wording:
    step.work.get(Facility, command.facility).cost_centre = "4711"
    return Wording("FROZEN")


def entry_of(changes_entry: JournalEntryId | None) -> JournalEntryId:
    assert changes_entry is not None
    return changes_entry


def test_an_undo_brings_back_every_row(database: Database) -> None:
    house = a_house(database)
    old, new = house.room(beds=2).beds
    resident = house.housed(old, since=march(1))
    before = row_picture(database)
    changes = execute(database, place((resident, new), on=march(10)))

    execute(database, Undo(entry_of(changes.entry)))

    assert row_picture(database) == before


def test_a_redo_is_the_undo_of_the_undo(database: Database) -> None:
    house = a_house(database)
    bed, resident = house.room().bed, house.resident()
    changes = execute(database, place((resident, bed), on=march(10)))
    after = row_picture(database)
    undone = execute(database, Undo(entry_of(changes.entry)))

    redone = execute(database, Undo(entry_of(undone.entry)))

    assert row_picture(database) == after
    assert (undone.wording.code, redone.wording.code) == ("UNDO:PLACED", "PLACED")


def test_decimals_and_empty_lists_do_not_hinder_an_undo(database: Database) -> None:
    house = a_house(database)
    room = house.room(area="12.5").id
    before = row_picture(database)
    measured = execute(database, MeasureRoom(room))
    copied = execute(database, CopyRoom(room))

    execute(database, Undo(entry_of(copied.entry)))
    execute(database, Undo(entry_of(measured.entry)))

    assert row_picture(database) == before


def test_a_stale_undo_names_who_has_changed_it_and_writes_nothing(database: Database) -> None:
    house = a_house(database)
    first, second, third = house.room(beds=3).beds
    one, other = house.resident("Aziz"), house.resident("Balde")
    placed = execute(database, place((one, first), (other, second), on=march(5)))
    execute(database, place((one, third), on=march(10)), actor=Actor("J. Weiß", "PC-7"))
    before = row_picture(database)

    with pytest.raises(DomainRefusal, match="CHANGED_SINCE") as refused:
        execute(database, Undo(entry_of(placed.entry)))

    assert refused.value.values["by"] == "J. Weiß"
    assert row_picture(database) == before


def test_the_same_step_cannot_be_undone_twice(sqlite_database: Database) -> None:
    house = a_house(sqlite_database)
    changes = execute(sqlite_database, place((house.resident(), house.room().bed), on=march(5)))
    execute(sqlite_database, Undo(entry_of(changes.entry)))

    with pytest.raises(DomainRefusal, match="CHANGED_SINCE"):
        execute(sqlite_database, Undo(entry_of(changes.entry)))


def test_an_undo_cannot_take_a_bed_from_who_has_it_now(database: Database) -> None:
    house = a_house(database)
    old, new = house.room(beds=2).beds
    resident = house.housed(old, since=march(1))
    moved = execute(database, place((resident, new), on=march(10)))
    execute(database, place((house.resident("Balde"), old), on=march(10)))
    before = row_picture(database)

    with pytest.raises(DomainRefusal, match="BED_TAKEN"):
        execute(database, Undo(entry_of(moved.entry)))

    assert row_picture(database) == before


def test_an_unknown_entry_cannot_be_undone(sqlite_database: Database) -> None:
    with pytest.raises(DomainRefusal, match="NOTHING_TO_UNDO"):
        execute(sqlite_database, Undo(JournalEntryId(new_id())))


def test_undo_and_redo_need_the_right_of_what_was_done(sqlite_database: Database) -> None:
    room = a_house(sqlite_database).room().id
    clerk = replace(SOMEONE, rights=frozenset({Right.PLACE}))
    measured = execute(sqlite_database, MeasureRoom(room))
    with pytest.raises(DomainRefusal, match="NO_RIGHT"):
        execute(sqlite_database, Undo(entry_of(measured.entry)), actor=clerk)

    undone = execute(sqlite_database, Undo(entry_of(measured.entry)))
    with pytest.raises(DomainRefusal, match="NO_RIGHT"):
        execute(sqlite_database, Undo(entry_of(undone.entry)), actor=clerk)


def test_what_stands_for_ever_cannot_be_undone(sqlite_database: Database) -> None:
    facility = a_house(sqlite_database).facility
    frozen = execute(sqlite_database, FreezeFacility(facility))

    with pytest.raises(DomainRefusal, match="NOTHING_TO_UNDO"):
        execute(sqlite_database, Undo(entry_of(frozen.entry)))
