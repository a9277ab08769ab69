"""“Zeitraum ändern”: bed, first and last day of one bar, with the verdict as one types; the drag's twin."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from unterkunft.ui.accessibility import label
from unterkunft.ui.calendar import calendar_words as words
from unterkunft.ui.calendar.bar_change import BarChange, Proposal
from unterkunft.ui.calendar.chart import Bar, Chart, Row, RowKind
from unterkunft.ui.wording import tr
from unterkunft.values.ids import BedId

_FAR = timedelta(days=30)
"""Where an open end begins to be a day."""


class PeriodDialog(QDialog):
    """Choose bed and days; the verdict stands below, the button answers to it."""

    def __init__(self, chart: Chart, bar: Bar, change: BarChange, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Change the days"))
        self.setMinimumWidth(480)
        self._chart, self._change = chart, change
        self.bed = QComboBox()
        self.bed.setAccessibleName(tr("Bed"))
        self.bed.setMaxVisibleItems(20)
        self.start = _day_field(tr("From"))
        self.end = _day_field(tr("Until (day of leaving)"))
        self.is_open = QCheckBox(tr("open end"))
        self.verdict = _wrapped()
        self.verdict.setAccessibleName(tr("Verdict"))
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self._ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        self._ok.setText(tr("Change the days"))
        self._fill(chart, bar)
        self._build(bar)
        self._connect()
        self._judge()

    @property
    def proposal(self) -> Proposal:
        """What the fields say."""
        end = None if self.is_open.isChecked() else _date_of(self.end.date())
        return self._change.proposal(self._bed(), _date_of(self.start.date()), end)

    def _bed(self) -> BedId:
        bed: BedId = self.bed.currentData()
        return bed

    def _fill(self, chart: Chart, bar: Bar) -> None:
        rows = [row for row in chart.rows(()) if row.kind is RowKind.BED and row.bed is not None]
        for row in rows:
            if row.bed is not None:
                self.bed.addItem(_bed_text(row), row.bed.id)
        held = next((i for i, row in enumerate(rows) if row.key == bar.assignment.bed), 0)
        self.bed.setCurrentIndex(held)
        period = bar.period
        self.start.setDate(_qdate(period.start))
        self.end.setDate(_qdate(period.end or max(period.start, chart.today) + _FAR))
        self.is_open.setChecked(period.end is None)
        self.end.setEnabled(period.end is not None)

    def _build(self, bar: Bar) -> None:
        heading = label(bar.person.name, role="heading")
        until = QHBoxLayout()
        until.addWidget(self.end, 1)
        until.addWidget(self.is_open)
        form = QFormLayout()
        form.setSpacing(10)
        form.addRow(tr("Bed"), self.bed)
        form.addRow(tr("From"), self.start)
        form.addRow(tr("Until (day of leaving)"), until)
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        layout.addWidget(heading)
        layout.addWidget(label(words.period_text(bar.period), role="muted"))
        layout.addLayout(form)
        layout.addWidget(self.verdict)
        layout.addStretch(1)
        layout.addWidget(self.buttons)

    def _connect(self) -> None:
        self.bed.currentIndexChanged.connect(self._judge)
        self.start.dateChanged.connect(self._judge)
        self.end.dateChanged.connect(self._judge)
        self.is_open.toggled.connect(self._on_open_toggled)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def _on_open_toggled(self) -> None:
        self.end.setEnabled(not self.is_open.isChecked())
        self._judge()

    def _judge(self) -> None:
        proposal = self.proposal
        lines = [words.proposal_sentence(proposal, self._chart)]
        if not proposal.is_refused and not proposal.changes_nothing:
            lines.insert(0, words.period_text(proposal.period))
        self.verdict.setText("\n".join(lines))
        self._ok.setEnabled(not proposal.is_refused and not proposal.changes_nothing)


def _bed_text(row: Row) -> str:
    return f"{words.row_name(row)} ({words.floor_title(row.floor)})"


def _day_field(name: str) -> QDateEdit:
    field = QDateEdit()
    field.setDisplayFormat("dd.MM.yyyy")
    field.setCalendarPopup(True)
    field.setAccessibleName(name)
    return field


def _wrapped() -> QLabel:
    made = label("")
    made.setWordWrap(True)
    made.setMinimumHeight(58)
    made.setAlignment(Qt.AlignmentFlag.AlignTop)
    return made


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


def _date_of(day: QDate) -> date:
    return date(day.year(), day.month(), day.day())
