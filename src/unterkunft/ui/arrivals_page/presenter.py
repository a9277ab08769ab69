"""Who is expected, and the steps for an announcement; knows neither Qt nor its view."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from unterkunft.services.changes import Changes
from unterkunft.services.commands.acceptances import Acceptance
from unterkunft.services.commands.announcements import (
    AnnounceArrival,
    AnnouncementDetails,
    ChangeAnnouncement,
)
from unterkunft.services.commands.arrivals import CancelArrival, PostponeArrival
from unterkunft.services.permissions import Right
from unterkunft.services.queries.arrivals import ExpectedRow, expected_arrivals
from unterkunft.ui.workplace import Workplace, WorkplaceEvent
from unterkunft.values.ids import ExpectedArrivalId, new_id
from unterkunft.values.refusals import DomainRefusal

_RELOADING = frozenset(
    {WorkplaceEvent.FACILITY_CHOSEN, WorkplaceEvent.ROWS_CHANGED, WorkplaceEvent.DAY_SHOWN}
)
Rows = tuple[ExpectedRow, ...]


@dataclass(frozen=True, slots=True)
class Figures:
    """How many people come when."""

    overdue: int
    today: int
    coming: int


class ArrivalsScreen(Protocol):
    """What the presenter asks of the page."""

    def is_in_sight(self) -> bool:
        """Whether anybody can see the page now."""

    def read(self, work: Callable[[], Rows], show: Callable[[Rows], None]) -> None:
        """Reads beside the window."""

    def show_expected(self, rows: Rows, figures: Figures) -> None:
        """Lists who is expected."""


class ArrivalsPresenter:
    """The list of those expected in the facility shown."""

    def __init__(self, workplace: Workplace, screen: ArrivalsScreen) -> None:
        self._workplace, self._screen = workplace, screen
        self.rows: Rows = ()
        self._is_stale = True
        self._asked = 0
        self._stop_listening = workplace.subscribe(self._on_event)

    def close(self) -> None:
        """Stops listening to the workplace."""
        self._stop_listening()

    @property
    def day(self) -> date:
        """The day shown."""
        return self._workplace.as_of

    @property
    def may_announce(self) -> bool:
        """Whether the user may announce people and change announcements."""
        return self._workplace.actor.may_plan

    @property
    def may_receive(self) -> bool:
        """Whether the user may take people up."""
        return {Right.PLACE, Right.EDIT_RESIDENTS} <= self._workplace.actor.rights

    def catch_up(self) -> None:
        """Shows what has changed while nobody looked."""
        if self._is_stale:
            self.refresh()

    def refresh(self) -> None:
        """Reads the list again; while nobody looks it waits."""
        self._is_stale = not self._screen.is_in_sight()
        facility = self._workplace.facility
        if self._is_stale or facility is None:
            return
        self._asked += 1
        asked, day = self._asked, self.day
        database, sight = self._workplace.database, self._workplace.actor.sight

        def show(rows: Rows) -> None:
            if asked == self._asked:
                self.rows = rows
                self._screen.show_expected(rows, figures_of(rows, day))

        self._screen.read(lambda: expected_arrivals(database, facility.id, day=day, sight=sight), show)

    # -- steps -----------------------------------------------------------------------------------

    def announce(self, arrives_on: date, details: AnnouncementDetails) -> Changes:
        """A new announcement for the facility shown."""
        facility = self._workplace.facility
        if facility is None:
            raise DomainRefusal("GONE", table="facilities")
        order = AnnounceArrival(facility.id, arrives_on, details, ExpectedArrivalId(new_id()))
        return self._workplace.execute(order)

    def change(self, arrival: ExpectedArrivalId, details: AnnouncementDetails) -> Changes:
        """Other details of an announcement."""
        return self._workplace.execute(ChangeAnnouncement(arrival, details))

    def postpone(
        self, arrival: ExpectedArrivalId, arrives_on: date, acceptance: Acceptance | None = None
    ) -> Changes:
        """The people come on another day; their beds move along."""
        return self._workplace.execute(PostponeArrival(arrival, arrives_on, acceptance))

    def cancel(self, arrival: ExpectedArrivalId) -> Changes:
        """The people do not come."""
        return self._workplace.execute(CancelArrival(arrival))

    def _on_event(self, event: WorkplaceEvent) -> None:
        if event in _RELOADING:
            self._is_stale = True
            if self._screen.is_in_sight():
                self.refresh()


def figures_of(rows: Rows, day: date) -> Figures:
    """How many people are overdue, come today, and come later."""
    return Figures(
        sum(row.persons for row in rows if row.arrives_on < day),
        sum(row.persons for row in rows if row.arrives_on == day),
        sum(row.persons for row in rows if row.arrives_on > day),
    )
