"""New facilities, buildings and floors, and floors copied with their rooms and beds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from sqlalchemy import select

from unterkunft.model.facility import Building, Facility, Floor
from unterkunft.model.floor_background import FloorBackground
from unterkunft.model.room import Bed, Room
from unterkunft.services.changes import Wording
from unterkunft.services.commands.assignments import new_key
from unterkunft.services.commands.plan_texts import named
from unterkunft.services.executor import Step, apply
from unterkunft.services.permissions import Right
from unterkunft.values.ids import FacilityId, FloorId
from unterkunft.values.refusals import DomainRefusal
from unterkunft.values.statuses import FacilityKind

HIGHEST_LEVEL = 200


@dataclass(frozen=True, slots=True)
class AddFacility:
    """A facility with nothing in it yet."""

    id: FacilityId
    name: str
    kind: FacilityKind
    right: ClassVar[Right] = Right.EDIT_PLAN


@dataclass(frozen=True, slots=True)
class AddBuilding:
    """A building of a facility, with no floor yet."""

    id: UUID
    facility: FacilityId
    name: str
    right: ClassVar[Right] = Right.EDIT_PLAN


@dataclass(frozen=True, slots=True)
class AddFloor:
    """An empty floor of a building; level 0 is the ground floor."""

    id: FloorId
    building: UUID
    name: str
    level: int
    right: ClassVar[Right] = Right.EDIT_PLAN


@dataclass(frozen=True, slots=True)
class ChangeFloor:
    """Another name and level for a floor."""

    floor: FloorId
    name: str
    level: int
    right: ClassVar[Right] = Right.EDIT_PLAN


@dataclass(frozen=True, slots=True)
class RemoveFloor:
    """Remove a floor on which there are no rooms; its background picture goes with it."""

    floor: FloorId
    right: ClassVar[Right] = Right.EDIT_PLAN


@dataclass(frozen=True, slots=True)
class CopyFloor:
    """A new floor with the rooms and beds of another.

    Numbers that begin with `old_prefix` begin with `new_prefix` there; rooms that have closed are left out.
    """

    source: FloorId
    id: FloorId
    building: UUID
    name: str
    level: int
    old_prefix: str = ""
    new_prefix: str = ""
    right: ClassVar[Right] = Right.EDIT_PLAN


@apply.register
def add_facility(command: AddFacility, step: Step) -> Wording:
    """Adds the facility."""
    name = named(command.name)
    step.work.add(Facility(id=command.id, key=new_key("U"), name=name, kind=command.kind))
    return Wording("FACILITY_ADDED", {"name": name})


@apply.register
def add_building(command: AddBuilding, step: Step) -> Wording:
    """Adds the building."""
    step.work.get(Facility, command.facility)
    name = named(command.name)
    step.work.add(Building(id=command.id, key=new_key("G"), facility_id=command.facility, name=name))
    return Wording("BUILDING_ADDED", {"name": name})


@apply.register
def add_floor(command: AddFloor, step: Step) -> Wording:
    """Adds the floor."""
    floor = _new_floor(step, command)
    return Wording("FLOOR_ADDED", {"name": floor.name})


@apply.register
def change_floor(command: ChangeFloor, step: Step) -> Wording:
    """Names the floor anew."""
    floor = step.work.get(Floor, command.floor)
    floor.name, floor.level = named(command.name), _level(command.level)
    step.work.flush()
    return Wording("FLOOR_CHANGED", {"name": floor.name})


@apply.register
def remove_floor(command: RemoveFloor, step: Step) -> Wording:
    """Removes the floor; rooms keep it."""
    work = step.work
    floor = work.get(Floor, command.floor)
    if work.session.scalar(select(Room.id).where(Room.floor_id == floor.id).limit(1)) is not None:
        raise DomainRefusal("FLOOR_NOT_EMPTY", name=floor.name)
    for background in work.session.scalars(
        select(FloorBackground).where(FloorBackground.floor_id == floor.id)
    ):
        work.remove(background)
    work.remove(floor)
    return Wording("FLOOR_REMOVED", {"name": floor.name})


@apply.register
def copy_floor(command: CopyFloor, step: Step) -> Wording:
    """Copies rooms and beds with keys of their own; who sleeps there is not copied."""
    work = step.work
    work.get(Floor, command.source)
    floor = _new_floor(step, command)
    query = select(Room).where(Room.floor_id == command.source, Room.closed_on.is_(None))
    rooms = list(work.session.scalars(query.order_by(Room.number)))
    for room in rooms:
        _copy_room(step, room, command)
    return Wording("FLOOR_COPIED", {"name": floor.name, "rooms": len(rooms)})


def renumbered(number: str, old_prefix: str, new_prefix: str) -> str:
    """`101` becomes `201` where 1 becomes 2; what begins otherwise stays as it is."""
    if old_prefix and number.startswith(old_prefix):
        return new_prefix + number.removeprefix(old_prefix)
    return number


def _new_floor(step: Step, command: AddFloor | CopyFloor) -> Floor:
    step.work.get(Building, command.building)
    floor = Floor(
        id=command.id,
        key=new_key("E"),
        building_id=command.building,
        name=named(command.name),
        level=_level(command.level),
    )
    return step.work.add(floor)


def _level(level: int) -> int:
    if not -HIGHEST_LEVEL <= level <= HIGHEST_LEVEL:
        raise DomainRefusal("NO_SUCH_LEVEL", limit=HIGHEST_LEVEL)
    return level


def _copy_room(step: Step, room: Room, command: CopyFloor) -> None:
    copy = Room(
        key=new_key("Z"),
        floor_id=command.id,
        number=renumbered(room.number, command.old_prefix, command.new_prefix),
        use=room.use,
        area_m2=room.area_m2,
        approved_places=room.approved_places,
        designation=room.designation,
        features=room.features,
        housing_unit=_unit_of_copy(room.housing_unit, command),
        outline=room.outline,
    )
    step.work.add(copy)
    for bed in step.work.session.scalars(select(Bed).where(Bed.room_id == room.id).order_by(Bed.key)):
        step.work.add(Bed(key=new_key("BP"), room_id=copy.id, label=bed.label, kind=bed.kind))


def _unit_of_copy(unit: str | None, command: CopyFloor) -> str | None:
    """Rooms with one text form one flat: a copy must not join the flat it was copied from."""
    if unit is None:
        return None
    own = renumbered(unit, command.old_prefix, command.new_prefix)
    return own if own != unit else f"{unit} {named(command.name)}"
