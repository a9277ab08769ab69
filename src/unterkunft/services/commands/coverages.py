"""Promises of payers: a new one, changes of one on record, and the change of the payer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar
from uuid import UUID

from unterkunft.model.payer import CostCoverage, Payer
from unterkunft.services.changes import Wording
from unterkunft.services.commands.assignments import new_key
from unterkunft.services.commands.plan_texts import plan_text
from unterkunft.services.commands.timelines import locked_record, settle
from unterkunft.services.executor import Step, apply
from unterkunft.services.permissions import Right
from unterkunft.services.timeline_edits import GENTLE, Neighbours
from unterkunft.storage.unit_of_work import UnitOfWork
from unterkunft.values.ids import ResidentId
from unterkunft.values.period import Period
from unterkunft.values.refusals import DomainRefusal
from unterkunft.values.statuses import CoverageRule

_ALL_PERCENT = 100


@dataclass(frozen=True, slots=True)
class Promise:
    """Who bears how much of which components; no components means all."""

    payer: UUID
    rule: CoverageRule = CoverageRule.FULL
    value: Decimal | None = None
    remainder_payer: UUID | None = None
    components: tuple[str, ...] = ()
    reference: str = ""


@dataclass(frozen=True, slots=True)
class RecordCoverage:
    """A payer promises to bear a resident's costs for a time; `record` is None for a new promise."""

    resident: ResidentId
    promise: Promise
    period: Period
    record: UUID | None = None
    neighbours: Neighbours = GENTLE
    right: ClassVar[Right] = Right.EDIT_RESIDENTS


@dataclass(frozen=True, slots=True)
class ChangePayer:
    """From a day on somebody else pays for these people; the promises before end on that day."""

    residents: tuple[ResidentId, ...]
    promise: Promise
    on: date
    neighbours: Neighbours = GENTLE
    right: ClassVar[Right] = Right.EDIT_RESIDENTS


@apply.register
def record_coverage(command: RecordCoverage, step: Step) -> Wording:
    """Writes the promise and settles those about the same components."""
    work = step.work
    work.lock(residents=[command.resident])
    if command.record is None:
        row = CostCoverage(key=new_key("KU"), resident_id=command.resident)
    else:
        row = locked_record(work, CostCoverage, command.record)
    _write(work, row, command.promise)
    settle(work, row, command.period, neighbours=command.neighbours)
    return Wording("COVERAGE_RECORDED" if command.record is None else "COVERAGE_CHANGED")


@apply.register
def change_payer(command: ChangePayer, step: Step) -> Wording:
    """One new promise for each person, in one step."""
    work = step.work
    work.lock(residents=command.residents)
    for resident in command.residents:
        row = CostCoverage(key=new_key("KU"), resident_id=resident)
        _write(work, row, command.promise)
        settle(work, row, Period(command.on), neighbours=command.neighbours)
    return Wording("PAYER_CHANGED", {"persons": len(command.residents)})


def _write(work: UnitOfWork, row: CostCoverage, promise: Promise) -> None:
    _refuse_impossible_value(promise)
    row.payer_id = work.get(Payer, promise.payer).id
    row.components = promise.components or None
    row.rule, row.value = promise.rule, promise.value
    row.remainder_payer_id = promise.remainder_payer
    row.reference = plan_text(promise.reference) or None


def _refuse_impossible_value(promise: Promise) -> None:
    value = promise.value
    if promise.rule is CoverageRule.FULL:
        if value is not None:
            raise DomainRefusal("PROMISE_VALUE", rule=promise.rule.value)
        return
    is_too_much = promise.rule is CoverageRule.PERCENT and value is not None and value > _ALL_PERCENT
    if value is None or value < 0 or is_too_much:
        raise DomainRefusal("PROMISE_VALUE", rule=promise.rule.value)
    if promise.remainder_payer == promise.payer:
        raise DomainRefusal("REMAINDER_TO_SAME_PAYER")
