"""The lines of a TOML text with what is needed to change some and leave the others alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_HEADER = re.compile(r"\s*(\[\[?)\s*([^\[\]]+?)\s*\]\]?\s*(#.*)?")
_WORD = re.compile(r'\s*("[^"]*"|[A-Za-z0-9_-]+)\s*=')
_LONG_QUOTES = ('"""', "'''")


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line, its comment, and whether it goes on with a value begun above."""

    text: str
    comment: str
    is_inside: bool

    @property
    def is_blank(self) -> bool:
        """Whether nothing stands here."""
        return not self.is_inside and not self.text.strip()

    @property
    def is_comment(self) -> bool:
        """Whether nothing but a comment stands here."""
        return bool(self.comment) and self.text.strip() == self.comment

    @property
    def table(self) -> str | None:
        """The table a header names; None for any other line."""
        found = None if self.is_inside else _HEADER.fullmatch(self.text)
        return found[2] if found else None

    @property
    def word(self) -> str | None:
        """The word that gets its value here."""
        found = None if self.is_inside or self.is_comment else _WORD.match(self.text)
        return found[1].strip('"') if found else None


def text_lines(text: str) -> tuple[TextLine, ...]:
    """The lines of a text that is TOML."""
    scan = _Scan()
    return tuple(scan.line(each) for each in text.splitlines())


class _Scan:
    """Goes through the characters, knowing about quotes and brackets."""

    def __init__(self) -> None:
        self._quote = ""
        self._depth = 0

    def line(self, text: str) -> TextLine:
        is_inside = bool(self._quote) or self._depth > 0
        is_header = not is_inside and _HEADER.fullmatch(text) is not None
        comment = self._comment(text)
        if is_header:
            self._depth = 0
        return TextLine(text, comment, is_inside)

    def _comment(self, text: str) -> str:
        for at, mark in self._marks(text):
            if mark == "#":
                return text[at:].strip()
            self._depth += {"[": 1, "{": 1, "]": -1, "}": -1}[mark]
        return ""

    def _marks(self, text: str) -> Iterator[tuple[int, str]]:
        """The signs that mean something: outside of quotes."""
        at = 0
        while at < len(text):
            if self._quote:
                at = self._after_quote(text, at)
                continue
            if text[at] in "\"'":
                self._quote = next((long for long in _LONG_QUOTES if text.startswith(long, at)), text[at])
                at += len(self._quote)
                continue
            if text[at] in "#[]{}":
                yield at, text[at]
                if text[at] == "#":
                    return
            at += 1
        if len(self._quote) == 1:
            self._quote = ""

    def _after_quote(self, text: str, at: int) -> int:
        if text[at] == "\\" and self._quote[0] == '"':
            return at + 2
        if text.startswith(self._quote, at):
            ended, self._quote = len(self._quote), ""
            return at + ended
        return at + 1
