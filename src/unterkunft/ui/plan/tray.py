"""Who is to be housed: the tray at the side of the plan, to drag from, to drop on, to search."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import partial

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QListView, QMenu, QVBoxLayout, QWidget

from unterkunft.services.plan_state import PlanState
from unterkunft.ui.plan.drag_mime import residents_in
from unterkunft.ui.plan.gestures import carry, carry_arrival
from unterkunft.ui.plan.lettering import CENTRE, plan_font
from unterkunft.ui.plan.plan_dialogs import PlanDialogs
from unterkunft.ui.plan.presenter import PlanPresenter
from unterkunft.ui.plan.step_menu import StepMenu
from unterkunft.ui.plan.tray_card import TrayCard
from unterkunft.ui.plan.tray_model import ArrivalRow, TrayModel, TrayRow, WaitingRow
from unterkunft.ui.theme import colours
from unterkunft.ui.wording import people, tr
from unterkunft.values.ids import ResidentId


class TrayList(QListView):
    """The cards; several can be selected and carried together."""

    placing_asked = Signal(tuple)

    def __init__(self, model: TrayModel, presenter: PlanPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model, self._presenter = model, presenter
        self._dialogs = PlanDialogs(presenter, self)
        self.setModel(model)
        self.setItemDelegate(TrayCard(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setMouseTracking(True)
        self.setAccessibleName(tr("To be housed"))
        self.activated.connect(self._on_activated)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_menu_asked)

    def selected_residents(self) -> tuple[ResidentId, ...]:
        """Everyone on the selected cards."""
        return self._model.residents(self.selectedIndexes())

    def startDrag(self, _actions: Qt.DropAction) -> None:  # noqa: N802 - Qt's name
        """Carries everyone on the selected cards, or the people of one announcement."""
        residents, arrival = self.selected_residents(), self._model.arrival(self.selectedIndexes())
        if residents:
            carry(self, self._presenter, residents)
        elif arrival is not None and arrival.id is not None:
            carry_arrival(self, self._presenter, arrival.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter asks where the selected people are to go."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._ask_placing()
        else:
            super().keyPressEvent(event)

    def _on_activated(self, index: QModelIndex) -> None:
        row = self._model.row(index)
        if isinstance(row, WaitingRow):
            self._ask_placing()
        else:
            self._ask_names(row)

    def _ask_placing(self) -> None:
        residents, arrival = self.selected_residents(), self._model.arrival(self.selectedIndexes())
        if residents:
            self.placing_asked.emit(residents)
        elif arrival is not None:
            self._ask_names(ArrivalRow(arrival))

    def _ask_names(self, row: ArrivalRow) -> None:
        """Who has come by now gets a name."""
        if row.arrival.id is not None:
            self._dialogs.ask_names(row.arrival.id)

    def _on_menu_asked(self, place: QPoint) -> None:
        index = self.indexAt(place)
        row = self._model.row(index) if index.isValid() else None
        if row is not None:
            self.menu_for(row, index).exec(self.viewport().mapToGlobal(place))

    def menu_for(self, row: TrayRow, index: QModelIndex) -> QMenu:
        """All on the card, or one of them: families do not always fit into one room."""
        if not self.selectionModel().isSelected(index):
            self.setCurrentIndex(index)
        menu = StepMenu(self._presenter.workplace, self)
        if isinstance(row, ArrivalRow):
            menu.add_step(tr("Enter the names …"), partial(self._ask_names, row))
            return menu
        menu.add_step(tr("Move to …"), self._ask_placing)
        if len(row.group.people) > 1:
            menu.addSeparator()
        for person in row.group.people if len(row.group.people) > 1 else ():
            ask = partial(self.placing_asked.emit, (person.id,))
            menu.add_step(tr("Only {person} to …", person=person.name), ask)
        menu.addSeparator()
        menu.add_step(tr("Move out …"), partial(self._dialogs.ask_departure, self.selected_residents()))
        return menu

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """People out of beds are welcome."""
        self._welcome(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """They stay welcome on their way over the cards."""
        self._welcome(event)

    def _welcome(self, event: QDragEnterEvent | QDragMoveEvent) -> None:
        if residents_in(event.mimeData()) and event.source() is not self:
            event.acceptProposedAction()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        """Lifts people out of their beds."""
        residents = residents_in(event.mimeData())
        event.acceptProposedAction()
        self._presenter.end()
        self._presenter.lift(residents)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Says so where nobody waits."""
        super().paintEvent(event)
        if self._model.rowCount():
            return
        painter = QPainter(self.viewport())
        painter.setFont(plan_font(13).as_qt)
        painter.setPen(colours().text_muted)
        painter.drawText(self.viewport().rect(), CENTRE | Qt.TextFlag.TextWordWrap, self._empty_text())
        painter.end()

    def _empty_text(self) -> str:
        return tr("Nobody found.") if self._model.is_filtered else tr("Everyone has a bed.")


