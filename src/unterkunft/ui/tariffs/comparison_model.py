"""The people of a comparison as a table for Qt."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from unterkunft.services.tariff_comparison import PersonDifference
from unterkunft.ui.theme import colours
from unterkunft.ui.wording import tr
from unterkunft.values.money import german_amount

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_AMOUNTS = 2
_SORT_KEYS: tuple[Callable[[PersonDifference], Any], ...] = (
    lambda each: (each.sort_name, each.resident),
    lambda each: (each.facility_name, each.sort_name),
    lambda each: each.former,
    lambda each: each.new,
    lambda each: each.difference,
)


class ComparisonModel(QAbstractTableModel):
    """Name, facility, before, after, difference; a click on a heading sorts."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.people: tuple[PersonDifference, ...] = ()

    def show_people(self, people: tuple[PersonDifference, ...]) -> None:
        """Shows these people instead, the largest difference first."""
        self.beginResetModel()
        self.people = tuple(sorted(people, key=lambda each: (-abs(each.difference), each.sort_name)))
        self.endResetModel()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Puts the people in another order."""
        if 0 <= column < len(_SORT_KEYS):
            self.beginResetModel()
            is_down = order is Qt.SortOrder.DescendingOrder
            self.people = tuple(sorted(self.people, key=_SORT_KEYS[column], reverse=is_down))
            self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """A row for each person."""
        return 0 if parent.isValid() else len(self.people)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Five columns."""
        return 0 if parent.isValid() else len(_SORT_KEYS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The headings."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            headings = (tr("Person"), tr("Facility"), tr("until now"), tr("then"), tr("Difference"))
            return headings[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The text of a cell; more is red, less is green, and the sign says it too."""
        if not index.isValid():
            return None
        each = self.people[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            amounts = (f"{german_amount(each.former)} €", f"{german_amount(each.new)} €")
            return (each.name, each.facility_name, *amounts, signed(each.difference))[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() >= _AMOUNTS:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.ForegroundRole and index.column() == len(_SORT_KEYS) - 1:
            return difference_colour(each.difference)
        return None


def signed(amount: Decimal) -> str:
    """`+12,00 €`, `−12,00 €` or `0,00 €`."""
    sign = "+" if amount > 0 else "−" if amount < 0 else ""
    return f"{sign}{german_amount(abs(amount))} €"


def difference_colour(amount: Decimal) -> QColor:
    """Red for more, green for less."""
    shown = colours()
    return QColor(shown.danger if amount > 0 else shown.free if amount < 0 else shown.text_muted)
