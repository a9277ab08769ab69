"""Keeping two residents apart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from unterkunft.model.resident import Resident, Separation
from unterkunft.services.changes import Wording
from unterkunft.services.commands.person_texts import note_text
from unterkunft.services.commands.timelines import locked_record, settle
from unterkunft.services.executor import Step, apply
from unterkunft.services.permissions import Right
from unterkunft.services.timeline_edits import GENTLE, Neighbours
from unterkunft.values.ids import ResidentId
from unterkunft.values.period import Period
from unterkunft.values.refusals import DomainRefusal
from unterkunft.values.statuses import SeparationScope


@dataclass(frozen=True, slots=True)
class SeparateResidents:
    """Two people must not be housed within a scope of each other; `record` is None for a new separation."""

    resident: ResidentId
    other: ResidentId
    scope: SeparationScope
    period: Period
    note: str = ""
    record: UUID | None = None
    neighbours: Neighbours = GENTLE
    right: ClassVar[Right] = Right.EDIT_RESIDENTS


@apply.register
def separate_residents(command: SeparateResidents, step: Step) -> Wording:
    """Writes the separation; where they live too close now, the conflicts of the plan show it."""
    work = step.work
    if command.resident == command.other:
        raise DomainRefusal("SEPARATED_FROM_ONESELF")
    work.lock(residents=[command.resident, command.other])
    if command.record is None:
        other = work.get(Resident, command.other)
        row = Separation(resident_id=command.resident, other_id=other.id)
    else:
        row = locked_record(work, Separation, command.record)
    row.scope, row.note = command.scope, note_text(command.note) or None
    settle(work, row, command.period, neighbours=command.neighbours)
    return Wording("SEPARATED" if command.record is None else "SEPARATION_CHANGED")
