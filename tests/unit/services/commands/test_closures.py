"""Taking beds and rooms out of use and giving them back, on both databases."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest

from tests.builders import SOMEONE, BuiltRoom, House, a_house, execute, march, place, row_picture
from unterkunft.services.commands.closures import ChangeClosure, ClosePlaces, ReopenPlaces
from unterkunft.services.history import Undo
from unterkunft.services.permissions import Actor, Right
from unterkunft.services.timeline import ClosureOnPlan
from unterkunft.storage.engine import Database
from unterkunft.values.period import Period
from unterkunft.values.refusals import DomainRefusal
from unterkunft.values.statuses import ClosureReason

FOR_A_WEEK = Period.through(march(10), march(16))


@pytest.fixture
def house(database: Database) -> House:
    return a_house(database)


@pytest.fixture
def room(house: House) -> BuiltRoom:
    return house.room("109")


def closing_room(room: BuiltRoom) -> ClosePlaces:
    return ClosePlaces((), (room.id,), FOR_A_WEEK, ClosureReason.DAMAGE, note=" Rohrbruch ")


def the_closure(house: House) -> ClosureOnPlan:
    (closure,) = house.timeline().closures
    return closure


def id_of(closure: ClosureOnPlan) -> UUID:
    assert closure.id is not None
    return closure.id


def test_a_closed_room_keeps_reason_note_and_days(house: House, room: BuiltRoom) -> None:
    execute(house.database, closing_room(room))

    closure = the_closure(house)
    assert (closure.room, closure.bed, closure.reason) == (room.id, None, ClosureReason.DAMAGE)
    assert (closure.note, closure.period) == ("Rohrbruch", FOR_A_WEEK)


def test_each_closed_bed_is_a_closure_of_its_own(house: House, room: BuiltRoom) -> None:
    execute(house.database, ClosePlaces(room.beds, (), FOR_A_WEEK, ClosureReason.PESTS))

    assert {each.bed for each in house.timeline().closures} == set(room.beds)


def test_someone_in_a_bed_keeps_it_from_being_closed_and_is_named(house: House, room: BuiltRoom) -> None:
    house.housed(room.bed, since=march(1), name="Rahimi")

    with pytest.raises(DomainRefusal, match="OCCUPIED") as refused:
        execute(house.database, closing_room(room))

    assert refused.value.values["people"] == ("Rahimi",)
    assert house.timeline().closures == ()


def test_someone_planned_for_the_time_keeps_it_from_being_closed(house: House, room: BuiltRoom) -> None:
    house.housed(room.bed, since=march(16))

    with pytest.raises(DomainRefusal, match="OCCUPIED"):
        execute(house.database, closing_room(room))


def test_who_leaves_before_or_comes_after_stands_in_nobodys_way(house: House, room: BuiltRoom) -> None:
    house.housed(room.bed, since=march(1), until=march(10))
    house.housed(room.bed, since=march(17))

    execute(house.database, closing_room(room))

    assert len(house.assignments()) == 2


def test_who_moves_out_waits_in_the_tray_from_the_first_day(house: House, room: BuiltRoom) -> None:
    person = house.housed(room.bed, since=march(1))

    changes = execute(house.database, replace(closing_room(room), moving_out=frozenset({person})))

    assert house.assignments() == [(person, room.bed, march(1), march(10))]
    assert house.stays_of(person) == [(march(1), None)]
    assert changes.wording.values == {"places": 2, "persons": 1}


def test_a_restricted_person_is_not_named_to_those_without_the_right(house: House, room: BuiltRoom) -> None:
    hidden = house.resident("Geheim", restricted=True)
    house.sleeps(hidden, room.bed, since=march(1))
    helper = Actor("A. Helfer", "PC-4", frozenset({Right.PLACE}))

    with pytest.raises(DomainRefusal, match="OCCUPIED") as refused:
        execute(house.database, closing_room(room), actor=helper)
    assert "Geheim" not in str(refused.value.values["people"])

    with pytest.raises(DomainRefusal, match="OCCUPIED") as told:
        execute(house.database, closing_room(room), actor=SOMEONE)
    assert told.value.values["people"] == ("Geheim",)


def test_a_closed_bed_refuses_people_until_it_is_open_again(house: House, room: BuiltRoom) -> None:
    person = house.resident("Neu")
    execute(house.database, closing_room(room))

    with pytest.raises(DomainRefusal, match="PLACEMENT_REFUSED"):
        execute(house.database, place((person, room.bed), on=march(12)))

    execute(house.database, place((person, room.bed), on=march(17)))
    assert house.assignments() == [(person, room.bed, march(17), None)]


def test_a_closure_of_no_night_is_refused(house: House, room: BuiltRoom) -> None:
    with pytest.raises(DomainRefusal, match="NO_NIGHT"):
        execute(house.database, replace(closing_room(room), period=Period(march(10), march(10))))


def test_reopening_ends_a_closure_on_the_day(house: House, room: BuiltRoom) -> None:
    execute(house.database, closing_room(room))

    execute(house.database, ReopenPlaces(id_of(the_closure(house)), on=march(13)))

    assert the_closure(house).period == Period(march(10), march(13))


def test_reopening_before_the_first_day_means_it_never_was(house: House, room: BuiltRoom) -> None:
    execute(house.database, closing_room(room))

    execute(house.database, ReopenPlaces(id_of(the_closure(house)), on=march(10)))

    assert house.timeline().closures == ()


def test_a_closure_over_before_the_day_is_not_prolonged(house: House, room: BuiltRoom) -> None:
    execute(house.database, closing_room(room))

    execute(house.database, ReopenPlaces(id_of(the_closure(house)), on=march(25)))

    assert the_closure(house).period == FOR_A_WEEK


def test_a_closure_takes_other_days_and_another_reason(house: House, room: BuiltRoom) -> None:
    execute(house.database, closing_room(room))
    longer = Period.through(march(10), None)

    execute(house.database, ChangeClosure(id_of(the_closure(house)), longer, ClosureReason.REPAIR, note=""))

    closure = the_closure(house)
    assert (closure.period, closure.reason, closure.note) == (longer, ClosureReason.REPAIR, None)


def test_a_longer_closure_meets_who_comes_after_it(house: House, room: BuiltRoom) -> None:
    execute(house.database, closing_room(room))
    person = house.housed(room.bed, since=march(18))
    longer = ChangeClosure(id_of(the_closure(house)), Period(march(10)), ClosureReason.REPAIR)

    with pytest.raises(DomainRefusal, match="OCCUPIED"):
        execute(house.database, longer)

    execute(house.database, replace(longer, moving_out=frozenset({person})))
    assert house.assignments() == []


def test_a_closure_someone_else_has_removed_is_gone(house: House, room: BuiltRoom) -> None:
    execute(house.database, closing_room(room))
    closure = id_of(the_closure(house))
    execute(house.database, ReopenPlaces(closure, on=march(1)))

    with pytest.raises(DomainRefusal, match="GONE"):
        execute(house.database, ReopenPlaces(closure, on=march(1)))
    with pytest.raises(DomainRefusal, match="GONE"):
        execute(house.database, ChangeClosure(closure, FOR_A_WEEK, ClosureReason.REPAIR))


def test_undo_puts_everyone_back_into_bed(house: House, room: BuiltRoom) -> None:
    person = house.housed(room.bed, since=march(1))
    before = row_picture(house.database)
    closed = execute(house.database, replace(closing_room(room), moving_out=frozenset({person})))
    assert closed.entry is not None

    undone = execute(house.database, Undo(closed.entry))

    assert row_picture(house.database) == before
    assert undone.entry is not None
    execute(house.database, Undo(undone.entry))
    assert house.assignments() == [(person, room.bed, march(1), march(10))]
    assert the_closure(house).period == FOR_A_WEEK


@pytest.mark.parametrize("reopens", [True, False])
def test_changing_and_ending_a_closure_can_be_taken_back(
    house: House, room: BuiltRoom, reopens: bool
) -> None:
    execute(house.database, closing_room(room))
    before = row_picture(house.database)
    closure = id_of(the_closure(house))
    command = (
        ReopenPlaces(closure, on=march(12))
        if reopens
        else ChangeClosure(closure, Period(march(9)), ClosureReason.OTHER)
    )
    changes = execute(house.database, command)
    assert changes.entry is not None

    execute(house.database, Undo(changes.entry))

    assert row_picture(house.database) == before
