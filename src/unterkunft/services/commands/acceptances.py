"""Letting a placement pass that breaks a rule: who accepts it, why and until when, written down."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from unterkunft.model.placement_rules import Rule
from unterkunft.model.room import Bed
from unterkunft.model.rule_exception import RuleException
from unterkunft.services.executor import Step
from unterkunft.services.permissions import Right
from unterkunft.services.placement import Placement, PlacementQuestion, Verdict
from unterkunft.storage.unit_of_work import UnitOfWork
from unterkunft.values.refusals import DomainRefusal
from unterkunft.values.statuses import Severity


@dataclass(frozen=True, slots=True)
class Acceptance:
    """Why a broken rule is accepted, and until when."""

    reason: str
    expires_on: date


def accept(
    question: PlacementQuestion,
    placements: tuple[Placement, ...],
    step: Step,
    *,
    acceptance: Acceptance | None,
) -> None:
    """Lets a placement pass or refuses it; an accepted breach is written down."""
    verdict = question.for_placements(placements)
    if verdict.is_refused:
        raise DomainRefusal("PLACEMENT_REFUSED", breaches=verdict.breaches)
    if not verdict.needs_reason:
        return
    if acceptance is None or not acceptance.reason.strip() or acceptance.expires_on < question.on:
        raise DomainRefusal("REASON_NEEDED", breaches=verdict.breaches)
    step.actor.must_have(Right.OVERRIDE_RULES)
    for room, together in _by_room(step.work, placements).items():
        for rule in _overridden(question.for_placements(together)):
            for placement in together:
                step.work.add(
                    _exception(room, placement, rule, acceptance=acceptance, step=step, on=question.on)
                )


def _by_room(work: UnitOfWork, placements: Iterable[Placement]) -> dict[UUID, tuple[Placement, ...]]:
    rooms: dict[UUID, tuple[Placement, ...]] = {}
    for placement in placements:
        room = work.get(Bed, placement.bed).room_id
        rooms[room] = (*rooms.get(room, ()), placement)
    return rooms


def _overridden(verdict: Verdict) -> list[Rule]:
    return sorted({each.rule for each in verdict.breaches if each.severity is Severity.OVERRIDABLE})


def _exception(
    room: UUID, placement: Placement, rule: Rule, *, acceptance: Acceptance, step: Step, on: date
) -> RuleException:
    return RuleException(
        room_id=room,
        resident_id=placement.resident,
        rule=rule.value,
        reason=acceptance.reason.strip(),
        accepted_by=step.actor.name,
        accepted_on=on,
        expires_on=acceptance.expires_on,
    )
