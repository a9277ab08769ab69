"""Typefaces of the papers: which shipped font draws which script, loaded once, when a text first needs it."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from enum import StrEnum
from functools import cache
from typing import Any

import uharfbuzz
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from unterkunft.values.resources import resource

BASE = "NotoSans"
SIGNS = "NotoSansMath"
_FIRST_PRIVATE_CHARACTER = 0xE000

# Unicode 15 blocks. Everything else is asked of the base typeface: Latin, Greek, Cyrillic, punctuation.
_BLOCKS: tuple[tuple[int, int, str], ...] = (
    (0x0530, 0x058F, "NotoSansArmenian"),
    (0x0590, 0x05FF, "NotoSansHebrew"),
    (0x0600, 0x06FF, "NotoSansArabic"),
    (0x0700, 0x074F, "NotoSansSyriac"),
    (0x0750, 0x077F, "NotoSansArabic"),
    (0x08A0, 0x08FF, "NotoSansArabic"),
    (0x0900, 0x097F, "NotoSansDevanagari"),
    (0x0980, 0x09FF, "NotoSansBengali"),
    (0x0A00, 0x0A7F, "NotoSansGurmukhi"),
    (0x0B80, 0x0BFF, "NotoSansTamil"),
    (0x0D80, 0x0DFF, "NotoSansSinhala"),
    (0x0E00, 0x0E7F, "NotoSansThai"),
    (0x1000, 0x109F, "NotoSansMyanmar"),
    (0x10A0, 0x10FF, "NotoSansGeorgian"),
    (0x1200, 0x139F, "NotoSansEthiopic"),
    (0x1C90, 0x1CBF, "NotoSansGeorgian"),
    (0x2D00, 0x2D2F, "NotoSansGeorgian"),
    (0x2D80, 0x2DDF, "NotoSansEthiopic"),
    (0xA8E0, 0xA8FF, "NotoSansDevanagari"),
    (0xA9E0, 0xA9FF, "NotoSansMyanmar"),
    (0xAA60, 0xAA7F, "NotoSansMyanmar"),
    (0xAB00, 0xAB2F, "NotoSansEthiopic"),
    (0xFB13, 0xFB17, "NotoSansArmenian"),
    (0xFB1D, 0xFB4F, "NotoSansHebrew"),
    (0xFB50, 0xFDFF, "NotoSansArabic"),
    (0xFE70, 0xFEFE, "NotoSansArabic"),
)
_STARTS = tuple(first for first, _, _ in _BLOCKS)


class Weight(StrEnum):
    """How heavy a text is set; a typeface shipped in one weight is used for both."""

    REGULAR = "Regular"
    BOLD = "Bold"


def typeface_of(character: str) -> str:
    """The typeface whose script the character belongs to."""
    code = ord(character)
    position = bisect_right(_STARTS, code) - 1
    if position >= 0 and code <= _BLOCKS[position][1]:
        return _BLOCKS[position][2]
    return BASE


@cache
def font(typeface: str, weight: Weight) -> TTFont:
    """The loaded and registered font of a typeface."""
    path = resource("fonts", f"{typeface}-{weight}.ttf")
    if not path.is_file():
        return font(typeface, Weight.REGULAR)
    loaded = TTFont(f"{typeface}-{weight}", str(path), asciiReadable=False)
    _give_every_glyph_a_character(loaded)
    pdfmetrics.registerFont(loaded)
    return loaded


def candidates(character: str) -> tuple[str, ...]:
    """The typefaces that may hold the character, the one of its script first."""
    return tuple(dict.fromkeys((typeface_of(character), BASE, SIGNS)))


def covers(typeface: str, weight: Weight, character: str) -> bool:
    """Whether the typeface holds a glyph of its own for the character."""
    return ord(character) in font(typeface, weight).face.charToGlyph and not _is_private(character)


def _is_private(character: str) -> bool:
    return unicodedata.category(character) == "Co"


def _give_every_glyph_a_character(loaded: TTFont) -> None:
    """Name each ligature or variant glyph by a private character that depends on the font alone.

    Reportlab would hand out these characters in the order of first use, so that the bytes of a paper would
    depend on the papers written before it.
    """
    shaper = uharfbuzz.Font(loaded.hbFace)
    face: Any = loaded.face  # the stubs do not know glyphToChar
    for glyph in range(shaper.face.glyph_count):
        if glyph not in face.glyphToChar:
            character = _FIRST_PRIVATE_CHARACTER + glyph
            face.charToGlyph[character] = glyph
            face.glyphToChar[glyph] = [character]
            face.charWidths[character] = face._pdfScale(shaper.get_glyph_h_advance(glyph))
