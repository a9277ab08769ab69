"""Saying of two records that look alike that they are two people, so that nobody asks again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from sqlalchemy import and_, or_, select

from unterkunft.model.resident import DifferentPeople, Resident
from unterkunft.services.changes import Wording
from unterkunft.services.executor import Step, apply
from unterkunft.services.permissions import Right
from unterkunft.values.ids import ResidentId
from unterkunft.values.refusals import DomainRefusal


@dataclass(frozen=True, slots=True)
class TellApart:
    """Keep that two residents are not one person; they are no longer offered for merging."""

    one: ResidentId
    other: ResidentId
    right: ClassVar[Right] = Right.EDIT_RESIDENTS


@apply.register
def tell_apart(command: TellApart, step: Step) -> Wording:
    """Told twice it is kept once."""
    work = step.work
    if command.one == command.other:
        raise DomainRefusal("SAME_RECORD")
    work.lock(residents={command.one, command.other})
    people = [work.get(Resident, each) for each in (command.one, command.other)]
    if any(each.restricted for each in people):
        step.actor.must_have(Right.SEE_RESTRICTED)
    row = DifferentPeople
    known = or_(
        and_(row.one_id == command.one, row.other_id == command.other),
        and_(row.one_id == command.other, row.other_id == command.one),
    )
    if work.session.scalar(select(row.id).where(known)) is None:
        work.add(DifferentPeople(one_id=command.one, other_id=command.other))
    return Wording("TOLD_APART")
