"""A tint as it is painted: ground, pattern and letters; plain lines, so that printers show them too."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from unterkunft.ui.colour_palette import Pattern, Tint, shade
from unterkunft.ui.colours import Colours

_STEP = 5.0

Lines = Callable[[QRectF], list[QLineF]]


def draw_swatch(painter: QPainter, box: QRectF, tint: Tint, ground: Colours) -> None:
    """A small area in the tint with its pattern, for bars and legends."""
    colour = shade(tint.key, ground)
    strong = QColor(colour.strong)
    painter.save()
    painter.setPen(QPen(strong, 1.2))
    painter.setBrush(QColor(colour.soft))
    painter.drawRect(box)
    draw_pattern(painter, box, tint.pattern, strong)
    painter.restore()


def draw_pattern(painter: QPainter, box: QRectF, pattern: Pattern, colour: QColor) -> None:
    """The pattern in a box, cut at its sides."""
    if pattern is Pattern.EMPTY:
        return
    painter.save()
    painter.setClipRect(box, Qt.ClipOperation.IntersectClip)
    if pattern is Pattern.FULL:
        painter.fillRect(box, colour)
    elif pattern is Pattern.DOTS:
        _draw_dots(painter, box, colour)
    else:
        painter.setPen(QPen(colour, 1.3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        painter.drawLines(_LINES[pattern](box))
    painter.restore()


def _draw_dots(painter: QPainter, box: QRectF, colour: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    for number, y in enumerate(_steps(box.top() + 2, box.bottom(), 4.0)):
        for x in _steps(box.left() + 2 + 2 * (number % 2), box.right(), 4.0):
            painter.drawEllipse(QPointF(x, y), 1.1, 1.1)


def _steps(start: float, end: float, step: float = _STEP) -> list[float]:
    return [start + step * number for number in range(max(0, int((end - start) / step) + 1))]


def _rising(box: QRectF) -> list[QLineF]:
    height = box.height()
    return [QLineF(x, box.bottom(), x + height, box.top()) for x in _steps(box.left() - height, box.right())]


def _falling(box: QRectF) -> list[QLineF]:
    height = box.height()
    return [QLineF(x, box.top(), x + height, box.bottom()) for x in _steps(box.left() - height, box.right())]


def _level(box: QRectF) -> list[QLineF]:
    return [QLineF(box.left(), y, box.right(), y) for y in _steps(box.top() + 2.5, box.bottom(), 4.0)]


def _upright(box: QRectF) -> list[QLineF]:
    return [QLineF(x, box.top(), x, box.bottom()) for x in _steps(box.left() + 2.5, box.right(), 4.0)]


_LINES: Mapping[Pattern, Lines] = {
    Pattern.RISING: _rising,
    Pattern.FALLING: _falling,
    Pattern.CROSSED: lambda box: _rising(box) + _falling(box),
    Pattern.LEVEL: _level,
    Pattern.UPRIGHT: _upright,
    Pattern.GRID: lambda box: _level(box) + _upright(box),
}
