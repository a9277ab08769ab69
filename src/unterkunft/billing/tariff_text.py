"""Changes the TOML text of a tariff so that it says something else and keeps what people wrote around it."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from unterkunft.billing.tariff_lines import TextLine, text_lines
from unterkunft.billing.tariff_writer import (
    header,
    own_words,
    table_lines,
    tables_of,
    tariff_toml,
    word_lines,
)
from unterkunft.values.toml_of_strangers import toml_of_strangers

_Table = tuple[str, Mapping[str, object], bool]
_DAY = re.compile(r"valid_from\s*=\s*\"?(\d{4}-\d{2}-\d{2})")


_Place = tuple[str | None, str | None]
"""A word, and the day of an entry in its list."""
_NOWHERE: _Place = ("", None)


@dataclass(frozen=True, slots=True)
class Rewritten:
    """A text that says what it should, and how many comments found no place in it."""

    text: str
    lost_comments: int = 0


@dataclass(frozen=True, slots=True)
class _Block:
    """A table of the text with the comments above it; the first block has no name."""

    name: str
    above: tuple[TextLine, ...]
    lines: tuple[TextLine, ...]
    value: object

    @property
    def text(self) -> str:
        return "\n".join(each.text.rstrip() for each in (*self.above, *self.lines)).strip("\n")


def document_of(text: str) -> dict[str, object]:
    """The structure a TOML text describes, its days as ISO texts as in JSON; raises TOMLDecodeError."""
    plain = _plain(toml_of_strangers(text))
    assert isinstance(plain, dict)
    return plain


def rewritten(text: str, document: Mapping[str, object]) -> Rewritten:
    """The text made to describe a document: tables that say so already stay as they are, to the letter."""
    try:
        blocks = _blocks(text)
    except tomllib.TOMLDecodeError:
        return Rewritten(tariff_toml(document))
    tables = tuple(tables_of(document))
    writing = _Writing()
    texts = [writing.whole(blocks[0], own_words(document))]
    for (name, table, is_listed), block in zip(tables, _taken(blocks[1:], tables), strict=True):
        texts.append(writing.table(header(name, is_listed=is_listed), table, block))
    made = "\n\n".join(filter(None, texts)) + "\n"
    return Rewritten(made, writing.lost)


def _taken(blocks: Sequence[_Block], tables: Sequence[_Table]) -> list[_Block | None]:
    """The block for every table: the one that says the same, else in their order those left over."""
    left = list(blocks)
    taken: list[_Block | None] = [
        _take(left, next((each for each in left if (each.name, each.value) == (name, table)), None))
        for name, table, _ in tables
    ]
    for i, (name, _, _) in enumerate(tables):
        if taken[i] is None:
            taken[i] = _take(left, next((each for each in left if each.name == name), None))
    return taken


def _take(left: list[_Block], block: _Block | None) -> _Block | None:
    if block is not None:
        left.remove(block)
    return block


class _Writing:
    """Writes the tables one by one and counts the comments that find no place."""

    def __init__(self) -> None:
        self.lost = 0

    def whole(self, block: _Block, words: Mapping[str, object]) -> str:
        return block.text if block.value == words else self._again(block, [], words)

    def table(self, head: str, table: Mapping[str, object], block: _Block | None) -> str:
        if block is None:
            return "\n".join([head, *table_lines(table)])
        return block.text if block.value == table else self._again(block, [head], table)

    def _again(self, block: _Block, head: list[str], table: Mapping[str, object]) -> str:
        comments = _Comments(block.lines)
        lines = [each.text.rstrip() for each in block.above]
        lines += [comments.beside(header_line, None) for header_line in head]
        for word, value in table.items():
            lines += comments.above(word)
            lines += comments.dressed(word, word_lines(word, value))
        self.lost += comments.left
        return "\n".join(lines).strip("\n")


class _Comments:
    """The comments of a block by what they stand at: a word, or a day in the list of a word."""

    def __init__(self, lines: Iterable[TextLine]) -> None:
        self._above: dict[_Place, list[str]] = {}
        self._beside: dict[_Place, str] = {}
        waiting: list[str] = []
        word: str | None = None
        for line in lines:
            if line.is_comment:
                waiting.append(line.text.rstrip())
                continue
            word = _word_at(line, word)
            place = _place_of(line, word)
            if waiting and (line.word or place[1]):
                self._above.setdefault(place, []).extend(waiting)
                waiting = []
            if line.comment:
                self._beside[place] = line.comment
        if waiting:
            self._above[_NOWHERE] = waiting

    @property
    def left(self) -> int:
        """How many have not been placed."""
        return sum(len(each) for each in self._above.values()) + len(self._beside)

    def above(self, word: str) -> list[str]:
        """The lines that stood above a word."""
        return self._above.pop((word, None), [])

    def beside(self, line: str, word: str | None, day: str | None = None) -> str:
        """The line with the comment that stood at its end."""
        comment = self._beside.pop((word, day), "")
        return f"{line}  {comment}" if comment else line

    def dressed(self, word: str, lines: Sequence[str]) -> list[str]:
        """The lines of a word with the comments of each."""
        only = _DAY.search(lines[0])
        dressed = [self.beside(self.beside(lines[0], word), word, only[1] if only else None)]
        for line in lines[1:]:
            day = _DAY.search(line)
            dressed += self._above.pop((word, day[1]), []) if day else []
            dressed.append(self.beside(line, word, day[1]) if day else line)
        return dressed


def _word_at(line: TextLine, word: str | None) -> str | None:
    """The word whose value stands on a line; `[[rate.steps]]` goes on with the word `steps`."""
    if line.table is not None:
        return line.table.rpartition(".")[2] if "." in line.table else None
    return line.word if line.word is not None else word


def _place_of(line: TextLine, word: str | None) -> _Place:
    day = _DAY.search(line.text)
    is_entry = line.is_inside or line.word is None
    return (word, day[1] if day and is_entry else None)


def _blocks(text: str) -> tuple[_Block, ...]:
    document = document_of(text)
    lines = text_lines(text)
    starts = [i for i, line in enumerate(lines) if line.table is not None and "." not in line.table]
    edges = [0, *(_first_above(lines, i) for i in starts), len(lines)]
    taken: dict[str, int] = {}
    blocks = [_Block("", (), lines[: edges[1]], own_words(document))]
    for i, start in enumerate(starts):
        name = (lines[start].table or "").strip('"')
        number = taken[name] = taken.get(name, -1) + 1
        value = document[name]
        own = value[number] if isinstance(value, list) else value
        blocks.append(_Block(name, lines[edges[i + 1] : start], lines[start : edges[i + 2]], own))
    return tuple(blocks)


def _first_above(lines: Sequence[TextLine], start: int) -> int:
    """Where the comments begin that stand above a header, up to the empty line before them."""
    at = start
    while at > 0 and lines[at - 1].is_comment:
        at -= 1
    return at


def _plain(value: object) -> object:
    if isinstance(value, dict):
        return {word: _plain(each) for word, each in value.items()}
    if isinstance(value, list):
        return [_plain(each) for each in value]
    return value.isoformat() if isinstance(value, date) else value
