"""What a closure would mean, and carrying it out; knows neither Qt nor its view."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from unterkunft.services.changes import Changes
from unterkunft.services.commands.closures import ChangeClosure, ClosePlaces, ReopenPlaces
from unterkunft.services.timeline import Assignment, BedOnPlan, ClosureOnPlan, RoomOnPlan
from unterkunft.services.timeline_index import TimelineIndex
from unterkunft.ui.workplace import Workplace
from unterkunft.values.ids import BedId, ResidentId, RoomId
from unterkunft.values.period import Period
from unterkunft.values.statuses import ClosureReason

_A_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Holder:
    """Someone who has one of the beds in that time."""

    resident: ResidentId
    name: str
    room_number: str
    bed_label: str
    period: Period


@dataclass(frozen=True, slots=True)
class Places:
    """The beds and rooms a closure is about; a room stands for all its beds."""

    rooms: tuple[RoomOnPlan, ...]
    beds: tuple[BedOnPlan, ...]
    numbers: tuple[str, ...]
    """The room of each bed, then the rooms."""


class ClosurePresenter:
    """One closure, new or known."""

    def __init__(
        self,
        workplace: Workplace,
        *,
        beds: Iterable[BedId] = (),
        rooms: Iterable[RoomId] = (),
        closure: ClosureOnPlan | None = None,
        period: Period | None = None,
    ) -> None:
        self._workplace, self.closure = workplace, closure
        self._period = period
        own_beds = (closure.bed,) if closure is not None and closure.bed is not None else ()
        own_rooms = (closure.room,) if closure is not None and closure.room is not None else ()
        self._bed_ids, self._room_ids = {*beds, *own_beds}, {*rooms, *own_rooms}

    @property
    def places(self) -> Places:
        """What is to be closed; a bed of a room closed as a whole is not named again."""
        timeline = self._workplace.timeline()
        rooms = tuple(room for room in timeline.rooms if room.id in self._room_ids)
        pairs = [
            (room.number, bed)
            for room in timeline.rooms
            if room.id not in self._room_ids
            for bed in room.beds
            if bed.id in self._bed_ids
        ]
        numbers = (*(number for number, _ in pairs), *(room.number for room in rooms))
        return Places(rooms, tuple(bed for _, bed in pairs), numbers)

    @property
    def period(self) -> Period:
        """The days to begin with: those drawn, those on record, else a week."""
        if self._period is not None:
            return self._period
        if self.closure is not None:
            return self.closure.period
        return Period(self._workplace.as_of, self._workplace.as_of + _A_WEEK)

    @property
    def closed_beds(self) -> frozenset[BedId]:
        """All beds that would be out of use."""
        places = self.places
        return frozenset(bed.id for bed in places.beds) | {
            bed.id for room in places.rooms for bed in room.beds
        }

    def holders(self, period: Period) -> tuple[Holder, ...]:
        """Who must move: everyone who has one of the beds on a night of the period."""
        index = self._workplace.timeline().once(TimelineIndex)
        held = [
            self._holder(index, bed, each)
            for bed in self.closed_beds
            for each in index.of_bed.get(bed, ())
            if each.period.overlaps(period)
        ]
        return tuple(sorted(held, key=lambda each: (each.room_number, each.bed_label, each.period.start)))

    def _holder(self, index: TimelineIndex, bed: BedId, held: Assignment) -> Holder:
        room = index.room_of_bed[bed]
        label = next(each.label for each in room.beds if each.id == bed)
        return Holder(held.resident, index.residents[held.resident].name, room.number, label, held.period)

    def may_begin_on(self, day: date) -> bool:
        """Days gone by are closed only by those who correct the past; a closure may keep its first day."""
        known = self._workplace.as_of if self.closure is None else self.closure.period.start
        return self._workplace.may_correct_past or day >= min(self._workplace.today, known)

    def carry_out(
        self, period: Period, reason: ClosureReason, note: str, *, moving_out: Iterable[ResidentId]
    ) -> Changes:
        """Closes the places, or changes the closure; raises DomainRefusal where a rule says no."""
        leaving = frozenset(moving_out)
        if self.closure is None or self.closure.id is None:
            places = self.places
            beds, rooms = tuple(bed.id for bed in places.beds), tuple(room.id for room in places.rooms)
            return self._workplace.execute(
                ClosePlaces(beds, rooms, period, reason, note=note, moving_out=leaving)
            )
        return self._workplace.execute(
            ChangeClosure(self.closure.id, period, reason, note=note, moving_out=leaving)
        )

    def end(self) -> Changes | None:
        """Gives the place back from the day shown on."""
        if self.closure is None or self.closure.id is None:
            return None
        return self._workplace.execute(ReopenPlaces(self.closure.id, self._workplace.as_of))
