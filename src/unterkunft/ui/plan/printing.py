"""The plan on paper and in files: one floor to a page, readable in black and white."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMarginsF, QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QFont,
    QFontDatabase,
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QPen,
    QPolygonF,
)
from PySide6.QtSvg import QSvgGenerator

from unterkunft.services.plan_state import FloorState, PlanState, RoomState
from unterkunft.ui.colour_modes import Colouring, ColourMode, household_colouring
from unterkunft.ui.colours import LIGHT
from unterkunft.ui.plan.colours import PAPER
from unterkunft.ui.plan.geometry import Box
from unterkunft.ui.plan.lettering import RIGHT, draw_text, plan_font, text_width
from unterkunft.ui.plan.patterns import dashed, draw_stripes
from unterkunft.ui.plan.plan_words import places_text
from unterkunft.ui.plan.room_layout import RoomShape, lay_out
from unterkunft.ui.plan.room_painting import RoomLook, paint_room, signs_of
from unterkunft.ui.plan.signs import draw_sign
from unterkunft.ui.plan.site import SITE
from unterkunft.ui.theme import FONT_FAMILIES, install_fonts
from unterkunft.ui.widgets.colour_legend import draw_legend
from unterkunft.ui.wording import tr, weekday_and_day
from unterkunft.ui.words import word
from unterkunft.values.ids import FloorId
from unterkunft.values.refusals import EnvironmentFailure

# A page is drawn in points of 1/96 inch, as a screen would show it; A3 is drawn larger, not smaller.
_A4, _A3 = QSizeF(1123, 794), QSizeF(1587, 1123)
_PNG_RATIO = 2.0
MARGIN, _TITLE, _LEGEND = 38.0, 52.0, 26.0
# Two lines for what the colours mean; households are told by their names.
_COLOURS = 48.0
_LARGEST_SCALE = 70.0
# Where rooms would be narrower than this on A4, the larger sheet is taken.
_NARROWEST_ON_A4 = 84.0


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page with one floor."""

    state: PlanState
    floor: FloorState
    size: QSizeF
    colouring: Colouring

    @property
    def page_size(self) -> QPageSize:
        """The paper it is meant for."""
        return QPageSize(QPageSize.PageSizeId.A3 if self.size == _A3 else QPageSize.PageSizeId.A4)


def write_plan(
    state: PlanState,
    path: Path,
    *,
    floors: Iterable[FloorId] | None = None,
    colouring: Colouring | None = None,
) -> tuple[Path, ...]:
    """Writes the plan as the path's ending says: PDF with a page for each floor, PNG or SVG each a file.

    Gives the files written. Several pictures get the floor's key behind their name. Without a colouring
    the colours tell households apart.
    """
    write = _WRITERS.get(path.suffix.lower())
    if write is None:
        raise EnvironmentFailure("UNKNOWN_ENDING", path=str(path), known=", ".join(sorted(_WRITERS)))
    if not path.parent.is_dir():
        raise EnvironmentFailure("NO_SUCH_FOLDER", folder=str(path.parent))
    if FONT_FAMILIES[0] not in QFontDatabase.families():
        install_fonts()
    wanted = None if floors is None else set(floors)
    shown = [floor for floor in state.floors if wanted is None or floor.floor.id in wanted]
    coloured = colouring or household_colouring(state)
    sheets = [Sheet(state, floor, _size_for(floor), coloured) for floor in shown if floor.rooms]
    return write(sheets, path)


