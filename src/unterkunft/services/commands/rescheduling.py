"""Changing the days or the bed of one bed assignment, with what shares its edges."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from sqlalchemy import select

from unterkunft.model.room import Bed, Room
from unterkunft.model.stay import BedAssignment, Stay
from unterkunft.services.changes import Wording
from unterkunft.services.commands.acceptances import Acceptance, accept
from unterkunft.services.executor import Step, apply
from unterkunft.services.moves import MoveNote
from unterkunft.services.permissions import Right
from unterkunft.services.placement import Placement
from unterkunft.services.queries.plan import timeline_of
from unterkunft.services.rescheduling import AssignmentChange, Rescheduling, ReschedulingQuestion
from unterkunft.services.rule_packs import rule_pack
from unterkunft.storage.unit_of_work import UnitOfWork
from unterkunft.values.ids import BedAssignmentId, BedId, FacilityId
from unterkunft.values.period import Period
from unterkunft.values.refusals import DomainRefusal


@dataclass(frozen=True, slots=True)
class RescheduleAssignment:
    """Give a bed assignment other days, another bed of the facility, or both.

    The stay's own day of moving in or out follows where the bed begins or ends with it; the bed before or
    after follows where the person changes beds on that day.
    """

    assignment: BedAssignmentId
    bed: BedId
    period: Period
    acceptance: Acceptance | None = None
    move_note: MoveNote | None = None
    right: ClassVar[Right] = Right.PLACE


@apply.register
def reschedule_assignment(command: RescheduleAssignment, step: Step) -> Wording:
    """Asks the rules once more under lock, then writes the days."""
    question = _asked_under_lock(command, step)
    answer = question.answer(command.bed, command.period.start, command.period.end)
    if answer.refusal is not None:
        raise answer.refusal
    if answer.verdict.is_refused:
        raise DomainRefusal("PLACEMENT_REFUSED", breaches=answer.verdict.breaches)
    if answer.changes_nothing:
        return Wording("RESCHEDULED")
    if answer.needs_reason and not _is_complete(command):
        raise DomainRefusal("REASON_NEEDED", breaches=answer.verdict.breaches)
    _accept_gained_nights(question, answer, step, acceptance=command.acceptance)
    _write_stay(step.work, command.assignment, answer)
    # Whoever gives nights away goes first: the guards look at every row as it is written.
    for change in sorted(answer.changes, key=lambda each: each.grows):
        _write(step.work, change)
    _note_move(step.work, command, answer)
    return _wording(step.work, answer)


def _asked_under_lock(command: RescheduleAssignment, step: Step) -> ReschedulingQuestion:
    """The question about the facility as it is, which nobody changes until the commit."""
    work = step.work
    query = (
        select(BedAssignment.resident_id, BedAssignment.bed_id, Stay.facility_id)
        .join(Stay, BedAssignment.stay_id == Stay.id)
        .where(BedAssignment.id == command.assignment)
    )
    found = work.session.execute(query).one_or_none()
    if found is None:
        raise DomainRefusal("GONE", table=BedAssignment.__tablename__)
    resident, bed, facility = found
    work.lock(facilities=[facility], beds=[bed, command.bed], residents=[resident])
    timeline = timeline_of(
        work.session.connection(),
        FacilityId(facility),
        sight=step.actor.sight,
    )
    if all(each.id != command.bed for room in timeline.rooms for each in room.beds):
        raise DomainRefusal("GONE", table=Bed.__tablename__)
    return ReschedulingQuestion(timeline, rule_pack(timeline.facility.rule_pack), command.assignment)


def _is_complete(command: RescheduleAssignment) -> bool:
    acceptance = command.acceptance
    return acceptance is not None and bool(acceptance.reason.strip())


def _accept_gained_nights(
    question: ReschedulingQuestion, answer: Rescheduling, step: Step, *, acceptance: Acceptance | None
) -> None:
    for change in answer.changes:
        placement = Placement(change.before.resident, change.bed)
        for gained in change.gained:
            accept(question.about(gained), (placement,), step, acceptance=acceptance)


def _write_stay(work: UnitOfWork, assignment: BedAssignmentId, answer: Rescheduling) -> None:
    stay = work.get(Stay, work.get(BedAssignment, assignment).stay_id)
    stay.is_derived = False
    stay.moved_in_on, stay.moved_out_on = answer.stay.start, answer.stay.end
    if stay.moved_out_on is None:
        stay.departure = None
    work.flush()


def _write(work: UnitOfWork, change: AssignmentChange) -> None:
    row = work.get(BedAssignment, change.before.id)
    row.bed_id = change.bed
    row.valid_from, row.valid_until = change.period.start, change.period.end
    work.flush()


def _note_move(work: UnitOfWork, command: RescheduleAssignment, answer: Rescheduling) -> None:
    """The reason stands with the bed the person comes to."""
    if command.move_note is not None and answer.changes[0].bed != answer.changes[0].before.bed:
        row = work.get(BedAssignment, command.assignment)
        row.move_reason, row.move_note = command.move_note.reason, command.move_note.note.strip() or None
        work.flush()


def _wording(work: UnitOfWork, answer: Rescheduling) -> Wording:
    """A move where the room is another one, else other days in a room."""
    main = answer.changes[0]
    from_room, to_room = _rooms_of(work, (main.before.bed, main.bed))
    if from_room != to_room:
        return Wording("MOVED", {"persons": 1, "from_room": from_room, "to_room": to_room})
    return Wording("RESCHEDULED", {"room": to_room})


def _rooms_of(work: UnitOfWork, beds: Iterable[BedId]) -> tuple[str, ...]:
    return tuple(work.get(Room, work.get(Bed, bed).room_id).number for bed in beds)
