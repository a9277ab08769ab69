"""The area of the calendar: scrolls through beds and days, paints what is in sight, and has a cursor."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

from PySide6.QtCore import QRectF, QSignalBlocker, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from unterkunft.ui.calendar import calendar_words as words
from unterkunft.ui.calendar.chart import Row, RowLayout
from unterkunft.ui.calendar.colours import calendar_colours
from unterkunft.ui.calendar.head_painting import HeadPainter
from unterkunft.ui.calendar.painting import HEAD_HEIGHT, CalendarLook, Preview
from unterkunft.ui.calendar.presenter import CalendarPresenter, Range
from unterkunft.ui.calendar.row_painting import RowPainter
from unterkunft.ui.calendar.sight import Sight, layout_of, sight_of
from unterkunft.ui.calendar.strips import Strips
from unterkunft.ui.theme import colours, theme
from unterkunft.ui.wording import tr
from unterkunft.values.ids import BedAssignmentId

_LINE = 24
_STEP_OF_WHEEL = 120


class CalendarArea(QAbstractScrollArea):
    """Beds by days, to look at."""

    cursor_moved = Signal()

    def __init__(self, presenter: CalendarPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._layout = RowLayout((), lambda _: 0.0)
        self._cursor: tuple[UUID, date] | None = None
        self._previews: tuple[Preview, ...] = ()
        self._in_hand: BedAssignmentId | None = None
        self._wheel = 0
        self._strips = Strips()
        self._colours = calendar_colours(colours())
        self._set_up()

    def _set_up(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAcceptDrops(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.viewport().setMouseTracking(True)
        self.setAccessibleName(tr("Calendar"))
        self.verticalScrollBar().setSingleStep(_LINE)
        self.horizontalScrollBar().valueChanged.connect(self._on_days_scrolled)
        theme().changed.connect(self._on_theme_changed)

    # what is in sight

    @property
    def sight(self) -> Sight:
        """Rows and days as they lie now."""
        scrolled = self.verticalScrollBar().value()
        return sight_of(self._presenter, self._layout, self.viewport().size(), scrolled=scrolled)

    @property
    def layout_of_rows(self) -> RowLayout:
        """The rows, in sight or not."""
        return self._layout

    def show_chart(self) -> None:
        """Other rows or bars."""
        self._layout = layout_of(self._presenter)
        self._strips = Strips()
        self._set_up_scrolling()
        self.viewport().update()

    def show_days(self) -> None:
        """Other days, or another day shown."""
        self._set_up_scrolling()
        self.viewport().update()

    def bring_into_sight(self, key: UUID) -> None:
        """Scrolls to a row, a floor's head to the top."""
        index = self._layout.index_of(key)
        if index is None:
            return
        top, bottom = self._layout.tops[index], self._layout.tops[index + 1]
        bar, height = self.verticalScrollBar(), self.sight.body.height()
        if self._layout.rows[index].room is None:
            bar.setValue(round(top))
        elif top < bar.value():
            bar.setValue(round(top) - 2 * _LINE)
        elif bottom > bar.value() + height:
            bar.setValue(round(bottom - height) + 2 * _LINE)

    def _set_up_scrolling(self) -> None:
        page = round(self.sight.body.height())
        vertical, horizontal = self.verticalScrollBar(), self.horizontalScrollBar()
        vertical.setPageStep(page)
        vertical.setRange(0, max(0, round(self._layout.height) - page))
        first, last = self._presenter.span
        days = len(self._presenter.shown)
        with QSignalBlocker(horizontal):
            horizontal.setPageStep(days)
            horizontal.setSingleStep(1 if days < Range.THREE_MONTHS else 7)
            horizontal.setRange(first.toordinal(), max(first, last - timedelta(days=days)).toordinal())
            horizontal.setValue(self._presenter.shown.start.toordinal())

    def _on_days_scrolled(self, ordinal: int) -> None:
        self._presenter.show_from(date.fromordinal(ordinal))

    def scroll_by(self, x: int, y: int) -> None:
        """Moves on while something is held at an edge."""
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() + y)
        if x:
            self._presenter.scroll(1 if x > 0 else -1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The days share the width there is."""
        super().resizeEvent(event)
        self._set_up_scrolling()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Up and down through the beds; with Shift, or sideways, through the days."""
        delta = event.angleDelta()
        sideways = delta.x() or (delta.y() if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 0)
        if not sideways:
            super().wheelEvent(event)
            return
        self._wheel += sideways
        steps, self._wheel = int(self._wheel / _STEP_OF_WHEEL), self._wheel % _STEP_OF_WHEEL
        self._presenter.scroll(-steps * max(1, len(self._presenter.shown) // 14))
        event.accept()

    # painting

    def look(self) -> CalendarLook:
        """What is shown beside rows and bars."""
        return CalendarLook(
            today=self._presenter.today,
            as_of=self._presenter.as_of,
            folded=self._presenter.folded,
            selected=self._presenter.selection,
            cursor=self._cursor if self.hasFocus() else None,
            in_hand=self._in_hand,
            previews=self._previews,
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """Only what is in sight; while something moves over the rows, the head stays as it is."""
        painter = QPainter(self.viewport())
        self._paint(painter, self.sight, with_head=event.rect().top() < HEAD_HEIGHT)
        painter.end()

    def update_rows(self) -> None:
        """Paints the rows again, and not the head above them."""
        self.viewport().update(self.sight.body.toAlignedRect())

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:  # noqa: N802 - Qt's name
        """Up and down only the rows move."""
        self.update_rows()

    def _paint(self, painter: QPainter, sight: Sight, *, with_head: bool) -> None:
        chart = self._presenter.chart
        if chart is None:
            painter.fillRect(QRectF(self.viewport().rect()), self._colours.ground)
            return
        look = self.look()
        rows = RowPainter(painter, chart, sight.columns, colours=self._colours, look=look)
        rows.strips = self._strips
        rows.rows(sight.layout, sight.body, scrolled=sight.scrolled)
        if with_head:
            HeadPainter(painter, chart, sight.columns, colours=self._colours, look=look).head(sight.head)

    def _on_theme_changed(self) -> None:
        self._colours = calendar_colours(colours())
        self._strips = Strips()
        self.viewport().update()

    # the cursor

    @property
    def cursor_cell(self) -> tuple[Row, date] | None:
        """Where the keyboard has got to."""
        if self._cursor is None:
            return None
        index = self._layout.index_of(self._cursor[0])
        return None if index is None else (self._layout.rows[index], self._cursor[1])

    def put_cursor(self, row: Row, day: date) -> None:
        """Frames a cell, brings it into sight and tells what it holds."""
        self._cursor = (row.key, day)
        self._presenter.look_at(day)
        if row.room is not None:
            self.bring_into_sight(row.key)
        elif self._layout.index_of(row.key) is not None:
            self._bring_head_into_sight(row)
        self.update_rows()
        self._announce(row, day)
        self.cursor_moved.emit()

    def _bring_head_into_sight(self, row: Row) -> None:
        index = self._layout.index_of(row.key) or 0
        box = self.sight.row_box(index)
        if box.top() < HEAD_HEIGHT or box.bottom() > self.viewport().height():
            self.bring_into_sight(row.key)

    def _announce(self, row: Row, day: date) -> None:
        chart = self._presenter.chart
        if chart is None:
            return
        sentence = words.cell_sentence(chart, row, day)
        self.setAccessibleName(tr("Calendar: {cell}", cell=sentence))
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))
