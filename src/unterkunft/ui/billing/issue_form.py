"""The dates of papers that are issued, and the folder their files go to."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDateEdit,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from unterkunft.ui.accessibility import label
from unterkunft.ui.billing.steps import Issuing
from unterkunft.ui.wording import tr


class IssueForm(QWidget):
    """Document date, due date, folder. The service period is the month itself."""

    year_changed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.issued_on, self.due_on = _day_field(tr("Document date")), _day_field(tr("Due on"))
        self.writes = QCheckBox(tr("Write the papers to"))
        self.folder = QLineEdit()
        self.folder.setAccessibleName(tr("Folder"))
        self.choose = QPushButton(tr("Choose …"))
        self._lay_out()
        self.issued_on.dateChanged.connect(self._on_issued_on_changed)
        self.choose.clicked.connect(self._ask_folder)
        self.writes.toggled.connect(self.folder.setEnabled)
        self.writes.toggled.connect(self.choose.setEnabled)
        self.writes.setChecked(True)

    @property
    def issuing(self) -> Issuing:
        """What is entered."""
        folder = Path(self.folder.text().strip()) if self.folder.text().strip() else None
        return Issuing(
            _as_date(self.issued_on), _as_date(self.due_on), folder if self.writes.isChecked() else None
        )

    def propose(self, issuing: Issuing, folder: Path) -> None:
        """Fills in what is most often chosen."""
        self.issued_on.setDate(_as_qdate(issuing.issued_on))
        self.due_on.setDate(_as_qdate(issuing.due_on or issuing.issued_on))
        self.folder.setText(str(folder))

    def _lay_out(self) -> None:
        days = QHBoxLayout()
        for name, field in ((tr("Document date"), self.issued_on), (tr("Due on"), self.due_on)):
            days.addWidget(label(name))
            days.addWidget(field)
            days.addSpacing(12)
        days.addStretch(1)
        place = QHBoxLayout()
        place.addWidget(self.writes)
        place.addWidget(self.folder, 1)
        place.addWidget(self.choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(days)
        column.addLayout(place)

    def _on_issued_on_changed(self, day: QDate) -> None:
        """Nothing is due before it was written."""
        self.due_on.setMinimumDate(day)
        self.year_changed.emit(day.year())

    def _ask_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, tr("Choose a folder"), self.folder.text())
        if folder:
            self.folder.setText(folder)


def _day_field(name: str) -> QDateEdit:
    field = QDateEdit()
    field.setCalendarPopup(True)
    field.setDisplayFormat("dd.MM.yyyy")
    field.setMaximumWidth(160)
    field.setAccessibleName(name)
    return field


def _as_qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


def _as_date(field: QDateEdit) -> date:
    return date(1, 1, 1) + timedelta(days=field.date().toJulianDay() - _FIRST)


_FIRST = QDate(1, 1, 1).toJulianDay()
