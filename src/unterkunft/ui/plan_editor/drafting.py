"""From gestures to orders: which rooms a step creates and changes, and with which content."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from unterkunft.model.base import Point
from unterkunft.services.commands.bed_setting import BedCounts, counts_of
from unterkunft.services.commands.plan_editing import ChangedRoom, NewRoom, RoomContent
from unterkunft.services.plan_state import RoomState
from unterkunft.services.timeline import RoomOnPlan
from unterkunft.ui.plan.geometry import Box, box_around
from unterkunft.ui.plan.room_layout import FloorLayout
from unterkunft.ui.plan_editor.shapes import (
    Outline,
    Side,
    measured_area,
    moved,
    overlap,
    step_to_align,
    steps_beside,
)
from unterkunft.values.ids import RoomId, new_id
from unterkunft.values.statuses import RoomFeature, RoomUse


@dataclass(frozen=True, slots=True)
class DrawnRoom:
    """A room as the editor shows it; one that was never drawn lies where the plan puts it."""

    state: RoomState
    outline: Outline

    @property
    def room(self) -> RoomOnPlan:
        """The room itself."""
        return self.state.room

    @property
    def id(self) -> RoomId:
        """Its id."""
        return self.state.room.id

    @property
    def is_drawn(self) -> bool:
        """Whether it has an outline of its own."""
        return self.state.room.outline is not None

    @property
    def box(self) -> Box:
        """The box around it."""
        return box_around(self.outline)

    @property
    def beds(self) -> BedCounts:
        """How many beds of each kind it has."""
        return counts_of(bed.kind for bed in self.room.beds)

    @property
    def content(self) -> RoomContent:
        """What can be edited."""
        room = self.room
        return RoomContent(
            number=room.number,
            use=room.use,
            outline=room.outline,
            area_m2=room.area_m2,
            approved_places=room.approved_places,
            designation=room.designation,
            features=tuple(room.features or ()),
            housing_unit=room.housing_unit,
            opened_on=None if room.open.start == date.min else room.open.start,
            closed_on=room.open.end,
        )


def rooms_of(states: Iterable[RoomState], layout: FloorLayout) -> tuple[DrawnRoom, ...]:
    """The rooms of a floor with their outlines."""
    return tuple(DrawnRoom(state, layout.shapes[state.room.id].corners) for state in states)


def new_room(number: str, use: RoomUse, outline: Outline, beds: BedCounts) -> NewRoom:
    """A room just drawn; its area is what the outline measures."""
    content = RoomContent(number, use, outline, area_m2=measured_area(outline))
    return NewRoom(RoomId(new_id()), content, beds if use is RoomUse.SLEEPING else BedCounts())


def reshaped(room: DrawnRoom, outline: Outline) -> ChangedRoom:
    """Another outline; an area that was measured is measured again, one that was typed in stays."""
    before = room.content
    follows = before.area_m2 is None or (room.is_drawn and before.area_m2 == measured_area(room.outline))
    area = measured_area(outline) if follows else before.area_m2
    return ChangedRoom(room.id, before, replace(before, outline=outline, area_m2=area))


def shifted(rooms: Iterable[DrawnRoom], by: Point) -> tuple[ChangedRoom, ...]:
    """Rooms moved together; the area stays."""
    return tuple(
        ChangedRoom(room.id, room.content, replace(room.content, outline=moved(room.outline, by)))
        for room in rooms
    )


def aligned(rooms: Sequence[DrawnRoom], side: Side) -> tuple[ChangedRoom, ...]:
    """Rooms moved until they end at one line."""
    around = box_around([corner for room in rooms for corner in room.outline])
    steps = [(room, step_to_align(room.box, around, side)) for room in rooms]
    return tuple(change for room, step in steps if step != (0.0, 0.0) for change in shifted([room], step))


def with_feature(
    rooms: Iterable[DrawnRoom], feature: RoomFeature, *, is_there: bool
) -> tuple[ChangedRoom, ...]:
    """Rooms that offer something more, or no longer."""
    changes = []
    for room in rooms:
        others = tuple(each for each in room.content.features if each is not feature)
        wanted = (*others, feature) if is_there else others
        if set(wanted) != set(room.content.features):
            changes.append(ChangedRoom(room.id, room.content, replace(room.content, features=wanted)))
    return tuple(changes)


def copies(
    rooms: Sequence[DrawnRoom], by: Sequence[Point], numbers: Mapping[tuple[int, RoomId], str]
) -> tuple[NewRoom, ...]:
    """Each room once for every step, with its beds and a number of its own."""
    return tuple(
        NewRoom(
            RoomId(new_id()),
            replace(
                room.content,
                number=numbers[turn, room.id],
                outline=moved(room.outline, step),
                opened_on=None,
                closed_on=None,
            ),
            room.beds,
        )
        for turn, step in enumerate(by)
        for room in rooms
    )


def row_of_steps(rooms: Sequence[DrawnRoom], count: int, side: Side, gap: float) -> list[Point]:
    """Where the copies of a row lie, from the rooms themselves."""
    around = box_around([corner for room in rooms for corner in room.outline])
    x, y = steps_beside(around, side, gap)
    return [(x * turn, y * turn) for turn in range(1, count + 1)]


def divided(room: DrawnRoom, parts: tuple[Outline, Outline], number: str) -> tuple[ChangedRoom, NewRoom]:
    """A room cut in two: the upper left part keeps number and beds, the other gets a number of its own."""
    first, second = sorted(parts, key=lambda part: (box_around(part).top, box_around(part).left))
    before = room.content
    kept = replace(before, outline=first, area_m2=measured_area(first))
    new = replace(before, number=number, outline=second, area_m2=measured_area(second), approved_places=None)
    return ChangedRoom(room.id, before, kept), NewRoom(RoomId(new_id()), new)


def in_reading_order(rooms: Iterable[DrawnRoom]) -> tuple[DrawnRoom, ...]:
    """Rows from the top, each from the left, as people number rooms."""
    return tuple(sorted(rooms, key=lambda room: (round(room.box.top), room.box.left)))


def overlapping(rooms: Sequence[DrawnRoom]) -> tuple[tuple[DrawnRoom, DrawnRoom], ...]:
    """The pairs of drawn rooms that lie over each other; closed rooms may lie below new ones."""
    shown = [room for room in rooms if room.is_drawn and room.state.is_open]
    return tuple(
        (one, other)
        for index, one in enumerate(shown)
        for other in shown[index + 1 :]
        if overlap(one.outline, other.outline)
    )


def twins(rooms: Sequence[DrawnRoom]) -> tuple[str, ...]:
    """Numbers that several rooms bear."""
    seen: dict[str, int] = {}
    for room in rooms:
        number = room.room.number.strip().casefold()
        seen[number] = seen.get(number, 0) + 1
    doubled = (room.room.number.strip() for room in rooms)
    return tuple(dict.fromkeys(number for number in doubled if seen[number.casefold()] > 1))
