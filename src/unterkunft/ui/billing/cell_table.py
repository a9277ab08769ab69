"""A plain table of texts: findings, reconciliation, corrections, papers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHeaderView, QTableView

from unterkunft.ui.theme import colours

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_ROW, _LEAST = 30, 110


@dataclass(frozen=True, slots=True)
class CellColumn:
    """A column: its heading, its width, and whether it holds numbers or links."""

    title: str
    width: int
    is_number: bool = False
    is_link: bool = False


@dataclass(frozen=True, slots=True)
class CellRow:
    """A row; `ink` names a colour of the window for its first cell, `value` is what it stands for."""

    cells: tuple[str, ...]
    value: Any
    ink: str = ""
    is_quiet: bool = False


class CellModel(QAbstractTableModel):
    """Rows of texts."""

    def __init__(self, columns: Sequence[CellColumn], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.rows: tuple[CellRow, ...] = ()

    def show_rows(self, rows: Sequence[CellRow]) -> None:
        """Shows these rows instead."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How many rows."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """How many columns."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The headings."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        return self._alignment(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The text of a cell and how it stands."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return row.cells[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(index.column())
        return self._ink(row, index.column()) if role == Qt.ItemDataRole.ForegroundRole else None

    def _alignment(self, column: int) -> Qt.AlignmentFlag:
        is_number = self.columns[column].is_number
        side = Qt.AlignmentFlag.AlignRight if is_number else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter

    def _ink(self, row: CellRow, column: int) -> QColor | None:
        shown = colours()
        if self.columns[column].is_link:
            return QColor(shown.accent_strong)
        if row.is_quiet:
            return QColor(shown.text_muted)
        return QColor(getattr(shown, row.ink)) if row.ink and column == 0 else None


class CellTable(QTableView):
    """The rows; Enter, a double click or a click on a link opens one."""

    opened = Signal(object)
    current_changed = Signal(object)

    def __init__(self, columns: Sequence[CellColumn], name: str, *, several: bool = False) -> None:
        super().__init__()
        self.cells = CellModel(columns, self)
        self.setModel(self.cells)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        mode = QTableView.SelectionMode
        self.setSelectionMode(mode.ExtendedSelection if several else mode.SingleSelection)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(True)
        for place, column in enumerate(columns[:-1]):
            header.resizeSection(place, column.width)
        header.resizeSection(len(columns) - 1, _LEAST)  # the last one stretches
        self.selectionModel().selectionChanged.connect(lambda *_: self.current_changed.emit(self.current))

    @property
    def current(self) -> Any:
        """What the selected row stands for; None where none is."""
        return next(iter(self.selected()), None)

    def show_rows(self, rows: Sequence[CellRow]) -> None:
        """Shows these rows; the first one selected stays at its place."""
        place = self.currentIndex().row()
        self.cells.show_rows(rows)
        if rows and place >= 0:
            self.selectRow(min(place, len(rows) - 1))
        self.current_changed.emit(self.current)

    def selected(self) -> tuple[Any, ...]:
        """What the selected rows stand for."""
        places = sorted(index.row() for index in self.selectionModel().selectedRows())
        return tuple(self.cells.rows[place].value for place in places)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the row."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current is not None:
            self.opened.emit(self.current)
            return
        super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click opens the row."""
        super().mouseDoubleClickEvent(event)
        if self.indexAt(event.position().toPoint()).isValid() and self.current is not None:
            self.opened.emit(self.current)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a link opens the row."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and self.cells.columns[index.column()].is_link:
            self.opened.emit(self.cells.rows[index.row()].value)
