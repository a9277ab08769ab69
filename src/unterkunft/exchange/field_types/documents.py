"""Documents: a structure as JSON in the one form, as TOML text in the other (the tariffs)."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any, ClassVar, NoReturn

import tomli_w

from unterkunft.exchange.cells import Cell
from unterkunft.exchange.field_types.base import NOTE_LENGTH, Json, UnreadableValueError
from unterkunft.exchange.field_types.numbers import exact_number
from unterkunft.exchange.field_types.texts import Text
from unterkunft.exchange.finding_codes import FindingCode
from unterkunft.values.toml_of_strangers import toml_of_strangers

DEEPEST = 12
LONGEST_TOML = 200_000
_LARGEST_INTEGER = 2**53
_LONGEST_INTEGER = 64  # bits
_MOST_DIGITS = 20
_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_DAY_KEYS = re.compile(r"valid_.*|.*_on")
_PLACE_IN_TOML = re.compile(r"at line (\d+), column (\d+)")
_TEXT = Text(NOTE_LENGTH, multi_line=True)


@dataclass(frozen=True, slots=True)
class Document:
    """A structure of texts, whole numbers, yes/no, lists and tables.

    Days are ISO texts inside and native dates in TOML; amounts are texts in both.
    """

    expected: ClassVar[str] = "ein Dokument im Tarifformat (TOML; JSON: Objekt), Beträge als Text"

    def from_json(self, raw: object) -> dict[str, Json]:
        """The document of a JSON object; empty (null) entries are left out."""
        if not isinstance(raw, dict):
            _refuse(self.expected)
        return _table(raw, depth=1)

    def to_json(self, value: dict[str, Json]) -> Json:
        """The structure itself."""
        return value

    def from_cell(self, raw: Cell) -> dict[str, Json]:
        """The document of a TOML text."""
        if not isinstance(raw, str) or len(raw) > LONGEST_TOML:
            _refuse(f"TOML-Text mit höchstens {LONGEST_TOML} Zeichen")
        return self.from_json(_parsed_toml(raw))

    def to_cell(self, value: dict[str, Json]) -> str:
        """The structure as TOML text."""
        return tomli_w.dumps(_with_native_days(value))


def _parsed_toml(text: str) -> dict[str, Any]:
    try:
        return toml_of_strangers(text.replace("\r\n", "\n"), parse_float=exact_number)
    except tomllib.TOMLDecodeError as error:
        place = _PLACE_IN_TOML.search(str(error))
        where = f" – Fehler in Zeile {place[1]}, Spalte {place[2]}" if place else ""
        return _refuse(f"gültiges TOML{where}")
    except RecursionError:
        return _refuse(f"höchstens {DEEPEST} Ebenen")


def _table(raw: dict[Any, Any], *, depth: int) -> dict[str, Json]:
    if depth > DEEPEST:
        _refuse(f"höchstens {DEEPEST} Ebenen")
    return {
        _TEXT.from_json(key): _entry(value, depth=depth) for key, value in raw.items() if value is not None
    }


def _entry(raw: object, *, depth: int) -> Json:
    match raw:
        case str():
            return _TEXT.from_json(raw)
        case bool():
            return raw
        case int() if abs(raw) <= _LARGEST_INTEGER:
            return raw
        case Decimal() if raw.is_finite() and _digits(raw) < _MOST_DIGITS:
            return format(raw, "f")
        case date() if not isinstance(raw, datetime):
            return raw.isoformat()
        case dict():
            return _table(raw, depth=depth + 1)
        case list():
            return _list(raw, depth=depth + 1)
        case _:
            return _refuse("Texte, ganze Zahlen, Tage, true oder false", shown=_shown(raw))


def _digits(number: Decimal) -> int:
    """How many places the number needs before or behind the point, whichever are more."""
    return max(abs(number.adjusted()), -int(number.as_tuple().exponent))


def _list(raw: list[Any], *, depth: int) -> list[Json]:
    if depth > DEEPEST:
        _refuse(f"höchstens {DEEPEST} Ebenen")
    return [_entry(each, depth=depth) for each in raw]


def _with_native_days(table: dict[str, Json]) -> dict[str, Any]:
    return {key: _native(key, value) for key, value in table.items()}


def _native(key: str, value: Json) -> Any:
    if isinstance(value, dict):
        return _with_native_days(value)
    if isinstance(value, list):
        return [_native(key, each) for each in value]
    if isinstance(value, str) and _DAY_KEYS.fullmatch(key) and _ISO_DAY.fullmatch(value):
        return _day_or_text(value)
    return value


def _day_or_text(text: str) -> date | str:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return text


def _shown(raw: object) -> str | None:
    if isinstance(raw, int) and raw.bit_length() > _LONGEST_INTEGER:
        return None  # Python turns no endless number into a text
    return str(raw) if isinstance(raw, datetime | time | int | Decimal) else None


def _refuse(expected: str, *, shown: str | None = None) -> NoReturn:
    raise UnreadableValueError(FindingCode.NOT_A_DOCUMENT, expected=expected, shown=shown)
