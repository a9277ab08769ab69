"""Fitting texts on the plan: fonts in pixels, and names that grow shorter instead of being cut."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from unterkunft.ui.theme import window_font

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignCenter
_SINGLE_LINE = Qt.TextFlag.TextSingleLine


@dataclass(frozen=True, slots=True)
class PlanFont:
    """The program's font at a size in pixels; measuring asks Qt once for each text."""

    pixels: int
    weight: QFont.Weight

    @property
    def as_qt(self) -> QFont:
        """The font to paint with."""
        return _fonts(self)[0]


@lru_cache(maxsize=256)
def plan_font(pixels: int, weight: QFont.Weight = QFont.Weight.Normal) -> PlanFont:
    """The program's font at a size in pixels."""
    return PlanFont(pixels, weight)


@lru_cache(maxsize=256)
def _fonts(font: PlanFont) -> tuple[QFont, QFontMetricsF]:
    made = window_font(pixels=font.pixels, weight=font.weight)
    return made, QFontMetricsF(made)


@lru_cache(maxsize=16384)
def text_width(text: str, font: PlanFont) -> float:
    """How wide a text is."""
    return _fonts(font)[1].horizontalAdvance(text)


def elided(text: str, font: PlanFont, width: float) -> str:
    """The text, with … at its end where it does not fit; nothing where not even that fits."""
    return _elided(text, font, int(width))


@lru_cache(maxsize=16384)
def _elided(text: str, font: PlanFont, width: int) -> str:
    if width < 8:
        return ""
    shortened = _fonts(font)[1].elidedText(text, Qt.TextElideMode.ElideRight, width)
    return "" if shortened == "…" else shortened


def fitted_name(name: str, font: PlanFont, width: float) -> str:
    """`Tesfay, Selam`, or `Tesfay, S.`, or `Tesfay`, or as much of the family name as fits."""
    family, _, given = name.partition(", ")
    initial = f"{family}, {given[0]}." if given else family
    for form in (name, initial, family):
        if text_width(form, font) <= width:
            return form
    ending = f", {given[0]}." if given else ""
    shortened = elided(family, font, width - text_width(ending, font))
    # The initial tells members of a family apart, but not at the price of the name itself.
    return shortened + ending if len(shortened) > 4 else elided(family, font, width)


def draw_text(
    painter: QPainter,
    box: QRectF,
    text: str,
    *,
    font: PlanFont,
    colour: QColor,
    align: Qt.AlignmentFlag = LEFT,
) -> None:
    """One line, elided to its box."""
    shown = elided(text, font, box.width() + 0.5)
    if not shown:
        return
    painter.setFont(font.as_qt)
    painter.setPen(colour)
    # A little room to the sides: rounding of the device must not cut the last letter.
    painter.drawText(box.adjusted(-1, 0, 1, 0), align | _SINGLE_LINE | Qt.TextFlag.TextDontClip, shown)
