"""Rows of the calendar kept as pictures, so that scrolling and dragging paint again only what has changed."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

_MOST = 200
"""Some screens full of rows; the oldest make room."""


class Strips:
    """Pictures of rows; each is valid as long as its stamp, all that it shows, stays the same."""

    def __init__(self) -> None:
        self._kept: dict[Hashable, tuple[Hashable, QPixmap]] = {}

    def draw(
        self,
        painter: QPainter,
        box: QRectF,
        key: Hashable,
        *,
        stamp: Hashable,
        paint: Callable[[QPainter], None],
    ) -> None:
        """Draws the picture of a row; `paint` makes it where there is none that is still true."""
        ratio = painter.device().devicePixelRatio()
        asked = (stamp, box.width(), box.height(), ratio)
        known = self._kept.pop(key, None)
        if known is None or known[0] != asked:
            known = (asked, _painted(box, ratio, paint))
        self._kept[key] = known
        if len(self._kept) > _MOST:
            del self._kept[next(iter(self._kept))]
        painter.drawPixmap(box.topLeft(), known[1])


def _painted(box: QRectF, ratio: float, paint: Callable[[QPainter], None]) -> QPixmap:
    pixmap = QPixmap(ceil(box.width() * ratio), ceil((box.height() + 1) * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.translate(QPointF(-box.left(), -box.top()))
    paint(painter)
    painter.end()
    return pixmap
