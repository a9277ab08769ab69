"""From the rows of a timeline to the picture of any day of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from datetime import MAXYEAR, MINYEAR, date, timedelta
from typing import Protocol, TypeVar

from unterkunft.model.placement_rules import Limits, RulePack, capacity_of
from unterkunft.services.plan_state import (
    BedState,
    FloorState,
    Group,
    Person,
    PlanState,
    Reservation,
    RoomState,
)
from unterkunft.services.timeline import (
    Assignment,
    BedOnPlan,
    FacilityTimeline,
    FloorOnPlan,
    ResidentOnPlan,
    RoomOnPlan,
)
from unterkunft.services.timeline_index import TimelineIndex
from unterkunft.values.ids import ResidentId
from unterkunft.values.period import Period

_DAYS_AHEAD = 14
_ONE_DAY = timedelta(days=1)
ItemT = TypeVar("ItemT")
KeyT = TypeVar("KeyT")


class _Dated(Protocol):
    @property
    def period(self) -> Period: ...


DatedT = TypeVar("DatedT", bound=_Dated)


def plan_state_on(timeline: FacilityTimeline, day: date, pack: RulePack) -> PlanState:
    """The picture of one day."""
    return timeline.once(_PlanDays).on(day, pack.limits_on(day))


def room_state_on(timeline: FacilityTimeline, room: RoomOnPlan, day: date, pack: RulePack) -> RoomState:
    """One room on one day, without looking at the rest of the house."""
    return _RoomDays(timeline, room, pack.limits_on(day)).on(day)


class _PlanDays:
    """The pictures of a facility; a step of the day only makes those rooms anew that it changes."""

    def __init__(self, timeline: FacilityTimeline) -> None:
        self._timeline = timeline
        self._people = timeline.once(_People)
        self._limits: Limits | None = None
        self._floors: tuple[_FloorDays, ...] = ()
        self._waiting = tuple(_waiting(timeline))

    def _unseen_floors(self, limits: Limits) -> Iterator[_FloorDays]:
        rooms = self._timeline.once(TimelineIndex).rooms_on
        for floor in self._timeline.floors:
            on_floor = tuple(_RoomDays(self._timeline, room, limits) for room in rooms.get(floor.id, ()))
            yield _FloorDays(floor, on_floor)

    def on(self, day: date, limits: Limits) -> PlanState:
        if limits != self._limits:
            self._limits = limits
            self._floors = tuple(self._unseen_floors(limits))
        return PlanState(
            as_of=day,
            facility=self._timeline.facility,
            floors=tuple(floor.on(day) for floor in self._floors),
            unhoused=self._unhoused(day),
            arrivals=tuple(
                each for each in self._timeline.arrivals if (each.arrives_on - day).days <= _DAYS_AHEAD
            ),
        )

    def _unhoused(self, day: date) -> tuple[Group, ...]:
        waiting = dict.fromkeys(resident for resident, period in self._waiting if day in period)
        people = [self._people.on(resident, _Span(day)) for resident in waiting]
        groups = _grouped(people, lambda person: person.household or person.id)
        return tuple(sorted((_group(members) for members in groups.values()), key=lambda group: group.name))


class _FloorDays:
    """A floor; it stays the same picture while none of its rooms changes."""

    def __init__(self, floor: FloorOnPlan, rooms: tuple[_RoomDays, ...]) -> None:
        self._floor, self._rooms = floor, rooms
        self._shown: FloorState | None = None
        self._first = self._after = date.min

    def on(self, day: date) -> FloorState:
        if self._shown is None or not self._first <= day < self._after:
            self._shown = FloorState(self._floor, tuple(room.on(day) for room in self._rooms))
            self._first = max((room.first for room in self._rooms), default=date.min)
            self._after = min((room.after for room in self._rooms), default=date.max)
        return self._shown


class _RoomDays:
    """A room; its picture is kept for as long as nothing in it changes."""

    def __init__(self, timeline: FacilityTimeline, room: RoomOnPlan, limits: Limits) -> None:
        self._timeline, self._room = timeline, room
        self._capacity = capacity_of(
            beds=len(room.beds), area_m2=room.area_m2, approved_places=room.approved_places, limits=limits
        )
        self._state: RoomState | None = None
        self.first = self.after = date.min

    def on(self, day: date) -> RoomState:
        if self._state is None or not self.first <= day < self.after:
            span = _Span(day)
            self._state = self._made(span)
            self.first, self.after = span.first, span.after
        return self._state

    def _made(self, span: _Span) -> RoomState:
        room = self._room
        beds = tuple(self._bed(bed, span) for bed in room.beds)
        opened = [span.is_in(period) for period in (room.open, self._timeline.facility.open)]
        return RoomState(room, beds, self._capacity, all(opened))

    def _bed(self, bed: BedOnPlan, span: _Span) -> BedState:
        index, people = self._timeline.once(TimelineIndex), self._timeline.once(_People)
        nights = index.of_bed.get(bed.id, ())
        held = span.last_of(nights)
        coming = [each for each in nights if each.period.start > span.day]
        return BedState(
            bed,
            occupant=None if held is None else people.on(held.resident, span),
            assignment=held,
            closure=span.last_of(index.closures.get(bed.id, ()))
            or span.last_of(index.closures.get(bed.room, ())),
            next=people.reservation(min(reversed(coming), key=_start)) if coming else None,
        )


class _Span:
    """A day with the days around it on which nothing else holds than on it."""

    def __init__(self, day: date) -> None:
        self.day, self.first, self.after = day, date.min, date.max

    def note(self, change: date | None) -> None:
        """Something changes on a day."""
        if change is None:
            return
        if change <= self.day:
            self.first = max(self.first, change)
        else:
            self.after = min(self.after, change)

    def is_in(self, period: Period) -> bool:
        self.note(period.start)
        self.note(period.end)
        return self.day in period

    def last_of(self, rows: Iterable[DatedT]) -> DatedT | None:
        """The last of those that hold on the day."""
        held = None
        for each in rows:
            if self.is_in(each.period):
                held = each
        return held


class _People:
    """The residents as they are shown on a day."""

    def __init__(self, timeline: FacilityTimeline) -> None:
        self._index = timeline.once(TimelineIndex)

    def reservation(self, coming: Assignment) -> Reservation:
        known = self._index.residents[coming.resident]
        return Reservation(known.name, coming.resident, coming.period.start)

    def on(self, resident: ResidentId, span: _Span) -> Person:
        index = self._index
        known: ResidentOnPlan = index.residents[resident]
        membership = span.last_of(index.memberships.get(resident, ()))
        stay = span.last_of(index.stays.get(resident, ()))
        return Person(
            id=known.id,
            key=known.key,
            name=known.name,
            family_name=known.family_name,
            search_name=known.search_name,
            age=_age(known, span),
            gender=known.gender,
            household=None if membership is None else membership.household,
            household_name=None if membership is None else membership.household_name,
            role=None if membership is None else membership.role,
            languages=known.languages,
            nationality=known.nationality,
            needs=known.needs,
            absence=self._absence(resident, span),
            stays_until=None if stay is None else stay.period.end,
        )

    def _absence(self, resident: ResidentId, span: _Span) -> str | None:
        state = None
        for each in self._index.absences.get(resident, ()):
            span.note(each.left_on + _ONE_DAY)
            span.note(each.returned_on)
            if each.is_absent_on(span.day):
                state = each.state
        return state


def _age(known: ResidentOnPlan, span: _Span) -> int | None:
    if known.birth_date is not None:
        for year in range(max(span.day.year - 1, MINYEAR), min(span.day.year + 1, MAXYEAR) + 1):
            span.note(_birthday(known.birth_date, year))
    return known.age_on(span.day)


def _birthday(born: date, year: int) -> date:
    """Who was born on 29 February is a year older on 1 March of other years."""
    if (born.month, born.day) == (2, 29):
        return date(year, 2, 28) + _ONE_DAY
    return born.replace(year=year)


def _start(assignment: Assignment) -> date:
    return assignment.period.start


def _waiting(timeline: FacilityTimeline) -> Iterator[tuple[ResidentId, Period]]:
    """Everyone's nights in the house without a bed."""
    nights = timeline.once(TimelineIndex).of_resident
    for stay in timeline.stays:
        for gap in _gaps(stay.period, [each.period for each in nights.get(stay.resident, ())]):
            yield stay.resident, gap


def _gaps(stay: Period, nights: Iterable[Period]) -> Iterator[Period]:
    first = stay.start
    for night in sorted(nights, key=lambda each: each.start):
        if first < night.start and (stay.end is None or night.start < stay.end):
            yield Period(first, night.start)
        if night.end is None:
            return
        first = max(first, night.end)
    if stay.end is None or first < stay.end:
        yield Period(first, stay.end)


def _group(members: list[Person]) -> Group:
    eldest_first = tuple(sorted(members, key=lambda person: (-(person.age or 0), person.name)))
    first = eldest_first[0]
    name = first.name if len(members) == 1 else first.household_name or first.family_name
    return Group(first.household, name, eldest_first)


def _grouped(items: Iterable[ItemT], key: Callable[[ItemT], KeyT]) -> dict[KeyT, list[ItemT]]:
    groups: defaultdict[KeyT, list[ItemT]] = defaultdict(list)
    for item in items:
        groups[key(item)].append(item)
    return dict(groups)
