"""Walking over the plan with the arrow keys: from bed to bed in a room, and from room to room."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import Enum

from unterkunft.services.plan_state import FloorState, RoomState
from unterkunft.ui.plan.geometry import Box
from unterkunft.ui.plan.placement_session import Target
from unterkunft.values.ids import RoomId


class Direction(Enum):
    """Where an arrow key points, as a step in x and y."""

    LEFT = (-1, 0)
    RIGHT = (1, 0)
    UP = (0, -1)
    DOWN = (0, 1)


def first_place(floor: FloorState) -> Target | None:
    """Where the walk begins: the first bed of the floor."""
    room = next((each for each in floor.rooms if each.beds), None)
    return None if room is None else Target(room.room.id, room.beds[0].bed.id)


def next_place(
    floor: FloorState, boxes: Mapping[RoomId, Box], *, here: Target | None, direction: Direction
) -> Target | None:
    """Up and down walk the beds of a room and then on to the next room; left and right change the room."""
    rooms = {room.room.id: room for room in floor.rooms if room.beds}
    if here is None or here.room not in rooms:
        return first_place(floor)
    within = _next_bed(rooms[here.room], here, direction)
    if within is not None:
        return within
    neighbour = _neighbour(here.room, {room: boxes[room] for room in rooms}, direction)
    if neighbour is None:
        return here
    beds = rooms[neighbour].beds
    row = -1 if direction is Direction.UP else 0
    if direction in (Direction.LEFT, Direction.RIGHT):
        row = min(_row(rooms[here.room], here), len(beds) - 1)
    return Target(neighbour, beds[row].bed.id)


def _row(room: RoomState, here: Target) -> int:
    return next((index for index, bed in enumerate(room.beds) if bed.bed.id == here.bed), 0)


def _next_bed(room: RoomState, here: Target, direction: Direction) -> Target | None:
    row = _row(room, here) + direction.value[1]
    if direction.value[1] == 0 or not 0 <= row < len(room.beds):
        return None
    return Target(here.room, room.beds[row].bed.id)


def _neighbour(room: RoomId, boxes: Mapping[RoomId, Box], direction: Direction) -> RoomId | None:
    """The nearest room that way; being beside it counts more than being near."""
    x, y = boxes[room].centre
    step_x, step_y = direction.value
    ranked: Sequence[tuple[float, RoomId]] = sorted(
        (
            (ahead + 3 * aside, other)
            for other, (ahead, aside) in (
                (other, _distance(box.centre, (x, y), (step_x, step_y))) for other, box in boxes.items()
            )
            if other != room and ahead > 0.01 and ahead > aside * 0.3
        ),
        key=lambda each: each[0],
    )
    return ranked[0][1] if ranked else None


def _distance(
    there: tuple[float, float], here: tuple[float, float], step: tuple[int, int]
) -> tuple[float, float]:
    """How far ahead, and how far to the side."""
    x, y = there[0] - here[0], there[1] - here[1]
    ahead = x * step[0] + y * step[1]
    return ahead, abs(x * step[1]) + abs(y * step[0])
