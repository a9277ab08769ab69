"""Writes a tariff document as the TOML text in which people read it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_DAY_WORDS = ("valid_from",)
# A line of a list of tables is as long as this at most before the list is broken.
_SHORT = 100

Table = Mapping[str, object]


def tariff_toml(document: Table) -> str:
    """The document as TOML text: the tariff's own words, then one block for every table."""
    blocks = [table_lines(own_words(document))]
    for name, table, is_listed in tables_of(document):
        blocks.append([header(name, is_listed=is_listed), *table_lines(table)])
    return "\n\n".join("\n".join(lines) for lines in blocks if lines) + "\n"


def own_words(document: Table) -> dict[str, object]:
    """The words that stand in no table."""
    return {word: value for word, value in document.items() if not is_table(value)}


def tables_of(document: Table) -> Iterator[tuple[str, Table, bool]]:
    """The tables with their names, single ones first, and whether each is one of a list."""
    for word, value in document.items():
        if isinstance(value, Mapping):
            yield word, value, False
    for word, value in document.items():
        if is_table(value) and isinstance(value, list):
            for each in value:
                yield word, each, True


def is_table(value: object) -> bool:
    """Whether a value is written as a block of its own."""
    is_listed = isinstance(value, list) and bool(value) and all(isinstance(each, Mapping) for each in value)
    return is_listed or isinstance(value, Mapping)


def header(name: str, *, is_listed: bool) -> str:
    """The line with which a block begins."""
    return f"[[{_key(name)}]]" if is_listed else f"[{_key(name)}]"


def table_lines(table: Table) -> list[str]:
    """The words of a table, a line or more for each."""
    return [line for word, value in table.items() for line in word_lines(word, value)]


def word_lines(word: str, value: object) -> list[str]:
    """A word with its value; the entries of a list of tables stand one below the other."""
    if isinstance(value, list) and is_table(value):
        entries = [_value(word, each) for each in value]
        whole = f"{_key(word)} = [{', '.join(entries)}]"
        if len(entries) > 1 or len(whole) > _SHORT:
            return [f"{_key(word)} = [", *(f"  {entry}," for entry in entries), "]"]
        return [whole]
    return [f"{_key(word)} = {_value(word, value)}"]


def _value(word: str, value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return value if _is_day(word, value) else _quoted(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return _inline(value)
    if isinstance(value, (list, tuple)):
        return _listed(_value(word, each) for each in value)
    return str(value)


def _is_day(word: str, value: str) -> bool:
    """JSON knows no days; in TOML they are native."""
    if word not in _DAY_WORDS or not _ISO_DAY.fullmatch(value):
        return False
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True


def _inline(table: Table) -> str:
    words = ", ".join(f"{_key(word)} = {_value(word, value)}" for word, value in table.items())
    return f"{{ {words} }}" if words else "{ }"


def _listed(values: Iterable[str]) -> str:
    return f"[{', '.join(values)}]"


def _key(word: str) -> str:
    return word if _BARE_KEY.fullmatch(word) else _quoted(word)


def _quoted(text: str) -> str:
    # JSON escapes what TOML wants escaped, except the character DEL.
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
