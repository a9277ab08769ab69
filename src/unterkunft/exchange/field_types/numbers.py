"""Numbers: whole ones within limits, and exact decimal ones."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import ClassVar, NoReturn

from unterkunft.exchange.cells import Cell, plain_number
from unterkunft.exchange.field_types.base import UnreadableValueError
from unterkunft.exchange.finding_codes import FindingCode

_WHOLE_NUMBER = re.compile(r"[+-]?\d{1,9}", re.ASCII)
_PLAIN_DECIMAL = re.compile(r"[+-]?\d{1,15}(\.\d{1,15})?", re.ASCII)
_GERMAN_DECIMAL = re.compile(r"[+-]?(\d{1,15}|\d{1,3}(\.\d{3})+)(,\d{1,15})?", re.ASCII)
# 1.234 is one and a bit to a program and more than a thousand to a German reader.
_AMBIGUOUS_DECIMAL = re.compile(r"[+-]?\d{1,3}\.\d{3}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Integer:
    """A whole number within limits."""

    least: int = 0
    most: int = 999_999

    @property
    def expected(self) -> str:
        """What the field holds, in German."""
        return f"eine ganze Zahl von {self.least} bis {self.most}"

    def from_json(self, raw: object) -> int:
        """The number of a JSON number or of its digits."""
        if isinstance(raw, str) and _WHOLE_NUMBER.fullmatch(raw.strip()):
            return self._checked(int(raw))
        if isinstance(raw, int) and not isinstance(raw, bool):
            return self._checked(raw)
        return self._refuse(FindingCode.NOT_A_NUMBER)

    def to_json(self, value: int) -> int:
        """The number itself."""
        return value

    def from_cell(self, raw: Cell) -> int:
        """The number of a numeric cell or of its digits."""
        return self.from_json(int(raw) if isinstance(raw, float) and raw.is_integer() else raw)

    def to_cell(self, value: int) -> int:
        """The number itself."""
        return value

    def _checked(self, number: int) -> int:
        if number < 0 <= self.least:
            self._refuse(FindingCode.NEGATIVE_NUMBER)
        if not self.least <= number <= self.most:
            self._refuse(FindingCode.NUMBER_OUT_OF_RANGE)
        return number

    def _refuse(self, code: FindingCode) -> NoReturn:
        raise UnreadableValueError(code, expected=self.expected)


@dataclass(frozen=True, slots=True)
class DecimalNumber:
    """A decimal number, never negative, with at most four decimal places as the database keeps them."""

    most: Decimal = Decimal(1_000_000_000)
    places: ClassVar[int] = 4
    expected: ClassVar[str] = "eine Zahl wie 18,4 (nicht negativ, höchstens 4 Nachkommastellen)"

    def from_json(self, raw: object) -> Decimal:
        """The number of a string like `"18.4"`, or of a JSON number."""
        if isinstance(raw, int | Decimal) and not isinstance(raw, bool):
            return self._checked(Decimal(raw))
        if isinstance(raw, str) and _PLAIN_DECIMAL.fullmatch(raw.strip()):
            return self._checked(Decimal(raw.strip()))
        return self._refuse(FindingCode.NOT_A_NUMBER)

    def to_json(self, value: Decimal) -> str:
        """The number as a plain string."""
        return format(value, "f")

    def from_cell(self, raw: Cell) -> Decimal:
        """The number of a numeric cell, or of a text with a decimal comma."""
        if isinstance(raw, float):
            return self._checked(plain_number(raw))
        if isinstance(raw, str):
            return self._checked(self._of_german_text(raw.strip()))
        return self.from_json(raw)

    def to_cell(self, value: Decimal) -> Cell:
        """A number where Excel keeps it exactly, otherwise its German text."""
        number = float(value)
        return number if plain_number(number) == value else format(value, "f").replace(".", ",")

    def _of_german_text(self, text: str) -> Decimal:
        if _AMBIGUOUS_DECIMAL.fullmatch(text):
            self._refuse(FindingCode.NOT_A_NUMBER)
        if _PLAIN_DECIMAL.fullmatch(text):
            return Decimal(text)
        if _GERMAN_DECIMAL.fullmatch(text):
            return Decimal(text.replace(".", "").replace(",", "."))
        return self._refuse(FindingCode.NOT_A_NUMBER)

    def _checked(self, number: Decimal) -> Decimal:
        if number < 0:
            self._refuse(FindingCode.NEGATIVE_NUMBER)
        if not number <= self.most:
            self._refuse(FindingCode.NUMBER_OUT_OF_RANGE)
        if number != round(number, self.places):
            self._refuse(FindingCode.TOO_MANY_PLACES)
        return _without_trailing_zeros(number)

    def _refuse(self, code: FindingCode) -> NoReturn:
        raise UnreadableValueError(code, expected=self.expected)


@dataclass(frozen=True, slots=True)
class Share(DecimalNumber):
    """A part of a whole, from 0 to 1."""

    most: Decimal = Decimal(1)
    expected: ClassVar[str] = "ein Anteil von 0 bis 1 wie 0,8"


@dataclass(frozen=True, slots=True)
class Money(DecimalNumber):
    """An amount of money, written with its cents."""

    def to_json(self, value: Decimal) -> str:
        """The amount as a plain string with at least two decimal places."""
        return format(value if value != round(value, 2) else value.quantize(Decimal("0.01")), "f")


def _without_trailing_zeros(number: Decimal) -> Decimal:
    plain = abs(number).normalize()
    return plain.quantize(Decimal(1)) if plain == plain.to_integral_value() else plain


def exact_number(text: str) -> Decimal:
    """The number that a JSON or TOML text writes; one beyond every measure is infinite."""
    try:
        return Decimal(text)
    except InvalidOperation:
        return Decimal("Infinity")
