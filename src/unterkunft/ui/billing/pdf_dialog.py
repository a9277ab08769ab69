"""A statement as it is on paper, to be looked at, saved or printed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from unterkunft.ui.accessibility import label
from unterkunft.ui.papers.page_view import PageView
from unterkunft.ui.papers.pdf_pages import PdfPages
from unterkunft.ui.papers.pdf_printing import printing
from unterkunft.ui.printing.saving import save_whole
from unterkunft.ui.refusal_sentences import refusal_sentence
from unterkunft.ui.wording import tr
from unterkunft.values.refusals import EnvironmentFailure

_SIZE = (760, 860)


class PdfDialog(QDialog):
    """One paper; `name` is what its file would be called."""

    status_message = Signal(str)

    def __init__(self, title: str, name: str, content: bytes, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self._name = name
        self.view = PageView()
        self.position = label("", role="muted")
        self.back, self.forward = QPushButton("‹"), QPushButton("›")
        self.save_button = QPushButton(tr("Save as PDF …"))
        self.print_button = QPushButton(tr("Print …"))
        self.close_button = QPushButton(tr("Close"))
        self._build()
        self._connect()
        self.view.show_pages(PdfPages(content))
        room = parent.window().size()
        self.resize(min(_SIZE[0], room.width()), min(_SIZE[1], room.height()))

    def save(self, path: Path) -> None:
        """Saves the paper that is seen."""
        if self.view.pages is None:
            return
        try:
            save_whole(self.view.pages.content, path.with_suffix(".pdf"))
        except EnvironmentFailure as failure:
            self.position.setText(refusal_sentence(failure))
            return
        self.status_message.emit(tr("{count} files written to {folder}", count=1, folder=str(path.parent)))

    def print_on(self, printer: QPrinter) -> None:
        """Prints the paper; a statement has a page or two."""
        if self.view.pages is None:
            return
        try:
            pages = sum(1 for _ in printing(self.view.pages, printer))
        except EnvironmentFailure as failure:
            self.position.setText(refusal_sentence(failure))
            return
        self.status_message.emit(tr("{pages} pages given to the printer", pages=pages))

    def _build(self) -> None:
        self.back.setAccessibleName(tr("Previous page"))
        self.forward.setAccessibleName(tr("Next page"))
        row = QHBoxLayout()
        for part in (self.back, self.position, self.forward):
            row.addWidget(part)
        row.addStretch(1)
        for button in (self.save_button, self.print_button, self.close_button):
            button.setAutoDefault(False)
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.addWidget(self.view, 1)
        column.addLayout(row)

    def _connect(self) -> None:
        self.view.page_shown.connect(self._on_page_shown)
        self.back.clicked.connect(lambda: self.view.turn_to(self.view.page - 1))
        self.forward.clicked.connect(lambda: self.view.turn_to(self.view.page + 1))
        self.save_button.clicked.connect(self._ask_path)
        self.print_button.clicked.connect(self._ask_printer)
        self.close_button.clicked.connect(self.reject)
        self.finished.connect(lambda: self.view.show_note(""))
        self.finished.connect(self.deleteLater)

    def _on_page_shown(self, page: int, pages: int) -> None:
        self.position.setText(tr("Page {page} of {pages}", page=page, pages=pages) if pages else "")
        self.back.setEnabled(page > 1)
        self.forward.setEnabled(page < pages)

    def _ask_path(self) -> None:
        proposal = str(Path.home() / self._name)
        path, _ = QFileDialog.getSaveFileName(self, tr("Save as PDF"), proposal, tr("PDF files (*.pdf)"))
        if path:
            self.save(Path(path))

    def _ask_printer(self) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self)
        dialog.setWindowTitle(tr("Print"))
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        if accepted:
            self.print_on(printer)
