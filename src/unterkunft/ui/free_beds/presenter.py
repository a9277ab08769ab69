"""Who needs a bed, where there is one, and placing them there; knows neither Qt nor its view."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from unterkunft.services.arrivals import ArrivalQuestion
from unterkunft.services.commands.arrivals import PlaceArrival
from unterkunft.services.commands.placement import PlaceResidents
from unterkunft.services.free_beds import BedWish, FreePlace, best_first
from unterkunft.services.free_beds_elsewhere import (
    KnownPeople,
    Question,
    SearchElsewhere,
    everyone_known,
    places_in,
    timeline_for,
)
from unterkunft.services.placement import PlacementQuestion, Verdict
from unterkunft.services.plan_state import Person
from unterkunft.services.rule_packs import rule_pack
from unterkunft.services.timeline import FacilityTimeline
from unterkunft.ui.consent.questions import Consent, consent_to
from unterkunft.ui.plan.placing import Desk, carry_out, may_change
from unterkunft.ui.workplace import Workplace, WorkplaceEvent
from unterkunft.values.ids import ExpectedArrivalId, FacilityId, ResidentId, RoomId
from unterkunft.values.refusals import DomainRefusal
from unterkunft.values.statuses import Need


@dataclass(frozen=True, slots=True)
class Criteria:
    """What was entered; `on` None means the day shown."""

    women: int = 0
    men: int = 0
    children: int = 0
    is_household: bool = False
    needs: frozenset[Need] = frozenset()
    on: date | None = None
    until: date | None = None
    searches_everywhere: bool = False
    called: tuple[str, str, str] = ("", "", "")
    """What reasons call a woman, a man and a child who have no name."""


@dataclass(frozen=True, slots=True)
class Results:
    """What was found so far."""

    places: tuple[FreePlace, ...]
    asked: int
    """For how many people; nobody has been described yet where it is 0."""
    is_searching: bool
    here: FacilityId | None


class FreeBedScreen(Desk, Protocol):
    """What the presenter asks of the panel."""

    def refresh_soon(self) -> None:
        """Asks for `refresh` once things have settled."""

    def show_people(self, people: Sequence[Person]) -> None:
        """Shows for whom a bed is sought by name; nobody where they are described."""

    def show_selection_size(self, count: int) -> None:
        """Says how many people are selected elsewhere."""

    def show_results(self, results: Results) -> None:
        """Shows the places."""

    def search_elsewhere(self, search: SearchElsewhere) -> None:
        """Runs a search beside the window and gives its places to `take_elsewhere`."""

    def reveal_room(self, room: RoomId) -> None:
        """Brings a room of the facility shown into sight."""


class FreeBedPresenter:
    """Searches here at once and elsewhere beside the window; places known people."""

    def __init__(self, workplace: Workplace, screen: FreeBedScreen) -> None:
        self._workplace, self._screen = workplace, screen
        self._criteria = Criteria()
        self._people: tuple[Person, ...] = ()
        self._here: tuple[FreePlace, ...] = ()
        self._elsewhere: tuple[FreePlace, ...] = ()
        self._search: SearchElsewhere | None = None
        self._verdicts: dict[tuple[RoomId, tuple[ResidentId, ...]], Verdict] = {}
        self._forget = workplace.subscribe(self._on_event)

    def close(self) -> None:
        """Stops listening to the workplace."""
        self._forget()

    # who needs a bed

    @property
    def residents(self) -> tuple[ResidentId, ...]:
        """Those sought for by name; nobody where they are described."""
        return tuple(each.id for each in self._people)

    @property
    def people(self) -> tuple[Person, ...]:
        """The same with their names."""
        return self._people

    @property
    def first_day(self) -> date:
        """From when the bed is needed."""
        return self._criteria.on or self._workplace.as_of

    def seek_for(self, residents: Iterable[ResidentId]) -> None:
        """Seeks a bed for people known, in the order of the facility."""
        asked = set(residents)
        state = self._workplace.plan_state() if self._workplace.facility is not None else None
        found = [each for each in state.people() if each.id in asked] if state is not None else []
        self._people = tuple(dict.fromkeys(found))
        self._screen.show_people(self._people)
        self.refresh()

    def seek_for_selection(self) -> None:
        """Seeks a bed for everyone selected anywhere."""
        self.seek_for(self._workplace.selection)

    def describe(self, criteria: Criteria) -> None:
        """What was entered; people known stay the ones who are sought for."""
        if criteria != self._criteria:
            self._criteria = criteria
            self._screen.refresh_soon()

    def refresh(self) -> None:
        """Searches again."""
        self._here, self._elsewhere, self._search = (), (), None
        self._verdicts.clear()
        question = self._question()
        if question is not None and self._workplace.facility is not None:
            self._here = places_in(self._timeline(question), question)
            self._start_elsewhere(question)
        self._show()

    def take_elsewhere(self, search: SearchElsewhere, places: tuple[FreePlace, ...]) -> None:
        """The places of other facilities; those of an earlier search come too late."""
        if search is self._search:
            self._elsewhere, self._search = places, None
            self._show()

    # what can be done with a place

    def reveal(self, place: FreePlace) -> None:
        """Shows the room, in its facility."""
        self._show_facility(place.facility)
        self._screen.reveal_room(place.room)

    def activate(self, place: FreePlace) -> None:
        """Enter: people known move in; for people described the room is shown."""
        if self._people:
            self.place(place, self.residents)
        else:
            self.reveal(place)

    def verdict(self, place: FreePlace, residents: Sequence[ResidentId]) -> Verdict:
        """What a drop of these people on the place would mean, asked once for each."""
        key = (place.room, tuple(residents))
        known = self._verdicts.get(key)
        if known is None:
            on, until = self.first_day, self._criteria.until
            asked = KnownPeople(tuple(residents), on, until)
            timeline = self._timeline_of(place.facility, asked)
            pack = rule_pack(timeline.facility.rule_pack)
            question = PlacementQuestion(timeline, pack, residents, on=on, until=until)
            known = self._verdicts[key] = question.for_room(place.room)
        return known

    def place(self, place: FreePlace, residents: Sequence[ResidentId]) -> bool:
        """Puts people there in one step, after asking for a reason where one is needed."""
        if not self._may_change():
            return False
        verdict = self.verdict(place, residents)
        if verdict.is_refused or not verdict.placements:
            self._screen.tell_refused(DomainRefusal("PLACEMENT_REFUSED", breaches=verdict.breaches))
            return False
        on = self.first_day
        timeline = self._timeline_of(place.facility, KnownPeople(tuple(residents), on))
        consent = consent_to(verdict, timeline, on=on, workplace=self._workplace, asker=self._screen)
        return consent is not None and self._execute(verdict, consent, place)

    def arrival_verdict(self, place: FreePlace, arrival: ExpectedArrivalId) -> Verdict | None:
        """What a drop of announced people on the place would mean; None where they do not wait here."""
        asked = self._arrival_question(place, arrival)
        return None if asked is None else asked.for_room(place.room).verdict

    def place_arrival(self, place: FreePlace, arrival: ExpectedArrivalId) -> bool:
        """Gives announced people as many beds of the place as there are, from the day they come."""
        asked = self._arrival_question(place, arrival)
        if asked is None or not may_change(self._workplace, self._screen, on=asked.on):
            return False
        offer = asked.for_room(place.room)
        if offer.verdict.is_refused or not offer.beds:
            self._screen.tell_refused(DomainRefusal("PLACEMENT_REFUSED", breaches=offer.verdict.breaches))
            return False
        timeline, workplace = asked.asked.timeline, self._workplace
        consent = consent_to(offer.verdict, timeline, on=asked.on, workplace=workplace, asker=self._screen)
        if consent is None:
            return False
        command = PlaceArrival(arrival, offer.beds, asked.on, self._criteria.until, consent.acceptance)
        return carry_out(workplace, self._screen, command)

    def _arrival_question(self, place: FreePlace, arrival: ExpectedArrivalId) -> ArrivalQuestion | None:
        timeline = self._workplace.timeline()
        found = next((each for each in timeline.arrivals if each.id == arrival), None)
        if found is None or not found.waiting or place.facility != timeline.facility.id:
            return None
        return ArrivalQuestion(timeline, self._workplace.rule_pack(), found, shown=self.first_day)

    def _execute(self, verdict: Verdict, consent: Consent, place: FreePlace) -> bool:
        until = self._criteria.until
        command = PlaceResidents(
            verdict.placements, self.first_day, until, consent.acceptance, consent.move_note
        )
        if not carry_out(self._workplace, self._screen, command):
            return False
        self._workplace.select(each.resident for each in verdict.placements)
        self.reveal(place)
        return True

    # searching

    def _question(self) -> Question | None:
        given = self._criteria
        if given.until is not None and given.until <= self.first_day:
            return None
        if self._people:
            return KnownPeople(self.residents, self.first_day, given.until)
        wish = BedWish(
            self.first_day,
            given.until,
            women=given.women,
            men=given.men,
            children=given.children,
            is_household=given.is_household,
            needs=given.needs,
            called=given.called,
        )
        return wish if wish.persons else None

    def _timeline(self, question: Question) -> FacilityTimeline:
        facility = self._workplace.timeline().facility.id
        return self._timeline_of(facility, question)

    def _timeline_of(self, facility: FacilityId, question: Question) -> FacilityTimeline:
        """The rows in memory where they know everyone, else rows read for this."""
        shown = self._workplace.timeline()
        residents = question.residents if isinstance(question, KnownPeople) else ()
        if facility == shown.facility.id and everyone_known(shown, residents):
            return shown
        return timeline_for(self._workplace.database, facility, question, sight=self._workplace.actor.sight)

    def _start_elsewhere(self, question: Question) -> None:
        shown = self._workplace.facility
        others = tuple(
            each.id for each in self._workplace.facilities() if shown is None or each.id != shown.id
        )
        if self._criteria.searches_everywhere and others:
            self._search = SearchElsewhere(
                self._workplace.database, others, question, self._workplace.actor.sight
            )
            self._screen.search_elsewhere(self._search)

    def _show(self) -> None:
        question = self._question()
        asked = 0
        if question is not None:
            asked = question.persons if isinstance(question, BedWish) else len(question.residents)
        shown = self._workplace.facility
        self._screen.show_results(
            Results(
                best_first((*self._here, *self._elsewhere)),
                asked,
                is_searching=self._search is not None,
                here=None if shown is None else shown.id,
            )
        )

    def _show_facility(self, facility: FacilityId) -> None:
        shown = self._workplace.facility
        if shown is None or shown.id != facility:
            chosen = next((each for each in self._workplace.facilities() if each.id == facility), None)
            self._workplace.choose_facility(chosen)

    def _may_change(self) -> bool:
        return may_change(self._workplace, self._screen, on=self.first_day)

    def _on_event(self, event: WorkplaceEvent) -> None:
        if event is WorkplaceEvent.SELECTION_CHANGED:
            self._screen.show_selection_size(len(self._workplace.selection))
        elif event is WorkplaceEvent.DAY_SHOWN and self._criteria.on is not None:
            return
        elif event is not WorkplaceEvent.HISTORY_CHANGED and event is not WorkplaceEvent.FLOOR_SHOWN:
            self._screen.refresh_soon()

    def forget_people(self) -> None:
        """Back to people who are only described."""
        self._people = ()
        self._screen.show_people(())
        self.refresh()
