"""Taking beds and rooms out of use, and giving them back."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import ClassVar
from uuid import UUID

from sqlalchemy import or_, select

from unterkunft.model.resident import Resident
from unterkunft.model.room import Bed, Closure
from unterkunft.model.stay import BedAssignment, Stay
from unterkunft.services.changes import Wording
from unterkunft.services.commands.assignments import cut, new_key
from unterkunft.services.executor import Step, apply
from unterkunft.services.permissions import Right, Sight
from unterkunft.storage.unit_of_work import UnitOfWork
from unterkunft.values.ids import BedId, ResidentId, RoomId
from unterkunft.values.period import Period
from unterkunft.values.refusals import DomainRefusal
from unterkunft.values.statuses import ClosureReason


@dataclass(frozen=True, slots=True)
class ClosePlaces:
    """Close beds, or whole rooms, for a period.

    Whoever holds one of the beds in that time must be named in `moving_out`: they leave their bed on the
    first day of the closure and wait in the tray. Someone not named is a refusal that says who.
    """

    beds: tuple[BedId, ...]
    rooms: tuple[RoomId, ...]
    period: Period
    reason: ClosureReason
    note: str = ""
    moving_out: frozenset[ResidentId] = frozenset()
    right: ClassVar[Right] = Right.PLACE


@dataclass(frozen=True, slots=True)
class ChangeClosure:
    """Give a closure other days, another reason or note; who holds the place then must be named again."""

    closure: UUID
    period: Period
    reason: ClosureReason
    note: str = ""
    moving_out: frozenset[ResidentId] = frozenset()
    right: ClassVar[Right] = Right.PLACE


@dataclass(frozen=True, slots=True)
class ReopenPlaces:
    """End a closure: the bed or room can be used from that day on."""

    closure: UUID
    on: date
    right: ClassVar[Right] = Right.PLACE


@apply.register
def close_places(command: ClosePlaces, step: Step) -> Wording:
    """Lifts those named out of their beds and closes; refused while someone else holds a bed."""
    work = step.work
    beds = {*command.beds, *_beds_of(work, command.rooms)}
    moved = _make_room(step, beds, command.period, command.moving_out)
    for bed in command.beds:
        _close(step, command, bed=bed, room=None)
    for room in command.rooms:
        _close(step, command, bed=None, room=room)
    return Wording("CLOSED", {"places": len(beds), "persons": len(moved)})


@apply.register
def change_closure(command: ChangeClosure, step: Step) -> Wording:
    """Gives a closure other days or another reason; refused while someone else holds a bed then."""
    work = step.work
    closure = work.get(Closure, command.closure)
    beds = {closure.bed_id} if closure.bed_id is not None else _beds_of(work, [closure.room_id])
    _make_room(step, beds, command.period, command.moving_out)
    closure.valid_from, closure.valid_until = command.period.start, command.period.end
    closure.reason, closure.note = command.reason, command.note.strip() or None
    work.flush()
    return Wording("CLOSURE_CHANGED")


@apply.register
def reopen_places(command: ReopenPlaces, step: Step) -> Wording:
    """Ends the closure on the day; one that would begin then or later never was."""
    closure = step.work.get(Closure, command.closure)
    if closure.valid_from >= command.on:
        step.work.remove(closure)
    elif command.on in closure.period:
        closure.valid_until = command.on
        step.work.flush()
    return Wording("REOPENED")


def _make_room(
    step: Step, beds: Collection[UUID], period: Period, moving_out: frozenset[ResidentId]
) -> set[UUID]:
    """Lifts people out of the beds from the first day on; gives them."""
    if period.is_empty:
        raise DomainRefusal("NO_NIGHT", on=period.start, until=period.end)
    work = step.work
    work.lock(beds=beds, residents=moving_out)
    holders = _assignments_in(work, beds, period)
    staying = {each.resident_id for each in holders} - moving_out
    if staying:
        raise DomainRefusal("OCCUPIED", people=_names(work, staying, step.actor.sight))
    for assignment in holders:
        work.get(Stay, assignment.stay_id).is_derived = False
        cut(work, assignment, period.start)
    return {each.resident_id for each in holders}


def _close(step: Step, command: ClosePlaces, *, bed: BedId | None, room: RoomId | None) -> None:
    step.work.add(
        Closure(
            key=new_key("S"),
            bed_id=bed,
            room_id=room,
            valid_from=command.period.start,
            valid_until=command.period.end,
            reason=command.reason,
            note=command.note.strip() or None,
        )
    )


def _beds_of(work: UnitOfWork, rooms: Iterable[UUID | None]) -> set[UUID]:
    return set(work.session.scalars(select(Bed.id).where(Bed.room_id.in_(list(rooms)))))


def _assignments_in(work: UnitOfWork, beds: Iterable[UUID], period: Period) -> list[BedAssignment]:
    query = select(BedAssignment).where(
        BedAssignment.bed_id.in_(list(beds)),
        or_(BedAssignment.valid_until.is_(None), BedAssignment.valid_until > period.start),
    )
    if period.end is not None:
        query = query.where(BedAssignment.valid_from < period.end)
    return list(work.session.scalars(query.order_by(BedAssignment.valid_from)))


def _names(work: UnitOfWork, residents: Iterable[UUID], sight: Sight) -> tuple[str, ...]:
    query = select(Resident).where(Resident.id.in_(list(residents)))
    people = work.session.scalars(query.order_by(Resident.family_name, Resident.given_name))
    return tuple(
        each.key
        if sight.hides(restricted=each.restricted)
        else ", ".join(filter(None, (each.family_name, each.given_name)))
        for each in people
    )
