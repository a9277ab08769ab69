"""The panel of two days: the other day, how much differs, and each change to click on."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QDate, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import (
    QDateEdit,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from unterkunft.services.plan_comparison import PlanChange
from unterkunft.ui.accessibility import label
from unterkunft.ui.colours import Colours
from unterkunft.ui.comparison.change_words import SIGNS, change_word, days_text, line_text, place_text
from unterkunft.ui.comparison.marks import ComparisonMarks
from unterkunft.ui.comparison.presenter import ChangeLine, ComparedDays, ComparisonPresenter
from unterkunft.ui.days import FIRST_DAY, LAST_DAY
from unterkunft.ui.theme import colours, theme
from unterkunft.ui.wording import tr
from unterkunft.ui.workplace import Workplace

_LINE = Qt.ItemDataRole.UserRole
_WEEK, _MONTH = 7, 30
_ROW_HEIGHT = 24


class ComparisonPanel(QFrame):
    """Compares the day shown with another until it is closed."""

    marks_changed = Signal(object)
    """The ComparisonMarks that plan and list are to show; without marks when nothing is compared."""
    room_chosen = Signal(object)
    """The RoomId of the change clicked."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("comparison")
        self._workplace = workplace
        self._presenter = ComparisonPresenter(workplace, self)
        self.other = QDateEdit()
        self.week = QPushButton(tr("1 week before"))
        self.month = QPushButton(tr("1 month before"))
        self.exchange = QPushButton(tr("Show the other day"))
        self.close_button = QPushButton(tr("Stop comparing"))
        self._heading = label("", role="muted")
        self._heading.setWordWrap(True)
        self.list = QTreeWidget()
        self._build()
        self._connect()
        self._presenter.refresh()

    @property
    def presenter(self) -> ComparisonPresenter:
        """Who compares."""
        return self._presenter

    def begin(self) -> None:
        """Compares with the day that stands in the field, unless another is compared already."""
        if self._presenter.other_day is None:
            day = self.other.date()
            self._presenter.compare_with(date(day.year(), day.month(), day.day()))

    # what the presenter asks for

    def show_days(self, days: ComparedDays | None) -> None:
        """Shows what differs; nothing while no days are compared."""
        for part in (self.exchange, self.close_button):
            part.setEnabled(days is not None)
        if days is None:
            self._heading.setText(tr("Choose the day to compare with the day shown."))
            self.list.clear()
            return
        self._show_other_day()
        self._heading.setText(days_text(days.comparison))
        self._fill(days)

    def show_marks(self, marks: ComparisonMarks) -> None:
        """Hands on what plan and list are to mark."""
        self.marks_changed.emit(marks)

    def _show_other_day(self) -> None:
        day = self._presenter.other_day
        if day is not None:
            with QSignalBlocker(self.other):
                self.other.setDate(QDate(day.year, day.month, day.day))

    def _fill(self, days: ComparedDays) -> None:
        self.list.clear()
        for kind, lines in days.lines.items():
            if lines:
                self.list.addTopLevelItem(self._group(kind, lines, days.comparison.count(kind)))
        if not self.list.topLevelItemCount():
            self.list.addTopLevelItem(_plain_item(tr("Nothing differs.")))
        self.list.expandAll()
        for number in range(self.list.topLevelItemCount()):
            self.list.setFirstColumnSpanned(number, self.list.rootIndex(), True)

    def _group(self, kind: PlanChange, lines: tuple[ChangeLine, ...], count: int) -> QTreeWidgetItem:
        group = _plain_item(f"{SIGNS[kind]}  {change_word(kind)}: {count}")
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        group.setFont(0, bold)
        group.setForeground(0, QColor(_ink(kind, colours())))
        for line in lines:
            group.addChild(_item(line))
        return group

    # parts

    def _build(self) -> None:
        self.other.setCalendarPopup(True)
        self.other.setDisplayFormat("dd.MM.yyyy")
        self.other.setMinimumDate(_qt(FIRST_DAY))
        self.other.setMaximumDate(_qt(LAST_DAY))
        self.other.setDate(_qt(self._workplace.as_of - timedelta(days=_WEEK)))
        self.other.setAccessibleName(tr("Day to compare with"))
        self.list.setColumnCount(2)
        self.list.setHeaderHidden(True)
        self.list.setAccessibleName(tr("What differs"))
        self.list.setIndentation(12)
        self.list.setUniformRowHeights(True)
        self.list.setExpandsOnDoubleClick(False)
        self.list.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 8, 8)
        layout.setSpacing(6)
        layout.addWidget(label(tr("Compare two days"), role="heading"))
        layout.addLayout(_row(label(tr("with")), self.other))
        layout.addLayout(_row(self.week, self.month))
        layout.addWidget(self._heading)
        layout.addWidget(self.list, 1)
        layout.addLayout(_row(self.exchange, self.close_button))

    def _connect(self) -> None:
        self.other.dateChanged.connect(self._on_date_changed)
        self.week.clicked.connect(lambda: self._compare_before(_WEEK))
        self.month.clicked.connect(lambda: self._compare_before(_MONTH))
        self.exchange.clicked.connect(self._presenter.swap)
        self.close_button.clicked.connect(self._presenter.end)
        self.list.itemClicked.connect(self._on_item_chosen)
        self.list.itemActivated.connect(self._on_item_chosen)
        # Through the widget: Qt lets go of its slots when it dies, not of the presenter's.
        theme().changed.connect(self._on_theme_changed)
        self.destroyed.connect(self._presenter.close)

    def _on_theme_changed(self) -> None:
        self._presenter.refresh()

    def _on_date_changed(self, day: QDate) -> None:
        self._presenter.compare_with(date(day.year(), day.month(), day.day()))

    def _compare_before(self, days: int) -> None:
        self._presenter.compare_with(self._workplace.as_of - timedelta(days=days))

    def _on_item_chosen(self, item: QTreeWidgetItem) -> None:
        line = item.data(0, _LINE)
        if isinstance(line, ChangeLine):
            self._presenter.go_to(line)
            if line.room is not None:
                self.room_chosen.emit(line.room)


def _item(line: ChangeLine) -> QTreeWidgetItem:
    item = _plain_item(line_text(line), place_text(line))
    item.setData(0, _LINE, line)
    return item


def _plain_item(*texts: str) -> QTreeWidgetItem:
    item = QTreeWidgetItem(list(texts))
    item.setSizeHint(0, QSize(0, _ROW_HEIGHT))
    for column, text in enumerate(texts):
        item.setToolTip(column, text)
    return item


def _ink(kind: PlanChange, shown: Colours) -> str:
    return {
        PlanChange.CAME: shown.free,
        PlanChange.WENT: shown.danger,
        PlanChange.MOVED: shown.planned,
        PlanChange.CLOSED: shown.closed,
        PlanChange.REOPENED: shown.accent_strong,
    }[kind]


def _row(*parts: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(6)
    for part in parts:
        row.addWidget(part, 1 if isinstance(part, QDateEdit | QPushButton) else 0)
    return row


def _qt(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
