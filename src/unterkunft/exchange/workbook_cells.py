"""Reads the cells of a sheet as they stream by: nothing is built but the row under way.

An honest sheet costs a fraction of what a general reader of workbooks needs, an empty cell nothing at all.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, time, timedelta
from functools import cache
from typing import IO, Any, TypeAlias
from xml.parsers import expat

from unterkunft.exchange.limits import LONGEST_TEXT, MOST_COLUMNS, MOST_ROWS
from unterkunft.exchange.workbook_days import day_of
from unterkunft.exchange.workbook_structure import Structure, Styles, damaged, local_name

CHUNK = 256 * 1024
_LONGEST_NUMBER = 400
_NO_NUMBER = {"error": "#VALUE!"}

Plain: TypeAlias = "str | int | float | bool | dict[str, str]"
"""A cell as JSON: what is no text, number or answer is named."""
RowOfCells: TypeAlias = tuple[int, list[int], list[Plain]]
"""Number of the row, the columns filled, and what stands in each."""

_DIGITS = "0123456789"


class _Texts:
    """Collects the texts of `t` elements, without those that only tell how others sound."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self._is_open = False
        self._sounds = 0

    def start(self, name: str) -> None:
        """An element begins."""
        if name == "t":
            self._is_open = self._sounds == 0
        elif name == "rPh":
            self._sounds += 1

    def end(self, name: str) -> None:
        """An element ends."""
        if name == "t":
            self._is_open = False
        elif name == "rPh":
            self._sounds -= 1

    def data(self, text: str) -> None:
        """Text between elements."""
        if self._is_open:
            self.parts.append(text)

    def taken(self) -> str:
        """The text so far, which begins anew."""
        text = _joined(self.parts)
        self.parts.clear()
        return text


def shared_texts(stream: IO[bytes]) -> list[str]:
    """The texts that cells refer to by number."""
    found: list[str] = []
    texts = _Texts()

    def end(name: str) -> None:
        local = local_name(name)
        texts.end(local)
        if local == "si":
            found.append(texts.taken())

    parser = _parser()
    parser.StartElementHandler = lambda name, _: texts.start(local_name(name))
    parser.EndElementHandler = end
    parser.CharacterDataHandler = texts.data
    for _ in _fed(parser, stream):
        pass
    return found


class SheetReader:
    """Gives the filled rows of one sheet after the other."""

    def __init__(self, structure: Structure, texts: list[str]) -> None:
        self._styles: Styles = structure.styles
        self._texts = texts
        self._moment = _moments(structure)

    def rows(self, stream: IO[bytes]) -> Iterator[RowOfCells]:
        """The rows that hold anything, with the values of formulas where the file has them."""
        handlers = _SheetHandlers(self._value)
        parser = _parser()
        parser.StartElementHandler = handlers.start
        parser.EndElementHandler = handlers.end
        parser.CharacterDataHandler = handlers.data
        for _ in _fed(parser, stream):
            yield from handlers.rows
            handlers.rows.clear()
        if not handlers.is_sheet:
            raise damaged("Blatt")

    def _value(self, kind: str, style: str, text: str) -> Plain | None:
        """What a cell holds, None where that is nothing."""
        if kind in ("inlineStr", "str"):
            return text or None
        if not text:
            return None
        try:
            return self._read(kind, style, text)
        except (ValueError, IndexError):
            raise damaged(f"»{text[:40]}«") from None

    def _read(self, kind: str, style: str, text: str) -> Plain | None:
        match kind:
            case "s":
                return self._texts[_index(text)] or None
            case "n" | "":
                return self._number(text, int(style or 0))
            case "b":
                return bool(int(text))
            case "e":
                return {"error": text}
            case "d":
                return _moment_of(datetime.fromisoformat(text))
        raise ValueError(kind)

    def _number(self, text: str, style: int) -> Plain:
        if style in self._styles.days:
            return self._moment(text, style in self._styles.spans)
        return _plain_number(text)


def _index(text: str) -> int:
    number = int(text)
    if number < 0:
        raise IndexError(number)
    return number


def _plain_number(text: str) -> int | float | dict[str, str]:
    if len(text) > _LONGEST_NUMBER:
        raise ValueError(text)
    if "." in text or "E" in text or "e" in text:
        number = float(text)
        return number if math.isfinite(number) else dict(_NO_NUMBER)
    return int(text)


def _moments(structure: Structure) -> Callable[[str, bool], Plain]:
    """Turns Excel's numbers of days into days; the same number is worked out once."""

    @cache
    def moment(text: str, is_span: bool) -> Plain:
        number = _plain_number(text)
        if isinstance(number, dict):
            return number
        try:
            return _moment_of(timedelta(days=number) if is_span else day_of(number, structure.epoch))
        except OverflowError:
            return dict(_NO_NUMBER)

    return moment


def _moment_of(value: datetime | time | timedelta | None) -> Plain:
    if value is None:
        return dict(_NO_NUMBER)
    if isinstance(value, datetime) and value.time() == time():
        return {"day": value.date().isoformat()}
    if isinstance(value, datetime):
        return {"moment": f"{value:%d.%m.%Y %H:%M:%S}"}
    return {"moment": str(value)}


