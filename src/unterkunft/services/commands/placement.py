"""Placing people into beds, lifting them out, and ending their stays."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar
from uuid import UUID

from sqlalchemy import or_, select

from unterkunft.model.facility import Building, Floor
from unterkunft.model.resident import Resident
from unterkunft.model.room import Bed, Room
from unterkunft.model.stay import BedAssignment, Stay
from unterkunft.services.changes import Wording
from unterkunft.services.commands.acceptances import Acceptance as Acceptance
from unterkunft.services.commands.acceptances import accept
from unterkunft.services.commands.assignments import cut, key_of, new_key
from unterkunft.services.executor import Step, apply
from unterkunft.services.moves import MoveNote as MoveNote
from unterkunft.services.moves import who_moves
from unterkunft.services.permissions import Right
from unterkunft.services.placement import Placement, PlacementQuestion
from unterkunft.services.queries.plan import timeline_of
from unterkunft.services.rule_packs import rule_pack
from unterkunft.services.timeline import FacilityTimeline
from unterkunft.storage.unit_of_work import UnitOfWork
from unterkunft.values.ids import FacilityId, ResidentId
from unterkunft.values.period import Period
from unterkunft.values.refusals import DomainRefusal
from unterkunft.values.statuses import Departure


@dataclass(frozen=True, slots=True)
class PlaceResidents:
    """Put people into beds from a day on: arrivals, moves, swaps and rotations, all in one step."""

    placements: tuple[Placement, ...]
    on: date
    until: date | None = None
    acceptance: Acceptance | None = None
    move_note: MoveNote | None = None
    """Why those among them move who are housed already."""
    right: ClassVar[Right] = Right.PLACE


@dataclass(frozen=True, slots=True)
class LiftFromBeds:
    """Take people out of their beds from a day on; their stays go on and they wait in the tray."""

    residents: tuple[ResidentId, ...]
    on: date
    right: ClassVar[Right] = Right.PLACE


@dataclass(frozen=True, slots=True)
class EndStays:
    """People move out on a day; the night that begins on it is no longer theirs."""

    residents: tuple[ResidentId, ...]
    on: date
    departure: Departure
    right: ClassVar[Right] = Right.PLACE


@apply.register
def place_residents(command: PlaceResidents, step: Step) -> Wording:
    """Checks the rules once more under lock, then moves each person."""
    if command.until is not None and command.until <= command.on:
        raise DomainRefusal("NO_NIGHT", on=command.on, until=command.until)
    work = step.work
    facility = facility_of(work, command.placements)
    question = _asked_under_lock(command, facility, step)
    accept(question, command.placements, step, acceptance=command.acceptance)
    moving = [each for each in command.placements if not _has_bed(work, each, question)]
    left = [room for each in moving for room in _leave_beds(work, each.resident, question)]
    movers = who_moves(question.timeline, moving, on=command.on)
    for placement in moving:
        note = command.move_note if placement.resident in movers else None
        _enter_bed(work, facility, placement, question.periods[placement.resident], note)
    return _placed(command, left, _rooms_of_beds(work, [each.bed for each in command.placements]))


@apply.register
def lift_from_beds(command: LiftFromBeds, step: Step) -> Wording:
    """Ends the bed assignments; planned moves stay planned."""
    step.work.lock(residents=command.residents)
    rooms = []
    for resident in command.residents:
        current = _assignment_on(step.work, resident, command.on)
        rooms += _rooms_of_beds(step.work, [current.bed_id])
        step.work.get(Stay, current.stay_id).is_derived = False
        cut(step.work, current, command.on)
    return Wording("LIFTED", {"persons": len(command.residents), **_only("from_room", rooms)})


@apply.register
def end_stays(command: EndStays, step: Step) -> Wording:
    """Ends the stays with their bed assignments; what was planned for later goes too."""
    step.work.lock(residents=command.residents)
    for resident in command.residents:
        stay = _stay_on(step.work, resident, command.on)
        if stay is None:
            raise DomainRefusal("NOT_HOUSED", resident=key_of(step.work, resident), on=command.on)
        _end_stay(step.work, stay, command.on, command.departure)
    return Wording("ENDED", {"persons": len(command.residents)})


def _asked_under_lock(command: PlaceResidents, facility: FacilityId, step: Step) -> PlacementQuestion:
    """The question about the facility as it is, which nobody changes until the commit."""
    people = tuple(each.resident for each in command.placements)
    step.work.lock(facilities=[facility], beds=[each.bed for each in command.placements], residents=people)
    timeline = timeline_of(
        step.work.session.connection(),
        facility,
        newcomers=people,
        sight=step.actor.sight,
    )
    _refuse_unknown(timeline, people)
    pack = rule_pack(timeline.facility.rule_pack)
    return PlacementQuestion(timeline, pack, people, on=command.on, until=command.until)


def _refuse_unknown(timeline: FacilityTimeline, people: Iterable[ResidentId]) -> None:
    if set(people) - {each.id for each in timeline.residents}:
        raise DomainRefusal("GONE", table=Resident.__tablename__)


def facility_of(work: UnitOfWork, placements: Sequence[Placement]) -> FacilityId:
    """The facility of the beds; one step places into one facility."""
    beds = {each.bed for each in placements}
    query = (
        select(Building.facility_id)
        .join(Floor, Floor.building_id == Building.id)
        .join(Room, Room.floor_id == Floor.id)
        .join(Bed, Bed.room_id == Room.id)
        .where(Bed.id.in_(beds))
    )
    facilities = work.session.scalars(query).all()
    if len(facilities) < len(beds) or len(set(facilities)) != 1:
        raise DomainRefusal("GONE", table=Bed.__tablename__)
    return FacilityId(facilities[0])


def _has_bed(work: UnitOfWork, placement: Placement, question: PlacementQuestion) -> bool:
    """Whether the person holds this very bed already, exactly as long as asked for."""
    period = question.periods[placement.resident]
    held = _assignments(work, placement.resident, period)
    return [(each.bed_id, each.valid_until) for each in held] == [(placement.bed, period.end)] and (
        held[0].valid_from <= period.start
    )


def _leave_beds(work: UnitOfWork, resident: ResidentId, question: PlacementQuestion) -> list[str]:
    """Frees what the person holds during the time to be; gives the rooms left."""
    period = question.periods[resident]
    held = _assignments(work, resident, period)
    for each in held:
        cut(work, each, period.start)
    return _rooms_of_beds(work, [each.bed_id for each in held])


def _assignments(work: UnitOfWork, resident: ResidentId, period: Period) -> list[BedAssignment]:
    query = select(BedAssignment).where(
        BedAssignment.resident_id == resident,
        or_(BedAssignment.valid_until.is_(None), BedAssignment.valid_until > period.start),
    )
    if period.end is not None:
        query = query.where(BedAssignment.valid_from < period.end)
    return list(work.session.scalars(query.order_by(BedAssignment.valid_from)))


def _assignment_on(work: UnitOfWork, resident: ResidentId, day: date) -> BedAssignment:
    found = [each for each in _assignments(work, resident, Period(day)) if day in each.period]
    if not found:
        raise DomainRefusal("NOT_HOUSED", resident=key_of(work, resident), on=day)
    return found[0]


def _enter_bed(
    work: UnitOfWork, facility: FacilityId, placement: Placement, period: Period, why: MoveNote | None
) -> None:
    stay = _stay_for(work, facility, placement.resident, period.start)
    work.add(
        BedAssignment(
            key=new_key("B"),
            stay_id=stay.id,
            resident_id=placement.resident,
            bed_id=placement.bed,
            valid_from=period.start,
            valid_until=period.end,
            move_reason=None if why is None else why.reason,
            move_note=None if why is None else why.note.strip() or None,
        )
    )


def _stay_for(work: UnitOfWork, facility: FacilityId, resident: ResidentId, on: date) -> Stay:
    """The running stay; else one planned for later that begins today; else a new one."""
    current = _stay_on(work, resident, on)
    if current is not None and current.facility_id == facility:
        current.is_derived = False
        return current
    if current is not None:
        _end_stay(work, current, on, Departure.TRANSFER)
    planned = _next_stay(work, resident, on)
    if planned is not None and planned.facility_id == facility:
        planned.moved_in_on, planned.is_derived = on, False
        return planned
    return work.add(_new_stay(facility, resident, on, until=planned))


def _new_stay(facility: FacilityId, resident: ResidentId, on: date, *, until: Stay | None) -> Stay:
    """A stay from today; who is to move to another facility later ends it by that transfer."""
    return Stay(
        key=new_key("A"),
        resident_id=resident,
        facility_id=facility,
        moved_in_on=on,
        moved_out_on=None if until is None else until.moved_in_on,
        departure=None if until is None else Departure.TRANSFER,
        is_derived=False,
    )


def _stay_on(work: UnitOfWork, resident: ResidentId, day: date) -> Stay | None:
    query = select(Stay).where(
        Stay.resident_id == resident,
        Stay.moved_in_on <= day,
        or_(Stay.moved_out_on.is_(None), Stay.moved_out_on > day),
    )
    return work.session.scalars(query).first()


def _next_stay(work: UnitOfWork, resident: ResidentId, on: date) -> Stay | None:
    """The next stay planned in any facility that holds a night."""
    query = (
        select(Stay)
        .where(
            Stay.resident_id == resident,
            Stay.moved_in_on > on,
            or_(Stay.moved_out_on.is_(None), Stay.moved_out_on > Stay.moved_in_on),
        )
        .order_by(Stay.moved_in_on)
    )
    return work.session.scalars(query).first()


def _end_stay(work: UnitOfWork, stay: Stay, on: date, departure: Departure) -> None:
    stay.moved_out_on, stay.departure, stay.is_derived = on, departure, False
    query = select(BedAssignment).where(
        BedAssignment.stay_id == stay.id,
        or_(BedAssignment.valid_until.is_(None), BedAssignment.valid_until > on),
    )
    for assignment in work.session.scalars(query).all():
        cut(work, assignment, on)
    work.flush()


def _rooms_of_beds(work: UnitOfWork, beds: Iterable[UUID]) -> list[str]:
    query = select(Room.number).join(Bed, Bed.room_id == Room.id).where(Bed.id.in_(list(beds)))
    return sorted(set(work.session.scalars(query)))


def _placed(command: PlaceResidents, left: list[str], entered: list[str]) -> Wording:
    values: dict[str, str | int] = {"persons": len(command.placements)}
    code = "MOVED" if left else "PLACED"
    if command.move_note is not None:
        values["reason"] = command.move_note.reason.value
    return Wording(code, values | _only("from_room", left) | _only("to_room", entered))


def _only(name: str, rooms: Iterable[str]) -> dict[str, str | int]:
    """The room as a value of the sentence, where it is one room only."""
    different = set(rooms)
    return {name: different.pop()} if len(different) == 1 else {}
