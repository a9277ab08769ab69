"""Which characters a text from outside may hold: one rule for every field, whatever the database.

SQLite stores NUL and overlong text without a word where PostgreSQL refuses; so both are decided here.
"""

from __future__ import annotations

import unicodedata

# Embeddings, overrides and isolates turn the reading order of everything behind them (Trojan Source).
# The plain marks U+200E, U+200F and U+061C stay allowed, as do ZWNJ and ZWJ, which names need.
_BIDI_CONTROLS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
# As in Unicode's stream-safe format. Putting marks in order takes the square of their number.
_MOST_MARKS_IN_A_ROW = 30
_LINE_BREAKING = frozenset("\n\t")
_REFUSED_CATEGORIES = frozenset({"Cc", "Cs", "Zl", "Zp"})


def clean_text(text: str) -> str:
    """The text as it is kept: composed (NFC), line ends as one character, no blanks around it.

    A text with endless marks on one letter stays as it is; it is a forbidden one.
    """
    if (text.isascii() and text.isprintable()) or _mark_too_many(text) is not None:
        return text.strip()
    with_plain_line_ends = text.replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", with_plain_line_ends).strip()


def forbidden_character(text: str, *, multi_line: bool = False) -> str | None:
    """The first character that no text may hold; line breaks and tabs are for notes only."""
    if text.isascii() and text.isprintable():
        return None
    forbidden = next((each for each in text if _is_forbidden(each, multi_line=multi_line)), None)
    return _mark_too_many(text) if forbidden is None else forbidden


def name_of_character(character: str) -> str:
    """A character that cannot be shown, as `U+202E`."""
    return f"U+{ord(character):04X}"


def _mark_too_many(text: str) -> str | None:
    """The first mark that stands on a letter with too many marks."""
    if len(text) <= _MOST_MARKS_IN_A_ROW:
        return None
    in_a_row = 0
    for each in text:
        in_a_row = in_a_row + 1 if unicodedata.combining(each) else 0
        if in_a_row > _MOST_MARKS_IN_A_ROW:
            return each
    return None


def _is_forbidden(character: str, *, multi_line: bool) -> bool:
    if " " <= character <= "~" or (multi_line and character in _LINE_BREAKING):
        return False
    return (
        unicodedata.category(character) in _REFUSED_CATEGORIES
        or character in _BIDI_CONTROLS
        or _is_noncharacter(ord(character))
    )


def _is_noncharacter(code_point: int) -> bool:
    return 0xFDD0 <= code_point <= 0xFDEF or code_point & 0xFFFE == 0xFFFE
