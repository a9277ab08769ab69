"""Trying a tariff out: the case on the left, what it costs and why on the right, with every key."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QPlainTextEdit,
    QScrollArea,
    QSplitter,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from unterkunft.billing.statement import StatementLine
from unterkunft.services.month_overview.derivation import as_text
from unterkunft.services.tariff_trial import TrialResult, try_tariff
from unterkunft.ui.accessibility import label
from unterkunft.ui.tariffs.draft import Draft
from unterkunft.ui.tariffs.trial_form import TrialForm
from unterkunft.ui.wording import tr
from unterkunft.values.money import german_amount

_ROW = 28
_FORM_WIDTH = 370


class TrialView(QWidget):
    """The try-out panel for the draft shown."""

    def __init__(self, *, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft: Draft | None = None
        self.form = TrialForm(today=today)
        self.total = label("", role="title")
        self.sums = label("", role="muted")
        self.findings = label("", role="finding")
        self.lines = QTableWidget(0, 5)
        self.reasons = QPlainTextEdit()
        self._build()
        self.form.changed.connect(self.compute)

    def show_draft(self, draft: Draft | None) -> None:
        """Tries another tariff, or the same after a change."""
        self._draft = draft
        if self.isVisible():
            self.compute()

    def showEvent(self, event: object) -> None:
        """Computes what has changed while nobody looked."""
        super().showEvent(event)  # type: ignore[arg-type] # Qt hands over the right kind
        self.compute()

    def compute(self) -> None:
        """Computes the case; takes some thousandths of a second."""
        tariff = None if self._draft is None else self._draft.tariff
        if tariff is None:
            self._show_nothing()
            return
        self._show(try_tariff(tariff, self.form.situation))

    def _show(self, result: TrialResult) -> None:
        self.total.setText(tr("{amount} € in the month", amount=german_amount(result.total)))
        parts = [tr("{count} days charged", count=result.billed_days)]
        if self.form.persons.value() > 1:
            parts.append(tr("whole household {amount} €", amount=german_amount(result.household_total)))
        self.sums.setText(" · ".join(parts))
        self.findings.setText("\n".join(f"✕ {each.message}" for each in result.findings))
        self.findings.setVisible(bool(result.findings))
        self._show_lines(result.lines)
        self.reasons.setPlainText(as_text(result.reasons))

    def _show_lines(self, lines: tuple[StatementLine, ...]) -> None:
        self.lines.setRowCount(len(lines))
        for row, line in enumerate(lines):
            days = f"{line.first_day:%d.%m.} – {line.last_day:%d.%m.}"
            texts = (line.label, days, str(line.days), line.arithmetic, f"{german_amount(line.amount)} €")
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                if column in (2, 4):
                    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                self.lines.setItem(row, column, item)

    def _show_nothing(self) -> None:
        self.total.setText(tr("Nothing can be computed yet"))
        self.sums.setText(tr("The tariff has findings. Please look at “Edit”."))
        self.findings.hide()
        self.lines.setRowCount(0)
        self.reasons.setPlainText("")

    # -- parts -----------------------------------------------------------------------------------

    def _build(self) -> None:
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self.form)
        area.setFixedWidth(_FORM_WIDTH)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(area)
        row.addLayout(self._results(), 1)

    def _results(self) -> QVBoxLayout:
        self._dress_lines()
        self.reasons.setReadOnly(True)
        self.reasons.setAccessibleName(tr("Why this amount?"))
        self.findings.setWordWrap(True)
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(0, 8, 0, 0)
        column.addWidget(label(tr("Why this amount?"), role="heading"))
        column.addWidget(self.reasons, 1)
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(self.lines)
        split.addWidget(below)
        split.setStretchFactor(0, 2)
        split.setStretchFactor(1, 3)
        results = QVBoxLayout()
        results.setSpacing(4)
        for part in (self.total, self.sums, self.findings):
            results.addWidget(part)
        results.addWidget(split, 1)
        return results

    def _dress_lines(self) -> None:
        table = self.lines
        table.setAccessibleName(tr("Lines"))
        headings = (tr("Line"), tr("Days from – to"), tr("Days"), tr("Arithmetic"), tr("Amount"))
        table.setHorizontalHeaderLabels(headings)
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(_ROW)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for column, width in ((1, 112), (2, 50), (4, 92)):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(column, width)
