"""“Zimmer 103 im Zeitverlauf”: the beds of a room over six weeks, drawn below the plan."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QLocale, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from unterkunft.ui.colour_modes import Colouring
from unterkunft.ui.colour_palette import ColourKey, Tint, shade
from unterkunft.ui.colours import Colours
from unterkunft.ui.plan.lettering import CENTRE, RIGHT, draw_text, elided, plan_font, text_width
from unterkunft.ui.plan.patterns import dashed, draw_stripes
from unterkunft.ui.plan.plan_words import closure_text, short_day
from unterkunft.ui.plan.room_weeks import DAYS, DAYS_BEFORE, BarKind, BedWeeks, RoomWeeks, WeekBar
from unterkunft.ui.rule_sentences import bed_name
from unterkunft.ui.theme import colours
from unterkunft.ui.widgets.colour_swatch import draw_swatch
from unterkunft.ui.wording import tr

STRIP_HEIGHT = 196
_SIDE, _TITLE, _AXIS, _FOOT = 20.0, 26.0, 18.0, 10.0
_TALLEST_LINE, _SHORTEST_LINE = 28.0, 13.0
_SATURDAY = 5


class RoomStrip(QWidget):
    """Bars by bed and day; a click on a bar selects the person, one on a day shows it."""

    person_chosen = Signal(object)
    day_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._weeks: RoomWeeks | None = None
        self._colouring: Colouring | None = None
        self.setAccessibleName(tr("Weeks of a room"))

    @property
    def weeks(self) -> RoomWeeks | None:
        """The room shown."""
        return self._weeks

    def show_weeks(self, weeks: RoomWeeks | None, colouring: Colouring | None) -> None:
        """Shows a room; without one, what could be shown."""
        if weeks != self._weeks or colouring is not self._colouring:
            self._weeks, self._colouring = weeks, colouring
            self.setAccessibleDescription("" if weeks is None else strip_title(weeks))
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Selects a person, or shows a day."""
        weeks, at = self._weeks, event.position()
        if weeks is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        chart = _Chart(QRectF(self.rect()), weeks)
        column = chart.column_at(at.x())
        if column is None:
            return
        if at.y() < chart.grid.top():
            self.day_chosen.emit(weeks.days[column])
            return
        bar = chart.bar_at(column, at.y())
        if bar is not None and bar.resident is not None:
            self.person_chosen.emit(bar.resident)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Title, days, beds."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(colours().window))
        if self._weeks is None:
            self._invite(painter)
        else:
            _Painting(painter, _Chart(QRectF(self.rect()), self._weeks), self._colouring, colours()).paint()
        painter.end()

    def _invite(self, painter: QPainter) -> None:
        text = tr("Choose a person or a room to see its weeks here.")
        colour = QColor(colours().text_muted)
        draw_text(painter, QRectF(self.rect()), text, font=plan_font(13), colour=colour, align=CENTRE)


def strip_title(weeks: RoomWeeks) -> str:
    """`Zimmer 103 im Zeitverlauf`"""
    return tr("Room {number}, week by week", number=weeks.room.number)


