"""How the days are drawn: months, what is past, how much changes, today, and the day shown."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from unterkunft.ui.colours import Colours
from unterkunft.ui.plan.lettering import LEFT, draw_text, plan_font, text_width
from unterkunft.ui.plan.patterns import draw_stripes
from unterkunft.ui.time_bar.presenter import DayScale
from unterkunft.ui.wording import tr, weekday_and_day

_MONTHS_HEIGHT = 16.0
_SIDE = 8.0
_NARROWEST_BAR = 3.0


class ScalePainter:
    """Paints a scale into a box; knows where each day lies."""

    def __init__(self, scale: DayScale, box: QRectF) -> None:
        self.scale, self.box = scale, box
        self._track = box.adjusted(_SIDE, _MONTHS_HEIGHT, -_SIDE, -2)

    def x_of(self, day: date) -> float:
        """Where a day lies."""
        share = (day - self.scale.first).days / max(1, self.scale.days)
        return self._track.left() + share * self._track.width()

    def offset_at(self, x: float) -> int:
        """The day nearest to a place, as days after the first."""
        share = (x - self._track.left()) / max(1.0, self._track.width())
        return min(max(round(share * self.scale.days), 0), self.scale.days)

    def paint(self, painter: QPainter, shown: Colours, *, has_focus: bool) -> None:
        """Everything, from the ground up."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, shown)
        self._paint_months(painter, shown)
        self._paint_changes(painter, shown)
        self._paint_today(painter, shown)
        self._paint_handle(painter, shown, has_focus=has_focus)

    def _paint_ground(self, painter: QPainter, shown: Colours) -> None:
        """What is past is striped, what is to come is plain."""
        track = self._track
        today = min(max(self.x_of(self.scale.today), track.left()), track.right())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(shown.accent_soft))
        painter.drawRect(track)
        past = QRectF(track.left(), track.top(), today - track.left(), track.height())
        painter.fillRect(past, QColor(shown.closed_soft))
        draw_stripes(painter, past, QColor(shown.border), distance=8, width=1)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(shown.border), 1))
        painter.drawRect(track)

    def _paint_months(self, painter: QPainter, shown: Colours) -> None:
        font, free_from = plan_font(11), self.box.left()
        for first in _firsts(self.scale.first, self.scale.last):
            x = self.x_of(first)
            painter.setPen(QPen(QColor(shown.border_strong), 1))
            painter.drawLine(QPointF(x, _MONTHS_HEIGHT - 4), QPointF(x, self._track.bottom()))
            text = _month_text(first)
            width = text_width(text, font)
            if x >= free_from and x + width < self.box.right():
                label = QRectF(x + 3, 0, width + 4, _MONTHS_HEIGHT)
                draw_text(painter, label, text, font=font, colour=QColor(shown.text_muted), align=LEFT)
                free_from = x + width + 14

    def _paint_changes(self, painter: QPainter, shown: Colours) -> None:
        """A bar on each day of change, the higher the more changes; near days are drawn as one."""
        lines = []
        bottom, room = self._track.bottom() - 1, self._track.height() - 4
        places = self._places_of_change()
        most = max((count for _, count in places), default=1)
        for x, count in places:
            # The root leaves single changes visible beside days on which a whole house moves.
            height = room * (count / most) ** 0.5
            lines.append(QLineF(x, bottom, x, bottom - height))
        painter.setPen(QPen(QColor(shown.accent), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        painter.drawLines(lines)

    def _places_of_change(self) -> list[tuple[float, int]]:
        places: dict[int, int] = {}
        for day, count in self.scale.changes.items():
            if self.scale.first <= day <= self.scale.last:
                place = int(self.x_of(day) / _NARROWEST_BAR)
                places[place] = places.get(place, 0) + count
        return [(place * _NARROWEST_BAR + _NARROWEST_BAR / 2, count) for place, count in places.items()]

    def _paint_today(self, painter: QPainter, shown: Colours) -> None:
        scale = self.scale
        if not scale.first <= scale.today <= scale.last:
            return
        x = self.x_of(scale.today)
        painter.setPen(QPen(QColor(shown.danger), 1.6, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(x, _MONTHS_HEIGHT - 6), QPointF(x, self.box.bottom()))

    def _paint_handle(self, painter: QPainter, shown: Colours, *, has_focus: bool) -> None:
        x, track = self.x_of(self.scale.shown), self._track
        colour = QColor(shown.warning if self.scale.is_past else shown.accent_strong)
        painter.setPen(QPen(colour, 2))
        painter.drawLine(QPointF(x, track.top() - 5), QPointF(x, self.box.bottom()))
        painter.setPen(QPen(QColor(shown.surface), 1.4))
        painter.setBrush(colour)
        top = track.top() - 6
        grip = [(x - 7, top - 5), (x + 7, top - 5), (x + 7, top + 4), (x, top + 11), (x - 7, top + 4)]
        painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in grip]))
        if has_focus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(shown.focus), 2))
            painter.drawRoundedRect(self.box.adjusted(1, 1, -1, -1), 4, 4)


def _firsts(first: date, last: date) -> Iterator[date]:
    """The first day of each month shown."""
    month = first.replace(day=1)
    while month <= last:
        if month >= first:
            yield month
        month = (month + timedelta(days=32)).replace(day=1)


def _month_text(first: date) -> str:
    """`03/2026`; numbers need no translation and little room."""
    return f"{first:%m/%Y}"


def tip_of(scale: DayScale, day: date) -> str:
    """The day below the pointer, and how much changes on it."""
    count = scale.changes.get(day, 0)
    if not count:
        return weekday_and_day(day)
    changes = tr("1 change") if count == 1 else tr("{count} changes", count=count)
    return f"{weekday_and_day(day)} · {changes}"
