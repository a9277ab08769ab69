"""Keeping attendance: one state per person and day, and that a corridor has been walked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import ClassVar
from uuid import UUID

from sqlalchemy import or_, select

from unterkunft.model.attendance import Absence, RollCall
from unterkunft.model.stay import Stay
from unterkunft.services.changes import Wording
from unterkunft.services.commands.assignments import key_of, new_key
from unterkunft.services.commands.person_texts import note_text
from unterkunft.services.executor import Step, apply
from unterkunft.services.permissions import Right
from unterkunft.storage.unit_of_work import UnitOfWork
from unterkunft.values.ids import FloorId, ResidentId
from unterkunft.values.period import Period
from unterkunft.values.refusals import DomainRefusal
from unterkunft.values.statuses import AttendanceState

_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class AttendanceMark:
    """A state of a resident on the days of a period; `present` takes an absence away."""

    resident: ResidentId
    days: Period
    state: str


@dataclass(frozen=True, slots=True)
class SetAttendance:
    """Enter the states of people on days, over whatever was entered there before."""

    marks: tuple[AttendanceMark, ...]
    right: ClassVar[Right] = Right.KEEP_ATTENDANCE


@dataclass(frozen=True, slots=True)
class TakeRollCall:
    """Enter who was there on a day, and that these floors have been walked."""

    floors: tuple[FloorId, ...]
    day: date
    marks: tuple[AttendanceMark, ...] = ()
    right: ClassVar[Right] = Right.KEEP_ATTENDANCE


@dataclass(frozen=True, slots=True)
class NoteAbsence:
    """Write down something about an absence that holds a day, such as who gave notice; nothing clears it."""

    resident: ResidentId
    day: date
    note: str
    right: ClassVar[Right] = Right.KEEP_ATTENDANCE


@apply.register
def set_attendance(command: SetAttendance, step: Step) -> Wording:
    """Changes the absences so that exactly the days named change."""
    _enter(step.work, command.marks)
    people = {mark.resident for mark in command.marks}
    days = {(mark.resident, day) for mark in command.marks for day in _days_of(mark)}
    return Wording("ATTENDANCE", {"persons": len(people), "days": len(days)})


@apply.register
def take_roll_call(command: TakeRollCall, step: Step) -> Wording:
    """Enters the marks and that the floors were walked; a second walk on a day adds its marks only."""
    work = step.work
    _enter(work, command.marks)
    query = select(RollCall.floor_id).where(RollCall.day == command.day)
    walked = set(work.session.scalars(query))
    for floor in command.floors:
        if floor not in walked:
            work.add(RollCall(floor_id=floor, day=command.day, taken_by=step.actor.name))
    return Wording("ROLL_CALL", {"day": command.day.isoformat(), "persons": len(command.marks)})


@apply.register
def note_absence(command: NoteAbsence, step: Step) -> Wording:
    """Keeps the note with the absence; a day of presence has none to keep it with."""
    work = step.work
    work.lock(residents={command.resident})
    for row in _absences(work, command.resident):
        days = _full_days(row)
        if days is not None and command.day in days and row.state != AttendanceState.PRESENT:
            row.note = note_text(command.note) or None
            return Wording("ABSENCE_NOTED", {"day": command.day.isoformat()})
    raise DomainRefusal("NOT_ABSENT", resident=key_of(work, command.resident), on=command.day)


def _enter(work: UnitOfWork, marks: Iterable[AttendanceMark]) -> None:
    given = tuple(marks)
    work.lock(residents={mark.resident for mark in given})
    for mark in given:
        _refuse_outside_stays(work, mark)
        _set_days(work, mark)


def _refuse_outside_stays(work: UnitOfWork, mark: AttendanceMark) -> None:
    """Who does not live here that day is neither present nor absent; the day of leaving is still one."""
    if mark.days.is_empty:
        raise DomainRefusal("NO_NIGHT", on=mark.days.start, until=mark.days.end)
    stays = work.session.scalars(select(Stay).where(Stay.resident_id == mark.resident)).all()
    days = Period(mark.days.start, mark.days.start + _ONE_DAY) if mark.days.end is None else mark.days
    if not any(_days_in_house(stay).covers(days) for stay in stays):
        raise DomainRefusal("NOT_HOUSED", resident=key_of(work, mark.resident), on=mark.days.start)


def _days_in_house(stay: Stay) -> Period:
    left = stay.moved_out_on
    return Period(stay.moved_in_on, None if left is None else left + _ONE_DAY)


def _set_days(work: UnitOfWork, mark: AttendanceMark) -> None:
    """Cuts the days out of all absences, then enters the state; touching days of a state are one absence."""
    days, notes = mark.days, []
    for row in _absences(work, mark.resident):
        full = _full_days(row)
        if full is None or row.state == AttendanceState.PRESENT:
            continue
        joined = _joined(days, full) if row.state == mark.state else None
        if joined is not None:
            days = joined
            notes.append(row.note)
            work.remove(row)
        elif full.overlaps(mark.days):
            _cut_out(work, row, mark.days)
    if mark.state != AttendanceState.PRESENT:
        _add(work, mark.resident, days, mark.state, note=next(filter(None, notes), None))


def _joined(one: Period, other: Period) -> Period | None:
    """Both periods as one where they touch."""
    first, second = sorted((one, other), key=lambda each: each.start)
    if first.end is not None and first.end < second.start:
        return None
    ends = (first.end, second.end)
    return Period(first.start, None if None in ends else max(filter(None, ends)))


def _absences(work: UnitOfWork, resident: UUID) -> list[Absence]:
    query = select(Absence).where(
        Absence.resident_id == resident,
        or_(Absence.returned_on.is_(None), Absence.returned_on > Absence.left_on),
    )
    return list(work.session.scalars(query.order_by(Absence.left_on, Absence.key)))


def _full_days(row: Absence) -> Period | None:
    first = row.left_on + _ONE_DAY
    if row.returned_on is not None and row.returned_on <= first:
        return None
    return Period(first, row.returned_on)


def _cut_out(work: UnitOfWork, row: Absence, days: Period) -> None:
    """Takes days out of an absence: what lies before stays its row, what lies behind becomes another."""
    resident, state, note, end = row.resident_id, row.state, row.note, row.returned_on
    if row.left_on + _ONE_DAY < days.start:
        row.returned_on = days.start
        work.flush()
    else:
        work.remove(row)
    if days.end is not None and (end is None or end > days.end):
        _add(work, ResidentId(resident), Period(days.end, end), state, note=note)


def _add(work: UnitOfWork, resident: ResidentId, days: Period, state: str, *, note: str | None) -> None:
    work.add(
        Absence(
            key=new_key("AW"),
            resident_id=resident,
            state=state,
            left_on=days.start - _ONE_DAY,
            returned_on=days.end,
            note=note,
        )
    )


def _days_of(mark: AttendanceMark) -> Iterable[date]:
    return mark.days.days() if mark.days.end is not None else (mark.days.start,)
