"""What the room plan does: floors, selection, people on their way, drops; knows neither Qt nor its view."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Protocol

from unterkunft.services.plan_state import FloorState, PlanState
from unterkunft.services.waiting import waiting_since
from unterkunft.ui.plan.placement_session import Mark, PlacementSession, Target
from unterkunft.ui.plan.placing import Desk, Placing
from unterkunft.ui.plan.placing import Notice as Notice
from unterkunft.ui.workplace import Workplace, WorkplaceEvent
from unterkunft.values.ids import FloorId, ResidentId, RoomId


class PlanScreen(Desk, Protocol):
    """What the presenter asks of the page."""

    def show_plan(self, state: PlanState, floor: FloorState | None) -> None:
        """Shows a floor of the facility, and which floors there are."""

    def show_tray(self, state: PlanState, since: Mapping[ResidentId, date]) -> None:
        """Shows who waits for a bed, and since when."""

    def show_nothing(self) -> None:
        """Shows that there is no facility to show."""

    def show_selection(self, residents: frozenset[ResidentId]) -> None:
        """Marks the people selected."""

    def show_marks(self, marks: Mapping[RoomId, Mark]) -> None:
        """Colours each room by its verdict; none while nobody is on the way."""

    def show_floor_marks(self, marks: Mapping[FloorId, Mark]) -> None:
        """Marks each floor by the best of its rooms."""


class PlanPresenter(Placing):
    """Decides what the page shows and what its gestures mean."""

    def __init__(self, workplace: Workplace, page: PlanScreen) -> None:
        super().__init__(workplace, page)
        self._page = page
        self._floor: FloorId | None = None
        self._selection: frozenset[ResidentId] = frozenset()
        self._session: PlacementSession | None = None
        self._forget = workplace.subscribe(self._on_event)

    def close(self) -> None:
        """Stops listening to the workplace."""
        self._forget()

    # what is shown

    @property
    def floor(self) -> FloorState | None:
        """The floor shown: the chosen one, else the first with beds."""
        floors = self.state.floors if self.state else ()
        chosen = next((each for each in floors if each.floor.id == self._floor), None)
        with_beds = next((each for each in floors if any(room.beds for room in each.rooms)), None)
        return chosen or with_beds or next(iter(floors), None)

    @property
    def selection(self) -> frozenset[ResidentId]:
        """The people selected on the plan."""
        return self._selection

    @property
    def session(self) -> PlacementSession | None:
        """The people on their way, while there are any."""
        return self._session

    def refresh(self) -> None:
        """Shows everything as it is now."""
        state = self.state
        if state is None:
            self._page.show_nothing()
            return
        self._page.show_plan(state, self.floor)
        self._page.show_tray(state, waiting_since(self._workplace.timeline(), state))
        self._show_selection(self._selection & {person.id for person in state.people()})
        self._show_marks()

    def choose_floor(self, floor: FloorId) -> None:
        """Shows another floor; people on their way stay on it."""
        self._floor = floor
        state = self.state
        if state is not None:
            self._page.show_plan(state, self.floor)
            self._page.show_selection(self._selection)
            self._show_marks()

    def _on_event(self, event: WorkplaceEvent) -> None:
        if event is WorkplaceEvent.HISTORY_CHANGED:
            return
        if event is WorkplaceEvent.FACILITY_CHOSEN:
            self._floor, self._selection = None, frozenset()
        if self._session is not None:
            self._end_session()
        self.refresh()

    def reveal(self, resident: ResidentId) -> None:
        """Shows the floor on which a person sleeps, and selects the person."""
        state = self.state
        for floor in state.floors if state is not None else ():
            beds = [bed for room in floor.rooms for bed in room.beds]
            if any(bed.occupant is not None and bed.occupant.id == resident for bed in beds):
                self.choose_floor(floor.floor.id)
        self.select((resident,))

    def reveal_room(self, room: RoomId) -> None:
        """Shows the floor of a room."""
        state = self.state
        for floor in state.floors if state is not None else ():
            if any(each.room.id == room for each in floor.rooms):
                self.choose_floor(floor.floor.id)

    # selection

    def select(self, residents: Iterable[ResidentId]) -> None:
        """Selects these people and nobody else."""
        self._show_selection(frozenset(residents))

    def toggle(self, resident: ResidentId) -> None:
        """Adds one person to the selection, or takes them out of it."""
        self._show_selection(self._selection ^ {resident})

    def _show_selection(self, residents: frozenset[ResidentId]) -> None:
        self._selection = residents
        self._page.show_selection(residents)

    def grasped(self, resident: ResidentId) -> tuple[ResidentId, ...]:
        """Who moves when this person is dragged: the selection they belong to, else they alone."""
        if resident in self._selection and self.state is not None:
            return tuple(person.id for person in self.state.people() if person.id in self._selection)
        return (resident,)

    def household(self, resident: ResidentId) -> tuple[ResidentId, ...]:
        """The whole household of a person, as far as it is in the facility."""
        state = self.state
        people = state.household_of(resident) if state is not None else ()
        return tuple(person.id for person in people) or (resident,)

    # people on their way

    def begin(self, residents: Iterable[ResidentId]) -> PlacementSession | None:
        """Asks where these people could go and colours the rooms; None where the day is only for looking."""
        session = self.question(residents)
        if session is not None:
            self._session = session
            self._show_marks()
        return session

    def end(self) -> None:
        """Nobody is on the way any more."""
        self._end_session()

    def _end_session(self) -> None:
        self._session = None
        self._show_marks()

    def _show_marks(self) -> None:
        session, floor = self._session, self.floor
        self._page.show_marks(session.marks(floor) if session is not None and floor is not None else {})
        self._page.show_floor_marks(session.floor_marks() if session is not None else {})

    def drop(self, session: PlacementSession, target: Target) -> bool:
        """Puts the people there in one step and selects them."""
        placed = self.place(session, target)
        if placed:
            self.select(each.resident for each in session.verdict(target).placements)
        return placed
