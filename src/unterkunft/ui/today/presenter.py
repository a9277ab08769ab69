"""Which matters the page shows, read beside the window; knows neither Qt nor its widgets."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Protocol

from unterkunft.services.permissions import Sight
from unterkunft.services.plan_state import Counts, PlanState
from unterkunft.services.queries.attendance import walked_floors
from unterkunft.services.queries.charged_ages import charged_ages
from unterkunft.services.queries.resident_conditions import Presence, ResidentFilter
from unterkunft.services.queries.resident_order import BY_NAME
from unterkunft.services.queries.residents import ResidentRow, find_residents, resident_rows
from unterkunft.services.today.book import DayBook, Matter, MatterCode
from unterkunft.services.today.matters import matters_of
from unterkunft.storage.engine import Database
from unterkunft.ui.today.places import destination_of
from unterkunft.ui.workplace import Workplace, WorkplaceEvent
from unterkunft.values.ids import FacilityId, FloorId
from unterkunft.values.month import Month

_RELOADING = frozenset(
    {WorkplaceEvent.FACILITY_CHOSEN, WorkplaceEvent.ROWS_CHANGED, WorkplaceEvent.DAY_SHOWN}
)
_LOOKED_BACK = timedelta(days=14)


Matters = tuple[Matter, ...]


class TodayScreen(Protocol):
    """What the presenter asks of the page."""

    def is_in_sight(self) -> bool:
        """Whether anybody can see the page now."""

    def read(
        self, work: Callable[[], tuple[Matter, ...]], show: Callable[[tuple[Matter, ...]], None]
    ) -> None:
        """Does the reading beside the window and shows what came of it."""

    def show_matters(self, matters: tuple[Matter, ...], counts: Counts, day: date) -> None:
        """Shows the matters of a day."""


class TodayPresenter:
    """Reads the matters of the day shown again whenever something has changed."""

    def __init__(self, workplace: Workplace, screen: TodayScreen) -> None:
        self._workplace, self._screen = workplace, screen
        self._is_stale = True
        self._asked = 0
        self._stop_listening = workplace.subscribe(self._on_event)

    def close(self) -> None:
        """Stops listening to the workplace."""
        self._stop_listening()

    def catch_up(self) -> None:
        """Shows what has changed while nobody looked."""
        if self._is_stale:
            self.refresh()

    def refresh(self) -> None:
        """Reads the matters again; while nobody looks it waits."""
        self._is_stale = not self._screen.is_in_sight()
        facility = self._workplace.facility
        if self._is_stale or facility is None:
            return
        self._asked += 1
        asked, state = self._asked, self._workplace.plan_state()
        self._screen.read(self._work(facility.id, state), lambda found: self._show(found, state, asked))

    def open(self, matter: Matter) -> None:
        """Goes where a matter is solved."""
        self._workplace.go_to(destination_of(matter))

    def _work(self, facility: FacilityId, state: PlanState) -> Callable[[], tuple[Matter, ...]]:
        """What is done beside the window; nothing of the workplace is touched there."""
        workplace = self._workplace
        database, timeline, pack = workplace.database, workplace.timeline(), workplace.rule_pack()
        sight = workplace.actor.sight

        def read() -> tuple[Matter, ...]:
            return matters_of(
                DayBook(
                    timeline,
                    state,
                    pack,
                    residents=_housed(database, facility, day=state.as_of, sight=sight),
                    charged_ages=charged_ages(database, facility, state.as_of),
                    walked=_walked(database, facility, state.as_of),
                )
            )

        return read

    def _show(self, matters: tuple[Matter, ...], state: PlanState, asked: int) -> None:
        if asked == self._asked:
            self._screen.show_matters(matters, state.counts, state.as_of)

    def _on_event(self, event: WorkplaceEvent) -> None:
        if event in _RELOADING:
            self._is_stale = True
            if self._screen.is_in_sight():
                self.refresh()


def coming_and_going(matters: tuple[Matter, ...], day: date) -> tuple[int, int]:
    """How many people come and go on the day itself."""
    coming = (MatterCode.ANNOUNCED, MatterCode.MOVES_IN)
    arriving = sum(each.persons for each in matters if each.code in coming)
    going = sum(each.persons for each in matters if each.code is MatterCode.MOVES_OUT and each.day == day)
    return arriving, going


def _housed(database: Database, facility: FacilityId, *, day: date, sight: Sight) -> tuple[ResidentRow, ...]:
    wanted = ResidentFilter(presence=Presence.HOUSED, facility=facility)
    found = find_residents(database, wanted, BY_NAME, day=day, sight=sight)
    return resident_rows(database, found.ids, day=day, sight=sight)


def _walked(database: Database, facility: FacilityId, day: date) -> frozenset[tuple[FloorId, date]]:
    months = {Month.of(day), Month.of(day - _LOOKED_BACK)}
    walked = (each for month in months for each in walked_floors(database, facility, month))
    return frozenset((each.floor, each.day) for each in walked if day - _LOOKED_BACK <= each.day <= day)
