"""Birth, death, and somebody who comes back: each one step with all that follows from it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import ClassVar
from uuid import UUID

from sqlalchemy import or_, select

from unterkunft.model.attendance import Absence
from unterkunft.model.charges_input import ExtraCharge, Income
from unterkunft.model.facility import Facility
from unterkunft.model.household import Household, HouseholdMember
from unterkunft.model.payer import CostCoverage
from unterkunft.model.resident import EntitlementRecord, ResidenceStatusRecord, Resident, Separation
from unterkunft.model.room import Bed, Room
from unterkunft.model.stay import BedAssignment, Stay
from unterkunft.services.changes import Wording
from unterkunft.services.commands.assignments import new_key
from unterkunft.services.commands.households import (
    give_head,
    members_on,
    membership_of,
    refuse_without_head,
)
from unterkunft.services.commands.placement import EndStays, end_stays
from unterkunft.services.commands.residents import ResidentDetails, write_details
from unterkunft.services.commands.timelines import end_records, records_after
from unterkunft.services.executor import Step, apply
from unterkunft.services.permissions import Right
from unterkunft.storage.unit_of_work import UnitOfWork
from unterkunft.values.ids import FacilityId, ResidentId
from unterkunft.values.period import Period
from unterkunft.values.refusals import DomainRefusal
from unterkunft.values.statuses import Departure, Gender, HouseholdRole, Need

_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class RecordBirth:
    """A child is born: a resident from that day, in the mother's household and facility."""

    mother: ResidentId
    family_name: str
    given_name: str
    gender: Gender | None
    born_on: date
    child: ResidentId
    """The identity to give to the child."""
    right: ClassVar[Right] = Right.EDIT_RESIDENTS


@dataclass(frozen=True, slots=True)
class RecordDeath:
    """Somebody has died: the stay ends that day, and so does everything else still open.

    `new_head` is needed where the person was the head of a household that others belong to.
    """

    resident: ResidentId
    on: date
    new_head: ResidentId | None = None
    right: ClassVar[Right] = Right.EDIT_RESIDENTS


@dataclass(frozen=True, slots=True)
class BeginStay:
    """Somebody known comes, or comes back, to a facility: a new stay on the same record, no bed yet."""

    resident: ResidentId
    facility: FacilityId
    on: date
    right: ClassVar[Right] = Right.EDIT_RESIDENTS


@apply.register
def record_birth(command: RecordBirth, step: Step) -> Wording:
    """Adds the child with the household and the stay of the mother."""
    work = step.work
    work.lock(residents=[command.mother])
    mother = work.get(Resident, command.mother)
    room = _room_on(work, mother.id, command.born_on)
    child = Resident(id=command.child, key=new_key("P"))
    write_details(child, _details_of_child(command, mother, room), today=step.at.date())
    work.add(child)
    _into_household(work, mother, child, command.born_on)
    _into_facility(work, mother, child, command.born_on)
    return Wording("BIRTH_RECORDED", {} if room is None else {"room": room})


@apply.register
def record_death(command: RecordDeath, step: Step) -> Wording:
    """Ends the stay and every record; the day itself still counts for those with a last day."""
    work, resident = step.work, command.resident
    membership = membership_of(work, resident, command.on)
    household = [] if membership is None else members_on(work, membership.household_id, command.on)
    work.lock(residents=[resident, *(each.resident_id for each in household)])
    _end_stay(step, command)
    after = command.on + _ONE_DAY
    for row_class in (ResidenceStatusRecord, EntitlementRecord, CostCoverage, Income, ExtraCharge):
        end_records(work, records_after(work, row_class, resident, after), after)
    end_records(work, _separations(work, resident, after), after)
    end_records(work, records_after(work, HouseholdMember, resident, after), after)
    _end_absences(work, resident, command.on)
    if membership is not None:
        if command.new_head is not None:
            give_head(work, membership.household_id, command.new_head, after)
        refuse_without_head(work, membership.household_id, after, household)
    return Wording("DEATH_RECORDED")


@apply.register
def begin_stay(command: BeginStay, step: Step) -> Wording:
    """A stay from the day on; refused where the person is housed in that time already."""
    work = step.work
    work.lock(facilities=[command.facility], residents=[command.resident])
    resident, facility = work.get(Resident, command.resident), work.get(Facility, command.facility)
    if command.on not in Period(facility.opened_on or date.min, facility.closed_on):
        raise DomainRefusal("FACILITY_NOT_OPEN", on=command.on)
    period = Period(command.on)
    stays = work.session.scalars(select(Stay).where(Stay.resident_id == resident.id)).all()
    if any(each.period.overlaps(period) for each in stays):
        raise DomainRefusal("HOUSED_ALREADY", resident=resident.key)
    work.add(_stay(resident.id, facility.id, period))
    return Wording("STAY_BEGUN")


