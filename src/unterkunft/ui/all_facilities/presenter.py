"""What the view of all facilities shows, and where a click leads; knows neither Qt nor its view."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from itertools import groupby
from typing import Protocol

from unterkunft.services.conflicts import conflicts_on
from unterkunft.services.permissions import Sight
from unterkunft.services.plan_state import NO_PLACES, Counts
from unterkunft.services.queries.all_facilities import FloorOfFacility, floors_of_all_facilities
from unterkunft.services.queries.plan import load_timeline
from unterkunft.services.rule_packs import rule_pack
from unterkunft.storage.engine import Database
from unterkunft.ui.workplace import Workplace, WorkplaceEvent
from unterkunft.values.ids import FacilityId


class Heat(IntEnum):
    """How full a floor is, in steps that can be told apart."""

    NO_PLACES = 0
    EMPTY = 1
    LOOSE = 2
    HALF = 3
    NEARLY_FULL = 4
    FULL = 5


@dataclass(frozen=True, slots=True)
class BuildingHeat:
    """A building with its floors, the highest first."""

    name: str
    floors: tuple[FloorOfFacility, ...]


@dataclass(frozen=True, slots=True)
class FacilityHeat:
    """A facility with its buildings."""

    id: FacilityId
    name: str
    buildings: tuple[BuildingHeat, ...]

    @property
    def counts(self) -> Counts:
        """The places of all floors."""
        return sum((floor.counts for each in self.buildings for floor in each.floors), start=NO_PLACES)


@dataclass(frozen=True, slots=True)
class ConflictSearch:
    """Counts the open conflicts of all facilities on a day; too slow for the window's thread."""

    database: Database
    facilities: tuple[FacilityId, ...]
    day: date
    sight: Sight

    def __call__(self, progress: Reporter) -> Mapping[FacilityId, int]:
        """How many there are, by facility."""
        found: dict[FacilityId, int] = {}
        for number, facility in enumerate(self.facilities):
            progress.report(number, len(self.facilities))
            timeline = load_timeline(self.database, facility, sight=self.sight)
            pack = rule_pack(timeline.facility.rule_pack)
            found[facility] = sum(each.is_open for each in conflicts_on(timeline, self.day, pack))
        return found


class Reporter(Protocol):
    """Who hears how far the search is."""

    def report(self, done: int, total: int) -> None:
        """So much of it is done."""


class AllFacilitiesScreen(Protocol):
    """What the presenter asks of the view."""

    @property
    def is_shown(self) -> bool:
        """Whether anybody can see it."""

    def show_facilities(self, facilities: tuple[FacilityHeat, ...]) -> None:
        """Shows how full they are."""

    def show_conflicts(self, conflicts: Mapping[FacilityId, int]) -> None:
        """Adds how many rules are broken."""

    def search_conflicts(self, search: ConflictSearch) -> None:
        """Runs the search beside the window and gives its numbers to `take_conflicts`."""

    def show_plan(self) -> None:
        """Brings the plan to the front."""


class AllFacilitiesPresenter:
    """Counts only while it is shown; hidden, it remembers that it is behind."""

    def __init__(self, workplace: Workplace, screen: AllFacilitiesScreen) -> None:
        self._workplace, self._screen = workplace, screen
        self._is_behind = True
        self._search: ConflictSearch | None = None
        self._forget = workplace.subscribe(self._on_event)

    def close(self) -> None:
        """Stops listening to the workplace."""
        self._forget()

    @property
    def day(self) -> date:
        """The day shown."""
        return self._workplace.as_of

    def catch_up(self) -> None:
        """The view is in sight: shows what has changed meanwhile."""
        if not self._is_behind:
            return
        self._is_behind = False
        workplace = self._workplace
        facilities = grouped(floors_of_all_facilities(workplace.database, workplace.as_of))
        self._screen.show_facilities(facilities)
        if workplace.is_trying:
            return  # the copy may be gone before they are counted
        known = tuple(each.id for each in facilities)
        self._search = ConflictSearch(workplace.database, known, workplace.as_of, workplace.actor.sight)
        self._screen.search_conflicts(self._search)

    def take_conflicts(self, search: ConflictSearch, conflicts: Mapping[FacilityId, int]) -> None:
        """The numbers of a search; those of an earlier one come too late."""
        if search is self._search:
            self._screen.show_conflicts(conflicts)

    def open_facility(self, facility: FacilityId) -> None:
        """Shows a facility on the plan."""
        self._choose(facility)
        self._screen.show_plan()

    def open_floor(self, floor: FloorOfFacility) -> None:
        """Shows a floor on the plan."""
        self._choose(floor.facility)
        self._workplace.show_floor(floor.floor)
        self._screen.show_plan()

    def _choose(self, facility: FacilityId) -> None:
        shown = self._workplace.facility
        if shown is None or shown.id != facility:
            chosen = next((each for each in self._workplace.facilities() if each.id == facility), None)
            if chosen is not None:
                self._workplace.choose_facility(chosen)

    def _on_event(self, event: WorkplaceEvent) -> None:
        if event in (WorkplaceEvent.DAY_SHOWN, WorkplaceEvent.ROWS_CHANGED, WorkplaceEvent.SCRATCH_CHANGED):
            self._is_behind = True
            if self._screen.is_shown:
                self.catch_up()


def grouped(floors: Iterable[FloorOfFacility]) -> tuple[FacilityHeat, ...]:
    """The floors by facility and building, in their order."""
    found = []
    for (facility, name), of_facility in groupby(floors, lambda each: (each.facility, each.facility_name)):
        buildings = tuple(
            BuildingHeat(building, tuple(together))
            for building, together in groupby(of_facility, lambda each: each.building)
        )
        found.append(FacilityHeat(facility, name, buildings))
    return tuple(found)


def heat_of(counts: Counts) -> Heat:
    """How full, by the places that are not closed."""
    usable = counts.capacity - counts.closed
    if not counts.capacity:
        return Heat.NO_PLACES
    if not counts.occupied:
        return Heat.EMPTY if usable else Heat.FULL
    if counts.free <= 0:
        return Heat.FULL
    share = counts.occupied / usable
    if share >= 0.9:
        return Heat.NEARLY_FULL
    return Heat.HALF if share >= 0.5 else Heat.LOOSE
