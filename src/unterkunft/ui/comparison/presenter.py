"""Compares the day shown with another and says what differs; knows neither Qt nor its view."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from unterkunft.services.plan_comparison import PersonChange, PlanChange, PlanComparison, compare
from unterkunft.services.plan_days import plan_state_on
from unterkunft.services.plan_state import BedState, PlanState, RoomState
from unterkunft.services.timeline import FacilityTimeline
from unterkunft.ui.comparison.marks import NO_MARKS, ComparisonMarks, marks_of
from unterkunft.ui.plan.room_layout import natural_order
from unterkunft.ui.workplace import Workplace, WorkplaceEvent
from unterkunft.values.ids import BedId, ResidentId, RoomId


@dataclass(frozen=True, slots=True)
class Place:
    """A bed in its room."""

    room: RoomState
    bed: BedState


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """One change to list: of a person, or of beds of one room."""

    kind: PlanChange
    change: PersonChange | None
    before: Place | None
    after: Place | None
    beds: tuple[Place, ...] = ()
    """The beds of a room that closed or opened together."""

    @property
    def resident(self) -> ResidentId | None:
        """Whom it is about."""
        return None if self.change is None else self.change.person.id

    @property
    def room(self) -> RoomId | None:
        """Where to look: the new place, else the old one."""
        place = self.after or self.before or next(iter(self.beds), None)
        return None if place is None else place.room.room.id


@dataclass(frozen=True, slots=True)
class ComparedDays:
    """Two days and all that differs."""

    comparison: PlanComparison
    lines: Mapping[PlanChange, tuple[ChangeLine, ...]]
    marks: ComparisonMarks


class ComparisonScreen(Protocol):
    """What the presenter asks of the panel."""

    def show_days(self, days: ComparedDays | None) -> None:
        """Shows what differs; nothing while no days are compared."""

    def show_marks(self, marks: ComparisonMarks) -> None:
        """Hands on what plan and list are to mark."""


class ComparisonPresenter:
    """The other day stays, the day shown may go on."""

    def __init__(self, workplace: Workplace, screen: ComparisonScreen) -> None:
        self._workplace, self._screen = workplace, screen
        self._other: date | None = None
        self._kept: tuple[FacilityTimeline, date, PlanState] | None = None
        self._forget = workplace.subscribe(self._on_event)

    def close(self) -> None:
        """Stops listening to the workplace."""
        self._forget()

    @property
    def other_day(self) -> date | None:
        """The day compared with; None while no days are compared."""
        return self._other

    def compare_with(self, day: date) -> None:
        """Compares the day shown with this one, from now on."""
        self._other = day
        self.refresh()

    def end(self) -> None:
        """Compares no longer."""
        self._other = self._kept = None
        self.refresh()

    def swap(self) -> None:
        """The other day is shown, the day shown becomes the other."""
        if self._other is not None:
            shown, self._other = self._workplace.as_of, self._other
            other, self._other = self._other, shown
            self._workplace.show_day(other)
            self.refresh()

    def refresh(self) -> None:
        """Compares again."""
        days = self.days()
        self._screen.show_days(days)
        self._screen.show_marks(NO_MARKS if days is None else days.marks)

    def days(self) -> ComparedDays | None:
        """What differs between the day shown and the other."""
        other = self._other
        if other is None or self._workplace.facility is None:
            return None
        states = (self._workplace.plan_state(), self._state_on(other))
        comparison = compare(*states)
        return ComparedDays(comparison, _lines(comparison, states), marks_of(comparison, *states))

    def _state_on(self, day: date) -> PlanState:
        """The other day is pictured once, not at each pull of the slider."""
        timeline = self._workplace.timeline()
        if self._kept is None or self._kept[0] is not timeline or self._kept[1] != day:
            self._kept = (timeline, day, plan_state_on(timeline, day, self._workplace.rule_pack()))
        return self._kept[2]

    def go_to(self, line: ChangeLine) -> None:
        """Selects who it is about, in every view."""
        if line.resident is not None:
            self._workplace.select((line.resident,))

    def _on_event(self, event: WorkplaceEvent) -> None:
        if event is WorkplaceEvent.FACILITY_CHOSEN:
            self.end()
        elif self._other is not None and event in (WorkplaceEvent.DAY_SHOWN, WorkplaceEvent.ROWS_CHANGED):
            self.refresh()


def _lines(
    comparison: PlanComparison, states: tuple[PlanState, ...]
) -> Mapping[PlanChange, tuple[ChangeLine, ...]]:
    """People in the order of their names, places in the order of rooms."""
    places = {place.bed.bed.id: place for state in states for place in _places(state)}
    return {
        **{kind: _people(kind, comparison, places) for kind in _OF_PEOPLE},
        PlanChange.CLOSED: _rooms(PlanChange.CLOSED, comparison.closed, places),
        PlanChange.REOPENED: _rooms(PlanChange.REOPENED, comparison.reopened, places),
    }


def _places(state: PlanState) -> tuple[Place, ...]:
    return tuple(Place(room, bed) for floor in state.floors for room in floor.rooms for bed in room.beds)


def _people(
    kind: PlanChange, comparison: PlanComparison, places: Mapping[BedId, Place]
) -> tuple[ChangeLine, ...]:
    return tuple(
        ChangeLine(kind, each, _place(each.before, places), _place(each.after, places))
        for each in comparison.people
        if each.kind is kind
    )


def _place(bed: BedId | None, places: Mapping[BedId, Place]) -> Place | None:
    return None if bed is None else places[bed]


def _rooms(kind: PlanChange, beds: frozenset[BedId], places: Mapping[BedId, Place]) -> tuple[ChangeLine, ...]:
    by_room: dict[RoomId, list[Place]] = {}
    for place in sorted((places[bed] for bed in beds), key=_order):
        by_room.setdefault(place.room.room.id, []).append(place)
    return tuple(ChangeLine(kind, None, None, None, tuple(together)) for together in by_room.values())


def _order(place: Place) -> tuple[object, ...]:
    return natural_order(place.room.room.number), natural_order(place.bed.bed.label)


_OF_PEOPLE = (PlanChange.CAME, PlanChange.WENT, PlanChange.MOVED)
