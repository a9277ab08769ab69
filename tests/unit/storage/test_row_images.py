"""Rows as JSON and back: the image of a row just made equals the image of the same row read again."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from uuid import UUID

import pytest

from tests.builders import a_house
from unterkunft.model.base import Row
from unterkunft.model.resident import Resident
from unterkunft.model.room import Room
from unterkunft.storage.engine import Database
from unterkunft.storage.row_images import image_of, restore
from unterkunft.storage.unit_of_work import unit_of_work
from unterkunft.values.statuses import Designation, Gender, Need, RoomFeature, RoomUse


def a_full_room(floor: UUID) -> Room:
    return Room(
        key="R-full",
        floor_id=floor,
        number="7",
        use=RoomUse.SLEEPING,
        area_m2=Decimal("12.50"),
        approved_places=2,
        designation=Designation.WOMEN,
        features=(RoomFeature.QUIET, RoomFeature.LOCKABLE),
        outline=((0, 0), (4, 0), (4, 3.5)),
        opened_on=date(2020, 1, 1),
    )


def an_empty_room(floor: UUID) -> Room:
    return Room(key="R-empty", floor_id=floor, number="8", use=RoomUse.SLEEPING, area_m2=Decimal("20"))


def a_resident(_: UUID) -> Resident:
    return Resident(
        key="P-1",
        family_name="Öztürk",
        gender=Gender.DIVERSE,
        languages=("tr", "de"),
        needs=(Need.QUIET,),
        restricted=True,
    )


@pytest.mark.parametrize("make", [a_full_room, an_empty_room, a_resident])
def test_a_row_has_one_image_before_and_after_it_was_stored(database: Database, make: object) -> None:
    house = a_house(database)
    house.room()
    assert callable(make)
    row: Row = make(house.floors[0])
    with unit_of_work(database) as work:
        work.add(row)
        made = json.loads(json.dumps(image_of(row)))

    with unit_of_work(database) as work:
        read = image_of(work.get(type(row), row.id))

    assert read == made
    assert "version" not in made


def test_a_row_goes_back_to_its_image(database: Database) -> None:
    house = a_house(database)
    room_id = house.room(area="12.5", designation=Designation.MEN).id
    with unit_of_work(database) as work:
        room = work.get(Room, room_id)
        before = image_of(room)
        room.area_m2, room.designation, room.features = Decimal(9), None, (RoomFeature.QUIET,)
        work.flush()
        restore(room, before)

    with unit_of_work(database) as work:
        assert image_of(work.get(Room, room_id)) == before
