"""The residents page: the list with its filters on the left, the card of the person chosen on the right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QInputDialog,
    QMenu,
    QPushButton,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from unterkunft.exchange.table_file import write_table
from unterkunft.services.queries.resident_choices import HouseChoice
from unterkunft.services.queries.resident_conditions import Missing
from unterkunft.services.queries.resident_order import ResidentOrder
from unterkunft.ui.accessibility import label
from unterkunft.ui.background import BackgroundRunner, Failure, Progress
from unterkunft.ui.destination import Destination
from unterkunft.ui.refusal_sentences import refusal_sentence
from unterkunft.ui.residents.card.view import ResidentCard
from unterkunft.ui.residents.duplicates.merge_dialog import MergeDialog
from unterkunft.ui.residents.duplicates.pairs_dialog import PairsDialog
from unterkunft.ui.residents.list.columns import cells, headings, sorted_words
from unterkunft.ui.residents.list.filter_bar import FilterBar
from unterkunft.ui.residents.list.model import ResidentModel
from unterkunft.ui.residents.list.remembered import Chosen
from unterkunft.ui.residents.list.table import ResidentTable
from unterkunft.ui.residents.list.table_text import table_text
from unterkunft.ui.residents.new_person.dialog import NewPersonDialog
from unterkunft.ui.residents.presenter import ResidentListPresenter, ShownList
from unterkunft.ui.search import without_room_word
from unterkunft.ui.step_sentences import done_sentence
from unterkunft.ui.widgets.dialogs import failure_dialog
from unterkunft.ui.wording import people, tr, weekday_and_day
from unterkunft.ui.workplace import Workplace
from unterkunft.values.ids import ResidentId

_LIST_WIDTH, _CARD_WIDTH, _NARROWEST_LIST = 700, 560, 420
_LACKING = {
    "statuses": Missing.STATUS,
    "coverages": Missing.PAYER,
    "household": Missing.HOUSEHOLD,
}
"""Whom a part of the card is shown for where nobody is named."""


class ResidentsPage(QWidget):
    """Everyone who is, was or will be housed, on the day shown."""

    status_message = Signal(str)

    def __init__(self, workplace: Workplace, runner: BackgroundRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workplace, self._runner = workplace, runner
        self.presenter = ResidentListPresenter(workplace, self)
        remembered = self.presenter.remembered
        self.model = ResidentModel(self.presenter.rows, remembered.columns, self)
        self.table = ResidentTable(self.model)
        self.filters = FilterBar()
        self.card = ResidentCard(workplace, runner, self)
        self.new_person = QPushButton(tr("New person …"))
        self.more = QToolButton()
        self.count, self.empty = label("", role="muted"), label("", role="heading")
        self.everywhere = QPushButton()
        self._asked = 0
        self._awaited: ResidentId | None = None
        self._awaits_first = False
        self._build()
        self._connect()
        self.table.show_widths(remembered.widths)
        self.table.show_order(self.presenter.order.column, descending=False)

    # what the window asks for

    def arrive(self, destination: Destination) -> None:
        """Shows a person, or one part of their card."""
        if destination.day is not None:
            self._workplace.show_day(destination.day)
        if destination.resident is not None:
            self.reveal(destination.resident)
        elif destination.topic in _LACKING:
            self._awaits_first = True
            self.presenter.show_lacking(_LACKING[destination.topic])
        if destination.topic:
            self.card.show_topic(destination.topic)

    def reveal(self, resident: ResidentId) -> None:
        """Shows a person's card, and the person in the list where the filter lets them through."""
        self._awaited = resident
        self.presenter.catch_up()
        self.table.choose(resident)
        self.card.show_resident(resident)

    def copy_view(self) -> None:
        """Puts the people selected, or all, on the clipboard with their headings."""
        chosen = self.table.selected()
        self._read_rows(chosen if len(chosen) > 1 else self.model.ids, self._put_on_clipboard)

    def print_view(self) -> None:
        """A list for paper is made from the file."""
        self.ask_file()

    # what the presenter asks for

    def is_in_sight(self) -> bool:
        """Whether anybody can see the page now."""
        return self.isVisible()

    def meant_by(self, text: str) -> str:
        """What is looked for, without the word for a room before its number."""
        return without_room_word(text)

    def search(self, find: Callable[[], ShownList]) -> None:
        """Runs the question beside the window; an answer to an older question is not shown."""
        self._asked += 1
        asked = self._asked

        def work(progress: Progress) -> ShownList:
            progress.report(0, 1)
            return find()

        def done(shown: ShownList) -> None:
            if asked == self._asked:
                self.show_list(shown)

        self._runner.run(tr("Searching"), work, on_done=done, on_failed=self._tell_failure)

    def show_list(self, shown: ShownList) -> None:
        """Shows the people found; who was chosen stays chosen."""
        before = self._awaited or next(iter(self.table.selected()), None)
        if self._awaits_first:
            self._awaits_first, before = False, next(iter(shown.found.ids), None)
        self.model.show_people(shown.found.ids, self._workplace.as_of)
        self._tell_count(shown)
        has_people = bool(shown.found.ids)
        self.table.setVisible(has_people)
        self.empty.setVisible(not has_people)
        self.empty.setText(tr("Nobody found."))
        if before is not None and self.table.choose(before):
            self._awaited = None
        elif self._awaited is None:
            self.card.show_resident(None)

    def show_choices(self, places: Sequence[HouseChoice], countries: Sequence[str]) -> None:
        """Offers what the database holds to filter by."""
        self.filters.offer(places, countries)

    def show_chosen(self, chosen: Chosen) -> None:
        """Shows what is chosen in the filter."""
        self.filters.show_chosen(chosen)

    # what people ask for

    def ask_new_person(self) -> None:
        """Takes up somebody, and says who is known already."""
        dialog = NewPersonDialog(self._workplace, self)
        dialog.known_chosen.connect(self._show_known)
        dialog.person_added.connect(self._show_known)
        dialog.open()

    def ask_merge(self) -> None:
        """Merges the two people selected."""
        chosen = self.table.selected()
        if len(chosen) == 2:
            self._merge(*chosen)

    def ask_pairs(self) -> None:
        """Shows the pairs in the whole database that may be one person."""
        dialog = PairsDialog(self._workplace, self._runner, self)
        dialog.merging_asked.connect(self._merge)
        dialog.told_apart.connect(lambda wording: self.status_message.emit(done_sentence(wording)))
        dialog.open()

    def ask_file(self) -> None:
        """Asks where the list is to be written, and writes it."""
        proposal = str(Path.home() / tr("Residents {day}.xlsx", day=f"{self._workplace.as_of:%Y-%m-%d}"))
        kinds = f"{tr('Excel workbook')} (*.xlsx);;{tr('CSV file')} (*.csv)"
        path, kind = QFileDialog.getSaveFileName(self, tr("Export list"), proposal, kinds)
        if path:
            ending = ".csv" if "csv" in kind else ".xlsx"
            self.export_to(Path(path) if Path(path).suffix else Path(path + ending))

    def export_to(self, path: Path) -> None:
        """Writes everyone in the list, in the columns shown."""
        columns, day, ids = self.model.columns, self._workplace.as_of, self.model.ids

        def work(progress: Progress) -> int:
            rows = self.presenter.all_rows(ids, progress.report)
            lines = (cells(row, columns, day) for row in rows)
            write_table(tr("Residents"), headings(columns), lines, path)
            return len(rows)

        self._runner.run(
            tr("Exporting the list"),
            work,
            on_done=lambda count: self.status_message.emit(
                tr("{people} written to {file}.", people=people(count), file=path.name)
            ),
            on_failed=self._tell_failure,
        )

    # Qt

    def showEvent(self, event: QShowEvent) -> None:
        """Catches up with what has changed meanwhile."""
        super().showEvent(event)
        self.presenter.catch_up()

    # parts

    def _build(self) -> None:
        self.new_person.setProperty("role", "primary")
        self.new_person.setVisible(self.presenter.may_edit)
        _set_up_menu_button(self.more, tr("More"), self._more_menu())
        self.filters.buttons.addWidget(self.more)
        self.everywhere.setProperty("role", "filter")
        self.everywhere.hide()
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(self._list())
        splitter.addWidget(self.card)
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 2)
        splitter.setChildrenCollapsible(False)
        splitter.setSizes([_LIST_WIDTH, _CARD_WIDTH])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(splitter)
        self.setFocusProxy(self.filters.search)

    def _list(self) -> QWidget:
        side = QWidget()
        side.setMinimumWidth(_NARROWEST_LIST)
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self.filters.search, 1)
        head.addWidget(self.new_person)
        foot.addWidget(self.count)
        foot.addWidget(self.everywhere)
        foot.addStretch(1)
        column = QVBoxLayout(side)
        column.setContentsMargins(16, 12, 12, 10)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.filters)
        column.addWidget(self.table, 1)
        column.addWidget(self.empty, 1, Qt.AlignmentFlag.AlignCenter)
        column.addLayout(foot)
        self.empty.hide()
        return side

    def _fill_kept(self, menu: QMenu) -> None:
        menu.clear()
        menu.addAction(tr("Everyone who lives here"), self.presenter.reset)
        kept = self.presenter.remembered.filters
        for name, chosen in kept.items():
            menu.addAction(name, partial(self.presenter.choose_all, chosen))
        menu.addSeparator()
        menu.addAction(tr("Keep this filter …"), self._ask_filter_name)
        if kept:
            forget = menu.addMenu(tr("Delete filter"))
            for name in kept:
                forget.addAction(name, partial(self.presenter.forget_filter, name))

    def _more_menu(self) -> QMenu:
        menu = QMenu(self.more)
        kept = menu.addMenu(tr("Kept filters"))
        kept.aboutToShow.connect(lambda: self._fill_kept(kept))
        columns = menu.addMenu(tr("Columns"))
        columns.aboutToShow.connect(lambda: self.table.fill_column_menu(columns))
        menu.addSeparator()
        menu.addAction(tr("Copy list"), self.copy_view)
        menu.addAction(tr("Export list …"), self.ask_file)
        menu.addSeparator()
        merge = menu.addAction(tr("Merge the two selected …"), self.ask_merge)
        pairs = menu.addAction(tr("Possible duplicates …"), self.ask_pairs)
        pairs.setEnabled(self.presenter.may_edit)
        menu.aboutToShow.connect(
            lambda: merge.setEnabled(self.presenter.may_edit and len(self.table.selected()) == 2)
        )
        return menu

    def _connect(self) -> None:
        presenter = self.presenter
        self.filters.chosen.connect(presenter.choose)
        self.filters.list_entered.connect(self._enter_list)
        self.table.resident_chosen.connect(self._on_resident_chosen)
        self.table.sorting_asked.connect(
            lambda column, last_first: presenter.sort_by(
                ResidentOrder(column, last_first, sorted_words(column))
            )
        )
        self.table.columns_changed.connect(self._on_columns_changed)
        self.table.copying_asked.connect(self.copy_view)
        self.new_person.clicked.connect(self.ask_new_person)
        self.everywhere.clicked.connect(presenter.look_everywhere)
        self.card.status_message.connect(self.status_message)
        self.destroyed.connect(presenter.close)
        back = QShortcut(QKeySequence(Qt.Key.Key_Escape), self.table)
        back.setContext(Qt.ShortcutContext.WidgetShortcut)
        back.activated.connect(self.filters.search.setFocus)

    # inside

    def _enter_list(self) -> None:
        if self.model.ids:
            self.table.setFocus()
            self.table.selectRow(0)

    def _on_resident_chosen(self, resident: ResidentId | None) -> None:
        if resident is not None:
            self._awaited = None
            self.card.show_resident(resident)

    def _on_columns_changed(self, columns: tuple[object, ...], widths: dict[object, int]) -> None:
        self.presenter.show_columns(columns, widths)  # type: ignore[arg-type]  # signals carry plain tuples
        self.table.show_order(self.presenter.order.column, descending=self.presenter.order.descending)

    def _tell_count(self, shown: ShownList) -> None:
        found = people(len(shown.found.ids))
        day = weekday_and_day(self._workplace.as_of)
        if shown.found.are_near_misses and shown.found.ids:
            self.count.setText(tr("{people} with a similar name, {day}", people=found, day=day))
        else:
            self.count.setText(tr("{people}, {day}", people=found, day=day))
        self.everywhere.setVisible(shown.elsewhere > 0)
        self.everywhere.setText(tr("{count} more among all people", count=shown.elsewhere))

    def _ask_filter_name(self) -> None:
        name, accepted = QInputDialog.getText(self, tr("Keep filter"), tr("Name of the filter"))
        if accepted and name.strip():
            self.presenter.keep_filter(name.strip())

    def _read_rows(self, ids: Sequence[ResidentId], use: Callable[[str], None]) -> None:
        columns, day = self.model.columns, self._workplace.as_of

        def work(progress: Progress) -> str:
            rows = self.presenter.all_rows(ids, progress.report)
            return table_text(headings(columns), (cells(row, columns, day) for row in rows))

        self._runner.run(tr("Copying the list"), work, on_done=use, on_failed=self._tell_failure)

    def _put_on_clipboard(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.status_message.emit(tr("{people} copied.", people=people(text.count("\n") - 1)))

    def _merge(self, one: ResidentId, other: ResidentId) -> None:
        dialog = MergeDialog(self._workplace, one, other, self)
        dialog.merged.connect(self._show_known)
        dialog.open()

    def _show_known(self, resident: ResidentId) -> None:
        self._awaited = resident
        self.presenter.refresh()
        self.card.show_resident(resident)

    def _tell_failure(self, failure: Failure) -> None:
        failure_dialog(self, refusal_sentence(failure)).open()


def _set_up_menu_button(button: QToolButton, text: str, menu: QMenu) -> None:
    button.setText(text)
    button.setProperty("role", "filter")
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setMenu(menu)
