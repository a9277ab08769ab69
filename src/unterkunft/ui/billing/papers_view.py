"""The finalised papers of a month: looked at, printed again the same, or taken back with a reason."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from unterkunft.ui.accessibility import label
from unterkunft.ui.billing.cell_table import CellColumn, CellRow, CellTable
from unterkunft.ui.billing.shown import ShownPaper
from unterkunft.ui.billing.words import paper_kind
from unterkunft.ui.wording import tr
from unterkunft.values.money import german_amount


class PapersView(QWidget):
    """Every paper of the month by run, kind and number."""

    pdf_asked = Signal(object)
    cancelling_asked = Signal(object)
    person_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        columns = (
            CellColumn(tr("No."), 126),
            CellColumn(tr("Paper"), 150),
            CellColumn(tr("About"), 190),
            CellColumn(tr("Date"), 90),
            CellColumn(tr("Due on"), 90),
            CellColumn(tr("Amount"), 100, is_number=True),
            CellColumn(tr("State"), 200),
        )
        self.table = CellTable(columns, tr("Papers of the month"))
        self.empty = label(tr("Papers are there once the month is finalised."), role="heading")
        self.pdf, self.cancel = QPushButton(tr("View PDF")), QPushButton(tr("Cancel statement …"))
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.pdf)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table, 1)
        column.addWidget(self.empty, 1, Qt.AlignmentFlag.AlignCenter)
        column.addLayout(row)
        self.table.opened.connect(self._on_opened)
        self.table.current_changed.connect(self._on_current_changed)
        self.pdf.clicked.connect(lambda: self._on_opened(self.table.current))
        self.cancel.clicked.connect(lambda: self.cancelling_asked.emit(self.table.current))
        self._on_current_changed(None)

    def show_papers(self, papers: tuple[ShownPaper, ...]) -> None:
        """Lists the papers."""
        self.table.show_rows([_row(each) for each in papers])
        self.table.setVisible(bool(papers))
        self.empty.setVisible(not papers)

    def _on_opened(self, shown: ShownPaper | None) -> None:
        if shown is not None and not shown.is_hidden:
            self.pdf_asked.emit(shown)

    def _on_current_changed(self, shown: ShownPaper | None) -> None:
        self.pdf.setEnabled(shown is not None and not shown.is_hidden)
        self.cancel.setEnabled(shown is not None and shown.may_be_cancelled)
        if shown is not None and shown.paper.resident is not None:
            self.person_chosen.emit((shown.paper.facility, shown.paper.resident))


def _row(shown: ShownPaper) -> CellRow:
    paper = shown.paper
    due = "" if paper.due_on is None else f"{paper.due_on:%d.%m.%Y}"
    cells = (
        paper.number,
        paper_kind(paper.kind),
        shown.about,
        f"{paper.issued_on:%d.%m.%Y}",
        due,
        f"{german_amount(paper.total)} €",
        _state(shown),
    )
    return CellRow(cells, shown, is_quiet=paper.cancelled_by is not None)


def _state(shown: ShownPaper) -> str:
    if shown.paper.cancelled_by is not None:
        return tr("cancelled by {number}", number=shown.paper.cancelled_by)
    if shown.corrected_by is not None:
        return tr("corrected by {number}", number=shown.corrected_by)
    return ""
