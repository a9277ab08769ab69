"""What another tariff would cost whom: month and facilities above, people and sums below."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QSplitter,
    QTableView,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from unterkunft.documents.tariff_comparison_excel import (
    ComparedPerson,
    ComparedSum,
    ComparedTariffs,
    write_comparison,
)
from unterkunft.services.tariff_comparison import SumDifference, TariffComparison
from unterkunft.ui.accessibility import label
from unterkunft.ui.plan.day_field import DayField
from unterkunft.ui.refusal_sentences import refusal_sentence
from unterkunft.ui.residents.card.step_dialog import Choice
from unterkunft.ui.tariffs.comparison_model import ComparisonModel, difference_colour, signed
from unterkunft.ui.tariffs.draft import Draft
from unterkunft.ui.tariffs.presenter import TariffsPresenter
from unterkunft.ui.widgets.dialogs import failure_dialog
from unterkunft.ui.wording import month_and_year, people, tr
from unterkunft.values.money import german_amount
from unterkunft.values.refusals import EnvironmentFailure

_ROW = 28


class ComparisonView(QWidget):
    """The draft against what is in force, on a real month."""

    said = Signal(str)

    def __init__(self, presenter: TariffsPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._comparison: TariffComparison | None = None
        self._draft: Draft | None = None
        self.month = Choice(tr("Month"), ())
        self.scope = Choice(tr("Facilities"), ())
        self.has_day = QCheckBox(tr("with the amounts of"))
        self.day = DayField(presenter.today, name=tr("with the amounts of"))
        self.compute, self.export = QPushButton(tr("Compare")), QPushButton(tr("Export …"))
        self.total, self.note = label("", role="heading"), label("", role="finding")
        self.model = ComparisonModel(self)
        self.table, self.sums = QTableView(), QTreeWidget()
        self._build()
        self._connect()

    def show_draft(self, draft: Draft | None) -> None:
        """Offers to compare another tariff."""
        if draft is self._draft:
            self.compute.setEnabled(draft is not None and draft.tariff is not None)
            return
        self._draft = draft
        self._forget()
        presenter = self._presenter
        self.month.offer((month_and_year(each), each) for each in presenter.months())
        self.scope.offer(self._scopes(draft))
        tariff = None if draft is None else draft.tariff
        self.compute.setEnabled(tariff is not None)
        if tariff is not None:
            last = max(step.valid_from for rate in tariff.rates for step in rate.steps)
            self.has_day.setChecked(last > presenter.today)
            if last > presenter.today:
                self.day.show_day(last)

    def show_comparison(self, comparison: TariffComparison) -> None:
        """Shows people and sums."""
        self._comparison = comparison
        self.model.show_people(comparison.people)
        whole = comparison.total
        concerned = sum(1 for each in comparison.people if each.difference)
        self.total.setText(
            tr(
                "{month}: {former} € until now, {new} € then, {difference} ({concerned} of {people} "
                "concerned)",
                month=month_and_year(comparison.month),
                former=german_amount(whole.former),
                new=german_amount(whole.new),
                difference=signed(whole.difference),
                concerned=concerned,
                people=people(len(comparison.people)),
            )
        )
        told = [f"✕ {each.message}" for each in comparison.new_findings[:3]]
        more = len(comparison.new_findings) - len(told)
        if more > 0:
            told.append(tr("and {count} more findings", count=more))
        self.note.setText("\n".join(told))
        self.note.setVisible(bool(told))
        self.sums.clear()
        self._add_sums(tr("By facility"), comparison.by_facility)
        self._add_sums(tr("By payer"), comparison.by_payer)
        self.sums.expandAll()
        self.export.setEnabled(bool(comparison.people))

    def write(self, path: Path) -> bool:
        """Writes what is shown to a file."""
        if self._comparison is None or self._draft is None:
            return False
        try:
            write_comparison(_compared(self._comparison, self._draft.name), path)
        except EnvironmentFailure as failure:
            failure_dialog(self, refusal_sentence(failure)).open()
            return False
        self.said.emit(tr("Comparison written: {file}", file=str(path)))
        return True

    # -- steps -----------------------------------------------------------------------------------

    def _compare(self) -> None:
        title = tr("Comparing tariffs for {month}", month=month_and_year(self.month.value))
        self._presenter.compare(self.month.value, self.scope.value, steps_on=self._steps_on(), title=title)

    def _steps_on(self) -> date | None:
        return self.day.day if self.has_day.isChecked() else None

    def _export(self) -> None:
        kinds = f"{tr('Excel workbook (.xlsx)')} (*.xlsx);;CSV (*.csv)"
        suggested = f"Tarifvergleich-{self.month.value}.xlsx"
        name, _ = QFileDialog.getSaveFileName(self, tr("Write to"), suggested, kinds)
        if name:
            self.write(Path(name) if Path(name).suffix in (".xlsx", ".csv") else Path(f"{name}.xlsx"))

    def _forget(self) -> None:
        self._comparison = None
        self.model.show_people(())
        self.sums.clear()
        self.note.hide()
        self.export.setEnabled(False)
        self.total.setText(tr("What would this tariff cost whom? Choose a month that has been lived."))

    def _scopes(self, draft: Draft | None) -> list[tuple[str, frozenset[str] | None]]:
        book = self._presenter.book
        origin = None if draft is None or draft.origin is None else draft.origin.tariff
        own = any(each.tariff == origin for lane in book.lanes for each in lane.assignments)
        scopes: list[tuple[str, frozenset[str] | None]] = []
        if own:
            scopes.append((tr("those that charge by this tariff"), None))
        scopes.append((tr("all facilities"), frozenset(lane.key for lane in book.lanes)))
        scopes += [(lane.name, frozenset({lane.key})) for lane in book.lanes]
        return scopes

    def _add_sums(self, title: str, sums: Iterable[SumDifference]) -> None:
        top = QTreeWidgetItem(self.sums, [title])
        for each in sums:
            name = each.name or tr("(nobody has promised to pay)")
            texts = [name, german_amount(each.former), german_amount(each.new), signed(each.difference)]
            item = QTreeWidgetItem(top, texts)
            item.setToolTip(0, f"{name}: {people(each.persons)}")
            for column in (1, 2, 3):
                item.setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            item.setForeground(3, difference_colour(each.difference))

    # -- parts -----------------------------------------------------------------------------------

    def _build(self) -> None:
        for choice in (self.month, self.scope):
            choice.setSizeAdjustPolicy(choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            choice.setMinimumContentsLength(14)
        self.compute.setProperty("role", "primary")
        form, more = QFormLayout(), QFormLayout()
        form.addRow(tr("Month"), self.month)
        more.addRow(tr("Facilities"), self.scope)
        days = QHBoxLayout()
        days.addWidget(self.has_day)
        days.addWidget(self.day)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addLayout(form, 1)
        head.addLayout(more, 1)
        head.addLayout(days)
        buttons = QHBoxLayout()
        self.total.setWordWrap(True)
        buttons.addWidget(self.total, 1)
        buttons.addWidget(self.compute)
        buttons.addWidget(self.export)
        self.note.setWordWrap(True)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(self.table)
        split.addWidget(self.sums)
        split.setSizes([650, 430])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addLayout(buttons)
        column.addWidget(self.note)
        column.addWidget(split, 1)
        self._dress()

    def _dress(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.setAccessibleName(tr("People in the comparison"))
        table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        table.setWordWrap(False)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(_ROW)
        header = table.horizontalHeader()
        header.setSectionsClickable(True)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSortIndicatorShown(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.sortIndicatorChanged.connect(self.model.sort)
        _fit(header, (2, 94), (3, 94), (4, 104))
        self.sums.setAccessibleName(tr("Sums"))
        self.sums.setHeaderLabels([tr("Sum"), tr("until now"), tr("then"), tr("Difference")])
        self.sums.setUniformRowHeights(True)
        self.sums.header().setStretchLastSection(False)
        _fit(self.sums.header(), (1, 84), (2, 84), (3, 98))

    def _connect(self) -> None:
        self.compute.clicked.connect(self._compare)
        self.export.clicked.connect(self._export)
        self.has_day.toggled.connect(self.day.setEnabled)
        self.day.setEnabled(False)


def _fit(header: QHeaderView, *widths: tuple[int, int]) -> None:
    """Names share what room there is; the amounts are always in sight."""
    header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    for column, width in widths:
        header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
        header.resizeSection(column, width)


def _compared(comparison: TariffComparison, name: str) -> ComparedTariffs:
    return ComparedTariffs(
        title=f"{name} – {comparison.month}",
        people=tuple(
            ComparedPerson(each.facility_name, each.resident, each.name, each.former, each.new)
            for each in comparison.people
        ),
        sums=(
            *_compared_sums("Unterkunft", comparison.by_facility),
            *_compared_sums("Kostenträger", comparison.by_payer),
        ),
    )


def _compared_sums(kind: str, sums: Iterable[SumDifference]) -> tuple[ComparedSum, ...]:
    return tuple(
        ComparedSum(kind, each.name or "(ohne Kostenträger)", each.persons, each.former, each.new)
        for each in sums
    )
