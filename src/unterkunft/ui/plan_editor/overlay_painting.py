"""Painting what lies over the rooms, in pixels of the view: outlines, handles, guide lines, measures."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import dist

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPolygonF

from unterkunft.model.base import Point
from unterkunft.ui.colours import Colours
from unterkunft.ui.plan.geometry import box_around
from unterkunft.ui.plan.lettering import CENTRE, draw_text, plan_font, text_width
from unterkunft.ui.plan.patterns import dashed
from unterkunft.ui.plan_editor.drafting import DrawnRoom
from unterkunft.ui.plan_editor.overlay import Overlay, Pen
from unterkunft.ui.plan_editor.shapes import HandleKind, Outline, handles_of, is_rectangle, measured_area
from unterkunft.ui.wording import number, tr

HANDLE = 9.0


@dataclass(frozen=True, slots=True)
class OverlayPainting:
    """How metres become pixels, and in which colours."""

    painter: QPainter
    to_view: Callable[[Point], QPointF]
    colours: Colours

    def paint(self, overlay: Overlay, selected: Sequence[DrawnRoom]) -> None:
        """Guide lines, what is drawn, the selection, and numbers on top."""
        self.painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for guide in overlay.guides:
            self.painter.setPen(dashed(QColor(self.colours.planned), 1.2))
            self.painter.drawLine(self.to_view(guide.start), self.to_view(guide.end))
        self._selection(overlay, selected)
        if overlay.line:
            self._line(overlay)
        self._measures(overlay, selected)

    def _selection(self, overlay: Overlay, selected: Sequence[DrawnRoom]) -> None:
        outlines = [overlay.moving.get(room.id, room.outline) for room in selected]
        for outline in outlines:
            self.painter.setBrush(Qt.BrushStyle.NoBrush)
            self.painter.setPen(QPen(QColor(self.colours.focus), 2.5))
            self.painter.drawPolygon(self._polygon(outline))
        if len(outlines) == 1:
            self._handles(outlines[0])

    def _handles(self, outline: Outline) -> None:
        """Corners are squares, walls are round: the shape says what will move."""
        self.painter.setPen(QPen(QColor(self.colours.focus), 1.5))
        self.painter.setBrush(QColor(self.colours.surface))
        for handle in handles_of(outline):
            at = self.to_view(handle.at)
            box = QRectF(at.x() - HANDLE / 2, at.y() - HANDLE / 2, HANDLE, HANDLE)
            if handle.kind is HandleKind.CORNER:
                self.painter.drawRect(box)
            else:
                self.painter.drawEllipse(box)

    def _line(self, overlay: Overlay) -> None:
        stroke, ground = self._inks(overlay.pen)
        pen = dashed(stroke, 1.5) if overlay.pen is Pen.BAND else QPen(stroke, 2.2)
        self.painter.setPen(pen)
        polygon = self._polygon(overlay.line)
        if overlay.is_closed:
            self.painter.setBrush(ground)
            self.painter.drawPolygon(polygon)
            return
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.drawPolyline(polygon)
        self.painter.setBrush(QColor(self.colours.surface))
        for corner in overlay.line:
            self.painter.drawEllipse(self.to_view(corner), HANDLE / 2, HANDLE / 2)

    def _inks(self, pen: Pen) -> tuple[QColor, QColor]:
        stroke = QColor(
            {
                Pen.ROOM: self.colours.accent,
                Pen.BROKEN: self.colours.danger,
                Pen.CUT: self.colours.danger,
                Pen.MEASURE: self.colours.planned,
                Pen.BAND: self.colours.accent,
            }[pen]
        )
        ground = QColor(stroke)
        ground.setAlphaF(0.14)
        return stroke, ground

    def _measures(self, overlay: Overlay, selected: Sequence[DrawnRoom]) -> None:
        if overlay.line and overlay.pen is not Pen.BAND:
            text = measures_of(overlay.line, is_closed=overlay.is_closed)
            if text:
                self._bubble(self._foot(overlay.line[-2:] if not overlay.is_closed else overlay.line), text)
            return
        outlines = [overlay.moving.get(room.id, room.outline) for room in selected]
        if len(outlines) == 1 and not overlay.line:
            self._bubble(self._foot(outlines[0]), measures_of(outlines[0], is_closed=True))

    def _foot(self, outline: Sequence[Point]) -> QPointF:
        box = box_around(outline)
        return self.to_view((box.left + box.width / 2, box.bottom)) + QPointF(0, 20)

    def _bubble(self, middle: QPointF, text: str) -> None:
        font = plan_font(12, QFont.Weight.Medium)
        width = text_width(text, font) + 16
        box = QRectF(middle.x() - width / 2, middle.y() - 11, width, 22)
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(QColor(self.colours.hint))
        self.painter.drawRoundedRect(box, 5, 5)
        draw_text(self.painter, box, text, font=font, colour=QColor(self.colours.hint_text), align=CENTRE)

    def _polygon(self, outline: Iterable[Point]) -> QPolygonF:
        return QPolygonF([self.to_view(corner) for corner in outline])


def measures_of(outline: Sequence[Point], *, is_closed: bool) -> str:
    """`4,20 × 5,00 m · 21 m²` of a room, `4,20 m` of a wall; nothing where there is no length yet."""
    if len(outline) < 2:
        return ""
    if not is_closed:
        return tr("{length} m", length=metres(dist(outline[-2], outline[-1])))
    box = box_around(outline)
    area = number(measured_area(tuple(outline)))
    if is_rectangle(tuple(outline)):
        return tr(
            "{width} × {length} m · {area} m²",
            width=metres(box.width),
            length=metres(box.height),
            area=area,
        )
    return tr("{area} m²", area=area)


def metres(length: float) -> str:
    """A length to the centimetre: `4,2`."""
    return number(Decimal(str(round(length, 2))))
