"""The program's own line icons, drawn in the colour of their place."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from unterkunft.values.resources import resource

# In device pixels: 16, 18, 20, 24 and 26 at 100 %, 125 %, 150 %, 200 % and 300 %.
_SIZES = (16, 18, 20, 24, 26, 27, 30, 32, 36, 39, 40, 48, 52, 60, 72, 78)


@cache
def icon(name: str, colour: str, disabled: str | None = None) -> QIcon:
    """The icon in a colour, and in another one where its action is not possible."""
    made = QIcon()
    for size in _SIZES:
        made.addPixmap(drawn(name, colour, size), QIcon.Mode.Normal)
        if disabled is not None:
            made.addPixmap(drawn(name, disabled, size), QIcon.Mode.Disabled)
    return made


def drawn(name: str, colour: str, size: int) -> QPixmap:
    """The icon as a square picture of so many device pixels."""
    text = resource("icons", f"{name}.svg").read_text(encoding="utf-8").replace("currentColor", colour)
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(text.encode())).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap


@cache
def application_icon() -> QIcon:
    """The program's mark for title bars and task bars."""
    made = QIcon()
    for size in (16, 24, 32, 48, 64, 128, 256):
        made.addPixmap(drawn("unterkunft", "#ffffff", size))
    return made
