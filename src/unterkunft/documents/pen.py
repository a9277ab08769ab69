"""Drawing on a page in millimetres from its upper left corner."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import Enum
from functools import lru_cache

from reportlab.graphics import renderPDF
from reportlab.graphics.shapes import Drawing
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from unterkunft.documents.names import draw_text, text_width
from unterkunft.documents.typefaces import Weight

PAGE_WIDTH = 210.0
PAGE_HEIGHT = 297.0

Colour = tuple[float, float, float]
INK: Colour = (0.08, 0.10, 0.13)
GREY: Colour = (0.34, 0.39, 0.45)
HAIRLINE: Colour = (0.76, 0.80, 0.84)
ACCENT: Colour = (0.07, 0.27, 0.44)
PALE: Colour = (0.93, 0.95, 0.97)
WATERMARK: Colour = (0.935, 0.94, 0.95)


# After a space or a hyphen between words, but never inside `§ 4`, `Abs. 2`, `8,90 €` or `× 0,75`.
_PLACE_TO_BREAK = re.compile(
    r"(?:(?<= )|(?<=[^\W\d]{2}-)(?=[^\W\d]{2}))(?<!§ )(?<!Abs\. )(?<!Nr\. )(?<!× )(?<!÷ )(?<!\+ )"
    r"(?![ €%]|m²|kWh|Abs\.|Asyl|Aufenth|SGB)"
)


class Align(Enum):
    """Which end of a text stands at the given place."""

    LEFT = 0.0
    CENTRE = 0.5
    RIGHT = 1.0


@dataclass(frozen=True, slots=True)
class TextStyle:
    """Size in points, weight and colour of a text."""

    size: float = 9.0
    weight: Weight = Weight.REGULAR
    colour: Colour = INK

    @property
    def leading(self) -> float:
        """From one line to the next, in millimetres."""
        return self.size * 1.36 / mm

    @property
    def ascent(self) -> float:
        """From the top of a line to its base line, in millimetres."""
        return self.size * 1.02 / mm

    @property
    def bold(self) -> TextStyle:
        """The same style in bold."""
        return replace(self, weight=Weight.BOLD)


BODY = TextStyle()
SMALL = TextStyle(7.5, colour=GREY)
HEADING = TextStyle(10, Weight.BOLD, ACCENT)


class Pen:
    """What draws on one page; its lines and texts are in millimetres from the upper left corner."""

    def __init__(self, canvas: Canvas, *, page_height: float = PAGE_HEIGHT) -> None:
        self._canvas, self._page_height = canvas, page_height
        self._filled: Colour | None = None

    def text(self, x: float, y: float, text: str, style: TextStyle = BODY, align: Align = Align.LEFT) -> None:
        """Write one line with its base line at y."""
        left = x - align.value * width_of(text, style) if align is not Align.LEFT else x
        self._fill_with(style.colour)
        draw_text(
            self._canvas, left * mm, (self._page_height - y) * mm, text, weight=style.weight, size=style.size
        )

    def lines(
        self, x: float, top: float, lines: tuple[str, ...], style: TextStyle = BODY, align: Align = Align.LEFT
    ) -> None:
        """Write lines under each other, the first with its upper edge at top."""
        for number, line in enumerate(lines):
            self.text(x, top + style.ascent + number * style.leading, line, style, align)

    def rule(self, x: float, y: float, to_x: float, *, width: float = 0.4, colour: Colour = HAIRLINE) -> None:
        """Draw a horizontal line; its width is in points."""
        self.stroke(x, y, to_x, y, width=width, colour=colour)

    def stroke(
        self, x: float, y: float, to_x: float, to_y: float, *, width: float = 0.4, colour: Colour = INK
    ) -> None:
        """Draw a line from one place to another."""
        self._canvas.setStrokeColorRGB(*colour)
        self._canvas.setLineWidth(width)
        self._canvas.line(x * mm, (self._page_height - y) * mm, to_x * mm, (self._page_height - to_y) * mm)

    def fill(self, x: float, y: float, width: float, height: float, *, colour: Colour = PALE) -> None:
        """Fill a rectangle whose upper left corner is given."""
        self._fill_with(colour)
        self._canvas.rect(
            x * mm, (self._page_height - y - height) * mm, width * mm, height * mm, stroke=0, fill=1
        )

    def frame(
        self, x: float, y: float, width: float, height: float, *, line: float = 0.4, colour: Colour = HAIRLINE
    ) -> None:
        """Draw the outline of a rectangle whose upper left corner is given."""
        self._canvas.setStrokeColorRGB(*colour)
        self._canvas.setLineWidth(line)
        self._canvas.rect(x * mm, (self._page_height - y - height) * mm, width * mm, height * mm)

    def dot(self, x: float, y: float, radius: float, *, colour: Colour = INK) -> None:
        """Draw a filled circle."""
        self._fill_with(colour)
        self._canvas.circle(x * mm, (self._page_height - y) * mm, radius * mm, stroke=0, fill=1)

    def drawing(self, x: float, y: float, drawing: Drawing) -> None:
        """Draw shapes whose upper left corner is given."""
        renderPDF.draw(drawing, self._canvas, x * mm, (self._page_height - y) * mm - drawing.height)
        self._filled = None

    def watermark(self, text: str) -> None:
        """Write the text large and pale across the page; what follows is drawn over it."""
        style = TextStyle(112, Weight.BOLD, WATERMARK)
        self._canvas.saveState()
        self._canvas.translate(PAGE_WIDTH / 2 * mm, PAGE_HEIGHT / 2 * mm)
        self._canvas.rotate(55)
        self._canvas.setFillColorRGB(*style.colour)
        half = text_width(text, style.weight, style.size) / 2
        draw_text(self._canvas, -half, -0.35 * style.size, text, weight=style.weight, size=style.size)
        self._canvas.restoreState()

    def _fill_with(self, colour: Colour) -> None:
        if colour != self._filled:
            self._canvas.setFillColorRGB(*colour)
            self._filled = colour


def width_of(text: str, style: TextStyle) -> float:
    """How wide the text stands, in millimetres."""
    return text_width(text, style.weight, style.size) / mm


@lru_cache(maxsize=8192)
def wrapped(text: str, style: TextStyle, width: float) -> tuple[str, ...]:
    """The text in lines no wider than the width; a word too long for a line is broken."""
    lines = [""]
    for word in _breakable(text):
        if width_of((lines[-1] + word).rstrip(), style) <= width:
            lines[-1] += word
        else:
            lines.extend(_pieces(word, style, width))
    return tuple(line.rstrip() for line in lines if line.strip()) or ("",)


def _breakable(text: str) -> list[str]:
    """The text cut after spaces and hyphens, the only places at which a line may end."""
    return _PLACE_TO_BREAK.split(text)


def _pieces(word: str, style: TextStyle, width: float) -> list[str]:
    pieces = [""]
    for character in word:
        if pieces[-1] and width_of((pieces[-1] + character).rstrip(), style) > width:
            pieces.append("")
        pieces[-1] += character
    return pieces
