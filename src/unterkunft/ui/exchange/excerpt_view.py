"""The row of the file a finding points at, with the cell that is meant."""

from __future__ import annotations

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from unterkunft.ui.accessibility import label
from unterkunft.ui.exchange.lines import ExcerptCell
from unterkunft.ui.theme import colours
from unterkunft.ui.wording import tr


class ExcerptView(QWidget):
    """Shows one row as the file has it; the cell that is meant is red."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sentence = label("")
        self._sentence.setWordWrap(True)
        self.cells = QTableWidget(1, 0)
        self.cells.setAccessibleName(tr("Row of the file"))
        self.cells.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.cells.setSelectionMode(QTableWidget.SelectionMode.NoSelection)
        self.cells.verticalHeader().hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.addWidget(self._sentence)
        column.addWidget(self.cells)
        column.addStretch(1)
        self.setMinimumHeight(120)
        self.cells.setFixedHeight(84)

    def show_cells(self, cells: tuple[ExcerptCell, ...], sentence: str) -> None:
        """Shows a row and what is wrong with it."""
        self._sentence.setText(sentence)
        self.cells.setVisible(bool(cells))
        self.cells.setColumnCount(len(cells))
        for place, cell in enumerate(cells):
            self.cells.setHorizontalHeaderItem(place, QTableWidgetItem(cell.heading))
            item = QTableWidgetItem(cell.text)
            if cell.is_meant:
                item.setBackground(QColor(colours().danger_soft))
                item.setForeground(QColor(colours().danger))
            self.cells.setItem(0, place, item)
            if cell.is_meant:
                self.cells.scrollToItem(item)
        self.cells.resizeColumnsToContents()
