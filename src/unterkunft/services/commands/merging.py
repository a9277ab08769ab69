"""Making one record of two that are one person."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, ClassVar
from uuid import UUID

from unterkunft.model.base import NOTE_LENGTH, Row
from unterkunft.model.resident import Resident
from unterkunft.model.stay import BedAssignment, Stay
from unterkunft.services.changes import Wording
from unterkunft.services.commands.placeholders import lock_places
from unterkunft.services.executor import Step, apply
from unterkunft.services.merge_plan import MergePlan, PersonField, merge_plan
from unterkunft.services.permissions import Right
from unterkunft.services.resident_references import references_to_residents
from unterkunft.storage.unit_of_work import UnitOfWork
from unterkunft.values.ids import ResidentId
from unterkunft.values.refusals import DomainRefusal


@dataclass(frozen=True, slots=True)
class MergeResidents:
    """Hand everything of one record over to another, and take some values along.

    Languages, needs and remarks of both are kept, and so is a restriction: none of them is lost by mistake.
    """

    kept: ResidentId
    dropped: ResidentId
    taken: frozenset[PersonField] = frozenset()
    """The fields whose values come from the record that goes."""
    right: ClassVar[Right] = Right.EDIT_RESIDENTS


@apply.register
def merge_residents(command: MergeResidents, step: Step) -> Wording:
    """Refused while something is told of both that cannot be true of one person."""
    work = step.work
    if command.kept == command.dropped:
        raise DomainRefusal("SAME_RECORD")
    kept, dropped = work.get(Resident, command.kept), work.get(Resident, command.dropped)
    lock_places(work, [kept, dropped])
    if kept.restricted or dropped.restricted:
        step.actor.must_have(Right.SEE_RESTRICTED)
    plan = merge_plan(work.session, kept, dropped)
    if plan.obstacles:
        raise DomainRefusal("CANNOT_MERGE", obstacles=len(plan.obstacles))
    _write_values(kept, dropped, command.taken)
    _hand_over(work, plan, kept.id, dropped.id)
    work.remove(dropped)
    return Wording("RESIDENTS_MERGED")


def _write_values(kept: Resident, dropped: Resident, taken: frozenset[PersonField]) -> None:
    for each in PersonField:
        if each in taken:
            setattr(kept, each.value, getattr(dropped, each.value))
    kept.languages = _united(kept.languages, dropped.languages)
    kept.needs = _united(kept.needs, dropped.needs)
    kept.note = united_note(kept.note, dropped.note)
    if dropped.restricted:
        kept.restricted = True


def _united(one: Sequence[Any] | None, other: Sequence[Any] | None) -> tuple[Any, ...] | None:
    return tuple(dict.fromkeys([*(one or ()), *(other or ())])) or None


def united_note(one: str | None, other: str | None) -> str | None:
    """Both remarks, the same one only once; refused where no room is left for both."""
    notes = dict.fromkeys(note.strip() for note in (one, other) if note and note.strip())
    united = "\n".join(notes) or None
    if united is not None and len(united) > NOTE_LENGTH:
        raise DomainRefusal("TEXT_TOO_LONG", limit=NOTE_LENGTH)
    return united


def _hand_over(work: UnitOfWork, plan: MergePlan, kept: UUID, dropped: UUID) -> None:
    """What is told twice goes last, when nothing refers to it any more."""
    for row in plan.moved:
        if isinstance(row, BedAssignment):
            _replace(work, row, kept, plan.same_stay.get(row.stay_id, row.stay_id))
        else:
            _give(row, kept, dropped)
            work.flush()
    for row in sorted(plan.doubled, key=lambda each: isinstance(each, Stay)):
        work.remove(row)


def _replace(work: UnitOfWork, held: BedAssignment, resident: UUID, stay: UUID) -> None:
    """A new row in the old one's place, because an undo touches changed assignments before all else."""
    own = BedAssignment(
        key=held.key,
        stay_id=stay,
        resident_id=resident,
        bed_id=held.bed_id,
        valid_from=held.valid_from,
        valid_until=held.valid_until,
    )
    work.remove(held)
    work.add(own)


def _give(row: Row, kept: UUID, dropped: UUID) -> None:
    for name in references_to_residents(type(row)):
        if getattr(row, name) == dropped:
            setattr(row, name, kept)
