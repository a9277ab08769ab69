"""Choose the paper, look at the pages, then print them or save them as PDF."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QMarginsF, QTimer, Signal
from PySide6.QtGui import QPagedPaintDevice, QPageLayout
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrintPreviewWidget
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from unterkunft.ui.accessibility import label
from unterkunft.ui.day_view import DayView
from unterkunft.ui.printing.paper_format import PaperFormat, PaperSize, PaperWay, way_word
from unterkunft.ui.printing.view_printing import PdfFile, PrintStamp, print_view, printing
from unterkunft.ui.refusal_sentences import refusal_sentence
from unterkunft.ui.wording import tr
from unterkunft.values.refusals import EnvironmentFailure

_SIZE = (1060, 760)


class PrintDialog(QDialog):
    """The pages as they will be; closes when they are printed or saved."""

    status_message = Signal(str)

    def __init__(self, view: DayView, stamp: PrintStamp, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view, self._stamp = view, stamp
        self._work: Iterator[tuple[int, int]] | None = None
        self._pdf: PdfFile | None = None
        self._path = Path()
        self._pace = QTimer(self, interval=0)
        self._pace.timeout.connect(self._go_on)
        self.setWindowTitle(tr("Print: {title}", title=stamp.title))
        self.resize(*_SIZE)
        self.printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self.sizes = _chooser(tr("Paper"), {size: size.value for size in PaperSize})
        self.ways = _chooser(tr("Orientation"), {way: way_word(way) for way in PaperWay})
        self.preview = QPrintPreviewWidget(self.printer, self)
        self.print_button = QPushButton(tr("Print …"))
        self.pdf_button = QPushButton(tr("Save as PDF …"))
        self.close_button = QPushButton(tr("Close"))
        self.progress = QProgressBar()
        self._build()
        self._connect()
        self._on_format_chosen()

    @property
    def format(self) -> PaperFormat:
        """The paper chosen."""
        return PaperFormat(PaperSize(self.sizes.currentData()), PaperWay(self.ways.currentData()))

    def choose(self, paper: PaperFormat) -> None:
        """Another paper, as the last time."""
        self.sizes.setCurrentIndex(list(PaperSize).index(paper.size))
        self.ways.setCurrentIndex(list(PaperWay).index(paper.way))
        self._on_format_chosen()

    def _build(self) -> None:
        form = QFormLayout()
        form.addRow(tr("Paper"), self.sizes)
        form.addRow(tr("Orientation"), self.ways)
        side = QVBoxLayout()
        side.setSpacing(10)
        side.addWidget(label(self._stamp.title, role="heading"))
        side.addLayout(form)
        side.addStretch()
        side.addWidget(self.progress)
        for button in (self.print_button, self.pdf_button, self.close_button):
            side.addWidget(button)
        self.print_button.setProperty("role", "primary")
        self.progress.hide()
        self.progress.setAccessibleName(tr("Pages written"))
        self.preview.setAccessibleName(tr("Pages as they will be printed"))
        column = QWidget()
        column.setFixedWidth(240)
        column.setLayout(side)
        layout = QHBoxLayout(self)
        layout.addWidget(self.preview, 1)
        layout.addWidget(column)

    def _connect(self) -> None:
        self.preview.paintRequested.connect(self._on_paint_requested)
        self.sizes.activated.connect(self._on_format_chosen)
        self.ways.activated.connect(self._on_format_chosen)
        self.print_button.clicked.connect(self._on_print_clicked)
        self.pdf_button.clicked.connect(self._on_pdf_clicked)
        self.close_button.clicked.connect(self.reject)

    def _on_format_chosen(self) -> None:
        self._lay_out(self.printer)
        self.preview.updatePreview()
        self.preview.fitInView()

    def _lay_out(self, device: QPagedPaintDevice) -> None:
        """A printer that cannot print to this near the edge keeps its own margins."""
        wanted = self.format.layout
        if not device.setPageLayout(wanted):
            device.setPageSize(wanted.pageSize())
            device.setPageOrientation(wanted.orientation())
            device.setPageMargins(QMarginsF(12, 12, 12, 12), QPageLayout.Unit.Millimeter)

    def _on_paint_requested(self, printer: QPrinter) -> None:
        print_view(self._view, printer, self._stamp)

    # printing

    def _on_print_clicked(self) -> None:
        dialog = QPrintDialog(self.printer, self)
        dialog.setWindowTitle(tr("Print"))
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        if accepted:
            self.start_printing()

    def start_printing(self) -> None:
        """Prints on the printer chosen."""
        self._start(printing(self._view, self.printer, self._stamp))

    def _on_pdf_clicked(self) -> None:
        proposal = f"{self._stamp.title} {self._stamp.day:%Y-%m-%d}.pdf"
        path, _ = QFileDialog.getSaveFileName(
            self, tr("Save as PDF"), str(Path.home() / proposal), tr("PDF files (*.pdf)")
        )
        if path:
            self.start_saving(Path(path).with_suffix(".pdf"))

    def start_saving(self, path: Path) -> None:
        """Writes a PDF page by page; it appears at its place when it is whole."""
        self._pdf, self._path = PdfFile(self.format, self._stamp), path
        self._start(printing(self._view, self._pdf.device, self._stamp))

    def _start(self, work: Iterator[tuple[int, int]]) -> None:
        self._work = work
        self._show_working(True)
        self._pace.start()

    def _show_working(self, works: bool) -> None:
        self.progress.setVisible(works)
        for part in (self.print_button, self.pdf_button, self.sizes, self.ways):
            part.setEnabled(not works)
        self.close_button.setText(tr("Cancel") if works else tr("Close"))

    def _go_on(self) -> None:
        """One page, then the window again."""
        try:
            self._next_page()
        except EnvironmentFailure as failure:
            self._stop()
            self.status_message.emit(refusal_sentence(failure))

    def _next_page(self) -> None:
        step = next(self._work, None) if self._work is not None else None
        if step is not None:
            self.progress.setMaximum(step[1])
            self.progress.setValue(step[0])
            return
        pdf, pages = self._pdf, self.progress.maximum()
        self._stop()
        if pdf is not None:
            pdf.save(self._path)
            self.status_message.emit(_saved(pages, self._path))
        else:
            self.status_message.emit(_printed(pages))
        self.accept()

    def _stop(self) -> None:
        self._pace.stop()
        self._work, self._pdf = None, None
        self._show_working(False)

    def reject(self) -> None:
        """Cancels what is being written, or closes; what was not whole is nowhere."""
        if self._work is None:
            super().reject()
            return
        if self._pdf is None:
            self.printer.abort()
        self._stop()


def _chooser(name: str, choices: Mapping[StrEnum, str]) -> QComboBox:
    made = QComboBox()
    made.setAccessibleName(name)
    for value, text in choices.items():
        made.addItem(text, value)
    return made


def _saved(pages: int, path: Path) -> str:
    if pages == 1:
        return tr("1 page saved: {path}", path=path)
    return tr("{pages} pages saved: {path}", pages=pages, path=path)


def _printed(pages: int) -> str:
    if pages == 1:
        return tr("1 page given to the printer")
    return tr("{pages} pages given to the printer", pages=pages)
