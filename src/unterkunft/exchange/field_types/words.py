"""Answers and words of a list, alone or several of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, ClassVar

from unterkunft.exchange.cells import Cell
from unterkunft.exchange.field_types.base import KEY_LENGTH, FieldType, Json, UnreadableValueError, Value
from unterkunft.exchange.field_types.texts import Text
from unterkunft.exchange.finding_codes import FindingCode
from unterkunft.exchange.german_words import GermanWords
from unterkunft.exchange.text_policy import clean_text

_ANSWERS = MappingProxyType(
    {"ja": True, "wahr": True, "true": True, "nein": False, "falsch": False, "false": False}
)


@dataclass(frozen=True, slots=True)
class YesNo:
    """Yes or no."""

    expected: ClassVar[str] = "ja oder nein (JSON: true oder false)"
    german: ClassVar[Mapping[bool, str]] = MappingProxyType({True: "ja", False: "nein"})

    def from_json(self, raw: object) -> bool:
        """True or false, nothing that merely resembles it."""
        if isinstance(raw, bool):
            return raw
        raise UnreadableValueError(FindingCode.NOT_YES_OR_NO, expected=self.expected)

    def to_json(self, value: Any) -> bool:
        """The answer itself."""
        return bool(value)

    def from_cell(self, raw: Cell) -> bool:
        """The answer of a word, or of Excel's own WAHR and FALSCH."""
        return self.from_json(_ANSWERS.get(raw.strip().casefold()) if isinstance(raw, str) else raw)

    def to_cell(self, value: Any) -> str:
        """The German word."""
        return self.german[value]


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a list, closed unless `is_open`; in Excel its German words do as well."""

    words: GermanWords
    is_open: bool = False
    _known: Mapping[str, str] = field(init=False, repr=False, compare=False)
    """The code of every word as it is written, and as it is compared."""

    def __post_init__(self) -> None:
        as_written = {word: code for code, german in self.words.items() for word in (code, *german)}
        compared = {_comparable(word): code for word, code in as_written.items()}
        object.__setattr__(self, "_known", MappingProxyType(compared | as_written))

    @property
    def expected(self) -> str:
        """What the field holds, in German."""
        choice = ", ".join(f"{german[0]} ({code})" for code, german in self.words.items())
        return f"{choice} oder ein eigenes Wort" if self.is_open else f"eines von: {choice}"

    def from_json(self, raw: object) -> str:
        """The word of the list; an open list takes others too."""
        if not isinstance(raw, str):
            raise UnreadableValueError(FindingCode.WRONG_TYPE, expected=self.expected)
        if self.is_open:
            return self.from_cell(raw)
        cleaned = clean_text(raw)
        return self._closed(next((code for code in self.words if code == cleaned), None))

    def to_json(self, value: str) -> str:
        """The word itself."""
        return str(value)

    def from_cell(self, raw: Cell) -> str:
        """The word of the list, by its code or its German words."""
        known = self._code_of(raw) if isinstance(raw, str) else None
        return Text(KEY_LENGTH).from_cell(raw) if known is None and self.is_open else self._closed(known)

    def to_cell(self, value: str) -> str:
        """The German word."""
        german = self.words.get(value)
        return german[0] if german else value

    def _closed(self, code: str | None) -> str:
        if code is None:
            raise UnreadableValueError(FindingCode.UNKNOWN_WORD, expected=self.expected)
        return code

    def _code_of(self, word: str) -> str | None:
        return self._known.get(word) or self._known.get(_comparable(word))


@dataclass(frozen=True, slots=True)
class ListOf:
    """Several values of one type, each once; in Excel separated by semicolons."""

    item: FieldType
    most: int = 30

    @property
    def expected(self) -> str:
        """What the field holds, in German."""
        return f"mit ; getrennt (JSON: Liste), je {self.item.expected}"

    def from_json(self, raw: object) -> tuple[Value, ...]:
        """The values of an array."""
        if not isinstance(raw, list):
            raise UnreadableValueError(FindingCode.WRONG_TYPE, expected=self.expected)
        return self._each(self.item.from_json, raw)

    def to_json(self, value: tuple[Value, ...]) -> Json:
        """The array of the values."""
        return [self.item.to_json(each) for each in value]

    def from_cell(self, raw: Cell) -> tuple[Value, ...]:
        """The values between the semicolons."""
        parts = raw.split(";") if isinstance(raw, str) else [raw]
        return self._each(self.item.from_cell, [part for part in parts if str(part).strip()])

    def to_cell(self, value: tuple[Value, ...]) -> str:
        """The values, separated by semicolons."""
        return "; ".join(str(self.item.to_cell(each)) for each in value)

    def _each(self, read: Callable[[Any], Value], raw_values: list[Any]) -> tuple[Value, ...]:
        if len(raw_values) > self.most:
            raise UnreadableValueError(FindingCode.LIST_TOO_LONG, expected=f"höchstens {self.most} Angaben")
        values: list[Value] = []
        unreadable: list[tuple[object, UnreadableValueError]] = []
        for raw in raw_values:
            try:
                values.append(read(raw))
            except UnreadableValueError as problem:
                unreadable.append((raw, problem))
        _refuse_all(unreadable)
        return tuple(dict.fromkeys(values))


def _refuse_all(unreadable: list[tuple[object, UnreadableValueError]]) -> None:
    if unreadable:
        shown = "; ".join(str(raw).strip() for raw, _ in unreadable)
        first = unreadable[0][1]
        raise UnreadableValueError(first.code, expected=first.expected, shown=shown)


def _comparable(word: str) -> str:
    return "".join(clean_text(word).casefold().split())
