"""A paper page by page on a printer."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from unterkunft.ui.papers.pdf_pages import PdfPages
from unterkunft.values.refusals import EnvironmentFailure

_DOTS_PER_INCH = 300.0


def printing(pages: PdfPages, printer: QPrinter) -> Iterator[tuple[int, int]]:
    """Prints page by page; gives after each its number and how many there are."""
    _lay_out(printer, pages.size(0))
    painter = QPainter()
    if not painter.begin(printer):
        raise EnvironmentFailure("PRINTING_NOT_STARTED")
    try:
        for number in range(len(pages)):
            if number:
                printer.newPage()
            _paint(painter, printer, pages, number)
            yield number + 1, len(pages)
    finally:
        painter.end()


def _lay_out(printer: QPrinter, size: QSizeF) -> None:
    """The whole sheet, whatever the printer's margins: the paper brings its own."""
    is_across = size.width() > size.height()
    upright = QSizeF(min(size.width(), size.height()), max(size.width(), size.height()))
    way = QPageLayout.Orientation.Landscape if is_across else QPageLayout.Orientation.Portrait
    printer.setFullPage(True)
    printer.setPageSize(QPageSize(upright, QPageSize.Unit.Point))
    printer.setPageOrientation(way)
    printer.setPageMargins(QMarginsF(), QPageLayout.Unit.Point)


def _paint(painter: QPainter, printer: QPrinter, pages: PdfPages, number: int) -> None:
    resolution = min(_DOTS_PER_INCH, float(printer.resolution()))
    sheet = QRectF(printer.paperRect(QPrinter.Unit.DevicePixel))
    painter.drawImage(
        QRectF(0, 0, sheet.width(), sheet.height()), pages.picture(number, dots_per_inch=resolution)
    )
