"""What a chip's colour tells, painted at its left: letters where they fit, else the pattern of the colour."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from unterkunft.ui.colour_palette import ColourKey, Pattern, Tint, shade
from unterkunft.ui.plan.colours import PlanColours
from unterkunft.ui.plan.lettering import CENTRE, PlanFont, draw_text, plan_font, text_width
from unterkunft.ui.widgets.colour_swatch import draw_swatch

UNTOLD = Tint(ColourKey.NEUTRAL, "", "")
"""A bed of which nothing is told."""
_LEAST_NAME, _LEAST_TAB = 84.0, 15.0


@dataclass(frozen=True, slots=True)
class Letters:
    """The letters of a tint at the size that fits."""

    tint: Tint
    font: PlanFont
    width: float


def letters_of(tint: Tint, box: QRectF, *, name: str, font_px: int) -> Letters | None:
    """The letters, where they leave the name room and say more than its beginning."""
    font = plan_font(max(9, font_px - 2), QFont.Weight.Bold)
    width = max(text_width(tint.sign, font) + 7, _LEAST_TAB)
    is_told = not tint.sign or name.casefold().startswith(tint.sign.casefold())
    return None if is_told or box.width() - width < _LEAST_NAME else Letters(tint, font, width)


def draw_tab(
    painter: QPainter, box: QRectF, letters: Letters, colours: PlanColours, *, is_on_paper: bool
) -> float:
    """The letters on their colour, on paper on white; gives where the text begins."""
    shown = shade(letters.tint.key, colours.ground)
    tab = QRectF(box.left(), box.top(), letters.width, box.height())
    painter.setPen(QPen(QColor(shown.strong), 1.0))
    painter.setBrush(colours.chip if is_on_paper else QColor(shown.strong))
    painter.drawRoundedRect(tab, 1.5, 1.5)
    ink = colours.text if is_on_paper else QColor(shown.text)
    draw_text(painter, tab, letters.tint.sign, font=letters.font, colour=ink, align=CENTRE)
    return tab.width() + 4.0


def draw_bar(painter: QPainter, box: QRectF, tint: Tint, colours: PlanColours) -> float:
    """A bar with the pattern that goes with the colour; gives where the text begins."""
    width = 4.0 if tint.pattern is Pattern.EMPTY else 6.0
    bar = QRectF(box.left(), box.top() + 0.5, width, box.height() - 1)
    if tint.pattern is Pattern.EMPTY:
        painter.fillRect(bar, QColor(shade(tint.key, colours.ground).strong))
    else:
        draw_swatch(painter, bar, tint, colours.ground)
    return width + 4.0
