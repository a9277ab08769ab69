"""The month's grid as a table for Qt: people down, days across."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from unterkunft.services.attendance_sheet import SheetRow
from unterkunft.ui.accessibility import tip
from unterkunft.ui.attendance.presenter import Cell, ShownSheet
from unterkunft.ui.attendance.states import sign_of, state_word
from unterkunft.ui.wording import tr, weekday_and_day

NAME_COLUMN, ROOM_COLUMN, FIRST_DAY_COLUMN = 0, 1, 2
LATE_ROLE = Qt.ItemDataRole.UserRole
STATE_ROLE = Qt.ItemDataRole.UserRole + 1
NOTE_ROLE = Qt.ItemDataRole.UserRole + 2

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class GridModel(QAbstractTableModel):
    """Shows a sheet; changes go through the presenter."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.sheet: ShownSheet | None = None

    def show_sheet(self, sheet: ShownSheet | None) -> None:
        """Shows another sheet; the same people and month keep the selection."""
        if self._is_alike(sheet):
            self.sheet = sheet
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columnCount() - 1)
            return
        self.beginResetModel()
        self.sheet = sheet
        self.endResetModel()

    def _is_alike(self, sheet: ShownSheet | None) -> bool:
        old = self.sheet
        if old is None or sheet is None or not sheet.rows or old.month != sheet.month:
            return False
        return [each.resident for each in old.rows] == [each.resident for each in sheet.rows]

    @property
    def days(self) -> int:
        """How many days the month shown has."""
        return 0 if self.sheet is None else self.sheet.month.days

    def cell_of(self, index: Index) -> Cell | None:
        """The row and day of an index, or None beside the days."""
        day = index.column() - FIRST_DAY_COLUMN
        return (index.row(), day) if index.isValid() and 0 <= day < self.days else None

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """A row for each person."""
        return 0 if parent.isValid() or self.sheet is None else len(self.sheet.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Name, room, the days, and how many were missed."""
        return 0 if parent.isValid() or self.sheet is None else FIRST_DAY_COLUMN + self.days + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The name of a column; days by their date for screen readers."""
        if orientation is not Qt.Orientation.Horizontal or self.sheet is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._heading(section)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            day = section - FIRST_DAY_COLUMN
            is_day = 0 <= day < self.days
            return weekday_and_day(self._date(day)) if is_day else self._heading(section)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell shows or says."""
        if self.sheet is None or not index.isValid():
            return None
        cell = self.cell_of(index)
        if cell is None:
            return self._beside(index, role)
        return self._of_day(cell, role)

    def _heading(self, section: int) -> str:
        if section == NAME_COLUMN:
            return tr("Resident")
        if section == ROOM_COLUMN:
            return tr("Rm.")
        day = section - FIRST_DAY_COLUMN
        return str(day + 1) if day < self.days else tr("away")

    def _beside(self, index: Index, role: int) -> Any:
        assert self.sheet is not None
        row = self.sheet.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text_beside(row, index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(self._text_beside(row, index.column()))
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() > ROOM_COLUMN:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def _text_beside(self, row: SheetRow, column: int) -> str:
        assert self.sheet is not None
        if column == NAME_COLUMN:
            return row.name
        if column == ROOM_COLUMN:
            return row.room
        away = row.away(self.sheet.days_counted)
        return str(away) if away else ""

    def _of_day(self, cell: Cell, role: int) -> Any:
        assert self.sheet is not None
        row, day = self.sheet.rows[cell[0]], cell[1]
        state = row.states[day]
        if role == Qt.ItemDataRole.DisplayRole:
            return sign_of(state)
        if role == STATE_ROLE:
            return state
        if role == LATE_ROLE:
            return (row.resident, self._date(day)) in self.sheet.late
        if role == NOTE_ROLE:
            return bool(self.sheet.note(row.resident, self._date(day)))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._sentence(cell)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(self._sentence(cell))
        return None

    def _sentence(self, cell: Cell) -> str:
        assert self.sheet is not None
        row, day = self.sheet.rows[cell[0]], self._date(cell[1])
        lines = [f"{row.name}, {weekday_and_day(day)}: {state_word(row.states[cell[1]])}"]
        note, late = self.sheet.note(row.resident, day), self.sheet.late.get((row.resident, day))
        if note:
            lines.append(tr("Note: {note}", note=note))
        if late is not None:
            lines.append(tr("entered late on {on} by {who}", on=late.on, who=late.by))
        return "\n".join(lines)

    def _date(self, day: int) -> Any:
        assert self.sheet is not None
        return self.sheet.month.first_day + timedelta(days=day)
