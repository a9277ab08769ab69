"""People announced by an authority: a new announcement, and changes of what it says."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from unterkunft.model.facility import Facility
from unterkunft.model.stay import ExpectedArrival
from unterkunft.services.changes import Wording
from unterkunft.services.commands.assignments import new_key
from unterkunft.services.commands.person_texts import note_text
from unterkunft.services.commands.placeholders import arrival_for_change, placeholders_of
from unterkunft.services.commands.plan_texts import plan_text
from unterkunft.services.executor import Step, apply
from unterkunft.services.permissions import Right
from unterkunft.values.ids import ExpectedArrivalId, FacilityId
from unterkunft.values.refusals import DomainRefusal

MOST_PERSONS = 999


@dataclass(frozen=True, slots=True)
class AnnouncementDetails:
    """How many come, who sends them, and what is known of them; the day has its own commands."""

    persons: int
    description: str
    sent_by: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class AnnounceArrival:
    """People are announced for a day; `arrival` is the identity to give."""

    facility: FacilityId
    arrives_on: date
    details: AnnouncementDetails
    arrival: ExpectedArrivalId
    right: ClassVar[Right] = Right.PLACE


@dataclass(frozen=True, slots=True)
class ChangeAnnouncement:
    """Correct or complete what an announcement says."""

    arrival: ExpectedArrivalId
    details: AnnouncementDetails
    right: ClassVar[Right] = Right.PLACE


@apply.register
def announce_arrival(command: AnnounceArrival, step: Step) -> Wording:
    """Adds the announcement; nobody has a place yet."""
    facility = step.work.get(Facility, command.facility)
    row = ExpectedArrival(
        id=command.arrival, key=new_key("E"), facility_id=facility.id, arrives_on=command.arrives_on
    )
    _write(row, command.details)
    step.work.add(row)
    return Wording("ARRIVAL_ANNOUNCED", {"persons": command.details.persons})


@apply.register
def change_announcement(command: ChangeAnnouncement, step: Step) -> Wording:
    """Writes the details; there may not be fewer people than have places already."""
    arrival = arrival_for_change(step.work, command.arrival)
    placed = len(placeholders_of(step.work, arrival))
    if command.details.persons < placed:
        raise DomainRefusal("FEWER_THAN_PLACED", placed=placed)
    _write(arrival, command.details)
    step.work.flush()
    return Wording("ARRIVAL_CHANGED", {"persons": command.details.persons})


def _write(row: ExpectedArrival, details: AnnouncementDetails) -> None:
    if not 1 <= details.persons <= MOST_PERSONS:
        raise DomainRefusal("PERSONS_OUT_OF_RANGE", most=MOST_PERSONS)
    description = note_text(details.description)
    if not description:
        raise DomainRefusal("NAME_MISSING")
    row.persons, row.description = details.persons, description
    row.sent_by, row.note = plan_text(details.sent_by) or None, note_text(details.note) or None
