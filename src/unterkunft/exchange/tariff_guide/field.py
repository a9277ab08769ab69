"""How a word of the tariff document is described: its German name, what it means, what may stand there."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from unterkunft.billing.tariff import Basis

Default = str | int | bool | None


class FieldKind(StrEnum):
    """What may stand at a word."""

    TEXT = "text"
    WORD = "word"
    WORDS = "words"
    AMOUNT = "amount"
    FACTOR = "factor"
    NUMBER = "number"
    FLAG = "flag"
    DAY = "day"
    MONTHS = "months"
    STATES = "states"
    SIZE_TABLE = "size_table"


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the words to choose from, and what it stands for."""

    word: str
    german: str


@dataclass(frozen=True, slots=True)
class GuidedField:
    """One word of the tariff document. `default` holds where the word is not given; None means nothing."""

    word: str
    label: str
    explanation: str
    kind: FieldKind
    default: Default = None
    choices: tuple[Choice, ...] = ()
    is_required: bool = False
    bases: tuple[Basis, ...] = ()
    """The bases with which the word does something; none means all."""
    unit: str = ""

    def german_of(self, value: object) -> str:
        """A word to choose as people read it; any other value as it is."""
        return next((each.german for each in self.choices if each.word == value), str(value))

    def concerns(self, basis: object) -> bool:
        """Whether the word does something with a basis."""
        return not self.bases or basis in self.bases


@dataclass(frozen=True, slots=True)
class GuidedSection:
    """Words that stand together in a table of the document; `place` is its name there."""

    place: str
    title: str
    explanation: str
    fields: tuple[GuidedField, ...]

    def field(self, word: str) -> GuidedField:
        """The description of a word."""
        return next(each for each in self.fields if each.word == word)


def choices(*pairs: tuple[str, str]) -> tuple[Choice, ...]:
    """Words with their German."""
    return tuple(Choice(word, german) for word, german in pairs)
