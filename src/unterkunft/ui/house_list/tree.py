"""The house list as a tree: selects, carries people away and takes them, by mouse and by keyboard."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QSignalBlocker,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QMenu,
    QWidget,
)

from unterkunft.ui.house_list.line_tree import LineTree, target_of
from unterkunft.ui.house_list.lines import LineKind
from unterkunft.ui.house_list.model import HouseListModel
from unterkunft.ui.house_list.presenter import HouseListPresenter
from unterkunft.ui.plan.drag_mime import residents_in
from unterkunft.ui.plan.drop_hint import DropHint
from unterkunft.ui.plan.gestures import EdgePush, MovePeople, carry
from unterkunft.ui.plan.offer_words import Hint
from unterkunft.ui.plan.room_painting import Aim
from unterkunft.ui.plan.step_menu import StepMenu
from unterkunft.ui.wording import tr
from unterkunft.values.ids import BedId, ResidentId

Index = QModelIndex | QPersistentModelIndex

_OPENS_AFTER_MS = 600


class HouseTree(LineTree):
    """Buildings, floors, rooms, beds; who is on the way sees the verdict of each."""

    placing_asked = Signal(tuple)
    lifting_asked = Signal(tuple)
    period_asked = Signal(object, object)
    """A PlacementSession and the Target of a drop that is meant for some days only."""
    line_entered = Signal(object)
    """The Line the keyboard or mouse has come to."""
    line_opened = Signal(object)
    """The Line that was double-clicked."""

    def __init__(
        self, model: HouseListModel, presenter: HouseListPresenter, parent: QWidget | None = None
    ) -> None:
        super().__init__(model, parent)
        self._presenter = presenter
        self._move = MovePeople(presenter, self)
        self._edge = EdgePush(self, self)
        self._opening = QPersistentModelIndex()
        self._opener = QTimer(self, singleShot=True, interval=_OPENS_AFTER_MS)
        self._opener.timeout.connect(self._open_below_pointer)
        self._hint = DropHint(self.viewport())
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)
        self.selectionModel().currentChanged.connect(self._on_current_changed)

    # what the presenter asks for

    def show_selection(self, residents: Iterable[ResidentId]) -> None:
        """Marks these people, without telling anybody."""
        wanted = set(residents)
        chosen = self.selectionModel()
        if wanted == set(self._model.residents(chosen.selectedRows())):
            return
        selection = QItemSelection()
        for index in self._model.indexes_of(wanted):
            selection.select(index, index)
        rows = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        with QSignalBlocker(chosen):
            chosen.select(selection, rows)
        self.viewport().update()

    def show_line(self, index: Index) -> None:
        """Opens what is above a line, and brings it into sight as the current one."""
        if index.isValid():
            no_update = QItemSelectionModel.SelectionFlag.NoUpdate
            with QSignalBlocker(self.selectionModel()):
                self.selectionModel().setCurrentIndex(index, no_update)
            self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)
            self.viewport().update()

    def selected_residents(self) -> tuple[ResidentId, ...]:
        """Everyone selected, from the top down."""
        return self._model.residents(self.selectionModel().selectedRows())

    # selection

    def _on_selection_changed(self) -> None:
        self._presenter.select(self.selected_residents())

    def _on_current_changed(self, index: QModelIndex) -> None:
        line = self._model.line(index)
        if line is not None:
            self.line_entered.emit(line)

    def select_below(self, index: Index) -> None:
        """Selects everyone in a room, on a floor, in a building."""
        self._presenter.select(self._model.residents_below(index))

    # keyboard and menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter asks for a place, Delete lifts, Space selects everyone below a group."""
        residents = self.selected_residents()
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and residents:
            self.placing_asked.emit(residents)
        elif key == Qt.Key.Key_Delete and residents:
            self.lifting_asked.emit(residents)
        elif key == Qt.Key.Key_Space and self._is_group(self.currentIndex()):
            self.select_below(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _is_group(self, index: Index) -> bool:
        line = self._model.line(index)
        return line is not None and line.is_group

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click shows the place on the plan."""
        index = self.indexAt(event.position().toPoint())
        line = self._model.line(index)
        if line is None or event.button() is not Qt.MouseButton.LeftButton:
            super().mouseDoubleClickEvent(event)
        elif line.room is None and line.is_group:
            self.setExpanded(
                index.sibling(index.row(), 0), not self.isExpanded(index.sibling(index.row(), 0))
            )
        else:
            self.line_opened.emit(line)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with the people of a line."""
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            index, place = self.currentIndex(), self.visualRect(self.currentIndex()).center()
        else:
            index, place = self.indexAt(event.pos()), event.pos()
        menu = self.menu_for(index)
        if not menu.isEmpty():
            menu.popup(self.viewport().mapToGlobal(place))

    def menu_for(self, index: Index) -> QMenu:
        """The menu of a line: the keyboard's and the mouse's way to everything a drag does."""
        menu = StepMenu(self._presenter.workplace, self)
        line = self._model.line(index)
        if line is None:
            return menu
        below = self._model.residents_below(index)
        if line.is_group and below:
            menu.addAction(tr("Select everyone here"), lambda: self._presenter.select(below))
        residents = self.selected_residents()
        if residents:
            menu.add_step(tr("Move to …"), lambda: self.placing_asked.emit(residents))
            menu.add_step(tr("Lift out of the bed"), lambda: self.lifting_asked.emit(residents))
        if line.room is not None:
            menu.addAction(tr("Show on the plan"), lambda: self.line_opened.emit(line))
        return menu

    # people on their way

    def startDrag(self, _actions: Qt.DropAction) -> None:  # noqa: N802 - Qt's name
        """Carries everyone selected."""
        residents = self.selected_residents()
        if residents:
            carry(self, self._presenter, residents)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """People are welcome, from here and from elsewhere."""
        residents = residents_in(event.mimeData())
        if residents and self._move.start(residents):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Says at the pointer whether they fit where it is."""
        pointer = event.position().toPoint()
        if self._move.session is None:
            event.ignore()
            return
        index = self.indexAt(pointer)
        line = self._model.line(index)
        self._aims_at_tray = line is not None and line.kind in (LineKind.NO_BED, LineKind.PERSON)
        target = target_of(line)
        self._move.update(target, pointer, wants_swap=self._move.means_swap(target, event))
        self._edge.update(pointer, self.viewport().size())
        self._wait_to_open(index)
        # Every place answers, also with a no: a drop there says why.
        event.acceptProposedAction()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        """They have left the list."""
        self._stop()
        self._move.leave()

    def dropEvent(self, event: QDropEvent) -> None:
        """One step: into the room or bed, or out of the beds."""
        line = self._model.line(self.indexAt(event.position().toPoint()))
        residents, wants_swap = residents_in(event.mimeData()), self._move.means_swap(target_of(line), event)
        event.acceptProposedAction()
        self._stop()
        if line is not None and line.kind in (LineKind.NO_BED, LineKind.PERSON):
            self._move.cancel()
            self.lifting_asked.emit(residents)
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier and not wants_swap:
            session = self._move.put_down(target_of(line))
            if session is not None:
                self.period_asked.emit(session, target_of(line))
        else:
            self._move.finish(target_of(line), wants_swap=wants_swap)

    def _stop(self) -> None:
        self._edge.finish()
        self._opener.stop()

    def _wait_to_open(self, index: Index) -> None:
        """A closed floor opens when people are held over it."""
        first = QPersistentModelIndex(index.sibling(index.row(), 0))
        if first != self._opening:
            self._opening = first
            self._opener.start()

    def _open_below_pointer(self) -> None:
        if self._opening.isValid():
            self.expand(self._opening)

    def scroll_by(self, x: int, y: int) -> None:
        """Moves the sight by so many pixels."""
        for bar, step in ((self.horizontalScrollBar(), x), (self.verticalScrollBar(), y)):
            bar.setValue(bar.value() + step)

    def show_origin(self, beds: frozenset[BedId]) -> None:
        """Marks the beds people come from; none once they are put down."""
        self._origin = beds
        self.viewport().update()

    def show_aim(self, aim: Aim | None) -> None:
        """Frames a room and writes names into the beds people would get."""
        self._aim = aim
        self.viewport().update()

    def say(self, hint: Hint) -> None:
        """Says beside the pointer whether they fit, and why not."""
        self._hint.say(hint)

    def follow(self, pointer: QPoint) -> None:
        """Moves what is said along with the pointer."""
        self._hint.follow(pointer)

    def be_silent(self) -> None:
        """Says nothing."""
        self._hint.hide()

    @property
    def hint(self) -> DropHint:
        """What is said beside the pointer."""
        return self._hint

    def _empty_text(self) -> str:
        return tr("Nothing found.") if self._presenter.is_filtered else super()._empty_text()
