"""The steps for an announcement, each a question that ends in one step or in nothing."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QMessageBox, QWidget

from unterkunft.services.changes import Changes
from unterkunft.services.queries.arrivals import ExpectedRow
from unterkunft.ui.arrivals.presenter import ArrivalPresenter
from unterkunft.ui.arrivals.resolve_dialog import ResolveDialog
from unterkunft.ui.arrivals_page.announcement_dialog import AnnouncementDialog, PostponeDialog
from unterkunft.ui.arrivals_page.presenter import ArrivalsPresenter
from unterkunft.ui.refusal_sentences import refusal_sentence
from unterkunft.ui.step_sentences import done_sentence
from unterkunft.ui.widgets.dialogs import failure_dialog
from unterkunft.ui.wording import people, tr
from unterkunft.ui.workplace import Workplace
from unterkunft.values.refusals import DomainRefusal, EnvironmentFailure


class ExpectedSteps(QObject):
    """Edit, postpone, call off, enter names."""

    done = Signal(str)
    """What was done, for the status bar."""

    def __init__(self, presenter: ArrivalsPresenter, parent: QWidget) -> None:
        super().__init__(parent)
        self._presenter, self._parent = presenter, parent

    def edit(self, row: ExpectedRow) -> None:
        """Other details."""
        self.run(AnnouncementDialog(self._presenter, row, self._parent))

    def postpone(self, row: ExpectedRow) -> None:
        """Another day."""
        dialog = PostponeDialog(row, self._parent)
        arrival = row.arrival
        if self._accepted(dialog) and arrival is not None:
            self._carry_out(lambda: self._presenter.postpone(arrival, dialog.day))

    def cancel(self, row: ExpectedRow) -> None:
        """They do not come; asked once more, since their places get free."""
        arrival = row.arrival
        box = QMessageBox(self._parent)
        box.setWindowTitle(tr("They do not come"))
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setIcon(QMessageBox.Icon.Question)
        box.setText(tr("{people} announced do not come?", people=people(row.persons)))
        box.setInformativeText(f"{row.description}\n" + tr("The places kept for them get free."))
        off = box.addButton(tr("Cancel arrival"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(tr("Back"), QMessageBox.ButtonRole.RejectRole)
        box.exec()
        is_sure = box.clickedButton() is off
        box.deleteLater()
        if is_sure and arrival is not None:
            self._carry_out(lambda: self._presenter.cancel(arrival))

    def enter_names(self, row: ExpectedRow, workplace: Workplace) -> None:
        """A line for everybody announced, to be typed."""
        arrivals = workplace.timeline().arrivals
        found = next((each for each in arrivals if each.id == row.arrival), None)
        if found is not None:
            self.run(ResolveDialog(ArrivalPresenter(workplace, found), self._parent))

    def run(self, dialog: AnnouncementDialog | ResolveDialog) -> None:
        """Asks with a dialog that carries out its step itself."""
        if self._accepted(dialog) and dialog.done_wording is not None:
            self.done.emit(done_sentence(dialog.done_wording))

    def _carry_out(self, do: Callable[[], Changes]) -> None:
        try:
            changes = do()
        except (DomainRefusal, EnvironmentFailure) as refusal:
            failure_dialog(self._parent, refusal_sentence(refusal)).open()
            return
        self.done.emit(done_sentence(changes.wording))

    def _accepted(self, dialog: QDialog) -> bool:
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        return accepted
