"""The exchange page: a file is dropped or chosen, looked at, then taken over; or facilities are given out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QModelIndex, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from unterkunft.services.changes import Wording
from unterkunft.services.facility_transfer.importing import ImportReport
from unterkunft.ui.accessibility import label
from unterkunft.ui.background import BackgroundRunner, ImmediateRunner, Progress
from unterkunft.ui.exchange.excerpt_view import ExcerptView
from unterkunft.ui.exchange.give_out import GiveOutPanel
from unterkunft.ui.exchange.lines import Figures, excerpt, figures_of, lines_of
from unterkunft.ui.exchange.presenter import Doing, ExchangePresenter, Looked, Part, Tells
from unterkunft.ui.exchange.tables import LineModel
from unterkunft.ui.refusal_sentences import refusal_sentence
from unterkunft.ui.step_sentences import done_sentence
from unterkunft.ui.widgets.dialogs import failure_dialog
from unterkunft.ui.wording import tr
from unterkunft.ui.workplace import Workplace, WorkplaceEvent

ResultT = TypeVar("ResultT")
_ROW = 30
_ENDINGS = (".xlsx", ".json")


class ExchangePage(QWidget):
    """Facility files in and out."""

    status_message = Signal(str)

    def __init__(
        self, workplace: Workplace, runner: BackgroundRunner | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self._workplace, self._runner = workplace, runner or ImmediateRunner(self)
        self.presenter = ExchangePresenter(workplace, self)
        self.model = LineModel(self)
        self.table, self.excerpt = QTableView(), ExcerptView()
        self.choose = QPushButton(tr("Choose a file …"))
        self.take = QPushButton(tr("Take the file in"))
        self.template = QPushButton(tr("Save a template …"))
        self.open_file = QPushButton(tr("Open in the spreadsheet program"))
        self.give_out = GiveOutPanel(workplace.facilities)
        self._file, self._counts = label("", role="title"), label("", role="muted")
        self.parts = {part: QPushButton() for part in Part}
        self._preview = QWidget()
        self._place = label(tr("Drop a facility file here (.xlsx or .json), or choose one."), role="muted")
        self._build()
        self._connect()
        self.show_nothing()
        workplace.subscribe(self._on_event)

    # what the presenter asks for

    def work(
        self, doing: Doing, path: Path, do: Callable[[Tells], ResultT], done: Callable[[ResultT], None]
    ) -> None:
        """Does something with a file beside the window; meanwhile nothing else is begun here."""
        self.setEnabled(False)

        def finished(result: ResultT) -> None:
            self.setEnabled(True)
            done(result)

        def wrapped(progress: Progress) -> ResultT:
            return do(progress)

        job = self._runner.run(
            _title(doing, path),
            wrapped,
            on_done=finished,
            on_failed=lambda failure: failure_dialog(self, refusal_sentence(failure)).open(),
        )
        job.finished.connect(lambda: self.setEnabled(True))

    def show_preview(self, looked: Looked) -> None:
        """Shows what a file would do."""
        figures = figures_of(looked.report)
        self._file.setText(looked.path.name)
        self._counts.setText(_counts_text(figures))
        self.parts[Part.FINDINGS].setText(tr("Findings ({count})", count=figures.refused + figures.notes))
        self.parts[Part.CHANGED].setText(tr("Changed ({count})", count=figures.changed))
        self.parts[Part.CREATED].setText(tr("New ({count})", count=figures.created))
        self.take.setEnabled(looked.may_be_taken and self.presenter.may_transfer)
        self.take.setToolTip("" if figures.refused == 0 else tr("The file has findings that block."))
        self._preview.show()
        self._place.hide()

    def show_part(self, report: ImportReport, part: Part) -> None:
        """Lists a part of the preview."""
        self.parts[part].setChecked(True)
        lines = lines_of(report, part)
        self.model.show_lines(lines)
        self.excerpt.show_cells((), "")
        if lines:
            self.table.selectRow(0)

    def show_nothing(self) -> None:
        """Shows that no file has been chosen."""
        self._file.setText(tr("No file chosen"))
        self._counts.setText(tr("Nothing is written before you have looked."))
        self.model.show_lines(())
        self._preview.hide()
        self._place.show()
        self.take.setEnabled(False)

    def tell_taken(self, wording: Wording) -> None:
        """Says what was taken in."""
        self.status_message.emit(done_sentence(wording))

    def tell_written(self, path: Path, records: int) -> None:
        """Says what was written."""
        said = tr("{count} records written to {file}", count=records, file=str(path))
        self.status_message.emit(said if records else tr("Template written: {file}", file=str(path)))

    # Qt

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A single file of a known kind may be dropped."""
        if _file_of(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Looks at the file dropped."""
        path = _file_of(event)
        if path is not None:
            event.acceptProposedAction()
            self.presenter.look(path)

    # steps

    def _choose(self) -> None:
        kinds = tr("Facility files ({endings})", endings="*.xlsx *.json")
        name, _ = QFileDialog.getOpenFileName(self, tr("Choose a facility file"), "", kinds)
        if name:
            self.presenter.look(Path(name))

    def _save_template(self) -> None:
        kind = tr("Excel workbook (.xlsx)")
        name, _ = QFileDialog.getSaveFileName(self, tr("Save a template"), "Vorlage.xlsx", f"{kind} (*.xlsx)")
        if name:
            self.presenter.save_template(Path(name).with_suffix(".xlsx"))

    def _give_out(self, facilities: tuple[str, ...], ending: str, with_people: bool) -> None:
        suggested = f"unterkunft-{self._workplace.today:%Y-%m-%d}{ending}"
        name, _ = QFileDialog.getSaveFileName(self, tr("Write to"), suggested, f"*{ending}")
        if name:
            path = Path(name) if name.endswith(ending) else Path(name + ending)
            self.presenter.give_out(path, facilities, with_people=with_people)

    def _show_excerpt(self, index: QModelIndex) -> None:
        looked = self.presenter.looked
        line = self.model.lines[index.row()] if index.isValid() else None
        finding = None if line is None else line.finding
        if looked is None or finding is None:
            self.excerpt.show_cells((), "")
            return
        self.excerpt.show_cells(excerpt(looked.command.file, finding), finding.message)

    def _open(self) -> None:
        if self.presenter.looked is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.presenter.looked.path)))

    def _on_event(self, event: WorkplaceEvent) -> None:
        if event in (WorkplaceEvent.ROWS_CHANGED, WorkplaceEvent.FACILITY_CHOSEN):
            self.give_out.refresh()

    # parts

    def _build(self) -> None:
        self.take.setProperty("role", "primary")
        self.choose.setEnabled(self.presenter.may_transfer and self.presenter.may_give_out_people)
        self.take.setEnabled(self.presenter.may_transfer)
        self.give_out.setEnabled(self.presenter.may_transfer)
        if not self.presenter.may_give_out_people:
            self.give_out.leave_people_out()
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 16, 20, 12)
        row.setSpacing(18)
        row.addLayout(self._in_column(), 1)
        row.addWidget(self.give_out)

    def _in_column(self) -> QVBoxLayout:
        head = QHBoxLayout()
        head.addWidget(self._file, 1)
        head.addWidget(self.template)
        head.addWidget(self.choose)
        head.addWidget(self.take)
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addLayout(head)
        self._counts.setWordWrap(True)
        column.addWidget(self._counts)
        self._place.setWordWrap(True)
        self._place.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._place.setObjectName("dropPlace")
        column.addWidget(self._place, 1)
        column.addWidget(self._preview, 1)
        self._fill_preview()
        return column

    def _fill_preview(self) -> None:
        group = QButtonGroup(self)
        filters = QHBoxLayout()
        for part, button in self.parts.items():
            button.setCheckable(True)
            button.setProperty("role", "filter")
            group.addButton(button)
            filters.addWidget(button)
            button.clicked.connect(lambda _checked=False, part=part: self.presenter.show_part(part))
        filters.addStretch(1)
        filters.addWidget(self.open_file)
        self._dress_table()
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(self.table)
        split.addWidget(self.excerpt)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 1)
        column = QVBoxLayout(self._preview)
        column.setContentsMargins(0, 4, 0, 0)
        column.addLayout(filters)
        column.addWidget(split, 1)

    def _dress_table(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.setAccessibleName(tr("What the file would do"))
        table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        table.setWordWrap(False)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(_ROW)
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(True)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, width in enumerate((130, 190, 330, 130)):
            header.resizeSection(column, width)

    def _connect(self) -> None:
        self.choose.clicked.connect(self._choose)
        self.template.clicked.connect(self._save_template)
        self.take.clicked.connect(self.presenter.take_over)
        self.open_file.clicked.connect(self._open)
        self.give_out.asked.connect(self._give_out)
        self.table.selectionModel().currentRowChanged.connect(self._show_excerpt)


def _file_of(event: QDropEvent) -> Path | None:
    paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return paths[0] if len(paths) == 1 and paths[0].suffix.lower() in _ENDINGS else None


def _counts_text(figures: Figures) -> str:
    return tr(
        "{created} new · {changed} changed · {unchanged} unchanged · {refused} refused",
        created=figures.created,
        changed=figures.changed,
        unchanged=figures.unchanged,
        refused=figures.refused,
    )


def _title(doing: Doing, path: Path) -> str:
    return {
        Doing.READING: tr("Reading {file}", file=path.name),
        Doing.TAKING: tr("Importing {file}", file=path.name),
        Doing.WRITING: tr("Writing {file}", file=path.name),
    }[doing]