class _SheetHandlers:
    """What is under way in a sheet: the row, the cell, and the text of the cell."""

    def __init__(self, value: Callable[[str, str, str], Plain | None]) -> None:
        self.rows: list[RowOfCells] = []
        self._value = value
        self._starters: dict[str, Callable[[dict[str, str]], None]] = {}
        self._enders: dict[str, Callable[[], None]] = {}
        self._columns: dict[str, int] = {}
        self._row = 0
        self._column = 0
        self._sounds = 0
        self._cells: dict[int, Plain] = {}
        self._cell: dict[str, str] = {}
        self._value_parts: list[str] | None = None
        self._formula_parts: list[str] | None = None
        self._parts: list[str] | None = None

    @property
    def is_sheet(self) -> bool:
        """Whether what came by began as a sheet does."""
        return bool(self._starters)

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins; only those in the sheet's own namespace count."""
        starter = self._starters.get(name)
        if starter is not None:
            starter(attributes)
        elif not self._starters and local_name(name) == "worksheet":
            self._know(name.removesuffix("worksheet"))

    def end(self, name: str) -> None:
        """An element ends."""
        ender = self._enders.get(name)
        if ender is not None:
            ender()

    def data(self, text: str) -> None:
        """Text between elements."""
        if self._parts is not None:
            self._parts.append(text)

    def _know(self, prefix: str) -> None:
        starters = {
            "row": self._begin_row,
            "c": self._begin_cell,
            "v": self._begin_value,
            "f": self._begin_formula,
            "t": self._begin_text,
            "rPh": self._begin_sound,
        }
        enders = {
            "row": self._end_row,
            "c": self._end_cell,
            "v": self._end_text,
            "f": self._end_text,
            "t": self._end_text,
            "rPh": self._end_sound,
        }
        self._starters = {prefix + name: starter for name, starter in starters.items()}
        self._enders = {prefix + name: ender for name, ender in enders.items()}

    def _begin_row(self, attributes: dict[str, str]) -> None:
        given = attributes.get("r")
        self._row = self._row + 1 if given is None else _row_number(given)
        self._column = 0
        self._cells = {}

    def _end_row(self) -> None:
        if self._cells:
            self.rows.append((self._row, list(self._cells), list(self._cells.values())))

    def _begin_cell(self, attributes: dict[str, str]) -> None:
        self._cell = attributes
        self._value_parts = self._formula_parts = self._parts = None
        reference = attributes.get("r")
        if reference is None:
            self._column += 1
        else:
            self._go_to(reference.rstrip(_DIGITS))

    def _begin_value(self, _: dict[str, str]) -> None:
        self._parts = self._value_parts = []

    def _begin_formula(self, _: dict[str, str]) -> None:
        self._parts = self._formula_parts = []

    def _begin_text(self, _: dict[str, str]) -> None:
        if self._cell.get("t") == "inlineStr" and self._sounds == 0:
            self._value_parts = self._parts = self._value_parts or []

    def _end_text(self) -> None:
        self._parts = None

    def _begin_sound(self, _: dict[str, str]) -> None:
        self._sounds += 1

    def _end_sound(self) -> None:
        self._sounds -= 1

    def _go_to(self, letters: str) -> None:
        column = self._columns.get(letters)
        if column is None:
            column = self._columns[letters] = _column_number(letters)
        self._column = column

    def _end_cell(self) -> None:
        if self._value_parts is None and self._formula_parts is None:
            return
        value = self._cell_value()
        if value is None:
            return
        if self._column in self._cells:
            raise damaged(f"Zeile {self._row}")
        self._cells[self._column] = value

    def _cell_value(self) -> Plain | None:
        kind = self._cell.get("t", "n")
        value = self._value(kind, self._cell.get("s", ""), _joined(self._value_parts or ()))
        # The result of a formula may be the empty text.
        is_computed = value is not None or (kind == "str" and self._value_parts is not None)
        if self._formula_parts is None or is_computed:
            return value
        return {"formula": "=" + _joined(self._formula_parts)}


def _joined(parts: Sequence[str]) -> str:
    text = "".join(parts)
    if len(text) > LONGEST_TEXT:
        raise damaged(f"Text mit {len(text)} Zeichen")
    return text


def _row_number(text: str) -> int:
    try:
        number = int(float(text))
    except (ValueError, OverflowError):
        raise damaged(f"Zeile {text[:20]}") from None
    if not 1 <= number <= MOST_ROWS:
        raise damaged(f"Zeile {text[:20]}")
    return number


def _column_number(letters: str) -> int:
    number = 0
    for letter in letters.upper():
        if not "A" <= letter <= "Z" or number > MOST_COLUMNS:
            raise damaged(f"Spalte {letters[:20]}")
        number = number * 26 + ord(letter) - ord("A") + 1
    if not 1 <= number <= MOST_COLUMNS:
        raise damaged(f"Spalte {letters[:20]}")
    return number


def _parser() -> Any:
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.buffer_size = 64 * 1024
    return parser


def _fed(parser: Any, stream: IO[bytes]) -> Iterator[None]:
    """Feeds the parser piece by piece, with a pause after each."""
    while chunk := stream.read(CHUNK):
        parser.Parse(chunk, False)
        yield
    parser.Parse(b"", True)
    yield
