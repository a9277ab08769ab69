"""Takes the fields of a tariff document one by one and collects whatever is wrong with them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import TypeVar

from unterkunft.billing.tariff_findings import TariffFinding, TariffFindingCode

_Word = TypeVar("_Word", bound=StrEnum)
_Default = TypeVar("_Default")
_AMOUNT = re.compile(r"[0-9]{1,12}(\.[0-9]{1,6})?")
_AMOUNT_EXPECTED = 'ein Betrag als Text wie "435.00"'
_DAY_EXPECTED = "ein Tag wie 2026-09-16"


class Fields:
    """One table of a tariff document, read field by field.

    What is wrong becomes a finding and a harmless stand-in, so that one reading finds everything.
    """

    def __init__(self, table: Mapping[str, object], place: str, findings: list[TariffFinding]) -> None:
        self._table = table
        self._place = place
        self._findings = findings
        self._known: set[str] = set()

    def place(self, name: str) -> str:
        """Where a field stands, such as `rate[0].steps[1].amount`."""
        return f"{self._place}.{name}" if self._place else name

    def complain(self, code: TariffFindingCode, name: str, *, value: object = "", expected: str = "") -> None:
        """Adds a finding about a field."""
        self._findings.append(TariffFinding(code, self.place(name), _shown(value), expected))

    def has(self, name: str) -> bool:
        """Whether the field is given at all."""
        return name in self._table

    def pass_over(self, name: str) -> None:
        """Marks a field as known without reading it."""
        self._known.add(name)

    def report_unknown(self) -> None:
        """Adds a finding for every field that nothing has asked for."""
        for name in self._table:
            if name not in self._known:
                expected = ", ".join(sorted(self._known))
                self.complain(TariffFindingCode.UNKNOWN_WORD, name, value=name, expected=expected)

    def text(self, name: str, *, default: str | None = None) -> str:
        """A text; without a default it must be given and not be empty."""
        value = self._take(name)
        if value is None or (value == "" and default is None):
            return self._absent(name, default, expected="ein Text") or ""
        if not isinstance(value, str):
            self._mistyped(name, value, expected="ein Text")
            return ""
        return value

    def word(self, name: str, words: type[_Word], *, default: _Word | None = None) -> _Word:
        """One of a closed list of words; without a default it must be given."""
        stand_in = next(iter(words))
        value = self._take(name)
        if value is None:
            return self._absent(name, default, expected=_listed(words)) or stand_in
        return self._as_word(name, value, words) or stand_in

    def holds_word(self, name: str, words: type[StrEnum]) -> bool:
        """Whether a field holds one of a closed list of words; without a finding."""
        value = self._table.get(name)
        return isinstance(value, str) and value in set(words)

    def words(self, name: str, words: type[_Word]) -> tuple[_Word, ...]:
        """A list of words; empty where it is not given."""
        found = [
            self._as_word(f"{name}[{i}]", value, words)
            for i, value in enumerate(self._list(name, _listed(words)))
        ]
        return tuple(word for word in found if word is not None)

    def texts(self, name: str) -> tuple[str, ...]:
        """A list of texts; empty where it is not given."""
        texts = []
        for i, value in enumerate(self._list(name, "eine Liste von Texten")):
            if isinstance(value, str) and value:
                texts.append(value)
            else:
                self._mistyped(f"{name}[{i}]", value, expected="ein Text")
        return tuple(texts)

    def numbers(self, name: str, *, low: int, high: int) -> tuple[int, ...]:
        """A list of whole numbers within bounds; empty where it is not given."""
        expected = f"eine ganze Zahl von {low} bis {high}"
        values = self._list(name, f"eine Liste ganzer Zahlen von {low} bis {high}")
        return tuple(
            value
            for i, value in enumerate(values)
            if self._is_number(f"{name}[{i}]", value, low=low, high=high, expected=expected)
            and isinstance(value, int)
        )

    def number(self, name: str, *, default: int = 0, low: int = 0) -> int:
        """A whole number, the default where it is not given."""
        value = self.optional_number(name, low=low)
        return default if value is None else value

    def optional_number(self, name: str, *, low: int = 0) -> int | None:
        """A whole number, None where it is not given."""
        value = self._take(name)
        expected = f"eine ganze Zahl ab {low}"
        if value is None or not self._is_number(name, value, low=low, high=10**6, expected=expected):
            return None
        return value if isinstance(value, int) else None

    def flag(self, name: str, *, default: bool) -> bool:
        """True or false, the default where it is not given."""
        value = self.optional_flag(name)
        return default if value is None else value

    def optional_flag(self, name: str) -> bool | None:
        """True or false, None where it is not given."""
        value = self._take(name)
        if value is None or isinstance(value, bool):
            return value
        self._mistyped(name, value, expected="true oder false")
        return None

    def amount(self, name: str, *, default: Decimal | None = None) -> Decimal:
        """An amount or factor, written as text; without a default it must be given."""
        value = self._take(name)
        if value is None:
            return self._absent(name, default, expected=_AMOUNT_EXPECTED) or Decimal(0)
        return self.as_amount(name, value) or Decimal(0)

    def optional_amount(self, name: str) -> Decimal | None:
        """An amount, None where it is not given or empty."""
        value = self._take(name)
        return None if value is None or value == "" else self.as_amount(name, value)

    def as_amount(self, name: str, value: object) -> Decimal | None:
        """A value of the document as an amount; None and a finding where it is none."""
        if isinstance(value, str) and _AMOUNT.fullmatch(value):
            return Decimal(value)
        code = TariffFindingCode.WRONG_VALUE if isinstance(value, str) else TariffFindingCode.WRONG_TYPE
        self.complain(code, name, value=value, expected=_AMOUNT_EXPECTED)
        return None

    def day(self, name: str) -> date:
        """A day that must be given: a date of TOML or an ISO text of JSON."""
        value = self._take(name)
        if value is None:
            return self._absent(name, None, expected=_DAY_EXPECTED) or date.min
        if isinstance(value, date) and not isinstance(value, datetime):
            return value
        return self._as_day(name, value)

    def mapping(self, name: str) -> Mapping[str, object] | None:
        """A table inside this one, unread; None where it is not given."""
        value = self._take(name)
        if value is None or isinstance(value, Mapping):
            return value
        self._mistyped(name, value, expected="eine Tabelle")
        return None

    def section(self, name: str) -> Fields:
        """A table inside this one; an empty one where it is not given."""
        return Fields(self.mapping(name) or {}, self.place(name), self._findings)

    def sections(self, name: str) -> tuple[Fields, ...]:
        """A list of tables inside this one; empty where it is not given."""
        sections = []
        for i, value in enumerate(self._list(name, "eine Liste von Tabellen")):
            if isinstance(value, Mapping):
                sections.append(Fields(value, f"{self.place(name)}[{i}]", self._findings))
            else:
                self._mistyped(f"{name}[{i}]", value, expected="eine Tabelle")
        return tuple(sections)

    def _take(self, name: str) -> object:
        self._known.add(name)
        return self._table.get(name)

    def _list(self, name: str, expected: str) -> Sequence[object]:
        value = self._take(name)
        if value is None:
            return ()
        if isinstance(value, (list, tuple)):
            return value
        self._mistyped(name, value, expected=expected)
        return ()

    def _absent(self, name: str, default: _Default | None, *, expected: str) -> _Default | None:
        if default is None:
            self.complain(TariffFindingCode.MISSING, name, expected=expected)
        return default

    def _mistyped(self, name: str, value: object, *, expected: str) -> None:
        self.complain(TariffFindingCode.WRONG_TYPE, name, value=value, expected=expected)

    def _as_word(self, name: str, value: object, words: type[_Word]) -> _Word | None:
        if not isinstance(value, str):
            self._mistyped(name, value, expected=_listed(words))
        elif value not in set(words):
            self.complain(TariffFindingCode.UNKNOWN_WORD, name, value=value, expected=_listed(words))
        else:
            return words(value)
        return None

    def _is_number(self, name: str, value: object, *, low: int, high: int, expected: str) -> bool:
        if isinstance(value, bool) or not isinstance(value, int):
            self._mistyped(name, value, expected=expected)
            return False
        if not low <= value <= high:
            self.complain(TariffFindingCode.WRONG_VALUE, name, value=value, expected=expected)
            return False
        return True

    def _as_day(self, name: str, value: object) -> date:
        if not isinstance(value, str):
            self._mistyped(name, value, expected=_DAY_EXPECTED)
            return date.min
        try:
            return date.fromisoformat(value)
        except ValueError:
            self.complain(TariffFindingCode.WRONG_VALUE, name, value=value, expected=_DAY_EXPECTED)
            return date.min


def _listed(words: type[StrEnum]) -> str:
    return ", ".join(words)


def _shown(value: object) -> str:
    return str(value)[:80]