class Tray(QWidget):
    """Title with numbers, search field, cards."""

    placing_asked = Signal(tuple)

    def __init__(self, presenter: PlanPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self.setObjectName("tray")
        self._model = TrayModel()
        self.list = TrayList(self._model, presenter, self)
        self.list.placing_asked.connect(self.placing_asked)
        self.list.selectionModel().selectionChanged.connect(self._on_selected)
        self._title = QLabel(tr("To be housed"))
        self._title.setProperty("role", "heading")
        self._count = QLabel()
        self._count.setProperty("role", "muted")
        for label in (self._title, self._count):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Name, language, need …"))
        self.search.setAccessibleName(tr("Search the people to be housed"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._model.filter_by)
        self.search.returnPressed.connect(self._on_search_finished)
        self._build()

    @property
    def model(self) -> TrayModel:
        """The cards."""
        return self._model

    def show_state(self, state: PlanState, since: Mapping[ResidentId, date]) -> None:
        """Who waits on the day shown; the selection stays with the people."""
        kept = self.list.selected_residents()
        with QSignalBlocker(self.list.selectionModel()):
            self._model.show_state(state, since, lifted=self._presenter.lifted_today)
            self._select(kept)
        waiting = sum(len(group.people) for group in state.unhoused)
        self._count.setText(self._numbers(len(state.unhoused), waiting))

    def show_selection(self, residents: frozenset[ResidentId]) -> None:
        """Marks the cards of the people selected in any view."""
        if self._cards_of(residents) == self._cards_of(self.list.selected_residents()):
            return
        with QSignalBlocker(self.list.selectionModel()):
            self.list.clearSelection()
            self._select(residents)
        self.list.viewport().update()

    def show_resident(self, resident: ResidentId) -> None:
        """Brings a person's card into sight."""
        self.search.clear()
        for number in self._cards_of((resident,)):
            with QSignalBlocker(self.list.selectionModel()):
                self.list.setCurrentIndex(self._model.index(number))
            self.list.setFocus()

    def show_nothing(self) -> None:
        """No facility, nobody to house."""
        self._model.clear()
        self._count.clear()

    def _numbers(self, households: int, waiting: int) -> str:
        if not waiting:
            return tr("Everyone has a bed.")
        groups = tr("1 household") if households == 1 else tr("{count} households", count=households)
        return f"{groups} · {people(waiting)}"

    def _select(self, residents: Iterable[ResidentId]) -> None:
        selection = self.list.selectionModel()
        for number in self._cards_of(residents):
            selection.select(self._model.index(number), selection.SelectionFlag.Select)

    def _cards_of(self, residents: Iterable[ResidentId]) -> list[int]:
        """The numbers of the cards on which any of them waits."""
        asked, rows = frozenset(residents), enumerate(self._model.rows)
        return [
            number
            for number, row in rows
            if isinstance(row, WaitingRow) and not asked.isdisjoint(row.residents)
        ]

    def _on_selected(self) -> None:
        """Who is chosen here is chosen in every view."""
        self._presenter.select(self.list.selected_residents())

    def _on_search_finished(self) -> None:
        """Enter in the search field goes on to the first card found."""
        first: QModelIndex | QPersistentModelIndex = self._model.index(0)
        if first.isValid():
            self.list.setFocus()
            self.list.setCurrentIndex(first)

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 8, 8)
        layout.setSpacing(6)
        layout.addWidget(self._title)
        layout.addWidget(self._count)
        layout.addWidget(self.search)
        layout.addWidget(self.list)
