"""A view of a day page by page on a printer or in a PDF; below each page what it is and when it was made."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPagedPaintDevice, QPainter, QPdfWriter, QPen

from unterkunft.ui.day_view import DayView, PaintPage
from unterkunft.ui.printing.paper_format import UNITS_PER_INCH, PaperFormat, paper_of
from unterkunft.ui.printing.saving import save_whole
from unterkunft.ui.theme import window_font
from unterkunft.ui.wording import tr, weekday_and_day
from unterkunft.values.refusals import EnvironmentFailure

_FOOT = 24.0
_RESOLUTION = 1200


@dataclass(frozen=True, slots=True)
class PrintStamp:
    """What stands below every page."""

    title: str
    facility: str
    day: date
    printed_at: datetime
    printed_by: str


def print_view(view: DayView, device: QPagedPaintDevice, stamp: PrintStamp) -> int:
    """Prints all pages at once; gives their number."""
    return sum(1 for _ in printing(view, device, stamp))


def printing(view: DayView, device: QPagedPaintDevice, stamp: PrintStamp) -> Iterator[tuple[int, int]]:
    """Prints page by page; gives after each its number and how many there are, so that work can go on."""
    sheet = paper_of(device)
    body = sheet.adjusted(0, 0, 0, -_FOOT)
    pages = view.pages(body) or (_nothing,)
    painter = QPainter()
    if not painter.begin(device):
        raise EnvironmentFailure("PRINTING_NOT_STARTED")
    try:
        for number, page in enumerate(pages, start=1):
            if number > 1:
                device.newPage()
            _paint_page(painter, page, sheet, Foot(stamp, number, len(pages)))
            yield number, len(pages)
    finally:
        painter.end()


@dataclass(frozen=True, slots=True)
class Foot:
    """The line below a page."""

    stamp: PrintStamp
    page: int
    pages: int

    @property
    def place_and_day(self) -> str:
        """`Hausliste · Unterkunft · Stichtag: Di 24.11.2026`."""
        day = tr("Day: {day}", day=weekday_and_day(self.stamp.day))
        return f"{self.stamp.title} · {self.stamp.facility} · {day}"

    @property
    def made(self) -> str:
        """`gedruckt am 24.11.2026 09:12 von M. Krüger`."""
        return tr("printed on {moment} by {name}", moment=self.stamp.printed_at, name=self.stamp.printed_by)

    @property
    def count(self) -> str:
        """`Seite 1 von 3`."""
        return tr("Page {page} of {pages}", page=self.page, pages=self.pages)


def _paint_page(painter: QPainter, page: PaintPage, sheet: QRectF, foot: Foot) -> None:
    scale = painter.device().logicalDpiX() / UNITS_PER_INCH
    painter.save()
    painter.scale(scale, scale)
    page(painter, sheet.adjusted(0, 0, 0, -_FOOT))
    painter.restore()
    painter.save()
    painter.scale(scale, scale)
    _paint_foot(painter, QRectF(sheet.left(), sheet.bottom() - _FOOT + 4, sheet.width(), _FOOT - 4), foot)
    painter.restore()


def _paint_foot(painter: QPainter, line: QRectF, foot: Foot) -> None:
    painter.setPen(QPen(QColor("#808080"), 0.6))
    painter.drawLine(QPointF(line.left(), line.top()), QPointF(line.right(), line.top()))
    painter.setPen(QColor("#303030"))
    painter.setFont(_foot_font())
    middle = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
    width = painter.fontMetrics().horizontalAdvance(foot.count) + 12
    painter.drawText(line, Qt.AlignmentFlag.AlignRight | middle, foot.count)
    words = line.adjusted(0, 0, -width, 0)
    text = painter.fontMetrics().elidedText(
        f"{foot.place_and_day} · {foot.made}", Qt.TextElideMode.ElideMiddle, int(words.width())
    )
    painter.drawText(words, Qt.AlignmentFlag.AlignLeft | middle, text)


def _foot_font() -> QFont:
    """Without the raised colon between digits, which PDF readers would copy as another letter."""
    font = window_font(pixels=10)
    font.setFeature(QFont.Tag("calt"), 0)
    return font


def _nothing(painter: QPainter, frame: QRectF) -> None:
    """A page for a view that has nothing to show."""
    painter.setFont(window_font(pixels=14))
    painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, tr("There is nothing to print."))


class PdfFile:
    """A PDF in memory until it is whole: half a file never takes the place of a good one."""

    def __init__(self, paper: PaperFormat, stamp: PrintStamp) -> None:
        self._buffer = QBuffer()
        self._buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        self.device = QPdfWriter(self._buffer)
        self.device.setResolution(_RESOLUTION)
        self.device.setPageLayout(paper.layout)
        self.device.setTitle(f"{stamp.title} – {stamp.facility}, {weekday_and_day(stamp.day)}")
        self.device.setCreator("unterkunft")

    def save(self, path: Path) -> None:
        """Writes it to its place."""
        save_whole(bytes(self._buffer.data().data()), path)


def save_pdf(view: DayView, path: Path, paper: PaperFormat, stamp: PrintStamp) -> int:
    """Saves a view as PDF; gives the number of pages."""
    file = PdfFile(paper, stamp)
    pages = print_view(view, file.device, stamp)
    file.save(path)
    return pages
