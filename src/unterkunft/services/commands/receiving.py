"""Taking up people who have arrived: persons, households, stays and the places kept for them, in one step."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar
from uuid import UUID

from sqlalchemy import or_, select

from unterkunft.model.facility import Facility
from unterkunft.model.household import Household, HouseholdMember
from unterkunft.model.payer import CostCoverage
from unterkunft.model.resident import EntitlementRecord, ResidenceStatusRecord, Resident
from unterkunft.model.stay import ExpectedArrival, Stay
from unterkunft.services.changes import Wording
from unterkunft.services.commands.arrival_names import await_fewer, house, take_place
from unterkunft.services.commands.assignments import new_key
from unterkunft.services.commands.coverages import ChangePayer, Promise, change_payer
from unterkunft.services.commands.entitlements import RecordEntitlement, record_entitlement
from unterkunft.services.commands.households import members_on, membership_of
from unterkunft.services.commands.placeholders import (
    arrival_for_change,
    assignments_of,
    placeholders_of,
)
from unterkunft.services.commands.plan_texts import named
from unterkunft.services.commands.residents import ResidentDetails, write_details
from unterkunft.services.commands.statuses import RecordStatus, record_status
from unterkunft.services.commands.timelines import DatedRecord, settle
from unterkunft.services.executor import Step, apply
from unterkunft.services.permissions import Right
from unterkunft.services.timeline_edits import Neighbours
from unterkunft.storage.unit_of_work import UnitOfWork
from unterkunft.values.ids import ExpectedArrivalId, FacilityId, ResidentId
from unterkunft.values.period import Period
from unterkunft.values.refusals import DomainRefusal
from unterkunft.values.statuses import Entitlement, HouseholdRole, ResidenceStatus


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Somebody who has come: a new person with the identity to give, or one who is known already.

    `placeholder` is who stood for the person on the plan; people with the same `family` become one household.
    """

    resident: ResidentId
    details: ResidentDetails | None
    """None for somebody known, whose record stays as it is."""
    family: int | None = None
    role: HouseholdRole | None = None
    placeholder: ResidentId | None = None


@dataclass(frozen=True, slots=True)
class ForEverybody:
    """What holds for all who come, from the day of arrival on; who has it on record already keeps that."""

    status: ResidenceStatus | None = None
    entitlement: Entitlement | None = None
    payer: UUID | None = None


NOTHING_FOR_EVERYBODY = ForEverybody()


@dataclass(frozen=True, slots=True)
class ReceivePeople:
    """Take up people who have arrived; whoever stood for them on the plan hands over the bed."""

    newcomers: tuple[Newcomer, ...]
    facility: FacilityId
    on: date
    arrival: ExpectedArrivalId | None = None
    is_complete: bool = True
    """Whether nobody else of the announcement comes."""
    for_everybody: ForEverybody = NOTHING_FOR_EVERYBODY
    right: ClassVar[Right] = Right.EDIT_RESIDENTS


@apply.register
def receive_people(command: ReceivePeople, step: Step) -> Wording:
    """One after the other, then their households and records, then the announcement."""
    step.actor.must_have(Right.PLACE)
    work = step.work
    _refuse_impossible(command, work)
    arrival = None if command.arrival is None else arrival_for_change(work, command.arrival)
    awaited = (
        {} if arrival is None else {ResidentId(each.id): each for each in placeholders_of(work, arrival)}
    )
    _lock(command, work, awaited)
    received = [_received(each, command, step, awaited) for each in command.newcomers]
    _found_households(command, work, received)
    _record_for_everybody(command, step, [ResidentId(each.id) for each in received])
    if arrival is not None:
        _shrink(command, work, arrival)
    return Wording("PEOPLE_RECEIVED", {"persons": len(received)})


def _refuse_impossible(command: ReceivePeople, work: UnitOfWork) -> None:
    if not command.newcomers:
        raise DomainRefusal("NOBODY_TO_RECEIVE")
    facility = work.get(Facility, command.facility)
    if command.on not in Period(facility.opened_on or date.min, facility.closed_on):
        raise DomainRefusal("FACILITY_NOT_OPEN", on=command.on)


def _lock(command: ReceivePeople, work: UnitOfWork, awaited: dict[ResidentId, Resident]) -> None:
    known = [each.resident for each in command.newcomers if each.details is None]
    beds = [each.bed_id for each in assignments_of(work, list(awaited))]
    work.lock(facilities=[command.facility], beds=beds, residents=[*awaited, *known])


def _received(
    newcomer: Newcomer, command: ReceivePeople, step: Step, awaited: dict[ResidentId, Resident]
) -> Resident:
    work = step.work
    if newcomer.placeholder is not None:
        return _at_kept_place(newcomer, command, step, awaited)
    if newcomer.details is None:
        resident = work.get(Resident, newcomer.resident)
    else:
        resident = Resident(id=newcomer.resident, key=new_key("P"))
        write_details(resident, newcomer.details, today=step.at.date())
        work.add(resident)
    house(work, resident, command.facility, command.on)
    return resident


