"""Which days the bar offers, what happens on them, and which is next; knows neither Qt nor its view."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from typing import Protocol

from unterkunft.services.timeline import FacilityTimeline
from unterkunft.ui.days import FIRST_DAY, LAST_DAY, next_change, previous_change, stepped
from unterkunft.ui.workplace import Workplace, WorkplaceEvent
from unterkunft.values.period import Period

_LONG_AGO = timedelta(days=365 * 20)
_AHEAD, _BEHIND = timedelta(days=120), timedelta(days=120)


class Reach(Enum):
    """How many days the bar shows at once."""

    QUARTER = 91
    YEAR = 365
    ALL = 0


class Pace(Enum):
    """How the days go by while they are played, in steps per second."""

    CHANGES = 1
    """From one change to the next."""
    SLOW = 2
    BRISK = 6
    FAST = 15


@dataclass(frozen=True, slots=True)
class DayScale:
    """The days shown, what changes on them, and where the day and today stand."""

    first: date
    last: date
    shown: date
    today: date
    changes: Mapping[date, int]
    """How much changes on a day; days without a change are missing."""

    @property
    def days(self) -> int:
        """How many days from the first to the last."""
        return (self.last - self.first).days

    def day_at(self, offset: int) -> date:
        """The day so many days after the first, within the scale."""
        return self.first + timedelta(days=min(max(offset, 0), self.days))

    @property
    def is_past(self) -> bool:
        """Whether the day shown is over."""
        return self.shown < self.today


@dataclass(frozen=True, slots=True)
class DayAttitude:
    """What the day shown means for changes."""

    is_past: bool
    is_today: bool
    may_change: bool


class TimeBarScreen(Protocol):
    """What the presenter asks of the bar."""

    def show_scale(self, scale: DayScale | None) -> None:
        """Shows the days; nothing while there is no facility."""

    def show_attitude(self, attitude: DayAttitude) -> None:
        """Says whether the day is past, today or to come, and whether it may be changed."""

    def show_playing(self, plays: bool) -> None:
        """Shows whether the days go by."""


class TimeBarPresenter:
    """Follows the workplace's day and leads it."""

    def __init__(self, workplace: Workplace, screen: TimeBarScreen) -> None:
        self._workplace, self._screen = workplace, screen
        self._reach = Reach.YEAR
        self._pace = Pace.BRISK
        self._plays = False
        self._window: Period | None = None
        self._changes: Mapping[date, int] = {}
        self._days: tuple[date, ...] = ()
        self._timeline: FacilityTimeline | None = None
        self._forget = workplace.subscribe(self._on_event)

    def close(self) -> None:
        """Stops listening to the workplace."""
        self._forget()

    # what is shown

    def refresh(self) -> None:
        """Shows everything as it is now."""
        if self._workplace.facility is None:
            self.stop()
            self._screen.show_scale(None)
            return
        self._read_changes()
        self._screen.show_scale(self.scale())
        self._screen.show_attitude(self.attitude())

    def scale(self) -> DayScale:
        """The days shown now."""
        window = self._window_for(self._workplace.as_of)
        last = window.last_day or window.start
        return DayScale(window.start, last, self._workplace.as_of, self._workplace.today, self._changes)

    def attitude(self) -> DayAttitude:
        """What the day shown means for changes."""
        workplace = self._workplace
        return DayAttitude(
            workplace.as_of < workplace.today,
            workplace.as_of == workplace.today,
            workplace.refusal_on(workplace.as_of) is None,
        )

    def _read_changes(self) -> None:
        timeline = self._workplace.timeline()
        if timeline is not self._timeline:
            self._timeline = timeline
            # Days must not run away below the hand after a drop; only the whole may have grown.
            self._window = None if self._reach is Reach.ALL else self._window
            self._changes = changes_per_day(timeline)
            self._days = tuple(sorted(self._changes))

    def _window_for(self, day: date) -> Period:
        """The same days as before while the day is among them, else days around it."""
        window = self._window
        if window is None or day not in window:
            window = self._window = self._days_around(day)
        return window

    def _days_around(self, day: date) -> Period:
        """Two thirds before the day, a third after it; people look back more than ahead."""
        if self._reach is Reach.ALL:
            return self._whole(day)
        before = self._reach.value * 2 // 3
        return Period.through(stepped(day, -before), stepped(day, self._reach.value - before))

    def _whole(self, day: date) -> Period:
        known = [*self._known_days(), day, self._workplace.today]
        first, last = min(known) - _BEHIND, max(known) + _AHEAD
        return Period.through(max(first, FIRST_DAY), min(last, LAST_DAY))

    def _known_days(self) -> list[date]:
        """Days of change; what lies ages before today, as an unknown beginning does, is left out."""
        today = self._workplace.today
        return [day for day in self._days if today - _LONG_AGO <= day <= today + _LONG_AGO]

    def reach(self, reach: Reach) -> None:
        """Shows more or fewer days."""
        self._reach, self._window = reach, None
        self.refresh()

    def _on_event(self, event: WorkplaceEvent) -> None:
        if event is WorkplaceEvent.FACILITY_CHOSEN:
            self._window = None
        if event in _TOLD:
            self.refresh()

    # which day

    def show(self, day: date) -> None:
        """Shows another day in every view, at once."""
        self._workplace.show_day(min(max(day, FIRST_DAY), LAST_DAY))

    def step(self, days: int) -> None:
        """So many days on, or back."""
        self.show(stepped(self._workplace.as_of, days))

    def show_today(self) -> None:
        """Back to today."""
        self.show(self._workplace.today)

    def to_next_change(self) -> bool:
        """The next day on which something changes, where there is one."""
        return self._go(next_change(self._days, self._workplace.as_of))

    def to_previous_change(self) -> bool:
        """The last day before on which something changed, where there is one."""
        return self._go(previous_change(self._days, self._workplace.as_of))

    def _go(self, day: date | None) -> bool:
        if day is not None:
            self.show(day)
        return day is not None

    def correct_past(self, allowed: bool) -> None:
        """Allows changes on days that are over, or forbids them again."""
        self._workplace.may_correct_past = allowed

    # playing

    @property
    def plays(self) -> bool:
        """Whether the days go by."""
        return self._plays

    @property
    def pause_ms(self) -> int:
        """How long each day stays."""
        return 1000 // self._pace.value

    def pace(self, pace: Pace) -> None:
        """Other steps per second."""
        self._pace = pace

    def play(self) -> None:
        """Lets the days go by."""
        if self._workplace.facility is not None and not self._plays:
            self._plays = True
            self._screen.show_playing(True)

    def stop(self) -> None:
        """Stays on the day shown."""
        if self._plays:
            self._plays = False
            self._screen.show_playing(False)

    def tick(self) -> None:
        """The next day while playing; behind the last change there is nothing more to see."""
        if not self._plays:
            return
        upcoming = next_change(self._days, self._workplace.as_of)
        if upcoming is None:
            self.stop()
        else:
            self.show(upcoming if self._pace is Pace.CHANGES else stepped(self._workplace.as_of, 1))


def changes_per_day(timeline: FacilityTimeline) -> Mapping[date, int]:
    """How much changes on each day: bed assignments, stays and closures that begin or end."""
    periods = [
        *(each.period for each in timeline.assignments),
        *(each.period for each in timeline.closures),
        *(each.period for each in timeline.stays),
    ]
    return Counter(_edges(periods))


def _edges(periods: Iterable[Period]) -> Iterable[date]:
    for period in periods:
        yield period.start
        if period.end is not None:
            yield period.end


_TOLD = (
    WorkplaceEvent.DAY_SHOWN,
    WorkplaceEvent.FACILITY_CHOSEN,
    WorkplaceEvent.ROWS_CHANGED,
    WorkplaceEvent.SETTINGS_CHANGED,
)
