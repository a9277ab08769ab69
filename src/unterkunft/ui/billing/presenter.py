"""Which month the page shows and what is done with it; knows neither Qt nor the page's widgets."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol, TypeVar

from unterkunft.billing.statement import Statement
from unterkunft.services.changes import Wording
from unterkunft.services.contract_corrections import ContractCorrection
from unterkunft.services.correction_run import Correction, MonthCorrections, Subject, comparison_of_month
from unterkunft.services.looks import record_look
from unterkunft.services.month_overview.loading import (
    LoadedMonth,
    load_month,
    statements_of,
    with_previous,
)
from unterkunft.services.month_overview.papers import Explained, FactsOfRuns, explained
from unterkunft.services.month_overview.people import BilledPerson, unknown_person
from unterkunft.services.permissions import Right, Sight
from unterkunft.services.queries.finalised import MonthRow, billing_months
from unterkunft.ui.billing.month_cells import cells_of
from unterkunft.ui.billing.selecting import Chosen, choices_of, offers_of, shown_month
from unterkunft.ui.billing.shown import (
    Choices,
    Column,
    ShownCorrection,
    ShownMonth,
    ShownStatement,
    Task,
    TaskKind,
)
from unterkunft.ui.billing.steps import BillingSteps, Tells
from unterkunft.ui.workplace import Workplace, WorkplaceEvent
from unterkunft.values.ids import ResidentId
from unterkunft.values.month import Month

ResultT = TypeVar("ResultT")
_MONTHS_KEPT = 6

Loaded = tuple[tuple[MonthRow, ...], LoadedMonth]


class BillingScreen(Protocol):
    """What the presenter asks of the page."""

    def is_in_sight(self) -> bool:
        """Whether anybody can see the page now."""

    def work(
        self,
        task: Task,
        do: Callable[[Tells], ResultT],
        done: Callable[[ResultT], None],
        *,
        ended: Callable[[], None],
    ) -> None:
        """Does something beside the window, with progress and a way to stop it.

        `ended` is called in any case, also when it was stopped or refused, and before `done`.
        """

    def work_exclusively(
        self, task: Task, do: Callable[[Tells], ResultT], done: Callable[[ResultT], None]
    ) -> None:
        """The same for what writes: meanwhile nothing else is begun on the page."""

    def show_choices(self, choices: Choices) -> None:
        """Offers months and facilities; an empty key is all of them."""

    def show_waiting(self, month: Month) -> None:
        """Shows that a month is being computed."""

    def show_stopped(self, month: Month) -> None:
        """Shows that a month was not computed to its end."""

    def show_month(self, shown: ShownMonth) -> None:
        """Shows a month."""

    def show_statement(self, shown: ShownStatement | None) -> None:
        """Shows one person's month, or that nobody is chosen."""

    def show_corrections(self, shown: tuple[ShownCorrection, ...], *, looked: int, months: int) -> None:
        """Lists what is to be corrected; so many of so many months have been looked through."""

    def choose_person(self, subject: Subject | None) -> None:
        """Selects somebody's row."""

    def tell_done(self, wording: Wording) -> None:
        """Says what was done."""

    def tell_files(self, count: int, folder: Path) -> None:
        """Says how many files were written, and offers to open their folder."""


