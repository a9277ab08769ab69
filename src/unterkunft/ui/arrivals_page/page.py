"""The arrivals page: who is expected, a list on its way in, and what follows when it is taken up."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from unterkunft.exchange.arrival_list.tables import ENDINGS
from unterkunft.services.paper_kinds import PaperKind
from unterkunft.services.queries.arrivals import ExpectedRow
from unterkunft.ui.arrivals_page.announcement_dialog import AnnouncementDialog
from unterkunft.ui.arrivals_page.expected_steps import ExpectedSteps
from unterkunft.ui.arrivals_page.expected_view import ExpectedView
from unterkunft.ui.arrivals_page.list_presenter import ListPresenter, Tells
from unterkunft.ui.arrivals_page.list_view import ListView
from unterkunft.ui.arrivals_page.presenter import ArrivalsPresenter, Figures, Rows
from unterkunft.ui.arrivals_page.received_view import ReceivedView
from unterkunft.ui.background import BackgroundRunner, ImmediateRunner, Progress
from unterkunft.ui.destination import Destination, PageId
from unterkunft.ui.papers.dialog import open_papers
from unterkunft.ui.refusal_sentences import refusal_sentence
from unterkunft.ui.widgets.dialogs import failure_dialog
from unterkunft.ui.wording import tr
from unterkunft.ui.workplace import Workplace
from unterkunft.values.ids import ExpectedArrivalId, ResidentId
from unterkunft.values.refusals import DomainRefusal, EnvironmentFailure

ResultT = TypeVar("ResultT")


class ArrivalsPage(QWidget):
    """People on their way into the facility shown."""

    status_message = Signal(str)

    def __init__(
        self, workplace: Workplace, runner: BackgroundRunner | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self._workplace, self._runner = workplace, runner or ImmediateRunner(self)
        self.presenter = ArrivalsPresenter(workplace, self)
        self.lists = ListPresenter(workplace, self)
        self.expected = ExpectedView(self.presenter)
        self.list = ListView(self.lists)
        self.received = ReceivedView()
        self.steps = ExpectedSteps(self.presenter, self)
        self.stack = QStackedWidget()
        for view in (self.expected, self.list, self.received):
            self.stack.addWidget(view)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.stack)
        self._connect()

    # what the window asks for

    def arrive(self, destination: Destination) -> None:
        """Shows who is expected, one announcement chosen; a list may be asked for at once."""
        if destination.arrival is not None:
            self.expected.choose(destination.arrival)
        if destination.topic == "paste":
            self.paste()
        elif destination.topic == "open":
            self.open()

    def may_leave(self) -> bool:
        """A list on its way in has written nothing yet: leaving loses only what was typed here."""
        return True

    # what the presenters ask for

    def is_in_sight(self) -> bool:
        """Whether anybody can see the page now."""
        return self.isVisible()

    def read(self, work: Callable[[], Rows], show: Callable[[Rows], None]) -> None:
        """Reads beside the window."""
        self._runner.run(
            tr("Reading the arrivals"), lambda _progress: work(), on_done=show, on_failed=self.refuse
        )

    def work(self, title: str, do: Callable[[Tells], ResultT], done: Callable[[ResultT], None]) -> None:
        """Does something beside the window."""

        def wrapped(progress: Progress) -> ResultT:
            return do(progress)

        self._runner.run(title, wrapped, on_done=done, on_failed=self.refuse)

    def show_expected(self, rows: Rows, figures: Figures) -> None:
        """Lists who is expected."""
        self.expected.show_rows(rows, figures)

    def show_list(self) -> None:
        """Shows a list on its way in."""
        self.list.show_list()
        self.stack.setCurrentWidget(self.list)

    def show_rows(self) -> None:
        """Shows the rows as they are understood now."""
        self.list.show_rows()

    def show_received(self, residents: tuple[ResidentId, ...]) -> None:
        """Shows what can be done with those taken up."""
        day, asked = self._workplace.as_of, set(residents)
        assignments = self._workplace.timeline().assignments
        with_bed = {each.resident for each in assignments if each.resident in asked and day in each.period}
        self.stack.setCurrentWidget(self.received)
        self.received.show_people(len(residents), without_bed=len(residents) - len(with_bed))

    def say(self, message: str) -> None:
        """Says something in the status bar."""
        self.status_message.emit(message)

    def refuse(self, failure: DomainRefusal | EnvironmentFailure) -> None:
        """Tells why something was not done."""
        failure_dialog(self, refusal_sentence(failure)).open()

    # steps

    def paste(self) -> None:
        """Takes what is on the clipboard for a list."""
        if self.presenter.may_receive:
            self.lists.paste(QGuiApplication.clipboard().text(), self._chosen_arrival())

    def open(self) -> None:
        """Asks for a file."""
        kinds = tr("Lists ({endings})", endings=" ".join(f"*{each}" for each in ENDINGS))
        name, _ = QFileDialog.getOpenFileName(self, tr("Open a list"), "", kinds)
        if name:
            self.open_file(Path(name))

    def open_file(self, path: Path) -> None:
        """Reads a file that holds a list."""
        self.lists.open_file(path, self._chosen_arrival())

    def _chosen_arrival(self) -> ExpectedArrivalId | None:
        chosen = self.expected.chosen
        return None if chosen is None else chosen.arrival

    def _announce(self) -> None:
        self.steps.run(AnnouncementDialog(self.presenter, None, self))

    def _leave_list(self) -> None:
        self.lists.give_up()
        self.stack.setCurrentWidget(self.expected)
        self.presenter.refresh()

    def _to_plan(self) -> None:
        people = self.lists.received
        self._leave_list()
        self._workplace.select(people)
        self._workplace.go_to(Destination(PageId.PLAN))

    def _to_plan_with(self, row: ExpectedRow) -> None:
        if self._workplace.as_of < row.arrives_on:
            self._workplace.show_day(row.arrives_on)
        self._workplace.select(row.residents)
        self._workplace.go_to(Destination(PageId.PLAN))

    def _papers(self, kind: PaperKind) -> None:
        open_papers(self._workplace, self._runner, self, kind=kind, residents=self.lists.received)

    # Qt

    def showEvent(self, event: QShowEvent) -> None:
        """Catches up with what has changed meanwhile."""
        super().showEvent(event)
        self.presenter.catch_up()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A single list may be dropped."""
        if _file_of(event) is not None and self.presenter.may_receive:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Reads the list dropped."""
        path = _file_of(event)
        if path is not None:
            event.acceptProposedAction()
            self.open_file(path)

    # parts

    def _connect(self) -> None:
        view = self.expected
        view.paste_asked.connect(self.paste)
        view.open_asked.connect(self.open)
        view.new_asked.connect(self._announce)
        view.edit_asked.connect(self.steps.edit)
        view.postpone_asked.connect(self.steps.postpone)
        view.cancel_asked.connect(self.steps.cancel)
        view.names_asked.connect(lambda row: self.steps.enter_names(row, self._workplace))
        view.plan_asked.connect(self._to_plan_with)
        self.steps.done.connect(self.status_message)
        self.list.left.connect(self._leave_list)
        self.received.left.connect(self._leave_list)
        self.received.plan_asked.connect(self._to_plan)
        self.received.forms_asked.connect(lambda: self._papers(PaperKind.ADMISSION_FORM))
        self.received.confirmations_asked.connect(lambda: self._papers(PaperKind.LANDLORD_CONFIRMATION))
        QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self.expected).activated.connect(self.paste)


def _file_of(event: QDropEvent) -> Path | None:
    paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return paths[0] if len(paths) == 1 and paths[0].suffix.lower() in ENDINGS else None
