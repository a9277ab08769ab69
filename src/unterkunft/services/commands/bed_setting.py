"""Setting up beds: so many single beds, bunk beds and cots for each room, in one step."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import count
from typing import ClassVar
from uuid import UUID

from sqlalchemy import select

from unterkunft.model.room import Bed, Room
from unterkunft.model.stay import BedAssignment
from unterkunft.services.changes import Wording
from unterkunft.services.commands.assignments import new_key
from unterkunft.services.commands.held_places import remove_beds
from unterkunft.services.executor import Step, apply
from unterkunft.services.permissions import Right
from unterkunft.storage.unit_of_work import UnitOfWork
from unterkunft.values.ids import RoomId
from unterkunft.values.refusals import DomainRefusal
from unterkunft.values.statuses import BedKind

MOST_BEDS = 60
"""Of one kind in one room: more is a slip of the finger."""


@dataclass(frozen=True, slots=True)
class BedCounts:
    """How many single beds, bunk beds (two places each) and cots stand in a room."""

    singles: int = 0
    bunks: int = 0
    cots: int = 0

    @property
    def places(self) -> int:
        """How many can sleep there."""
        return self.singles + 2 * self.bunks + self.cots

    def kinds(self) -> tuple[BedKind, ...]:
        """The kind of each place in the order of the labels; the two of a bunk stand together."""
        bunk = (BedKind.BUNK_LOWER, BedKind.BUNK_UPPER)
        return (BedKind.SINGLE,) * self.singles + bunk * self.bunks + (BedKind.COT,) * self.cots


NO_BEDS = BedCounts()


def counts_of(kinds: Iterable[BedKind | None]) -> BedCounts:
    """The counts of beds that stand there; half a bunk bed counts as one."""
    found = Counter(kind or BedKind.SINGLE for kind in kinds)
    bunks = max(found[BedKind.BUNK_LOWER], found[BedKind.BUNK_UPPER])
    return BedCounts(found[BedKind.SINGLE], bunks, found[BedKind.COT])


@dataclass(frozen=True, slots=True)
class BedsOfRoom:
    """The beds a room shall have."""

    room: RoomId
    beds: BedCounts


@dataclass(frozen=True, slots=True)
class SetBeds:
    """Add and remove beds until each room has so many; only beds that nobody ever had are removed."""

    rooms: tuple[BedsOfRoom, ...]
    right: ClassVar[Right] = Right.EDIT_PLAN


@apply.register
def set_beds(command: SetBeds, step: Step) -> Wording:
    """Sets each room's beds."""
    for each in command.rooms:
        _set_room(step, each)
    values: dict[str, str | int] = {"rooms": len(command.rooms)}
    if len(command.rooms) == 1:
        values["room"] = step.work.get(Room, command.rooms[0].room).number
        values["places"] = command.rooms[0].beds.places
    return Wording("BEDS_SET", values)


def add_beds(work: UnitOfWork, room: UUID, beds: BedCounts) -> None:
    """New beds with the first free labels 1, 2, …"""
    _check(beds)
    _add(work, room, beds.kinds())


def _check(beds: BedCounts) -> None:
    if not all(0 <= number <= MOST_BEDS for number in (beds.singles, beds.bunks, beds.cots)):
        raise DomainRefusal("TOO_MANY_BEDS", limit=MOST_BEDS)


def _set_room(step: Step, wanted: BedsOfRoom) -> None:
    _check(wanted.beds)
    step.work.get(Room, wanted.room)
    present = list(step.work.session.scalars(select(Bed).where(Bed.room_id == wanted.room)))
    missing = Counter(wanted.beds.kinds())
    surplus: list[Bed] = []
    for bed in _keep_first(step, present):
        kind = bed.kind or BedKind.SINGLE
        if missing[kind] > 0:
            missing[kind] -= 1
        else:
            surplus.append(bed)
    remove_beds(step, [bed.id for bed in surplus])
    _add(step.work, wanted.room, [kind for kind in wanted.beds.kinds() if _take(missing, kind)])


def _keep_first(step: Step, beds: list[Bed]) -> list[Bed]:
    """Beds that somebody had come first, so that others go before them; then by label."""
    query = select(BedAssignment.bed_id).where(BedAssignment.bed_id.in_([bed.id for bed in beds]))
    held = set(step.work.session.scalars(query))
    return sorted(beds, key=lambda bed: (bed.id not in held, len(bed.label), bed.label))


def _take(missing: Counter[BedKind], kind: BedKind) -> bool:
    missing[kind] -= 1
    return missing[kind] >= 0


def _add(work: UnitOfWork, room: UUID, kinds: Iterable[BedKind]) -> None:
    labels = _free_labels(work, room)
    for kind in kinds:
        work.add(Bed(key=new_key("BP"), room_id=room, label=next(labels), kind=kind))


def _free_labels(work: UnitOfWork, room: UUID) -> Iterator[str]:
    taken = set(work.session.scalars(select(Bed.label).where(Bed.room_id == room)))
    return (str(number) for number in count(1) if str(number) not in taken)
