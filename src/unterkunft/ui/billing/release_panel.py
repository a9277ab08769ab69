"""The way to a finalised month in three steps: check, reconcile, finalise."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from unterkunft.model.statement import StatementKind
from unterkunft.services.day_runs import days_in_german
from unterkunft.services.queries.finalised import RunRow
from unterkunft.services.reconciliation import DayDifference, Reconciliation
from unterkunft.services.release_findings import ReleaseFinding
from unterkunft.ui.accessibility import label
from unterkunft.ui.billing.cell_table import CellColumn, CellRow, CellTable
from unterkunft.ui.billing.issue_form import IssueForm
from unterkunft.ui.billing.shown import ShownRelease
from unterkunft.ui.billing.words import finding_title, run_text, solve_text
from unterkunft.ui.wording import month_and_year, tr
from unterkunft.values.money import german_amount
from unterkunft.values.statuses import Severity


class ReleasePanel(QWidget):
    """The three steps; none can be missed, each can be gone back to."""

    solving_asked = Signal(object)
    noting_asked = Signal(object)
    person_chosen = Signal(object)
    finalising_asked = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown: ShownRelease | None = None
        self.steps = [QPushButton() for _ in range(3)]
        self.check, self.balance, self.end = CheckStep(), ReconciliationStep(), FinaliseStep()
        self.back, self.forward = QPushButton(tr("Back")), QPushButton(tr("Next"))
        self._stack = QStackedWidget()
        self._build()
        self.show_step(0)

    def show_release(self, shown: ShownRelease, numbers: Mapping[StatementKind, str]) -> None:
        """Shows how far the release is."""
        self.shown = shown
        self.check.show_release(shown)
        self.balance.show_release(shown)
        self.end.show_release(shown, numbers)
        self.steps[0].setText(tr("1  Check list ({count})", count=len(shown.findings)))
        open_differences = shown.unexplained
        self.steps[1].setText(
            tr("2  Reconciliation ({count} open)", count=open_differences)
            if open_differences
            else tr("2  Reconciliation ✓")
        )
        self.steps[2].setText(tr("3  Finalise"))

    def show_step(self, place: int) -> None:
        """Brings a step to the front."""
        self._stack.setCurrentIndex(place)
        self.steps[place].setChecked(True)
        self.forward.setVisible(place < 2)

    def _build(self) -> None:
        row = QHBoxLayout()
        for place, button in enumerate(self.steps):
            button.setCheckable(True)
            button.setAutoExclusive(True)
            button.setProperty("role", "filter")
            button.clicked.connect(partial(self.show_step, place))
            row.addWidget(button)
        row.addStretch(1)
        for step in (self.check, self.balance, _scrolling(self.end)):
            self._stack.addWidget(step)
        foot = QHBoxLayout()
        foot.addWidget(self.back)
        foot.addStretch(1)
        foot.addWidget(self.forward)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self._stack, 1)
        column.addLayout(foot)
        self.back.clicked.connect(self._on_back)
        self.forward.clicked.connect(lambda: self.show_step(self._stack.currentIndex() + 1))
        self.check.table.opened.connect(self.solving_asked)
        self.check.solve.clicked.connect(lambda: self.solving_asked.emit(self.check.table.current))
        self.check.note.clicked.connect(lambda: self.noting_asked.emit(self.check.notable()))
        self.check.table.current_changed.connect(self._on_finding)
        self.balance.differences.current_changed.connect(self._on_difference)
        self.end.button.clicked.connect(lambda: self.finalising_asked.emit(self.end.form.issuing))

    def _on_back(self) -> None:
        if self._stack.currentIndex() == 0:
            self.left.emit()
        else:
            self.show_step(self._stack.currentIndex() - 1)

    def _on_finding(self, finding: ReleaseFinding | None) -> None:
        if finding is not None and finding.resident is not None:
            self.person_chosen.emit((finding.facility, finding.resident))

    def _on_difference(self, found: tuple[str, DayDifference] | None) -> None:
        if found is not None:
            self.person_chosen.emit((found[0], found[1].resident))


def _scrolling(step: QWidget) -> QScrollArea:
    """A step that is higher than a small window."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(step)
    return area


