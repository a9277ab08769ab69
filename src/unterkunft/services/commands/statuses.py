"""Residence statuses: a new one from a day on, and changes of one on record."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar
from uuid import UUID

from unterkunft.model.resident import ResidenceStatusRecord
from unterkunft.services.changes import Wording
from unterkunft.services.commands.assignments import new_key
from unterkunft.services.commands.plan_texts import plan_text
from unterkunft.services.commands.timelines import locked_record, settle
from unterkunft.services.executor import Step, apply
from unterkunft.services.permissions import Right
from unterkunft.services.timeline_edits import GENTLE, Neighbours
from unterkunft.values.ids import ResidentId
from unterkunft.values.period import Period
from unterkunft.values.statuses import ResidenceStatus


@dataclass(frozen=True, slots=True)
class RecordStatus:
    """A residence status holds for a time; the one before ends where this one begins.

    `record` is None for a new one.
    """

    resident: ResidentId
    status: ResidenceStatus
    period: Period
    document_number: str = ""
    document_expires_on: date | None = None
    record: UUID | None = None
    neighbours: Neighbours = GENTLE
    right: ClassVar[Right] = Right.EDIT_RESIDENTS


@apply.register
def record_status(command: RecordStatus, step: Step) -> Wording:
    """Writes the status with its document and settles its neighbours."""
    work = step.work
    work.lock(residents=[command.resident])
    if command.record is None:
        row = ResidenceStatusRecord(key=new_key("ST"), resident_id=command.resident)
    else:
        row = locked_record(work, ResidenceStatusRecord, command.record)
    row.status = command.status
    row.document_number = plan_text(command.document_number) or None
    row.document_expires_on = command.document_expires_on
    settle(work, row, command.period, neighbours=command.neighbours)
    return Wording("STATUS_RECORDED" if command.record is None else "STATUS_CHANGED")
