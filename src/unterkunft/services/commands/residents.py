"""The people themselves: taking somebody up, and changing what is known of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from unterkunft.model.resident import Resident
from unterkunft.services.changes import Wording
from unterkunft.services.commands.assignments import new_key
from unterkunft.services.commands.person_texts import note_text
from unterkunft.services.commands.plan_texts import named, plan_text
from unterkunft.services.executor import Step, apply
from unterkunft.services.permissions import Right
from unterkunft.services.resident_details import ResidentDetails as ResidentDetails
from unterkunft.values.ids import ResidentId
from unterkunft.values.refusals import DomainRefusal


@dataclass(frozen=True, slots=True)
class AddResident:
    """Take up a person who is not known yet; `resident` is the identity to give."""

    details: ResidentDetails
    resident: ResidentId
    right: ClassVar[Right] = Right.EDIT_RESIDENTS


@dataclass(frozen=True, slots=True)
class ChangeResident:
    """Correct or complete what is known of a person."""

    resident: ResidentId
    details: ResidentDetails
    right: ClassVar[Right] = Right.EDIT_RESIDENTS


@dataclass(frozen=True, slots=True)
class ChangeName:
    """Somebody bears another name from a day on, as after a marriage; the remark keeps the one before."""

    resident: ResidentId
    family_name: str
    given_name: str
    name_original: str
    on: date
    right: ClassVar[Right] = Right.EDIT_RESIDENTS


@dataclass(frozen=True, slots=True)
class CorrectBirthDate:
    """A birth date was recorded wrongly."""

    resident: ResidentId
    birth_date: date | None
    right: ClassVar[Right] = Right.EDIT_RESIDENTS


@apply.register
def add_resident(command: AddResident, step: Step) -> Wording:
    """Adds the person, who has neither stay nor bed yet."""
    resident = Resident(id=command.resident, key=new_key("P"))
    write_details(resident, command.details, today=step.at.date())
    step.work.add(resident)
    return Wording("RESIDENT_ADDED")


@apply.register
def change_resident(command: ChangeResident, step: Step) -> Wording:
    """Writes the details; a placeholder keeps standing for its announcement."""
    step.work.lock(residents=[command.resident])
    resident = step.work.get(Resident, command.resident)
    _refuse_touching_restriction(step, resident, restricted=command.details.restricted)
    write_details(resident, command.details, today=step.at.date())
    step.work.flush()
    return Wording("RESIDENT_CHANGED")


@apply.register
def change_name(command: ChangeName, step: Step) -> Wording:
    """Gives the new name and notes the old one with the day."""
    step.work.lock(residents=[command.resident])
    resident = step.work.get(Resident, command.resident)
    before = ", ".join(filter(None, (resident.family_name, resident.given_name)))
    _write_name(resident, command.family_name, command.given_name, command.name_original)
    line = f"Name bis {command.on:%d.%m.%Y}: {before}"
    resident.note = note_text("\n".join(filter(None, (resident.note, line))))
    step.work.flush()
    return Wording("NAME_CHANGED")


@apply.register
def correct_birth_date(command: CorrectBirthDate, step: Step) -> Wording:
    """Writes the birth date alone."""
    step.work.lock(residents=[command.resident])
    resident = step.work.get(Resident, command.resident)
    resident.birth_date = _born(command.birth_date, step.at.date())
    step.work.flush()
    return Wording("BIRTH_DATE_CORRECTED")


def write_details(resident: Resident, details: ResidentDetails, *, today: date) -> None:
    """Sets the columns of a person."""
    _write_name(resident, details.family_name, details.given_name, details.name_original)
    resident.birth_date = _born(details.birth_date, today)
    resident.gender, resident.nationality = details.gender, details.nationality
    resident.languages, resident.needs = details.languages or None, details.needs or None
    resident.case_reference = plan_text(details.case_reference) or None
    # Nothing recorded and "no" mean the same; the row stays as the file brought it.
    if details.restricted or resident.restricted:
        resident.restricted = details.restricted
    resident.note = note_text(details.note) or None


def _write_name(resident: Resident, family_name: str, given_name: str, original: str) -> None:
    resident.family_name, resident.given_name = named(family_name), plan_text(given_name) or None
    resident.name_original = plan_text(original) or None


def _born(day: date | None, today: date) -> date | None:
    if day is not None and day > today:
        raise DomainRefusal("BORN_IN_THE_FUTURE", on=day)
    return day


def _refuse_touching_restriction(step: Step, resident: Resident, *, restricted: bool) -> None:
    """Only who sees restricted people may end the restriction of one."""
    if resident.restricted and not restricted:
        step.actor.must_have(Right.SEE_RESTRICTED)