def _at_kept_place(
    newcomer: Newcomer, command: ReceivePeople, step: Step, awaited: dict[ResidentId, Resident]
) -> Resident:
    """The placeholder gets the name and keeps the bed, or hands it to somebody known."""
    placeholder = awaited.pop(newcomer.placeholder or newcomer.resident, None)
    if placeholder is None:
        raise DomainRefusal("NOT_ANNOUNCED")
    _begin_on(step.work, placeholder, command.on)
    if newcomer.details is None:
        return take_place(step.work, placeholder, step.work.get(Resident, newcomer.resident))
    write_details(placeholder, newcomer.details, today=step.at.date())
    placeholder.arrival_id = None
    step.work.flush()
    return placeholder


def _begin_on(work: UnitOfWork, placeholder: Resident, day: date) -> None:
    """Whoever comes another day than announced was not there before; the bed stays kept until then."""
    stay = work.session.scalars(select(Stay).where(Stay.resident_id == placeholder.id)).first()
    if stay is None or stay.moved_in_on == day:
        return
    if stay.moved_out_on is not None and stay.moved_out_on < day:
        raise DomainRefusal("NOT_ANNOUNCED")
    # Beds before the stay: undo brings rows back last one first, and beds refer to the stay.
    for held in assignments_of(work, [placeholder.id]):
        if held.valid_until is not None and held.valid_until <= day:
            work.remove(held)
        elif held.valid_from < day:
            held.valid_from = day
            work.flush()
    stay.moved_in_on = day
    work.flush()


# -- households --------------------------------------------------------------------------------


def _found_households(command: ReceivePeople, work: UnitOfWork, received: Sequence[Resident]) -> None:
    families: defaultdict[int, list[tuple[Resident, HouseholdRole]]] = defaultdict(list)
    for newcomer, resident in zip(command.newcomers, received, strict=True):
        if newcomer.family is not None:
            families[newcomer.family].append((resident, newcomer.role or HouseholdRole.OTHER))
    for members in families.values():
        if len(members) > 1:
            _found(work, members, command.on)


def _found(work: UnitOfWork, members: Sequence[tuple[Resident, HouseholdRole]], on: date) -> None:
    """Into the household one of them belongs to already, else into a new one."""
    belonging = [membership_of(work, resident.id, on) for resident, _ in members]
    known = next((each.household_id for each in belonging if each is not None), None)
    head = next((resident for resident, role in members if role is HouseholdRole.HEAD), members[0][0])
    household = known or work.add(Household(key=new_key("H"), name=named(head.family_name))).id
    has_head = known is not None and any(
        each.role is HouseholdRole.HEAD for each in members_on(work, household, on)
    )
    for (resident, role), before in zip(members, belonging, strict=True):
        if before is not None and before.household_id == household:
            continue
        shown = HouseholdRole.OTHER if has_head and role is HouseholdRole.HEAD else role
        row = HouseholdMember(household_id=household, resident_id=resident.id, role=shown)
        settle(work, row, Period(on), neighbours=Neighbours(replaced=True))


# -- what holds for everybody ------------------------------------------------------------------


def _record_for_everybody(command: ReceivePeople, step: Step, residents: Sequence[ResidentId]) -> None:
    wanted, on = command.for_everybody, command.on
    replacing = Neighbours(replaced=True)
    if wanted.status is not None:
        for resident in _without(step.work, ResidenceStatusRecord, residents, on):
            record_status(RecordStatus(resident, wanted.status, Period(on), neighbours=replacing), step)
    if wanted.entitlement is not None:
        for resident in _without(step.work, EntitlementRecord, residents, on):
            record_entitlement(
                RecordEntitlement(resident, wanted.entitlement, Period(on), neighbours=replacing), step
            )
    if wanted.payer is not None:
        paid_for = _without(step.work, CostCoverage, residents, on)
        change_payer(ChangePayer(tuple(paid_for), Promise(wanted.payer), on, replacing), step)


def _without(
    work: UnitOfWork, row_class: type[DatedRecord], residents: Iterable[ResidentId], on: date
) -> list[ResidentId]:
    """Who has nothing of the kind on record for the day."""
    wanted = list(residents)
    query = select(row_class.resident_id).where(
        row_class.resident_id.in_(wanted),
        row_class.valid_from <= on,
        or_(row_class.valid_until.is_(None), row_class.valid_until > on),
    )
    having = set(work.session.scalars(query))
    return [each for each in wanted if each not in having]


def _shrink(command: ReceivePeople, work: UnitOfWork, arrival: ExpectedArrival) -> None:
    await_fewer(work, arrival, len(command.newcomers), is_complete=command.is_complete)
