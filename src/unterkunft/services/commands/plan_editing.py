"""Drawing a floor: rooms created, changed and removed together as one step."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy import or_, select

from unterkunft.model.base import Point
from unterkunft.model.facility import Floor
from unterkunft.model.room import Bed, Room
from unterkunft.model.stay import BedAssignment
from unterkunft.services.changes import Wording
from unterkunft.services.commands.assignments import new_key
from unterkunft.services.commands.bed_setting import NO_BEDS, BedCounts, add_beds
from unterkunft.services.commands.held_places import names_of, remove_room
from unterkunft.services.commands.plan_texts import plan_text
from unterkunft.services.executor import Step, apply
from unterkunft.services.permissions import Right
from unterkunft.values.ids import FloorId, RoomId
from unterkunft.values.outlines import area_of, crosses_itself
from unterkunft.values.refusals import DomainRefusal
from unterkunft.values.statuses import Designation, RoomFeature, RoomUse

SMALLEST_ROOM_M2 = 0.25
MOST_CORNERS = 500
"""As many as the facility file takes."""


@dataclass(frozen=True, slots=True)
class RoomContent:
    """What the plan editor sets of a room, its beds aside."""

    number: str
    use: RoomUse
    outline: tuple[Point, ...] | None
    area_m2: Decimal | None = None
    approved_places: int | None = None
    designation: Designation = Designation.ANYONE
    features: tuple[RoomFeature, ...] = ()
    housing_unit: str | None = None
    opened_on: date | None = None
    closed_on: date | None = None


@dataclass(frozen=True, slots=True)
class NewRoom:
    """A room to be created; who orders it has chosen its id, and so can go on with it."""

    id: RoomId
    content: RoomContent
    beds: BedCounts = NO_BEDS


@dataclass(frozen=True, slots=True)
class ChangedRoom:
    """A room to be changed; what differs must still be as it was `before`."""

    id: RoomId
    before: RoomContent
    after: RoomContent


class PlanStep(StrEnum):
    """What the user did to the rooms, for the name of the step."""

    DRAWN = "DRAWN"
    MOVED = "MOVED"
    RESIZED = "RESIZED"
    CHANGED = "CHANGED"
    NUMBERED = "NUMBERED"
    DUPLICATED = "DUPLICATED"
    SPLIT = "SPLIT"
    ALIGNED = "ALIGNED"
    ADOPTED = "ADOPTED"
    REMOVED = "REMOVED"


@dataclass(frozen=True, slots=True)
class SaveRooms:
    """Create, change and remove rooms of a floor in one step.

    Refused where an outline crosses itself, two rooms of the floor would bear one number, somebody ever had a
    bed in a room to be removed, or somebody still has one in a room that is to close or to serve another use.
    """

    floor: FloorId
    step: PlanStep
    created: tuple[NewRoom, ...] = ()
    changed: tuple[ChangedRoom, ...] = ()
    removed: tuple[RoomId, ...] = ()
    right: ClassVar[Right] = Right.EDIT_PLAN


@apply.register
def save_rooms(command: SaveRooms, step: Step) -> Wording:
    """Removes first, so that numbers become free, then changes and creates."""
    work = step.work
    work.get(Floor, command.floor)
    removed_numbers = [remove_room(step, room) for room in command.removed]
    changed = [_change(step, each) for each in command.changed]
    created = [_create(step, command.floor, each) for each in command.created]
    work.flush()
    renumbered = [
        each.after.number for each in command.changed if each.after.number != each.before.number
    ] + [each.content.number for each in command.created]
    _refuse_taken_numbers(step, command.floor, renumbered)
    numbers = [*(room.number for room in (*changed, *created)), *removed_numbers]
    return _wording(command.step, numbers)


def content_of(row: Room) -> RoomContent:
    """The content of a room's row."""
    return RoomContent(
        number=row.number,
        use=row.use,
        outline=row.outline,
        area_m2=row.area_m2,
        approved_places=row.approved_places,
        designation=row.designation or Designation.ANYONE,
        features=tuple(row.features or ()),
        housing_unit=row.housing_unit,
        opened_on=row.opened_on,
        closed_on=row.closed_on,
    )


