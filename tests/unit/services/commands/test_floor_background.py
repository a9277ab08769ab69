"""The picture behind a floor: kept, moved, replaced, taken away, brought back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.builders import House, a_house, execute
from unterkunft.services.background_place import BackgroundPlace
from unterkunft.services.commands.floor_background import (
    MOST_BYTES,
    AdjustBackground,
    RemoveBackground,
    SetBackground,
)
from unterkunft.services.commands.floors import AddFloor, RemoveFloor
from unterkunft.services.history import Undo
from unterkunft.services.queries.plan_editing import background_of, picture_content
from unterkunft.storage.engine import Database
from unterkunft.values.ids import FloorId, new_id
from unterkunft.values.refusals import DomainRefusal

PLACE = BackgroundPlace(0.0123, x=1.5, y=-2.25, opacity_percent=40)


def empty_floor(house: House) -> FloorId:
    floor = FloorId(new_id())
    execute(house.database, AddFloor(floor, house.building, "EG", 0))
    return floor


@pytest.fixture
def house(sqlite_database: Database) -> House:
    return a_house(sqlite_database)


@pytest.fixture
def floor(house: House) -> FloorId:
    return empty_floor(house)


def test_a_picture_lies_where_it_was_put(database: Database) -> None:
    house = a_house(database)
    floor = empty_floor(house)
    execute(database, SetBackground(floor, "image/png", b"\x89PNG\x00", PLACE))
    shown = background_of(database, floor)
    assert shown is not None
    assert shown.place == PLACE
    assert picture_content(database, shown.picture) == b"\x89PNG\x00"


def test_a_floor_without_a_picture_has_none(house: House, floor: FloorId) -> None:
    assert background_of(house.database, floor) is None


def test_a_picture_is_moved_and_undo_moves_it_back(house: House, floor: FloorId) -> None:
    execute(house.database, SetBackground(floor, "image/png", b"a", PLACE))
    moved = replace(PLACE, x=7.0)
    changes = execute(house.database, AdjustBackground(floor, moved))
    assert _place(house, floor) == moved
    assert changes.entry is not None
    execute(house.database, Undo(changes.entry))
    assert _place(house, floor) == PLACE


def test_another_picture_takes_the_place_of_the_first(house: House, floor: FloorId) -> None:
    execute(house.database, SetBackground(floor, "image/png", b"a", PLACE))
    execute(house.database, SetBackground(floor, "image/jpeg", b"b", PLACE))
    shown = background_of(house.database, floor)
    assert shown is not None
    assert picture_content(house.database, shown.picture) == b"b"


def test_a_picture_taken_away_comes_back(house: House, floor: FloorId) -> None:
    execute(house.database, SetBackground(floor, "image/png", b"a", PLACE))
    changes = execute(house.database, RemoveBackground(floor))
    assert background_of(house.database, floor) is None
    assert changes.entry is not None
    execute(house.database, Undo(changes.entry))
    assert _place(house, floor) == PLACE


def test_a_floor_goes_with_its_picture(house: House, floor: FloorId) -> None:
    execute(house.database, SetBackground(floor, "image/png", b"a", PLACE))
    execute(house.database, RemoveFloor(floor))
    assert background_of(house.database, floor) is None


@pytest.mark.parametrize(
    ("media_type", "content", "place", "code"),
    [
        ("text/html", b"a", PLACE, "PICTURE_UNREADABLE"),
        ("image/png", b"a" * (MOST_BYTES + 1), PLACE, "PICTURE_TOO_LARGE"),
        ("image/png", b"a", replace(PLACE, metres_per_pixel=0.0), "NO_SUCH_SCALE"),
        ("image/png", b"a", replace(PLACE, x=float("nan")), "NO_SUCH_SCALE"),
        ("image/png", b"a", replace(PLACE, opacity_percent=101), "NO_SUCH_SCALE"),
    ],
)
def test_what_is_no_background_is_refused(
    house: House, floor: FloorId, media_type: str, content: bytes, place: BackgroundPlace, code: str
) -> None:
    with pytest.raises(DomainRefusal) as refused:
        execute(house.database, SetBackground(floor, media_type, content, place))
    assert refused.value.code == code


def test_a_picture_that_is_not_there_cannot_be_moved(house: House, floor: FloorId) -> None:
    with pytest.raises(DomainRefusal) as refused:
        execute(house.database, AdjustBackground(floor, PLACE))
    assert refused.value.code == "GONE"


def _place(house: House, floor: FloorId) -> BackgroundPlace | None:
    shown = background_of(house.database, floor)
    return None if shown is None else shown.place
