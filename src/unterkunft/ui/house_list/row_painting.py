"""How a line of the house list is painted: on the screen in the theme's colours, on paper in black."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from unterkunft.ui.colour_palette import Tint
from unterkunft.ui.colours import Colours
from unterkunft.ui.house_list.line_words import Cells, Column
from unterkunft.ui.house_list.lines import Line, LineKind
from unterkunft.ui.plan.lettering import LEFT, RIGHT, draw_text, plan_font, text_width
from unterkunft.ui.plan.placement_session import Mark
from unterkunft.ui.plan.signs import draw_sign
from unterkunft.ui.widgets.colour_swatch import draw_swatch

ROW_HEIGHT = 26
INDENT = 18
_SIGN, _PADDING, _SWATCH = 13.0, 6.0, 16.0
_DEPTH = {
    LineKind.BUILDING: 0,
    LineKind.NO_BED: 0,
    LineKind.FLOOR: 1,
    LineKind.PERSON: 1,
    LineKind.ROOM: 2,
    LineKind.BED: 3,
}


@dataclass(frozen=True, slots=True)
class RowLook:
    """What a line shows beside its words."""

    is_selected: bool = False
    is_current: bool = False
    is_aimed: bool = False
    """People on their way would be dropped here."""
    is_origin: bool = False
    """People on their way come from here."""
    mark: Mark | None = None
    """How the room or bed answers to people on their way."""
    preview: str = ""
    """Who would get the bed."""
    tint: Tint | None = None


Span = tuple[float, float]
"""The left side and the width of a column."""


def depth_of(kind: LineKind) -> int:
    """How many lines stand above."""
    return _DEPTH[kind]


def text_left(kind: LineKind) -> float:
    """Where the words of a line begin, behind its branches."""
    return (_DEPTH[kind] + 1) * INDENT + _PADDING


class RowPainter:
    """Paints lines with one painter in one set of colours and columns."""

    def __init__(self, painter: QPainter, shown: Colours, spans: Sequence[Span]) -> None:
        self._painter, self._shown, self._spans = painter, shown, spans

    def ground(self, row: QRectF, line: Line, look: RowLook) -> None:
        """The ground of a whole row and the line below it."""
        bottom = row.bottom() - 0.5
        self._painter.fillRect(row, QColor(self._ground(line, look)))
        self._painter.setPen(QPen(QColor(self._shown.border), 1))
        self._painter.drawLine(QPointF(row.left(), bottom), QPointF(row.right(), bottom))

    def _ground(self, line: Line, look: RowLook) -> str:
        shown = self._shown
        if look.mark is not None:
            return self._marked_ground(look.mark)
        if look.is_selected:
            return shown.selection
        if line.kind in (LineKind.BUILDING, LineKind.NO_BED):
            return shown.window
        return shown.sunken if line.is_group else shown.surface

    def _marked_ground(self, mark: Mark) -> str:
        shown = self._shown
        if mark is Mark.REFUSED:
            return shown.room_other
        return shown.free_soft if mark is Mark.ALLOWED else shown.warning_soft

    def words(self, row: QRectF, line: Line, cells: Cells, look: RowLook) -> None:
        """Title and counts of a group; of a bed or person a text in each column."""
        if line.is_group:
            self._group(row, line, cells, look)
        else:
            self._cells(row, line, cells, look)

    def frame(self, row: QRectF, look: RowLook) -> None:
        """Where the keyboard is, or where people would be dropped."""
        if not (look.is_current or look.is_aimed):
            return
        width = 2 if look.is_aimed else 1
        self._painter.setPen(QPen(QColor(self._shown.focus), width))
        self._painter.drawRect(row.adjusted(width / 2, width / 2, -width / 2, -width / 2 - 0.5))

    def _group(self, row: QRectF, line: Line, cells: Cells, look: RowLook) -> None:
        """The counts begin where names do, or behind a long title."""
        shown, bold = self._shown, plan_font(13, QFont.Weight.DemiBold)
        left = row.left() + text_left(line.kind)
        width = min(text_width(cells[0], bold) + 4, row.right() - left)
        title = QRectF(left, row.top(), width, row.height())
        draw_text(self._painter, title, cells[0], font=bold, colour=QColor(shown.text))
        start = max(self._spans[Column.NAME][0] + _PADDING, title.right() + 14)
        rest = self._marked(QRectF(start, row.top(), row.right() - start - _PADDING, row.height()), look)
        draw_text(self._painter, rest, cells[1], font=plan_font(12), colour=QColor(shown.text_muted))

    def _marked(self, box: QRectF, look: RowLook) -> QRectF:
        """The sign of the verdict, and the room it leaves."""
        if look.mark is None:
            return box
        shown = self._shown
        ink = {Mark.ALLOWED: shown.free, Mark.REFUSED: shown.text_muted}.get(look.mark, shown.warning)
        sign = QRectF(box.left(), box.center().y() - _SIGN / 2, _SIGN, _SIGN)
        draw_sign(self._painter, sign, look.mark, QColor(ink))
        return box.adjusted(_SIGN + _PADDING, 0, 0, 0)

    def _cells(self, row: QRectF, line: Line, cells: Cells, look: RowLook) -> None:
        font = plan_font(13)
        for column in Column:
            left, width = self._spans[column]
            start = text_left(line.kind) if column is Column.BED else _PADDING
            box = QRectF(left + start, row.top(), width - start - _PADDING, row.height())
            if column is Column.NAME:
                # What is said of an empty bed may take the columns that say nothing.
                beyond = row.right() - box.right() - _PADDING if line.resident is None else 0
                self._name(box.adjusted(0, 0, beyond, 0), line, cells, look)
                continue
            ink, align = self._ink(column, line), RIGHT if column is Column.AGE else LEFT
            draw_text(self._painter, box, cells[column], font=font, colour=ink, align=align)

    def _name(self, box: QRectF, line: Line, cells: Cells, look: RowLook) -> None:
        rest, bold = self._marked(box, look), plan_font(13, QFont.Weight.Medium)
        if look.preview:
            ink = QColor(self._shown.accent_strong)
            draw_text(self._painter, rest, f"→ {look.preview}", font=bold, colour=ink)
            return
        if look.tint is not None:
            swatch = QRectF(rest.left(), rest.center().y() - 6, _SWATCH, 12)
            draw_swatch(self._painter, swatch, look.tint, self._shown)
            rest = rest.adjusted(_SWATCH + _PADDING, 0, 0, 0)
        font = bold if line.resident is not None else plan_font(13)
        name = f"↗ {cells[Column.NAME]}" if look.is_origin else cells[Column.NAME]
        draw_text(self._painter, rest, name, font=font, colour=self._ink(Column.NAME, line))

    def _ink(self, column: Column, line: Line) -> QColor:
        """Free beds and absences stand out; what is closed steps back."""
        shown, bed, person = self._shown, line.bed, line.person
        if person is None:
            is_free = bed is not None and bed.closure is None and column is Column.NAME
            return QColor(shown.free if is_free else shown.text_muted)
        if column is Column.ATTENDANCE and person.absence is not None:
            return QColor(shown.warning)
        if column is Column.UNTIL:
            return QColor(shown.planned)
        is_main = column in (Column.NAME, Column.AGE, Column.NEEDS)
        return QColor(shown.text if is_main else shown.text_muted)
