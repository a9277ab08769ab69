"""The house list as it is painted: rows over all columns, with verdicts while people are on their way."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from unterkunft.ui.colour_modes import Colouring
from unterkunft.ui.colour_palette import Tint
from unterkunft.ui.house_list.line_words import Column
from unterkunft.ui.house_list.lines import Line, LineKind
from unterkunft.ui.house_list.model import HouseListModel
from unterkunft.ui.house_list.row_painting import INDENT, ROW_HEIGHT, RowLook, RowPainter, Span, depth_of
from unterkunft.ui.house_list.sight import Sight
from unterkunft.ui.plan.lettering import CENTRE, plan_font
from unterkunft.ui.plan.placement_session import Mark, PlacementSession, Target, mark_of
from unterkunft.ui.plan.room_painting import Aim
from unterkunft.ui.theme import colours
from unterkunft.ui.wording import tr
from unterkunft.values.ids import BedId

Index = QModelIndex | QPersistentModelIndex

_WIDTHS: Mapping[Column, int] = {
    Column.BED: 126,
    Column.NAME: 180,
    Column.AGE: 46,
    Column.GENDER: 84,
    Column.HOUSEHOLD: 100,
    Column.NATIONALITY: 104,
    Column.LANGUAGES: 112,
    Column.NEEDS: 112,
    Column.SINCE: 86,
    Column.UNTIL: 86,
    Column.ATTENDANCE: 96,
}
_GROWING = (
    Column.NAME,
    Column.HOUSEHOLD,
    Column.NATIONALITY,
    Column.LANGUAGES,
    Column.NEEDS,
    Column.ATTENDANCE,
)


class _EqualRows(QStyledItemDelegate):
    """Every row is as high as every other."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(60, ROW_HEIGHT)


class LineTree(QTreeView):
    """Shows lines; what it says of people on their way is handed to it."""

    def __init__(self, model: HouseListModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._session: PlacementSession | None = None
        self._aim: Aim | None = None
        self._origin: frozenset[BedId] = frozenset()
        self._aims_at_tray = False
        self._colouring: Colouring | None = None
        self._widths_given: list[int] = []
        self.setModel(model)
        self._sight = Sight(self, model)
        self._set_up()

    def _set_up(self) -> None:
        self.setItemDelegate(_EqualRows(self))
        self.setUniformRowHeights(True)
        self.setIndentation(INDENT)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setExpandsOnDoubleClick(False)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(False)
        self.setAccessibleName(tr("House list"))
        header = self.header()
        header.setSectionsMovable(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setStretchLastSection(True)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        header.setMinimumSectionSize(40)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.sectionHandleDoubleClicked.connect(self.resizeColumnToContents)
        self._spread_columns(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Columns take the room there is, until somebody has pulled at them."""
        before = [self.columnWidth(column) for column in Column][:-1]
        if before == self._widths_given:
            self._spread_columns(self.viewport().width())
        super().resizeEvent(event)

    def _spread_columns(self, width: int) -> None:
        spare = max(0, width - sum(_WIDTHS.values())) // len(_GROWING)
        widths = [_WIDTHS[column] + (spare if column in _GROWING else 0) for column in Column]
        for column, wide in zip(Column, widths, strict=True):
            self.header().resizeSection(column, wide)
        self._widths_given = widths[:-1]

    def show_session(self, session: PlacementSession | None) -> None:
        """Colours rooms and beds by their verdicts; none while nobody is on the way."""
        self._session = session
        if session is None:
            self._aim, self._origin, self._aims_at_tray = None, frozenset(), False
        self.viewport().update()

    def show_colouring(self, colouring: Colouring | None) -> None:
        """Shows beside each name what its colour tells."""
        self._colouring = colouring
        self.viewport().update()

    def drawRow(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:  # noqa: N802
        """Paints a line over all columns."""
        line = self._model.line(index)
        if line is None:
            return
        row = QRectF(option.rect)
        look = self._look_of(line, index)
        row_painter = RowPainter(painter, colours(), self._spans())
        row_painter.ground(row, line, look)
        branches = QRect(option.rect)
        branches.setLeft(self.columnViewportPosition(0))
        branches.setWidth(INDENT * depth_of(line.kind) + INDENT)
        self.drawBranches(painter, branches, index)
        row_painter.words(row, line, self._model.cells(index), look)
        row_painter.frame(row, look)

    def _spans(self) -> tuple[Span, ...]:
        return tuple((self.columnViewportPosition(each), self.columnWidth(each)) for each in Column)

    def _look_of(self, line: Line, index: Index) -> RowLook:
        bed = line.bed.bed.id if line.bed is not None else None
        first = index.sibling(index.row(), 0)
        return RowLook(
            is_selected=line.resident is not None and self.selectionModel().isSelected(first),
            is_current=self.hasFocus() and self.currentIndex().siblingAtColumn(0) == first,
            is_aimed=self._is_aimed(line),
            mark=self._mark_of(line),
            is_origin=bed in self._origin,
            preview=self._aim.preview.get(bed, "") if self._aim is not None and bed is not None else "",
            tint=self._tint_of(line),
        )

    def _is_aimed(self, line: Line) -> bool:
        if line.kind is LineKind.NO_BED:
            return self._aims_at_tray and self._session is not None
        return line.kind is LineKind.ROOM and self._aim is not None and line.room_id == self._aim.room

    def _mark_of(self, line: Line) -> Mark | None:
        """The verdict of a room, and of each of its free beds; asked when it is first painted."""
        session = self._session
        if session is None or line.room is None:
            return None
        if line.bed is not None and not line.bed.is_free:
            return None
        target = target_of(line)
        return None if target is None else mark_of(session.verdict(target))

    def _tint_of(self, line: Line) -> Tint | None:
        shown = self._colouring
        if shown is None:
            return None
        if line.bed is not None and line.room is not None:
            return shown.tints.in_bed(line.room, line.bed)
        return None if line.person is None else shown.tints.without_bed(line.person)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Says so where there is nothing."""
        super().paintEvent(event)
        if any(True for line in self._model.lines if not line.is_group):
            return
        painter = QPainter(self.viewport())
        painter.setFont(plan_font(13).as_qt)
        painter.setPen(colours().text_muted)
        painter.drawText(self.viewport().rect(), CENTRE | Qt.TextFlag.TextWordWrap, self._empty_text())
        painter.end()

    def _empty_text(self) -> str:
        return tr("There are no beds yet.")


def target_of(line: Line | None) -> Target | None:
    """What a drop on a line means: a bed, or any bed of a room."""
    if line is None or line.room is None:
        return None
    return Target(line.room.room.id, None if line.bed is None else line.bed.bed.id)
