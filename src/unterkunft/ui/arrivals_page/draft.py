"""A list on its way in: what the user has said about its rows so far; plain Python."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from unterkunft.exchange.arrival_list.columns import ListColumn, key_of_heading
from unterkunft.exchange.arrival_list.layout import Layout, SkippedRow, layout_of, people_of
from unterkunft.exchange.arrival_list.tables import ListTable
from unterkunft.services.arrival_lists import (
    NOT_TO_CONFIRM,
    Deviation,
    DraftRow,
    JudgedRow,
    KnownSuspect,
    Surroundings,
    Weight,
    judged,
    sketch_of,
)
from unterkunft.services.arrival_places import KeptPlace
from unterkunft.services.commands.receiving import ForEverybody, Newcomer, ReceivePeople
from unterkunft.services.duplicates import PersonSketch
from unterkunft.values.ids import ExpectedArrivalId, FacilityId, ResidentId, new_id

Remembered = Mapping[str, ListColumn]


@dataclass(slots=True)
class ListDraft:
    """The sheets that were read, how one of them is understood, and its rows as they are now."""

    name: str
    tables: tuple[ListTable, ...]
    on: date
    today: date
    layout: Layout
    chosen_table: int = 0
    rows: tuple[DraftRow, ...] = ()
    skipped: tuple[SkippedRow, ...] = ()
    judged: tuple[JudgedRow, ...] = ()
    suspects: dict[int, tuple[KnownSuspect, ...]] = field(default_factory=dict)
    arrival: ExpectedArrivalId | None = None
    places: tuple[KeptPlace, ...] = ()
    chosen_places: dict[int, ResidentId | None] = field(default_factory=dict)
    for_everybody: ForEverybody = field(default_factory=ForEverybody)

    @classmethod
    def of(
        cls, name: str, tables: tuple[ListTable, ...], remembered: Remembered, *, on: date, today: date
    ) -> ListDraft:
        """A draft of the sheet that holds most people."""
        layouts = [layout_of(table, remembered) for table in tables]
        sizes = [
            len(people_of(table, layout)[0]) if layout.has_names else 0
            for table, layout in zip(tables, layouts, strict=True)
        ]
        best = max(range(len(tables)), key=lambda at: sizes[at])
        made = cls(name, tables, on, today, layouts[best], best)
        made._read_rows()
        return made

    @property
    def table(self) -> ListTable:
        """The sheet chosen."""
        return self.tables[self.chosen_table]

    def row(self, number: int) -> JudgedRow | None:
        """A row by its number in the spreadsheet."""
        return next((each for each in self.judged if each.number == number), None)

    # -- the list as a whole ---------------------------------------------------------------------

    def choose_table(self, at: int, remembered: Remembered) -> None:
        """Another sheet; what was said about the rows of this one is forgotten."""
        self.chosen_table = at
        self.layout = layout_of(self.table, remembered)
        self._read_rows()

    def map_column(self, place: int, column: ListColumn) -> tuple[str, ListColumn]:
        """A column means something else; gives what to remember of it."""
        self.layout = self.layout.with_column(place, column)
        said = {row.number: row for row in self.rows}
        people, self.skipped = people_of(self.table, self.layout)
        self.rows = tuple(
            replace(said[each.number], person=each) if each.number in said else DraftRow(each)
            for each in people
        )
        self.judge()
        return key_of_heading(self.layout.headings[place]), column

    def come_on(self, day: date) -> None:
        """The day of arrival, from which ages and stays follow."""
        self.on = day
        self.judge()

    def expect(self, arrival: ExpectedArrivalId | None, places: tuple[KeptPlace, ...]) -> None:
        """These are the people of an announcement; the places kept for them are theirs."""
        self.arrival, self.places = arrival, places
        self.chosen_places.clear()
        self.judge()

    def know(self, suspects: Mapping[int, tuple[KnownSuspect, ...]], numbers: Iterable[int]) -> None:
        """Who may be on record already, for the rows asked about."""
        for number in numbers:
            self.suspects.pop(number, None)
        self.suspects.update(suspects)
        self.judge()

    def _read_rows(self) -> None:
        people, self.skipped = people_of(self.table, self.layout)
        self.rows = tuple(map(DraftRow, people))
        self.suspects, self.chosen_places = {}, {}
        self.judge()

    # -- rows ------------------------------------------------------------------------------------

    def type_over(self, number: int, column: ListColumn, text: str) -> None:
        """The user writes into a cell."""
        self._change((number,), lambda row: replace(row, typed={**row.typed, column: text}))

    def confirm(self, number: int) -> None:
        """Everything that may be confirmed in a row is right; a family for all its members at once."""
        row = self.row(number)
        if row is None:
            return
        said = frozenset(mark.what for mark in row.marks) - NOT_TO_CONFIRM
        of_family = said & {Deviation.FAMILY_UNNAMED, Deviation.FAMILY_GUESSED}
        members = self.family_members(number)
        self._change((number,), lambda each: replace(each, confirmed=each.confirmed | said))
        self._change(members, lambda each: replace(each, confirmed=each.confirmed | of_family))

    def decide(self, number: int, known: ResidentId | None) -> None:
        """The person of a row is somebody on record, or nobody of them."""
        self._change((number,), lambda row: replace(row, is_decided=True, known=known))

    def leave_out(self, numbers: Iterable[int], *, is_left_out: bool) -> None:
        """Rows are not taken up, or are after all."""
        self._change(numbers, lambda row: replace(row, is_left_out=is_left_out))

    def join(self, numbers: Iterable[int]) -> None:
        """The people of these rows, with their families, become one family."""
        members = {each for number in numbers for each in self.family_members(number)}
        if len(members) > 1:
            token = f"{min(members)} {new_id().hex[-6:]}"
            self._change(members, lambda row: replace(row, family=token))

    def split(self, numbers: Iterable[int]) -> None:
        """The people of these rows leave their families and become one of their own."""
        token = f"own {new_id().hex[-6:]}"
        self._change(numbers, lambda row: replace(row, family=token))

    def give_place(self, number: int, place: ResidentId | None) -> None:
        """A person gets a certain place kept for the announced, or none."""
        for other, given in tuple(self.chosen_places.items()):
            if place is not None and given == place:
                del self.chosen_places[other]
        self.chosen_places[number] = place
        self.judge()

    def family_members(self, number: int) -> tuple[int, ...]:
        """The rows of the family a row belongs to."""
        row = self.row(number)
        if row is None or row.family is None:
            return (number,)
        return tuple(each.number for each in self.judged if each.family == row.family)

    def _change(self, numbers: Iterable[int], change: Callable[[DraftRow], DraftRow]) -> None:
        asked = set(numbers)
        self.rows = tuple(change(row) if row.number in asked else row for row in self.rows)
        self.judge()

    def judge(self) -> None:
        """Understands all rows again."""
        around = Surroundings(self.on, self.today, self.suspects, self.places, self.chosen_places)
        self.judged = judged(self.rows, around)

    # -- what came of it -------------------------------------------------------------------------

    @property
    def ready(self) -> tuple[JudgedRow, ...]:
        """The rows that can be taken up."""
        return tuple(row for row in self.judged if row.is_ready)

    @property
    def open_rows(self) -> tuple[JudgedRow, ...]:
        """The rows that somebody has to look at."""
        return tuple(row for row in self.judged if row.weight is Weight.OPEN)

    @property
    def left_out(self) -> int:
        """How many rows are not taken up."""
        return sum(row.draft.is_left_out for row in self.judged)

    def next_deviation(self, after: int | None) -> int | None:
        """The row to look at next: what is open first, then what was guessed; at the end from the top."""
        for weight in (Weight.OPEN, Weight.GUESSED):
            numbers = [row.number for row in self.judged if row.weight is weight]
            later = [number for number in numbers if after is None or number > after]
            if numbers:
                return (later or numbers)[0]
        return None

    def sketches(self, numbers: Iterable[int]) -> dict[int, PersonSketch]:
        """What duplicates are looked for with."""
        asked = set(numbers)
        return {row.number: sketch_of(row.details) for row in self.judged if row.number in asked}

    def command(self, facility: FacilityId, *, is_complete: bool) -> ReceivePeople:
        """The one step that takes everybody up."""
        return ReceivePeople(
            tuple(map(_newcomer, self.ready)),
            facility,
            self.on,
            self.arrival,
            is_complete,
            self.for_everybody,
        )


def _newcomer(row: JudgedRow) -> Newcomer:
    known, place = row.draft.known, row.place
    kept = None if place is None else place.placeholder
    details = None if known is not None else row.details
    return Newcomer(known or kept or ResidentId(new_id()), details, row.family, row.role, kept)