def draw_floor(
    painter: QPainter, floor: FloorState, frame: QRectF, *, state: PlanState, colouring: Colouring
) -> None:
    """Draws the rooms of a floor as large as they fit into a frame."""
    layout = lay_out([room.room for room in floor.rooms])
    scale = _scale(layout.extent, frame)
    drawn = layout.extent.scaled(scale)
    left = frame.left() + (frame.width() - drawn.width) / 2 - drawn.left
    top = frame.top() + max(0.0, min(24.0, (frame.height() - drawn.height) / 2)) - drawn.top
    place = _Place(left, top, scale)
    look = RoomLook(year=state.as_of.year, tints=colouring.beds, is_on_paper=True)
    for each in state.floors:
        if each.floor.id in layout.captions:
            _draw_caption(painter, layout.captions[each.floor.id], place, each)
    for room in sorted(floor.rooms, key=lambda each: bool(each.beds)):
        _draw_room(painter, room, layout.shapes[room.room.id], place, look)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where metres come to lie on the page."""

    left: float
    top: float
    scale: float


def _draw_caption(painter: QPainter, box: Box, place: _Place, floor: FloorState) -> None:
    """The name of a floor, where the sheet holds several."""
    line = box.scaled(place.scale).moved(place.left, place.top)
    frame = QRectF(line.left, line.top, line.width, line.height)
    font = plan_font(max(9, min(14, round(line.height * 0.6))), QFont.Weight.DemiBold)
    text = f"{floor.floor.building}, {floor.floor.name}"
    draw_text(painter, frame, text, font=font, colour=PAPER.text)


def _draw_room(painter: QPainter, room: RoomState, shape: RoomShape, place: _Place, look: RoomLook) -> None:
    outline = QPolygonF(
        [QPointF(place.left + x * place.scale, place.top + y * place.scale) for x, y in shape.corners]
    )
    box = shape.box.scaled(place.scale).moved(place.left, place.top)
    content = QRectF(box.left, box.top, box.width, box.height)
    paint_room(painter, outline, content, room, look=look, colours=PAPER)


def _scale(extent: Box, frame: QRectF) -> float:
    return min(frame.width() / extent.width, frame.height() / extent.height, _LARGEST_SCALE)


def _size_for(floor: FloorState) -> QSizeF:
    """A4 where names can be read on it, else A3."""
    layout = lay_out([room.room for room in floor.rooms])
    widths = [layout.shapes[room.room.id].box.width for room in floor.rooms if room.beds]
    narrowest = min(widths, default=5.0) * _scale(layout.extent, _frame(_A4))
    return _A4 if narrowest >= _NARROWEST_ON_A4 else _A3


def _frame(size: QSizeF) -> QRectF:
    """What title and legend leave of a page."""
    height = size.height() - 2 * MARGIN - _TITLE - _LEGEND
    return QRectF(MARGIN, MARGIN + _TITLE, size.width() - 2 * MARGIN, height)


def draw_sheet(painter: QPainter, sheet: Sheet) -> None:
    """Draws a whole page: title, floor, legend."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(QRectF(QPointF(0, 0), sheet.size), PAPER.room)
    _draw_title(painter, sheet)
    frame = _frame(sheet.size)
    if sheet.colouring.mode is not ColourMode.HOUSEHOLD:
        frame.adjust(0, 0, 0, -_COLOURS)
        legend = QRectF(frame.left(), frame.bottom() + 4, frame.width(), _COLOURS)
        draw_legend(painter, legend, sheet.colouring, LIGHT)
    draw_floor(painter, sheet.floor, frame, state=sheet.state, colouring=sheet.colouring)
    _draw_legend(painter, sheet)


def _draw_title(painter: QPainter, sheet: Sheet) -> None:
    line = QRectF(MARGIN, MARGIN - 6, sheet.size.width() - 2 * MARGIN, 24)
    day = weekday_and_day(sheet.state.as_of)
    bold, plain = plan_font(18, QFont.Weight.Bold), plan_font(13)
    draw_text(painter, line, day, font=bold, colour=PAPER.text, align=RIGHT)
    rest = line.adjusted(0, 0, -text_width(day, bold) - 16, 0)
    draw_text(painter, rest, sheet.state.facility.name, font=bold, colour=PAPER.text)
    second = line.translated(0, 24)
    is_site = sheet.floor.floor.id == SITE
    floor = tr("All floors") if is_site else f"{sheet.floor.floor.building}, {sheet.floor.floor.name}"
    draw_text(painter, second, floor, font=plan_font(14, QFont.Weight.Medium), colour=PAPER.text)
    counts = places_text(sheet.floor.counts)
    draw_text(painter, second, counts, font=plain, colour=PAPER.muted, align=RIGHT)


def _draw_legend(painter: QPainter, sheet: Sheet) -> None:
    """What stripes, hatching and dashes mean, and the signs that this floor uses."""
    left, top = MARGIN, sheet.size.height() - MARGIN - 4
    signs = dict.fromkeys(sign for room in sheet.floor.rooms for sign in signs_of(room))
    entries: list[tuple[str, Callable[[QPainter, QRectF], None], float]] = [
        *((text, draw, 24.0) for text, draw in _legend()),
        *((word(sign), partial(_sign, sign), 13.0) for sign in signs),
    ]
    font = plan_font(11)
    for text, draw, width in entries:
        line = QRectF(left + width + 6, top - 9, text_width(text, font) + 4, 18)
        if line.right() > sheet.size.width() - MARGIN:
            break
        draw(painter, QRectF(left, top - 7, width, 14))
        draw_text(painter, line, text, font=font, colour=PAPER.muted)
        left = line.right() + 16


