"""A list on its way in, in one window: columns, rows with their deviations, answers, and the one step."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QScrollArea,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from unterkunft.exchange.arrival_list.columns import ListColumn
from unterkunft.services.arrival_lists import Weight
from unterkunft.services.commands.receiving import ForEverybody
from unterkunft.ui.accessibility import label
from unterkunft.ui.arrivals_page.deviation_panel import DeviationPanel
from unterkunft.ui.arrivals_page.list_delegate import ListDelegate
from unterkunft.ui.arrivals_page.list_model import FINDING, FIRST, NUMBER, PLACE, ListModel
from unterkunft.ui.arrivals_page.list_presenter import ListPresenter
from unterkunft.ui.arrivals_page.list_words import counts_text, skipped_text
from unterkunft.ui.arrivals_page.mapping_panel import MappingPanel, mapped_text, needs_a_look
from unterkunft.ui.theme import theme
from unterkunft.ui.widgets.choice import Choice
from unterkunft.ui.widgets.day_field import DayField
from unterkunft.ui.wording import people, tr
from unterkunft.ui.words import word
from unterkunft.values.statuses import Entitlement, Gender, ResidenceStatus

_ROW_HEIGHT = 28
_WIDTHS = {NUMBER: 52, FINDING: 240, PLACE: 150}
_COLUMN_WIDTHS = {
    ListColumn.FAMILY_NAME: 130,
    ListColumn.GIVEN_NAME: 120,
    ListColumn.BIRTH_DATE: 96,
    ListColumn.GENDER: 84,
    ListColumn.NATIONALITY: 120,
    ListColumn.FAMILY: 64,
    ListColumn.ROLE: 130,
    ListColumn.CASE: 120,
    ListColumn.LANGUAGES: 80,
    ListColumn.REMARK: 200,
}
_TABLE_SHARE, _PANEL_SHARE = 520, 130


class ListView(QWidget):
    """Everything between the list of an authority and the people in the house."""

    left = Signal()

    def __init__(self, presenter: ListPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self.model = ListModel(self)
        self.table, self.delegate = QTableView(), ListDelegate(self)
        self.mapping, self.panel = MappingPanel(), DeviationPanel()
        self.title, self.counts = label("", role="title"), label("", role="heading")
        self.skipped = label("", role="muted")
        self.sheets = QComboBox()
        self.columns, self.next = QPushButton(), QPushButton(tr("Next deviation (F8)"))
        self.join, self.split = QPushButton(tr("One &family")), QPushButton(tr("Se&parate"))
        self.back = QPushButton(tr("Back"))
        self.on = DayField(presenter.day, name=tr("Day of arrival"))
        self.arrival = Choice(tr("Announcement"), ())
        self.complete = QCheckBox(tr("nobody else comes"))
        self.status = Choice(tr("Residence status for all"), ())
        self.payer = Choice(tr("Payer for all"), ())
        self.entitlement = Choice(tr("Entitlement for all"), ())
        self.take = QPushButton(tr("Take up"))
        self._build()
        self._connect()

    # -- showing ---------------------------------------------------------------------------------

    def show_list(self) -> None:
        """Another list, or the same with other columns."""
        draft = self._presenter.draft
        self.title.setText(tr("Take up from {name}", name=draft.name))
        with QSignalBlocker(self.sheets):
            self.sheets.clear()
            self.sheets.addItems([table.name for table in draft.tables])
            self.sheets.setCurrentIndex(draft.chosen_table)
        self.sheets.setVisible(len(draft.tables) > 1)
        self.mapping.show_draft(draft)
        self.columns.setText(mapped_text(draft))
        with QSignalBlocker(self.columns):
            self.columns.setChecked(needs_a_look(draft))
        self.mapping.setVisible(self.columns.isChecked())
        skipped = skipped_text(draft.skipped)
        if draft.table.is_cut:
            skipped = tr("The list is longer than {count} rows: the rest was not read.", count=2000) + skipped
        self.skipped.setText(tr("Passed over: {rows}", rows=skipped))
        self.skipped.setToolTip(self.skipped.text())
        self.skipped.setVisible(bool(skipped))
        self.delegate.draft = draft
        with QSignalBlocker(self.on):
            self.on.show_day(draft.on)
        self._offer_choices()
        self.show_rows()
        self._hide_empty_columns()
        self._go_to_next(from_top=True)

    def show_rows(self) -> None:
        """The rows as they are understood now."""
        if not self._presenter.has_list:
            return
        draft = self._presenter.draft
        has_places = any(place.room for place in draft.places)
        self.model.show_rows(draft.judged, has_places=has_places)
        ready, waiting = len(draft.ready), len(draft.open_rows)
        self.counts.setText(counts_text(len(draft.judged), ready, waiting, draft.left_out))
        self.take.setText(tr("Take up {people}", people=people(ready)))
        self.take.setEnabled(self._presenter.may_receive and ready > 0 and waiting == 0)
        self.take.setToolTip(
            "" if waiting == 0 else tr("{count} rows are to be cleared first.", count=waiting)
        )
        self.next.setEnabled(draft.next_deviation(None) is not None)
        self._show_current()

    def _hide_empty_columns(self) -> None:
        """Columns that nobody has filled only take room."""
        for column in (ListColumn.CASE, ListColumn.LANGUAGES, ListColumn.REMARK):
            section = self.model.section_of(column)
            is_empty = all(not self.model.index(at, section).data() for at in range(len(self.model.rows)))
            self.table.setColumnHidden(section, is_empty)
        if self.model.has_places:
            self.table.setColumnWidth(PLACE, _WIDTHS[PLACE])

    def _offer_choices(self) -> None:
        nothing = ((tr("– nothing –"), None),)
        self.status.offer((*nothing, *((word(each), each) for each in ResidenceStatus)))
        self.entitlement.offer((*nothing, *((word(each), each) for each in Entitlement)))
        self.payer.offer((*nothing, *((each.name, each.id) for each in self._presenter.payers())))
        none = ((tr("– not announced –"), None),)
        announced = (
            (
                tr(
                    "{day}: {people}, {text}",
                    day=row.arrives_on,
                    people=people(row.persons),
                    text=row.description,
                ),
                row.arrival,
            )
            for row in self._presenter.expected
        )
        self.arrival.offer((*none, *announced))
        with QSignalBlocker(self.arrival):
            self.arrival.setCurrentIndex(self.arrival.values.index(self._presenter.draft.arrival))
        self.complete.setVisible(self._presenter.draft.arrival is not None)

    # -- moving about ----------------------------------------------------------------------------

    @property
    def current(self) -> int | None:
        """The number of the row chosen."""
        index = self.table.currentIndex()
        return self.model.rows[index.row()].number if index.isValid() else None

    def selected(self) -> tuple[int, ...]:
        """The numbers of all rows selected."""
        rows = {index.row() for index in self.table.selectionModel().selectedIndexes()}
        return tuple(self.model.rows[at].number for at in sorted(rows))

    def go_to_next(self) -> None:
        """Goes to the next row that somebody has to look at."""
        self._go_to_next(from_top=False)

    def _go_to_next(self, *, from_top: bool) -> None:
        number = self._presenter.draft.next_deviation(None if from_top else self.current)
        if number is None:
            (self.take if self.take.isEnabled() else self.table).setFocus()
            return
        at = self.model.place_of_number(number)
        self.table.setCurrentIndex(self.model.index(at, self._section_of_worst(at)))
        self.table.scrollTo(self.model.index(at, FINDING))
        self.table.setFocus()

    def _section_of_worst(self, at: int) -> int:
        row = self.model.rows[at]
        worst = max(row.marks, key=lambda mark: mark.weight, default=None)
        return FIRST if worst is None else self.model.section_of(worst.column)

    def _show_current(self) -> None:
        number = self.current
        row = None if number is None or not self._presenter.has_list else self._presenter.draft.row(number)
        self.panel.show_row(row)
        several = len(self.selected()) > 1
        self.join.setEnabled(several)
        self.split.setEnabled(row is not None and row.family is not None)

    def _answer(self, number: int) -> None:
        """After an answer the next question, once this row asks nothing any more."""
        row = self._presenter.draft.row(number)
        if row is not None and row.weight < Weight.OPEN:
            QTimer.singleShot(0, self, self._go_on)

    def _go_on(self) -> None:
        if self._presenter.has_list and self._presenter.draft.open_rows:
            self.go_to_next()
        elif self.take.isEnabled() and self._presenter.has_list:
            self.take.setFocus()

    # -- Qt --------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter goes to the next deviation, Delete leaves rows out."""
        if watched is self.table and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.go_to_next()
                return True
            if event.key() == Qt.Key.Key_Delete:
                self._presenter.leave_out(self.selected(), is_left_out=True)
                return True
        return super().eventFilter(watched, event)

    # -- steps -----------------------------------------------------------------------------------

    def _on_gender(self, number: int, gender: Gender) -> None:
        self._presenter.type_over(number, ListColumn.GENDER, gender.value)
        self._answer(number)

    def _on_confirmed(self, number: int) -> None:
        self._presenter.confirm(number)
        self._answer(number)

    def _on_decided(self, number: int, known: object) -> None:
        self._presenter.decide(number, known)  # type: ignore[arg-type]  # a ResidentId or None, through Qt
        self._answer(number)

    def _on_left_out(self, number: int, is_left_out: bool) -> None:
        self._presenter.leave_out((number,), is_left_out=is_left_out)
        self._answer(number)

    def _on_family(self, number: int, family: int) -> None:
        if family == 0:
            self._presenter.split((number,))
            return
        members = [row.number for row in self._presenter.draft.judged if row.family == family]
        self._presenter.join_one(number, members[0])

    def _on_take(self) -> None:
        self._presenter.draft.for_everybody = ForEverybody(
            self.status.value, self.entitlement.value, self.payer.value
        )
        self._presenter.receive(is_complete=self.complete.isChecked())

    # -- building --------------------------------------------------------------------------------

    def _build(self) -> None:
        self.columns.setCheckable(True)
        self.complete.setChecked(True)
        self.take.setProperty("role", "primary")
        self.sheets.setAccessibleName(tr("Sheet"))
        self._dress_table()
        head = QHBoxLayout()
        for part in (self.back, self.title, self.sheets):
            head.addWidget(part)
        head.addStretch(1)
        head.addWidget(self.counts)
        tools = QHBoxLayout()
        for part in (self.columns, self.join, self.split):
            tools.addWidget(part)
        tools.addWidget(self.skipped, 1)
        tools.addWidget(self.next)
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        split.addWidget(self.table)
        split.addWidget(_scrolling(self.panel))
        split.setSizes([_TABLE_SHARE, _PANEL_SHARE])
        split.setStretchFactor(0, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 12)
        column.setSpacing(8)
        column.addLayout(head)
        column.addLayout(tools)
        column.addWidget(self.mapping)
        column.addWidget(split, 1)
        column.addLayout(self._foot())

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(12)
        for title, field in (
            (tr("Day of arrival"), self.on),
            (tr("Announcement"), self.arrival),
            (tr("Status for all"), self.status),
            (tr("Payer for all"), self.payer),
            (tr("Entitlement for all"), self.entitlement),
        ):
            foot.addLayout(_titled(title, field), 1 if isinstance(field, QComboBox) else 0)
            if isinstance(field, QComboBox):
                field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
                field.setMinimumWidth(90)
                field.setMaximumWidth(260)
        foot.addWidget(self.complete, 0, Qt.AlignmentFlag.AlignBottom)
        foot.addWidget(self.take, 0, Qt.AlignmentFlag.AlignBottom)
        return foot

    def _dress_table(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.setItemDelegate(self.delegate)
        table.setAccessibleName(tr("People of the list"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        table.setWordWrap(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setStretchLastSection(True)
        for section, width in _WIDTHS.items():
            table.setColumnWidth(section, width)
        for column, width in _COLUMN_WIDTHS.items():
            table.setColumnWidth(self.model.section_of(column), width)
        table.installEventFilter(self)

    def _connect(self) -> None:
        presenter = self._presenter
        self.back.clicked.connect(self.left)
        self.next.clicked.connect(self.go_to_next)
        QShortcut(QKeySequence(Qt.Key.Key_F8), self).activated.connect(self.go_to_next)
        self.columns.toggled.connect(self.mapping.setVisible)
        self.sheets.activated.connect(presenter.choose_table)
        self.mapping.column_chosen.connect(self._on_column)
        self.model.typed.connect(presenter.type_over)
        self.delegate.family_chosen.connect(self._on_family)
        self.delegate.place_chosen.connect(presenter.give_place)
        self.join.clicked.connect(lambda: presenter.join(self.selected()))
        self.split.clicked.connect(lambda: presenter.split(self.selected()))
        self.panel.confirmed.connect(self._on_confirmed)
        self.panel.decided.connect(self._on_decided)
        self.panel.gender_chosen.connect(self._on_gender)
        self.panel.left_out.connect(self._on_left_out)
        self.on.dateChanged.connect(lambda _: presenter.come_on(self.on.day))
        self.arrival.activated.connect(lambda _: presenter.expect(self.arrival.value))
        self.take.clicked.connect(self._on_take)
        self.table.selectionModel().currentChanged.connect(self._on_current)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._show_current())
        theme().changed.connect(self.table.viewport().update)

    def _on_column(self, place: int, column: ListColumn) -> None:
        self._presenter.map_column(place, column)
        self.columns.setChecked(True)

    def _on_current(self, current: QModelIndex, before: QModelIndex) -> None:
        if current.row() != before.row():
            self._show_current()


def _titled(title: str, field: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(2)
    heading: QLabel = label(title, role="muted")
    heading.setBuddy(field)
    column.addWidget(heading)
    column.addWidget(field)
    return column


def _scrolling(panel: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(panel)
    return area