def _details_of_child(command: RecordBirth, mother: Resident, room: str | None) -> ResidentDetails:
    return ResidentDetails(
        family_name=command.family_name,
        given_name=command.given_name,
        birth_date=command.born_on,
        gender=command.gender,
        nationality=mother.nationality,
        languages=mother.languages or (),
        needs=(Need.INFANT,),
        case_reference=mother.case_reference or "",
        restricted=bool(mother.restricted),
        note="" if room is None else f"Bei der Geburt wohnte die Mutter in Zimmer {room}.",
    )


def _into_household(work: UnitOfWork, mother: Resident, child: Resident, born_on: date) -> None:
    """Into the mother's household; who had none gets one with her child."""
    membership = membership_of(work, mother.id, born_on)
    if membership is None:
        household = work.add(Household(key=new_key("H"), name=mother.family_name)).id
        until = min(
            (each.valid_from for each in records_after(work, HouseholdMember, mother.id, born_on)),
            default=None,
        )
        _add_member(work, household, mother, HouseholdRole.HEAD, Period(born_on, until))
    else:
        household, until = membership.household_id, membership.valid_until
    _add_member(work, household, child, HouseholdRole.CHILD, Period(born_on, until))


def _add_member(
    work: UnitOfWork, household: UUID, resident: Resident, role: HouseholdRole, period: Period
) -> None:
    work.add(
        HouseholdMember(
            household_id=household,
            resident_id=resident.id,
            role=role,
            valid_from=period.start,
            valid_until=period.end,
        )
    )


def _into_facility(work: UnitOfWork, mother: Resident, child: Resident, born_on: date) -> None:
    stays = work.session.scalars(select(Stay).where(Stay.resident_id == mother.id)).all()
    mothers = next((each for each in stays if born_on in each.period), None)
    if mothers is not None:
        work.add(_stay(child.id, mothers.facility_id, Period(born_on, mothers.moved_out_on)))


def _stay(resident: UUID, facility: UUID, period: Period) -> Stay:
    return Stay(
        key=new_key("A"),
        resident_id=resident,
        facility_id=facility,
        moved_in_on=period.start,
        moved_out_on=period.end,
        departure=None if period.end is None else Departure.OTHER,
        is_derived=False,
    )


def _room_on(work: UnitOfWork, resident: UUID, day: date) -> str | None:
    query = (
        select(Room.number)
        .join(Bed, Bed.room_id == Room.id)
        .join(BedAssignment, BedAssignment.bed_id == Bed.id)
        .where(
            BedAssignment.resident_id == resident,
            BedAssignment.valid_from <= day,
            or_(BedAssignment.valid_until.is_(None), BedAssignment.valid_until > day),
        )
    )
    return work.session.scalars(query).first()


def _end_stay(step: Step, command: RecordDeath) -> None:
    """The stay of that day; stays planned for later never come about."""
    stays = step.work.session.scalars(select(Stay).where(Stay.resident_id == command.resident)).all()
    if any(command.on in each.period for each in stays):
        end_stays(EndStays((command.resident,), command.on, Departure.DIED), step)
    for stay in stays:
        if stay.moved_in_on > command.on:
            held = step.work.session.scalars(select(BedAssignment).where(BedAssignment.stay_id == stay.id))
            for assignment in held.all():
                step.work.remove(assignment)
            step.work.remove(stay)


def _separations(work: UnitOfWork, resident: UUID, day: date) -> list[Separation]:
    query = select(Separation).where(
        or_(Separation.resident_id == resident, Separation.other_id == resident),
        or_(Separation.valid_until.is_(None), Separation.valid_until > day),
    )
    return list(work.session.scalars(query))


def _end_absences(work: UnitOfWork, resident: UUID, on: date) -> None:
    query = select(Absence).where(
        Absence.resident_id == resident, or_(Absence.returned_on.is_(None), Absence.returned_on > on)
    )
    for absence in work.session.scalars(query).all():
        if absence.left_on > on:
            work.remove(absence)
        else:
            absence.returned_on = on
    work.flush()
