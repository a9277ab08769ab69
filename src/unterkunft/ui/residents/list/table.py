"""The table of residents: rows of one height, headings to sort by, move and choose, and keys."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QItemSelection, QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from unterkunft.services.queries.resident_order import ResidentColumn
from unterkunft.ui.residents.list.columns import WIDTHS, column_title
from unterkunft.ui.residents.list.model import ResidentModel
from unterkunft.ui.residents.list.remembered import USUAL_COLUMNS
from unterkunft.ui.wording import tr
from unterkunft.values.ids import ResidentId

_ROW_HEIGHT = 30


class ResidentTable(QTableView):
    """Says who is chosen, how to sort, and which columns are wanted."""

    resident_chosen = Signal(object)
    """A ResidentId, or None."""
    sorting_asked = Signal(object, bool)
    """A ResidentColumn, and whether the last come first."""
    columns_changed = Signal(tuple, dict)
    """The columns in order, and their widths."""
    copying_asked = Signal()

    def __init__(self, model: ResidentModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._people = model
        self._widths: dict[ResidentColumn, int] = {}
        self.setModel(model)
        self.setAccessibleName(tr("Residents"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self._set_up_headers()

    def selected(self) -> tuple[ResidentId, ...]:
        """The people selected, in the order of the list."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return tuple(self._people.ids[row] for row in rows)

    def show_widths(self, widths: Mapping[ResidentColumn, int]) -> None:
        """Makes the columns as wide as they were left."""
        self._widths = dict(widths)
        self._apply_widths()

    def show_columns(self, columns: tuple[ResidentColumn, ...]) -> None:
        """Shows other columns; the person chosen stays chosen."""
        with QSignalBlocker(self.horizontalHeader()):
            self._people.show_columns(columns)
            self._apply_widths()

    def show_order(self, column: ResidentColumn, *, descending: bool) -> None:
        """Marks the heading by which the list is sorted."""
        columns = self._people.columns
        way = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        with QSignalBlocker(self.horizontalHeader()):
            place = columns.index(column) if column in columns else -1
            self.horizontalHeader().setSortIndicator(place, way)

    def choose(self, resident: ResidentId | None) -> bool:
        """Chooses a person and brings them into sight; False where the list does not have them."""
        row = None if resident is None else self._people.row_of(resident)
        if row is None:
            self.clearSelection()
            return False
        index = self._people.index(row, 0)
        self.setCurrentIndex(index)
        self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)
        return True

    def fill_column_menu(self, menu: QMenu) -> None:
        """All columns, those shown with a mark, and the way back to the usual ones."""
        menu.clear()
        for column in ResidentColumn:
            menu.addAction(self._column_action(menu, column))
        menu.addSeparator()
        menu.addAction(tr("Usual columns"), lambda: self._tell_columns(USUAL_COLUMNS))

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copying takes whole rows with their headings."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copying_asked.emit()
            return
        super().keyPressEvent(event)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:  # noqa: N802
        """One person selected is the one shown."""
        super().selectionChanged(selected, deselected)
        chosen = self.selected()
        self.resident_chosen.emit(chosen[0] if len(chosen) == 1 else None)

    # inside

    def _set_up_headers(self) -> None:
        rows = self.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(_ROW_HEIGHT)
        rows.hide()
        head = self.horizontalHeader()
        head.setSectionsMovable(True)
        head.setSectionsClickable(True)
        head.setSortIndicatorShown(True)
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        head.customContextMenuRequested.connect(self._on_menu_asked)
        head.sortIndicatorChanged.connect(self._on_sorted)
        head.sectionMoved.connect(self._on_moved)
        head.sectionResized.connect(self._on_resized)
        self._apply_widths()

    def _apply_widths(self) -> None:
        with QSignalBlocker(self.horizontalHeader()):
            for place, column in enumerate(self._people.columns):
                usual = max(WIDTHS[column], self.horizontalHeader().sectionSizeHint(place))
                self.setColumnWidth(place, self._widths.get(column, usual))
        # The header was not told while it was silent.
        self.updateGeometries()
        self.viewport().update()

    def _column_action(self, menu: QMenu, column: ResidentColumn) -> QAction:
        action = QAction(column_title(column), menu)
        action.setCheckable(True)
        action.setChecked(column in self._people.columns)
        action.setEnabled(column is not ResidentColumn.NAME)
        action.triggered.connect(lambda checked: self._on_column_toggled(column, shown=checked))
        return action

    def _on_column_toggled(self, column: ResidentColumn, *, shown: bool) -> None:
        present = self._people.columns
        left = tuple(each for each in present if each is not column)
        self._tell_columns((*left, column) if shown else left)

    def _tell_columns(self, columns: tuple[ResidentColumn, ...]) -> None:
        self.show_columns(columns)
        self.columns_changed.emit(columns, self._widths)

    def _on_menu_asked(self, point: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.fill_column_menu(menu)
        menu.popup(self.horizontalHeader().mapToGlobal(point))

    def _on_sorted(self, place: int, way: Qt.SortOrder) -> None:
        if 0 <= place < len(self._people.columns):
            self.sorting_asked.emit(self._people.columns[place], way is Qt.SortOrder.DescendingOrder)

    def _on_moved(self, _logical: int, _old: int, _new: int) -> None:
        """The order on the screen becomes the order of the columns."""
        head = self.horizontalHeader()
        places = range(len(self._people.columns))
        columns = tuple(self._people.columns[head.logicalIndex(place)] for place in places)
        with QSignalBlocker(head):
            for place in places:
                head.moveSection(head.visualIndex(place), place)
        self._tell_columns(columns)

    def _on_resized(self, place: int, _old: int, width: int) -> None:
        if place < len(self._people.columns) and width > 0:
            self._widths[self._people.columns[place]] = width
            self.columns_changed.emit(self._people.columns, self._widths)