class CheckStep(QWidget):
    """What must be looked at: each finding leads to where it is solved, or is taken note of."""

    def __init__(self) -> None:
        super().__init__()
        columns = (
            CellColumn(tr("Finding"), 208),
            CellColumn(tr("Person or facility"), 170),
            CellColumn(tr("Solve"), 182, is_link=True),
            CellColumn(tr("What it says"), 320),
        )
        self.table = CellTable(columns, tr("Check list"), several=True)
        self.solve = QPushButton()
        self.note = QPushButton(tr("Take note …"))
        self.text, self.empty = label("", role="muted"), label("", role="heading")
        self.text.setWordWrap(True)
        row = QHBoxLayout()
        row.addWidget(self.text, 1)
        row.addWidget(self.solve)
        row.addWidget(self.note)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table, 1)
        column.addWidget(self.empty, 1, Qt.AlignmentFlag.AlignCenter)
        column.addLayout(row)
        self.table.current_changed.connect(self._on_current_changed)
        self._on_current_changed(None)

    def show_release(self, shown: ShownRelease) -> None:
        """Lists the findings, what blocks first."""
        self.table.show_rows(list(_finding_rows(shown)))
        self.table.setVisible(bool(shown.findings))
        self.empty.setVisible(not shown.findings)
        nothing = tr("There is nothing to clear.")
        done = tr("The month is finalised; there is nothing left to check.")
        self.empty.setText(nothing if shown.facilities else done)

    def notable(self) -> tuple[ReleaseFinding, ...]:
        """The findings selected that somebody can take note of."""
        return tuple(each for each in self.table.selected() if _is_notable(each))

    def _on_current_changed(self, finding: ReleaseFinding | None) -> None:
        self.solve.setVisible(finding is not None)
        self.note.setEnabled(bool(self.notable()))
        self.text.setText("" if finding is None else _told(finding))
        if finding is not None:
            self.solve.setText(solve_text(finding))


def _is_notable(finding: ReleaseFinding) -> bool:
    return finding.acknowledged is None and finding.code != "AMOUNT_JUMPED"


def _told(finding: ReleaseFinding) -> str:
    seen = finding.acknowledged
    if seen is None:
        return finding.message
    return f"{finding.message} {tr('Taken note of by {by}: {reason}', by=seen.by, reason=seen.reason)}"


def _finding_rows(shown: ShownRelease) -> Iterator[CellRow]:
    names = {each.key: each.name for each in shown.facilities}
    for finding in shown.findings:
        person = shown.people.get(finding.resident or "")
        who = person.name if person is not None else names.get(finding.facility, finding.facility)
        if finding.acknowledged is not None:
            sign, ink = "✓", ""
        else:
            is_blocking = finding.severity is Severity.BLOCKING
            sign, ink = ("✕", "danger") if is_blocking else ("!", "warning")
        cells = (f"{sign} {finding_title(finding.code)}", who, f"→ {solve_text(finding)}", _told(finding))
        yield CellRow(cells, finding, ink, is_quiet=finding.acknowledged is not None)


class ReconciliationStep(QWidget):
    """The plan's place-days, the days attended and held, the days billed; differences by name and day."""

    def __init__(self) -> None:
        super().__init__()
        sums = (
            CellColumn(tr("Facility"), 210),
            CellColumn(tr("Place-days"), 96, is_number=True),
            CellColumn(tr("present"), 84, is_number=True),
            CellColumn(tr("held"), 84, is_number=True),
            CellColumn(tr("billed"), 96, is_number=True),
            CellColumn(tr("Result"), 200),
        )
        differences = (
            CellColumn(tr("Person"), 180),
            CellColumn(tr("Days"), 170),
            CellColumn(tr("Plan"), 60),
            CellColumn(tr("Stay"), 94),
            CellColumn(tr("Bill"), 98),
            CellColumn(tr("Explanation"), 300),
        )
        self.sums = CellTable(sums, tr("Reconciliation by facility"))
        self.differences = CellTable(differences, tr("Differences by name and day"))
        self._title = label("", role="muted")
        self._title.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.sums, 2)
        column.addWidget(self._title)
        column.addWidget(self.differences, 3)

    def show_release(self, shown: ShownRelease) -> None:
        """Shows sums and differences."""
        names = {each.key: each.name for each in shown.facilities}
        self.sums.show_rows([_sum_row(each, names) for each in shown.reconciliations])
        rows = list(_difference_rows(shown))
        self.differences.show_rows(rows)
        rule = tr("Place-days of the plan = present + held = billed.")
        self._title.setText(f"{rule} {tr('Differences by name and day: {count}', count=len(rows))}")


