"""Facilities, buildings and floors: made, named, removed, copied."""

from __future__ import annotations

from typing import Any

import pytest

from tests.builders import House, a_house, execute, march, row_picture
from unterkunft.services.commands.floors import (
    AddBuilding,
    AddFacility,
    AddFloor,
    ChangeFloor,
    CopyFloor,
    RemoveFloor,
    renumbered,
)
from unterkunft.services.executor import Command
from unterkunft.services.history import Undo
from unterkunft.services.queries.facilities import facilities
from unterkunft.services.queries.plan_editing import BuildingChoice, FloorChoice, buildings_of
from unterkunft.storage.engine import Database
from unterkunft.values.ids import FacilityId, FloorId, new_id
from unterkunft.values.refusals import DomainRefusal
from unterkunft.values.statuses import BedKind, FacilityKind


@pytest.fixture
def house(sqlite_database: Database) -> House:
    return a_house(sqlite_database)


def refusal_of(house: House, command: Command) -> str:
    with pytest.raises(DomainRefusal) as refused:
        execute(house.database, command)
    return refused.value.code


def copy_of(house: House, **wanted: Any) -> CopyFloor:
    new = FloorId(new_id())
    return CopyFloor(FloorId(house.floors[0]), new, house.building, "1. OG", 1, **wanted)


def test_a_house_is_made_from_nothing(database: Database) -> None:
    facility, building, floor = FacilityId(new_id()), new_id(), FloorId(new_id())
    execute(database, AddFacility(facility, " Haus Nord ", FacilityKind.COMMUNAL))
    execute(database, AddBuilding(building, facility, "Haus A"))
    execute(database, AddFloor(floor, building, "Erdgeschoss", 0))
    assert [each.name for each in facilities(database)] == ["Haus Nord"]
    expected = BuildingChoice(building, "Haus A", (FloorChoice(floor, "Erdgeschoss", 0),))
    assert buildings_of(database, facility) == (expected,)


def test_a_building_without_floors_can_be_chosen(house: House) -> None:
    assert buildings_of(house.database, house.facility) == (BuildingChoice(house.building, "Haus A", ()),)


def test_a_floor_has_a_name(house: House) -> None:
    assert refusal_of(house, AddFloor(FloorId(new_id()), house.building, "  ", 0)) == "NAME_MISSING"


def test_a_floor_lies_within_reason(house: House) -> None:
    assert refusal_of(house, AddFloor(FloorId(new_id()), house.building, "X", 999)) == "NO_SUCH_LEVEL"


def test_a_floor_is_named_anew(house: House) -> None:
    house.room("101")
    execute(house.database, ChangeFloor(FloorId(house.floors[0]), "Parterre", 0))
    assert house.timeline().floors[0].name == "Parterre"


def test_an_empty_floor_is_removed(house: House) -> None:
    floor = FloorId(new_id())
    execute(house.database, AddFloor(floor, house.building, "Keller", -1))
    execute(house.database, RemoveFloor(floor))
    assert buildings_of(house.database, house.facility)[0].floors == ()


def test_a_floor_with_rooms_stays(house: House) -> None:
    house.room("101")
    assert refusal_of(house, RemoveFloor(FloorId(house.floors[0]))) == "FLOOR_NOT_EMPTY"


def test_a_copied_floor_has_rooms_and_beds_of_its_own(house: House) -> None:
    house.room("101", kinds=[BedKind.BUNK_LOWER, BedKind.BUNK_UPPER])
    house.room("Flur", beds=0)
    command = copy_of(house, old_prefix="1", new_prefix="2")
    changes = execute(house.database, command)
    rooms = [room for room in house.timeline().rooms if room.floor == command.id]
    assert [room.number for room in rooms] == ["201", "Flur"]
    assert [bed.kind for bed in rooms[0].beds] == [BedKind.BUNK_LOWER, BedKind.BUNK_UPPER]
    assert changes.wording.values == {"name": "1. OG", "rooms": 2}


def test_people_are_not_copied(house: House) -> None:
    room = house.room("101")
    house.housed(room.bed, since=march(1))
    execute(house.database, copy_of(house))
    assert len(house.assignments()) == 1


def test_a_copied_flat_is_a_flat_of_its_own(house: House) -> None:
    house.room("101", flat="WE 1")
    execute(house.database, copy_of(house))
    assert {room.housing_unit for room in house.timeline().rooms} == {"WE 1", "WE 1 1. OG"}


def test_a_flat_numbered_like_its_rooms_is_numbered_with_them(house: House) -> None:
    house.room("101", flat="1A")
    execute(house.database, copy_of(house, old_prefix="1", new_prefix="2"))
    assert {room.housing_unit for room in house.timeline().rooms} == {"1A", "2A"}


def test_undo_takes_the_whole_copy_away(house: House) -> None:
    house.room("101")
    before = row_picture(house.database)
    changes = execute(house.database, copy_of(house))
    assert changes.entry is not None
    execute(house.database, Undo(changes.entry))
    assert row_picture(house.database) == before


@pytest.mark.parametrize(
    ("number", "expected"), [("101", "201"), ("110", "210"), ("011", "011"), ("Flur", "Flur")]
)
def test_only_the_beginning_of_a_number_changes(number: str, expected: str) -> None:
    assert renumbered(number, "1", "2") == expected
