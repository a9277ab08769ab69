"""The table of people with its search, its filter and its order."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from unterkunft.services.correction_run import Subject
from unterkunft.ui.accessibility import label
from unterkunft.ui.billing.people_model import COLUMNS, PeopleModel
from unterkunft.ui.billing.shown import Column, ShownMonth
from unterkunft.ui.wording import tr

_ROW, _BOLDER = 32, 12
_WIDTHS = {
    Column.NUMBER: 108,
    Column.PERSON: 168,
    Column.ROOM: 62,
    Column.PERIOD: 76,
    Column.DAYS: 50,
    Column.ABSENT: 52,
    Column.PAYER: 190,
    Column.AMOUNT: 96,
    Column.NOTE: 170,
}
_FIRST_NUMBER = (Column.NUMBER, Column.PERIOD, Column.ROOM, Column.ABSENT)
_LAST_NUMBER = (Column.PERIOD, Column.ROOM, Column.ABSENT, Column.NUMBER)
"""Columns that give way in a narrow window; the statement beside the table has all they say."""
_LEAST = {Column.PAYER: 116, Column.PERSON: 136, Column.NOTE: 110}
"""How narrow columns may become where there is even less room."""


class PeopleTable(QTableView):
    """One row for each person; columns give way where there is little room."""

    def __init__(self, model: PeopleModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setAccessibleName(tr("Statements of the month"))
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setMinimumSectionSize(36)
        header.setStretchLastSection(True)
        for place, column in enumerate(COLUMNS):
            header.resizeSection(place, _WIDTHS[column])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lets columns go, or brings them back."""
        super().resizeEvent(event)
        self.arrange()

    def arrange(self) -> None:
        """Cuts the longest texts, and lets columns go where that is not enough."""
        model = self.model()
        is_final = isinstance(model, PeopleModel) and any(row.is_final for row in model.rows)
        missing = sum(_WIDTHS.values()) - self.viewport().width()
        slack = sum(_WIDTHS[column] - least for column, least in _LEAST.items())
        for column in _LAST_NUMBER if is_final else _FIRST_NUMBER:
            self.setColumnHidden(COLUMNS.index(column), missing > slack)
            missing -= _WIDTHS[column] if missing > slack else 0
        for column, least in _LEAST.items():
            width = min(_WIDTHS[column], max(least, _WIDTHS[column] - missing))
            missing -= _WIDTHS[column] - width
            self.horizontalHeader().resizeSection(COLUMNS.index(column), width)


class PeopleView(QWidget):
    """Everybody billed in the month."""

    chosen = Signal(object)
    searched = Signal(str)
    unusual_wanted = Signal(bool)
    order_wanted = Signal(object, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = PeopleModel(self)
        self.table = PeopleTable(self.model)
        self.search = QLineEdit()
        self.only_unusual = QPushButton()
        self.empty = label("", role="heading")
        self._build()
        self._connect()

    def show_month(self, shown: ShownMonth, subject: Subject | None) -> None:
        """Shows a month; who was chosen stays chosen."""
        with QSignalBlocker(self.table.selectionModel()):
            self.model.show_rows(shown.rows)
            self.choose(subject)
        self.table.arrange()
        self.only_unusual.setText(tr("only unusual ({count})", count=shown.unusual))
        self.only_unusual.setMinimumWidth(self.only_unusual.sizeHint().width() + _BOLDER)
        self.table.setVisible(bool(shown.rows))
        self.empty.setVisible(not shown.rows)
        is_filtered = bool(shown.people)
        self.empty.setText(tr("Nobody found.") if is_filtered else tr("Nobody is billed in this month."))

    def show_order(self, column: Column, *, descending: bool) -> None:
        """Shows by which column the people are ordered."""
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        with QSignalBlocker(self.table.horizontalHeader()):
            self.table.horizontalHeader().setSortIndicator(COLUMNS.index(column), order)

    def choose(self, subject: Subject | None) -> None:
        """Selects somebody's row, where it is in the table."""
        place = self.model.place_of(subject)
        if place is None:
            self.table.clearSelection()
            return
        flags = QItemSelectionModel.SelectionFlag
        index = self.model.index(place, COLUMNS.index(Column.PERSON))  # the first one may be hidden
        self.table.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.table.scrollTo(index)
        self.table.viewport().update()

    def _build(self) -> None:
        self.search.setPlaceholderText(tr("Name, room, number or payer"))
        self.search.setAccessibleName(tr("Search the statements of the month"))
        self.search.setClearButtonEnabled(True)
        self.search.setMaximumWidth(300)
        self.only_unusual.setCheckable(True)
        self.only_unusual.setProperty("role", "filter")
        row = QHBoxLayout()
        row.addWidget(self.search, 1)
        row.addWidget(self.only_unusual)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self.table, 1)
        column.addWidget(self.empty, 1, Qt.AlignmentFlag.AlignCenter)
        self.empty.hide()
        self.setFocusProxy(self.search)

    def _connect(self) -> None:
        self.search.textChanged.connect(self.searched)
        self.search.returnPressed.connect(self._enter_table)
        self.only_unusual.toggled.connect(self.unusual_wanted)
        self.table.selectionModel().currentRowChanged.connect(self._on_row_changed)
        self.table.horizontalHeader().sortIndicatorChanged.connect(self._on_order_wanted)
        back = QShortcut(QKeySequence(Qt.Key.Key_Escape), self.table)
        back.setContext(Qt.ShortcutContext.WidgetShortcut)
        back.activated.connect(self.search.setFocus)

    def _enter_table(self) -> None:
        if self.model.rows:
            self.table.setFocus()
            self.table.selectRow(max(0, self.table.currentIndex().row()))

    def _on_row_changed(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self.model.rows[index.row()].subject)

    def _on_order_wanted(self, place: int, order: Qt.SortOrder) -> None:
        self.order_wanted.emit(COLUMNS[place], order is Qt.SortOrder.DescendingOrder)
