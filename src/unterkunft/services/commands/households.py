"""Households over time: splitting, joining, another head, and one membership at a time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar
from uuid import UUID

from sqlalchemy import or_, select

from unterkunft.model.household import Household, HouseholdMember
from unterkunft.model.resident import Resident
from unterkunft.services.changes import Wording
from unterkunft.services.commands.assignments import new_key
from unterkunft.services.commands.plan_texts import named
from unterkunft.services.commands.timelines import locked_record, settle
from unterkunft.services.executor import Step, apply
from unterkunft.services.permissions import Right
from unterkunft.services.timeline_edits import GENTLE, Neighbours
from unterkunft.storage.unit_of_work import UnitOfWork
from unterkunft.values.ids import HouseholdId, ResidentId
from unterkunft.values.period import Period
from unterkunft.values.refusals import DomainRefusal
from unterkunft.values.statuses import HouseholdRole


@dataclass(frozen=True, slots=True)
class FoundHousehold:
    """People without a household form one from a day on, the first as its head."""

    residents: tuple[ResidentId, ...]
    name: str
    on: date
    right: ClassVar[Right] = Right.EDIT_RESIDENTS


@dataclass(frozen=True, slots=True)
class SplitHousehold:
    """From a day on some members form a household of their own; bills follow from that day.

    `remaining_head` is needed where the head goes and others stay.
    """

    household: HouseholdId
    leaving: tuple[ResidentId, ...]
    on: date
    name: str
    new_head: ResidentId
    remaining_head: ResidentId | None = None
    right: ClassVar[Right] = Right.EDIT_RESIDENTS


@dataclass(frozen=True, slots=True)
class JoinHousehold:
    """From a day on people belong to a household, with a role; what they belonged to before ends."""

    household: HouseholdId
    joining: tuple[tuple[ResidentId, HouseholdRole], ...]
    on: date
    right: ClassVar[Right] = Right.EDIT_RESIDENTS


@dataclass(frozen=True, slots=True)
class ChangeHead:
    """From a day on another member is the head of the household."""

    household: HouseholdId
    new_head: ResidentId
    on: date
    former_role: HouseholdRole = HouseholdRole.OTHER
    right: ClassVar[Right] = Right.EDIT_RESIDENTS


@dataclass(frozen=True, slots=True)
class ChangeMembership:
    """Correct the role or the days of one membership on record."""

    record: UUID
    role: HouseholdRole
    period: Period
    neighbours: Neighbours = GENTLE
    right: ClassVar[Right] = Right.EDIT_RESIDENTS


@apply.register
def found_household(command: FoundHousehold, step: Step) -> Wording:
    """Makes the household and its memberships."""
    work = step.work
    work.lock(residents=command.residents)
    household = work.add(Household(key=new_key("H"), name=named(command.name)))
    for number, resident in enumerate(command.residents):
        role = HouseholdRole.HEAD if number == 0 else HouseholdRole.OTHER
        _enter(work, household.id, resident, role, Period(command.on))
    return Wording("HOUSEHOLD_FOUNDED", {"persons": len(command.residents)})


@apply.register
def split_household(command: SplitHousehold, step: Step) -> Wording:
    """Ends the memberships on the day and begins those of the new household."""
    work = step.work
    members = _locked_members(work, command.household, command.on)
    leaving = set(command.leaving)
    _refuse_split(leaving, members, command)
    household = work.add(Household(key=new_key("H"), name=named(command.name)))
    for resident in command.leaving:
        role = _role_after(members[resident].role, is_head=resident == command.new_head)
        _enter(work, household.id, resident, role, Period(command.on, members[resident].valid_until))
    if command.remaining_head is not None:
        _give_role(work, members[command.remaining_head], HouseholdRole.HEAD, command.on)
    refuse_without_head(work, command.household, command.on, members.values())
    return Wording("HOUSEHOLD_SPLIT", {"persons": len(leaving)})


@apply.register
def join_household(command: JoinHousehold, step: Step) -> Wording:
    """Ends what the people belonged to before, and begins the new memberships."""
    work = step.work
    joining = [resident for resident, _ in command.joining]
    members = _locked_members(work, command.household, command.on, others=joining)
    if any(role is HouseholdRole.HEAD for _, role in command.joining) and _has_head(members.values()):
        raise DomainRefusal("TWO_HEADS")
    for resident, role in command.joining:
        if resident in members:
            raise DomainRefusal("ALREADY_IN_HOUSEHOLD", resident=work.get(Resident, resident).key)
        before = _membership_on(work, resident, command.on)
        left = [] if before is None else members_on(work, before.household_id, command.on)
        _enter(work, command.household, resident, role, Period(command.on))
        if before is not None:
            refuse_without_head(work, before.household_id, command.on, left)
    return Wording("HOUSEHOLD_JOINED", {"persons": len(joining)})


@apply.register
def change_head(command: ChangeHead, step: Step) -> Wording:
    """Gives the role to one member and takes it from the other, from the day on."""
    work = step.work
    members = _locked_members(work, command.household, command.on)
    if command.new_head not in members:
        raise DomainRefusal("NOT_A_MEMBER", on=command.on)
    for resident, member in members.items():
        if resident != command.new_head and member.role is HouseholdRole.HEAD:
            _give_role(work, member, command.former_role, command.on)
    _give_role(work, members[command.new_head], HouseholdRole.HEAD, command.on)
    return Wording("HEAD_CHANGED")


@apply.register
def change_membership(command: ChangeMembership, step: Step) -> Wording:
    """Writes role and days; the person's other memberships make room."""
    row = locked_record(step.work, HouseholdMember, command.record)
    row.role = command.role
    settle(step.work, row, command.period, neighbours=command.neighbours)
    return Wording("MEMBERSHIP_CHANGED")


