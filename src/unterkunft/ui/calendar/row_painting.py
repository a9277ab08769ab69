"""Painting the rows of the calendar that are in sight, with their heads at the left."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from unterkunft.services.timeline import RoomOnPlan
from unterkunft.ui.calendar import calendar_words as words
from unterkunft.ui.calendar.bar_painting import BarPainter
from unterkunft.ui.calendar.chart import Row, RowKind, RowLayout
from unterkunft.ui.calendar.strips import Strips
from unterkunft.ui.plan.lettering import RIGHT, draw_text, text_width
from unterkunft.ui.plan.signs import draw_sign
from unterkunft.values.ids import BedAssignmentId

_INDENT = {RowKind.FLOOR: 6.0, RowKind.ROOM: 14.0, RowKind.BED: 34.0}


class RowPainter(BarPainter):
    """Paints floors, rooms and beds below each other; with strips, rows that have not changed are kept."""

    strips: Strips | None = None

    def rows(self, layout: RowLayout, area: QRectF, *, scrolled: float) -> None:
        """The rows that fit into an area, from a height of the layout on."""
        painter, columns = self.painter, self.columns
        painter.save()
        painter.setClipRect(area)
        painter.fillRect(area, self.colours.ground)
        seen = layout.between(scrolled, scrolled + area.height() - 0.01)
        boxes = [
            (layout.rows[index], QRectF(area.left(), area.top() + layout.tops[index] - scrolled, area.width(),
                                        layout.tops[index + 1] - layout.tops[index]))
            for index in seen
        ]  # fmt: skip
        bottom = boxes[-1][1].bottom() if boxes else area.top()
        body = QRectF(columns.left, area.top(), columns.width, min(bottom, area.bottom()) - area.top())
        self.draw_columns(body)
        painter.setClipRect(area.intersected(QRectF(columns.left, area.top(), columns.width, area.height())))
        for row, box in boxes:
            self._kept_row(row, QRectF(columns.left, box.top(), columns.width, box.height()))
        self.draw_day_shown(body)
        self.draw_today(body)
        self._previews(layout, area, scrolled)
        self._cursor(layout, area, scrolled)
        painter.setClipRect(area)
        for row, box in boxes:
            self._kept_head(row, QRectF(area.left(), box.top(), columns.left - area.left(), box.height()))
        painter.restore()

    def _kept_row(self, row: Row, box: QRectF) -> None:
        if self.strips is None:
            self._row(row, box)
            return
        self.strips.draw(
            self.painter,
            box,
            row.key,
            stamp=(self.columns, self.look.today, self.look.as_of.year, self._touched(row)),
            paint=lambda painter: self._with(painter)._row(row, box),
        )

    def _kept_head(self, row: Row, box: QRectF) -> None:
        if self.strips is None:
            self._row_head(row, box)
            return
        self.strips.draw(
            self.painter,
            box,
            (row.key, "head"),
            stamp=(row.key in self.look.folded, self.look.marks.get(row.key)),
            paint=lambda painter: self._with(painter)._row_head(row, box),
        )

    def _touched(self, row: Row) -> tuple[tuple[BedAssignmentId, ...], ...]:
        """The bars of a row that look otherwise than usual: selected, or in the hand."""
        if row.bed is None or (not self.look.selected and self.look.in_hand is None):
            return ()
        bars = self.chart.bars_in(row.bed.id, self.columns.shown)
        chosen = [bar.assignment.id for bar in bars if bar.person.id in self.look.selected]
        in_hand = [bar.assignment.id for bar in bars if bar.assignment.id == self.look.in_hand]
        return tuple(chosen), tuple(in_hand)

    def _with(self, painter: QPainter) -> RowPainter:
        """The same on another device."""
        return RowPainter(painter, self.chart, self.columns, colours=self.colours, look=self.look)

    def _row(self, row: Row, box: QRectF) -> None:
        if row.kind is RowKind.BED and row.bed is not None and row.room is not None:
            self._not_open(row.room, box)
            shown = self.columns.shown
            for closure in self.chart.closures(row.bed.id):
                if closure.period.overlaps(shown):
                    self.draw_closure(closure, box)
            for bar in self.chart.bars_in(row.bed.id, shown):
                self.draw_bar(bar, box)
        else:
            self._numbers(row, box)
        self.painter.setPen(QPen(self.colours.line, 1))
        self.painter.drawLine(QLineF(box.left(), box.bottom(), box.right(), box.bottom()))

    def _numbers(self, row: Row, box: QRectF) -> None:
        """How full a floor or room is, once for each stretch of days on which that stays the same."""
        ground = QColor(self.colours.floor_row if row.kind is RowKind.FLOOR else self.colours.room_row)
        ground.setAlphaF(0.75)
        self.fill(box, ground)
        for run, places in self.chart.position_of(row).runs(self.columns.shown):
            left, right = self.columns.span_of(run)
            left = max(left, self.columns.left)
            if places.free > 0:
                self.fill(QRectF(left, box.bottom() - 3, right - left, 2), self.colours.free)
            text = words.held_text(places)
            if right - left >= text_width(text, self.small) + 6:
                ink = self.colours.free if places.free > 0 else self.colours.muted
                line = QRectF(left + 4, box.top(), right - left - 6, box.height() - 1)
                draw_text(self.painter, line, text, font=self.small, colour=ink)
            if run.start != self.columns.first_day:
                self.painter.setPen(QPen(self.colours.strong_line, 1))
                self.painter.drawLine(QLineF(left, box.top() + 5, left, box.bottom() - 5))

    def _not_open(self, room: RoomOnPlan, box: QRectF) -> None:
        opened, shown = self.chart.open_in(room), self.columns.shown
        if opened is None:
            self.fill(box, self.colours.not_open)
            return
        if opened.start > shown.start:
            right = min(self.columns.x_of(opened.start), box.right())
            self.fill(QRectF(box.left(), box.top(), right - box.left(), box.height()), self.colours.not_open)
        if opened.end is not None and shown.end is not None and opened.end < shown.end:
            left = max(self.columns.x_of(opened.end), box.left())
            self.fill(QRectF(left, box.top(), box.right() - left, box.height()), self.colours.not_open)

    def _previews(self, layout: RowLayout, area: QRectF, scrolled: float) -> None:
        for preview in self.look.previews:
            index = layout.index_of(preview.bed)
            if index is None:
                continue
            top = area.top() + layout.tops[index] - scrolled
            row = QRectF(area.left(), top, area.width(), layout.tops[index + 1] - layout.tops[index])
            self.draw_preview(preview, row)

    def _cursor(self, layout: RowLayout, area: QRectF, scrolled: float) -> None:
        if self.look.cursor is None:
            return
        key, day = self.look.cursor
        index = layout.index_of(key)
        if index is None or day not in self.columns.shown:
            return
        top = area.top() + layout.tops[index] - scrolled
        height = layout.tops[index + 1] - layout.tops[index]
        box = QRectF(self.columns.x_of(day), top, self.columns.day_width, height)
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.setPen(QPen(self.colours.ground, 4))
        self.painter.drawRect(box.adjusted(1, 1, -1, -2))
        self.painter.setPen(QPen(self.colours.accent, 2))
        self.painter.drawRect(box.adjusted(1, 1, -1, -2))

    # heads at the left

    def _row_head(self, row: Row, box: QRectF) -> None:
        ground = {
            RowKind.FLOOR: self.colours.floor_row,
            RowKind.ROOM: self.colours.room_row,
            RowKind.BED: self.colours.head,
        }[row.kind]
        self.fill(box, ground)
        line = box.adjusted(_INDENT[row.kind], 0, -8, 0)
        if row.kind is not RowKind.BED:
            self._triangle(row, QRectF(line.left(), line.center().y() - 5, 10, 10))
            line = line.adjusted(16, 0, 0, 0)
        line = self._mark(row, line)
        title, facts = _head_texts(row)
        font = self.plain if row.kind is RowKind.BED else self.bold
        draw_text(self.painter, line, title, font=font, colour=self.colours.text)
        rest = line.adjusted(text_width(title, font) + 8, 0, 0, 0)
        draw_text(self.painter, rest, facts, font=self.small, colour=self.colours.muted, align=RIGHT)
        self.painter.setPen(QPen(self.colours.line, 1))
        self.painter.drawLine(QLineF(box.left(), box.bottom(), box.right(), box.bottom()))
        self.painter.setPen(QPen(self.colours.strong_line, 1))
        self.painter.drawLine(QLineF(box.right(), box.top(), box.right(), box.bottom()))

    def _mark(self, row: Row, line: QRectF) -> QRectF:
        mark = self.look.marks.get(row.key)
        if mark is None:
            return line
        ink = self.colours.marks[mark]
        draw_sign(self.painter, QRectF(line.right() - 13, line.center().y() - 6, 12, 12), mark, ink)
        return line.adjusted(0, 0, -20, 0)

    def _triangle(self, row: Row, box: QRectF) -> None:
        path = QPainterPath()
        if row.key in self.look.folded:
            path.moveTo(box.left() + 3, box.top() + 1)
            path.lineTo(box.left() + 8, box.center().y())
            path.lineTo(box.left() + 3, box.bottom() - 1)
        else:
            path.moveTo(box.left() + 1, box.top() + 3)
            path.lineTo(box.center().x(), box.top() + 8)
            path.lineTo(box.right() - 1, box.top() + 3)
        self.painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.setPen(QPen(self.colours.muted, 1.8))
        self.painter.drawPath(path)
        self.painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)


def _head_texts(row: Row) -> tuple[str, str]:
    if row.room is None:
        return words.floor_title(row.floor), ""
    if row.bed is None:
        return words.room_title(row.room), words.room_facts(row.room)
    return words.bed_title(row.bed), words.bed_facts(row.bed)
