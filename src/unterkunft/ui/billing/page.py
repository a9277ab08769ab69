"""The billing page: a month's statements, and the way to finalised papers and their corrections."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from unterkunft.services.changes import Wording
from unterkunft.services.commands.correcting import CorrectionForm
from unterkunft.services.correction_run import Correction
from unterkunft.ui.accessibility import label
from unterkunft.ui.background import BackgroundRunner, Failure, ImmediateRunner, Progress
from unterkunft.ui.billing.corrections_view import CorrectionsView
from unterkunft.ui.billing.head import BillingHead
from unterkunft.ui.billing.papers_view import PapersView
from unterkunft.ui.billing.people_table import PeopleView
from unterkunft.ui.billing.presenter import BillingPresenter
from unterkunft.ui.billing.questions import BillingQuestions
from unterkunft.ui.billing.release_panel import ReleasePanel
from unterkunft.ui.billing.shown import (
    Choices,
    Part,
    ShownCorrection,
    ShownMonth,
    ShownStatement,
    Standing,
    Task,
)
from unterkunft.ui.billing.statement_panel import StatementPanel
from unterkunft.ui.billing.steps import Issuing, Tells
from unterkunft.ui.billing.tiles import Tiles
from unterkunft.ui.billing.words import task_title
from unterkunft.ui.destination import Destination, PageId
from unterkunft.ui.refusal_sentences import refusal_sentence
from unterkunft.ui.step_sentences import done_sentence
from unterkunft.ui.widgets.dialogs import failure_dialog
from unterkunft.ui.wording import month_and_year, tr
from unterkunft.ui.workplace import Workplace, WorkplaceEvent
from unterkunft.values.month import Month

ResultT = TypeVar("ResultT")
_TABLE_WIDTH, _STATEMENT_WIDTH = 900, 400


class BillingPage(QWidget):
    """Months, people, statements."""

    status_message = Signal(str)

    def __init__(
        self, workplace: Workplace, runner: BackgroundRunner | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("billingPage")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._workplace, self._runner = workplace, runner or ImmediateRunner(self)
        self.presenter = BillingPresenter(workplace, self)
        self.questions = BillingQuestions(self.presenter, self)
        self.head, self.tiles = BillingHead(), Tiles()
        self.people, self.release = PeopleView(), ReleasePanel()
        self.corrections, self.papers = CorrectionsView(), PapersView()
        self.statement = StatementPanel()
        self.parts = {part: QPushButton() for part in Part}
        self.waiting = label("", role="heading")
        self._stack = QStackedWidget()
        self._written: Path | None = None
        self._shown: ShownMonth | None = None
        self._proposed_for: Month | None = None
        self._focused: QWidget | None = self.people.search
        self._build()
        self._connect()
        self.show_part(Part.PEOPLE)
        self._stop_listening = workplace.subscribe(self._on_event)

    # what the window asks for

    def arrive(self, destination: Destination) -> None:
        """Shows a month, a facility, a person, or what is to be corrected."""
        if destination.facility is not None:
            self.presenter.show_facility(destination.facility)
        if destination.month is not None:
            self.presenter.show_month(destination.month)
        if destination.topic in tuple(Part):
            self.show_part(Part(destination.topic))
        if destination.resident is not None:
            self.presenter.await_person(destination.resident)

    def print_view(self) -> None:
        """The statement of the person chosen, as it is on paper."""
        self.questions.show_pdf(self.statement.shown)

    def copy_view(self) -> None:
        """Why the amount is as it is, as text."""
        self.statement.copy_why()

    def show_part(self, part: Part) -> None:
        """Brings a part of the page to the front."""
        self.parts[part].setChecked(True)
        self._stack.setCurrentIndex(tuple(Part).index(part))
        if part is Part.CORRECTIONS:
            self.presenter.look_through()

    # what the presenter asks for

    def is_in_sight(self) -> bool:
        """Whether anybody can see the page now."""
        return self.isVisible()

    def work(
        self,
        task: Task,
        do: Callable[[Tells], ResultT],
        done: Callable[[ResultT], None],
        *,
        ended: Callable[[], None],
    ) -> None:
        """Does something beside the window."""

        def finished(result: ResultT) -> None:
            ended()
            done(result)

        def failed(failure: Failure) -> None:
            ended()
            self._tell_failure(failure)

        def wrapped(progress: Progress) -> ResultT:
            return do(progress)

        job = self._runner.run(task_title(task), wrapped, on_done=finished, on_failed=failed)
        job.finished.connect(ended)  # work that was stopped is neither done nor failed

    def work_exclusively(
        self, task: Task, do: Callable[[Tells], ResultT], done: Callable[[ResultT], None]
    ) -> None:
        """The same for what writes: meanwhile nothing else is begun here."""
        self._remember_focus()
        self.setEnabled(False)
        title = task_title(task)

        def finished(result: ResultT) -> None:
            self._enable()
            done(result)

        def failed(failure: Failure) -> None:
            self._enable()
            self._tell_failure(failure)

        def wrapped(progress: Progress) -> ResultT:
            return do(progress)

        job = self._runner.run(title, wrapped, on_done=finished, on_failed=failed)
        job.finished.connect(self._enable)

    def show_choices(self, choices: Choices) -> None:
        """Offers months and facilities."""
        self.head.show_choices(choices)

    def show_waiting(self, month: Month) -> None:
        """Shows that a month is being computed; the one before stays until then, but for its numbers."""
        self.waiting.setText(tr("{month} is being computed …", month=month_and_year(month)))
        if self._shown is None or self._shown.month != month:
            self._remember_focus()
            self._body.hide()
            self.waiting.show()

    def show_stopped(self, month: Month) -> None:
        """Shows that a month was not computed to its end."""
        text = tr("{month} was not computed. Refresh to try again.", month=month_and_year(month))
        self.waiting.setText(text)

    def show_month(self, shown: ShownMonth) -> None:
        """Shows a month."""
        self._shown = shown
        self.waiting.hide()
        self._body.show()
        self._give_focus_back()
        self.head.show_standing(shown.standing)
        self.tiles.show_summary(shown.summary)
        self.people.show_month(shown, self.presenter.subject)
        self.people.show_order(self.presenter.chosen.column, descending=self.presenter.chosen.descending)
        self.release.show_release(shown.release, self.presenter.steps.numbers(self._year()))
        self.papers.show_papers(shown.papers)
        self.parts[Part.PEOPLE].setText(tr("People ({count})", count=shown.people))
        self.parts[Part.RELEASE].setText(tr("Check ({count})", count=shown.summary.open))
        self.parts[Part.PAPERS].setText(tr("Papers ({count})", count=len(shown.papers)))
        self._show_what_is_possible(shown)

    def show_statement(self, shown: ShownStatement | None) -> None:
        """Shows one person's month, or that nobody is chosen."""
        self.statement.show_statement(shown)
        if shown is not None:
            hidden = shown.row.person.is_hidden
            self.statement.pdf.setEnabled(not hidden)
            self.statement.pdf.setToolTip(_no_names() if hidden else "")
            self.statement.card.setEnabled(shown.row.person.id is not None)
        self.head.preview_one.setEnabled(shown is not None and not shown.row.person.is_hidden)

    def show_corrections(self, shown: tuple[ShownCorrection, ...], *, looked: int, months: int) -> None:
        """Lists what is to be corrected."""
        self.corrections.show_corrections(shown, looked=looked, months=months)
        self.parts[Part.CORRECTIONS].setText(tr("Corrections ({count})", count=len(shown)))

    def choose_person(self, subject: tuple[str, str] | None) -> None:
        """Selects somebody's row."""
        self.people.choose(subject)

    def tell_done(self, wording: Wording) -> None:
        """Says what was done."""
        self.status_message.emit(done_sentence(wording))
        if wording.code in ("MONTH_FINALISED", "CORRECTIONS_FINALISED"):
            self.show_part(Part.PAPERS)

    def tell_files(self, count: int, folder: Path) -> None:
        """Says how many files were written, and offers to open their folder."""
        self.status_message.emit(tr("{count} files written to {folder}", count=count, folder=str(folder)))
        self._written = folder
        self.head.folder.setToolTip(str(folder))
        self.head.folder.show()

    # Qt

    def showEvent(self, event: QShowEvent) -> None:
        """Catches up with what has changed meanwhile."""
        super().showEvent(event)
        self.presenter.catch_up()

    # steps

    def _show_card(self) -> None:
        shown = self.statement.shown
        if shown is not None:
            self._workplace.go_to(Destination(PageId.RESIDENTS, resident=shown.row.person.id))

    def _open_folder(self) -> None:
        if self._written is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._written)))

    def _finalise(self, issuing: Issuing) -> None:
        self.presenter.steps.finalise(issuing)

    def _correct(self, month: Month, issuing: Issuing, form: CorrectionForm) -> None:
        self.presenter.steps.correct(month, issuing, form)

    def _look_at_correction(self, correction: object) -> None:
        if isinstance(correction, Correction) and correction.month == self.presenter.month:
            self.presenter.choose((correction.facility, correction.resident))

    def _tell_failure(self, failure: Failure) -> None:
        failure_dialog(self, refusal_sentence(failure)).open()

    def _on_event(self, event: WorkplaceEvent) -> None:
        if event is WorkplaceEvent.SELECTION_CHANGED and self.isVisible():
            self.presenter.follow_selection()

    # A widget that is hidden or greyed loses the keyboard: it gets it back.

    def _remember_focus(self) -> None:
        focused = QApplication.focusWidget()
        if focused is not None and (focused is self or self.isAncestorOf(focused)):
            self._focused = focused

    def _give_focus_back(self) -> None:
        if self._focused is not None and self.isVisible():
            self._focused.setFocus()
        self._focused = None

    def _enable(self) -> None:
        self.setEnabled(True)
        self._give_focus_back()

    def _year(self) -> int:
        return self.release.end.form.issuing.issued_on.year

    def _show_numbers(self) -> None:
        if self._shown is not None:
            self.release.show_release(self._shown.release, self.presenter.steps.numbers(self._year()))

    def _show_what_is_possible(self, shown: ShownMonth) -> None:
        may_print = self.presenter.steps.may_print
        for button in (self.head.preview_all, self.head.excel):
            button.setEnabled(may_print and bool(shown.rows))
            button.setToolTip("" if may_print else _no_names())
        is_to_correct = not shown.has_drafts and shown.standing is Standing.TO_CORRECT
        step = tr("Correction run …") if is_to_correct else tr("Check and finalise …")
        self.head.name_release(step, is_possible=shown.has_drafts or is_to_correct)
        if self._proposed_for != shown.month:
            self._proposed_for = shown.month
            issuing, folder = (
                self.presenter.steps.proposed(),
                Path.home() / tr("Statements") / str(shown.month),
            )
            self.release.end.form.propose(issuing, folder)
            self.corrections.propose(issuing, folder.with_name(f"{folder.name}-{tr('Correction')}"))
            self.release.show_step(0)

    def _begin_release(self) -> None:
        is_correcting = self._shown is not None and not self._shown.has_drafts
        self.show_part(Part.CORRECTIONS if is_correcting else Part.RELEASE)

    # parts

    def _build(self) -> None:
        left = QWidget()
        switch = QHBoxLayout()
        for part, button in self.parts.items():
            button.setCheckable(True)
            button.setAutoExclusive(True)
            button.setProperty("role", "filter")
            button.clicked.connect(partial(self.show_part, part))
            switch.addWidget(button)
        switch.addStretch(1)
        for view in (self.people, self.release, self.corrections, self.papers):
            self._stack.addWidget(view)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(10)
        column.addWidget(self.tiles)
        column.addLayout(switch)
        column.addWidget(self._stack, 1)
        self._body = QSplitter(Qt.Orientation.Horizontal)
        self._body.setObjectName("billingBody")
        self._body.addWidget(left)
        self._body.addWidget(self.statement)
        self._body.setStretchFactor(0, 3)
        self._body.setStretchFactor(1, 1)
        self._body.setChildrenCollapsible(False)
        self._body.setSizes([_TABLE_WIDTH, _STATEMENT_WIDTH])
        self.waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(18, 12, 14, 10)
        whole.setSpacing(10)
        whole.addWidget(self.head)
        whole.addWidget(self._body, 1)
        whole.addWidget(self.waiting, 1)
        self._body.hide()
        if not self.presenter.may_bill:
            self.head.hide()
            self.waiting.setText(tr("Your user has no right to bill. An administrator can grant it."))
        self.setFocusProxy(self.people.search)

    def _connect(self) -> None:
        presenter, head = self.presenter, self.head
        head.month_chosen.connect(presenter.show_month)
        head.facility_chosen.connect(presenter.show_facility)
        head.preview_one.triggered.connect(self.print_view)
        head.preview_all.triggered.connect(self.questions.ask_folder)
        head.excel.clicked.connect(self.questions.ask_workbook)
        head.folder.clicked.connect(self._open_folder)
        head.release.clicked.connect(self._begin_release)
        self.people.chosen.connect(presenter.choose)
        self.people.searched.connect(presenter.search)
        self.people.unusual_wanted.connect(presenter.show_only_unusual)
        self.people.order_wanted.connect(
            lambda column, descending: presenter.sort_by(column, descending=descending)
        )
        self.release.solving_asked.connect(presenter.steps.solve)
        self.release.noting_asked.connect(self.questions.ask_to_note)
        self.release.person_chosen.connect(presenter.choose)
        self.release.finalising_asked.connect(self._finalise)
        self.release.left.connect(partial(self.show_part, Part.PEOPLE))
        self.release.end.form.year_changed.connect(lambda _: self._show_numbers())
        self.corrections.run_asked.connect(self._correct)
        self.corrections.person_chosen.connect(self._look_at_correction)
        self.papers.pdf_asked.connect(self.questions.show_paper)
        self.papers.cancelling_asked.connect(self.questions.ask_to_cancel)
        self.papers.person_chosen.connect(presenter.choose)
        self.statement.pdf_wanted.connect(self.print_view)
        self.statement.card_wanted.connect(self._show_card)
        self.questions.status_message.connect(self.status_message)
        self.statement.copied.connect(lambda: self.status_message.emit(tr("Copied.")))


def _no_names() -> str:
    return tr("Your user may not see all names; papers bear them.")
