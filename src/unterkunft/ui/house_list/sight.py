"""What a user has made of a tree: what is closed, where the keyboard is, what is on top."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QObject, QPersistentModelIndex, QPoint
from PySide6.QtWidgets import QTreeView

from unterkunft.ui.house_list.lines import LineKey
from unterkunft.ui.house_list.model import HouseListModel

Index = QModelIndex | QPersistentModelIndex


class Sight(QObject):
    """Keeps it while the model is built anew: the same places stay open, current and in sight."""

    def __init__(self, tree: QTreeView, model: HouseListModel) -> None:
        super().__init__(tree)
        self._tree, self._model = tree, model
        self._closed: set[LineKey] = set()
        self._current: LineKey | None = None
        self._top: tuple[LineKey, int] | None = None
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._restore)
        tree.collapsed.connect(self._on_collapsed)
        tree.expanded.connect(self._on_expanded)

    def _on_collapsed(self, index: Index) -> None:
        line = self._model.line(index)
        if line is not None:
            self._closed.add(line.key)

    def _on_expanded(self, index: Index) -> None:
        line = self._model.line(index)
        if line is not None:
            self._closed.discard(line.key)

    def _remember(self) -> None:
        top = self._tree.indexAt(QPoint(1, 1))
        line = self._model.line(top)
        self._top = None if line is None else (line.key, self._tree.visualRect(top).top())
        current = self._model.line(self._tree.currentIndex())
        # A line that a filter hides is current again when the filter is gone.
        self._current = self._current if current is None else current.key

    def _restore(self) -> None:
        tree, model = self._tree, self._model
        closed = set(self._closed)
        tree.expandAll()
        for key in closed:
            tree.collapse(model.index_of(key))
        self._closed = closed
        current = model.index_of(self._current) if self._current is not None else QModelIndex()
        if current.isValid():
            no_update = QItemSelectionModel.SelectionFlag.NoUpdate
            tree.selectionModel().setCurrentIndex(current, no_update)
        if self._top is not None:
            self._scroll_back(*self._top)

    def _scroll_back(self, key: LineKey, top: int) -> None:
        index = self._model.index_of(key)
        if index.isValid():
            bar = self._tree.verticalScrollBar()
            bar.setValue(bar.value() + self._tree.visualRect(index).top() - top)
