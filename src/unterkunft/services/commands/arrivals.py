"""People announced without names: placing them, another day of arrival, an arrival that is called off."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from unterkunft.model.resident import Resident
from unterkunft.model.stay import ExpectedArrival
from unterkunft.services.changes import Wording
from unterkunft.services.commands.acceptances import Acceptance
from unterkunft.services.commands.placeholders import (
    arrival_for_change,
    assignments_of,
    lock_places,
    new_placeholders,
    placeholders_of,
    remove_placeholder,
    rows_about,
)
from unterkunft.services.commands.placement import PlaceResidents, place_residents
from unterkunft.services.executor import Step, apply
from unterkunft.services.permissions import Right
from unterkunft.services.placement import Placement
from unterkunft.storage.unit_of_work import UnitOfWork
from unterkunft.values.ids import BedId, ExpectedArrivalId, ResidentId
from unterkunft.values.refusals import DomainRefusal


@dataclass(frozen=True, slots=True)
class PlaceArrival:
    """Give beds to announced people from a day on: each bed gets someone who has no name yet."""

    arrival: ExpectedArrivalId
    beds: tuple[BedId, ...]
    on: date
    until: date | None = None
    acceptance: Acceptance | None = None
    right: ClassVar[Right] = Right.PLACE


@dataclass(frozen=True, slots=True)
class PostponeArrival:
    """Announced people come on another day; those who have beds get the same beds from then on."""

    arrival: ExpectedArrivalId
    arrives_on: date
    acceptance: Acceptance | None = None
    right: ClassVar[Right] = Right.PLACE


@dataclass(frozen=True, slots=True)
class CancelArrival:
    """Announced people do not come: their places are free again."""

    arrival: ExpectedArrivalId
    right: ClassVar[Right] = Right.PLACE


@apply.register
def place_arrival(command: PlaceArrival, step: Step) -> Wording:
    """Makes a person for each bed and places them under the same rules and guards as everyone."""
    arrival = arrival_for_change(step.work, command.arrival)
    waiting = arrival.persons - len(placeholders_of(step.work, arrival))
    if len(command.beds) > waiting:
        raise DomainRefusal("TOO_MANY_ANNOUNCED", waiting=max(waiting, 0))
    people = new_placeholders(step.work, arrival, len(command.beds))
    placements = tuple(map(Placement, people, command.beds))
    place_residents(PlaceResidents(placements, command.on, command.until, command.acceptance), step)
    return Wording("ARRIVAL_PLACED", {"persons": len(people)})


@apply.register
def postpone_arrival(command: PostponeArrival, step: Step) -> Wording:
    """Takes the people out of their beds and places them anew from the new day on."""
    work = step.work
    arrival = arrival_for_change(work, command.arrival)
    people = placeholders_of(work, arrival)
    lock_places(work, people)
    placements = tuple(
        Placement(ResidentId(each.id), bed) for each in people for bed in _first_bed(work, each)
    )
    for each in people:
        _take_out(work, each)
    arrival.arrives_on = command.arrives_on
    work.flush()
    if placements:
        place_residents(PlaceResidents(placements, command.arrives_on, acceptance=command.acceptance), step)
    return Wording("ARRIVAL_POSTPONED", {"persons": arrival.persons})


@apply.register
def cancel_arrival(command: CancelArrival, step: Step) -> Wording:
    """Removes the announcement with everyone who stood for it."""
    arrival = arrival_for_change(step.work, command.arrival)
    persons = arrival.persons
    remove_arrival(step.work, arrival)
    return Wording("ARRIVAL_CANCELLED", {"persons": persons})


def remove_arrival(work: UnitOfWork, arrival: ExpectedArrival) -> None:
    """Takes an announcement away, and who still stands for it."""
    people = placeholders_of(work, arrival)
    lock_places(work, people)
    for each in people:
        remove_placeholder(work, each)
    work.remove(arrival)


def _first_bed(work: UnitOfWork, placeholder: Resident) -> list[BedId]:
    return [BedId(each.bed_id) for each in assignments_of(work, [placeholder.id])[:1]]


def _take_out(work: UnitOfWork, placeholder: Resident) -> None:
    """Stays, beds and exceptions go; the person stays for the new day."""
    for row in rows_about(work, placeholder.id):
        if row.__tablename__ in ("stays", "bed_assignments", "rule_exceptions"):
            work.remove(row)
