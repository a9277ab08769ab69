"""The records of one topic as a table, for those who read rather than look."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from unterkunft.ui.accessibility import tip
from unterkunft.ui.residents.card.card_words import record_details, record_text
from unterkunft.ui.residents.card.lanes import Bar, CardRecord, Topic
from unterkunft.ui.theme import window_font
from unterkunft.ui.wording import tr

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class RecordTable(QAbstractTableModel):
    """What, from when, until when with the last day included, and the rest."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._topic = Topic.STATUSES
        self._records: Sequence[CardRecord] = ()
        self._today = date.max

    def show_records(self, topic: Topic, records: Sequence[CardRecord], *, today: date) -> None:
        """Shows other records, the latest first."""
        self.beginResetModel()
        self._topic, self._today = topic, today
        self._records = tuple(sorted(records, key=lambda each: each.period.start, reverse=True))
        self.endResetModel()

    def bar(self, row: int) -> Bar | None:
        """The record of a row."""
        return Bar(self._topic, self._records[row]) if 0 <= row < len(self._records) else None

    def row_of(self, bar: Bar) -> int:
        """The row of a record; -1 where it is not shown."""
        return next((row for row, each in enumerate(self._records) if each.id == bar.id), -1)

    @property
    def current_row(self) -> int:
        """The row of what holds today, else the latest; -1 where there is nothing."""
        rows = range(len(self._records))
        return next((row for row in rows if self._today in self._records[row].period), min(len(rows), 1) - 1)

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """How many records there are."""
        return 0 if parent.isValid() else len(self._records)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        """What, from, until, details."""
        return 0 if parent.isValid() else 4

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The texts; what holds today is written stronger."""
        if not index.isValid():
            return None
        record = self._records[index.row()]
        if role == Qt.ItemDataRole.FontRole and self._today in record.period:
            return window_font(weight=QFont.Weight.DemiBold)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            text = _cells(record)[index.column()]
            return tip(text) if role == Qt.ItemDataRole.ToolTipRole else text
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The heads of the columns."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (tr("Entry"), tr("From"), tr("Until (inclusive)"), tr("Details"))[section]
        return None


def _cells(record: CardRecord) -> tuple[str, str, str, str]:
    period = record.period
    last = tr("open") if period.end is None else f"{period.last_day:%d.%m.%Y}"
    if period.is_empty:
        last = f"{period.start:%d.%m.%Y}"
    return record_text(record), f"{period.start:%d.%m.%Y}", last, record_details(record)
