"""What happens with a list on its way in: read, looked through, taken up; knows neither Qt nor its view."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Protocol, TypeVar

from unterkunft.exchange.arrival_list.columns import ListColumn
from unterkunft.exchange.arrival_list.tables import ListTable, tables_of_file, tables_of_text
from unterkunft.services.arrival_lists import KnownSuspect
from unterkunft.services.changes import Changes
from unterkunft.services.permissions import Right
from unterkunft.services.queries.arrival_suspects import suspects_of
from unterkunft.services.queries.arrivals import ExpectedRow, expected_arrivals, kept_places
from unterkunft.services.queries.facilities import FacilityChoice
from unterkunft.services.queries.resident_card import payers
from unterkunft.services.resident_card import PayerChoice
from unterkunft.ui.arrivals_page.draft import ListDraft
from unterkunft.ui.arrivals_page.headings_memory import remembered_headings, with_heading
from unterkunft.ui.step_sentences import done_sentence
from unterkunft.ui.wording import tr
from unterkunft.ui.workplace import Workplace
from unterkunft.values.ids import ExpectedArrivalId, FacilityId, ResidentId
from unterkunft.values.refusals import DomainRefusal, EnvironmentFailure

ResultT = TypeVar("ResultT")
_WHO = frozenset({ListColumn.FAMILY_NAME, ListColumn.GIVEN_NAME, ListColumn.BIRTH_DATE, ListColumn.CASE})


class Tells(Protocol):
    """Is told how far a piece of work is."""

    def report(self, done: int, total: int) -> None:
        """Says how much is done."""


class ListScreen(Protocol):
    """What the presenter asks of the view."""

    def work(self, title: str, do: Callable[[Tells], ResultT], done: Callable[[ResultT], None]) -> None:
        """Does something beside the window."""

    def show_list(self) -> None:
        """Shows another list, or the same with other columns."""

    def show_rows(self) -> None:
        """Shows the rows as they are understood now."""

    def show_received(self, residents: tuple[ResidentId, ...]) -> None:
        """Shows that people have been taken up, and what can be done next."""

    def say(self, message: str) -> None:
        """Says something in the status bar."""

    def refuse(self, failure: DomainRefusal | EnvironmentFailure) -> None:
        """Tells why something was not done."""


class ListPresenter:
    """One list at a time."""

    def __init__(self, workplace: Workplace, screen: ListScreen) -> None:
        self._workplace, self._screen = workplace, screen
        self._draft: ListDraft | None = None
        self._arrival: ExpectedArrivalId | None = None
        self._house: FacilityChoice | None = None
        self.expected: tuple[ExpectedRow, ...] = ()
        self.received: tuple[ResidentId, ...] = ()

    @property
    def has_list(self) -> bool:
        """Whether a list is on its way in."""
        return self._draft is not None

    @property
    def draft(self) -> ListDraft:
        """The list on its way in."""
        if self._draft is None:
            raise LookupError("no list is open")
        return self._draft

    @property
    def may_receive(self) -> bool:
        """Whether the user may take people up."""
        return {Right.PLACE, Right.EDIT_RESIDENTS} <= self._workplace.actor.rights

    @property
    def day(self) -> date:
        """The day shown, on which a list begins."""
        return self._workplace.as_of

    def payers(self) -> tuple[PayerChoice, ...]:
        """Who can pay for all."""
        return payers(self._workplace.database)

    # -- in --------------------------------------------------------------------------------------

    def open_file(self, path: Path, arrival: ExpectedArrivalId | None = None) -> None:
        """Reads a workbook or a CSV file beside the window."""
        self._arrival = arrival
        self._screen.work(
            tr("Reading {file}", file=path.name),
            lambda _tells: tables_of_file(path),
            lambda tables: self._begin(path.name, tables),
        )

    def paste(self, text: str, arrival: ExpectedArrivalId | None = None) -> None:
        """Reads what was copied from a spreadsheet or a mail."""
        self._arrival = arrival
        try:
            self._begin(tr("Clipboard"), tables_of_text(text))
        except DomainRefusal as refusal:
            self._screen.refuse(refusal)

    def give_up(self) -> None:
        """Lets go of the list; nothing has been written."""
        self._draft = None

    def _begin(self, name: str, tables: tuple[ListTable, ...]) -> None:
        if not tables:
            self._screen.refuse(DomainRefusal("LIST_EMPTY"))
            return
        self._house = self._workplace.facility
        remembered = remembered_headings(self._workplace.habits.list_headings)
        day = self._workplace.as_of
        self._load_expected(day)
        draft = self._draft = ListDraft.of(name, tables, remembered, on=day, today=self._workplace.today)
        if self._arrival is not None:
            self._expect(draft, self._arrival)
        self._screen.show_list()
        self._look_for_known(row.number for row in draft.rows)

    def _load_expected(self, day: date) -> None:
        workplace = self._workplace
        rows = expected_arrivals(workplace.database, self._facility, day=day, sight=workplace.actor.sight)
        self.expected = tuple(row for row in rows if row.arrival is not None)

    def _expect(self, draft: ListDraft, arrival: ExpectedArrivalId | None) -> None:
        places = () if arrival is None else kept_places(self._workplace.database, arrival)
        draft.expect(arrival, places)

    @property
    def facility_name(self) -> str:
        """The facility for which the list was opened, whichever is shown by now."""
        return "" if self._house is None else self._house.name

    @property
    def _facility(self) -> FacilityId:
        if self._house is None:
            raise LookupError("no facility is chosen")
        return self._house.id

    # -- the list as a whole ---------------------------------------------------------------------

    def choose_table(self, at: int) -> None:
        """Another sheet of the workbook."""
        self.draft.choose_table(at, remembered_headings(self._workplace.habits.list_headings))
        self._screen.show_list()
        self._look_for_known(row.number for row in self.draft.rows)

    def map_column(self, place: int, column: ListColumn) -> None:
        """A column means something else, from now on in every list with this heading."""
        heading, meant = self.draft.map_column(place, column)
        habits = self._workplace.habits
        if heading:
            self._workplace.habits = replace(
                habits, list_headings=with_heading(habits.list_headings, heading, meant)
            )
        self._screen.show_list()
        self._look_for_known(row.number for row in self.draft.rows)

    def come_on(self, day: date) -> None:
        """The day of arrival."""
        self.draft.come_on(day)
        self._screen.show_rows()

    def expect(self, arrival: ExpectedArrivalId | None) -> None:
        """Which announcement these people are."""
        self._expect(self.draft, arrival)
        self._screen.show_list()

    # -- rows ------------------------------------------------------------------------------------

    def type_over(self, number: int, column: ListColumn, text: str) -> None:
        """The user writes into a cell; another name or birth date may be that of somebody known."""
        self.draft.type_over(number, column, text)
        self._screen.show_rows()
        if column in _WHO:
            self._look_for_known((number,))

    def confirm(self, number: int) -> None:
        """The row is right as it is."""
        self.draft.confirm(number)
        self._screen.show_rows()

    def decide(self, number: int, known: ResidentId | None) -> None:
        """Who the person is."""
        self.draft.decide(number, known)
        self._screen.show_rows()

    def leave_out(self, numbers: Iterable[int], *, is_left_out: bool) -> None:
        """Rows are not taken up, or are after all."""
        self.draft.leave_out(tuple(numbers), is_left_out=is_left_out)
        self._screen.show_rows()

    def join(self, numbers: Iterable[int]) -> None:
        """One family of several rows."""
        self.draft.join(tuple(numbers))
        self._screen.show_rows()

    def join_one(self, number: int, other: int) -> None:
        """One person leaves their family for another one."""
        self.draft.split((number,))
        self.draft.join((number, other))
        self._screen.show_rows()

    def split(self, numbers: Iterable[int]) -> None:
        """Rows leave their family."""
        self.draft.split(tuple(numbers))
        self._screen.show_rows()

    def give_place(self, number: int, place: ResidentId | None) -> None:
        """A person gets another of the places kept."""
        self.draft.give_place(number, place)
        self._screen.show_rows()

    def _look_for_known(self, numbers: Iterable[int]) -> None:
        """Asks the database beside the window; an answer for a list no longer shown is dropped."""
        draft, asked = self.draft, tuple(numbers)
        sketches, workplace = draft.sketches(asked), self._workplace
        database, facility, sight, on = workplace.database, self._facility, workplace.actor.sight, draft.on

        def look(tells: Tells) -> Mapping[int, tuple[KnownSuspect, ...]]:
            return suspects_of(database, sketches, facility, on=on, sight=sight, report=tells.report)

        def know(found: Mapping[int, tuple[KnownSuspect, ...]]) -> None:
            if self._draft is draft:
                draft.know(found, asked)
                self._screen.show_rows()

        self._screen.work(tr("Looking for people known already"), look, know)

    # -- out -------------------------------------------------------------------------------------

    def receive(self, *, is_complete: bool) -> None:
        """Takes everybody up, in one step."""
        draft = self.draft
        if draft.open_rows or not draft.ready:
            return
        executor, actor = self._workplace.executor, self._workplace.actor
        command = draft.command(self._facility, is_complete=is_complete)

        def done(changes: Changes) -> None:
            self._draft = None
            self.received = tuple(each.resident for each in command.newcomers)
            if self._workplace.as_of != command.on:
                self._workplace.show_day(command.on)
            self._workplace.remember(changes)
            self._screen.say(done_sentence(changes.wording))
            self._screen.show_received(self.received)

        self._screen.work(tr("Taking people up"), lambda _tells: executor.execute(command, actor=actor), done)
