"""A month as days in two rows: who pays tells the colour and a letter, absence a hatching and its own."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from unterkunft.documents.statement import DayPresence
from unterkunft.ui.billing.shown import DayCell, LegendEntry
from unterkunft.ui.billing.words import legend_text
from unterkunft.ui.colour_palette import SPOKEN, ColourKey, shade
from unterkunft.ui.plan.patterns import draw_stripes
from unterkunft.ui.theme import theme, window_font
from unterkunft.ui.wording import tr

_IN_A_ROW = 16
_HEIGHT = 34.0
_GAP = 2.0
_CENTRE = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter
_PAID = tuple(key for key in SPOKEN if key is not ColourKey.RED)


def key_of(entry: LegendEntry, place: int) -> ColourKey:
    """The colour of an entry: red where nobody pays, else one of its own."""
    return _PAID[place % len(_PAID)] if all(entry.payers) else ColourKey.RED


def sign_of(place: int) -> str:
    """The letter of an entry."""
    return chr(ord("A") + place % 26)


@dataclass(frozen=True, slots=True)
class _Look:
    ground: QColor
    edge: QColor
    sign: str


class MonthStrip(QWidget):
    """The days of one person's month."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._days: tuple[DayCell, ...] = ()
        self._legend: tuple[LegendEntry, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Days of the month"))
        theme().changed.connect(self.update)

    def show_days(self, days: tuple[DayCell, ...], legend: tuple[LegendEntry, ...]) -> None:
        """Shows a month."""
        self._days, self._legend = days, legend
        self.setAccessibleDescription("; ".join(self._words(cell) for cell in days))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Two rows of days."""
        return QSize(320, int(2 * (_HEIGHT + _GAP)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints each day."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place, cell in enumerate(self._days):
            self._paint(painter, self._box(place), cell)

    def event(self, event: QEvent) -> bool:
        """Says under the pointer what a day is."""
        if isinstance(event, QHelpEvent):
            place = next((i for i in range(len(self._days)) if self._box(i).contains(event.pos())), None)
            text = "" if place is None else self._words(self._days[place])
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().event(event)

    def _box(self, place: int) -> QRectF:
        width = self.width() / _IN_A_ROW
        row, column = divmod(place, _IN_A_ROW)
        return QRectF(column * width, row * (_HEIGHT + _GAP), width - _GAP, _HEIGHT)

    def _paint(self, painter: QPainter, box: QRectF, cell: DayCell) -> None:
        look, shown = self._look(cell), theme().colours
        painter.setPen(look.edge)
        painter.setBrush(look.ground)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        if cell.presence is DayPresence.ABSENT:
            draw_stripes(painter, box.adjusted(1.5, 1.5, -1.5, -1.5), look.edge, distance=7, width=1)
        is_here = cell.presence is not DayPresence.NOT_HOUSED
        painter.setPen(QColor(shown.text if is_here else shown.text_muted))
        painter.setFont(window_font(pixels=11, weight=QFont.Weight.DemiBold))
        upper = QRectF(box.left(), box.top() + 2, box.width(), box.height() / 2)
        painter.drawText(upper if look.sign else box, _CENTRE, str(cell.day.day))
        painter.setFont(window_font(pixels=10))
        lower = QRectF(box.left(), box.center().y(), box.width(), box.height() / 2 - 2)
        painter.drawText(lower, _CENTRE, look.sign)

    def _look(self, cell: DayCell) -> _Look:
        shown = theme().colours
        if cell.legend is None:
            return _Look(QColor(shown.sunken), QColor(shown.border), "–")
        tint = shade(key_of(self._legend[cell.legend], cell.legend), shown)
        sign = sign_of(cell.legend) if len(self._legend) > 1 else ""
        if cell.presence is DayPresence.ABSENT:
            sign = cell.state[:1].upper()
        return _Look(QColor(tint.soft), QColor(tint.strong), sign)

    def _words(self, cell: DayCell) -> str:
        day = f"{cell.day:%d.%m.}"
        if cell.legend is None:
            return tr("{day} not charged", day=day)
        text = legend_text(self._legend[cell.legend])
        if cell.presence is DayPresence.ABSENT:
            return tr("{day} away: {state} ({legend})", day=day, state=cell.state, legend=text)
        return f"{day} {text}"
