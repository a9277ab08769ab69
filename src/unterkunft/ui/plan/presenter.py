"""What the room plan does: floors, selection, people on their way, drops; knows neither Qt nor its view."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Protocol

from unterkunft.services.plan_state import FloorState, PlanState
from unterkunft.services.timeline import FacilityTimeline
from unterkunft.services.waiting import waiting_since
from unterkunft.ui.plan.arrival_session import ArrivalSession
from unterkunft.ui.plan.offers import Offer
from unterkunft.ui.plan.placement_session import Mark, PlacementSession, Target
from unterkunft.ui.plan.placing import Desk
from unterkunft.ui.plan.site import SITE, site_of
from unterkunft.ui.plan.steps import PlanSteps
from unterkunft.ui.workplace import Workplace, WorkplaceEvent
from unterkunft.values.ids import ExpectedArrivalId, FloorId, ResidentId, RoomId

__all__ = ["PlanCanvas", "PlanPresenter", "PlanScreen"]


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


class PlanCanvas(Protocol):
    """What the presenter asks of the drawing itself."""

    def show_day(self, state: PlanState, floor: FloorState | None, timeline: FacilityTimeline) -> None:
        """Colours the beds of a floor by what was asked for."""

    def show_room(self, room: RoomId | None) -> None:
        """Shows the weeks of a room below the plan."""


class PlanPresenter(PlanSteps):
    """Decides what the page shows and what its gestures mean."""

    def __init__(self, workplace: Workplace, page: PlanScreen) -> None:
        super().__init__(workplace, page)
        self._page = page
        self._canvas: PlanCanvas | None = None
        self._shows_site = False
        self._order: tuple[ResidentId, ...] = ()
        self._session: PlacementSession | None = None
        self._forget = workplace.subscribe(self._on_event)

    def close(self) -> None:
        """Stops listening to the workplace."""
        self._forget()

    def attach(self, canvas: PlanCanvas) -> None:
        """Draws on this canvas from now on."""
        self._canvas = canvas

    # what is shown

    @property
    def workplace(self) -> Workplace:
        """What the plan works on."""
        return self._workplace

    @property
    def floor(self) -> FloorState | None:
        """The floor shown: the whole site, the chosen one, else the first with beds."""
        state = self.state
        if state is None:
            return None
        if self._shows_site:
            return site_of(state)
        floors = state.floors
        chosen = next((each for each in floors if each.floor.id == self._workplace.floor), None)
        with_beds = next((each for each in floors if any(room.beds for room in each.rooms)), None)
        return chosen or with_beds or next(iter(floors), None)

    @property
    def shows_site(self) -> bool:
        """Whether all floors are shown at once."""
        return self._shows_site

    @property
    def selection(self) -> frozenset[ResidentId]:
        """The people selected, in every view."""
        return self._workplace.selection

    @property
    def selection_in_order(self) -> tuple[ResidentId, ...]:
        """The people selected, the first chosen first."""
        return tuple(each for each in self._order if each in self.selection)

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
        self._page.show_tray(state, waiting_since(self._workplace.timeline(), state))
        self._show_floor()

    def show_day(self, day: date) -> None:
        """Shows another day."""
        self._workplace.show_day(day)

    def choose_floor(self, floor: FloorId) -> None:
        """Shows another floor, or all of them; people on their way stay on it."""
        is_site = floor == SITE
        changes, self._shows_site = is_site != self._shows_site, is_site
        if is_site or floor == self._workplace.floor:
            if changes:
                self._show_floor()
            return
        self._workplace.show_floor(floor)

    def _show_floor(self) -> None:
        state, floor = self.state, self.floor
        if state is not None:
            if self._canvas is not None:
                self._canvas.show_day(state, floor, self._workplace.timeline())
            self._page.show_plan(state, floor)
            self._show_selection()
            self._show_marks()

    def _on_event(self, event: WorkplaceEvent) -> None:
        if event is WorkplaceEvent.SELECTION_CHANGED:
            self._show_selection()
        elif event is WorkplaceEvent.FLOOR_SHOWN:
            self._shows_site = False
            self._show_floor()
        elif event is not WorkplaceEvent.HISTORY_CHANGED:
            if event is WorkplaceEvent.FACILITY_CHOSEN:
                self._shows_site = False
            if self._session is not None:
                self._end_session()
            self.refresh()

    def reveal(self, resident: ResidentId) -> None:
        """Shows the floor on which a person sleeps, and selects the person."""
        state = self.state
        for floor in state.floors if state is not None else ():
            beds = [bed for room in floor.rooms for bed in room.beds]
            if any(bed.occupant is not None and bed.occupant.id == resident for bed in beds):
                self._go_to(floor.floor.id)
        self.select((resident,))

    def reveal_room(self, room: RoomId) -> None:
        """Shows the floor of a room."""
        state = self.state
        for floor in state.floors if state is not None else ():
            if any(each.room.id == room for each in floor.rooms):
                self._go_to(floor.floor.id)

    def _go_to(self, floor: FloorId) -> None:
        """On the whole site everything is in sight already."""
        if not self._shows_site:
            self.choose_floor(floor)

    # selection

    def select(self, residents: Iterable[ResidentId]) -> None:
        """Selects these people and nobody else."""
        self._workplace.select(residents)

    def toggle(self, resident: ResidentId) -> None:
        """Adds one person to the selection, or takes them out of it."""
        self._workplace.toggle(resident)

    def _show_selection(self) -> None:
        chosen = self._workplace.selection
        kept = tuple(each for each in self._order if each in chosen)
        self._order = (*kept, *sorted(chosen - set(kept)))
        people = self.state.people() if self.state is not None and chosen else ()
        self._page.show_selection(frozenset(person.id for person in people if person.id in chosen))
        if self._canvas is not None:
            self._canvas.show_room(self._room_of_selection())

    def _room_of_selection(self) -> RoomId | None:
        """The room in which the people selected sleep, where it is one."""
        state, chosen = self.state, self.selection
        beds = state.beds() if state is not None and chosen else ()
        rooms = {bed.bed.room for bed in beds if bed.occupant is not None and bed.occupant.id in chosen}
        return next(iter(rooms)) if len(rooms) == 1 else None

    def grasped(self, resident: ResidentId) -> tuple[ResidentId, ...]:
        """Who moves when this person is dragged: the selection they belong to, else they alone."""
        if resident in self.selection and self.state is not None:
            return tuple(person.id for person in self.state.people() if person.id in self.selection)
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

    def begin_arrival(self, arrival: ExpectedArrivalId) -> PlacementSession | None:
        """The same for people announced, of whom only the number is known."""
        state = self.state
        found = next((each for each in state.arrivals if each.id == arrival), None) if state else None
        if state is None or found is None or not found.waiting or not self._may_change():
            return None
        timeline, pack = self._workplace.timeline(), self._workplace.rule_pack()
        self._session = ArrivalSession(state, timeline, pack, found)
        self._show_marks()
        return self._session

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

    def take(self, session: PlacementSession, offer: Offer) -> bool:
        """Does in one step what was offered, and selects whom it was about."""
        taken = super().take(session, offer)
        if taken and not isinstance(session, ArrivalSession):
            placed = {each.resident for each in offer.verdict.placements}
            self.select(each for each in session.residents if each in placed)
        return taken

    def drop(self, session: PlacementSession, target: Target) -> bool:
        """Puts the people there in one step and selects them."""
        placed = super().drop(session, target)
        if placed:
            self.select(each.resident for each in session.verdict(target).placements)
        return placed
