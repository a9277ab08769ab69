"""Two days of a facility side by side: who came, went and moved, and which places closed or opened."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from unterkunft.services.plan_state import BedState, Person, PlanState
from unterkunft.values.ids import BedId, ResidentId, RoomId


class PlanChange(StrEnum):
    """What happened to a bed or a person between two days."""

    CAME = "came"
    WENT = "went"
    MOVED = "moved"
    CLOSED = "closed"
    REOPENED = "reopened"


@dataclass(frozen=True, slots=True)
class PersonChange:
    """A person who is elsewhere on the later day; a bed is None where the person had none."""

    kind: PlanChange
    person: Person
    before: BedId | None
    after: BedId | None


@dataclass(frozen=True, slots=True)
class PlanComparison:
    """What differs between an earlier and a later day."""

    earlier: date
    later: date
    people: tuple[PersonChange, ...]
    closed: frozenset[BedId]
    reopened: frozenset[BedId]
    rooms: frozenset[RoomId]
    """All rooms in which anything differs."""

    def is_changed(self, bed: BedId) -> bool:
        """Whether something differs in a bed."""
        return (
            bed in self.closed
            or bed in self.reopened
            or any(bed in (each.before, each.after) for each in self.people)
        )

    def count(self, kind: PlanChange) -> int:
        """How many changes of a kind there are."""
        if kind is PlanChange.CLOSED:
            return len(self.closed)
        if kind is PlanChange.REOPENED:
            return len(self.reopened)
        return sum(each.kind is kind for each in self.people)


def compare(one: PlanState, other: PlanState) -> PlanComparison:
    """What changed from the earlier of two days to the later."""
    before, after = sorted((one, other), key=lambda state: state.as_of)
    beds_before = {bed.bed.id: bed for bed in before.beds()}
    beds_after = {bed.bed.id: bed for bed in after.beds()}
    closed_before, closed_after = _closed(beds_before), _closed(beds_after)
    people = _people(before, after)
    closed, reopened = closed_after - closed_before, closed_before - closed_after
    touched = {bed for each in people for bed in (each.before, each.after) if bed} | closed | reopened
    return PlanComparison(
        before.as_of,
        after.as_of,
        people,
        closed,
        reopened,
        frozenset((beds_after | beds_before)[bed].bed.room for bed in touched),
    )


def _closed(beds: dict[BedId, BedState]) -> frozenset[BedId]:
    return frozenset(bed for bed, state in beds.items() if state.closure is not None)


def _people(before: PlanState, after: PlanState) -> tuple[PersonChange, ...]:
    homes_before, homes_after = _homes(before), _homes(after)
    everyone = {person.id: person for state in (before, after) for person in state.people()}
    changes = (_change(person, homes_before, homes_after) for person in everyone.values())
    return tuple(sorted((each for each in changes if each), key=lambda each: each.person.name))


def _homes(state: PlanState) -> dict[ResidentId, BedId | None]:
    """Where everyone sleeps; None for people in the tray."""
    homes: dict[ResidentId, BedId | None] = {
        person.id: None for group in state.unhoused for person in group.people
    }
    return homes | {bed.occupant.id: bed.bed.id for bed in state.beds() if bed.occupant is not None}


def _change(
    person: Person, before: dict[ResidentId, BedId | None], after: dict[ResidentId, BedId | None]
) -> PersonChange | None:
    old, new = before.get(person.id), after.get(person.id)
    if person.id not in before:
        return PersonChange(PlanChange.CAME, person, None, new)
    if person.id not in after:
        return PersonChange(PlanChange.WENT, person, old, None)
    return PersonChange(PlanChange.MOVED, person, old, new) if old != new else None