def _sign(meaning: Enum, painter: QPainter, box: QRectF) -> None:
    draw_sign(painter, QRectF(box.left(), box.top(), 13, 13), meaning, PAPER.text)


def _legend() -> Sequence[tuple[str, Callable[[QPainter, QRectF], None]]]:
    return (
        (tr("occupied"), _occupied),
        (tr("absent"), _absent),
        (tr("free or planned"), _free),
        (tr("closed"), _closed),
    )


def _occupied(painter: QPainter, box: QRectF) -> None:
    _plate(painter, box)
    painter.fillRect(QRectF(box.left(), box.top(), 4, box.height()), PAPER.level)


def _absent(painter: QPainter, box: QRectF) -> None:
    _plate(painter, box)
    draw_stripes(painter, box, PAPER.absent_stripe, distance=9, width=2.5)


def _free(painter: QPainter, box: QRectF) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(dashed(PAPER.free_border))
    painter.drawRect(box)


def _closed(painter: QPainter, box: QRectF) -> None:
    _plate(painter, box)
    draw_stripes(painter, box, PAPER.hatch, distance=6, width=1)


def _plate(painter: QPainter, box: QRectF) -> None:
    painter.setBrush(PAPER.chip)
    painter.setPen(QPen(PAPER.chip_border, 1))
    painter.drawRect(box)


def _write_pdf(sheets: Sequence[Sheet], path: Path) -> tuple[Path, ...]:
    writer = QPdfWriter(str(path))
    writer.setTitle(tr("Room plan"))
    writer.setResolution(96)
    painter: QPainter | None = None
    for sheet in sheets:
        no_margins = QMarginsF(0, 0, 0, 0)
        writer.setPageLayout(QPageLayout(sheet.page_size, QPageLayout.Orientation.Landscape, no_margins))
        if painter is None:
            painter = _painter_on(writer, path)
        else:
            writer.newPage()
        draw_sheet(painter, sheet)
    if painter is not None:
        painter.end()
    return (path,)


def _write_pictures(
    write_one: Callable[[Sheet, Path], None],
) -> Callable[[Sequence[Sheet], Path], tuple[Path, ...]]:
    """Writes each sheet to a file of its own."""

    def write(sheets: Sequence[Sheet], path: Path) -> tuple[Path, ...]:
        files = tuple(_file_of(sheet, path, is_only=len(sheets) == 1) for sheet in sheets)
        for sheet, file in zip(sheets, files, strict=True):
            write_one(sheet, file)
        return files

    return write


def _file_of(sheet: Sheet, path: Path, *, is_only: bool) -> Path:
    key = "".join(letter if letter.isalnum() or letter in "-_." else "_" for letter in sheet.floor.floor.key)
    return path if is_only else path.with_stem(f"{path.stem}-{key}")


def _write_png(sheet: Sheet, path: Path) -> None:
    size = (sheet.size * _PNG_RATIO).toSize()
    image = QImage(size, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(_PNG_RATIO)
    painter = _painter_on(image, path)
    draw_sheet(painter, sheet)
    painter.end()
    if not image.save(str(path)):
        raise EnvironmentFailure("FILE_NOT_WRITTEN", path=str(path))


def _write_svg(sheet: Sheet, path: Path) -> None:
    generator = QSvgGenerator()
    generator.setFileName(str(path))
    generator.setTitle(f"{sheet.state.facility.name}, {sheet.floor.floor.name}")
    generator.setResolution(96)
    generator.setSize(sheet.size.toSize())
    generator.setViewBox(QRect(0, 0, round(sheet.size.width()), round(sheet.size.height())))
    painter = _painter_on(generator, path)
    draw_sheet(painter, sheet)
    painter.end()


def _painter_on(device: QImage | QPdfWriter | QSvgGenerator, path: Path) -> QPainter:
    painter = QPainter()
    if not painter.begin(device):
        raise EnvironmentFailure("FILE_NOT_WRITTEN", path=str(path))
    return painter


_WRITERS: Mapping[str, Callable[[Sequence[Sheet], Path], tuple[Path, ...]]] = {
    ".pdf": _write_pdf,
    ".png": _write_pictures(_write_png),
    ".svg": _write_pictures(_write_svg),
}
