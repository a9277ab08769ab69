"""What the list of residents shows: filter, order and columns, asked anew when something has changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from unterkunft.services.permissions import Right
from unterkunft.services.queries.resident_choices import HouseChoice, houses, nationalities
from unterkunft.services.queries.resident_conditions import Missing, Presence
from unterkunft.services.queries.resident_order import ResidentColumn, ResidentOrder
from unterkunft.services.queries.residents import (
    FoundResidents,
    ResidentRow,
    count_residents,
    find_residents,
    resident_rows,
)
from unterkunft.ui.residents.list import filter_keys, remembered
from unterkunft.ui.residents.list.remembered import Chosen, Remembered
from unterkunft.ui.workplace import Workplace, WorkplaceEvent
from unterkunft.values.ids import ResidentId

_RELOADED_BY = frozenset(
    {
        WorkplaceEvent.FACILITY_CHOSEN,
        WorkplaceEvent.DAY_SHOWN,
        WorkplaceEvent.ROWS_CHANGED,
        WorkplaceEvent.SCRATCH_CHANGED,
    }
)
_ROWS_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class ShownList:
    """What was found. `elsewhere`: how many more the text finds among those the filter leaves out."""

    found: FoundResidents
    elsewhere: int


class ResidentListView(Protocol):
    """What shows the list."""

    def is_in_sight(self) -> bool:
        """Whether anybody can see it now."""

    def meant_by(self, text: str) -> str:
        """What is looked for, without words that only say of what kind it is."""

    def search(self, find: Callable[[], ShownList]) -> None:
        """Runs the question beside the window and gives the answer to `take`."""

    def show_list(self, shown: ShownList) -> None:
        """Shows the people found."""

    def show_choices(self, places: Sequence[HouseChoice], countries: Sequence[str]) -> None:
        """Offers what the database holds to filter by."""

    def show_chosen(self, chosen: Chosen) -> None:
        """Shows what is chosen in the filter."""


class ResidentListPresenter:
    """Decides what the list shows; knows no widget."""

    def __init__(self, workplace: Workplace, view: ResidentListView) -> None:
        self.workplace, self._view = workplace, view
        self._facility, self._has_new_place = workplace.facility, True
        self._chosen: dict[str, str] = self._of_the_house()
        self._order = ResidentOrder()
        self._is_stale = True
        self.remembered = remembered.from_text(workplace.habits.resident_list)
        self._unsubscribe = workplace.subscribe(self._on_event)

    def close(self) -> None:
        """Listens no more."""
        self._unsubscribe()

    # what is shown

    @property
    def chosen(self) -> Chosen:
        """What is chosen in the filter."""
        return dict(self._chosen)

    @property
    def order(self) -> ResidentOrder:
        """How the list is sorted."""
        return self._order

    @property
    def is_filtered(self) -> bool:
        """Whether anything but those living here is asked for."""
        return {key: value for key, value in self._chosen.items() if value} != self._of_the_house()

    @property
    def may_edit(self) -> bool:
        """Whether people may be taken up and merged."""
        return Right.EDIT_RESIDENTS in self.workplace.actor.rights

    def catch_up(self) -> None:
        """Asks again where something has changed while nobody looked."""
        if self._is_stale:
            self.refresh()

    def refresh(self) -> None:
        """Asks again."""
        self._is_stale = False
        database = self.workplace.database
        self._view.show_choices(houses(database), nationalities(database))
        if self._has_new_place:
            self._has_new_place = False
            self._view.show_chosen(self.chosen)
        self._ask()

    def rows(self, residents: Sequence[ResidentId]) -> tuple[ResidentRow, ...]:
        """The rows of some people on the day shown."""
        place = self.workplace
        return resident_rows(place.database, residents, day=place.as_of, sight=place.actor.sight)

    def all_rows(
        self, residents: Sequence[ResidentId], report: Callable[[int, int], None]
    ) -> tuple[ResidentRow, ...]:
        """The rows of everyone in the list, some at a time, for copies and files."""
        rows: list[ResidentRow] = []
        for start in range(0, len(residents), _ROWS_AT_ONCE):
            report(start, len(residents))
            rows += self.rows(residents[start : start + _ROWS_AT_ONCE])
        return tuple(rows)

    # choosing

    def choose(self, key: str, value: str) -> None:
        """Another choice in the filter."""
        if self._chosen.get(key, "") != value:
            self._chosen[key] = value
            self._ask()

    def choose_all(self, chosen: Chosen) -> None:
        """Another filter altogether, such as one kept under a name."""
        self._chosen = dict(chosen)
        self._view.show_chosen(self.chosen)
        self._ask()

    def reset(self) -> None:
        """Shows everyone who lives in the facility shown."""
        self.choose_all(self._of_the_house())

    def show_lacking(self, missing: Missing) -> None:
        """Shows who lives in the facility shown and lacks something."""
        self.choose_all({**self._of_the_house(), filter_keys.MISSING: missing.value})

    def look_everywhere(self) -> None:
        """The same text among all people ever known."""
        text = self._chosen.get(filter_keys.TEXT, "")
        self.choose_all({filter_keys.TEXT: text, filter_keys.PRESENCE: Presence.EVERYONE.value})

    def sort_by(self, order: ResidentOrder) -> None:
        """Another order."""
        self._order = order
        self._ask()

    # remembering

    def show_columns(self, columns: tuple[ResidentColumn, ...], widths: Mapping[ResidentColumn, int]) -> None:
        """Remembers which columns are shown, and how wide."""
        self._remember(replace(self.remembered, columns=columns, widths=dict(widths)))

    def keep_filter(self, name: str) -> None:
        """Keeps what is chosen under a name; the same name is written over."""
        chosen = {key: value for key, value in self._chosen.items() if value}
        self._remember(replace(self.remembered, filters={**self.remembered.filters, name: chosen}))

    def forget_filter(self, name: str) -> None:
        """Removes a filter that was kept."""
        left = {each: chosen for each, chosen in self.remembered.filters.items() if each != name}
        self._remember(replace(self.remembered, filters=left))

    def _remember(self, setting: Remembered) -> None:
        self.remembered = setting
        habits = self.workplace.habits
        self.workplace.habits = replace(habits, resident_list=remembered.as_text(setting))

    # asking

    def _of_the_house(self) -> dict[str, str]:
        facility = self._facility
        return {} if facility is None else {filter_keys.PLACE: filter_keys.facility_key(facility.id)}

    def _follow_facility(self) -> None:
        """The list goes along to another facility where it showed the one before."""
        before, self._facility = self._of_the_house(), self.workplace.facility
        if before.items() <= self._chosen.items():
            self._chosen = {**self._chosen, filter_keys.PLACE: "", **self._of_the_house()}
            self._has_new_place = True

    def _on_event(self, event: WorkplaceEvent) -> None:
        if event not in _RELOADED_BY:
            return
        if event is WorkplaceEvent.FACILITY_CHOSEN:
            self._follow_facility()
        self._is_stale = True
        if self._view.is_in_sight():
            self.refresh()

    def _ask(self) -> None:
        place, order = self.workplace, self._order
        database, day, sight = place.database, place.as_of, place.actor.sight
        chosen = filter_keys.filter_of(self._chosen)
        chosen = replace(chosen, text=self._view.meant_by(chosen.text))

        def find() -> ShownList:
            found = find_residents(database, chosen, order, day=day, sight=sight)
            if not chosen.text.strip():
                return ShownList(found, 0)
            everywhere = filter_keys.filter_of(
                {filter_keys.TEXT: chosen.text, filter_keys.PRESENCE: Presence.EVERYONE.value}
            )
            known = 0 if chosen == everywhere else count_residents(database, everywhere, day=day, sight=sight)
            exact = 0 if found.are_near_misses else len(found.ids)
            return ShownList(found, max(0, known - exact))

        self._view.search(find)
