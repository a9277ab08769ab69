"""Painting the head of the calendar: months, days, and the numbers of the whole house."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QColor, QFont, QPen

from unterkunft.ui.calendar import calendar_words as words
from unterkunft.ui.calendar.columns import Columns
from unterkunft.ui.calendar.painting import DAYS, MONTHS, NARROW_DAY, POSITION_ROW, Canvas
from unterkunft.ui.plan.lettering import CENTRE, LEFT, RIGHT, PlanFont, draw_text, plan_font, text_width

_PLAIN, _HEAVY = QFont.Weight.Normal, QFont.Weight.DemiBold
_ROOM_OF_A_NUMBER = 27.0
_TWO_LETTERS = 20.0
"""The width of a day in which two letters of the weekday fit."""


class HeadPainter(Canvas):
    """Paints what stays in sight while the rows are scrolled."""

    def head(self, area: QRectF) -> None:
        """Months, days, and the numbers of the whole house."""
        self.painter.save()
        self.painter.setClipRect(area)
        self.painter.fillRect(area, self.colours.head)
        days = QRectF(self.columns.left, area.top() + MONTHS, self.columns.width, DAYS)
        body = QRectF(self.columns.left, area.top(), self.columns.width, area.height())
        self._position_labels(area)
        self.painter.setClipRect(body)
        self._months(QRectF(body.left(), area.top(), body.width(), MONTHS))
        self.draw_columns(QRectF(body.left(), days.top(), body.width(), area.bottom() - days.top()))
        for day in self.columns.days():
            self._day(day, days)
        self._position(QRectF(body.left(), days.bottom(), body.width(), 4 * POSITION_ROW))
        self.draw_today(QRectF(body.left(), days.top(), body.width(), area.bottom() - days.top()))
        self.painter.setClipRect(area)
        self.painter.setPen(QPen(self.colours.strong_line, 1))
        bottom = area.bottom() - 1
        self.painter.drawLine(QLineF(area.left(), bottom, area.right(), bottom))
        self.painter.drawLine(QLineF(area.left(), days.bottom(), area.right(), days.bottom()))
        self.painter.drawLine(QLineF(self.columns.left, area.top(), self.columns.left, area.bottom()))
        self.painter.restore()

    def _months(self, box: QRectF) -> None:
        for first, end in _months_of(self.columns):
            left = max(self.columns.x_of(first), box.left())
            right = min(self.columns.x_of(end), box.right())
            line = QRectF(left + 6, box.top(), right - left - 8, box.height())
            text = words.month_text(first, is_narrow=right - left < 110)
            draw_text(self.painter, line, text, font=self.bold, colour=self.colours.text)
            if first.day == 1:
                self.painter.setPen(QPen(self.colours.strong_line, 1))
                self.painter.drawLine(QLineF(left, box.top(), left, box.bottom()))

    def _day(self, day: date, row: QRectF) -> None:
        width = self.columns.day_width
        is_as_of = day == self.look.as_of
        box = QRectF(self.columns.x_of(day), row.top(), width, row.height())
        ink = self.colours.muted if day.isoweekday() >= 6 else self.colours.text
        if day == self.look.today:
            ink = self.colours.today
        if is_as_of:
            self.fill(box if width >= NARROW_DAY else box.adjusted(0, 0, 0, -17), self.colours.day_shown_head)
            ink = self.colours.day_shown_text
        font = self.bold if is_as_of or day == self.look.today else self.small
        if width < NARROW_DAY:
            if self._is_written_out(day):
                week = box.adjusted(2, 14, 6 * width, 0)
                draw_text(self.painter, week, f"{day:%d.}", font=self.small, colour=self.colours.muted)
            return
        number = box.adjusted(0, 13, 0, 0)
        draw_text(self.painter, number, str(day.day), font=font, colour=ink, align=CENTRE)
        weekday = words.weekday_text(day)
        short = weekday if width >= _TWO_LETTERS else weekday[:1]
        upper = box.adjusted(0, 1, 0, -15)
        faint = ink if is_as_of else self.colours.muted
        draw_text(self.painter, upper, short, font=plan_font(10), colour=faint, align=CENTRE)

    def _position_labels(self, area: QRectF) -> None:
        top = area.top() + MONTHS + DAYS
        for index, text in enumerate(words.position_words()):
            line = QRectF(
                area.left() + 10, top + index * POSITION_ROW + 1, self.columns.left - 22, POSITION_ROW
            )
            font, ink = self._figure_look(index)
            draw_text(self.painter, line, text, font=font, colour=ink, align=RIGHT)

    def _figure_look(self, index: int) -> tuple[PlanFont, QColor]:
        inks = (self.colours.text, self.colours.planned, self.colours.free, self.colours.muted)
        return (self.bold if index == 2 else self.small), inks[index]

    def _position(self, box: QRectF) -> None:
        """A number for each day where it fits, else for each Monday and the day shown."""
        pixels = self._figure_pixels()
        for day in self.columns.days():
            if pixels is None and not self._is_written_out(day):
                continue
            self._figures(day, box.top(), pixels)

    def _is_written_out(self, day: date) -> bool:
        """Whether a day has its number where the days are narrow: Mondays, unless the day shown is near."""
        away = abs((day - self.look.as_of).days) * self.columns.day_width
        needed = max(_ROOM_OF_A_NUMBER, text_width(self._widest_figure(), self.small) + 6)
        return day == self.look.as_of or (day.isoweekday() == 1 and away >= needed)

    def _widest_figure(self) -> str:
        return str(self.chart.position.on(self.look.today).beds or 10)

    def _figure_pixels(self) -> int | None:
        """The largest type in which the numbers of every day fit beside each other."""
        widest = self._widest_figure()
        room = self.columns.day_width - 2
        sizes = (11, 10, 9)
        return next((size for size in sizes if text_width(widest, plan_font(size, _HEAVY)) <= room), None)

    def _figures(self, day: date, top: float, pixels: int | None) -> None:
        left, width = self.columns.x_of(day), self.columns.day_width
        for index, figure in enumerate(words.position_numbers(self.chart.position.on(day))):
            _, ink = self._figure_look(index)
            weight = _HEAVY if index == 2 or day == self.look.as_of else _PLAIN
            cell = QRectF(left, top + index * POSITION_ROW + 1, width, POSITION_ROW)
            draw_text(
                self.painter,
                cell if pixels is not None else cell.adjusted(2, 0, 4 * width, 0),
                str(figure) if figure or index in (0, 2) else "·",
                font=plan_font(pixels or 10, weight),
                colour=ink if figure else self.colours.muted,
                align=CENTRE if pixels is not None else LEFT,
            )


def _months_of(columns: Columns) -> Iterator[tuple[date, date]]:
    """The first shown and the first not shown day of each month in sight."""
    day, end = columns.first_day, columns.first_day + timedelta(days=columns.count)
    while day < end:
        following = (day.replace(day=1) + timedelta(days=32)).replace(day=1)
        yield day, min(following, end)
        day = following
