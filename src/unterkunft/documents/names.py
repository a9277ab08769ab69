"""Texts in any script: split into runs of one font, shaped, measured and drawn in visual order."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from types import SimpleNamespace

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfbase.ttfonts import shapeFragWord
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.textobject import PDFTextObject

from unterkunft.documents.text_order import levels, visual_order
from unterkunft.documents.typefaces import BASE, SIGNS, Weight, candidates, covers, font, typeface_of

# Without `dlig`: it turns محمد into a ligature no one expects in a name.
_FEATURES = {"kern": True, "liga": True}
_JOINERS = "\u200c\u200d"  # ZWNJ and ZWJ are part of Persian and Indic spelling
# DIN 5008 sets a minus as a dash; the base typeface has no U+2212.
_REPLACED = str.maketrans("\t\n\r\u00a0\u202f\u2212", "     –")
_MISSING = "\ufffd"
_MIRRORED = str.maketrans("()[]{}<>«»‹›", ")(][}{><»«›‹")


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one font and direction."""

    text: str
    font_name: str
    needs_shaping: bool
    right_to_left: bool


def unprintable_characters(text: str) -> str:
    """The characters of the text for which no shipped font has a glyph."""
    return "".join(
        character
        for character in _printable(text)
        if character not in _JOINERS and _typeface_for(character, BASE, Weight.REGULAR) is None
    )


@lru_cache(maxsize=8192)
def runs(text: str, weight: Weight = Weight.REGULAR) -> tuple[Run, ...]:
    """The runs of a text from left to right as they stand on the line."""
    printable = _printable(text)
    keys = list(zip(levels(printable), _typefaces(printable, weight), strict=True))
    pieces = []
    for (level, typeface), group in groupby(zip(keys, printable, strict=True), lambda pair: pair[0]):
        piece = "".join(character for _, character in group)
        pieces.append((level, _run(piece, typeface, weight, level=level)))
    return visual_order(pieces)


@lru_cache(maxsize=16384)
def text_width(text: str, weight: Weight, size: float) -> float:
    """How wide the text is, in points."""
    return sum(_drawable(run, size)[0] for run in runs(text, weight))


def draw_text(canvas: Canvas, x: float, y: float, text: str, *, weight: Weight, size: float) -> None:
    """Draw the text with its left end at x on the base line y."""
    for run in runs(text, weight):
        width, drawable = _drawable(run, size)
        line = canvas.beginText(x, y)
        line.setFont(run.font_name, size)
        if run.needs_shaping:
            _write_shaped(line, run, drawable)
        else:
            line.textOut(drawable)
        canvas.drawText(line)
        x += width


def _write_shaped(line: PDFTextObject, run: Run, drawable: str) -> None:
    """Glyphs say nothing to a search or a screen reader: the original text stands beside them."""
    original = ("\ufeff" + run.text).encode("utf-16-be").hex().upper()
    line._code.append(f"/Span <</ActualText <{original}>>> BDC")  # type: ignore[attr-defined] # no public way
    line.textOut(drawable)
    line._code.append("EMC")  # type: ignore[attr-defined] # see above


def _printable(text: str) -> str:
    """The text as NFC on one line, without characters that only steer."""
    characters = unicodedata.normalize("NFC", text).translate(_REPLACED)
    return "".join(
        each for each in characters if each in _JOINERS or unicodedata.category(each) not in ("Cc", "Cf")
    )


def _typefaces(text: str, weight: Weight) -> Iterator[str]:
    """The typeface of each character; spaces, marks and joiners stay with the letters before them."""
    current = BASE
    for character in text:
        found = _typeface_for(character, current, weight)
        if found is not None:
            current = found
        yield current if found is not None else BASE


def _typeface_for(character: str, current: str, weight: Weight) -> str | None:
    own = typeface_of(character)
    if own == BASE and current != BASE and not character.isalpha() and covers(current, weight, character):
        return current
    return next((each for each in candidates(character) if covers(each, weight, character)), None)


def _run(text: str, typeface: str, weight: Weight, *, level: int) -> Run:
    loaded = font(typeface, weight)
    right_to_left = bool(level % 2)
    shaped = typeface not in (BASE, SIGNS) or any(map(_needs_shaping, text))
    if typeface == BASE:
        text = "".join(each if each in _JOINERS or covers(BASE, weight, each) else _MISSING for each in text)
        if right_to_left:
            text = text[::-1].translate(_MIRRORED)
    return Run(text, loaded.fontName, shaped, right_to_left)


def _needs_shaping(character: str) -> bool:
    return character in _JOINERS or unicodedata.combining(character) != 0


@lru_cache(maxsize=16384)
def _drawable(run: Run, size: float) -> tuple[float, str]:
    """The width of a run and what the canvas is given for it."""
    if not run.needs_shaping:
        return stringWidth(run.text, run.font_name, size), run.text
    fragment = SimpleNamespace(fontName=run.font_name, fontSize=size)
    shaped = shapeFragWord([0, (fragment, run.text)], features=_FEATURES, force=True)
    return shaped[0], shaped[1][1]
