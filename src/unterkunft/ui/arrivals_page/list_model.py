"""The rows of a list as a table for Qt: each deviation in its cell, editable in place."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QFont

from unterkunft.exchange.arrival_list.columns import ListColumn
from unterkunft.services.arrival_lists import JudgedRow, Weight
from unterkunft.ui.arrivals_page.list_words import cell_text, column_word, finding_text, mark_sentence
from unterkunft.ui.colours import stripes
from unterkunft.ui.theme import colours
from unterkunft.ui.wording import tr

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()

COLUMNS: tuple[ListColumn, ...] = (
    ListColumn.FAMILY_NAME,
    ListColumn.GIVEN_NAME,
    ListColumn.BIRTH_DATE,
    ListColumn.GENDER,
    ListColumn.NATIONALITY,
    ListColumn.FAMILY,
    ListColumn.ROLE,
    ListColumn.CASE,
    ListColumn.LANGUAGES,
    ListColumn.REMARK,
)
NUMBER, FIRST, FINDING, PLACE = 0, 2, 1, 2 + len(COLUMNS)
_SIGNS = {Weight.OPEN: "▲ ", Weight.GUESSED: "? ", Weight.TOLD: ""}


class ListModel(QAbstractTableModel):
    """Number, finding, the columns of a person, and the place kept, if places are kept."""

    typed = Signal(int, object, str)
    """A row's number, its column, and what was written."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[JudgedRow, ...] = ()
        self.has_places = False

    def show_rows(self, rows: tuple[JudgedRow, ...], *, has_places: bool) -> None:
        """Shows the rows; the same rows as before keep their place and their selection."""
        same = [row.number for row in rows] == [row.number for row in self.rows]
        if same and has_places == self.has_places:
            self.rows = rows
            if rows:
                last = self.index(len(rows) - 1, self.columnCount() - 1)
                self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self.rows, self.has_places = rows, has_places
        self.endResetModel()

    def column_at(self, section: int) -> ListColumn | None:
        """What a section holds of a person; None for number, finding and place."""
        at = section - FIRST
        return COLUMNS[at] if 0 <= at < len(COLUMNS) else None

    def section_of(self, column: ListColumn) -> int:
        """Where a column stands."""
        return FIRST + COLUMNS.index(column)

    def place_of_number(self, number: int) -> int:
        """The line of the table in which a row of the spreadsheet stands; -1 where it does not."""
        return next((at for at, row in enumerate(self.rows) if row.number == number), -1)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """A line for each person."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Number, finding, the person, the place."""
        return 0 if parent.isValid() else FIRST + len(COLUMNS) + self.has_places

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The headings."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        column = self.column_at(section)
        if column is not None:
            return column_word(column)
        return {NUMBER: tr("Row"), FINDING: tr("Deviation"), PLACE: tr("Place")}.get(section)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Everything about a person can be written over; rows left out cannot."""
        flags = super().flags(index)
        if not index.isValid() or self.rows[index.row()].draft.is_left_out:
            return flags
        is_open = index.column() >= FIRST and self._may_edit(index.row(), self.column_at(index.column()))
        return flags | Qt.ItemFlag.ItemIsEditable if is_open else flags

    def _may_edit(self, row: int, column: ListColumn | None) -> bool:
        """Whom the database knows keeps what is recorded there."""
        judged = self.rows[row]
        about_person = column not in (ListColumn.FAMILY, ListColumn.ROLE, None)
        if about_person and judged.draft.known is not None:
            return False
        return column is not ListColumn.ROLE or judged.family is not None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text, colours and explanations of a cell."""
        if not index.isValid():
            return None
        row, section = self.rows[index.row()], index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self._text(row, section)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            return self._tip(row, section)
        if role == Qt.ItemDataRole.BackgroundRole:
            return self._background(row, section)
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._foreground(row, section)
        return _struck_out() if role == Qt.ItemDataRole.FontRole and row.draft.is_left_out else None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tells what was written; the row is understood anew by whoever listens."""
        column = self.column_at(index.column())
        if role != Qt.ItemDataRole.EditRole or column is None:
            return False
        row = self.rows[index.row()]
        if str(value) == self._text(row, index.column()):
            return False
        self.typed.emit(row.number, column, str(value))
        return True

    def _text(self, row: JudgedRow, section: int) -> str:
        column = self.column_at(section)
        if column is not None:
            return cell_text(row, column)
        if section == NUMBER:
            return str(row.number)
        if section == FINDING:
            return _SIGNS[row.weight] + finding_text(row)
        return place_text(row)

    def _tip(self, row: JudgedRow, section: int) -> str:
        column = self.column_at(section)
        if section == FINDING:
            return "\n".join(mark_sentence(row, mark) for mark in row.marks)
        if column is None:
            return ""
        return "\n".join(mark_sentence(row, mark) for mark in row.marks_of(column))

    def _background(self, row: JudgedRow, section: int) -> QColor | None:
        weight = self._weight(row, section)
        if weight is Weight.OPEN:
            return QColor(colours().danger_soft)
        return QColor(colours().warning_soft) if weight is Weight.GUESSED else None

    def _foreground(self, row: JudgedRow, section: int) -> QColor | None:
        if row.draft.is_left_out or section == NUMBER:
            return QColor(colours().text_muted)
        if self.column_at(section) is ListColumn.FAMILY and row.family is not None:
            shades = stripes(colours())
            return QColor(shades[row.family % len(shades)])
        weight = self._weight(row, section)
        if section != FINDING or weight is Weight.TOLD:
            return None
        return QColor(colours().danger if weight is Weight.OPEN else colours().warning)

    def _weight(self, row: JudgedRow, section: int) -> Weight:
        if row.draft.is_left_out:
            return Weight.TOLD
        column = self.column_at(section)
        if column is not None:
            return max((mark.weight for mark in row.marks_of(column)), default=Weight.TOLD)
        return row.weight if section == FINDING else Weight.TOLD


def place_text(row: JudgedRow) -> str:
    """Where the person will sleep, as far as a place is kept."""
    place = row.place
    if row.draft.is_left_out:
        return ""
    if place is None or not place.room:
        return tr("Tray")
    return tr("Room {room}, bed {bed}", room=place.room, bed=place.bed)


def _struck_out() -> QFont:
    font = QFont()
    font.setStrikeOut(True)
    return font
