"""What a resident's bill rests on beside the promises: incomes and extra charges."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar
from uuid import UUID

from unterkunft.model.charges_input import ExtraCharge, Income
from unterkunft.services.changes import Wording
from unterkunft.services.commands.assignments import new_key
from unterkunft.services.commands.plan_texts import named
from unterkunft.services.commands.timelines import locked_record, settle
from unterkunft.services.executor import Step, apply
from unterkunft.services.permissions import Right
from unterkunft.services.timeline_edits import GENTLE, Neighbours
from unterkunft.values.ids import ResidentId
from unterkunft.values.period import Period
from unterkunft.values.refusals import DomainRefusal


@dataclass(frozen=True, slots=True)
class RecordIncome:
    """What a resident has per month, and what of it stays untouched; `record` is None for a new one."""

    resident: ResidentId
    countable_income: Decimal
    threshold: Decimal
    period: Period
    record: UUID | None = None
    neighbours: Neighbours = GENTLE
    right: ClassVar[Right] = Right.EDIT_RESIDENTS


@dataclass(frozen=True, slots=True)
class RecordExtraCharge:
    """Something a resident uses beside the bed, for a time; `record` is None for a new one."""

    resident: ResidentId
    component: str
    period: Period
    record: UUID | None = None
    neighbours: Neighbours = GENTLE
    right: ClassVar[Right] = Right.EDIT_RESIDENTS


@apply.register
def record_income(command: RecordIncome, step: Step) -> Wording:
    """Writes the income and settles its neighbours."""
    if command.countable_income < 0 or command.threshold < 0:
        raise DomainRefusal("NEGATIVE_AMOUNT")
    work = step.work
    work.lock(residents=[command.resident])
    if command.record is None:
        row = Income(key=new_key("EK"), resident_id=command.resident)
    else:
        row = locked_record(work, Income, command.record)
    row.countable_income, row.threshold = command.countable_income, command.threshold
    settle(work, row, command.period, neighbours=command.neighbours)
    return Wording("INCOME_RECORDED" if command.record is None else "INCOME_CHANGED")


@apply.register
def record_extra_charge(command: RecordExtraCharge, step: Step) -> Wording:
    """Writes the extra charge and settles those of the same component."""
    work = step.work
    work.lock(residents=[command.resident])
    if command.record is None:
        row = ExtraCharge(key=new_key("ZK"), resident_id=command.resident)
    else:
        row = locked_record(work, ExtraCharge, command.record)
    row.component = named(command.component)
    settle(work, row, command.period, neighbours=command.neighbours)
    return Wording("EXTRA_CHARGE_RECORDED" if command.record is None else "EXTRA_CHARGE_CHANGED")
