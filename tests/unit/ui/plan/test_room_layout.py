"""Rooms on a floor: drawn ones stay, the others stand in rows, none on another, each as large as it is."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.ui.plan.samples import SampleFacility, drawn_facility, floor_id, room_id
from unterkunft.services.timeline import RoomOnPlan
from unterkunft.ui.plan.geometry import Box, box_around, polygon_area
from unterkunft.ui.plan.room_layout import lay_out, natural_order
from unterkunft.values.ids import FloorId
from unterkunft.values.statuses import RoomUse

rooms_to_come = st.lists(
    st.tuples(
        st.sampled_from([RoomUse.SLEEPING, RoomUse.KITCHEN, RoomUse.CORRIDOR, RoomUse.STORAGE]),
        st.one_of(st.none(), st.decimals(2, 90, places=1)),
        st.integers(0, 8),
    ),
    max_size=70,
)


def a_floor(*rooms: tuple[RoomUse, object, int]) -> tuple[RoomOnPlan, ...]:
    house = SampleFacility()
    house.floor("X", "Etage")
    for number, (use, area, beds) in enumerate(rooms, start=1):
        house.room(str(number), use=use, area=None if area is None else str(area), beds=beds)
    return tuple(house.rooms)


@settings(max_examples=60, deadline=None)
@given(rooms_to_come)
def test_no_room_lies_on_another(rooms: list[tuple[RoomUse, object, int]]) -> None:
    layout = lay_out(a_floor(*rooms))
    boxes = [shape.box for shape in layout.shapes.values()]
    assert len(boxes) == len(rooms)
    assert [pair for pair in combinations(boxes, 2) if pair[0].overlaps(pair[1])] == []


@settings(max_examples=60, deadline=None)
@given(rooms_to_come)
def test_a_room_is_as_large_as_its_area(rooms: list[tuple[RoomUse, object, int]]) -> None:
    floor = a_floor(*rooms)
    layout = lay_out(floor)
    for room in floor:
        if room.area_m2 is not None and room.use is not RoomUse.CORRIDOR:
            assert polygon_area(layout.shapes[room.id].corners) == pytest.approx(float(room.area_m2))


def test_drawn_rooms_stay_where_they_were_drawn() -> None:
    rooms = [room for room in drawn_facility().rooms if room.outline and room.floor == floor_id("OG1")]
    layout = lay_out(rooms)
    assert all(layout.shapes[room.id].corners == room.outline for room in rooms)


def test_rooms_never_drawn_stand_below_those_that_were() -> None:
    house = SampleFacility()
    house.floor("X", "Etage")
    house.room("1", at=(0, 0), size=(4, 5), beds=2)
    house.room("2", beds=2, area="20")
    layout = lay_out(house.rooms)
    assert layout.shapes[room_id("2")].box.top > layout.shapes[room_id("1")].box.bottom


def test_an_outline_without_area_counts_as_never_drawn() -> None:
    house = SampleFacility()
    house.floor("X", "Etage")
    house.room("1", outline=((0, 0), (4, 0), (8, 0)), beds=2, area="18")
    assert polygon_area(lay_out(house.rooms).shapes[room_id("1")].corners) == pytest.approx(18)


def test_sixty_rooms_make_a_floor_of_the_shape_of_a_screen() -> None:
    layout = lay_out(a_floor(*[(RoomUse.SLEEPING, "18", 3)] * 60))
    assert 1.2 < layout.extent.width / layout.extent.height < 2.6


def test_the_corridor_runs_between_the_rows() -> None:
    layout = lay_out(a_floor(*[(RoomUse.SLEEPING, "18", 3)] * 6, (RoomUse.CORRIDOR, None, 0)))
    corridor = layout.shapes[room_id("7")].box
    tops = {round(layout.shapes[room_id(str(number))].box.bottom, 6) for number in range(1, 4)}
    assert tops == {round(corridor.top, 6)}
    assert layout.shapes[room_id("6")].box.top == pytest.approx(corridor.bottom)


def test_rooms_of_a_flat_stand_side_by_side() -> None:
    house = SampleFacility()
    house.floor("X", "Etage")
    for number, unit in (("1", "W1"), ("2", None), ("3", "W1"), ("4", None)):
        house.room(number, beds=2, area="15", unit=unit)
    layout = lay_out(house.rooms)
    boxes = [layout.shapes[room_id(number)].box for number in ("1", "3")]
    assert boxes[0].right == pytest.approx(boxes[1].left)


def test_numbers_sort_as_people_count() -> None:
    assert sorted(["101", "9", "A2", "10", "A10"], key=natural_order) == ["9", "10", "101", "A2", "A10"]


def test_a_floor_without_rooms_still_has_an_extent() -> None:
    assert lay_out(()).extent.area > 0


def test_several_floors_lie_apart_each_below_its_name() -> None:
    rooms = drawn_facility().rooms
    layout = lay_out(rooms)
    of_floor: dict[FloorId, list[Box]] = {}
    for room in rooms:
        of_floor.setdefault(room.floor, []).append(layout.shapes[room.id].box)
    boxes = {
        floor: box_around(corner for box in found for corner in box.corners)
        for floor, found in of_floor.items()
    }
    assert set(layout.captions) == set(boxes)
    for floor, box in boxes.items():
        assert layout.captions[floor].bottom <= box.top + 1e-9
        assert not any(box.overlaps(other) for key, other in boxes.items() if key != floor)


def test_one_floor_needs_no_name_on_the_plan() -> None:
    assert not lay_out([room for room in drawn_facility().rooms if room.floor == floor_id("EG")]).captions
