"""The beds of one room over some weeks, in plain values: who slept, sleeps and is to sleep in them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum, auto

from unterkunft.services.timeline import Assignment, BedOnPlan, ClosureOnPlan, FacilityTimeline, RoomOnPlan
from unterkunft.services.timeline_index import TimelineIndex
from unterkunft.values.ids import BedId, ResidentId, RoomId
from unterkunft.values.period import Period

DAYS_BEFORE, DAYS = 14, 42


class BarKind(Enum):
    """What a bar stands for."""

    HELD = auto()
    PLANNED = auto()
    CLOSED = auto()
    PREVIEW = auto()
    """As it would be after the drop."""


@dataclass(frozen=True, slots=True)
class WeekBar:
    """A stretch of nights in a bed; `first` and `last` count columns, `last` is not included."""

    kind: BarKind
    first: int
    last: int
    resident: ResidentId | None = None
    name: str = ""
    starts_on: date | None = None
    """The day it begins, where that is in sight."""
    ends_on: date | None = None
    """The day of leaving, where that is in sight."""
    closure: ClosureOnPlan | None = None


@dataclass(frozen=True, slots=True)
class BedWeeks:
    """One bed's line."""

    bed: BedOnPlan
    bars: tuple[WeekBar, ...]


@dataclass(frozen=True, slots=True)
class RoomWeeks:
    """A room's lines, from a first day on."""

    room: RoomOnPlan
    first_day: date
    as_of: date
    beds: tuple[BedWeeks, ...]

    @property
    def days(self) -> tuple[date, ...]:
        """The columns."""
        return tuple(self.first_day + timedelta(days=number) for number in range(DAYS))


Preview = Mapping[BedId, tuple[str, Period]]
"""Who would get which bed, and for how long."""


def room_weeks(
    timeline: FacilityTimeline, room: RoomId, as_of: date, *, preview: Preview | None = None
) -> RoomWeeks | None:
    """The weeks around a day; None where there is no such room."""
    found = timeline.once(TimelineIndex).rooms.get(room)
    if found is None:
        return None
    return _Weeks(timeline, found, as_of, preview or {}).weeks()


class _Weeks:
    """The rows of a room while they are laid out."""

    def __init__(self, timeline: FacilityTimeline, room: RoomOnPlan, as_of: date, preview: Preview) -> None:
        self.room, self.as_of, self.preview = room, as_of, preview
        self.first_day = as_of - timedelta(days=DAYS_BEFORE)
        index = timeline.once(TimelineIndex)
        held = [each for each in index.in_room.get(room.id, ()) if each.period]
        self.held = sorted(held, key=lambda each: each.period.start)
        self.residents = index.residents
        places: tuple[BedId | RoomId, ...] = (*(bed.id for bed in room.beds), room.id)
        self.closures = [each for place in places for each in index.closures.get(place, ())]

    def weeks(self) -> RoomWeeks:
        beds = tuple(BedWeeks(bed, tuple(self._bars(bed))) for bed in self.room.beds)
        return RoomWeeks(self.room, self.first_day, self.as_of, beds)

    def _bars(self, bed: BedOnPlan) -> Iterable[WeekBar]:
        for closure in self.closures:
            if closure.bed in (None, bed.id):
                yield from self._bar(BarKind.CLOSED, closure.period, closure=closure)
        for each in self.held:
            if each.bed == bed.id:
                yield from self._held(each)
        if bed.id in self.preview:
            name, period = self.preview[bed.id]
            yield from self._bar(BarKind.PREVIEW, period, name=name)

    def _held(self, assignment: Assignment) -> Iterable[WeekBar]:
        kind = BarKind.PLANNED if assignment.period.start > self.as_of else BarKind.HELD
        resident = assignment.resident
        name = self.residents[resident].name
        return self._bar(kind, assignment.period, resident=resident, name=name)

    def _bar(
        self,
        kind: BarKind,
        period: Period,
        *,
        resident: ResidentId | None = None,
        name: str = "",
        closure: ClosureOnPlan | None = None,
    ) -> Iterable[WeekBar]:
        first = (period.start - self.first_day).days
        last = DAYS if period.end is None else (period.end - self.first_day).days
        if first >= DAYS or last <= 0:
            return
        yield WeekBar(
            kind,
            max(0, first),
            min(DAYS, last),
            resident,
            name,
            period.start if first >= 0 else None,
            period.end if last <= DAYS and period.end is not None else None,
            closure,
        )
