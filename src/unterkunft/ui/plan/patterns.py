"""Stripes and dashes as plain lines, so that screens, printers and files all show them alike."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen


def draw_stripes(painter: QPainter, box: QRectF, colour: QColor, *, distance: float, width: float) -> None:
    """Lines from lower left to upper right, cut at the box's sides."""
    lines = []
    offset = distance
    while offset < box.width() + box.height():
        from_x, from_y = box.left(), box.top() + offset
        to_x, to_y = box.left() + offset, box.top()
        if from_y > box.bottom():
            from_x, from_y = from_x + from_y - box.bottom(), box.bottom()
        if to_x > box.right():
            to_x, to_y = box.right(), to_y + to_x - box.right()
        lines.append(QLineF(from_x, from_y, to_x, to_y))
        offset += distance
    painter.setPen(QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    painter.drawLines(lines)


def dashed(colour: QColor, width: float = 1.0) -> QPen:
    """A pen for what is free or planned."""
    pen = QPen(colour, width, Qt.PenStyle.CustomDashLine)
    pen.setDashPattern([3, 2.5])
    return pen