def differences(before: RoomContent, after: RoomContent) -> Mapping[str, Any]:
    """What is to be changed, by the column's name."""
    names = (field.name for field in fields(RoomContent))
    return {name: getattr(after, name) for name in names if getattr(after, name) != getattr(before, name)}


def _wording(step: PlanStep, numbers: list[str]) -> Wording:
    values: dict[str, str | int] = {"rooms": len(numbers)}
    if len(numbers) == 1:
        values["room"] = numbers[0]
    return Wording(f"ROOMS_{step.value}", values)


def _create(step: Step, floor: FloorId, new: NewRoom) -> Room:
    room = Room(id=new.id, key=new_key("Z"), floor_id=floor)
    for field in fields(RoomContent):
        _set(room, field.name, getattr(new.content, field.name))
    step.work.add(room)
    add_beds(step.work, room.id, new.beds)
    return room


def _change(step: Step, change: ChangedRoom) -> Room:
    room = step.work.get(Room, change.id)
    wanted, present = differences(change.before, change.after), content_of(room)
    if any(getattr(present, name) != getattr(change.before, name) for name in wanted):
        raise DomainRefusal("CHANGED_MEANWHILE")
    if "closed_on" in wanted and change.after.closed_on is not None:
        _refuse_while_held(step, room.id, on=change.after.closed_on)
    if "use" in wanted and change.after.use is not RoomUse.SLEEPING:
        _refuse_while_held(step, room.id, on=step.at.date())
    for name, value in wanted.items():
        _set(room, name, value)
    return room


def _set(room: Room, name: str, value: Any) -> None:
    checked = _CHECKS[name](value) if name in _CHECKS else value
    setattr(room, name, checked)


def _number(number: str) -> str:
    cleaned = plan_text(number)
    if not cleaned:
        raise DomainRefusal("ROOM_NUMBER_MISSING")
    return cleaned


def _optional_text(text: str | None) -> str | None:
    return plan_text(text) or None if text else None


def _outline(outline: tuple[Point, ...] | None) -> tuple[Point, ...] | None:
    if outline is None:
        return None
    if not 3 <= len(outline) <= MOST_CORNERS or area_of(outline) < SMALLEST_ROOM_M2:
        raise DomainRefusal("OUTLINE_TOO_SMALL")
    if crosses_itself(outline):
        raise DomainRefusal("OUTLINE_CROSSES_ITSELF")
    return outline


def _area(area_m2: Decimal | None) -> Decimal | None:
    if area_m2 is not None and area_m2 <= 0:
        raise DomainRefusal("AREA_NOT_POSITIVE")
    return area_m2


_CHECKS: Mapping[str, Callable[[Any], Any]] = {
    "number": _number,
    "housing_unit": _optional_text,
    "outline": _outline,
    "area_m2": _area,
}


def _refuse_while_held(step: Step, room: UUID, *, on: date) -> None:
    """People who have a bed there on the day or later must move first."""
    beds = list(step.work.session.scalars(select(Bed.id).where(Bed.room_id == room)))
    step.work.lock(beds=beds)
    query = select(BedAssignment.resident_id).where(
        BedAssignment.bed_id.in_(beds),
        or_(BedAssignment.valid_until.is_(None), BedAssignment.valid_until > on),
    )
    holders = set(step.work.session.scalars(query))
    if holders:
        raise DomainRefusal("OCCUPIED", people=names_of(step, holders))


def _refuse_taken_numbers(step: Step, floor: FloorId, numbers: Iterable[str]) -> None:
    """A number given now must be the floor's only one; twins that came with an import may stay."""
    present = step.work.session.scalars(select(Room.number).where(Room.floor_id == floor))
    counted = Counter(number.strip().casefold() for number in present)
    for number in numbers:
        if counted[plan_text(number).casefold()] > 1:
            raise DomainRefusal("ROOM_NUMBER_TAKEN", number=number.strip())
