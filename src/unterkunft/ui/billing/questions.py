"""The dialogs of the billing page: papers to look at, places for files, reasons."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from unterkunft.services.release_findings import ReleaseFinding
from unterkunft.ui.billing.pdf_dialog import PdfDialog
from unterkunft.ui.billing.presenter import BillingPresenter
from unterkunft.ui.billing.reason_dialog import ReasonDialog
from unterkunft.ui.billing.shown import ShownPaper, ShownStatement
from unterkunft.ui.wording import tr


class BillingQuestions(QObject):
    """Opens dialogs over the page and hands the answers to the presenter."""

    status_message = Signal(str)

    def __init__(self, presenter: BillingPresenter, page: QWidget) -> None:
        super().__init__(page)
        self._presenter, self._page = presenter, page

    def show_pdf(self, shown: ShownStatement | None) -> None:
        """Shows somebody's month as it is on paper."""
        if shown is not None and not shown.row.person.is_hidden:
            row = shown.row
            name = f"{self._presenter.month}_{row.facility}_{row.number or row.person.key}.pdf"
            self._presenter.steps.read_pdf(row.subject, partial(self._open_pdf, row.person.name, name))

    def show_paper(self, shown: ShownPaper) -> None:
        """Shows a finalised paper."""
        name = f"{shown.paper.month}_{shown.paper.number}.pdf"
        title = f"{shown.paper.number} · {shown.about}"
        self._presenter.steps.read_paper(shown.paper.id, partial(self._open_pdf, title, name))

    def _open_pdf(self, title: str, name: str, content: bytes) -> None:
        dialog = PdfDialog(title, name, content, self._page)
        dialog.status_message.connect(self.status_message)
        dialog.open()

    def ask_folder(self) -> None:
        """Asks where all papers are to be written."""
        folder = QFileDialog.getExistingDirectory(self._page, tr("Choose a folder"), str(Path.home()))
        if folder:
            self._presenter.steps.write_all(Path(folder))

    def ask_workbook(self) -> None:
        """Asks where the workbook is to be written."""
        proposal = str(Path.home() / tr("Billing {month}.xlsx", month=self._presenter.month))
        path, _ = QFileDialog.getSaveFileName(self._page, tr("Save as workbook"), proposal, "*.xlsx")
        if path:
            self._presenter.steps.write_workbook(Path(path).with_suffix(".xlsx"))

    def ask_to_note(self, findings: tuple[ReleaseFinding, ...]) -> None:
        """Asks why findings may stand."""
        if not findings:
            return
        text = "\n".join(each.message for each in findings[:3])
        more = f"\n{tr('and {count} more', count=len(findings) - 3)}" if len(findings) > 3 else ""
        question = tr("Why may this stand? The reason is kept and printed on the statement.")
        dialog = ReasonDialog(tr("Take note"), f"{text}{more}\n\n{question}", tr("Take note"), self._page)
        dialog.given.connect(partial(self._presenter.steps.acknowledge, findings))
        dialog.open()

    def ask_to_cancel(self, shown: ShownPaper) -> None:
        """Asks why a finalised statement is taken back."""
        number = shown.paper.number
        text = tr("{number} ({who}) is taken back by a paper of its own.", number=number, who=shown.about)
        dialog = ReasonDialog(tr("Cancel statement"), text, tr("Cancel {number}", number=number), self._page)
        dialog.given.connect(partial(self._presenter.steps.cancel, number))
        dialog.open()
