"""What all dated records of a resident share: their timeline, its neighbours, other days, going away."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar, TypeVar, cast
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import object_session

from unterkunft.model.base import KeyedRow, Row
from unterkunft.model.charges_input import ExtraCharge, Income
from unterkunft.model.household import HouseholdMember
from unterkunft.model.payer import CostCoverage
from unterkunft.model.resident import EntitlementRecord, ResidenceStatusRecord, Separation
from unterkunft.services.changes import Wording
from unterkunft.services.commands.assignments import new_key
from unterkunft.services.executor import Step, apply
from unterkunft.services.permissions import Right
from unterkunft.services.timeline_edits import (
    GENTLE,
    Adjustment,
    Held,
    Neighbours,
    adjustments,
    refuse_impossible,
)
from unterkunft.storage.unit_of_work import UnitOfWork
from unterkunft.values.period import Period


class Timeline(StrEnum):
    """The kinds of dated records a resident has, by their table."""

    STATUSES = "residence_statuses"
    ENTITLEMENTS = "entitlements"
    COVERAGES = "cost_coverages"
    MEMBERSHIPS = "household_members"
    SEPARATIONS = "separations"
    INCOMES = "incomes"
    EXTRA_CHARGES = "extra_charges"


DatedRecord = (
    ResidenceStatusRecord
    | EntitlementRecord
    | CostCoverage
    | HouseholdMember
    | Separation
    | Income
    | ExtraCharge
)
RecordT = TypeVar("RecordT", bound=DatedRecord)

_ROW_CLASSES: dict[Timeline, type[DatedRecord]] = {
    Timeline.STATUSES: ResidenceStatusRecord,
    Timeline.ENTITLEMENTS: EntitlementRecord,
    Timeline.COVERAGES: CostCoverage,
    Timeline.MEMBERSHIPS: HouseholdMember,
    Timeline.SEPARATIONS: Separation,
    Timeline.INCOMES: Income,
    Timeline.EXTRA_CHARGES: ExtraCharge,
}
_PREFIXES: dict[type[Row], str] = {
    ResidenceStatusRecord: "ST",
    EntitlementRecord: "AN",
    CostCoverage: "KU",
    Income: "EK",
    ExtraCharge: "ZK",
}


@dataclass(frozen=True, slots=True)
class ChangePeriod:
    """Give a record of a resident's timeline other days; its neighbours make room."""

    timeline: Timeline
    record: UUID
    period: Period
    neighbours: Neighbours = GENTLE
    right: ClassVar[Right] = Right.EDIT_RESIDENTS


@dataclass(frozen=True, slots=True)
class RemoveRecord:
    """Take away a record that was never true; what ended is given an end instead."""

    timeline: Timeline
    record: UUID
    right: ClassVar[Right] = Right.EDIT_RESIDENTS


@apply.register
def change_period(command: ChangePeriod, step: Step) -> Wording:
    """Moves the edges under lock and settles the neighbours."""
    row = locked_record(step.work, _ROW_CLASSES[command.timeline], command.record)
    settle(step.work, row, command.period, neighbours=command.neighbours)
    return Wording("PERIOD_CHANGED", {"timeline": command.timeline.value})


@apply.register
def remove_record(command: RemoveRecord, step: Step) -> Wording:
    """Removes the row; its neighbours stay as they are."""
    step.work.remove(locked_record(step.work, _ROW_CLASSES[command.timeline], command.record))
    return Wording("RECORD_REMOVED", {"timeline": command.timeline.value})


def locked_record(work: UnitOfWork, row_class: type[RecordT], record: UUID) -> RecordT:
    """The record, whose timeline nobody else changes until the commit."""
    row = work.get(row_class, record)
    people = [row.resident_id]
    if isinstance(row, Separation):
        people.append(row.other_id)
    work.lock(residents=people)
    return row


def settle(
    work: UnitOfWork, row: DatedRecord, period: Period, *, neighbours: Neighbours = GENTLE
) -> tuple[Adjustment, ...]:
    """Gives a record its days, new or known, and lets the others of its timeline make room."""
    is_new = object_session(row) is None
    others = peers(work, row)
    made = adjustments(
        [Held(each.id, each.period) for each in others],
        period,
        before=None if is_new else row.period,
        neighbours=neighbours,
    )
    refuse_impossible(made, period, neighbours)
    _write_adjustments(work, {each.id: each for each in others}, made)
    row.valid_from, row.valid_until = period.start, period.end
    if is_new:
        work.add(row)
    work.flush()
    return made


def peers(work: UnitOfWork, row: DatedRecord) -> Sequence[DatedRecord]:
    """The other records that may not share a day with this one."""
    found = _records_of_same_people(work, row)
    return [each for each in found if each.id != row.id and _excludes(row, each)]


def end_records(work: UnitOfWork, rows: Iterable[DatedRecord], day: date) -> int:
    """Lets records end on a day; those that would begin then or later never were. Gives how many."""
    count = 0
    for row in rows:
        count += 1
        if row.valid_from >= day:
            work.remove(row)
        else:
            row.valid_until = day
    work.flush()
    return count


def records_after(work: UnitOfWork, row_class: type[RecordT], resident: UUID, day: date) -> Sequence[RecordT]:
    """The records of a resident that hold the day or a later one."""
    query = select(row_class).where(
        row_class.resident_id == resident,
        or_(row_class.valid_until.is_(None), row_class.valid_until > day),
    )
    return work.session.scalars(query.order_by(row_class.valid_from)).all()


def _records_of_same_people(work: UnitOfWork, row: DatedRecord) -> Sequence[DatedRecord]:
    if isinstance(row, Separation):
        pair = (row.resident_id, row.other_id)
        query = select(Separation).where(Separation.resident_id.in_(pair), Separation.other_id.in_(pair))
        return work.session.scalars(query).all()
    row_class: type[DatedRecord] = type(row)
    query_of_all = select(row_class).where(row_class.resident_id == row.resident_id)
    return [cast(DatedRecord, each) for each in work.session.scalars(query_of_all)]


def _excludes(row: DatedRecord, other: DatedRecord) -> bool:
    """Promises exclude each other where they are about the same components; no components means all."""
    if isinstance(row, CostCoverage) and isinstance(other, CostCoverage):
        mine, theirs = set(row.components or ()), set(other.components or ())
        return not mine or not theirs or bool(mine & theirs)
    if isinstance(row, ExtraCharge) and isinstance(other, ExtraCharge):
        return row.component == other.component
    return True


def _write_adjustments(work: UnitOfWork, rows: dict[UUID, DatedRecord], made: Iterable[Adjustment]) -> None:
    for each in made:
        row = rows[each.id]
        if not each.after:
            work.remove(row)
            continue
        row.valid_from, row.valid_until = each.after[0].start, each.after[0].end
        for part in each.after[1:]:
            work.add(_copy(row, part))
    work.flush()


def _copy(row: DatedRecord, period: Period) -> Row:
    """The second half of a record that another one splits."""
    names = {each.name for each in row.__table__.columns} - {"id", "version", "key"}
    columns = {name: getattr(row, name) for name in names}
    if isinstance(row, KeyedRow):
        columns["key"] = new_key(_PREFIXES[type(row)])
    return type(row)(**{**columns, "valid_from": period.start, "valid_until": period.end})
