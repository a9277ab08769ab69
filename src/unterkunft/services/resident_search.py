"""Finding people by what is typed: parts in any order, any script, near misses last."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from sqlalchemy import ColumnElement, and_, case, or_

from unterkunft.model.name_folding import SOUND, is_telling, plain, sound_of, variants_of, words_of
from unterkunft.model.resident import Resident

_SHORTEST_MISTYPED = 4
_LONG_WORD = 8


@dataclass(frozen=True, slots=True)
class TypedWord:
    """A word as typed, in the ways it may be written."""

    ways: tuple[str, ...]
    sound: str | None

    @property
    def has_digit(self) -> bool:
        """Whether it may be a number of a room or a case."""
        return any(character.isdigit() for character in self.ways[0])


@dataclass(frozen=True, slots=True)
class TypedText:
    """What somebody typed into a search, understood once."""

    text: str
    words: tuple[TypedWord, ...]

    @property
    def together(self) -> str:
        """Everything as one word, as a case number may be typed with any signs between its parts."""
        return plain(self.text)

    @property
    def has_digit(self) -> bool:
        """Whether numbers of rooms and cases are meant too."""
        return any(character.isdigit() for character in self.text)


@lru_cache(maxsize=64)
def understood(text: str) -> TypedText:
    """The words of a text, folded like the names they are to find."""
    words = (_word(each) for each in words_of(text) if variants_of(each))
    return TypedText(text.strip(), tuple(words))


def _word(written: str) -> TypedWord:
    sound = sound_of(written)
    return TypedWord(variants_of(written), f"{SOUND}{sound}" if is_telling(sound) else None)


def finds(typed: TypedText, search_name: str) -> bool:
    """Whether every word typed begins a word of the name, or sounds like one."""
    tokens = search_name.split()
    return all(_finds_one(word, tokens) for word in typed.words)


def _finds_one(word: TypedWord, tokens: Iterable[str]) -> bool:
    return any(token.startswith(word.ways) or token == word.sound for token in tokens)


def begins(typed: TypedText, text: str) -> bool:
    """Whether every word typed begins a word of any text, such as the name of a room."""
    tokens = [way for each in words_of(text) for way in variants_of(each)]
    return bool(typed.words) and all(
        any(token.startswith(word.ways) for token in tokens) for word in typed.words
    )


def is_named(word: TypedWord) -> ColumnElement[bool]:
    """Whether a word begins one of a person's names, or sounds like it."""
    sound = [] if word.sound is None else [_has_token(word.sound)]
    return or_(*map(_has_beginning, word.ways), *sound)


def bears_number(typed: TypedText) -> ColumnElement[bool]:
    """Whether the whole text begins a case number or the key of a person."""
    same_key = Resident.key.istartswith(typed.text, autoescape=True)
    return or_(same_key, _has_beginning(typed.together)) if typed.together else same_key


def nearness(typed: TypedText) -> ColumnElement[int]:
    """Family names that begin as typed come first, then other beginnings, then what only sounds alike."""
    first = typed.words[0].ways
    family_first = or_(*(Resident.sort_name.startswith(way) for way in first))
    written = and_(*(or_(*map(_has_beginning, word.ways)) for word in typed.words))
    return case((and_(family_first, written), 0), (written, 1), else_=2)


def _has_beginning(beginning: str) -> ColumnElement[bool]:
    name = Resident.search_name
    return or_(name.startswith(beginning), name.contains(f" {beginning}"))


def _has_token(token: str) -> ColumnElement[bool]:
    name = Resident.search_name
    return or_(name.contains(f" {token} "), name.endswith(f" {token}"))


# -- typing errors -----------------------------------------------------------------------------


def may_be_mistyped(typed: TypedText) -> bool:
    """Whether looking for near misses makes sense: one long word of letters at least."""
    return any(_is_long(word) for word in typed.words)


def shares_letters(typed: TypedText) -> ColumnElement[bool]:
    """Narrows the people to those who share three letters in a row with the longest word."""
    longest = max((word.ways[0] for word in typed.words if _is_long(word)), key=len)
    pieces = {longest[at : at + 3] for at in range(len(longest) - 2)}
    return or_(*(Resident.search_name.contains(piece) for piece in sorted(pieces)))


def misses(typed: TypedText, search_name: str) -> int | None:
    """How many typing errors lie between text and name; None where they are too many."""
    tokens = [token for token in search_name.split() if not token.startswith(SOUND)]
    errors = [_fewest_errors(word, tokens) for word in typed.words]
    known = [each for each in errors if each is not None]
    return sum(known) if len(known) == len(errors) else None


def _is_long(word: TypedWord) -> bool:
    return len(word.ways[0]) >= _SHORTEST_MISTYPED and not word.has_digit


def _fewest_errors(word: TypedWord, tokens: list[str]) -> int | None:
    if _finds_one(word, tokens):
        return 0
    if not _is_long(word):
        return None
    written = word.ways[0]
    allowed = 2 if len(written) >= _LONG_WORD else 1
    fewest = min((edits(written, token[: len(written) + 1]) for token in tokens), default=allowed + 1)
    return fewest if fewest <= allowed else None


def edits(one: str, other: str) -> int:
    """Letters to add, drop, replace or swap with a neighbour until two words are the same."""
    before, last = [0] * (len(other) + 1), list(range(len(other) + 1))
    for row, letter in enumerate(one, 1):
        line = [row]
        for column, compared in enumerate(other, 1):
            cost = min(last[column] + 1, line[-1] + 1, last[column - 1] + (letter != compared))
            is_swap = row > 1 and column > 1 and one[row - 2 : row] == other[column - 2 : column][::-1]
            line.append(min(cost, before[column - 2] + 1) if is_swap else cost)
        before, last = last, line
    return last[-1]


def room_words(column: Any, word: TypedWord) -> ColumnElement[bool]:
    """Whether a word begins a word of a room's number or a house's name, which are not folded."""
    return or_(*(or_(column.istartswith(way), column.icontains(f" {way}")) for way in word.ways))
