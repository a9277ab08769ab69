"""The lists of the exchange page as tables for Qt."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from unterkunft.ui.accessibility import tip
from unterkunft.ui.exchange.lines import Line
from unterkunft.ui.theme import colours
from unterkunft.ui.wording import tr

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class LineModel(QAbstractTableModel):
    """The lines of a part of the preview."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: tuple[Line, ...] = ()
        self._are_findings = False

    def show_lines(self, lines: tuple[Line, ...]) -> None:
        """Shows these lines instead."""
        self.beginResetModel()
        self.lines = lines
        self._are_findings = any(line.finding is not None for line in lines)
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """A row for each line."""
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Sheet, record, what, before, after."""
        return 0 if parent.isValid() else len(self._headings())

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The headings; findings have other ones than changes."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headings()[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The text of a cell; what blocks is red and says so."""
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            text = self._marked(line, index.column())
            return tip(text) if role == Qt.ItemDataRole.ToolTipRole else text
        if role == Qt.ItemDataRole.ForegroundRole and line.finding is not None and index.column() == 2:
            return QColor(colours().danger if line.finding.is_blocking else colours().warning)
        return None

    def _marked(self, line: Line, column: int) -> str:
        text = line.cells[column]
        if line.finding is None or column != 2:
            return text
        return f"✕ {text}" if line.finding.is_blocking else f"! {text}"

    def _headings(self) -> tuple[str, ...]:
        if self._are_findings:
            return tr("Sheet"), tr("Place"), tr("Finding"), tr("Value"), tr("Expected")
        return tr("Sheet"), tr("Record"), tr("Field"), tr("Before"), tr("After")
