"""The calendar of the day's page: range of days and legend above, beds by days below."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from uuid import UUID

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QHBoxLayout,
    QLabel,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from unterkunft.ui.accessibility import label
from unterkunft.ui.calendar.calendar_words import range_word
from unterkunft.ui.calendar.closure_draft import ClosureDraft
from unterkunft.ui.calendar.colours import calendar_colours
from unterkunft.ui.calendar.grid import CalendarGrid
from unterkunft.ui.calendar.painting import CalendarLook
from unterkunft.ui.calendar.period_dialog import PeriodDialog
from unterkunft.ui.calendar.presenter import CalendarPresenter, Range
from unterkunft.ui.calendar.printing import legend, pages_of, picture_of
from unterkunft.ui.closures.closure_dialog import ClosureDialog
from unterkunft.ui.day_view import PaintPage
from unterkunft.ui.icons import icon
from unterkunft.ui.plan.desk import AskingDesk
from unterkunft.ui.plan.lettering import draw_text, plan_font, text_width
from unterkunft.ui.theme import colours, theme
from unterkunft.ui.wording import tr
from unterkunft.ui.workplace import Workplace
from unterkunft.values.ids import BedAssignmentId, ResidentId, RoomId


class CalendarView(QWidget, AskingDesk):
    """The facility shown as a calendar; one of the three views of a day."""

    status_message = Signal(str)

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.presenter = CalendarPresenter(workplace, self)
        self.grid = CalendarGrid(self.presenter, self)
        self.range_buttons: dict[Range, QToolButton] = {}
        self._empty = _empty_label()
        self._pages = QStackedLayout()
        self._earlier = _button(tr("Earlier"), self._on_earlier)
        self._later = _button(tr("Later"), self._on_later)
        self._fold = _button(tr("Fold rooms"), self._on_fold)
        self._fold.setCheckable(True)
        self._is_stale = True
        self._build()
        self.grid.period_asked.connect(self.ask_period)
        self.grid.closure_asked.connect(self.ask_closure)
        theme().changed.connect(self._tint)
        self.destroyed.connect(self.presenter.close)
        self._tint()

    # one of the day's views

    def reveal_resident(self, resident: ResidentId) -> None:
        """Brings a person into sight."""
        self.presenter.reveal_resident(resident)

    def reveal_room(self, room: RoomId) -> None:
        """Brings a room into sight."""
        self.presenter.reveal_room(room)

    def pages(self, paper: QRectF) -> tuple[PaintPage, ...]:
        """All rows over the days in sight, as pages of paper."""
        chart = self.presenter.chart
        return () if chart is None else pages_of(chart, self.presenter.shown, self._paper_look(), paper)

    def picture(self) -> QImage:
        """The rows in sight over the days in sight."""
        self._catch_up()
        chart = self.presenter.chart
        if chart is None:
            return QImage()
        sight = self.grid.sight
        seen = sight.layout.between(sight.scrolled, sight.scrolled + sight.body.height())
        rows = tuple(sight.layout.rows[index] for index in seen)
        return picture_of(chart, self.presenter.shown, self._paper_look(), rows)

    # what the presenter asks for

    def show_chart(self) -> None:
        """Shows other rows or bars; while another view is in front, only remembers to."""
        self._is_stale = True
        if self.isVisible():
            self._catch_up()

    def _catch_up(self) -> None:
        if not self._is_stale:
            return
        self._is_stale = False
        chart = self.presenter.chart
        has_beds = chart is not None and bool(chart.floors)
        self._empty.setText(_empty_text(has_facility=chart is not None))
        self._pages.setCurrentWidget(self.grid if has_beds else self._empty)
        self.grid.show_chart()

    def show_days(self) -> None:
        """Shows other days, or another day among them."""
        self.range_buttons[self.presenter.range].setChecked(True)
        self.grid.show_days()

    def show_selection(self) -> None:
        """Marks the people selected; one who was selected elsewhere comes into sight."""
        if self.isVisible() and not self.grid.hasFocus():
            self._follow_selection()
        self.grid.update_rows()

    def showEvent(self, event: QShowEvent) -> None:
        """Catches up with what has happened while another view was in front."""
        super().showEvent(event)
        self._catch_up()
        self._follow_selection()

    def _follow_selection(self) -> None:
        if len(self.presenter.selection) == 1:
            self.presenter.follow(next(iter(self.presenter.selection)))

    def bring_into_sight(self, row: UUID) -> None:
        """Scrolls to a row."""
        self._catch_up()
        self.grid.bring_into_sight(row)

    # the keyboard's way

    def ask_period(self, assignment: BedAssignmentId) -> None:
        """Lets the user choose bed and days of a bar."""
        chart, change = self.presenter.chart, self.presenter.change_of(assignment)
        bar = None if chart is None else chart.bar(assignment)
        if chart is None or bar is None or change is None:
            return
        dialog = PeriodDialog(chart, bar, change, self)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        proposal = dialog.proposal
        dialog.deleteLater()
        if accepted:
            self.presenter.carry_out(proposal)

    def ask_closure(self, draft: ClosureDraft) -> None:
        """Lets the user close a place on the days drawn; a closure nobody sleeps in just changes its days."""
        presenter = self.presenter
        is_drawn = draft.closure is None or draft.period != draft.closure.period  # else it was looked up
        refusal = presenter.refusal_of(draft) if is_drawn else None
        if refusal is not None:
            self.tell_refused(refusal)
        elif is_drawn and not presenter.needs_dialog(draft):
            presenter.change_closure(draft)
        else:
            dialog = ClosureDialog(presenter.closure_of(draft), self)
            accepted = dialog.exec() == QDialog.DialogCode.Accepted
            dialog.deleteLater()
            if accepted and dialog.done_wording is not None:
                self.tell_done(dialog.done_wording)

    def _paper_look(self) -> CalendarLook:
        return replace(self.grid.look(), cursor=None, selected=frozenset(), previews=(), in_hand=None)

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._bar())
        self._pages.addWidget(self.grid)
        self._pages.addWidget(self._empty)
        layout.addLayout(self._pages, 1)

    def _bar(self) -> QWidget:
        bar = QWidget()
        bar.setObjectName("calendarBar")
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(bar)
        row.setContentsMargins(10, 6, 10, 6)
        row.setSpacing(6)
        group = QButtonGroup(self)
        for shown in Range:
            button = _button(range_word(shown), partial(self.presenter.choose_range, shown))
            button.setCheckable(True)
            button.setChecked(shown is self.presenter.range)
            group.addButton(button)
            self.range_buttons[shown] = button
            row.addWidget(button)
        row.addSpacing(8)
        row.addWidget(self._earlier)
        row.addWidget(_button(tr("Today"), self._on_today))
        row.addWidget(self._later)
        row.addSpacing(8)
        row.addWidget(self._fold)
        row.addStretch(1)
        row.addWidget(_Legend())
        return bar

    def _tint(self) -> None:
        shown = colours()
        for button, name in ((self._earlier, "previous"), (self._later, "next")):
            button.setIcon(icon(name, shown.text))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
            button.setAccessibleName(button.text())
            button.setToolTip(button.text())

    def _on_earlier(self) -> None:
        self.presenter.page(-1)

    def _on_later(self) -> None:
        self.presenter.page(1)

    def _on_today(self) -> None:
        self.presenter.show_around(self.presenter.today)

    def _on_fold(self) -> None:
        if self._fold.isChecked():
            self.presenter.fold_rooms()
        else:
            self.presenter.unfold_all()


class _Legend(QWidget):
    """What bars, dashes and hatching mean; gives way where the bar is narrow."""

    def __init__(self) -> None:
        super().__init__()
        self._entries = legend()
        self._font = plan_font(11)
        self.setAccessibleName(", ".join(text for text, _ in self._entries))
        theme().changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """As wide as all its words."""
        return QSize(round(sum(self._width(text) for text, _ in self._entries)), 22)

    def minimumSizeHint(self) -> QSize:
        """Nothing: it can be left out."""
        return QSize(0, 22)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Signs with their words, as many as fit."""
        painter, shown = QPainter(self), calendar_colours(colours())
        left = 0.0
        for text, draw in self._entries:
            if left + self._width(text) > self.width() + 1:
                break
            middle = self.height() / 2
            draw(painter, QRectF(left, middle - 6, 26, 12), shown)
            words = QRectF(left + 32, 0, self._width(text) - 44, self.height())
            draw_text(painter, words, text, font=self._font, colour=shown.muted)
            left += self._width(text)
        painter.end()

    def _width(self, text: str) -> float:
        return text_width(text, self._font) + 50


def _button(text: str, clicked: Callable[[], None]) -> QToolButton:
    button = QToolButton()
    button.setText(text)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.clicked.connect(lambda: clicked())
    return button


def _empty_label() -> QLabel:
    made = label("", role="muted")
    made.setAlignment(Qt.AlignmentFlag.AlignCenter)
    made.setWordWrap(True)
    return made


def _empty_text(*, has_facility: bool) -> str:
    if not has_facility:
        return tr("No facility yet.")
    return tr("This facility has no beds yet. Draw rooms with beds, or import a facility file.")
