"""What is wrong with a tariff document: findings with their place, worded in German."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class TariffFindingCode(StrEnum):
    """The closed list of what can be wrong with a tariff document."""

    SYNTAX = "SYNTAX"
    MISSING = "MISSING"
    UNKNOWN_WORD = "UNKNOWN_WORD"
    WRONG_TYPE = "WRONG_TYPE"
    WRONG_VALUE = "WRONG_VALUE"
    MISPLACED = "MISPLACED"
    NOT_ASCENDING = "NOT_ASCENDING"
    OVERLAP = "OVERLAP"
    GAP = "GAP"


_SENTENCES = {
    TariffFindingCode.SYNTAX: "Der Text ist kein gültiges TOML: {value}",
    TariffFindingCode.MISSING: "Die Angabe fehlt; erwartet wird {expected}",
    TariffFindingCode.UNKNOWN_WORD: "Unbekanntes Wort „{value}“; erwartet wird {expected}",
    TariffFindingCode.WRONG_TYPE: "„{value}“ hat die falsche Form; erwartet wird {expected}",
    TariffFindingCode.WRONG_VALUE: "„{value}“ ist nicht zulässig; erwartet wird {expected}",
    TariffFindingCode.MISPLACED: "Die Angabe wirkt hier nicht; erwartet wird {expected}",
    TariffFindingCode.NOT_ASCENDING: "„{value}“ steht nicht in aufsteigender Folge; erwartet wird {expected}",
    TariffFindingCode.OVERLAP: "Zwei Stufen gelten ab {value}; erwartet wird {expected}",
    TariffFindingCode.GAP: "Die Folge hat eine Lücke bei „{value}“; erwartet wird {expected}",
}


@dataclass(frozen=True, slots=True)
class TariffFinding:
    """One problem of a tariff document; `place` reads like `rate[0].steps[1].amount`."""

    code: TariffFindingCode
    place: str
    value: str = ""
    expected: str = ""

    @property
    def message(self) -> str:
        """The finding as a German sentence, beginning with its place."""
        sentence = _SENTENCES[self.code].format(value=self.value, expected=self.expected)
        return f"{self.place}: {sentence}." if self.place else f"{sentence}."
