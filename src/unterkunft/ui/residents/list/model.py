"""The rows of the list as Qt asks for them: only those in sight are read, a page at a time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from unterkunft.services.queries.resident_order import ResidentColumn
from unterkunft.services.queries.residents import ResidentRow
from unterkunft.ui.accessibility import tip
from unterkunft.ui.residents.list.columns import cell_text, column_title
from unterkunft.ui.theme import theme
from unterkunft.values.ids import ResidentId

PAGE = 100
_MOST_PAGES = 40

Index = QModelIndex | QPersistentModelIndex
ReadRows = Callable[[Sequence[ResidentId]], Sequence[ResidentRow]]

_CENTRE_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class ResidentModel(QAbstractTableModel):
    """People in the order found. `read` gives the rows of a page when one of them comes into sight."""

    def __init__(self, read: ReadRows, columns: tuple[ResidentColumn, ...], parent: QObject | None) -> None:
        super().__init__(parent)
        self._read, self._columns = read, columns
        self._ids: tuple[ResidentId, ...] = ()
        self._rows: dict[int, dict[ResidentId, ResidentRow]] = {}
        self._day = date.min

    @property
    def ids(self) -> tuple[ResidentId, ...]:
        """Everyone in the list, in order."""
        return self._ids

    @property
    def columns(self) -> tuple[ResidentColumn, ...]:
        """The columns shown, in order."""
        return self._columns

    def show_people(self, ids: tuple[ResidentId, ...], day: date) -> None:
        """Shows other people, or the same ones on another day."""
        self.beginResetModel()
        self._ids, self._day = ids, day
        self._rows.clear()
        self.endResetModel()

    def show_columns(self, columns: tuple[ResidentColumn, ...]) -> None:
        """Shows other columns of the same people."""
        self.beginResetModel()
        self._columns = columns
        self.endResetModel()

    def row_of(self, resident: ResidentId) -> int | None:
        """The place of a person; None where the filter hides them."""
        return self._ids.index(resident) if resident in self._ids else None

    def resident(self, row: int) -> ResidentRow | None:
        """The person of a row; None where they are gone meanwhile."""
        page = row // PAGE
        if page not in self._rows:
            self._load(page)
        return self._rows[page].get(self._ids[row])

    def rowCount(self, parent: Index | None = None) -> int:
        """How many people."""
        return 0 if parent is not None and parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index | None = None) -> int:
        """How many columns."""
        return 0 if parent is not None and parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The text of a cell, and how it stands."""
        if not index.isValid():
            return None
        column = self._columns[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _CENTRE_LEFT
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            row = self.resident(index.row())
            text = "" if row is None else cell_text(row, column, self._day)
            return tip(text) if role == Qt.ItemDataRole.ToolTipRole else text
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._ink(index.row(), column)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The headings."""
        is_heading = orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return column_title(self._columns[section]) if is_heading else None

    def _load(self, page: int) -> None:
        if len(self._rows) >= _MOST_PAGES:
            del self._rows[next(iter(self._rows))]
        rows = self._read(self._ids[page * PAGE : (page + 1) * PAGE])
        self._rows[page] = {row.id: row for row in rows}

    def _ink(self, row: int, column: ResidentColumn) -> QColor | None:
        """Who waits for a bed is seen at a glance, and what only repeats steps back."""
        person = self.resident(row)
        if person is None:
            return None
        colours = theme().colours
        if column is ResidentColumn.ROOM and person.room is None:
            return QColor(colours.warning)
        return QColor(colours.text_muted) if column in _QUIET else None


_QUIET = frozenset({ResidentColumn.KEY, ResidentColumn.CASE_REFERENCE, ResidentColumn.ORIGINAL_NAME})
