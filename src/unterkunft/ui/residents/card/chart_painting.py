"""How the timelines of a card are drawn."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from unterkunft.services.resident_card import CardBed, CardEntitlement, CardStatus
from unterkunft.ui.residents.card.axis import Axis, Tick
from unterkunft.ui.residents.card.card_words import record_text, topic_title
from unterkunft.ui.residents.card.lanes import Bar, Lane, Topic
from unterkunft.ui.theme import colours, window_font
from unterkunft.ui.wording import tr
from unterkunft.values.statuses import Entitlement

LABELS = 172.0
"""The width of the lanes' names."""
HEAD = 30.0
TRACK = 28.0
_TEXT_MARGIN = 7.0


class ChartPainting:
    """One painting of the chart."""

    def __init__(self, painter: QPainter, axis: Axis, size: QSize, today: date) -> None:
        self._painter, self._axis, self._size, self._today = painter, axis, size, today
        self._shown = colours()
        self._right = LABELS + axis.width

    def head(self) -> None:
        """The days above the lanes, with fine lines down through them."""
        painter, height = self._painter, self._size.height()
        painter.setFont(window_font(pixels=12))
        last_right = 0.0
        for tick in self._axis.ticks():
            x = LABELS + self._axis.x_of(tick.day)
            painter.setPen(QPen(QColor(self._shown.border), 1))
            painter.drawLine(QPointF(x, HEAD - 6), QPointF(x, height))
            text = _tick_text(tick)
            width = QFontMetricsF(painter.font()).horizontalAdvance(text)
            if x + 3 > last_right and x + width < self._right + 8:
                painter.setPen(QColor(self._shown.text_muted))
                painter.drawText(QPointF(x + 3, HEAD - 10), text)
                last_right = x + width + 8

    def lane(self, lane: Lane, top: float, *, is_chosen: bool) -> None:
        """The name of a lane, and a word where it holds nothing."""
        height = len(lane.tracks) * TRACK
        if is_chosen:
            self._painter.fillRect(QRectF(0, top, LABELS - 6, height), QColor(self._shown.accent_soft))
        self._painter.setPen(QPen(QColor(self._shown.border), 1))
        self._painter.drawLine(QPointF(0, top), QPointF(self._right, top))
        weight = QFont.Weight.DemiBold if is_chosen else QFont.Weight.Normal
        self._painter.setFont(window_font(weight=weight))
        self._painter.setPen(QColor(self._shown.accent_strong if is_chosen else self._shown.text))
        self._text(topic_title(lane.topic), QRectF(4, top, LABELS - 12, TRACK))
        if not lane.bars:
            self._painter.setFont(window_font(pixels=12))
            self._painter.setPen(QColor(self._shown.text_muted))
            self._text(tr("nothing recorded"), QRectF(LABELS + _TEXT_MARGIN, top, 200, TRACK))

    def bar(self, bar: Bar, rect: QRectF, *, is_current: bool) -> None:
        """One record; an open end has no right edge."""
        fill, edge, text = self._colours_of(bar)
        painter = self._painter
        painter.setBrush(QColor(fill))
        painter.setPen(QPen(QColor(self._shown.focus if is_current else edge), 2 if is_current else 1))
        painter.drawRoundedRect(rect, 4, 4)
        if bar.period.end is None or bar.period.end > self._axis.end:
            self._open_end(rect, QColor(fill), QColor(edge))
        painter.setFont(window_font(pixels=12))
        painter.setPen(QColor(text))
        self._text(record_text(bar.record), rect.adjusted(_TEXT_MARGIN, 0, -_TEXT_MARGIN, 0))
        if isinstance(bar.record, CardStatus):
            self._expiry(bar.record, rect)

    def today(self) -> None:
        """A line through all lanes."""
        if not self._axis.first <= self._today < self._axis.end:
            return
        x = LABELS + self._axis.x_of(self._today)
        self._painter.setPen(QPen(QColor(self._shown.danger), 1.5))
        self._painter.drawLine(QPointF(x, HEAD - 8), QPointF(x, self._size.height()))
        self._painter.setBrush(QColor(self._shown.danger))
        self._painter.drawEllipse(QPointF(x, HEAD - 8), 3, 3)

    def ghost(self, rect: QRectF, day: date | None) -> None:
        """The bar as it would be, with the day of its edge."""
        painter = self._painter
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self._shown.focus), 2, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(rect, 4, 4)
        if day is None:
            return
        text = f"{day:%d.%m.%Y}"
        painter.setFont(window_font(pixels=12, weight=QFont.Weight.DemiBold))
        width = QFontMetricsF(painter.font()).horizontalAdvance(text) + 12
        left = min(max(rect.right() - width / 2, LABELS), self._right - width)
        bubble = QRectF(left, 2, width, 20)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._shown.hint))
        painter.drawRoundedRect(bubble, 4, 4)
        painter.setPen(QColor(self._shown.hint_text))
        painter.drawText(bubble, Qt.AlignmentFlag.AlignCenter, text)

    def _open_end(self, rect: QRectF, fill: QColor, edge: QColor) -> None:
        self._painter.fillRect(QRectF(rect.right() - 3, rect.top() + 1, 6, rect.height() - 2), fill)
        self._painter.setPen(QPen(edge, 1.5))
        middle = rect.center().y()
        for offset in (-4.0, 4.0):
            self._painter.drawLine(
                QPointF(rect.right() - 5, middle + offset), QPointF(rect.right() - 1, middle)
            )

    def _expiry(self, record: CardStatus, rect: QRectF) -> None:
        """A mark on the day the document expires, inside the bar."""
        expires = record.document_expires_on
        if (
            expires is None
            or expires not in record.period
            or not self._axis.first <= expires < self._axis.end
        ):
            return
        x = LABELS + self._axis.x_of(expires)
        is_over = expires <= self._today
        self._painter.setPen(QPen(QColor(self._shown.danger if is_over else self._shown.warning), 3))
        self._painter.drawLine(QPointF(x, rect.top() + 1), QPointF(x, rect.bottom() - 1))

    def _colours_of(self, bar: Bar) -> tuple[str, str, str]:
        """Fill, edge and text of a bar; the colour never says more than the words do."""
        shown = self._shown
        if isinstance(bar.record, CardBed):
            return shown.bed, shown.border_strong, shown.text
        if isinstance(bar.record, CardEntitlement):
            if bar.record.entitlement is Entitlement.ENTITLED:
                return shown.free_soft, shown.free, shown.text
            return shown.warning_soft, shown.warning, shown.text
        by_topic = {
            Topic.ATTENDANCE: (shown.warning_soft, shown.warning, shown.text),
            Topic.SEPARATIONS: (shown.danger_soft, shown.danger, shown.text),
            Topic.STATEMENTS: (shown.closed_soft, shown.closed, shown.text),
            Topic.COVERAGES: (shown.planned_soft, shown.planned, shown.text),
            Topic.INCOMES: (shown.planned_soft, shown.planned, shown.text),
            Topic.EXTRA_CHARGES: (shown.planned_soft, shown.planned, shown.text),
        }
        return by_topic.get(bar.topic, (shown.accent_soft, shown.accent, shown.text))

    def _text(self, text: str, rect: QRectF) -> None:
        if rect.width() < 12:
            return
        metrics = QFontMetricsF(self._painter.font())
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        where = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        self._painter.drawText(rect, where | Qt.TextFlag.TextSingleLine, shown)


def _tick_text(tick: Tick) -> str:
    if tick.is_year:
        return f"{tick.day:%Y}"
    return f"{tick.day:%m/%y}" if tick.is_month else f"{tick.day:%d.%m.}"
