"""Accepting broken placement rules for a time, and taking an acceptance back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import ClassVar
from uuid import UUID

from sqlalchemy import select

from unterkunft.model.placement_rules import SEVERITY, Rule
from unterkunft.model.resident import Resident
from unterkunft.model.room import Room
from unterkunft.model.rule_exception import RuleException
from unterkunft.services.changes import Wording
from unterkunft.services.executor import Step, apply
from unterkunft.services.permissions import Right
from unterkunft.storage.unit_of_work import UnitOfWork
from unterkunft.values.ids import ResidentId, RoomId
from unterkunft.values.refusals import DomainRefusal
from unterkunft.values.statuses import Severity

_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class AcceptBreach:
    """Let people break a rule in a room from a day on, with a reason, until a last day."""

    room: RoomId
    residents: tuple[ResidentId, ...]
    rule: Rule
    reason: str
    on: date
    expires_on: date
    right: ClassVar[Right] = Right.OVERRIDE_RULES


@dataclass(frozen=True, slots=True)
class WithdrawAcceptance:
    """A rule holds again for people in a room from a day on."""

    room: RoomId
    residents: tuple[ResidentId, ...]
    rule: Rule
    on: date
    right: ClassVar[Right] = Right.OVERRIDE_RULES


@apply.register
def accept_breach(command: AcceptBreach, step: Step) -> Wording:
    """Writes down who accepts it, for each of the people; what was accepted before ends here."""
    _refuse_unacceptable(command)
    room = step.work.get(Room, command.room)
    _end_acceptances(step.work, command.room, command.residents, command.rule, on=command.on)
    for resident in command.residents:
        step.work.add(
            RuleException(
                room_id=room.id,
                resident_id=step.work.get(Resident, resident).id,
                rule=command.rule.value,
                reason=command.reason.strip(),
                accepted_by=step.actor.name,
                accepted_on=command.on,
                expires_on=command.expires_on,
            )
        )
    return Wording("BREACH_ACCEPTED", {"room": room.number})


@apply.register
def withdraw_acceptance(command: WithdrawAcceptance, step: Step) -> Wording:
    """Ends the acceptances on the day before; refused where there is none to end."""
    room = step.work.get(Room, command.room)
    if not _end_acceptances(step.work, command.room, command.residents, command.rule, on=command.on):
        raise DomainRefusal("GONE", table=RuleException.__tablename__)
    return Wording("ACCEPTANCE_WITHDRAWN", {"room": room.number})


def _refuse_unacceptable(command: AcceptBreach) -> None:
    if SEVERITY.get(command.rule) is Severity.BLOCKING:
        raise DomainRefusal("NOT_ACCEPTABLE", rule=command.rule)
    if not command.reason.strip():
        raise DomainRefusal("NO_REASON")
    if command.expires_on < command.on:
        raise DomainRefusal("EXPIRES_TOO_EARLY", on=command.on)


def _end_acceptances(
    work: UnitOfWork, room: RoomId, residents: Iterable[UUID], rule: Rule, *, on: date
) -> int:
    """How many acceptances in force end; one that would begin then or later never was."""
    query = select(RuleException).where(
        RuleException.room_id == room,
        RuleException.resident_id.in_(list(residents)),
        RuleException.rule == rule.value,
        RuleException.expires_on >= on,
    )
    held = list(work.session.scalars(query.order_by(RuleException.id)))
    for each in held:
        if each.accepted_on >= on:
            work.remove(each)
        else:
            each.expires_on = on - _ONE_DAY
            work.flush()
    return len(held)
