"""The picture of the people on their way that hangs at the pointer."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPixmap

from unterkunft.services.plan_state import Person
from unterkunft.ui.plan.lettering import RIGHT, draw_text, plan_font, text_width
from unterkunft.ui.plan.people_title import title_of
from unterkunft.ui.theme import colours
from unterkunft.ui.wording import people as people_text

_HEIGHT, _WIDEST = 32, 260


def ghost_of(people: Sequence[Person], *, ratio: float) -> QPixmap:
    """A card with name and number, stacked where there are several."""
    title, count = title_of(people), people_text(len(people)) if len(people) > 1 else ""
    bold, plain = plan_font(13, QFont.Weight.DemiBold), plan_font(12)
    width = min(_WIDEST, round(text_width(title, bold) + text_width(count, plain)) + (36 if count else 24))
    stack = 4 if len(people) > 1 else 0
    pixmap = QPixmap(round((width + stack + 2) * ratio), round((_HEIGHT + stack + 2) * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    shown = colours()
    painter.setPen(QPen(QColor(shown.accent), 1.2))
    painter.setBrush(QColor(shown.surface))
    for step in (stack, 0) if stack else (0,):
        painter.drawRoundedRect(QRectF(1 + step, 1 + step, width - 1, _HEIGHT - 1), 6, 6)
    line = QRectF(12, 1, width - 22, _HEIGHT - 1)
    draw_text(painter, line, count, font=plain, colour=QColor(shown.text_muted), align=RIGHT)
    rest = line.adjusted(0, 0, -text_width(count, plain) - (8 if count else 0), 0)
    draw_text(painter, rest, title, font=bold, colour=QColor(shown.text))
    painter.end()
    return pixmap
