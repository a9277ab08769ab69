"""“Papiere …”: choose a paper, look at its pages, then print it or save it as PDF."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from unterkunft.services.paper_kinds import PaperKind
from unterkunft.ui.accessibility import label
from unterkunft.ui.background import BackgroundRunner, Failure
from unterkunft.ui.papers.choices import PaperChoices
from unterkunft.ui.papers.origin_words import origin_words
from unterkunft.ui.papers.page_view import PageView
from unterkunft.ui.papers.paper_words import paper_name
from unterkunft.ui.papers.pdf_pages import PdfPages
from unterkunft.ui.papers.pdf_printing import printing
from unterkunft.ui.papers.presenter import PaperChoice, PapersPresenter
from unterkunft.ui.printing.saving import save_whole
from unterkunft.ui.refusal_sentences import refusal_sentence
from unterkunft.ui.wording import tr
from unterkunft.ui.workplace import Workplace
from unterkunft.values.ids import FloorId, ResidentId
from unterkunft.values.refusals import EnvironmentFailure

_SIZE = (1080, 760)
_PATIENCE = 250
"""Milliseconds without a further keystroke before the paper is made anew."""


class PapersDialog(QDialog):
    """The papers of the facility shown; closes when a paper is printed or saved."""

    status_message = Signal(str)

    def __init__(self, workplace: Workplace, runner: BackgroundRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = PapersPresenter(workplace, origin_words())
        self._runner = runner
        self._wanted: PaperChoice | None = None
        self._printing: Iterator[tuple[int, int]] | None = None
        self.setWindowTitle(tr("Papers: {facility}", facility=self._presenter.facility_name))
        self.resize(*_SIZE)
        self.choices = PaperChoices(self._presenter)
        self.view = PageView()
        self.position = label("", role="muted")
        self.back, self.forward = QPushButton("‹"), QPushButton("›")
        self.print_button = QPushButton(tr("Print …"))
        self.pdf_button = QPushButton(tr("Save as PDF …"))
        self.close_button = QPushButton(tr("Close"))
        self._pause = QTimer(self, interval=_PATIENCE, singleShot=True)
        self._pace = QTimer(self, interval=0)
        self._build()
        self._connect()
        self.view.show_note(tr("The paper is being made …"))
        self._show_what_is_possible()

    def choose(
        self,
        kind: PaperKind,
        *,
        day: date | None = None,
        floor: FloorId | None = None,
        residents: Collection[ResidentId] = (),
    ) -> None:
        """Begins with a paper, as a page does that offers it."""
        self.choices.choose(kind, day=day, floor=floor, residents=residents)
        self.make()

    def make(self) -> None:
        """Makes the paper chosen; what is overtaken by another choice is not shown."""
        self._pause.stop()
        choice = self._wanted = self.choices.choice
        if not self._presenter.is_ready(choice):
            self.view.show_note(tr("Please choose at least one person."))
            self._show_what_is_possible()
            return
        make_paper = self._presenter.work(choice)
        self._runner.run(
            tr("Making the paper"),
            lambda _progress: make_paper(),
            on_done=lambda content: self._on_made(choice, content),
            on_failed=lambda failure: self._on_refused(choice, failure),
        )

    def _build(self) -> None:
        side = QWidget()
        side.setFixedWidth(340)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.choices, 1)
        column.addWidget(self.print_button)
        beside = QHBoxLayout()
        beside.addWidget(self.pdf_button)
        beside.addWidget(self.close_button)
        column.addLayout(beside)
        self.print_button.setProperty("role", "primary")
        turning = QHBoxLayout()
        turning.addStretch()
        for part in (self.back, self.position, self.forward):
            turning.addWidget(part)
        turning.addStretch()
        self.back.setAccessibleName(tr("Previous page"))
        self.forward.setAccessibleName(tr("Next page"))
        pages = QVBoxLayout()
        pages.addWidget(self.view, 1)
        pages.addLayout(turning)
        layout = QHBoxLayout(self)
        layout.addWidget(side)
        layout.addLayout(pages, 1)

    def _connect(self) -> None:
        self.choices.changed.connect(self._on_choice_changed)
        self.finished.connect(self._on_finished)
        self._pause.timeout.connect(self.make)
        self._pace.timeout.connect(self._on_next_page_to_print)
        self.view.page_shown.connect(self._on_page_shown)
        self.back.clicked.connect(lambda: self.view.turn_to(self.view.page - 1))
        self.forward.clicked.connect(lambda: self.view.turn_to(self.view.page + 1))
        self.print_button.clicked.connect(self._on_print_clicked)
        self.pdf_button.clicked.connect(self._on_pdf_clicked)
        self.close_button.clicked.connect(self.reject)
        for button in (self.back, self.forward, self.pdf_button, self.close_button):
            button.setAutoDefault(False)

    # the paper

    def _on_choice_changed(self) -> None:
        self._wanted = None
        self._show_what_is_possible()
        self._pause.start()

    def _on_made(self, choice: PaperChoice, content: bytes) -> None:
        if choice == self._wanted:
            self.view.show_pages(PdfPages(content))
            self._show_what_is_possible()

    def _on_refused(self, choice: PaperChoice, failure: Failure) -> None:
        if choice == self._wanted:
            self.view.show_note(refusal_sentence(failure))
            self._show_what_is_possible()

    def _on_finished(self) -> None:
        """What is still being made has nobody to look at it."""
        self._wanted = None
        self._pause.stop()
        self.view.show_note("")

    def _on_page_shown(self, page: int, pages: int) -> None:
        self.position.setText(tr("Page {page} of {pages}", page=page, pages=pages) if pages else "")
        self.back.setEnabled(page > 1)
        self.forward.setEnabled(page < pages)

    def _show_what_is_possible(self) -> None:
        """Only the paper that is seen is printed or saved."""
        is_seen = self._wanted is not None and self.view.pages is not None and self._printing is None
        for button in (self.print_button, self.pdf_button):
            button.setEnabled(is_seen)
        self.choices.setEnabled(self._printing is None)

    # saving and printing

    def _on_pdf_clicked(self) -> None:
        choice = self.choices.choice
        name = f"{paper_name(choice.kind)} {self._presenter.facility_name} {choice.day:%Y-%m-%d}.pdf"
        proposal = Path.home() / name.replace("/", "-")
        path, _ = QFileDialog.getSaveFileName(self, tr("Save as PDF"), str(proposal), tr("PDF files (*.pdf)"))
        if path:
            self.save(Path(path))

    def save(self, path: Path) -> None:
        """Saves the paper that is seen."""
        pages, place = self.view.pages, path.with_suffix(".pdf")
        if pages is None:
            return
        try:
            save_whole(pages.content, place)
        except EnvironmentFailure as failure:
            self.view.show_note(refusal_sentence(failure))
            self._show_what_is_possible()
            return
        self.status_message.emit(tr("{pages} pages saved: {path}", pages=len(pages), path=place))
        self.accept()

    def _on_print_clicked(self) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self)
        dialog.setWindowTitle(tr("Print"))
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        if accepted:
            self.print_on(printer)

    def print_on(self, printer: QPrinter) -> None:
        """Prints the paper that is seen, page by page, so that the window goes on."""
        if self.view.pages is None:
            return
        self._printer = printer
        self._printing = printing(self.view.pages, printer)
        self._show_what_is_possible()
        self._pace.start()

    def _on_next_page_to_print(self) -> None:
        try:
            step = None if self._printing is None else next(self._printing, None)
        except EnvironmentFailure as failure:
            self._stop_printing()
            self.view.show_note(refusal_sentence(failure))
            return
        if step is not None:
            self.position.setText(tr("Printing page {page} of {pages}", page=step[0], pages=step[1]))
            return
        self._stop_printing()
        pages = 0 if self.view.pages is None else len(self.view.pages)
        self.status_message.emit(tr("{pages} pages given to the printer", pages=pages))
        self.accept()

    def _stop_printing(self) -> None:
        self._pace.stop()
        self._printing = None
        self._show_what_is_possible()

    def reject(self) -> None:
        """Stops printing, or closes."""
        if self._printing is None:
            super().reject()
            return
        self._printer.abort()
        self._stop_printing()


def open_papers(
    workplace: Workplace,
    runner: BackgroundRunner,
    parent: QWidget,
    *,
    kind: PaperKind = PaperKind.HOUSE_LIST,
    day: date | None = None,
    floor: FloorId | None = None,
    residents: Collection[ResidentId] = (),
) -> PapersDialog:
    """Opens the papers of the facility shown, with one of them chosen."""
    dialog = PapersDialog(workplace, runner, parent)
    dialog.finished.connect(dialog.deleteLater)
    dialog.choose(kind, day=day, floor=floor, residents=residents)
    dialog.open()
    return dialog
