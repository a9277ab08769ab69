"""The list of tariffs; a row can be dragged onto a facility."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from unterkunft.services.queries.tariffs import TariffRow
from unterkunft.ui.tariffs.validity_chart import MIME, mime_of
from unterkunft.ui.wording import tr

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_ROW = 30


class TariffModel(QAbstractTableModel):
    """Name, source, facilities, and from when its amounts hold."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[TariffRow, ...] = ()
        self._today = date(2026, 1, 1)

    def show_rows(self, rows: tuple[TariffRow, ...], *, today: date) -> None:
        """Shows these tariffs instead."""
        self.beginResetModel()
        self.rows, self._today = rows, today
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """A row for each tariff."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Name, facilities, amounts, source."""
        return 0 if parent.isValid() else 4

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The headings."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (tr("Tariff"), tr("In force in"), tr("Amounts from"), tr("Source"))[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The text of a cell."""
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        row = self.rows[index.row()]
        return (row.name, _facilities(row), self._amounts(row), row.source)[index.column()]

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Rows can be dragged."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else flags

    def mimeTypes(self) -> list[str]:
        """What a dragged row is."""
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The row dragged."""
        return mime_of(self.rows[indexes[0].row()].id)

    def _amounts(self, row: TariffRow) -> str:
        past = [day for day in row.steps_from if day <= self._today]
        coming = [day for day in row.steps_from if day > self._today]
        if coming and past:
            return tr("{past}, next {coming}", past=past[-1], coming=coming[0])
        return f"{(past or coming)[-1]:%d.%m.%Y}" if past or coming else ""


def _facilities(row: TariffRow) -> str:
    if row.facilities:
        return ", ".join(row.facilities)
    return tr("(not now)") if row.is_assigned else tr("(nowhere: draft)")


class TariffTable(QTableView):
    """The list as a table."""

    def __init__(self, model: TariffModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setAccessibleName(tr("Tariffs"))
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setDragEnabled(True)
        self.setDragDropMode(QTableView.DragDropMode.DragOnly)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(True)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, width in enumerate((400, 290, 150)):
            header.resizeSection(column, width)
