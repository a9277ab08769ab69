"""Giving names to announced people: those who came, others than announced, and those who did not come."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import ClassVar
from uuid import UUID

from sqlalchemy import or_, select

from unterkunft.model.base import Row
from unterkunft.model.household import Household, HouseholdMember
from unterkunft.model.resident import Resident
from unterkunft.model.stay import BedAssignment, ExpectedArrival, Stay
from unterkunft.services.changes import Wording
from unterkunft.services.commands.arrivals import remove_arrival
from unterkunft.services.commands.assignments import cut, new_key
from unterkunft.services.commands.placeholders import (
    arrival_for_change,
    assignments_of,
    lock_places,
    placeholders_of,
    rows_about,
)
from unterkunft.services.executor import Step, apply
from unterkunft.services.permissions import Right
from unterkunft.services.resident_references import references_to_residents
from unterkunft.storage.unit_of_work import UnitOfWork
from unterkunft.values.ids import ExpectedArrivalId, FacilityId, ResidentId
from unterkunft.values.period import Period
from unterkunft.values.refusals import DomainRefusal
from unterkunft.values.statuses import Departure, Gender, HouseholdRole

_COMING_OF_AGE = 18


@dataclass(frozen=True, slots=True)
class PersonDetails:
    """What is known of someone who has arrived."""

    family_name: str
    given_name: str = ""
    birth_date: date | None = None
    gender: Gender | None = None
    nationality: str | None = None


@dataclass(frozen=True, slots=True)
class Resolution:
    """Who someone is: a new person, or a resident known already.

    `placeholder` is None for someone who has no place yet, or whom nobody had announced. People with
    the same number in `household` become one household.
    """

    placeholder: ResidentId | None
    person: PersonDetails | ResidentId
    household: int | None = None


@dataclass(frozen=True, slots=True)
class ResolveArrival:
    """Say who the announced people are. `is_complete`: whoever has no name now does not come."""

    arrival: ExpectedArrivalId
    resolutions: tuple[Resolution, ...]
    on: date
    is_complete: bool = False
    facility: FacilityId | None = None
    """Where people without a place are housed, if the announcement names no facility."""
    right: ClassVar[Right] = Right.PLACE


@apply.register
def resolve_arrival(command: ResolveArrival, step: Step) -> Wording:
    """Gives names, makes households, and lets the announcement shrink by those who have come."""
    work = step.work
    arrival = arrival_for_change(work, command.arrival)
    _refuse_nameless(command.resolutions)
    people = {each.id: each for each in placeholders_of(work, arrival)}
    lock_places(work, list(people.values()))
    resolved = [_resolved(work, each, arrival, people, command) for each in command.resolutions]
    _make_households(work, command, resolved)
    await_fewer(work, arrival, len(resolved), is_complete=command.is_complete)
    return Wording("ARRIVAL_RESOLVED", {"persons": len(resolved)})


def await_fewer(work: UnitOfWork, arrival: ExpectedArrival, come: int, *, is_complete: bool) -> None:
    """The announcement shrinks by those who have come; it goes where nobody is awaited any more."""
    awaited = max(arrival.persons - come, len(placeholders_of(work, arrival)))
    if is_complete or awaited == 0:
        # Untouched before: undo brings rows back last one first, and the people refer to it.
        remove_arrival(work, arrival)
    else:
        arrival.persons = awaited
        work.flush()


def _refuse_nameless(resolutions: Iterable[Resolution]) -> None:
    given = (each.person for each in resolutions)
    if any(isinstance(person, PersonDetails) and not person.family_name.strip() for person in given):
        raise DomainRefusal("NAME_MISSING")


def _resolved(
    work: UnitOfWork,
    resolution: Resolution,
    arrival: ExpectedArrival,
    people: dict[UUID, Resident],
    command: ResolveArrival,
) -> Resident:
    if resolution.placeholder is None:
        return _without_place(work, resolution.person, arrival, command)
    placeholder = people.pop(resolution.placeholder, None)
    if placeholder is None:
        raise DomainRefusal("NOT_ANNOUNCED")
    if isinstance(resolution.person, PersonDetails):
        _name(placeholder, resolution.person)
        work.flush()
        return placeholder
    return take_place(work, placeholder, work.get(Resident, resolution.person))


def _name(resident: Resident, person: PersonDetails) -> None:
    resident.family_name, resident.given_name = person.family_name.strip(), person.given_name.strip() or None
    resident.birth_date, resident.gender = person.birth_date, person.gender
    resident.nationality, resident.arrival_id = person.nationality, None


def _without_place(
    work: UnitOfWork, person: PersonDetails | ResidentId, arrival: ExpectedArrival, command: ResolveArrival
) -> Resident:
    """Someone who waits in the tray from the day on."""
    facility = arrival.facility_id or command.facility
    if facility is None:
        raise DomainRefusal("GONE", table="facilities")
    if isinstance(person, PersonDetails):
        resident = Resident(key=new_key("P"))
        _name(resident, person)
        work.add(resident)
    else:
        resident = work.get(Resident, person)
    house(work, resident, facility, command.on)
    return resident


def house(work: UnitOfWork, resident: Resident, facility: UUID, on: date) -> None:
    """A stay from a day on, without a bed yet; a stay elsewhere ends by a transfer."""
    end = _leave_other_facilities(work, resident, facility, Period(on))
    work.add(_stay(resident.id, facility, Period(on, end)))


def _stay(resident: UUID, facility: UUID, period: Period) -> Stay:
    return Stay(
        key=new_key("A"),
        resident_id=resident,
        facility_id=facility,
        moved_in_on=period.start,
        moved_out_on=period.end,
        departure=None if period.end is None else Departure.TRANSFER,
        is_derived=False,
    )


def take_place(work: UnitOfWork, placeholder: Resident, resident: Resident) -> Resident:
    """The resident known already gets the stay and the beds of the placeholder."""
    work.lock(residents=[resident.id])
    stays = work.session.scalars(select(Stay).where(Stay.resident_id == placeholder.id)).all()
    for stay in stays:
        end = _leave_other_facilities(work, resident, stay.facility_id, stay.period)
        if end is not None:
            _shorten(work, stay, end)
        _take_over(work, stay, resident)
    for row in rows_about(work, placeholder.id):
        _hand_over(work, row, placeholder.id, resident.id)
    work.flush()
    work.remove(placeholder)
    return resident


def _take_over(work: UnitOfWork, stay: Stay, resident: Resident) -> None:
    """A stay of one's own with the same days and beds; the other one never was.

    New rows, because an undo puts assignments back before it knows whom they refer to.
    """
    own = work.add(_stay(resident.id, stay.facility_id, stay.period))
    for held in assignments_of(work, [stay.resident_id]):
        if held.stay_id == stay.id:
            work.remove(held)
            work.add(
                BedAssignment(
                    key=new_key("B"),
                    stay_id=own.id,
                    resident_id=resident.id,
                    bed_id=held.bed_id,
                    valid_from=held.valid_from,
                    valid_until=held.valid_until,
                )
            )
    work.remove(stay)


def _hand_over(work: UnitOfWork, row: Row, placeholder: UUID, resident: UUID) -> None:
    if isinstance(row, HouseholdMember):
        work.remove(row)
        return
    for name in references_to_residents(type(row)):
        if getattr(row, name) == placeholder:
            setattr(row, name, resident)


def _leave_other_facilities(
    work: UnitOfWork, resident: Resident, facility: UUID, period: Period
) -> date | None:
    """Ends a running stay elsewhere by a transfer; gives the day on which a planned one begins.

    Whoever lives in this facility already in that time is refused: two stays would overlap.
    """
    query = select(Stay).where(
        Stay.resident_id == resident.id,
        or_(Stay.moved_out_on.is_(None), Stay.moved_out_on > period.start),
    )
    overlapping = [each for each in work.session.scalars(query) if each.period.overlaps(period)]
    if any(each.facility_id == facility for each in overlapping):
        raise DomainRefusal("ALREADY_HERE", resident=resident.key)
    for stay in overlapping:
        if stay.moved_in_on < period.start:
            _shorten(work, stay, period.start)
    return min((each.moved_in_on for each in overlapping if each.moved_in_on >= period.start), default=None)


def _shorten(work: UnitOfWork, stay: Stay, end: date) -> None:
    stay.moved_out_on, stay.departure, stay.is_derived = end, Departure.TRANSFER, False
    for assignment in assignments_of(work, [stay.resident_id]):
        later = assignment.valid_until is None or assignment.valid_until > end
        if assignment.stay_id == stay.id and later:
            cut(work, assignment, end)
    work.flush()


def _make_households(work: UnitOfWork, command: ResolveArrival, resolved: list[Resident]) -> None:
    groups: defaultdict[int, list[Resident]] = defaultdict(list)
    for resolution, resident in zip(command.resolutions, resolved, strict=True):
        if resolution.household is not None:
            groups[resolution.household].append(resident)
    for members in groups.values():
        if len(members) > 1:
            _join(work, members, command.on)


def _join(work: UnitOfWork, members: list[Resident], on: date) -> None:
    """Into the household one of them belongs to already, else into a new one."""
    belonging = {each.id: _household_of(work, each, on) for each in members}
    known = next((each for each in belonging.values() if each is not None), None)
    household = known or work.add(Household(key=new_key("H"), name=members[0].family_name)).id
    for number, member in enumerate(members):
        if belonging[member.id] is None:
            role = _role(member, on, is_first=number == 0 and known is None)
            since = _since(work, member, on)
            work.add(
                HouseholdMember(household_id=household, resident_id=member.id, role=role, valid_from=since)
            )


def _household_of(work: UnitOfWork, resident: Resident, on: date) -> UUID | None:
    query = select(HouseholdMember).where(HouseholdMember.resident_id == resident.id)
    return next((each.household_id for each in work.session.scalars(query) if on in each.period), None)


def _role(member: Resident, on: date, *, is_first: bool) -> HouseholdRole:
    born = member.birth_date
    if is_first:
        return HouseholdRole.HEAD
    is_minor = born is not None and (on.year - born.year - ((on.month, on.day) < (born.month, born.day))) < (
        _COMING_OF_AGE
    )
    return HouseholdRole.CHILD if is_minor else HouseholdRole.OTHER


def _since(work: UnitOfWork, member: Resident, on: date) -> date:
    """From the day they came, which may lie before the day their names were known."""
    query = select(Stay).where(Stay.resident_id == member.id).order_by(Stay.moved_in_on.desc())
    latest = work.session.scalars(query).first()
    return on if latest is None else min(on, latest.moved_in_on)
