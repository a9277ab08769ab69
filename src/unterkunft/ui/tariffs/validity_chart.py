"""Which facility charges by which tariff over time: a lane for each facility, edges that can be dragged."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from PySide6.QtCore import QEvent, QMimeData, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QToolTip, QWidget

from unterkunft.services.queries.tariffs import Assignment, FacilityLane, TariffBook
from unterkunft.ui.residents.card.axis import Axis
from unterkunft.ui.theme import colours, theme, window_font
from unterkunft.ui.wording import tr
from unterkunft.values.period import Period

MIME = "application/x-unterkunft-tariff"
_HEAD, _LANE, _LABELS = 26.0, 34.0, 280.0
_GRIP = 6.0
_BEFORE, _AFTER = timedelta(days=60), timedelta(days=400)
_EMPTY = TariffBook((), (), None)


@dataclass(frozen=True, slots=True)
class _Drag:
    assignment: Assignment
    is_start: bool


class ValidityChart(QWidget):
    """All facilities over one axis; tariffs are dropped on lanes, edges dragged, bars opened."""

    assignment_opened = Signal(object)
    """The Assignment to be edited."""
    edge_moved = Signal(object, object)
    """The Assignment and the Period it should have."""
    tariff_dropped = Signal(object, object, object)
    """The tariff's id, the FacilityLane and the day."""
    removal_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._book, self._today = _EMPTY, date(2026, 1, 1)
        self._current: UUID | None = None
        self._drag: _Drag | None = None
        self._dragged_to: Period | None = None
        self._over: tuple[FacilityLane, date] | None = None
        self.may_change = True
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAcceptDrops(True)
        self.setAccessibleName(tr("Which facility charges by which tariff"))
        theme().changed.connect(self.update)

    # -- what is shown ---------------------------------------------------------------------------

    def show_book(self, book: TariffBook, *, today: date) -> None:
        """Shows all assignments."""
        self._book, self._today = book, today
        self._drag = self._dragged_to = None
        self.setMinimumHeight(self.sizeHint().height())
        self.update()

    @property
    def current(self) -> Assignment | None:
        """The bar chosen."""
        return next((each for each in self._all() if each.id == self._current), None)

    def sizeHint(self) -> QSize:
        """As high as all lanes."""
        return QSize(600, int(_HEAD + _LANE * len(self._book.lanes) + 8))

    @property
    def axis(self) -> Axis:
        """From before the first assignment to a year from today."""
        starts = [each.period.start for each in self._all()]
        first = min([*starts, self._today]) - _BEFORE
        ends = [each.period.end or each.period.start for each in self._all()]
        last = max([self._today, *ends]) + _AFTER
        return Axis(first, (last - first).days, max(self.width() - _LABELS - 8, 200.0))

    def rect_of(self, assignment: Assignment) -> QRectF | None:
        """Where a bar is drawn."""
        for number, lane in enumerate(self._book.lanes):
            if assignment in lane.assignments:
                return self._rect(assignment.period, number)
        return None

    def _rect(self, period: Period, lane: int) -> QRectF | None:
        span = self.axis.span_of(period)
        if span is None:
            return None
        top = _HEAD + lane * _LANE
        return QRectF(_LABELS + span[0], top + 4, max(span[1] - span[0], 3.0), _LANE - 8)

    def _all(self) -> list[Assignment]:
        return [each for lane in self._book.lanes for each in lane.assignments]

    def _lane_at(self, point: QPointF) -> FacilityLane | None:
        number = int((point.y() - _HEAD) // _LANE)
        return self._book.lanes[number] if 0 <= number < len(self._book.lanes) else None

    def assignment_at(self, point: QPointF) -> Assignment | None:
        """The bar under a point."""
        for each in self._all():
            rect = self.rect_of(each)
            if rect is not None and rect.adjusted(-2, 0, 2, 0).contains(point):
                return each
        return None

    def _edge_at(self, point: QPointF) -> _Drag | None:
        found = self.assignment_at(point)
        rect = None if found is None else self.rect_of(found)
        if found is None or rect is None or not self.may_change:
            return None
        if abs(point.x() - rect.left()) <= _GRIP:
            return _Drag(found, is_start=True)
        return _Drag(found, is_start=False) if abs(point.x() - rect.right()) <= _GRIP else None

    # -- mouse -----------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Takes an edge or a bar."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._drag = self._edge_at(event.position())
            found = self.assignment_at(event.position())
            self._choose(found)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drags the edge, or shows that one can be dragged."""
        if self._drag is None:
            is_edge = self._edge_at(event.position()) is not None
            self.setCursor(Qt.CursorShape.SizeHorCursor if is_edge else Qt.CursorShape.ArrowCursor)
            return
        self._dragged_to = self._period_for(self._drag, event.position().x()) or self._dragged_to
        self.update()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Lets the edge go where it is."""
        drag, period = self._drag, self._dragged_to
        self._drag = self._dragged_to = None
        self.update()
        if drag is not None and period is not None and period != drag.assignment.period:
            self.edge_moved.emit(drag.assignment, period)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Opens a bar."""
        found = self.assignment_at(event.position())
        if found is not None:
            self.assignment_opened.emit(found)

    def _period_for(self, drag: _Drag, x: float) -> Period | None:
        """Edges stop at the first of a month: that is where by-laws begin; the form takes any day."""
        day = _nearest_first(self.axis.day_at(x - _LABELS))
        held = drag.assignment.period
        if drag.is_start:
            return None if held.end is not None and day >= held.end else Period(day, held.end)
        return None if day <= held.start else Period(held.start, day)

    def event(self, event: QEvent) -> bool:
        """Says in a tip what a bar or a gap is."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            found = self.assignment_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), "" if found is None else self._sentence(found), self)
            return True
        return super().event(event)

    # -- drop ------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Takes tariffs."""
        if self.may_change and event.mimeData().hasFormat(MIME):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Shows the lane and the day."""
        lane = self._lane_at(event.position())
        day = _nearest_first(self.axis.day_at(max(event.position().x() - _LABELS, 0.0)))
        self._over = None if lane is None else (lane, day)
        self.update()
        if lane is None:
            event.ignore()
        else:
            event.acceptProposedAction()

    def dragLeaveEvent(self, _event: QEvent) -> None:
        """Nothing is over the lanes any more."""
        self._over = None
        self.update()

    def dropEvent(self, event: QDropEvent) -> None:
        """Tells what was dropped where."""
        over, self._over = self._over, None
        self.update()
        if over is not None:
            event.acceptProposedAction()
            self.tariff_dropped.emit(tariff_of(event.mimeData()), over[0], over[1])

    # -- keyboard --------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk over the bars, Enter opens one, Delete takes it away."""
        bars, key = self._all(), event.key()
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}.get(
            Qt.Key(key)
        )
        if step is not None and bars:
            at = -1 if self.current is None else bars.index(self.current)
            self._choose(bars[(at + step) % len(bars)])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current is not None:
            self.assignment_opened.emit(self.current)
        elif key == Qt.Key.Key_Delete and self.current is not None and self.may_change:
            self.removal_asked.emit(self.current)
        elif key == Qt.Key.Key_Escape and self._drag is not None:
            self._drag = self._dragged_to = None
            self.update()
        else:
            super().keyPressEvent(event)

    def _choose(self, assignment: Assignment | None) -> None:
        self._current = None if assignment is None else assignment.id
        self.setAccessibleDescription("" if assignment is None else self._sentence(assignment))
        self.update()

    def _sentence(self, assignment: Assignment) -> str:
        name = self._book.name_of(assignment.tariff)
        start, last = assignment.period.start, assignment.period.last_day
        if last is None:
            return tr("{tariff}: from {start} on", tariff=name, start=start)
        return tr("{tariff}: {start} to {last}", tariff=name, start=start, last=last)

    # -- painting --------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Head, lanes, bars, gaps, today."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_head(painter)
        for number, lane in enumerate(self._book.lanes):
            self._paint_lane(painter, number, lane)
        self._paint_today(painter)

    def _paint_head(self, painter: QPainter) -> None:
        shown = colours()
        painter.setFont(window_font(pixels=11))
        for tick in self.axis.ticks():
            x = _LABELS + self.axis.x_of(tick.day)
            painter.setPen(QColor(shown.border))
            painter.drawLine(QPointF(x, _HEAD - 4), QPointF(x, self.height()))
            painter.setPen(QColor(shown.text if tick.is_year else shown.text_muted))
            text = f"{tick.day:%Y}" if tick.is_year else f"{tick.day:%m/%y}"
            painter.drawText(QRectF(x + 2, 0, 60, _HEAD - 6), Qt.AlignmentFlag.AlignVCenter, text)

    def _paint_lane(self, painter: QPainter, number: int, lane: FacilityLane) -> None:
        shown, top = colours(), _HEAD + number * _LANE
        painter.setPen(QColor(shown.border))
        painter.drawLine(QPointF(0, top), QPointF(self.width(), top))
        if self._over is not None and self._over[0].id == lane.id:
            painter.fillRect(QRectF(0, top, self.width(), _LANE), QColor(shown.accent_soft))
            x = _LABELS + self.axis.x_of(self._over[1])
            painter.fillRect(QRectF(x - 1, top, 3, _LANE), QColor(shown.accent))
        painter.setFont(window_font(pixels=13))
        painter.setPen(QColor(shown.text))
        name = painter.fontMetrics().elidedText(lane.name, Qt.TextElideMode.ElideRight, int(_LABELS) - 14)
        painter.drawText(QRectF(4, top, _LABELS - 10, _LANE), Qt.AlignmentFlag.AlignVCenter, name)
        for gap in lane.gaps:
            self._paint_gap(painter, gap, number)
        for each in lane.assignments:
            self._paint_bar(painter, each, number)

    def _paint_gap(self, painter: QPainter, gap: Period, number: int) -> None:
        rect, shown = self._rect(gap, number), colours()
        if rect is not None:
            painter.fillRect(rect, QColor(shown.danger_soft))
            painter.fillRect(rect, _hatched(shown.danger))
            painter.setPen(QPen(QColor(shown.danger)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect)

    def _paint_bar(self, painter: QPainter, each: Assignment, number: int) -> None:
        is_dragged = self._drag is not None and self._drag.assignment.id == each.id
        period = self._dragged_to if is_dragged and self._dragged_to is not None else each.period
        rect, shown = self._rect(period, number), colours()
        if rect is None:
            return
        is_now = self._today in period
        painter.setPen(
            QPen(QColor(shown.focus), 2) if each.id == self._current else QPen(QColor(shown.accent))
        )
        painter.setBrush(QColor(shown.accent_soft if is_now else shown.sunken))
        painter.drawRoundedRect(rect, 4, 4)
        painter.setFont(window_font(pixels=12))
        painter.setPen(QColor(shown.accent_strong if is_now else shown.text_muted))
        inner = rect.adjusted(7, 0, -5, 0)
        text = self._book.name_of(each.tariff)
        if is_dragged:
            text = f"{period.start:%d.%m.%Y} – {period.last_day:%d.%m.%Y}" if period.last_day else text
        elided = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(inner.width()))
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, elided)

    def _paint_today(self, painter: QPainter) -> None:
        x = _LABELS + self.axis.x_of(self._today)
        painter.setPen(QPen(QColor(colours().danger), 1.5))
        painter.drawLine(QPointF(x, _HEAD - 6), QPointF(x, _HEAD + _LANE * len(self._book.lanes)))


def mime_of(tariff: UUID) -> QMimeData:
    """A tariff while it is dragged: its id only."""
    mime = QMimeData()
    mime.setData(MIME, str(tariff).encode())
    return mime


def tariff_of(mime: QMimeData) -> UUID:
    """The tariff that is dragged."""
    return UUID(bytes(mime.data(MIME).data()).decode())


def _nearest_first(day: date) -> date:
    this = day.replace(day=1)
    following = (this + timedelta(days=32)).replace(day=1)
    return this if (day - this) < (following - day) else following


def _hatched(colour: str) -> QColor:
    faint = QColor(colour)
    faint.setAlpha(40)
    return faint
