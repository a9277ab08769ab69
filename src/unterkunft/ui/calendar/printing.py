"""The calendar on paper: the days in sight over all beds, heads repeated on every page, readable in grey."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QImage, QPainter, QPen

from unterkunft.ui.calendar.chart import Chart, Row, RowKind, RowLayout
from unterkunft.ui.calendar.colours import CalendarColours, paper_colours
from unterkunft.ui.calendar.columns import Columns
from unterkunft.ui.calendar.head_painting import HeadPainter
from unterkunft.ui.calendar.painting import HEAD_HEIGHT, HEIGHTS, LEFT_WIDTH, CalendarLook
from unterkunft.ui.calendar.row_painting import RowPainter
from unterkunft.ui.day_view import PaintPage
from unterkunft.ui.plan.lettering import RIGHT, draw_text, plan_font, text_width
from unterkunft.ui.plan.patterns import dashed, draw_stripes
from unterkunft.ui.wording import tr, weekday_and_day
from unterkunft.values.period import Period

# What A4 and A3 measure in points of 1/96 inch, with some margin.
_SMALLEST_WIDTH, _LARGEST_WIDTH = 1000.0, 1600.0
_TITLE, _LEGEND = 46.0, 22.0
_PICTURE_RATIO = 2.0


def pages_of(chart: Chart, shown: Period, look: CalendarLook, paper: QRectF) -> tuple[PaintPage, ...]:
    """All rows in pages; a room is not parted where it fits on the next page whole."""
    scale = _scale(paper)
    height = paper.height() / scale - _TITLE - HEAD_HEIGHT - _LEGEND
    sheets = _parted(chart.rows(look.folded), height)
    return tuple(
        partial(_paint_page, chart, shown, look, rows, (number, len(sheets)))
        for number, rows in enumerate(sheets, start=1)
    )


def picture_of(chart: Chart, shown: Period, look: CalendarLook, rows: tuple[Row, ...]) -> QImage:
    """Some rows with their head and legend as a picture."""
    height = sum(HEIGHTS[row.kind] for row in rows) + _TITLE + HEAD_HEIGHT + _LEGEND
    box = QRectF(0, 0, 1400, height + 24)
    image = QImage((box.size() * _PICTURE_RATIO).toSize(), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(_PICTURE_RATIO)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    _paint_page(chart, shown, look, rows, (1, 1), painter, box.adjusted(12, 12, -12, -12))
    painter.end()
    return image


def _scale(paper: QRectF) -> float:
    """As on a screen on A4 and A3 in points of 1/96 inch, so that A3 shows more; in other units fitted."""
    return 1.0 if _SMALLEST_WIDTH <= paper.width() <= _LARGEST_WIDTH else paper.width() / _SMALLEST_WIDTH


def _parted(rows: tuple[Row, ...], height: float) -> list[tuple[Row, ...]]:
    sheets: list[tuple[Row, ...]] = []
    current: list[Row] = []
    used = 0.0
    for together in _rooms(rows):
        needed = sum(HEIGHTS[row.kind] for row in together)
        if current and used + needed > height:
            sheets.append(tuple(current))
            current, used = _repeated_floor(together), 0.0
            used = sum(HEIGHTS[row.kind] for row in current)
        current += together
        used += needed
    return [*sheets, tuple(current)] if current else sheets


def _repeated_floor(together: list[Row]) -> list[Row]:
    """A page that begins in the middle of a floor says which."""
    first = together[0]
    return [] if first.kind is RowKind.FLOOR else [Row(RowKind.FLOOR, first.floor)]


def _rooms(rows: tuple[Row, ...]) -> list[list[Row]]:
    """Rows that stay together: a floor's head with its first room, a room's head with its beds."""
    groups: list[list[Row]] = []
    for row in rows:
        follows_floor = bool(groups) and row.kind is RowKind.ROOM and len(groups[-1]) == 1
        is_of_floor = follows_floor and groups[-1][0].kind is RowKind.FLOOR
        if row.kind is RowKind.BED or is_of_floor:
            groups[-1].append(row)
        else:
            groups.append([row])
    return groups


def _paint_page(
    chart: Chart,
    shown: Period,
    look: CalendarLook,
    rows: tuple[Row, ...],
    number: tuple[int, int],
    painter: QPainter,
    paper: QRectF,
) -> None:
    scale = _scale(paper)
    painter.save()
    painter.translate(paper.topLeft())
    painter.scale(scale, scale)
    size = QSizeF(paper.width() / scale, paper.height() / scale)
    colours = paper_colours()
    columns = Columns(shown.start, len(shown), LEFT_WIDTH, size.width() - LEFT_WIDTH)
    _title(painter, chart, shown, look, number, width=size.width(), colours=colours)
    head = QRectF(0, _TITLE, size.width(), HEAD_HEIGHT)
    layout = RowLayout(rows, lambda row: HEIGHTS[row.kind])
    body = QRectF(0, head.bottom(), size.width(), layout.height + 1)
    RowPainter(painter, chart, columns, colours=colours, look=look).rows(layout, body, scrolled=0)
    HeadPainter(painter, chart, columns, colours=colours, look=look).head(head)
    _legend(painter, colours, QRectF(0, size.height() - _LEGEND + 4, size.width(), _LEGEND - 4))
    painter.restore()


def _title(
    painter: QPainter,
    chart: Chart,
    shown: Period,
    look: CalendarLook,
    number: tuple[int, int],
    *,
    width: float,
    colours: CalendarColours,
) -> None:
    bold, plain = plan_font(17, QFont.Weight.Bold), plan_font(12)
    line = QRectF(0, 0, width, 22)
    page = tr("Page {page} of {pages}", page=number[0], pages=number[1])
    draw_text(painter, line, page, font=plain, colour=colours.muted, align=RIGHT)
    title = line.adjusted(0, 0, -text_width(page, plain) - 14, 0)
    draw_text(painter, title, chart.timeline.facility.name, font=bold, colour=colours.text)
    days = tr(
        "Occupancy calendar {start} – {end}, seen on {day}",
        start=shown.start,
        end=shown.last_day,
        day=weekday_and_day(look.as_of),
    )
    draw_text(painter, QRectF(0, 21, width, 18), days, font=plain, colour=colours.text)


def _legend(painter: QPainter, colours: CalendarColours, line: QRectF) -> None:
    left, font = line.left(), plan_font(11)
    for text, draw in legend():
        box = QRectF(left, line.center().y() - 6, 26, 12)
        draw(painter, box, colours)
        width = text_width(text, font) + 4
        words = QRectF(box.right() + 6, line.top(), width, line.height())
        draw_text(painter, words, text, font=font, colour=colours.muted)
        left = words.right() + 18


DrawSign = Callable[[QPainter, QRectF, CalendarColours], None]


def legend() -> tuple[tuple[str, DrawSign], ...]:
    """What bars, dashes and hatching mean."""
    return (
        (tr("occupied; letters and colour tell households"), _occupied),
        (tr("planned"), _planned),
        (tr("absent"), _absent),
        (tr("closed"), _closed),
    )


def _occupied(painter: QPainter, box: QRectF, colours: CalendarColours) -> None:
    painter.setPen(QPen(colours.muted, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(box)
    painter.fillRect(QRectF(box.left(), box.top(), 7, box.height()), colours.muted)


def _planned(painter: QPainter, box: QRectF, colours: CalendarColours) -> None:
    painter.setPen(dashed(colours.muted, 1.2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(box)


def _absent(painter: QPainter, box: QRectF, colours: CalendarColours) -> None:
    draw_stripes(painter, box, colours.away, distance=7, width=2)
    painter.setPen(QPen(colours.muted, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(box)


def _closed(painter: QPainter, box: QRectF, colours: CalendarColours) -> None:
    painter.fillRect(box, colours.closed)
    draw_stripes(painter, box, colours.hatch, distance=6, width=1)
    painter.setPen(QPen(colours.hatch, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(box)
