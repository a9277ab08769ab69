"""Texts: free ones under the text policy, codes of a fixed shape, and keys of other records."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NoReturn

from unterkunft.exchange.cells import Cell, OddCell, shown_cell
from unterkunft.exchange.field_types.base import KEY_LENGTH, NAME_LENGTH, UnreadableValueError
from unterkunft.exchange.finding_codes import FindingCode
from unterkunft.exchange.text_policy import clean_text, forbidden_character, name_of_character


@dataclass(frozen=True, slots=True)
class Text:
    """A text under the text policy; `zero_filled` restores the leading zeros Excel took away."""

    longest: int = NAME_LENGTH
    multi_line: bool = False
    zero_filled: int = 0

    @property
    def expected(self) -> str:
        """What the field holds, in German."""
        return f"Text mit höchstens {self.longest} Zeichen"

    def from_json(self, raw: object) -> str:
        """The text of a JSON string."""
        return self._checked(raw) if isinstance(raw, str) else self._refuse(FindingCode.WRONG_TYPE)

    def to_json(self, value: str) -> str:
        """The text itself."""
        return value

    def from_cell(self, raw: Cell) -> str:
        """The text of a cell. Numbers become text; a date does not, since Excel made it of something else."""
        if isinstance(raw, str):
            return self._checked(raw)
        if isinstance(raw, int | float) and not isinstance(raw, bool):
            return self._checked(shown_cell(raw).zfill(self.zero_filled))
        return self._refuse(FindingCode.WRONG_TYPE)

    def to_cell(self, value: str) -> str:
        """The text itself."""
        return value

    def _checked(self, raw: str) -> str:
        text = clean_text(raw)
        if len(text) > self.longest:
            self._refuse(FindingCode.TEXT_TOO_LONG)
        forbidden = forbidden_character(text, multi_line=self.multi_line)
        if forbidden is not None:
            expected = f"Text ohne das Zeichen {name_of_character(forbidden)}"
            raise UnreadableValueError(FindingCode.FORBIDDEN_CHARACTER, expected=expected)
        return text

    def _refuse(self, code: FindingCode) -> NoReturn:
        raise UnreadableValueError(code, expected=self.expected)


@dataclass(frozen=True, slots=True)
class Reference(Text):
    """The key of a record of another kind; whether that exists is decided where the database is known."""

    longest: int = KEY_LENGTH
    kind: str = ""

    @property
    def expected(self) -> str:
        """What the field holds, in German."""
        return f"ein Schlüssel mit höchstens {self.longest} Zeichen"


@dataclass(frozen=True, slots=True)
class Code:
    """A text of a fixed shape or list, such as a country's code; upper and lower case are put right."""

    expected: str
    pattern: str = ".*"
    known: frozenset[str] = frozenset()
    upper_case: bool = False
    zero_filled: int = 0

    def from_json(self, raw: object) -> str:
        """The code of a JSON string."""
        if not isinstance(raw, str):
            raise UnreadableValueError(FindingCode.WRONG_TYPE, expected=self.expected)
        code = clean_text(raw).upper() if self.upper_case else clean_text(raw).lower()
        if not re.fullmatch(self.pattern, code) or (self.known and code not in self.known):
            raise UnreadableValueError(FindingCode.UNKNOWN_WORD, expected=self.expected)
        return code

    def to_json(self, value: str) -> str:
        """The code itself."""
        return value

    def from_cell(self, raw: Cell) -> str:
        """The code of a text, or of a number that lost its leading zeros."""
        is_number = isinstance(raw, int | float) and not isinstance(raw, bool | OddCell)
        return self.from_json(shown_cell(raw).zfill(self.zero_filled) if is_number else raw)

    def to_cell(self, value: str) -> str:
        """The code itself."""
        return value