def _sum_row(each: Reconciliation, names: Mapping[str, str]) -> CellRow:
    numbers = (each.plan_days, each.attended_days, each.held_days, each.billed_days)
    unexplained = len(each.unexplained)
    if unexplained:
        result, ink = tr("✕ {count} not explained", count=unexplained), "danger"
    elif len(each.differences) == 1:
        result, ink = tr("✓ 1 difference explained"), ""
    elif each.differences:
        result, ink = tr("✓ {count} differences explained", count=len(each.differences)), ""
    else:
        result, ink = tr("✓ agrees"), ""
    return CellRow((names.get(each.facility, each.facility), *map(str, numbers), result), each, ink)


def _difference_rows(shown: ShownRelease) -> Iterator[CellRow]:
    found = [(each.facility, one) for each in shown.reconciliations for one in each.differences]
    for facility, one in sorted(found, key=lambda each: each[1].is_explained):
        person = shown.people.get(one.resident)
        name = person.name if person is not None else one.resident
        states = (_yes(one.in_plan), _yes(one.is_housed), _yes(one.is_billed))
        cells = (name, days_in_german(one.first_day, one.last_day), *states, one.explanation.value)
        yield CellRow(cells, (facility, one), "" if one.is_explained else "danger", is_quiet=one.is_explained)


def _yes(value: bool) -> str:
    return tr("yes") if value else tr("no")


class FinaliseStep(QWidget):
    """What would be issued under which numbers, and the button that does it."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("finaliseStep")
        self.form, self.button = IssueForm(), QPushButton()
        self.preview, self.warning = label(""), label("", role="muted")
        self.button.setProperty("role", "primary")
        for part in (self.preview, self.warning):
            part.setWordWrap(True)
        row = QHBoxLayout()
        row.addWidget(self.button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.preview)
        column.addWidget(self.form)
        column.addWidget(self.warning)
        column.addLayout(row)
        column.addStretch(1)

    def show_release(self, shown: ShownRelease, numbers: Mapping[StatementKind, str]) -> None:
        """Shows what would be issued."""
        self.preview.setText("\n".join(_preview(shown, numbers)))
        self.button.setText(tr("Finalise {month}", month=month_and_year(shown.month)))
        self.form.setVisible(bool(shown.facilities))
        self.button.setVisible(bool(shown.facilities))
        self.button.setEnabled(shown.blocking == 0)
        self.warning.setText(_warning(shown))


def _preview(shown: ShownRelease, numbers: Mapping[StatementKind, str]) -> Iterable[str]:
    for run in shown.runs:
        yield _run(run)
    for seen in shown.acknowledged if not shown.facilities else ():
        yield tr(
            "Taken note of by {by}: {message} {reason}", by=seen.by, message=seen.message, reason=seen.reason
        )
    if not shown.facilities:
        return
    yield tr("Facilities: {names}", names=", ".join(each.name for each in shown.facilities))
    own, total = numbers[StatementKind.STATEMENT], german_amount(shown.total)
    yield tr(
        "Statements: {count}, from number {number}, {total} €",
        count=shown.statements,
        number=own,
        total=total,
    )
    collective = numbers[StatementKind.PAYER_STATEMENT]
    yield tr("Collective statements: {count}, from number {number}", count=shown.payers, number=collective)
    if shown.contracts:
        invoice = numbers[StatementKind.OPERATOR_INVOICE]
        yield tr("Operator's invoices: {count}, from number {number}", count=shown.contracts, number=invoice)


def _run(run: RunRow) -> str:
    return tr(
        "{what} on {day} by {who}: {count} papers, {total} €",
        what=run_text(run.kind),
        day=run.issued_on,
        who=run.finalised_by,
        count=run.statements,
        total=german_amount(run.total),
    )


def _warning(shown: ShownRelease) -> str:
    if not shown.facilities:
        return tr("What is finalised is never changed. Later knowledge becomes a correction.")
    if shown.blocking:
        return tr("{count} findings must be solved or taken note of first.", count=shown.blocking)
    return tr("Afterwards nothing about it can be changed or undone. Later knowledge becomes a correction.")