def members_on(work: UnitOfWork, household: UUID, day: date) -> Sequence[HouseholdMember]:
    """Who belongs to the household on a day."""
    query = select(HouseholdMember).where(
        HouseholdMember.household_id == household,
        HouseholdMember.valid_from <= day,
        or_(HouseholdMember.valid_until.is_(None), HouseholdMember.valid_until > day),
    )
    return work.session.scalars(query.order_by(HouseholdMember.id)).all()


def membership_of(work: UnitOfWork, resident: UUID, day: date) -> HouseholdMember | None:
    """The household somebody belongs to on a day."""
    return _membership_on(work, resident, day)


def refuse_without_head(
    work: UnitOfWork, household: UUID, day: date, before: Iterable[HouseholdMember]
) -> None:
    """Refuses a household that had a head, still has members, and would have no head any more."""
    left = members_on(work, household, day)
    if _has_head(before) and left and not _has_head(left):
        raise DomainRefusal("HEAD_NEEDED", on=day)


def give_head(work: UnitOfWork, household: UUID, resident: UUID, day: date) -> None:
    """Makes a member the head from the day on."""
    found = next((each for each in members_on(work, household, day) if each.resident_id == resident), None)
    if found is None:
        raise DomainRefusal("NOT_A_MEMBER", on=day)
    _give_role(work, found, HouseholdRole.HEAD, day)


def _refuse_split(
    leaving: set[ResidentId], members: dict[ResidentId, HouseholdMember], command: SplitHousehold
) -> None:
    if not leaving <= members.keys():
        raise DomainRefusal("NOT_A_MEMBER", on=command.on)
    if not leaving or leaving == members.keys():
        raise DomainRefusal("NOBODY_STAYS")
    if command.new_head not in leaving:
        raise DomainRefusal("HEAD_NEEDED", on=command.on)
    if command.remaining_head is not None and command.remaining_head not in members.keys() - leaving:
        raise DomainRefusal("HEAD_NEEDED", on=command.on)


def _locked_members(
    work: UnitOfWork, household: UUID, day: date, *, others: Iterable[UUID] = ()
) -> dict[ResidentId, HouseholdMember]:
    """The members on a day, whose households nobody else changes until the commit."""
    work.get(Household, household)
    seen = members_on(work, household, day)
    work.lock(residents=[*(each.resident_id for each in seen), *others])
    return {ResidentId(each.resident_id): each for each in members_on(work, household, day)}


def _membership_on(work: UnitOfWork, resident: UUID, day: date) -> HouseholdMember | None:
    query = select(HouseholdMember).where(
        HouseholdMember.resident_id == resident,
        HouseholdMember.valid_from <= day,
        or_(HouseholdMember.valid_until.is_(None), HouseholdMember.valid_until > day),
    )
    return work.session.scalars(query).first()


def _enter(work: UnitOfWork, household: UUID, resident: UUID, role: HouseholdRole, period: Period) -> None:
    """A membership from a day on; one that begins on that very day is replaced."""
    row = HouseholdMember(household_id=household, resident_id=resident, role=role)
    settle(work, row, period, neighbours=Neighbours(replaced=True))


def _give_role(work: UnitOfWork, member: HouseholdMember, role: HouseholdRole, day: date) -> None:
    if member.role is role:
        return
    if member.valid_from == day:
        member.role = role
        work.flush()
        return
    _enter(work, member.household_id, member.resident_id, role, Period(day, member.valid_until))


def _role_after(role: HouseholdRole, *, is_head: bool) -> HouseholdRole:
    """Who leaves keeps being a child; partner and head were that of the household left."""
    if is_head:
        return HouseholdRole.HEAD
    return role if role is HouseholdRole.CHILD else HouseholdRole.OTHER


def _has_head(members: Iterable[HouseholdMember]) -> bool:
    return any(each.role is HouseholdRole.HEAD for each in members)
