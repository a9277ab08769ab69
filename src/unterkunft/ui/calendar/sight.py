"""What of the calendar is in sight: rows, days and scrolling, and what lies under a point."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum, auto

from PySide6.QtCore import QPoint, QRectF, QSize

from unterkunft.services.timeline import ClosureOnPlan
from unterkunft.ui.calendar.bar_gesture import Grip
from unterkunft.ui.calendar.chart import Bar, Chart, Row, RowKind, RowLayout
from unterkunft.ui.calendar.columns import Columns
from unterkunft.ui.calendar.painting import DAYS, HEAD_HEIGHT, HEIGHTS, LEFT_WIDTH, MONTHS
from unterkunft.ui.calendar.presenter import CalendarPresenter
from unterkunft.values.period import Period

_GRIP = 6.0


class Part(Enum):
    """The parts of the calendar."""

    CORNER = auto()
    DAY_HEADS = auto()
    POSITION = auto()
    NAMES = auto()
    BODY = auto()
    NOTHING = auto()
    """Below the last row."""


@dataclass(frozen=True, slots=True)
class Spot:
    """What lies under a point: the row where there is one, and the day (beside the days: the day shown)."""

    part: Part
    day: date
    row: Row | None = None


@dataclass(frozen=True, slots=True)
class Sight:
    """A moment of the calendar: size, scrolling, rows and days."""

    size: QSize
    scrolled: float
    layout: RowLayout
    columns: Columns
    as_of: date

    @property
    def head(self) -> QRectF:
        """Months, days and the numbers of the house."""
        return QRectF(0, 0, self.size.width(), HEAD_HEIGHT)

    @property
    def body(self) -> QRectF:
        """The rows, with their names."""
        return QRectF(0, HEAD_HEIGHT, self.size.width(), max(0.0, self.size.height() - HEAD_HEIGHT))

    def spot(self, pointer: QPoint) -> Spot:
        """What lies under a point."""
        x, y = pointer.x(), pointer.y()
        is_left = x < self.columns.left
        day = self.as_of if is_left else self.columns.day_at(x)
        if y < HEAD_HEIGHT:
            if is_left:
                return Spot(Part.CORNER, day)
            return Spot(Part.DAY_HEADS if y < MONTHS + DAYS else Part.POSITION, day)
        index = self.layout.at(y - HEAD_HEIGHT + self.scrolled)
        if index is None:
            return Spot(Part.NOTHING, day)
        return Spot(Part.NAMES if is_left else Part.BODY, day, self.layout.rows[index])

    def row_box(self, index: int) -> QRectF:
        """Where a row lies at the moment."""
        top = HEAD_HEIGHT + self.layout.tops[index] - self.scrolled
        return QRectF(0, top, self.size.width(), self.layout.tops[index + 1] - self.layout.tops[index])

    def bar_at(self, chart: Chart, pointer: QPoint) -> Bar | None:
        """The bar under a point."""
        spot = self.spot(pointer)
        if spot.part is not Part.BODY or spot.row is None or spot.row.bed is None:
            return None
        return chart.bar_on(spot.row.bed.id, spot.day)

    def closure_at(self, chart: Chart, pointer: QPoint) -> ClosureOnPlan | None:
        """The closure under a point, where nobody's bar lies over it."""
        spot = self.spot(pointer)
        if spot.part is not Part.BODY or spot.row is None or spot.row.bed is None:
            return None
        return None if self.bar_at(chart, pointer) else chart.closure_on(spot.row.bed.id, spot.day)

    def grip_at(self, bar: Bar, x: float) -> Grip:
        """Where a bar would be grasped."""
        return self.grip_of(bar.period, x)

    def grip_of(self, period: Period, x: float) -> Grip:
        """Where what lies over some days would be grasped: at an end that is in sight, else as a whole."""
        left, right = self.columns.span_of(period)
        reach = min(_GRIP, (right - left) / 3)
        if period.start >= self.columns.first_day and x - left <= reach:
            return Grip.START
        end = period.end
        if end is not None and right <= self.columns.right and right - x <= reach:
            return Grip.END
        return Grip.WHOLE


def sight_of(presenter: CalendarPresenter, layout: RowLayout, size: QSize, *, scrolled: float) -> Sight:
    """What is in sight in an area of a size."""
    shown = presenter.shown
    columns = Columns(shown.start, len(shown), LEFT_WIDTH, max(size.width() - LEFT_WIDTH, len(shown)))
    return Sight(size, scrolled, layout, columns, presenter.as_of)


def layout_of(presenter: CalendarPresenter) -> RowLayout:
    """The rows that are not folded away, below each other."""
    chart = presenter.chart
    rows = () if chart is None else chart.rows(presenter.folded)
    return RowLayout(rows, lambda row: HEIGHTS[row.kind])


def place_of(row: Row | None) -> Row | None:
    """The row on which people can be dropped: a room or a bed of it."""
    return None if row is None or row.kind is RowKind.FLOOR else row
