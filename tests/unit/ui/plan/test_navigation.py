"""Walking over the plan with arrow keys."""

from tests.unit.ui.plan.samples import SampleFacility, bed_target
from unterkunft.ui.plan.navigation import Direction, next_place
from unterkunft.ui.plan.placement_session import Target
from unterkunft.ui.plan.room_layout import lay_out


def step(house: SampleFacility, here: Target | None, direction: Direction) -> Target | None:
    floor = house.state().floors[1]
    shapes = lay_out([room.room for room in floor.rooms]).shapes
    boxes = {room: shape.box for room, shape in shapes.items()}
    return next_place(floor, boxes, here=here, direction=direction)


def test_the_walk_begins_at_the_first_bed(house: SampleFacility) -> None:
    assert step(house, None, Direction.DOWN) == bed_target("101", 1)


def test_down_walks_the_beds_of_a_room(house: SampleFacility) -> None:
    assert step(house, bed_target("101", 1), Direction.DOWN) == bed_target("101", 2)


def test_right_goes_to_the_same_line_of_the_next_room(house: SampleFacility) -> None:
    assert step(house, bed_target("101", 2), Direction.RIGHT) == bed_target("102", 2)
    assert step(house, bed_target("101", 4), Direction.RIGHT) == bed_target("102", 3)


def test_below_the_last_bed_lies_the_room_across_the_corridor(house: SampleFacility) -> None:
    assert step(house, bed_target("101", 4), Direction.DOWN) == bed_target("108", 1)


def test_above_the_first_bed_lies_the_last_bed_of_the_room_across(house: SampleFacility) -> None:
    assert step(house, bed_target("108", 1), Direction.UP) == bed_target("101", 4)


def test_at_the_edge_the_walk_stays(house: SampleFacility) -> None:
    assert step(house, bed_target("101", 1), Direction.LEFT) == bed_target("101", 1)


def test_every_bed_can_be_reached(house: SampleFacility) -> None:
    start = step(house, None, Direction.DOWN)
    reached, edge = {start}, [start]
    while edge:
        here = edge.pop()
        for direction in Direction:
            there = step(house, here, direction)
            if there not in reached:
                reached.add(there)
                edge.append(there)
    floor = house.state().floors[1]
    beds = {bed.bed.id for room in floor.rooms for bed in room.beds}
    assert {each.bed for each in reached if each} == beds
