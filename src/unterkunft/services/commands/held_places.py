"""Removing beds and rooms that nobody ever had; the others stay, because stays and bills tell of them."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import func, select

from unterkunft.model.base import Base
from unterkunft.model.resident import Resident
from unterkunft.model.room import Bed, Closure, Room
from unterkunft.model.rule_exception import RuleException
from unterkunft.model.stay import BedAssignment
from unterkunft.services.executor import Step
from unterkunft.values.ids import BedId
from unterkunft.values.refusals import DomainRefusal

# What goes with a bed or room: it says nothing without it.
_GOES_ALONG = frozenset({Bed.__tablename__, Closure.__tablename__, RuleException.__tablename__})


@dataclass(frozen=True, slots=True)
class HeldPlace:
    """Somebody had a bed from a day until a day, which is not included; None where it has no end."""

    bed: BedId
    room: str
    label: str
    person: str
    since: date
    until: date | None


def remove_beds(step: Step, beds: Collection[UUID]) -> None:
    """Removes beds with their closures; refused with who had one of them and when."""
    step.work.lock(beds=beds)
    held = _held(step, beds)
    if held:
        raise DomainRefusal("BEDS_WERE_HELD", held=held)
    _refuse_still_named(step, "beds", beds)
    for bed in beds:
        for closure in step.work.session.scalars(select(Closure).where(Closure.bed_id == bed)):
            step.work.remove(closure)
        step.work.remove(step.work.get(Bed, bed))


def remove_room(step: Step, room_id: UUID) -> str:
    """Removes a room with its beds; gives its number."""
    work = step.work
    room = work.get(Room, room_id)
    remove_beds(step, list(work.session.scalars(select(Bed.id).where(Bed.room_id == room_id))))
    _refuse_still_named(step, "rooms", [room_id])
    for closure in work.session.scalars(select(Closure).where(Closure.room_id == room_id)):
        work.remove(closure)
    for exception in work.session.scalars(select(RuleException).where(RuleException.room_id == room_id)):
        work.remove(exception)
    work.remove(room)
    return room.number


def names_of(step: Step, residents: Iterable[UUID]) -> tuple[str, ...]:
    """Names in order; restricted people bear their key for those without the right."""
    query = select(Resident).where(Resident.id.in_(list(residents)))
    return tuple(sorted(_name(step, resident) for resident in step.work.session.scalars(query)))


def _held(step: Step, beds: Collection[UUID]) -> tuple[HeldPlace, ...]:
    query = (
        select(BedAssignment, Bed, Room, Resident)
        .join(Bed, BedAssignment.bed_id == Bed.id)
        .join(Room, Bed.room_id == Room.id)
        .join(Resident, BedAssignment.resident_id == Resident.id)
        .where(BedAssignment.bed_id.in_(list(beds)))
        .order_by(BedAssignment.valid_from.desc(), Bed.label)
    )
    return tuple(
        HeldPlace(
            BedId(bed.id),
            room.number,
            bed.label,
            _name(step, resident),
            assignment.valid_from,
            assignment.valid_until,
        )
        for assignment, bed, room, resident in step.work.session.execute(query)
    )


def _name(step: Step, resident: Resident) -> str:
    if step.actor.sight.hides(restricted=resident.restricted):
        return resident.key
    return ", ".join(filter(None, (resident.family_name, resident.given_name)))


def _refuse_still_named(step: Step, table: str, rows: Collection[UUID]) -> None:
    """Whatever else speaks of a place, such as people announced for it, keeps it."""
    for other in Base.metadata.sorted_tables:
        if other.name in _GOES_ALONG:
            continue
        for column in other.columns:
            if any(key.column.table.name == table for key in column.foreign_keys):
                query = select(func.count()).select_from(other).where(column.in_(list(rows)))
                if step.work.session.scalar(query):
                    raise DomainRefusal("PLACE_IN_USE")
