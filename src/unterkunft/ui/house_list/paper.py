"""The house list on paper: black words, heads repeated on every page, rooms never torn from their name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPen

from unterkunft.services.plan_state import PlanState
from unterkunft.ui.day_view import PaintPage
from unterkunft.ui.house_list.line_words import Cells, Column, cells_of, column_word, counts_text, title_of
from unterkunft.ui.house_list.lines import Branch, Line, LineKind, lines_of
from unterkunft.ui.plan.lettering import LEFT, RIGHT, draw_text, plan_font, text_width
from unterkunft.ui.wording import tr, weekday_and_day

_TITLE, _HEADS, _ROW = 50.0, 20.0, 17.0
_PADDING = 5.0
_INDENT = 9.0
# Printers measure a little wider than screens.
_TOLERANCE = 3.0
_PICTURE_WIDTH, _PICTURE_RATIO, _MOST_ROWS_OF_PICTURE = 1123.0, 2.0, 600
_BLACK, _GREY, _BAND = QColor("#000000"), QColor("#404040"), QColor("#ececec")
_WIDEST: dict[Column, float] = {
    Column.BED: 96,
    Column.NAME: 220,
    Column.HOUSEHOLD: 130,
    Column.NATIONALITY: 120,
    Column.LANGUAGES: 150,
    Column.NEEDS: 160,
    Column.ATTENDANCE: 130,
}
# What may be cut on narrow paper, and to what share of its width at most.
_YIELDING = {
    Column.HOUSEHOLD: 0.8,
    Column.NATIONALITY: 0.75,
    Column.LANGUAGES: 0.6,
    Column.NEEDS: 0.6,
    Column.ATTENDANCE: 0.7,
}


# What narrow paper leaves out, one after the other, before words are cut beyond knowing.
_LEFT_OUT = (Column.NATIONALITY, Column.HOUSEHOLD, Column.LANGUAGES, Column.ATTENDANCE)

Spans = Mapping[Column, tuple[float, float]]
"""The left side and the width of each column printed."""


@dataclass(frozen=True, slots=True)
class _Row:
    """A line on paper; a room that began on the page before says so."""

    line: Line
    cells: Cells
    is_continued: bool = False


@dataclass(frozen=True, slots=True)
class _List:
    """What all pages of one list share."""

    state: PlanState
    spans: Spans


def list_pages(state: PlanState, tree: tuple[Branch, ...], paper: QRectF) -> tuple[PaintPage, ...]:
    """The lines on as many pages as they need."""
    rows = [_Row(line, cells_of(line)) for line in _printed(tree)]
    shared = _List(state, _spans(rows, paper.width()))
    room_for = max(4, int((paper.height() - _TITLE - _HEADS) / _ROW))
    return tuple(partial(_paint_page, shared, page) for page in _paged(rows, room_for))


def list_picture(state: PlanState, tree: tuple[Branch, ...]) -> QImage:
    """All lines below each other; a long list is cut with a word."""
    rows = [_Row(line, cells_of(line)) for line in _printed(tree)]
    shown = rows[:_MOST_ROWS_OF_PICTURE]
    height = 16 + _TITLE + _HEADS + _ROW * (len(shown) + 1)
    image = QImage(
        round(_PICTURE_WIDTH * _PICTURE_RATIO), round(height * _PICTURE_RATIO), QImage.Format.Format_RGB32
    )
    image.setDevicePixelRatio(_PICTURE_RATIO)
    image.fill(Qt.GlobalColor.white)
    frame = QRectF(12, 8, _PICTURE_WIDTH - 24, height - 16)
    painter = QPainter(image)
    _paint_page(_List(state, _spans(shown, frame.width())), shown, painter, frame)
    if len(rows) > len(shown):
        rest = QRectF(frame.left(), frame.bottom() - _ROW, frame.width(), _ROW)
        more = tr("and {count} more", count=len(rows) - len(shown))
        draw_text(painter, rest, more, font=plan_font(11), colour=_GREY)
    painter.end()
    return image


def _printed(tree: tuple[Branch, ...]) -> list[Line]:
    """Nobody without a bed needs no line on paper."""
    return [line for line in lines_of(tree) if line.kind is not LineKind.NO_BED or line.people]


def _paged(rows: list[_Row], room_for: int) -> list[list[_Row]]:
    """Heads stand on the page of what they head; who is torn from the room gets its name again."""
    pages: list[list[_Row]] = [[]]
    room: _Row | None = None
    for number, row in enumerate(rows):
        if len(pages[-1]) + _belonging(rows, number) > room_for:
            pages.append([])
            if not row.line.is_group and room is not None:
                pages[-1].append(_Row(room.line, room.cells, is_continued=True))
        if row.line.is_group:
            room = row
        pages[-1].append(row)
    return pages


def _belonging(rows: list[_Row], number: int) -> int:
    """How many lines must stand together from here: heads, and the first bed below them."""
    last = number
    while rows[last].line.is_group and last + 1 < len(rows):
        last += 1
    return last - number + 1


def _spans(rows: Sequence[_Row], width: float) -> Spans:
    """Columns as wide as their texts, cut where the paper is narrow, spread where it is wide."""
    wanted = {column: _wanted_width(rows, column) for column in Column}
    spare = {column: wide * (1 - _YIELDING.get(column, 1.0)) for column, wide in wanted.items()}
    for column in _LEFT_OUT:
        if sum(wanted.values()) - sum(spare.values()) > width:
            del wanted[column], spare[column]
    missing = sum(wanted.values()) - width
    share = min(1.0, max(0.0, missing / sum(spare.values())))
    given = {column: wide - share * spare[column] for column, wide in wanted.items()}
    stretch, left = width / sum(given.values()), 0.0
    spans: dict[Column, tuple[float, float]] = {}
    for column, wide in given.items():
        spans[column] = (left, wide * stretch)
        left += wide * stretch
    return spans


def _wanted_width(rows: Sequence[_Row], column: Column) -> float:
    font = plan_font(11)
    texts = {row.cells[column] for row in rows if not row.line.is_group and _stays_in_column(row, column)}
    widest = max((text_width(text, font) for text in texts), default=0.0)
    head = text_width(column_word(column), plan_font(11, QFont.Weight.DemiBold))
    if column in _YIELDING:
        head = min(head, 96.0)
    indent = 2 * _INDENT if column is Column.BED else 0.0
    return max(min(widest, _WIDEST.get(column, 90.0)), head) + 2 * _PADDING + indent + _TOLERANCE


def _stays_in_column(row: _Row, column: Column) -> bool:
    """What is said of an empty bed may take the columns beside it."""
    return column is not Column.NAME or row.line.resident is not None


def _paint_page(shared: _List, rows: Sequence[_Row], painter: QPainter, frame: QRectF) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_title(painter, shared.state, frame)
    _paint_heads(painter, shared, QRectF(frame.left(), frame.top() + _TITLE, frame.width(), _HEADS))
    top = frame.top() + _TITLE + _HEADS
    for number, row in enumerate(rows):
        box = QRectF(frame.left(), top + number * _ROW, frame.width(), _ROW)
        if row.line.is_group:
            _paint_group(painter, row, box)
        else:
            _paint_cells(painter, shared, row, box)


def _paint_title(painter: QPainter, state: PlanState, frame: QRectF) -> None:
    line = QRectF(frame.left(), frame.top(), frame.width(), 22)
    bold = plan_font(17, QFont.Weight.Bold)
    day = weekday_and_day(state.as_of)
    draw_text(painter, line, day, font=bold, colour=_BLACK, align=RIGHT)
    rest = line.adjusted(0, 0, -text_width(day, bold) - 16, 0)
    draw_text(painter, rest, state.facility.name, font=bold, colour=_BLACK)
    second = line.translated(0, 22)
    draw_text(painter, second, tr("House list"), font=plan_font(13, QFont.Weight.Medium), colour=_BLACK)
    draw_text(painter, second, counts_text(state.counts), font=plan_font(12), colour=_BLACK, align=RIGHT)


def _paint_heads(painter: QPainter, shared: _List, box: QRectF) -> None:
    font = plan_font(11, QFont.Weight.DemiBold)
    for column in shared.spans:
        cell = _cell(shared, column, box)
        draw_text(painter, cell, column_word(column), font=font, colour=_BLACK, align=_align(column))
    painter.setPen(QPen(_BLACK, 1))
    painter.drawLine(QPointF(box.left(), box.bottom() - 1), QPointF(box.right(), box.bottom() - 1))


def _cell(shared: _List, column: Column, box: QRectF) -> QRectF:
    left, width = shared.spans[column]
    return QRectF(box.left() + left + _PADDING, box.top(), width - 2 * _PADDING, box.height())


def _align(column: Column) -> Qt.AlignmentFlag:
    return RIGHT if column is Column.AGE else LEFT


def _paint_group(painter: QPainter, row: _Row, box: QRectF) -> None:
    kind = row.line.kind
    if kind is not LineKind.ROOM:
        painter.fillRect(box.adjusted(0, 1, 0, 0), _BAND)
    bold = plan_font(12 if kind is LineKind.ROOM else 13, QFont.Weight.DemiBold)
    title = title_of(row.line)
    if kind is LineKind.FLOOR:
        title = f"{row.line.building} · {title}"
    if row.is_continued:
        title = tr("{room} (continued)", room=title)
    left = box.left() + _PADDING + (_INDENT if kind is LineKind.ROOM else 0)
    width = text_width(title, bold) + 4
    draw_text(painter, QRectF(left, box.top(), width, box.height()), title, font=bold, colour=_BLACK)
    rest = QRectF(left + width + 12, box.top(), box.right() - left - width - 12, box.height())
    draw_text(painter, rest, row.cells[1], font=plan_font(11), colour=_GREY)


def _paint_cells(painter: QPainter, shared: _List, row: _Row, box: QRectF) -> None:
    painter.setPen(QPen(QColor("#c8c8c8"), 0.6))
    painter.drawLine(QPointF(box.left() + 2 * _INDENT, box.top()), QPointF(box.right(), box.top()))
    for column in shared.spans:
        cell = _cell(shared, column, box)
        if column is Column.BED:
            cell = cell.adjusted(2 * _INDENT, 0, 0, 0)
        if column is Column.NAME and row.line.resident is None:
            cell.setRight(box.right())
        draw_text(painter, cell, row.cells[column], font=plan_font(11), colour=_BLACK, align=_align(column))
