"""A month of attendance as a grid of people and days, read from a facility's timeline."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from unterkunft.services.timeline import (
    AbsenceOnPlan,
    FacilityTimeline,
    FloorOnPlan,
    ResidentOnPlan,
    RoomOnPlan,
    StayOnPlan,
)
from unterkunft.values.ids import FloorId, ResidentId
from unterkunft.values.month import Month
from unterkunft.values.period import Period
from unterkunft.values.statuses import AttendanceState

_ONE_DAY = timedelta(days=1)
PRESENT = AttendanceState.PRESENT.value


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A resident's month: a state for each day, None where the person does not live here."""

    resident: ResidentId
    key: str
    name: str
    room: str
    floor: FloorId | None
    states: tuple[str | None, ...]

    def away(self, until: int) -> int:
        """How many of the first days of the month were full days of absence."""
        return sum(state not in (None, PRESENT) for state in self.states[:until])


@dataclass(frozen=True, slots=True)
class AttendanceSheet:
    """Everyone who lives here at some time of the month, by floor and room."""

    month: Month
    floors: tuple[FloorOnPlan, ...]
    rows: tuple[SheetRow, ...]


def attendance_sheet(timeline: FacilityTimeline, month: Month) -> AttendanceSheet:
    """The grid of a month; a person stands in the room slept in last during the month."""
    absences = _absences_by_resident(timeline.absences)
    people = {each.id: each for each in timeline.residents}
    places = _Places(timeline, month)
    rows = [
        _row(people[resident], stays, absences.get(resident, []), (month, places))
        for resident, stays in _stays_in(timeline.stays, month).items()
    ]
    order = {floor.id: number for number, floor in enumerate(timeline.floors)}
    return AttendanceSheet(
        month,
        timeline.floors,
        tuple(sorted(rows, key=lambda row: (_place_in(order, row.floor), *_by_room(row)))),
    )


def _place_in(order: Mapping[FloorId, int], floor: FloorId | None) -> int:
    return len(order) if floor is None else order[floor]


def _by_room(row: SheetRow) -> tuple[int, str, str]:
    return len(row.room), row.room, row.name


def _row(
    person: ResidentOnPlan,
    stays: list[StayOnPlan],
    absences: list[AbsenceOnPlan],
    where: tuple[Month, _Places],
) -> SheetRow:
    month, places = where
    room = places.room_of(person.id)
    return SheetRow(
        resident=person.id,
        key=person.key,
        name=person.name,
        room="" if room is None else room.number,
        floor=None if room is None else room.floor,
        states=tuple(_state_on(day, stays, absences) for day in month.period.days()),
    )


def _state_on(day: date, stays: Iterable[StayOnPlan], absences: Iterable[AbsenceOnPlan]) -> str | None:
    if not any(day in _days_in_house(stay) for stay in stays):
        return None
    return next((each.state for each in absences if each.is_absent_on(day)), PRESENT)


def _days_in_house(stay: StayOnPlan) -> Period:
    """The nights of the stay, and the day of leaving."""
    end = stay.period.end
    return Period(stay.period.start, None if end is None else end + _ONE_DAY)


def _stays_in(stays: Iterable[StayOnPlan], month: Month) -> dict[ResidentId, list[StayOnPlan]]:
    found: defaultdict[ResidentId, list[StayOnPlan]] = defaultdict(list)
    for stay in stays:
        if _days_in_house(stay).overlaps(month.period):
            found[stay.resident].append(stay)
    return found


def _absences_by_resident(absences: Iterable[AbsenceOnPlan]) -> dict[ResidentId, list[AbsenceOnPlan]]:
    found: defaultdict[ResidentId, list[AbsenceOnPlan]] = defaultdict(list)
    for absence in absences:
        if absence.state != PRESENT:
            found[absence.resident].append(absence)
    return found


class _Places:
    """The rooms people slept in last during a month."""

    def __init__(self, timeline: FacilityTimeline, month: Month) -> None:
        room_of_bed = {bed.id: room for room in timeline.rooms for bed in room.beds}
        self._rooms = {
            each.resident: room_of_bed[each.bed]
            for each in sorted(timeline.assignments, key=lambda each: each.period.start)
            if each.bed in room_of_bed and each.period.overlaps(month.period)
        }

    def room_of(self, resident: ResidentId) -> RoomOnPlan | None:
        """The room, or None for who had no bed."""
        return self._rooms.get(resident)
