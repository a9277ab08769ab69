"""Painting what lies in a bed's row: people over their nights, closures, and bars that are on their way."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from unterkunft.services.timeline import ClosureOnPlan
from unterkunft.ui.calendar import calendar_words as words
from unterkunft.ui.calendar.chart import Bar
from unterkunft.ui.calendar.painting import Canvas, Preview
from unterkunft.ui.plan.lettering import CENTRE, RIGHT, draw_text, fitted_name, text_width
from unterkunft.ui.plan.patterns import dashed, draw_stripes
from unterkunft.ui.plan.placement_session import Mark
from unterkunft.ui.plan.plan_words import closure_text
from unterkunft.ui.plan.signs import draw_sign
from unterkunft.values.period import Period


class BarPainter(Canvas):
    """Paints bars, closures and previews into the box of a row."""

    def bar_box(self, period: Period, row: QRectF) -> QRectF:
        """Where a bar lies in its row."""
        left, right = self.columns.span_of(period)
        return QRectF(left + 1, row.top() + 2, max(right - left - 2, 3.0), row.height() - 4.5)

    def draw_bar(self, bar: Bar, row: QRectF) -> None:
        """A person in a bed; dashed while it is only planned."""
        painter, box = self.painter, self.bar_box(bar.period, row)
        if bar.assignment.id == self.look.in_hand:
            painter.setOpacity(0.35)
        is_selected = bar.person.id in self.look.selected
        shade = self.colours.shades[bar.colour]
        strong = QColor(shade.strong)
        ground = self.colours.selected if is_selected else QColor(shade.soft)
        if bar.is_planned and not is_selected:
            ground = self.colours.ground
        edge = self.colours.accent if is_selected else strong
        width = 2.0 if is_selected else 1.0
        painter.setPen(dashed(edge, max(width, 1.2)) if bar.is_planned else QPen(edge, width))
        painter.setBrush(ground)
        if bar.is_planned:
            # Plain corners: round dashed ones take ten times as long to draw.
            painter.drawRect(box.toRect())
        else:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.drawRoundedRect(box, 3, 3)
        for away in bar.away:
            self._away(away, box)
        self._bar_text(bar, box, strong, QColor(shade.text))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.setOpacity(1.0)

    def _away(self, away: Period, box: QRectF) -> None:
        left, right = self.columns.span_of(away)
        part = QRectF(left, box.top() + 1, right - left, box.height() - 2).intersected(box)
        if part.width() > 1:
            draw_stripes(self.painter, part, self.colours.away, distance=7, width=2)

    def _bar_text(self, bar: Bar, box: QRectF, strong: QColor, on_strong: QColor) -> None:
        """The household's letters on its colour, the name, and when it ends."""
        painter = self.painter
        seen = box.intersected(QRectF(self.columns.left, box.top(), self.columns.width, box.height()))
        sign_width = text_width(bar.sign, self.small) + 7 if bar.sign else 4.0
        if seen.width() < sign_width + 12 and bar.sign:
            sign_width = 4.0
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(strong)
        stripe = QRectF(seen.left(), seen.top(), min(sign_width, seen.width()), seen.height())
        painter.drawRect(stripe.adjusted(1, 1, 0, -1))
        if sign_width > 4:
            draw_text(
                painter,
                stripe.adjusted(1, 0, 0, 0),
                bar.sign,
                font=self.small,
                colour=on_strong,
                align=CENTRE,
            )
        line = QRectF(seen.left() + sign_width + 5, seen.top(), seen.width() - sign_width - 9, seen.height())
        if line.width() < 14:
            return
        days = words.bar_text(bar, self.look.as_of.year)
        width = text_width(days, self.small)
        if days and line.width() >= width + 70:
            draw_text(painter, line, days, font=self.small, colour=self.colours.muted, align=RIGHT)
            line = line.adjusted(0, 0, -width - 6, 0)
        name = fitted_name(bar.person.name, self.plain, line.width())
        draw_text(painter, line, name, font=self.plain, colour=self.colours.text)

    def draw_closure(self, closure: ClosureOnPlan, row: QRectF) -> None:
        """A bed out of use, hatched, with the reason."""
        box = self.bar_box(closure.period, row)
        painter = self.painter
        painter.setPen(QPen(self.colours.hatch, 1))
        painter.setBrush(self.colours.closed)
        painter.drawRect(box)
        draw_stripes(painter, box.intersected(row), self.colours.hatch, distance=7, width=1)
        text = closure_text(closure, self.look.as_of.year)
        seen = box.intersected(row).adjusted(4, 3, -4, -3)
        width = min(text_width(text, self.small) + 8, seen.width())
        if width > 24:
            plate = QRectF(seen.left(), seen.top(), width, seen.height())
            self.fill(plate, self.colours.closed)
            inside = plate.adjusted(4, 0, -2, 0)
            draw_text(painter, inside, text, font=self.small, colour=self.colours.text)

    def draw_preview(self, preview: Preview, row: QRectF) -> None:
        """A bar as it would lie after the drop, coloured by the verdict."""
        box = self.bar_box(preview.period, row)
        painter, ink = self.painter, self.colours.marks[preview.mark]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(self.colours.mark_grounds[preview.mark])
        painter.setPen(QPen(ink, 2))
        painter.drawRoundedRect(box, 3, 3)
        if preview.mark is Mark.OVERRIDABLE:
            stripe = QColor(ink)
            stripe.setAlphaF(0.3)
            draw_stripes(painter, box.adjusted(1, 1, -1, -1), stripe, distance=9, width=3)
        seen = box.intersected(QRectF(self.columns.left, box.top(), self.columns.width, box.height()))
        draw_sign(painter, QRectF(seen.left() + 5, seen.center().y() - 6, 12, 12), preview.mark, ink)
        line = seen.adjusted(22, 0, -4, 0)
        draw_text(painter, line, preview.name, font=self.bold, colour=self.colours.text)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