class BillingPresenter:
    """Loads months beside the window and keeps those seen until a row changes."""

    def __init__(self, workplace: Workplace, screen: BillingScreen) -> None:
        self._workplace, self._screen = workplace, screen
        self.month = Month.of(workplace.today).previous()
        self.chosen = Chosen()
        self.steps = BillingSteps(workplace, self, screen)
        self._is_stale = True
        self._asked = 0
        self._months: tuple[MonthRow, ...] = ()
        self._kept: dict[Month, LoadedMonth] = {}
        self._compared: set[Month] = set()
        self._before: dict[Month, tuple[Statement, ...]] = {}
        self._subject: Subject | None = None
        self._reading: Subject | None = None
        self._facts = FactsOfRuns(workplace.database)
        self._corrections: dict[Month, tuple[ShownCorrection, ...]] = {}
        self._is_looking_through = False
        self._stop_listening = workplace.subscribe(self._on_event)

    @property
    def may_bill(self) -> bool:
        """Whether the user may bill."""
        return Right.BILL in self._workplace.actor.rights

    @property
    def loaded(self) -> LoadedMonth | None:
        """The month shown, once it is there."""
        return self._kept.get(self.month)

    @property
    def subject(self) -> Subject | None:
        """Whose month is beside the table."""
        return self._subject

    def close(self) -> None:
        """Stops listening to the workplace."""
        self._stop_listening()

    # -- what is shown -------------------------------------------------------------------------------

    def catch_up(self) -> None:
        """Shows what has changed while nobody looked."""
        if self._is_stale:
            self.refresh()

    def refresh(self) -> None:
        """Reads everything again; while nobody looks it waits."""
        self._kept.clear()
        self._before.clear()
        self._compared.clear()
        self._corrections.clear()
        self._facts = FactsOfRuns(self._workplace.database)
        self._is_stale = not self._screen.is_in_sight()
        if not self._is_stale and self.may_bill:
            self._load()

    def show_month(self, month: Month) -> None:
        """Shows another month."""
        if month == self.month and self.loaded is not None:
            return
        self.month = month
        self._screen.show_statement(None)
        if not self.may_bill:
            return
        if self.loaded is None:
            self._load()
        else:
            self._show()
            self._compare()

    def show_facility(self, facility: str) -> None:
        """Shows one facility only, or with an empty key all."""
        self.chosen = self.chosen.with_facility(facility)
        self._show()

    def search(self, text: str) -> None:
        """Shows only people whose name, key, room or number begins so."""
        self.chosen = self.chosen.with_text(text)
        self._show()

    def show_only_unusual(self, is_wanted: bool) -> None:
        """Shows only people about whose month there is something to say."""
        self.chosen = self.chosen.with_unusual(is_wanted)
        self._show()

    def sort_by(self, column: Column, *, descending: bool) -> None:
        """Puts the people in another order."""
        self.chosen = self.chosen.with_order(column, descending=descending)
        self._show()

    def _load(self) -> None:
        self._asked += 1
        asked, month = self._asked, self.month
        workplace = self._workplace
        database, actor, today = workplace.database, workplace.actor, workplace.today
        self._screen.show_waiting(month)

        def read(progress: Tells) -> Loaded:
            months = billing_months(database, today=today)
            return months, load_month(database, month, actor=actor, today=today, progress=progress.report)

        def done(loaded: Loaded) -> None:
            if asked != self._asked:
                return
            self._months = loaded[0]
            self._keep(loaded[1])
            self._show()
            self._compare()

        def ended() -> None:
            if asked == self._asked and self.loaded is None:
                self._screen.show_stopped(month)

        self._screen.work(Task(TaskKind.COMPUTING, month), read, done, ended=ended)

    def _keep(self, loaded: LoadedMonth) -> None:
        while len(self._kept) >= _MONTHS_KEPT:
            self._kept.pop(next(iter(self._kept)))
        self._kept[loaded.month] = loaded
        if loaded.finalised:
            self._corrections[loaded.month] = self._seen(
                loaded.corrections, loaded.contract_corrections, loaded
            )

    def _compare(self) -> None:
        """Computes the month before as soon as the month itself can be seen."""
        loaded = self.loaded
        if loaded is None or loaded.month in self._compared:
            return
        asked, database, actor = self._asked, self._workplace.database, self._workplace.actor
        today = self._workplace.today

        def read(progress: Tells) -> tuple[tuple[Statement, ...], LoadedMonth]:
            before = statements_of(database, loaded.month.previous(), actor=actor, progress=progress.report)
            return before, with_previous(database, loaded, before, today=today)

        def done(compared: tuple[tuple[Statement, ...], LoadedMonth]) -> None:
            if asked != self._asked or loaded.month not in self._kept:
                return
            self._compared.add(loaded.month)
            self._before[loaded.month], self._kept[loaded.month] = compared
            self._show()

        task = Task(TaskKind.COMPUTING, loaded.month.previous())
        self._screen.work(task, read, done, ended=_nothing)

    def _show(self) -> None:
        loaded = self.loaded
        if loaded is None:
            return
        before = self._before.get(self.month)
        shown = shown_month(loaded, before, self.chosen)
        corrections = {month: len(found) for month, found in self._corrections.items()}
        choices = choices_of(self._months, corrections)
        self._screen.show_choices(Choices(choices, self.month, offers_of(loaded), self.chosen.facility))
        self._screen.show_month(shown)
        self._tell_corrections()
        if self._subject is None:
            self.follow_selection()
        if self._subject is not None:
            self._read_statement(self._subject)

    def _on_event(self, event: WorkplaceEvent) -> None:
        if event in (WorkplaceEvent.ROWS_CHANGED, WorkplaceEvent.SCRATCH_CHANGED):
            self._is_stale = True
            if self._screen.is_in_sight():
                self.refresh()
        elif event is WorkplaceEvent.FACILITY_CHOSEN:
            self._follow_facility()

    def _follow_facility(self) -> None:
        facility = self._workplace.facility
        if self.chosen.facility and facility is not None and facility.key != self.chosen.facility:
            self.show_facility(facility.key)

    # -- one person ----------------------------------------------------------------------------------

    def choose(self, subject: Subject | None) -> None:
        """Shows one person's month; the person is selected everywhere."""
        if subject == self._subject:
            return
        self._subject = subject
        loaded = self.loaded
        person = None if subject is None or loaded is None else loaded.people.get(subject[1])
        if subject is None or person is None:
            self._screen.show_statement(None)
            return
        if person.id is not None:
            self._workplace.select([person.id])
        if person.is_restricted and not person.is_hidden:
            workplace = self._workplace
            record_look(
                workplace.lasting_database, person.key, actor=workplace.actor, at=workplace.executor.clock()
            )
        self._read_statement(subject)

    def await_person(self, resident: ResidentId) -> None:
        """Shows a person as soon as the month is there."""
        self._workplace.select([resident])
        self.follow_selection()

    def follow_selection(self) -> None:
        """Shows whoever is selected elsewhere, where one person is."""
        loaded, selection = self.loaded, self._workplace.selection
        if loaded is None or len(selection) != 1:
            return
        subjects = [row.subject for row in loaded.rows if row.person.id in selection]
        if subjects and self._subject not in subjects:
            self._screen.choose_person(subjects[0])
            self.choose(subjects[0])

    def _read_statement(self, subject: Subject) -> None:
        """One after the other: who holds an arrow key sees the last one, not all of them."""
        loaded = self.loaded
        if self._reading is not None or loaded is None:
            return
        self._reading, facts = subject, self._facts

        def ended() -> None:
            self._reading = None

        def done(found: Explained | None) -> None:
            if self.loaded is not loaded or subject != self._subject:
                if self._subject is not None:
                    self._read_statement(self._subject)
                return
            row = next((each for each in loaded.rows if each.subject == subject), None)
            if found is None or row is None:
                self._screen.show_statement(None)
                return
            days, legend = cells_of(found.paper)
            self._screen.show_statement(ShownStatement(row, found, days, legend))

        task = Task(TaskKind.READING)
        self._screen.work(task, lambda _: explained(loaded, subject, facts), done, ended=ended)

    # -- corrections ---------------------------------------------------------------------------------

    def look_through(self) -> None:
        """Looks through all finalised months, the newest first; each shows as soon as it is known."""
        if self._is_looking_through:
            return
        waiting = [row.month for row in self._months if row.facilities and row.month not in self._corrections]
        self._tell_corrections()
        if not waiting:
            return
        self._is_looking_through = True
        asked, month, workplace = self._asked, waiting[0], self._workplace
        database, actor = workplace.database, workplace.actor

        def ended() -> None:
            self._is_looking_through = False

        def done(found: MonthCorrections) -> None:
            loaded = self.loaded
            if asked == self._asked and loaded is not None:
                self._corrections[month] = self._seen(found.corrections, found.contracts, loaded)
                self._tell_corrections()
                if self._screen.is_in_sight():
                    self.look_through()

        self._screen.work(
            Task(TaskKind.COMPARING, month),
            lambda _: comparison_of_month(database, month, actor=actor),
            done,
            ended=ended,
        )

    def _seen(
        self,
        corrections: tuple[Correction, ...],
        contracts: tuple[ContractCorrection, ...],
        loaded: LoadedMonth,
    ) -> tuple[ShownCorrection, ...]:
        sight = self._workplace.actor.sight
        people = (
            ShownCorrection(each, loaded.people.get(each.resident) or _erased(each, sight))
            for each in corrections
        )
        return (*people, *(ShownCorrection(each, _contract(each)) for each in contracts))

    def _tell_corrections(self) -> None:
        months = [row.month for row in self._months if row.facilities]
        shown = tuple(
            each
            for month in sorted(self._corrections, reverse=True)
            for each in self._corrections[month]
            if self.chosen.facility in ("", each.correction.facility)
        )
        looked = sum(month in self._corrections for month in months)
        self._screen.show_corrections(shown, looked=looked, months=len(months))


def _erased(correction: Correction, sight: Sight) -> BilledPerson:
    return unknown_person(correction.resident, correction.resident_name, sight)


def _contract(correction: ContractCorrection) -> BilledPerson:
    """A contract stands in the list like a person, by its key."""
    return BilledPerson(None, correction.contract, correction.contract, correction.contract, False)


def _nothing() -> None:
    return None
