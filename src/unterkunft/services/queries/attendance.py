"""What the attendance page asks beyond the timeline: floors walked, and what was entered late."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import or_, select

from unterkunft.model.attendance import Absence, RollCall
from unterkunft.model.facility import Building, Floor
from unterkunft.model.journal import JournalEntry
from unterkunft.model.resident import Resident
from unterkunft.services.journal import BLANKED, images_of_text
from unterkunft.services.permissions import Sight
from unterkunft.storage.engine import Database
from unterkunft.storage.unit_of_work import RowImages
from unterkunft.values.ids import FacilityId, FloorId, ResidentId
from unterkunft.values.month import Month
from unterkunft.values.period import Period

_ONE_DAY = timedelta(days=1)
_ENTERING = ("SetAttendance", "TakeRollCall")


@dataclass(frozen=True, slots=True)
class WalkedFloor:
    """A floor walked on a day."""

    floor: FloorId
    day: date
    taken_by: str


@dataclass(frozen=True, slots=True)
class LateEntry:
    """A day whose state somebody changed after the following day."""

    resident: ResidentId
    day: date
    by: str
    on: date


@dataclass(frozen=True, slots=True)
class AbsenceNote:
    """What somebody wrote down about an absence."""

    resident: ResidentId
    days: Period
    text: str


def absence_notes(database: Database, month: Month, sight: Sight) -> tuple[AbsenceNote, ...]:
    """The notes of absences that hold a day of a month; those of people who stay hidden are left out."""
    query = (
        select(Absence.resident_id, Absence.left_on, Absence.returned_on, Absence.note, Resident.restricted)
        .join(Resident, Absence.resident_id == Resident.id)
        .where(
            Absence.note.is_not(None),
            Absence.left_on < month.last_day,
            or_(Absence.returned_on.is_(None), Absence.returned_on > month.first_day),
        )
        .order_by(Absence.left_on, Absence.key)
    )
    with database.reading() as connection:
        return tuple(
            AbsenceNote(
                ResidentId(row.resident_id), Period(row.left_on + _ONE_DAY, row.returned_on), row.note
            )
            for row in connection.execute(query)
            if not sight.hides(restricted=row.restricted)
            and (row.returned_on is None or row.returned_on > row.left_on + _ONE_DAY)
        )


def walked_floors(database: Database, facility: FacilityId, month: Month) -> tuple[WalkedFloor, ...]:
    """The roll calls of a facility in a month."""
    query = (
        select(RollCall.floor_id, RollCall.day, RollCall.taken_by)
        .join(Floor, RollCall.floor_id == Floor.id)
        .join(Building, Floor.building_id == Building.id)
        .where(
            Building.facility_id == facility,
            RollCall.day >= month.first_day,
            RollCall.day <= month.last_day,
        )
        .order_by(RollCall.day, RollCall.floor_id)
    )
    with database.reading() as connection:
        return tuple(
            WalkedFloor(FloorId(row.floor_id), row.day, row.taken_by) for row in connection.execute(query)
        )


def late_entries(database: Database, month: Month) -> tuple[LateEntry, ...]:
    """The days of a month that were entered or changed later than the day after, out of the journal."""
    query = (
        select(JournalEntry.user_name, JournalEntry.recorded_at, JournalEntry.images)
        .where(
            JournalEntry.command.in_(_ENTERING),
            JournalEntry.recorded_at >= month.first_day.isoformat(),
            JournalEntry.images != BLANKED,
            JournalEntry.id.not_in(select(JournalEntry.undoes_id).where(JournalEntry.undoes_id.is_not(None))),
        )
        .order_by(JournalEntry.number)
    )
    late: dict[tuple[ResidentId, date], LateEntry] = {}
    with database.reading() as connection:
        for entry in connection.execute(query):
            on = datetime.fromisoformat(entry.recorded_at).astimezone().date()
            for resident, day in _days_changed(images_of_text(entry.images), month):
                if on > day + _ONE_DAY:
                    late[resident, day] = LateEntry(resident, day, entry.user_name, on)
    return tuple(late.values())


def _days_changed(images: tuple[RowImages, ...], month: Month) -> set[tuple[ResidentId, date]]:
    """The person-days whose state is another after an entry than before."""
    rows = [each for each in images if each.table == Absence.__tablename__]
    before = {day for each in rows for day in _states(each.before, month)}
    after = {day for each in rows for day in _states(each.after, month)}
    return {(resident, day) for resident, day, _state in before ^ after}


def _states(image: dict[str, Any] | None, month: Month) -> set[tuple[ResidentId, date, str]]:
    """The days of a month on which the absence of an image holds."""
    if image is None:
        return set()
    first = max(date.fromisoformat(image["left_on"]) + _ONE_DAY, month.first_day)
    returned = image["returned_on"]
    end = month.last_day + _ONE_DAY
    if returned is not None:
        end = min(end, date.fromisoformat(returned))
    return {
        (ResidentId(UUID(image["resident_id"])), first + timedelta(days=number), image["state"])
        for number in range((end - first).days)
    }
