"""The list of those expected, and what can be done with each."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from unterkunft.services.queries.arrivals import ExpectedRow
from unterkunft.ui.accessibility import label
from unterkunft.ui.arrivals_page.expected_model import ExpectedModel
from unterkunft.ui.arrivals_page.presenter import ArrivalsPresenter, Figures, Rows
from unterkunft.ui.theme import theme
from unterkunft.ui.wording import tr
from unterkunft.values.ids import ExpectedArrivalId

_ROW_HEIGHT = 34
_WIDTHS = (220, 78, 390, 100, 160, 180)


class ExpectedView(QWidget):
    """Overdue, today, coming; below, the steps for the line chosen."""

    paste_asked = Signal()
    open_asked = Signal()
    new_asked = Signal()
    edit_asked = Signal(object)
    postpone_asked = Signal(object)
    cancel_asked = Signal(object)
    names_asked = Signal(object)
    plan_asked = Signal(object)
    """An ExpectedRow each."""

    def __init__(self, presenter: ArrivalsPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self.model = ExpectedModel(self)
        self.table = QTableView()
        self.title, self.figures = label(tr("Arrivals"), role="title"), label("", role="muted")
        self.paste = _button(tr("Paste a list"), self.paste_asked.emit)
        self.open = _button(tr("Open a list …"), self.open_asked.emit)
        self.new = _button(tr("New announcement …"), self.new_asked.emit)
        self.names = _button(tr("Take up with names …"), lambda: self._emit(self.names_asked))
        self.edit = _button(tr("Edit …"), lambda: self._emit(self.edit_asked))
        self.postpone = _button(tr("Postpone …"), lambda: self._emit(self.postpone_asked))
        self.cancel = _button(tr("They do not come …"), lambda: self._emit(self.cancel_asked))
        self.plan = _button(tr("Show on plan"), lambda: self._emit(self.plan_asked))
        self.empty = label(tr("Nobody is expected."), role="heading")
        self.hint = label("", role="muted")
        self._pages = QStackedWidget()
        self._wanted: ExpectedArrivalId | None = None
        self._build()
        self._show_what_is_possible()

    @property
    def chosen(self) -> ExpectedRow | None:
        """The line chosen."""
        index = self.table.currentIndex()
        return self.model.rows[index.row()] if index.isValid() else None

    def show_rows(self, rows: Rows, figures: Figures) -> None:
        """Shows who is expected; the line chosen stays chosen."""
        before = self.chosen
        self.model.show_rows(rows, self._presenter.day)
        parts = [tr("{count} people today", count=figures.today), tr("{count} coming", count=figures.coming)]
        if figures.overdue:
            parts.insert(0, tr("{count} people overdue", count=figures.overdue))
        self.figures.setText(" · ".join(parts))
        self._pages.setCurrentIndex(0 if rows else 1)
        kept = next((at for at, row in enumerate(rows) if before is not None and _same(row, before)), -1)
        if kept >= 0:
            self.table.selectRow(kept)
        self._choose_wanted()
        self._show_what_is_possible()

    def choose(self, arrival: ExpectedArrivalId) -> None:
        """Chooses the line of an announcement, now or as soon as it is shown."""
        self._wanted = arrival
        self._choose_wanted()

    def _choose_wanted(self) -> None:
        for at, row in enumerate(self.model.rows):
            if self._wanted is not None and row.arrival == self._wanted:
                self.table.selectRow(at)
                self._wanted = None

    def _emit(self, signal: object) -> None:
        chosen = self.chosen
        if chosen is not None:
            signal.emit(chosen)  # type: ignore[attr-defined]  # a signal bound to this view

    def _show_what_is_possible(self) -> None:
        chosen = self.chosen
        announced = chosen is not None and chosen.arrival is not None
        may_receive = self._presenter.may_receive
        for button in (self.edit, self.postpone, self.cancel):
            button.setEnabled(announced and self._presenter.may_announce)
        self.names.setEnabled(announced and may_receive)
        self.plan.setEnabled(chosen is not None)
        self.new.setEnabled(self._presenter.may_announce)
        for button in (self.paste, self.open):
            button.setEnabled(may_receive)
        self.hint.setText(
            tr("A list pasted or opened now takes up the people of this announcement.")
            if announced
            else tr("Copy a list from Excel or a mail and press Ctrl+V here, or drop the file.")
        )

    def _build(self) -> None:
        self.paste.setProperty("role", "primary")
        self.paste.setToolTip(tr("Copy a list from Excel or a mail and press Ctrl+V here, or drop the file."))
        head = QHBoxLayout()
        head.addWidget(self.title)
        head.addWidget(self.figures)
        head.addStretch(1)
        for button in (self.new, self.open, self.paste):
            head.addWidget(button)
        foot = QHBoxLayout()
        for button in (self.names, self.edit, self.postpone, self.cancel, self.plan):
            foot.addWidget(button)
        foot.addStretch(1)
        self._dress_table()
        nothing = QWidget()
        middle = QVBoxLayout(nothing)
        middle.addStretch(1)
        middle.addWidget(self.empty, 0, Qt.AlignmentFlag.AlignHCenter)
        middle.addStretch(2)
        self._pages.addWidget(self.table)
        self._pages.addWidget(nothing)
        self.hint.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 12)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self._pages, 1)
        column.addWidget(self.hint)
        column.addLayout(foot)

    def _dress_table(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.setAccessibleName(tr("People expected"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setStretchLastSection(True)
        for section, width in enumerate(_WIDTHS):
            table.setColumnWidth(section, width)
        table.selectionModel().currentRowChanged.connect(lambda *_: self._show_what_is_possible())
        table.activated.connect(self._on_activated)
        theme().changed.connect(table.viewport().update)
        self.setFocusProxy(table)

    def _on_activated(self, index: QModelIndex) -> None:
        if index.isValid() and self.edit.isEnabled():
            self.edit_asked.emit(self.model.rows[index.row()])


def _same(one: ExpectedRow, other: ExpectedRow) -> bool:
    return (one.arrival, one.residents) == (other.arrival, other.residents)


def _button(text: str, do: Callable[[], object]) -> QPushButton:
    button = QPushButton(text)
    button.clicked.connect(lambda: do())
    return button
