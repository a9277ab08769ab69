"""The card of one resident: head, timelines as bars, and the records of a part as a table."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QScrollArea,
    QSplitter,
    QStackedLayout,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from unterkunft.services.resident_card import CardRows
from unterkunft.ui.accessibility import label
from unterkunft.ui.background import BackgroundRunner, Failure
from unterkunft.ui.departures.dialog import DepartureDialog
from unterkunft.ui.departures.presenter import DeparturePresenter
from unterkunft.ui.destination import Destination, PageId
from unterkunft.ui.refusal_sentences import refusal_sentence
from unterkunft.ui.residents.card.axis import Zoom, sight_of
from unterkunft.ui.residents.card.card_words import (
    bar_sentence,
    billed_sentence,
    change_sentence,
    topic_title,
    zoom_word,
)
from unterkunft.ui.residents.card.chart import TimelineChart
from unterkunft.ui.residents.card.events import EVENTS, RECORD_EVENTS
from unterkunft.ui.residents.card.head import CardHead
from unterkunft.ui.residents.card.lanes import TIMELINES, Bar, Topic, records_of
from unterkunft.ui.residents.card.person_dialog import PersonDialog
from unterkunft.ui.residents.card.presenter import CardPresenter, touched_days
from unterkunft.ui.residents.card.record_dialog import RecordDialog
from unterkunft.ui.residents.card.record_table import RecordTable
from unterkunft.ui.residents.card.step_dialog import Choice, StepDialog
from unterkunft.ui.step_sentences import done_sentence
from unterkunft.ui.wording import tr
from unterkunft.ui.workplace import Workplace, WorkplaceEvent
from unterkunft.values.ids import ResidentId
from unterkunft.values.period import Period
from unterkunft.values.refusals import DomainRefusal, EnvironmentFailure

_ROW_HEIGHT = 30
_CHART_SHARE, _TABLE_SHARE = 340, 220


class ResidentCard(QWidget):
    """What is known of a resident, over time."""

    status_message = Signal(str)

    def __init__(self, workplace: Workplace, runner: BackgroundRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("residentCard")
        self._workplace, self._runner = workplace, runner
        self._resident: ResidentId | None = None
        self._is_stale = False
        self._is_looked_at = False
        self._awaits_record = False
        self._zoom, self._around = Zoom.YEAR, workplace.today
        self.presenter = CardPresenter(workplace)
        self.head = CardHead(self.presenter)
        self.chart = TimelineChart()
        self.chart.can_change = self.presenter.can_change
        self.zoom = Choice(tr("Days in sight"), ((zoom_word(each), each) for each in Zoom), chosen=self._zoom)
        self.topic = Choice(tr("Part of the card"), ((topic_title(each), each) for each in Topic))
        self.earlier, self.later, self.to_today = QPushButton("◀"), QPushButton("▶"), QPushButton(tr("Today"))
        self.preview = label("", role="muted")
        self.table, self.records = QTableView(), RecordTable(self)
        self.add, self.change = QPushButton(tr("Add …")), QPushButton(tr("Edit entry …"))
        self.empty = label(tr("Choose a resident."), role="muted")
        self._build()
        self._connect()
        unsubscribe = workplace.subscribe(self._on_event)
        self.destroyed.connect(unsubscribe)
        self._show_topic(Topic.STATUSES)

    # -- from outside ----------------------------------------------------------------------------

    def show_resident(self, resident: ResidentId | None) -> None:
        """Shows another resident, or nobody; who is shown already is read again when rows change."""
        if resident is not None and self._is_shown(resident):
            return
        self._is_looked_at = self._is_looked_at and resident == self._resident
        self._resident = resident
        self._load()

    def _is_shown(self, resident: ResidentId) -> bool:
        rows = self.presenter.rows
        return rows is not None and resident == self._resident == rows.person.id

    def show_topic(self, topic: str) -> None:
        """Brings a part of the card into sight, e.g. `statuses`; others than the known parts do nothing."""
        known = next((each for each in Topic if each.value == topic), None)
        if known is not None:
            self._show_topic(known)
            self._awaits_record = True
            self._choose_record()
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose_record(self) -> None:
        """Who is sent here to solve something finds what holds today chosen."""
        if self._awaits_record and self._resident is not None and self._is_shown(self._resident):
            self._awaits_record = False
            self.table.selectRow(self.records.current_row)

    # -- reading ---------------------------------------------------------------------------------

    def _load(self) -> None:
        resident = self._resident
        if resident is None:
            self._show_nobody(tr("Choose a resident."))
            return
        self._runner.run(
            tr("Reading the card"),
            lambda _progress: self.presenter.load(resident),
            on_done=self._show_rows,
            on_failed=lambda failure: self._on_failed(resident, failure),
        )

    def _show_rows(self, rows: CardRows) -> None:
        """Answers for somebody who is no longer asked for are dropped."""
        if rows.person.id != self._resident:
            return
        self.presenter.rows = rows
        if not self._is_looked_at:
            self._is_looked_at = True
            self.presenter.note_look(rows)
            self._around = self.presenter.last_known_day()
        self.head.show_card()
        self.chart.show_lanes(self.presenter.lanes(), today=self._workplace.today)
        self._show_days()
        self._show_records()
        self.preview.clear()
        self._pages.setCurrentIndex(1)
        self._choose_record()

    def _on_failed(self, resident: ResidentId, failure: Failure) -> None:
        if resident == self._resident:
            self._show_nobody(refusal_sentence(failure))

    def _show_nobody(self, text: str) -> None:
        self.presenter.rows = None
        self.empty.setText(text)
        self._pages.setCurrentIndex(0)

    def _on_event(self, event: WorkplaceEvent) -> None:
        if event is not WorkplaceEvent.ROWS_CHANGED or self._resident is None:
            return
        if self.isVisible():
            self._load()
        else:
            self._is_stale = True

    def showEvent(self, event: QShowEvent) -> None:
        """Reads again what has changed while the card was out of sight."""
        super().showEvent(event)
        if self._is_stale:
            self._is_stale = False
            self._load()

    # -- building --------------------------------------------------------------------------------

    def _build(self) -> None:
        for button, name in ((self.earlier, tr("Earlier days")), (self.later, tr("Later days"))):
            button.setAccessibleName(name)
            button.setToolTip(name)
            button.setFixedWidth(40)
        self.preview.setWordWrap(True)
        self._build_table()
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self._chart_part())
        splitter.addWidget(self._table_part())
        splitter.setSizes([_CHART_SHARE, _TABLE_SHARE])
        card = QWidget()
        layout = QVBoxLayout(card)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(8)
        layout.addWidget(self.head)
        layout.addWidget(splitter, 1)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(_centred(self.empty))
        self._pages.addWidget(card)

    def _chart_part(self) -> QWidget:
        bar = QHBoxLayout()
        bar.setSpacing(6)
        bar.addWidget(self.zoom)
        for button in (self.earlier, self.to_today, self.later):
            bar.addWidget(button)
        bar.addWidget(self.preview, 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        holder = QWidget()
        inner = QVBoxLayout(holder)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self.chart)
        inner.addStretch(1)
        area.setWidget(holder)
        part = QWidget()
        layout = QVBoxLayout(part)
        layout.setContentsMargins(0, 0, 0, 4)
        layout.addLayout(bar)
        layout.addWidget(area, 1)
        return part

    def _build_table(self) -> None:
        self.table.setModel(self.records)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.setAlternatingRowColors(True)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)

    def _table_part(self) -> QWidget:
        bar = QHBoxLayout()
        bar.setSpacing(6)
        bar.addWidget(self.topic)
        bar.addStretch(1)
        bar.addWidget(self.change)
        bar.addWidget(self.add)
        part = QWidget()
        layout = QVBoxLayout(part)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.addLayout(bar)
        layout.addWidget(self.table, 1)
        return part

    def _connect(self) -> None:
        self.zoom.currentIndexChanged.connect(self._on_zoom_chosen)
        self.topic.currentIndexChanged.connect(lambda: self._show_topic(self.topic.value))
        self.earlier.clicked.connect(lambda: self._shift(-1))
        self.later.clicked.connect(lambda: self._shift(1))
        self.to_today.clicked.connect(self._on_today)
        self.chart.bar_chosen.connect(self._on_bar_chosen)
        self.chart.bar_opened.connect(self._open)
        self.chart.topic_chosen.connect(self._show_topic)
        self.chart.edge_moving.connect(self._on_edge_moving)
        self.chart.edge_moved.connect(self._on_edge_moved)
        self.chart.edge_let_go.connect(self.preview.clear)
        self.table.activated.connect(self._on_row_activated)
        self.table.selectionModel().currentRowChanged.connect(self._show_what_is_possible)
        self.add.clicked.connect(lambda: self._ask_record(self._topic, None))
        self.change.clicked.connect(lambda: self._on_row_activated(self.table.currentIndex()))
        self.head.edit_asked.connect(self._on_edit_asked)
        self.head.plan_asked.connect(self._on_plan_asked)
        self.head.event_asked.connect(self._on_event_asked)

    # -- days ------------------------------------------------------------------------------------

    def _show_days(self) -> None:
        first, days = sight_of(
            self._zoom, around=self._around, periods=self.presenter.periods(), today=self._workplace.today
        )
        self.chart.show_days(first, days)
        for button in (self.earlier, self.later, self.to_today):
            button.setEnabled(self._zoom is not Zoom.ALL)

    def _on_zoom_chosen(self) -> None:
        self._zoom = self.zoom.value
        self._show_days()

    def _shift(self, step: int) -> None:
        axis = self.chart.axis
        self._around = axis.first + (axis.end - axis.first) * 2 // 3 + (axis.end - axis.first) // 2 * step
        self._show_days()

    def _on_today(self) -> None:
        self._around = self._workplace.today
        self._show_days()

    # -- parts and records -----------------------------------------------------------------------

    @property
    def _topic(self) -> Topic:
        topic: Topic = self.topic.value
        return topic

    def _show_topic(self, topic: Topic) -> None:
        at = self.topic.values.index(topic)
        if at != self.topic.currentIndex():
            self.topic.setCurrentIndex(at)
            return
        self.chart.show_topic(topic)
        self._show_records()

    def _show_records(self) -> None:
        rows = self.presenter.rows
        records = () if rows is None else records_of(rows, self._topic)
        chosen = self.records.bar(self.table.currentIndex().row())
        self.records.show_records(self._topic, records, today=self._workplace.today)
        if chosen is not None and self.records.row_of(chosen) >= 0:
            self.table.selectRow(self.records.row_of(chosen))
        self.table.setAccessibleName(topic_title(self._topic))
        self._show_what_is_possible()

    def _show_what_is_possible(self) -> None:
        bar = self.records.bar(self.table.currentIndex().row())
        self.change.setEnabled(bar is not None and self._can_open(bar))
        is_own_form = self._topic in TIMELINES and self._topic is not Topic.HOUSEHOLD
        self.add.setVisible(is_own_form)
        self.add.setEnabled(self.presenter.may_edit)
        goes_elsewhere = self._topic in (Topic.ATTENDANCE, Topic.STATEMENTS, Topic.STAYS)
        self.change.setText(tr("Show …") if goes_elsewhere else tr("Edit entry …"))

    def _can_open(self, bar: Bar) -> bool:
        if bar.topic in (Topic.ATTENDANCE, Topic.STATEMENTS, Topic.STAYS):
            return True
        return self.presenter.can_change(bar)

    def _on_bar_chosen(self, bar: Bar) -> None:
        self._show_topic(bar.topic)
        row = self.records.row_of(bar)
        if row >= 0:
            self.table.selectRow(row)
        self.preview.setText(bar_sentence(bar))

    def _on_row_activated(self, index: QModelIndex) -> None:
        bar = self.records.bar(index.row())
        if bar is not None:
            self._open(bar)

    def _open(self, bar: Bar) -> None:
        """The form of a record, or the page where it is kept."""
        if not self._can_open(bar):
            return
        page = {
            Topic.ATTENDANCE: PageId.ATTENDANCE,
            Topic.STATEMENTS: PageId.BILLING,
            Topic.STAYS: PageId.PLAN,
        }
        if bar.topic in page:
            self._workplace.go_to(
                Destination(
                    page[bar.topic], resident=self._resident, day=bar.period.start, facility=_facility(bar)
                )
            )
            return
        self._ask_record(bar.topic, bar)

    def _on_edge_moving(self, bar: Bar, period: Period) -> None:
        self.preview.setText(change_sentence(bar, self.presenter.preview(bar, period)))

    def _on_edge_moved(self, bar: Bar, period: Period) -> None:
        months = self.presenter.billed_months(touched_days((bar.period, period)) or period)
        try:
            changes = self.presenter.change_days(bar, period)
        except (DomainRefusal, EnvironmentFailure) as refusal:
            self.preview.setText(refusal_sentence(refusal))
            self.status_message.emit(refusal_sentence(refusal))
            self.chart.update()
            return
        if changes:
            self.status_message.emit(f"{done_sentence(changes.wording)} {billed_sentence(months)}".strip())

    # -- steps -----------------------------------------------------------------------------------

    def _ask_record(self, topic: Topic, bar: Bar | None) -> None:
        self._run(RecordDialog(self.presenter, topic, bar, self))

    def _on_edit_asked(self) -> None:
        if self.presenter.rows is not None:
            self._run(PersonDialog(self.presenter, self.presenter.rows.person, self))

    def _on_event_asked(self, name: str) -> None:
        if name in RECORD_EVENTS:
            self._show_topic(RECORD_EVENTS[name])
            self._ask_record(RECORD_EVENTS[name], None)
        elif name == "leave" and self._resident is not None:
            self._run(DepartureDialog(DeparturePresenter(self._workplace, (self._resident,)), self))
        elif self.presenter.rows is not None:
            self._run(EVENTS[name](self.presenter, self))

    def _on_plan_asked(self) -> None:
        bed = self.presenter.bed_on(self._workplace.today)
        self._workplace.go_to(
            Destination(
                PageId.PLAN, resident=self._resident, facility=None if bed is None else bed.facility_key
            )
        )

    def _run(self, dialog: StepDialog | DepartureDialog) -> None:
        if dialog.exec() == QDialog.DialogCode.Accepted and dialog.done_wording is not None:
            self.status_message.emit(done_sentence(dialog.done_wording))
        dialog.deleteLater()


def _centred(text: QLabel) -> QWidget:
    text.setAlignment(Qt.AlignmentFlag.AlignCenter)
    text.setWordWrap(True)
    return text


def _facility(bar: Bar) -> str | None:
    return getattr(bar.record, "facility_key", None)