class _Chart:
    """Where days and beds lie on the strip."""

    def __init__(self, box: QRectF, weeks: RoomWeeks) -> None:
        self.weeks = weeks
        self.title = QRectF(box.left() + _SIDE, box.top() + 4, box.width() - 2 * _SIDE, _TITLE - 4)
        labels = [text_width(bed_label(each), plan_font(12)) for each in weeks.beds]
        self.label_width = min(max(labels, default=40.0) + 14, 130.0)
        top = box.top() + _TITLE + _AXIS
        room_for_lines = box.height() - _TITLE - _AXIS - _FOOT
        count = max(len(weeks.beds), 1)
        self.line = max(_SHORTEST_LINE, min(_TALLEST_LINE, room_for_lines / count))
        left = box.left() + _SIDE + self.label_width
        height = min(self.line * count, room_for_lines)
        self.grid = QRectF(left, top, box.width() - 2 * _SIDE - self.label_width, height)
        self.day = self.grid.width() / DAYS

    def column_at(self, x: float) -> int | None:
        column = int((x - self.grid.left()) // self.day)
        return column if 0 <= column < DAYS else None

    def bar_at(self, column: int, y: float) -> WeekBar | None:
        row = int((y - self.grid.top()) // self.line)
        if not 0 <= row < len(self.weeks.beds):
            return None
        bars = self.weeks.beds[row].bars
        return next((bar for bar in reversed(bars) if bar.first <= column < bar.last), None)

    def line_box(self, row: int) -> QRectF:
        return QRectF(self.grid.left(), self.grid.top() + row * self.line, self.grid.width(), self.line)

    def bar_box(self, row: int, bar: WeekBar) -> QRectF:
        line = self.line_box(row)
        margin = 3.0 if self.line > 20 else 1.0
        left = line.left() + bar.first * self.day
        return QRectF(left, line.top() + margin, (bar.last - bar.first) * self.day, self.line - 2 * margin)


def bed_label(weeks: BedWeeks) -> str:
    """`Bett 2`"""
    named = bed_name(weeks.bed.label)
    return named[:1].upper() + named[1:]


class _Painting:
    """The strip while it is painted."""

    def __init__(self, painter: QPainter, chart: _Chart, colouring: Colouring | None, shown: Colours) -> None:
        self.painter, self.chart, self.weeks, self.shown = painter, chart, chart.weeks, shown
        self.tints = {} if colouring is None else colouring.people

    def paint(self) -> None:
        self._title()
        self._days()
        for row, bed in enumerate(self.weeks.beds):
            if self.chart.line_box(row).bottom() > self.chart.grid.bottom() + 1:
                break
            self._label(row, bed)
            for bar in bed.bars:
                self._bar(self.chart.bar_box(row, bar), bar)
        self._day_shown()

    def _title(self) -> None:
        bold = plan_font(14, QFont.Weight.DemiBold)
        text, muted = QColor(self.shown.text), QColor(self.shown.text_muted)
        draw_text(self.painter, self.chart.title, strip_title(self.weeks), font=bold, colour=text)
        first, last = self.weeks.days[0], self.weeks.days[-1]
        months = f"{_month(first)} – {_month(last)} {last.year}"
        draw_text(self.painter, self.chart.title, months, font=plan_font(13), colour=muted, align=RIGHT)

    def _days(self) -> None:
        grid = self.chart.grid
        self.painter.fillRect(grid, QColor(self.shown.surface))
        font = plan_font(10 if self.chart.day >= 15 else 9)
        every = 1 if self.chart.day >= 15 else 7
        for number, day in enumerate(self.weeks.days):
            column = QRectF(grid.left() + number * self.chart.day, grid.top(), self.chart.day, grid.height())
            if day.weekday() >= _SATURDAY:
                self.painter.fillRect(column, QColor(self.shown.sunken))
            if every == 1 or day.weekday() == 0:
                above = QRectF(column.left() - 4, grid.top() - _AXIS, column.width() + 8, _AXIS)
                ink = QColor(self.shown.text if day == self.weeks.as_of else self.shown.text_muted)
                draw_text(self.painter, above, str(day.day), font=font, colour=ink, align=CENTRE)
        self.painter.setPen(QPen(QColor(self.shown.border), 1))
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.drawRect(grid)

    def _day_shown(self) -> None:
        x = self.chart.grid.left() + DAYS_BEFORE * self.chart.day
        self.painter.setPen(QPen(QColor(self.shown.danger), 1.6))
        top, bottom = self.chart.grid.top() - 3, self.chart.grid.bottom()
        self.painter.drawLine(QPointF(x, top), QPointF(x, bottom))

    def _label(self, row: int, bed: BedWeeks) -> None:
        line = self.chart.line_box(row)
        box = QRectF(_SIDE, line.top(), self.chart.label_width - 8, line.height())
        font = plan_font(12 if self.chart.line > 15 else 10)
        draw_text(self.painter, box, bed_label(bed), font=font, colour=QColor(self.shown.text_muted))

    def _bar(self, box: QRectF, bar: WeekBar) -> None:
        if bar.kind is BarKind.CLOSED:
            self._closed(box, bar)
            return
        is_preview = bar.kind is BarKind.PREVIEW
        ground = {
            BarKind.PREVIEW: self.shown.free_soft,
            BarKind.PLANNED: self.shown.planned_soft,
        }.get(bar.kind, self.shown.bed)
        pen = dashed(QColor(self.shown.free), 1.4) if is_preview else QPen(QColor(self.shown.border), 1)
        if bar.kind is BarKind.PLANNED:
            pen = dashed(QColor(self.shown.planned))
        self.painter.setPen(pen)
        self.painter.setBrush(QColor(ground))
        self.painter.drawRoundedRect(box, 3, 3)
        if not is_preview:
            self._stripe(box, bar)
        self._text(box.adjusted(9, 0, -3, 0), _bar_text(bar, self.weeks), is_preview=is_preview)

    def _stripe(self, box: QRectF, bar: WeekBar) -> None:
        tint = self.tints.get(bar.resident) if bar.resident is not None else None
        stripe = QRectF(box.left(), box.top(), 5, box.height())
        if tint is None or tint.key is ColourKey.NEUTRAL:
            neutral = shade(ColourKey.NEUTRAL, self.shown).strong
            self.painter.fillRect(stripe.adjusted(0, 0, -1, 0), QColor(neutral))
        else:
            draw_swatch(self.painter, stripe, Tint(tint.key, "", ""), self.shown)

    def _closed(self, box: QRectF, bar: WeekBar) -> None:
        self.painter.fillRect(box, QColor(self.shown.closed_soft))
        draw_stripes(self.painter, box, QColor(self.shown.border), distance=6, width=1)
        reason = "" if bar.closure is None else closure_text(bar.closure, self.weeks.as_of.year)
        font = plan_font(self._size())
        shown = elided(reason, font, box.width() - 10)
        plate = QRectF(box.left() + 3, box.top() + 1, text_width(shown, font) + 8, box.height() - 2)
        if shown:
            self.painter.fillRect(plate, QColor(self.shown.closed_soft))
        self._text(plate.adjusted(4, 0, 0, 0), shown, is_preview=False)

    def _text(self, line: QRectF, text: str, *, is_preview: bool) -> None:
        colour = QColor(self.shown.free if is_preview else self.shown.text)
        draw_text(self.painter, line, text, font=plan_font(self._size()), colour=colour)

    def _size(self) -> int:
        return 12 if self.chart.line > 18 else 10


def _month(day: date) -> str:
    return QLocale().standaloneMonthName(day.month)


def _bar_text(bar: WeekBar, weeks: RoomWeeks) -> str:
    """`Rahimi, Nasrin · bis 19.11.`"""
    year = weeks.as_of.year
    if bar.kind is BarKind.PREVIEW:
        since = short_day(bar.starts_on or weeks.first_day, year)
        return tr("{person} · from {day} (preview)", person=bar.name, day=since)
    parts = [bar.name]
    if bar.kind is BarKind.PLANNED and bar.starts_on is not None:
        parts.append(tr("from {day}", day=short_day(bar.starts_on, year)))
    if bar.ends_on is not None:
        parts.append(tr("until {day}", day=short_day(bar.ends_on, year)))
    return " · ".join(parts)
