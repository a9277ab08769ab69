"""The people of a month as Qt asks for them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFont

from unterkunft.services.correction_run import Subject
from unterkunft.services.month_overview.rows import NoteCode, PersonRow
from unterkunft.ui.billing.shown import Column
from unterkunft.ui.billing.words import column_title, notes_text, payer_text, period_text
from unterkunft.ui.theme import colours, window_font
from unterkunft.ui.wording import tr
from unterkunft.values.money import german_amount

Index = QModelIndex | QPersistentModelIndex
COLUMNS = tuple(Column)
_NOWHERE = QModelIndex()
_RIGHT = frozenset({Column.DAYS, Column.ABSENT, Column.AMOUNT})
_BOLD = frozenset({Column.PERSON, Column.AMOUNT})
_WARNING = frozenset({NoteCode.WARNED, NoteCode.TO_CORRECT, NoteCode.JUMPED})
_ALIGNED = Qt.AlignmentFlag.AlignVCenter


class PeopleModel(QAbstractTableModel):
    """A row for everybody billed, in the order given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[PersonRow, ...] = ()
        self._places: dict[Subject, int] = {}
        self._bold = window_font(weight=QFont.Weight.DemiBold)

    def show_rows(self, rows: tuple[PersonRow, ...]) -> None:
        """Shows these people instead."""
        self.beginResetModel()
        self.rows = rows
        self._places = {row.subject: place for place, row in enumerate(rows)}
        self.endResetModel()

    def place_of(self, subject: Subject | None) -> int | None:
        """The row of somebody's month; None where search or filter hide it."""
        return None if subject is None else self._places.get(subject)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How many people."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """As many as there are columns."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The headings, numbers over numbers."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return column_title(COLUMNS[section])
        return _alignment(COLUMNS[section]) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The text of a cell and how it stands."""
        if not index.isValid():
            return None
        row, column = self.rows[index.row()], COLUMNS[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return _TEXTS[column](row)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        if role == Qt.ItemDataRole.ForegroundRole:
            return _ink(row, column)
        if role == Qt.ItemDataRole.FontRole:
            return self._bold if column in _BOLD else None
        return _tip(row, column) if role == Qt.ItemDataRole.ToolTipRole else None


def _alignment(column: Column) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column in _RIGHT else Qt.AlignmentFlag.AlignLeft
    return side | _ALIGNED


def _ink(row: PersonRow, column: Column) -> QColor | None:
    shown = colours()
    if column is Column.NUMBER:
        return None if row.is_final else QColor(shown.text_muted)
    if column is not Column.NOTE:
        return None
    if any(note.code is NoteCode.BLOCKED for note in row.notes):
        return QColor(shown.danger)
    is_warned = any(
        note.code in (NoteCode.WARNED, NoteCode.TO_CORRECT, NoteCode.JUMPED) for note in row.notes
    )
    return QColor(shown.warning if is_warned else shown.text_muted)


def _tip(row: PersonRow, column: Column) -> str:
    if column is Column.NUMBER and not row.is_final:
        return tr("The number is given when the month is finalised; until then this is the person's key.")
    if column is Column.ROOM:
        return f"{row.facility_name} · {', '.join(row.rooms) or '–'}"
    return _TEXTS[column](row)


_TEXTS: Mapping[Column, Callable[[PersonRow], str]] = {
    Column.NUMBER: lambda row: row.number or row.person.key,
    Column.PERSON: lambda row: row.person.name,
    Column.ROOM: lambda row: ", ".join(row.rooms) or "–",
    Column.PERIOD: lambda row: period_text(row.first_day, row.last_day),
    Column.DAYS: lambda row: str(row.days),
    Column.ABSENT: lambda row: str(row.absent),
    Column.PAYER: payer_text,
    Column.AMOUNT: lambda row: f"{german_amount(row.total)} €",
    Column.NOTE: notes_text,
}
