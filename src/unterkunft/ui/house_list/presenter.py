"""What the house list shows and what its gestures mean; knows neither Qt nor its view."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from unterkunft.services.plan_state import PlanState
from unterkunft.services.waiting import waiting_since
from unterkunft.ui.house_list.lines import Branch, HouseTrees, Line, PlaceStatus, only
from unterkunft.ui.plan.offers import Offer
from unterkunft.ui.plan.placement_session import PlacementSession
from unterkunft.ui.plan.placing import Desk, Placing
from unterkunft.ui.workplace import Workplace, WorkplaceEvent
from unterkunft.values.ids import FloorId, ResidentId


class Finder(Protocol):
    """Knows the words of the lines in the user's language."""

    def forget(self) -> None:
        """The lines say something else from now on."""

    def words_of(self, typed: str) -> tuple[str, ...]:
        """The words to look for."""

    def is_found(self, line: Line, words: tuple[str, ...]) -> bool:
        """Whether every word begins a word of the line."""


class HouseListScreen(Desk, Protocol):
    """What the presenter asks of the view."""

    def is_in_sight(self) -> bool:
        """Whether anybody can see the list now."""

    def show_tree(self, tree: tuple[Branch, ...]) -> None:
        """Shows these lines; what was open, selected and in sight stays so."""

    def show_nothing(self) -> None:
        """Shows that there is no facility to show."""

    def show_selection(self, residents: frozenset[ResidentId]) -> None:
        """Marks the people selected."""

    def show_floor(self, floor: FloorId) -> None:
        """Brings a floor into sight."""

    def show_session(self, session: PlacementSession | None) -> None:
        """Shows how rooms and beds answer to the people on their way, while there are any."""


class HouseListPresenter(Placing):
    """Decides which lines there are, who is selected, and what a drop does."""

    def __init__(self, workplace: Workplace, screen: HouseListScreen, finder: Finder) -> None:
        super().__init__(workplace, screen)
        self._screen, self._finder = screen, finder
        self._words: tuple[str, ...] = ()
        self._statuses: frozenset[PlaceStatus] = frozenset()
        self._session: PlacementSession | None = None
        self._trees = HouseTrees()
        self._whole: tuple[Branch, ...] = ()
        self._state_of_whole: PlanState | None = None
        self._is_stale = True
        self._own_floor: FloorId | None = None
        self._forget = workplace.subscribe(self._on_event)

    def close(self) -> None:
        """Stops listening to the workplace."""
        self._forget()

    # what is shown

    @property
    def workplace(self) -> Workplace:
        """What the list works on."""
        return self._workplace

    @property
    def is_filtered(self) -> bool:
        """Whether lines are left out for what is typed or asked."""
        return bool(self._words or self._statuses)

    @property
    def selection(self) -> frozenset[ResidentId]:
        """The people selected, here and in every other view."""
        return self._workplace.selection

    def refresh(self) -> None:
        """Shows everything as it is now."""
        self._is_stale = False
        if self.state is None:
            self._screen.show_nothing()
            return
        self._screen.show_tree(self.tree())
        self._screen.show_selection(self.selection)

    def catch_up(self) -> None:
        """Shows what has changed while nobody could see the list."""
        if self._is_stale:
            self.refresh()

    def tree(self) -> tuple[Branch, ...]:
        """The lines to show, on paper as on the screen."""
        state = self.state
        if state is None:
            return ()
        if state is not self._state_of_whole:
            since = waiting_since(self._workplace.timeline(), state)
            self._whole, self._state_of_whole = self._trees.tree(state, waiting_since=since), state
            self._finder.forget()
        return only(self._whole, self._is_wanted) if self.is_filtered else self._whole

    def _is_wanted(self, line: Line) -> bool:
        if self._statuses and not self._statuses & line.statuses:
            return False
        return self._finder.is_found(line, self._words)

    def filter_by(self, typed: str) -> None:
        """Leaves out the lines in which a word typed is not found."""
        self._words = self._finder.words_of(typed)
        self.refresh()

    def show_only(self, statuses: Iterable[PlaceStatus]) -> None:
        """Leaves out the lines of which none of these can be said; none asked for means all."""
        self._statuses = frozenset(statuses)
        self.refresh()

    def _on_event(self, event: WorkplaceEvent) -> None:
        if event is WorkplaceEvent.SELECTION_CHANGED:
            self._screen.show_selection(self.selection)
        elif event is WorkplaceEvent.FLOOR_SHOWN:
            self._follow_floor()
        elif event in _CHANGING:
            self._end_session()
            self._is_stale = True
            if self._screen.is_in_sight():
                self.refresh()

    def _follow_floor(self) -> None:
        floor = self._workplace.floor
        if floor is not None and floor != self._own_floor:
            self.catch_up()
            self._screen.show_floor(floor)

    # what the user does

    def select(self, residents: Iterable[ResidentId]) -> None:
        """Selects these people in every view; people outside the list who were selected are let go."""
        self._workplace.select(residents)

    def go_to(self, line: Line) -> None:
        """The keyboard or mouse has come to a line: its floor is the one shown elsewhere too."""
        floor = line.floor_id
        if floor is not None:
            self._own_floor = floor
            self._workplace.show_floor(floor)
            self._own_floor = None

    @property
    def session(self) -> PlacementSession | None:
        """The people on their way, while there are any."""
        return self._session

    def begin(self, residents: Iterable[ResidentId]) -> PlacementSession | None:
        """Asks where these people could go; None where the day is only for looking."""
        session = self.question(residents)
        if session is not None:
            self._session = session
            self._screen.show_session(session)
        return session

    def end(self) -> None:
        """Nobody is on the way any more."""
        self._end_session()

    def _end_session(self) -> None:
        if self._session is not None:
            self._session = None
            self._screen.show_session(None)

    def take(self, session: PlacementSession, offer: Offer) -> bool:
        """Does in one step what was offered, and selects who was placed."""
        if offer.changes_nothing:
            return False
        placed = self.settle_offer(session, offer)
        if placed:
            self.select(session.residents)
        return placed


_CHANGING = (
    WorkplaceEvent.DAY_SHOWN,
    WorkplaceEvent.FACILITY_CHOSEN,
    WorkplaceEvent.ROWS_CHANGED,
)
