"""Finalised months that are no longer right: old, new, difference, cause, and how they are put right."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from unterkunft.services.commands.correcting import CorrectionForm
from unterkunft.services.contract_corrections import ContractCorrection
from unterkunft.ui.accessibility import label
from unterkunft.ui.billing.cell_table import CellColumn, CellRow, CellTable
from unterkunft.ui.billing.issue_form import IssueForm
from unterkunft.ui.billing.shown import ShownCorrection
from unterkunft.ui.billing.steps import Issuing
from unterkunft.ui.wording import month_and_year, tr
from unterkunft.values.money import ZERO, german_amount
from unterkunft.values.month import Month


class CorrectionsView(QWidget):
    """All that is to be corrected, the newest month first."""

    run_asked = Signal(object, object, object)
    person_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        columns = (
            CellColumn(tr("Month"), 130),
            CellColumn(tr("Person"), 160),
            CellColumn(tr("No."), 108),
            CellColumn(tr("until now"), 92, is_number=True),
            CellColumn(tr("now"), 92, is_number=True),
            CellColumn(tr("Difference"), 92, is_number=True),
            CellColumn(tr("Cause"), 320),
        )
        self.table = CellTable(columns, tr("What is to be corrected"))
        self.progress, self.empty = label("", role="muted"), label("", role="heading")
        self.cause = label("", role="muted")
        self.cause.setWordWrap(True)
        self.month, self.form = QComboBox(), QComboBox()
        self.issue, self.run = IssueForm(), QPushButton()
        self._shown: tuple[ShownCorrection, ...] = ()
        self._run_box = QWidget()
        self._build()

    def show_corrections(self, shown: tuple[ShownCorrection, ...], *, looked: int, months: int) -> None:
        """Lists what is known so far."""
        self._shown = shown
        self.table.show_rows([_row(each) for each in shown])
        self.table.setVisible(bool(shown))
        self.empty.setVisible(not shown)
        self.empty.setText(_nothing(looked, months))
        if looked < months:
            self.progress.setText(
                tr("{looked} of {months} finalised months compared", looked=looked, months=months)
            )
        else:
            self.progress.setText(tr("All {months} finalised months compared", months=months))
        self.progress.setVisible(months > 0)
        self._run_box.setVisible(bool(shown))
        self._offer_months()

    def propose(self, issuing: Issuing, folder: Path) -> None:
        """Fills in what is most often chosen."""
        self.issue.propose(issuing, folder)

    def _build(self) -> None:
        self.month.setAccessibleName(tr("Month to correct"))
        self.form.setAccessibleName(tr("Kind of correction"))
        self.form.addItem(tr("Papers over the difference"), CorrectionForm.DIFFERENCE.value)
        self.form.addItem(tr("Cancel and issue anew"), CorrectionForm.REISSUE.value)
        self.run.setProperty("role", "primary")
        row = QHBoxLayout()
        for part in (self.month, self.form, self.run):
            row.addWidget(part)
        row.addStretch(1)
        box = QVBoxLayout(self._run_box)
        box.setContentsMargins(0, 4, 0, 0)
        box.addWidget(label(tr("Correction run"), role="heading"))
        box.addWidget(self.issue)
        box.addLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.progress)
        column.addWidget(self.table, 1)
        column.addWidget(self.empty, 1, Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self.cause)
        column.addWidget(self._run_box)
        self.month.currentIndexChanged.connect(lambda _: self._name_run())
        self.table.current_changed.connect(self._on_current_changed)
        self.run.clicked.connect(self._ask)

    def _offer_months(self) -> None:
        before: str | None = self.month.currentData()
        months = dict.fromkeys(each.correction.month for each in self._shown)
        self.month.blockSignals(True)
        self.month.clear()
        for month in sorted(months):
            self.month.addItem(month_and_year(month), str(month))
        self.month.setCurrentIndex(max(0, self.month.findData(before)))
        self.month.blockSignals(False)
        self._name_run()

    def _name_run(self) -> None:
        month = self.month.currentData()
        own = [each.correction for each in self._shown if str(each.correction.month) == month]
        difference = sum((each.difference for each in own), start=ZERO)
        self.run.setText(tr("Issue {count} papers, {total} €", count=len(own), total=_signed(difference)))

    def _ask(self) -> None:
        month = Month.parse(self.month.currentData())
        self.run_asked.emit(month, self.issue.issuing, CorrectionForm(self.form.currentData()))

    def _on_current_changed(self, shown: ShownCorrection | None) -> None:
        self.cause.setText(
            "" if shown is None else _cause(shown.correction.causes, is_hidden=shown.person.is_hidden)
        )
        if shown is not None:
            self.person_chosen.emit(shown.correction)


def _row(shown: ShownCorrection) -> CellRow:
    each = shown.correction
    cells = (
        month_and_year(each.month),
        _name(shown),
        each.number or "–",
        german_amount(each.former_total),
        german_amount(each.new_total),
        _signed(each.difference),
        _cause(each.causes, is_hidden=shown.person.is_hidden),
    )
    return CellRow(cells, shown)


def _name(shown: ShownCorrection) -> str:
    if isinstance(shown.correction, ContractCorrection):
        return tr("Contract {key}", key=shown.person.name)
    return shown.person.name


def _cause(causes: Iterable[str], *, is_hidden: bool) -> str:
    return tr("not visible to your user") if is_hidden else "; ".join(causes)


def _signed(amount: Decimal) -> str:
    sign = "−" if amount < 0 else "+" if amount else ""
    return f"{sign}{german_amount(abs(amount))}"


def _nothing(looked: int, months: int) -> str:
    if months == 0:
        return tr("No month is finalised yet.")
    return tr("Nothing is to be corrected.") if looked == months else tr("Comparing …")
