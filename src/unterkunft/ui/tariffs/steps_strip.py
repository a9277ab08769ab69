"""The amounts of a rate one after the other on a line of time."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from unterkunft.ui.theme import colours, theme, window_font

_HEIGHT = 44
_BAR = 24
_TAIL = timedelta(days=240)
_LEAD = timedelta(days=30)
_LEAST = 70.0


class StepsStrip(QWidget):
    """Bars from one step to the next, each with its amount; today is marked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(_HEIGHT)
        self._steps: tuple[tuple[date, str], ...] = ()
        self._today = date(2026, 1, 1)
        theme().changed.connect(self.update)

    def show_steps(self, steps: tuple[tuple[date, str], ...], *, today: date) -> None:
        """Shows amounts with their first days, in order."""
        self._steps, self._today = steps, today
        self.setAccessibleName("; ".join(f"{day:%d.%m.%Y}: {text}" for day, text in steps))
        self.setVisible(bool(steps))
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(400, _HEIGHT)

    def _edges(self) -> list[float]:
        """Where each bar begins: by its days, but never so near the next that nothing can be read."""
        first = self._steps[0][0]
        end = max(self._steps[-1][0], self._today) + _TAIL
        whole = max((end - first).days, 1)
        edges = [(day - first).days / whole * self.width() for day, _ in self._steps]
        least = min(_LEAST, self.width() / (len(edges) + 1))
        for i in range(1, len(edges)):
            edges[i] = max(edges[i], edges[i - 1] + least)
        overflow = edges[-1] + least - self.width()
        if overflow > 0:
            for i in range(len(edges) - 1, 0, -1):
                edges[i] = min(edges[i], self.width() - least * (len(edges) - i))
        return [*edges, float(self.width())]

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Bars, amounts, first days."""
        if not self._steps:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edges, shown = self._edges(), colours()
        current = max((i for i, (day, _) in enumerate(self._steps) if day <= self._today), default=-1)
        for i, (day, text) in enumerate(self._steps):
            bar = QRectF(edges[i] + 1, 0, edges[i + 1] - edges[i] - 2, _BAR)
            is_current = i == current
            painter.setPen(QPen(QColor(shown.accent if is_current else shown.border_strong)))
            painter.setBrush(QColor(shown.accent_soft if is_current else shown.sunken))
            painter.drawRoundedRect(bar, 4, 4)
            painter.setPen(QColor(shown.accent_strong if is_current else shown.text))
            painter.setFont(window_font(pixels=12))
            inner = bar.adjusted(6, 0, -4, 0)
            fitting = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(inner.width()))
            painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, fitting)
            painter.setPen(QColor(shown.text_muted))
            painter.setFont(window_font(pixels=11))
            below = QRectF(bar.left(), _BAR + 2, bar.width(), _HEIGHT - _BAR - 2)
            painter.drawText(below, Qt.AlignmentFlag.AlignLeft, f"{day:%d.%m.%Y}")
