"""Drawing rooms: one step for many, refused where the floor would be wrong, taken back by undo."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from tests.builders import SOMEONE, BuiltRoom, House, a_house, execute, march, row_picture
from unterkunft.services.changes import Changes
from unterkunft.services.commands.bed_setting import BedCounts, BedsOfRoom, SetBeds, counts_of
from unterkunft.services.commands.held_places import HeldPlace
from unterkunft.services.commands.plan_editing import (
    ChangedRoom,
    NewRoom,
    PlanStep,
    RoomContent,
    SaveRooms,
)
from unterkunft.services.executor import Command
from unterkunft.services.history import Undo
from unterkunft.services.permissions import Actor, Right
from unterkunft.services.timeline import RoomOnPlan
from unterkunft.storage.engine import Database
from unterkunft.values.ids import FloorId, RoomId, new_id
from unterkunft.values.refusals import DomainRefusal
from unterkunft.values.statuses import BedKind, Designation, RoomFeature, RoomUse

BOX = ((0.0, 0.0), (4.0, 0.0), (4.0, 4.6), (0.0, 4.6))


@pytest.fixture
def house(sqlite_database: Database) -> House:
    """A house whose ground floor has room 101 with two beds."""
    return a_house(sqlite_database)


@pytest.fixture
def first(house: House) -> BuiltRoom:
    return house.room("101")


def floor_of(house: House) -> FloorId:
    return FloorId(house.floors[0])


def new_room(number: str, /, **content: Any) -> NewRoom:
    base = RoomContent(number, RoomUse.SLEEPING, BOX, area_m2=Decimal("18.4"))
    return NewRoom(RoomId(new_id()), replace(base, **content), BedCounts(singles=2))


def drawn(house: House, *rooms: NewRoom) -> Changes:
    return execute(house.database, SaveRooms(floor_of(house), PlanStep.DRAWN, created=rooms))


def on_plan(house: House, number: str) -> RoomOnPlan:
    return next(room for room in house.timeline().rooms if room.number == number)


def refusal_of(house: House, command: Command, *, actor: Actor = SOMEONE) -> DomainRefusal:
    with pytest.raises(DomainRefusal) as refused:
        execute(house.database, command, actor=actor)
    return refused.value


def before_of(room: RoomOnPlan) -> RoomContent:
    return RoomContent(
        room.number, room.use, room.outline, room.area_m2, room.approved_places, room.designation
    )


def change(house: House, number: str, /, **wanted: Any) -> SaveRooms:
    room = on_plan(house, number)
    before = before_of(room)
    changed = ChangedRoom(room.id, before, replace(before, **wanted))
    return SaveRooms(floor_of(house), PlanStep.CHANGED, changed=(changed,))


def test_a_drawn_room_is_on_the_plan_with_its_beds(database: Database) -> None:
    house = a_house(database)
    house.room("101")
    drawn(house, new_room("102", designation=Designation.WOMEN, features=(RoomFeature.QUIET,)))
    room = on_plan(house, "102")
    assert (room.outline, room.area_m2, room.designation) == (BOX, Decimal("18.4"), Designation.WOMEN)
    assert room.features == (RoomFeature.QUIET,)
    assert [(bed.label, bed.kind) for bed in room.beds] == [("1", BedKind.SINGLE), ("2", BedKind.SINGLE)]


def test_several_rooms_are_one_step_that_undo_takes_back(house: House, first: BuiltRoom) -> None:
    before = row_picture(house.database)
    changes = drawn(house, new_room("102"), new_room("103"))
    assert changes.wording.values == {"rooms": 2}
    assert changes.entry is not None
    execute(house.database, Undo(changes.entry))
    assert row_picture(house.database) == before


def test_the_step_names_the_room(house: House, first: BuiltRoom) -> None:
    wording = drawn(house, new_room(" 104 ")).wording
    assert (wording.code, wording.values) == ("ROOMS_DRAWN", {"rooms": 1, "room": "104"})


@pytest.mark.parametrize("number", ["101", " 101", "A1"])
def test_a_number_is_given_once_on_a_floor(house: House, first: BuiltRoom, number: str) -> None:
    house.room("a1")
    command = SaveRooms(floor_of(house), PlanStep.DRAWN, created=(new_room(number),))
    assert refusal_of(house, command).code == "ROOM_NUMBER_TAKEN"


def test_twins_that_were_there_before_can_be_moved(house: House, first: BuiltRoom) -> None:
    house.room("WC")
    house.room("WC")
    assert execute(house.database, change(house, "WC", outline=BOX))


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ({"number": "  "}, "ROOM_NUMBER_MISSING"),
        ({"number": "1\u202e2"}, "FORBIDDEN_CHARACTER"),
        ({"number": "1" * 300}, "TEXT_TOO_LONG"),
        ({"outline": ((0, 0), (4, 3), (4, 0), (0, 3))}, "OUTLINE_TOO_SMALL"),
        ({"outline": ((0, 0), (4, 3), (4, 0), (0, 5))}, "OUTLINE_CROSSES_ITSELF"),
        ({"outline": ((0, 0), (0.1, 0), (0.1, 0.1))}, "OUTLINE_TOO_SMALL"),
        ({"area_m2": Decimal(0)}, "AREA_NOT_POSITIVE"),
    ],
)
def test_what_is_no_room_is_refused(
    house: House, first: BuiltRoom, content: dict[str, Any], code: str
) -> None:
    command = SaveRooms(floor_of(house), PlanStep.DRAWN, created=(new_room("102", **content),))
    assert refusal_of(house, command).code == code


def test_a_refused_room_keeps_the_others_of_its_step_out(house: House, first: BuiltRoom) -> None:
    before = row_picture(house.database)
    both = (new_room("102"), new_room("101"))
    refusal_of(house, SaveRooms(floor_of(house), PlanStep.DRAWN, created=both))
    assert row_picture(house.database) == before


def test_only_what_differs_is_changed(house: House, first: BuiltRoom) -> None:
    moved, widened = change(house, "101", outline=BOX), change(house, "101", approved_places=3)
    execute(house.database, moved)
    execute(house.database, widened)
    room = on_plan(house, "101")
    assert (room.outline, room.approved_places) == (BOX, 3)


def test_what_somebody_else_changed_meanwhile_is_not_overwritten(house: House, first: BuiltRoom) -> None:
    mine = change(house, "101", number="111")
    execute(house.database, change(house, "101", number="121"))
    assert refusal_of(house, mine).code == "CHANGED_MEANWHILE"


def test_a_room_without_people_is_removed_with_its_beds(house: House, first: BuiltRoom) -> None:
    house.close_bed(first.bed, since=march(1))
    changes = execute(house.database, SaveRooms(floor_of(house), PlanStep.REMOVED, removed=(first.id,)))
    assert house.timeline().rooms == ()
    assert changes.wording.values == {"rooms": 1, "room": "101"}


def test_a_removed_room_comes_back_whole(house: House, first: BuiltRoom) -> None:
    house.close_bed(first.bed, since=march(1))
    before = row_picture(house.database)
    changes = execute(house.database, SaveRooms(floor_of(house), PlanStep.REMOVED, removed=(first.id,)))
    assert changes.entry is not None
    execute(house.database, Undo(changes.entry))
    assert row_picture(house.database) == before


def test_a_room_that_somebody_had_stays_and_says_who(house: House, first: BuiltRoom) -> None:
    house.housed(first.bed, since=march(1), until=march(5), name="Rahimi")
    refused = refusal_of(house, SaveRooms(floor_of(house), PlanStep.REMOVED, removed=(first.id,)))
    assert refused.code == "BEDS_WERE_HELD"
    assert refused.values["held"] == (HeldPlace(first.bed, "101", "1", "Rahimi", march(1), march(5)),)


def test_names_of_restricted_people_are_kept_from_those_without_the_right(
    house: House, first: BuiltRoom
) -> None:
    hidden = house.resident("Geheim", restricted=True)
    house.sleeps(hidden, first.bed, since=march(1))
    actor = Actor("A. Ohne", "PC-1", frozenset({Right.EDIT_PLAN}))
    command = SaveRooms(floor_of(house), PlanStep.REMOVED, removed=(first.id,))
    held = refusal_of(house, command, actor=actor).values["held"]
    assert "Geheim" not in str(held)


def test_a_room_closes_after_the_last_has_left(house: House, first: BuiltRoom) -> None:
    house.housed(first.bed, since=march(1), until=march(20))
    too_early = change(house, "101", closed_on=march(10))
    assert refusal_of(house, too_early).values["people"] == ("Rahimi",)
    execute(house.database, change(house, "101", closed_on=march(20)))
    assert on_plan(house, "101").open.end == march(20)


def test_a_bedroom_with_people_does_not_become_a_kitchen(house: House, first: BuiltRoom) -> None:
    house.housed(first.bed, since=date(2026, 1, 1))
    assert refusal_of(house, change(house, "101", use=RoomUse.KITCHEN)).code == "OCCUPIED"


def test_an_empty_bedroom_becomes_a_kitchen(house: House, first: BuiltRoom) -> None:
    execute(house.database, change(house, "101", use=RoomUse.KITCHEN))
    assert on_plan(house, "101").use is RoomUse.KITCHEN


def test_drawing_needs_its_right(house: House, first: BuiltRoom) -> None:
    actor = Actor("A. Ohne", "PC-1", frozenset({Right.PLACE}))
    command = SaveRooms(floor_of(house), PlanStep.DRAWN, created=(new_room("102"),))
    assert refusal_of(house, command, actor=actor).code == "NO_RIGHT"


def set_beds(house: House, room: BuiltRoom, **beds: int) -> SetBeds:
    return SetBeds((BedsOfRoom(room.id, BedCounts(**beds)),))


def test_beds_are_added_with_the_next_labels(house: House, first: BuiltRoom) -> None:
    changes = execute(house.database, set_beds(house, first, singles=2, bunks=1, cots=1))
    beds = on_plan(house, "101").beds
    assert [bed.label for bed in beds] == ["1", "2", "3", "4", "5"]
    assert counts_of(bed.kind for bed in beds) == BedCounts(2, 1, 1)
    assert changes.wording.values == {"rooms": 1, "room": "101", "places": 5}


def test_surplus_beds_go_and_those_somebody_had_stay(house: House, first: BuiltRoom) -> None:
    house.housed(first.beds[1], since=march(1), until=march(2))
    execute(house.database, set_beds(house, first, singles=1))
    assert [bed.label for bed in on_plan(house, "101").beds] == ["2"]


def test_a_gap_in_the_labels_is_filled_first(house: House, first: BuiltRoom) -> None:
    house.housed(first.beds[1], since=march(1), until=march(2))
    execute(house.database, set_beds(house, first, singles=1))
    execute(house.database, set_beds(house, first, singles=2))
    assert [bed.label for bed in on_plan(house, "101").beds] == ["1", "2"]


def test_a_bed_that_somebody_had_is_not_removed(house: House, first: BuiltRoom) -> None:
    house.housed(first.bed, since=march(1), until=march(2))
    assert refusal_of(house, set_beds(house, first)).code == "BEDS_WERE_HELD"


def test_half_a_bunk_counts_as_one() -> None:
    assert counts_of([BedKind.BUNK_LOWER, None]) == BedCounts(singles=1, bunks=1)


def test_an_incomplete_bunk_is_completed(house: House) -> None:
    room = house.room("101", kinds=[BedKind.BUNK_LOWER])
    execute(house.database, set_beds(house, room, bunks=1))
    kinds = [bed.kind for bed in on_plan(house, "101").beds]
    assert kinds == [BedKind.BUNK_LOWER, BedKind.BUNK_UPPER]


def test_a_slip_of_the_finger_is_no_dormitory(house: House, first: BuiltRoom) -> None:
    assert refusal_of(house, set_beds(house, first, singles=400)).code == "TOO_MANY_BEDS"


def test_beds_are_set_in_several_rooms_at_once(house: House, first: BuiltRoom) -> None:
    second = house.room("102", beds=0)
    wanted = tuple(BedsOfRoom(room.id, BedCounts(singles=3)) for room in (first, second))
    changes = execute(house.database, SetBeds(wanted))
    assert [len(room.beds) for room in house.timeline().rooms] == [3, 3]
    assert changes.wording.values == {"rooms": 2}
