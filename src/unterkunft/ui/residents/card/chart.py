"""The timelines of a card as bars one below the other; edges can be dragged, bars chosen and opened."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from unterkunft.ui.residents.card.axis import Axis
from unterkunft.ui.residents.card.card_words import bar_sentence
from unterkunft.ui.residents.card.chart_painting import HEAD, LABELS, TRACK, ChartPainting
from unterkunft.ui.residents.card.lanes import Bar, Lane, Topic
from unterkunft.ui.theme import theme
from unterkunft.ui.wording import tr
from unterkunft.values.period import Period

_GRIP = 6.0
_LEAST_WIDTH = 200.0


@dataclass(frozen=True, slots=True)
class _Drag:
    """An edge under the mouse: the first day, or the end."""

    bar: Bar
    is_start: bool


class TimelineChart(QWidget):
    """All lanes of a resident over one axis."""

    bar_chosen = Signal(object)
    """The Bar that is current now."""
    bar_opened = Signal(object)
    """The Bar to be edited."""
    topic_chosen = Signal(object)
    """The Topic whose lane was clicked."""
    edge_moving = Signal(object, object)
    """The Bar and the Period it would have."""
    edge_moved = Signal(object, object)
    edge_let_go = Signal()
    """A drag that changed nothing, or was given up."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lanes: tuple[Lane, ...] = ()
        self._first, self._days, self._today = date(2026, 1, 1), 31, date(2026, 1, 1)
        self._current: Bar | None = None
        self._topic: Topic | None = None
        self._drag: _Drag | None = None
        self._pressed: Bar | None = None
        self._dragged_to: Period | None = None
        self.can_change: Callable[[Bar], bool] = _never
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(tr("Timelines of the resident"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.update)

    # -- what is shown ---------------------------------------------------------------------------

    def show_lanes(self, lanes: tuple[Lane, ...], *, today: date) -> None:
        """Shows other timelines; the current bar stays current where it is still there."""
        self._lanes, self._today = lanes, today
        kept = None if self._current is None else self._current.id
        self._current = next((bar for lane in lanes for bar in lane.bars if bar.id == kept), None)
        self._drag = self._dragged_to = None
        self.updateGeometry()
        self.setFixedHeight(self.sizeHint().height())
        self.update()

    def show_days(self, first: date, days: int) -> None:
        """Shows other days."""
        self._first, self._days = first, days
        self.update()

    def show_topic(self, topic: Topic) -> None:
        """Marks the lane whose table is shown."""
        self._topic = topic
        self.update()

    @property
    def axis(self) -> Axis:
        """The days over the width there is for bars."""
        return Axis(self._first, self._days, max(self.width() - LABELS - 8, _LEAST_WIDTH))

    @property
    def current(self) -> Bar | None:
        """The bar chosen."""
        return self._current

    def choose(self, bar: Bar | None) -> None:
        """Makes another bar current and tells it."""
        self._current = bar
        self.setAccessibleDescription("" if bar is None else bar_sentence(bar))
        if bar is not None:
            self.bar_chosen.emit(bar)
        self.update()

    def rect_of(self, bar: Bar) -> QRectF | None:
        """Where a bar is drawn; None while out of sight."""
        for top, lane in self._placed():
            for number, track in enumerate(lane.tracks):
                if bar in track:
                    return self._rect(bar.period, top + number * TRACK)
        return None

    def sizeHint(self) -> QSize:
        """As high as all lanes."""
        return QSize(600, int(HEAD + sum(len(lane.tracks) for lane in self._lanes) * TRACK + 6))

    def minimumSizeHint(self) -> QSize:
        """Names, and a little of the days."""
        return QSize(int(LABELS + _LEAST_WIDTH), self.sizeHint().height())

    # -- places ----------------------------------------------------------------------------------

    def _placed(self) -> list[tuple[float, Lane]]:
        placed, top = [], HEAD
        for lane in self._lanes:
            placed.append((top, lane))
            top += len(lane.tracks) * TRACK
        return placed

    def _rect(self, period: Period, top: float) -> QRectF | None:
        span = self.axis.span_of(period)
        if span is None:
            return None
        return QRectF(LABELS + span[0], top + 3, max(span[1] - span[0], 3.0), TRACK - 6)

    def _lane_at(self, point: QPointF) -> tuple[float, Lane] | None:
        return next(
            (
                (top, lane)
                for top, lane in self._placed()
                if top <= point.y() < top + len(lane.tracks) * TRACK
            ),
            None,
        )

    def bar_at(self, point: QPointF) -> Bar | None:
        """The bar under a point."""
        found = self._lane_at(point)
        for bar in () if found is None else found[1].bars:
            rect = self.rect_of(bar)
            if rect is not None and rect.adjusted(-2, -3, 2, 3).contains(point):
                return bar
        return None

    def _edge_at(self, point: QPointF) -> _Drag | None:
        bar = self.bar_at(point)
        rect = None if bar is None else self.rect_of(bar)
        if bar is None or rect is None or not self.can_change(bar):
            return None
        grip = min(_GRIP, rect.width() / 3)
        if bar.period.start >= self._first and abs(point.x() - rect.left()) <= grip:
            return _Drag(bar, is_start=True)
        if abs(point.x() - rect.right()) <= grip:
            return _Drag(bar, is_start=False)
        return None

    # -- mouse -----------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Takes an edge, a bar or a lane."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        point = event.position()
        self._drag = self._edge_at(point)
        bar = self._pressed = self.bar_at(point)
        found = self._lane_at(point)
        if found is not None:
            self.topic_chosen.emit(found[1].topic)
        self.choose(bar)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drags the edge, or shows that one can be dragged."""
        if self._drag is None:
            is_edge = self._edge_at(event.position()) is not None
            is_bar = self.bar_at(event.position()) is not None
            self.setCursor(
                Qt.CursorShape.SizeHorCursor
                if is_edge
                else Qt.CursorShape.PointingHandCursor
                if is_bar
                else Qt.CursorShape.ArrowCursor
            )
            return
        period = self._period_for(self._drag, event.position().x())
        if period is not None and period != self._dragged_to:
            self._dragged_to = period
            self.edge_moving.emit(self._drag.bar, period)
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Lets the edge go where it is; a click without a drag opens the bar."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        drag, period = self._drag, self._dragged_to
        pressed, self._pressed = self._pressed, None
        self._drag = self._dragged_to = None
        if drag is not None and period is not None and period != drag.bar.period:
            self.edge_moved.emit(drag.bar, period)
        elif drag is None or period is None:
            bar = self.bar_at(event.position())
            if bar is not None and bar == pressed:
                self.bar_opened.emit(bar)
        else:
            self.edge_let_go.emit()
        self.update()

    def _period_for(self, drag: _Drag, x: float) -> Period | None:
        """The days with the edge at a place; at least one day is left."""
        day, held = self.axis.day_at(x - LABELS), drag.bar.period
        if drag.is_start:
            return None if held.end is not None and day >= held.end else Period(day, held.end)
        return None if day <= held.start else Period(held.start, day)

    def event(self, event: QEvent) -> bool:
        """Says in a tip what a bar holds."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            bar = self.bar_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), "" if bar is None else bar_sentence(bar), self)
            return True
        return super().event(event)

    # -- keyboard --------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk over the bars, Enter opens one, Escape gives a drag up."""
        key = event.key()
        if key == Qt.Key.Key_Escape and self._drag is not None:
            self._drag = self._dragged_to = self._pressed = None
            self.edge_let_go.emit()
            self.update()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2) and self._current is not None:
            self.bar_opened.emit(self._current)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._step_in_lane(1 if key == Qt.Key.Key_Right else -1)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._step_over_lanes(1 if key == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The first bar is current once the keyboard arrives."""
        super().focusInEvent(event)
        if self._current is None and event.reason() != Qt.FocusReason.MouseFocusReason:
            self._step_over_lanes(1)

    def _step_in_lane(self, step: int) -> None:
        current = self._current
        if current is None:
            self._step_over_lanes(1)
            return
        bars = next(lane.bars for lane in self._lanes if lane.topic is current.topic)
        at = bars.index(current) + step
        if 0 <= at < len(bars):
            self.choose(bars[at])

    def _step_over_lanes(self, step: int) -> None:
        lanes = [lane for lane in self._lanes if lane.bars]
        if not lanes:
            return
        topics = [lane.topic for lane in lanes]
        at = -1 if self._current is None else topics.index(self._current.topic)
        lane = lanes[min(max(at + step, 0), len(lanes) - 1)]
        near = self._today if self._current is None else self._current.period.start
        bar = next((each for each in lane.bars if near in each.period), lane.bars[-1])
        self.topic_chosen.emit(lane.topic)
        self.choose(bar)

    # -- painting --------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Head, lanes, bars, today, and the edge under the mouse."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painting = ChartPainting(painter, self.axis, QSize(self.width(), self.height()), self._today)
        painting.head()
        for top, lane in self._placed():
            painting.lane(lane, top, is_chosen=lane.topic is self._topic)
            for bar in lane.bars:
                rect = self.rect_of(bar)
                if rect is not None:
                    painting.bar(bar, rect, is_current=bar == self._current and self.hasFocus())
        painting.today()
        self._paint_drag(painting)
        painter.end()

    def _paint_drag(self, painting: ChartPainting) -> None:
        if self._drag is None or self._dragged_to is None:
            return
        rect = self.rect_of(self._drag.bar)
        if rect is None:
            return
        moved = self._rect(self._dragged_to, rect.top() - 3)
        if moved is not None:
            painting.ghost(moved, self._dragged_to.start if self._drag.is_start else self._dragged_to.end)


def _never(_bar: Bar) -> bool:
    return False
