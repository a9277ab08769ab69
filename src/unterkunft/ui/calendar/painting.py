"""What all parts of the calendar are painted with: sizes, what is to be shown, columns, the line of today."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from unterkunft.ui.calendar.chart import Chart, RowKind
from unterkunft.ui.calendar.colours import CalendarColours
from unterkunft.ui.calendar.columns import Columns
from unterkunft.ui.plan.lettering import plan_font
from unterkunft.ui.plan.placement_session import Mark
from unterkunft.values.ids import BedAssignmentId, BedId, ResidentId
from unterkunft.values.period import Period

HEIGHTS = {RowKind.FLOOR: 26.0, RowKind.ROOM: 23.0, RowKind.BED: 24.0}
LEFT_WIDTH = 196.0
MONTHS, DAYS, POSITION_ROW = 19.0, 31.0, 17.0
HEAD_HEIGHT = MONTHS + DAYS + 4 * POSITION_ROW + 3
# Below this width a day's number does not fit; then each week shows one.
NARROW_DAY = 17.0


@dataclass(frozen=True, slots=True)
class Preview:
    """A bar as it would lie after the drop."""

    bed: BedId
    period: Period
    name: str
    mark: Mark


@dataclass(frozen=True, slots=True)
class CalendarLook:
    """What is shown beside rows and bars."""

    today: date
    as_of: date
    folded: frozenset[UUID] = frozenset()
    selected: frozenset[ResidentId] = frozenset()
    cursor: tuple[UUID, date] | None = None
    in_hand: BedAssignmentId | None = None
    """The bar on its way, drawn pale where it was."""
    previews: tuple[Preview, ...] = ()
    marks: dict[UUID, Mark] = field(default_factory=dict)
    """How rows answer to the people on their way."""


class Canvas:
    """A painter with the calendar it paints: only what is in sight, straight from the chart."""

    def __init__(
        self,
        painter: QPainter,
        chart: Chart,
        columns: Columns,
        *,
        colours: CalendarColours,
        look: CalendarLook,
    ) -> None:
        self.painter, self.chart, self.columns = painter, chart, columns
        self.colours, self.look = colours, look
        self.plain, self.small = plan_font(12), plan_font(11)
        self.bold = plan_font(12, QFont.Weight.DemiBold)

    def draw_columns(self, body: QRectF) -> None:
        """Weekends, the day shown, and lines between days or weeks."""
        columns, lines, strong = self.columns, [], []
        for day in columns.days():
            x = columns.x_of(day)
            if day == self.look.as_of:
                self.fill(QRectF(x, body.top(), columns.day_width, body.height()), self.colours.day_shown)
            elif day.isoweekday() >= 6:
                self.fill(QRectF(x, body.top(), columns.day_width, body.height()), self.colours.weekend)
            line = QLineF(x, body.top(), x, body.bottom())
            if day.day == 1:
                strong.append(line)
            elif columns.day_width >= NARROW_DAY or day.isoweekday() == 1:
                lines.append(line)
        self.painter.setPen(QPen(self.colours.line, 1))
        self.painter.drawLines(lines)
        self.painter.setPen(QPen(self.colours.strong_line, 1))
        self.painter.drawLines(strong)

    def draw_day_shown(self, body: QRectF) -> None:
        """The edges of the day shown, also over the bars."""
        if self.look.as_of in self.columns.shown:
            left = self.columns.x_of(self.look.as_of)
            edge = QColor(self.colours.day_shown_head)
            edge.setAlphaF(0.55)
            self.painter.setPen(QPen(edge, 1))
            for x in (left, left + self.columns.day_width):
                self.painter.drawLine(QLineF(x, body.top(), x, body.bottom()))

    def draw_today(self, body: QRectF) -> None:
        """The line where today begins."""
        x = self.columns.x_of(self.look.today)
        if self.columns.left <= x <= self.columns.right:
            line = QColor(self.colours.today)
            line.setAlphaF(0.75)
            self.painter.setPen(QPen(line, 1.6))
            self.painter.drawLine(QLineF(x, body.top(), x, body.bottom()))

    def fill(self, box: QRectF, colour: QColor) -> None:
        """A plain area."""
        self.painter.fillRect(box, colour)
