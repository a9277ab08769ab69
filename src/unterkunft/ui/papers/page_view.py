"""One page of a paper as it will be, with steps to the others."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from unterkunft.ui.papers.pdf_pages import PdfPages
from unterkunft.ui.theme import theme
from unterkunft.ui.wording import tr

_MARGIN = 16.0
_POINTS_PER_INCH = 72.0
_STEPS = {
    Qt.Key.Key_PageDown: 1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageUp: -1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
}


class PageView(QWidget):
    """Fits the page into its room; page keys and arrows turn pages."""

    page_shown = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Pages as they will be printed"))
        self._pages: PdfPages | None = None
        self._page = 0
        self._picture = QImage()
        self._note = ""

    @property
    def page(self) -> int:
        """The page shown, counted from 0."""
        return self._page

    @property
    def pages(self) -> PdfPages | None:
        """The paper shown; None while there is none."""
        return self._pages

    def show_pages(self, pages: PdfPages) -> None:
        """Shows another paper, on the same page where it has one."""
        self._let_go()
        self._pages, self._note = pages, ""
        self.turn_to(min(self._page, len(pages) - 1))

    def show_note(self, note: str) -> None:
        """Says why there is no page to see."""
        self._let_go()
        self._note, self._page = note, 0
        self.setAccessibleDescription(note)
        self.page_shown.emit(0, 0)
        self.update()

    def turn_to(self, page: int) -> None:
        """Shows a page of the paper."""
        if self._pages is None:
            return
        self._page = max(0, min(page, len(self._pages) - 1))
        self._draw()
        self.page_shown.emit(self._page + 1, len(self._pages))

    def sizeHint(self) -> QSize:
        """Room for an A4 page that can be read."""
        return QSize(640, 760)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turns pages."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        self.turn_to(self._page + step)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draws the page anew, as sharp as the room allows."""
        super().resizeEvent(event)
        self._draw()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The page on a quiet ground, or why there is none."""
        colours = theme().colours
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(colours.window))
        if self._pages is None:
            painter.setPen(QColor(colours.text_muted))
            words = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.rect().adjusted(24, 24, -24, -24), words, self._note)
            return
        painter.fillRect(self._place().adjusted(-1, -1, 1, 1), QColor(colours.border_strong))
        painter.drawImage(self._place(), self._picture)

    def _let_go(self) -> None:
        if self._pages is not None:
            self._pages.close()
        self._pages = None

    def _draw(self) -> None:
        if self._pages is None:
            return
        place = self._place()
        width = self._pages.size(self._page).width() / _POINTS_PER_INCH
        dots = place.width() * self.devicePixelRatioF() / max(width, 0.1)
        self._picture = self._pages.picture(self._page, dots_per_inch=max(dots, 10.0))
        self.update()

    def _place(self) -> QRectF:
        """Where the page stands: in the middle, as large as possible."""
        if self._pages is None:
            return QRectF()
        size = self._pages.size(self._page)
        room = QRectF(self.rect()).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        scale = max(0.05, min(room.width() / size.width(), room.height() / size.height()))
        width, height = size.width() * scale, size.height() * scale
        return QRectF(room.center().x() - width / 2, room.center().y() - height / 2, width, height)
