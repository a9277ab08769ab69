"""The lines of the house list for Qt: a tree that changes in place where only contents differ."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt

from unterkunft.ui.house_list.line_words import Cells, Column, cells_of, column_word, spoken, tip_of
from unterkunft.ui.house_list.lines import Branch, Line, LineKey, LineKind
from unterkunft.ui.plan.drag_mime import RESIDENTS, mime_of
from unterkunft.values.ids import ResidentId

Index = QModelIndex | QPersistentModelIndex


class LineRole(IntEnum):
    """What a line can be asked for beside its texts."""

    LINE = Qt.ItemDataRole.UserRole


class _Node:
    """A line at its place in the tree; its texts are put together when they are first asked for."""

    __slots__ = ("_cells", "children", "line", "parent", "row")

    def __init__(self, line: Line, parent: int, row: int) -> None:
        self.line, self.parent, self.row = line, parent, row
        self.children: list[int] = []
        self._cells: Cells | None = None

    @property
    def cells(self) -> Cells:
        if self._cells is None:
            self._cells = cells_of(self.line)
        return self._cells

    def say(self, line: Line) -> None:
        self.line, self._cells = line, None


class HouseListModel(QAbstractItemModel):
    """Indexes carry the number of their node, so that none of them can outlive what it points to."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tree: tuple[Branch, ...] = ()
        self._nodes: list[_Node] = []
        self._roots: list[int] = []
        self._number_of: dict[LineKey, int] = {}

    # contents

    def show_tree(self, tree: tuple[Branch, ...]) -> None:
        """Shows other lines; the same places keep their indexes."""
        before, self._tree = self._tree, tree
        if _have_same_places(before, tree):
            self._renew(before, tree)
        else:
            self._replace(_numbered(tree))

    def _renew(self, before: tuple[Branch, ...], tree: tuple[Branch, ...]) -> None:
        changed: dict[int, list[int]] = {}
        for number, line in _other_lines(before, tree, first=0):
            node = self._nodes[number]
            node.say(line)
            changed.setdefault(node.parent, []).append(number)
        last = len(Column) - 1
        for numbers in changed.values():
            self.dataChanged.emit(self._index(numbers[0], 0), self._index(numbers[-1], last))

    def _replace(self, fresh: list[_Node]) -> None:
        self.beginResetModel()
        self._nodes = fresh
        self._roots = [number for number, node in enumerate(fresh) if node.parent < 0]
        self._number_of = {node.line.key: number for number, node in enumerate(fresh)}
        for number, node in enumerate(fresh):
            if node.parent >= 0:
                fresh[node.parent].children.append(number)
        self.endResetModel()

    def line(self, index: Index) -> Line | None:
        """The line of an index."""
        node = self._node(index)
        return None if node is None else node.line

    def cells(self, index: Index) -> Cells:
        """The texts of a line, column by column."""
        node = self._node(index)
        return ("",) * len(Column) if node is None else node.cells

    @property
    def lines(self) -> Iterator[Line]:
        """All lines from the top down."""
        return (node.line for node in self._nodes)

    def index_of(self, key: LineKey) -> QModelIndex:
        """Where a line stands; nowhere where it is not shown."""
        number = self._number_of.get(key)
        return QModelIndex() if number is None else self._index(number, 0)

    def indexes_of(self, residents: Iterable[ResidentId]) -> tuple[QModelIndex, ...]:
        """Where people stand, from the top down."""
        wanted = set(residents)
        if not wanted:
            return ()
        return tuple(
            self._index(number, 0) for number, node in enumerate(self._nodes) if node.line.resident in wanted
        )

    def groups(self) -> Iterator[QModelIndex]:
        """All lines that something stands below."""
        return (self._index(number, 0) for number, node in enumerate(self._nodes) if node.children)

    def residents(self, indexes: Iterable[Index]) -> tuple[ResidentId, ...]:
        """The people of some lines, from the top down."""
        numbers = sorted({index.internalId() for index in indexes if index.isValid()})
        people = (self._nodes[number].line.resident for number in numbers)
        return tuple(resident for resident in people if resident is not None)

    def residents_below(self, index: Index) -> tuple[ResidentId, ...]:
        """The person of a line, or everyone below it."""
        node = self._node(index)
        return () if node is None else tuple(self._below(node))

    def _below(self, node: _Node) -> Iterator[ResidentId]:
        if node.line.resident is not None:
            yield node.line.resident
        for child in node.children:
            yield from self._below(self._nodes[child])

    # what Qt asks for

    def _node(self, index: Index | None) -> _Node | None:
        return self._nodes[index.internalId()] if index is not None and index.isValid() else None

    def _index(self, number: int, column: int) -> QModelIndex:
        return self.createIndex(self._nodes[number].row, column, number)

    def _children(self, parent: Index | None) -> list[int]:
        node = self._node(parent)
        if node is None:
            return self._roots
        return node.children if parent is not None and parent.column() == 0 else []

    def index(self, row: int, column: int, parent: Index | None = None) -> QModelIndex:
        """The index at a place below a line."""
        children = self._children(parent)
        if 0 <= row < len(children) and 0 <= column < len(Column):
            return self._index(children[row], column)
        return QModelIndex()

    def parent(self, index: Index | None = None) -> Any:
        """The line above; nothing above buildings."""
        if index is None:
            return super().parent()
        node = self._node(index)
        return QModelIndex() if node is None or node.parent < 0 else self._index(node.parent, 0)

    def rowCount(self, parent: Index | None = None) -> int:
        """How many lines stand below one."""
        return len(self._children(parent))

    def columnCount(self, _parent: Index | None = None) -> int:
        """Every line has all columns."""
        return len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The heads of the columns."""
        shows_word = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
        if orientation is Qt.Orientation.Horizontal and shows_word:
            return column_word(Column(section))
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(section)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The text of a column, the line itself, or all of it in a sentence."""
        node = self._node(index)
        if node is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return node.cells[index.column()]
        if role == LineRole.LINE:
            return node.line
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(node.line) if index.column() == 0 else node.cells[index.column()]
        return tip_of(node.line) if role == Qt.ItemDataRole.ToolTipRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """People can be selected and dragged; beds, rooms and the place without beds take people."""
        line = self.line(index)
        if line is None:
            return Qt.ItemFlag.NoItemFlags
        return _PERSON if line.resident is not None else _FLAGS[line.kind]

    def mimeTypes(self) -> list[str]:
        """What a drag from here carries."""
        return [RESIDENTS]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The ids of the people of some lines."""
        return mime_of(self.residents(indexes))


_ENABLED, _DROP = Qt.ItemFlag.ItemIsEnabled, Qt.ItemFlag.ItemIsDropEnabled
_LEAF = _ENABLED | _DROP | Qt.ItemFlag.ItemNeverHasChildren
_PERSON = _LEAF | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled
_FLAGS = {
    LineKind.BUILDING: _ENABLED,
    LineKind.FLOOR: _ENABLED,
    LineKind.ROOM: _ENABLED | _DROP,
    LineKind.NO_BED: _ENABLED | _DROP,
    LineKind.BED: _LEAF,
    LineKind.PERSON: _LEAF,
}
"""Ready made, because Qt asks for the flags of every line each time it lays them out."""


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column == Column.AGE else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


def _have_same_places(before: tuple[Branch, ...], tree: tuple[Branch, ...]) -> bool:
    """Whether only what lines say may differ; a branch that is the same object is not looked into."""
    return len(before) == len(tree) and all(
        one is other or (one.line.key == other.line.key and _have_same_places(one.branches, other.branches))
        for one, other in zip(before, tree, strict=True)
    )


def _other_lines(
    before: tuple[Branch, ...], tree: tuple[Branch, ...], *, first: int
) -> Iterator[tuple[int, Line]]:
    """The lines that say something else than before, with their numbers from the top down."""
    number = first
    for one, other in zip(before, tree, strict=True):
        if one is not other:
            if one.line != other.line:
                yield number, other.line
            yield from _other_lines(one.branches, other.branches, first=number + 1)
        number += other.size


def _numbered(tree: tuple[Branch, ...]) -> list[_Node]:
    """The nodes from the top down; each knows the number of the one above."""
    nodes: list[_Node] = []

    def add(branches: tuple[Branch, ...], parent: int) -> None:
        for row, branch in enumerate(branches):
            nodes.append(_Node(branch.line, parent, row))
            add(branch.branches, len(nodes) - 1)

    add(tree, -1)
    return nodes
