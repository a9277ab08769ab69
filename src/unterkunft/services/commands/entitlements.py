"""Entitlements to be housed: a new one from a day on, and changes of one on record."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from unterkunft.model.resident import EntitlementRecord
from unterkunft.services.changes import Wording
from unterkunft.services.commands.assignments import new_key
from unterkunft.services.commands.timelines import locked_record, settle
from unterkunft.services.executor import Step, apply
from unterkunft.services.permissions import Right
from unterkunft.services.timeline_edits import GENTLE, Neighbours
from unterkunft.values.ids import ResidentId
from unterkunft.values.period import Period
from unterkunft.values.statuses import Entitlement


@dataclass(frozen=True, slots=True)
class RecordEntitlement:
    """A claim to be housed holds for a time, or none does; `record` is None for a new one."""

    resident: ResidentId
    entitlement: Entitlement
    period: Period
    record: UUID | None = None
    neighbours: Neighbours = GENTLE
    right: ClassVar[Right] = Right.EDIT_RESIDENTS


@apply.register
def record_entitlement(command: RecordEntitlement, step: Step) -> Wording:
    """Writes the entitlement and settles its neighbours."""
    work = step.work
    work.lock(residents=[command.resident])
    if command.record is None:
        row = EntitlementRecord(key=new_key("AN"), resident_id=command.resident)
    else:
        row = locked_record(work, EntitlementRecord, command.record)
    row.entitlement = command.entitlement
    settle(work, row, command.period, neighbours=command.neighbours)
    return Wording("ENTITLEMENT_RECORDED" if command.record is None else "ENTITLEMENT_CHANGED")
