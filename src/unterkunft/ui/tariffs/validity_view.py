"""Who charges by what: the list of tariffs above, the facilities over time below."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QSplitter, QVBoxLayout, QWidget

from unterkunft.services.queries.tariffs import Assignment, FacilityLane, TariffBook
from unterkunft.ui.accessibility import label
from unterkunft.ui.tariffs.assignment_dialog import AssignmentDialog
from unterkunft.ui.tariffs.presenter import TariffsPresenter
from unterkunft.ui.tariffs.tariff_table import TariffModel, TariffTable
from unterkunft.ui.tariffs.validity_chart import ValidityChart
from unterkunft.ui.wording import tr
from unterkunft.values.period import Period


class ValidityView(QWidget):
    """Tariffs and assignments; a row is dragged onto a facility, or assigned by the form."""

    tariff_chosen = Signal(object)
    """The TariffRow that is current."""
    tariff_opened = Signal(object)

    def __init__(self, presenter: TariffsPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self.model = TariffModel(self)
        self.table = TariffTable(self.model)
        self.chart = ValidityChart()
        self.assign = QPushButton(tr("Assign …"))
        self.warning = label("", role="finding")
        self._build()
        self._connect()

    def show_book(self, book: TariffBook) -> None:
        """Shows everything anew."""
        presenter = self._presenter
        self.model.show_rows(book.tariffs, today=presenter.today)
        self.chart.may_change = presenter.may_write
        self.chart.show_book(book, today=presenter.today)
        self.assign.setEnabled(presenter.may_write and bool(book.tariffs) and bool(book.lanes))
        self.warning.setText(gap_sentence(book, presenter.today))
        self.warning.setVisible(bool(self.warning.text()))

    def show_chosen(self, tariff: UUID | None) -> None:
        """Marks the tariff that is shown in the other parts."""
        for number, row in enumerate(self.model.rows):
            if row.id == tariff:
                with QSignalBlocker(self.table.selectionModel()):
                    self.table.selectRow(number)
                self.table.viewport().update()

    def ask_assignment(
        self,
        *,
        lane: FacilityLane | None = None,
        day: date | None = None,
        tariff: object = None,
        assignment: Assignment | None = None,
    ) -> None:
        """Opens the form."""
        row = self.table.currentIndex().row()
        chosen = self.model.rows[row].id if 0 <= row < len(self.model.rows) else None
        AssignmentDialog(
            self._presenter,
            tariff=chosen if tariff is None else tariff,  # type: ignore[arg-type] # a signal's id
            facility=None if lane is None else lane.id,
            day=day,
            assignment=assignment,
            parent=self,
        ).open()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.addWidget(label(tr("Facilities and their tariffs"), role="heading"))
        head.addWidget(self.warning, 1)
        head.addStretch(0)
        head.addWidget(self.assign, 0, Qt.AlignmentFlag.AlignTop)
        self.warning.setWordWrap(True)
        hint = label(
            tr("Drag a tariff onto a facility, drag an edge to another day, or double-click a bar."),
            role="muted",
        )
        hint.setWordWrap(True)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(self.chart)
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(0, 8, 0, 0)
        column.addLayout(head)
        column.addWidget(area, 1)
        column.addWidget(hint)
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(self.table)
        split.addWidget(below)
        split.setStretchFactor(0, 2)
        split.setStretchFactor(1, 3)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(split)

    def _connect(self) -> None:
        presenter, chart = self._presenter, self.chart
        self.assign.clicked.connect(lambda: self.ask_assignment())
        chart.assignment_opened.connect(lambda each: self.ask_assignment(assignment=each))
        chart.edge_moved.connect(presenter.reschedule)
        chart.removal_asked.connect(lambda each: presenter.unassign(each.id))
        chart.tariff_dropped.connect(
            lambda tariff, lane, day: self.ask_assignment(tariff=tariff, lane=lane, day=day)
        )
        self.table.selectionModel().currentRowChanged.connect(
            lambda index: self.tariff_chosen.emit(self.model.rows[index.row()]) if index.isValid() else None
        )
        self.table.doubleClicked.connect(lambda index: self.tariff_opened.emit(self.model.rows[index.row()]))


def gap_sentence(book: TariffBook, today: date) -> str:
    """Says in which facilities people live or lived on days without a tariff."""
    told = [
        tr("{facility} ({days})", facility=lane.name, days=_gap_days(gap))
        for lane in book.lanes
        for gap in lane.gaps
        if gap.start <= today
    ]
    return tr("Days without a tariff: {facilities}", facilities="; ".join(told)) if told else ""


def _gap_days(gap: Period) -> str:
    if gap.last_day is None:
        return tr("from {day} on", day=gap.start)
    if gap.last_day == gap.start:
        return f"{gap.start:%d.%m.%Y}"
    return f"{gap.start:%d.%m.%Y} – {gap.last_day:%d.%m.%Y}"
