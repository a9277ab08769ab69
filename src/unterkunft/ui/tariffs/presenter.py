"""What the tariff page does: choose, write, assign, try out and compare; knows no Qt and no widgets."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Protocol, TypeVar
from uuid import UUID

from unterkunft.services.changes import Wording
from unterkunft.services.commands.tariffs import AssignTariff, RemoveAssignment, RemoveTariff, SaveTariff
from unterkunft.services.executor import Command
from unterkunft.services.permissions import Right
from unterkunft.services.queries.tariffs import (
    Assignment,
    TariffBook,
    TariffRow,
    finalised_months_by,
    tariff_book,
)
from unterkunft.services.tariff_comparison import (
    MonthConsequence,
    Replacement,
    TariffComparison,
    compare_tariffs,
    consequences,
)
from unterkunft.services.tariff_documents import read_file, write_file
from unterkunft.ui.tariffs.draft import Draft, Origin
from unterkunft.ui.workplace import Workplace, WorkplaceEvent
from unterkunft.values.ids import FacilityId
from unterkunft.values.month import Month
from unterkunft.values.period import Period
from unterkunft.values.refusals import DomainRefusal, EnvironmentFailure

ResultT = TypeVar("ResultT")
_NOTHING = TariffBook((), (), None)
_MOST_MONTHS = 36


class Tells(Protocol):
    """Is told how far a piece of work is, and stops it by raising."""

    def report(self, done: int, total: int) -> None:
        """Says how much is done."""


class TariffsScreen(Protocol):
    """What the presenter asks of the page."""

    def is_in_sight(self) -> bool:
        """Whether anybody can see the page now."""

    def show_book(self, book: TariffBook) -> None:
        """Shows all tariffs and who charges by them."""

    def show_draft(self, draft: Draft | None) -> None:
        """Shows the tariff chosen, as it is being written."""

    def show_text(self, draft: Draft) -> None:
        """Shows the draft after a change of it."""

    def show_comparison(self, comparison: TariffComparison) -> None:
        """Shows what another tariff would cost whom."""

    def ask_about(self, months: tuple[MonthConsequence, ...], go_on: Callable[[], None]) -> None:
        """Says what would become corrections, and goes on if that is wanted."""

    def work(self, title: str, do: Callable[[Tells], ResultT], done: Callable[[ResultT], None]) -> None:
        """Does something beside the window, with progress and a way to stop it."""

    def tell_done(self, wording: Wording) -> None:
        """Says what was done."""

    def tell_refused(self, refusal: DomainRefusal | EnvironmentFailure) -> None:
        """Says why something was not done."""


class TariffsPresenter:
    """Tariffs of the workplace, and the drafts of its user."""

    def __init__(self, workplace: Workplace, screen: TariffsScreen) -> None:
        self.workplace, self._screen = workplace, screen
        self.book = _NOTHING
        self.drafts: list[Draft] = []
        """Everything begun and not saved, beside the tariffs as they are."""
        self.draft: Draft | None = None
        self.finalised: tuple[tuple[Month, str], ...] = ()
        """The finalised months, by facility, that the chosen tariff has charged."""
        self._is_stale = True
        workplace.subscribe(self._on_event)

    @property
    def may_write(self) -> bool:
        """Whether the user may change tariffs."""
        return Right.BILL in self.workplace.actor.rights

    @property
    def today(self) -> date:
        """The day it is."""
        return self.workplace.today

    @property
    def has_unsaved(self) -> bool:
        """Whether anything written would be lost."""
        return any(each.is_changed for each in self.drafts)

    @property
    def changes_after_finalising(self) -> bool:
        """Whether the draft may change months that are finalised."""
        return self.draft is not None and self.draft.is_changed and bool(self.finalised)

    # -- reading ---------------------------------------------------------------------------------

    def catch_up(self) -> None:
        """Reads again what has changed while nobody looked."""
        if not self._is_stale:
            return
        self._is_stale = False
        self.book = tariff_book(self.workplace.database, on=self.workplace.as_of)
        self._refresh_drafts()
        self._screen.show_book(self.book)
        if self.draft is None:
            first = next((each for each in self.book.tariffs if each.facilities), None)
            self.choose(first or next(iter(self.book.tariffs), None))
        else:
            self._show()

    def _on_event(self, event: WorkplaceEvent) -> None:
        if event in (WorkplaceEvent.ROWS_CHANGED, WorkplaceEvent.DAY_SHOWN, WorkplaceEvent.SCRATCH_CHANGED):
            self._is_stale = True
            if self._screen.is_in_sight():
                self.catch_up()

    def _refresh_drafts(self) -> None:
        """What nobody has written in follows the database; what was begun stays."""
        self.drafts = [each for each in self.drafts if each.is_changed]
        known = None if self.draft is None else self.draft.origin
        if known is None or (self.draft is not None and self.draft.is_changed):
            return
        row = self.book.tariff(known.tariff)
        self.draft = None if row is None else Draft(row.text, Origin(row.id, row.version, row.text))

    # -- choosing --------------------------------------------------------------------------------

    def choose(self, row: TariffRow | None) -> None:
        """Shows a tariff, or the draft that was begun of it."""
        if row is None:
            self.draft = None
        else:
            begun = (each for each in self.drafts if each.origin and each.origin.tariff == row.id)
            self.draft = next(begun, None) or Draft(row.text, Origin(row.id, row.version, row.text))
        self._show()

    def choose_draft(self, draft: Draft) -> None:
        """Shows a draft that is not in the database yet."""
        self.draft = draft
        self._show()

    def begin(self, text: str) -> None:
        """Begins a new tariff with a text."""
        self.draft = Draft(text)
        self.drafts.append(self.draft)
        self._screen.show_book(self.book)
        self._show()

    def discard(self) -> None:
        """Gives up what was written in the draft."""
        draft = self.draft
        if draft is None:
            return
        self.drafts = [each for each in self.drafts if each is not draft]
        row = None if draft.origin is None else self.book.tariff(draft.origin.tariff)
        self.draft = None
        self._screen.show_book(self.book)
        self.choose(row or next(iter(self.book.tariffs), None))

    def _show(self) -> None:
        origin = None if self.draft is None else self.draft.origin
        database = self.workplace.database
        self.finalised = () if origin is None else finalised_months_by(database, origin.tariff)
        self._screen.show_draft(self.draft)

    # -- writing ---------------------------------------------------------------------------------

    def change(self, how: Callable[[Draft], object]) -> None:
        """Changes the draft and shows what came of it."""
        if self.draft is None:
            return
        how(self.draft)
        if self.draft.is_changed and self.draft not in self.drafts:
            self.drafts.append(self.draft)
        self._screen.show_text(self.draft)

    def save(self) -> None:
        """Keeps the draft; asks first where finalised months would have to be corrected."""
        draft = self.draft
        if draft is None or not draft.is_changed:
            return
        tariff = draft.tariff
        if tariff is None or not self.finalised:
            self._keep(draft)
            return
        months = tuple(dict.fromkeys(month for month, _ in self.finalised))
        database, actor = self.workplace.database, self.workplace.actor

        def look(tells: Tells) -> tuple[MonthConsequence, ...]:
            return consequences(database, tariff, months, actor=actor, progress=tells.report)

        def ask(found: tuple[MonthConsequence, ...]) -> None:
            if found:
                self._screen.ask_about(found, lambda: self._keep(draft))
            else:
                self._keep(draft)

        self._screen.work(draft.name, look, ask)

    def _keep(self, draft: Draft) -> None:
        origin = draft.origin
        order = (
            SaveTariff(draft.text)
            if origin is None
            else SaveTariff(draft.text, origin.tariff, origin.version)
        )
        known = {each.id for each in self.book.tariffs}
        if not self._carry_out(order, before=lambda: self.drafts.remove(draft)):
            if draft not in self.drafts:
                self.drafts.append(draft)
            return
        new = next((each for each in self.book.tariffs if each.id not in known), None)
        row = new if origin is None else self.book.tariff(origin.tariff)
        self.draft = None
        self.choose(row)

    def remove(self) -> None:
        """Deletes the tariff chosen, or gives up a draft that was never kept."""
        draft = self.draft
        if draft is None or draft.origin is None or self._carry_out(RemoveTariff(draft.origin.tariff)):
            self.discard()

    # -- assigning -------------------------------------------------------------------------------

    def assign(
        self,
        facility: FacilityId,
        tariff: UUID,
        period: Period,
        *,
        assignment: UUID | None = None,
        ends_previous: bool = False,
    ) -> None:
        """Lets a facility charge by a tariff; a DomainRefusal is for whoever asked."""
        order = AssignTariff(facility, tariff, period, assignment, ends_previous)
        self._screen.tell_done(self._execute(order))

    def reschedule(self, assignment: Assignment, period: Period) -> None:
        """Gives an assignment other days, as its edge was dragged."""
        self._carry_out(AssignTariff(assignment.facility, assignment.tariff, period, assignment.id))

    def unassign(self, assignment: UUID) -> None:
        """Takes an assignment away."""
        self._carry_out(RemoveAssignment(assignment))

    def _carry_out(self, order: Command, *, before: Callable[[], object] = lambda: None) -> bool:
        try:
            wording = self._execute(order, before)
        except (DomainRefusal, EnvironmentFailure) as refusal:
            self._screen.tell_refused(refusal)
            return False
        self._screen.tell_done(wording)
        return True

    def _execute(self, order: Command, before: Callable[[], object] = lambda: None) -> Wording:
        changes = self.workplace.executor.execute(order, actor=self.workplace.actor)
        before()
        self.workplace.remember(changes)
        self.catch_up()
        return changes.wording

    # -- files -----------------------------------------------------------------------------------

    def open_file(self, path: Path) -> None:
        """Begins a new tariff with the text of a file; what is wrong with it is shown as findings."""
        try:
            text = read_file(path)
        except EnvironmentFailure as failure:
            self._screen.tell_refused(failure)
            return
        self.begin(text)

    def write_file(self, path: Path) -> bool:
        """Writes the text of the draft to a file."""
        if self.draft is None:
            return False
        try:
            write_file(self.draft.text, path)
        except EnvironmentFailure as failure:
            self._screen.tell_refused(failure)
            return False
        return True

    # -- comparing -------------------------------------------------------------------------------

    def months(self) -> tuple[Month, ...]:
        """The months that can be compared, the latest first."""
        month, first = Month.of(self.today), self.book.first_month
        found = [month]
        while first is not None and month > first and len(found) < _MOST_MONTHS:
            month = month.previous()
            found.append(month)
        return tuple(found)

    def compare(
        self, month: Month, facilities: frozenset[str] | None, *, steps_on: date | None, title: str
    ) -> None:
        """Computes a month as it is and with the draft."""
        tariff = None if self.draft is None else self.draft.tariff
        if tariff is None:
            return
        replacement = Replacement(tariff, facilities, steps_on)
        database, actor = self.workplace.database, self.workplace.actor
        self._screen.work(
            title,
            lambda tells: compare_tariffs(database, month, replacement, actor=actor, progress=tells.report),
            self._screen.show_comparison,
        )
