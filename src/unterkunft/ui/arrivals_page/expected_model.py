"""Who is expected, as a table for Qt."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFont

from unterkunft.services.queries.arrivals import ExpectedRow
from unterkunft.ui.theme import colours
from unterkunft.ui.wording import tr, weekday_and_day

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
WHEN, PERSONS, DESCRIPTION, NAMES, PLACED, SENT_BY, NOTE = range(7)


class ExpectedModel(QAbstractTableModel):
    """Overdue first, then today, then those to come."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[ExpectedRow, ...] = ()
        self._day = date.min

    def show_rows(self, rows: tuple[ExpectedRow, ...], day: date) -> None:
        """Shows others, or the same on another day."""
        self.beginResetModel()
        self.rows, self._day = rows, day
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """A line for each announcement and each household expected."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """When, how many, what, names, places, who sends them, remark."""
        return 0 if parent.isValid() else NOTE + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The headings."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            tr("Arrival"),
            tr("People"),
            tr("Description"),
            tr("Names"),
            tr("Places"),
            tr("Sent by"),
            tr("Remark"),
        )[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text and colour of a cell."""
        if not index.isValid():
            return None
        row, section = self.rows[index.row()], index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._texts(row)[section]
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._colour(row, section)
        if role == Qt.ItemDataRole.FontRole and section == WHEN and row.arrives_on <= self._day:
            font = QFont()
            font.setBold(True)
            return font
        return None

    def _texts(self, row: ExpectedRow) -> tuple[str, ...]:
        anywhere = tr(" (facility open)") if row.is_for_any_facility else ""
        return (
            when_text(row, self._day),
            str(row.persons),
            row.description + anywhere,
            tr("named") if row.is_named else tr("without names"),
            places_text(row),
            row.sent_by,
            row.note,
        )

    def _colour(self, row: ExpectedRow, section: int) -> QColor | None:
        if section == WHEN and row.arrives_on < self._day:
            return QColor(colours().danger)
        if section == PLACED:
            return QColor(colours().free if row.placed >= row.persons else colours().warning)
        return None


def when_text(row: ExpectedRow, day: date) -> str:
    """`überfällig seit Fr 20.11.2026`, `heute`, or the day."""
    if row.arrives_on < day:
        return tr("overdue since {day}", day=weekday_and_day(row.arrives_on))
    return tr("today") if row.arrives_on == day else weekday_and_day(row.arrives_on)


def places_text(row: ExpectedRow) -> str:
    """How many have a bed already."""
    if row.placed >= row.persons:
        return tr("all placed")
    return tr("{placed} of {persons} placed", placed=row.placed, persons=row.persons)
