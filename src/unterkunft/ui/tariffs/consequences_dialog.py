"""Says what a changed tariff would change in months that are finalised, before it is kept."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from unterkunft.services.tariff_comparison import MonthConsequence
from unterkunft.ui.accessibility import label
from unterkunft.ui.tariffs.comparison_model import difference_colour, signed
from unterkunft.ui.wording import month_and_year, tr

_ROW = 28


class ConsequencesDialog(QDialog):
    """The months touched, how many people and by how much; the user saves or thinks again."""

    def __init__(self, months: tuple[MonthConsequence, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Finalised months are touched"))
        self.setMinimumWidth(480)
        told = label(
            tr(
                "The tariff has already charged these finalised months. They stay as they were written; "
                "the differences become corrections once you issue them."
            )
        )
        told.setWordWrap(True)
        self.table = QTableWidget(len(months), 3)
        self.table.setHorizontalHeaderLabels([tr("Month"), tr("People"), tr("Difference")])
        self.table.setAccessibleName(tr("Finalised months are touched"))
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(_ROW)
        self.table.horizontalHeader().setStretchLastSection(True)
        self.table.horizontalHeader().resizeSection(0, 190)
        for row, each in enumerate(months):
            self._show(row, each)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setText(tr("Save all the same"))
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        for part in (told, self.table, self.buttons):
            column.addWidget(part)

    def _show(self, row: int, each: MonthConsequence) -> None:
        texts = (month_and_year(each.month), str(each.persons), signed(each.difference))
        for column, text in enumerate(texts):
            item = QTableWidgetItem(text)
            if column:
                item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self.table.setItem(row, column, item)
        last = self.table.item(row, 2)
        if last is not None:
            last.setForeground(difference_colour(each.difference))
