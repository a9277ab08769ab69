"""The house list as one of the views of a day: a field to filter by, the tree, and what it offers."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QVBoxLayout, QWidget

from unterkunft.ui.colour_modes import Colouring
from unterkunft.ui.day_view import PaintPage
from unterkunft.ui.house_list.line_words import LineFinder, rows_as_text, status_word
from unterkunft.ui.house_list.lines import Branch, Line, LineKind, PlaceStatus, lines_of
from unterkunft.ui.house_list.model import HouseListModel
from unterkunft.ui.house_list.paper import list_pages, list_picture
from unterkunft.ui.house_list.presenter import HouseListPresenter
from unterkunft.ui.house_list.tree import HouseTree
from unterkunft.ui.plan.desk import AskingDesk
from unterkunft.ui.plan.placement_session import PlacementSession
from unterkunft.ui.theme import theme
from unterkunft.ui.wording import tr
from unterkunft.ui.workplace import Workplace
from unterkunft.values.ids import FloorId, ResidentId, RoomId


class HouseListView(QWidget, AskingDesk):
    """Everyone in the house by building, floor, room and bed, on the day shown."""

    status_message = Signal(str)
    placing_asked = Signal(tuple)
    """The ids of people for whom a place is to be chosen from a list."""
    period_asked = Signal(object, object)
    """A PlacementSession and a Target: a drop that is meant for some days only."""
    room_chosen = Signal(object)
    """The RoomId that is to be shown on the plan."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("houseList")
        self._workplace = workplace
        self._model = HouseListModel(self)
        self._presenter = HouseListPresenter(workplace, self, LineFinder())
        self.tree = HouseTree(self._model, self._presenter, self)
        self.filter = QLineEdit()
        self.statuses = {status: self._status_button(status) for status in PlaceStatus}
        self._build()
        self._connect()
        self._presenter.refresh()

    @property
    def presenter(self) -> HouseListPresenter:
        """Who decides what is shown."""
        return self._presenter

    @property
    def model(self) -> HouseListModel:
        """The lines shown."""
        return self._model

    # what all views of a day offer

    def reveal_resident(self, resident: ResidentId) -> None:
        """Brings a person into sight, also one whom the filter hides."""
        self._presenter.catch_up()
        if not self._model.indexes_of((resident,)):
            self.clear_filter()
        for index in self._model.indexes_of((resident,))[:1]:
            self.tree.show_line(index)

    def reveal_room(self, room: RoomId) -> None:
        """Brings a room into sight."""
        self._presenter.catch_up()
        if not self._model.index_of((LineKind.ROOM, room)).isValid():
            self.clear_filter()
        self.tree.show_line(self._model.index_of((LineKind.ROOM, room)))

    def pages(self, paper: QRectF) -> tuple[PaintPage, ...]:
        """The lines shown, with repeated heads; closed branches are printed too."""
        state = self._presenter.state
        return () if state is None else list_pages(state, self._presenter.tree(), paper)

    def picture(self) -> QImage:
        """The lines shown as one picture for the clipboard."""
        state = self._presenter.state
        return QImage() if state is None else list_picture(state, self._presenter.tree())

    def as_text(self) -> str:
        """The lines shown as tab-separated text for spreadsheets."""
        return rows_as_text(tuple(lines_of(self._presenter.tree())))

    def show_colouring(self, colouring: Colouring | None) -> None:
        """Shows beside each name what its colour tells."""
        self.tree.show_colouring(colouring)

    def focus_filter(self) -> None:
        """The keyboard goes to the filter."""
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()

    def clear_filter(self) -> None:
        """Shows every line again."""
        for button in self.statuses.values():
            button.setChecked(False)
        self.filter.clear()

    # what the presenter asks for

    def is_in_sight(self) -> bool:
        """Whether anybody can see the list now."""
        return self.isVisible()

    def show_tree(self, tree: tuple[Branch, ...]) -> None:
        """Shows these lines; what was open, selected and in sight stays so."""
        self._model.show_tree(tree)
        self.tree.viewport().update()

    def show_nothing(self) -> None:
        """Shows that there is no facility to show."""
        self._model.show_tree(())

    def show_selection(self, residents: frozenset[ResidentId]) -> None:
        """Marks the people selected."""
        self.tree.show_selection(residents)

    def show_floor(self, floor: FloorId) -> None:
        """Brings a floor into sight."""
        self.tree.show_line(self._model.index_of((LineKind.FLOOR, floor)))

    def show_session(self, session: PlacementSession | None) -> None:
        """Shows how rooms and beds answer to the people on their way."""
        self.tree.show_session(session)

    # Qt

    def showEvent(self, event: QShowEvent) -> None:
        """Catches up with what has changed meanwhile."""
        self._presenter.catch_up()
        super().showEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape shows every line again."""
        if event.key() == Qt.Key.Key_Escape and self._presenter.is_filtered:
            self.clear_filter()
        else:
            super().keyPressEvent(event)

    # parts

    def _status_button(self, status: PlaceStatus) -> QToolButton:
        button = QToolButton(self)
        button.setText(status_word(status))
        button.setCheckable(True)
        button.setToolTip(tr("Show only: {status}", status=status_word(status)))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setProperty("role", "filter")
        button.toggled.connect(self._on_status_toggled)
        return button

    def _build(self) -> None:
        self.filter.setPlaceholderText(tr("Name, room, language, need, free …"))
        self.filter.setAccessibleName(tr("Filter the house list"))
        self.filter.setClearButtonEnabled(True)
        self.filter.setMaximumWidth(360)
        bar = QHBoxLayout()
        bar.setContentsMargins(12, 8, 12, 8)
        bar.setSpacing(6)
        bar.addWidget(self.filter, 1)
        for button in self.statuses.values():
            bar.addWidget(button)
        bar.addStretch()
        bar.addWidget(self._fold_button(tr("Open all"), self.tree.expandAll))
        bar.addWidget(self._fold_button(tr("Close rooms"), self._close_rooms))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(bar)
        layout.addWidget(self.tree, 1)

    def _fold_button(self, text: str, fold: object) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setProperty("role", "filter")
        button.clicked.connect(fold)
        return button

    def _connect(self) -> None:
        self.filter.textChanged.connect(self._presenter.filter_by)
        self.filter.returnPressed.connect(self._on_filter_finished)
        self.tree.placing_asked.connect(self.placing_asked)
        self.tree.period_asked.connect(self.period_asked)
        self.tree.lifting_asked.connect(self._presenter.lift)
        self.tree.line_entered.connect(self._presenter.go_to)
        self.tree.line_opened.connect(self._on_line_opened)
        theme().changed.connect(self.tree.viewport().update)
        self.destroyed.connect(self._presenter.close)

    def _close_rooms(self) -> None:
        for index in self._model.groups():
            line = self._model.line(index)
            if line is not None and line.kind is LineKind.ROOM:
                self.tree.collapse(index)

    def _on_status_toggled(self) -> None:
        self._presenter.show_only(status for status, button in self.statuses.items() if button.isChecked())

    def _on_filter_finished(self) -> None:
        """Enter goes on to the first person or bed found."""
        found = next((line for line in self._model.lines if not line.is_group), None)
        if found is not None:
            self.tree.setFocus()
            self.tree.setCurrentIndex(self._model.index_of(found.key))

    def _on_line_opened(self, line: Line) -> None:
        if line.room_id is not None:
            self.room_chosen.emit(line.room_id)
