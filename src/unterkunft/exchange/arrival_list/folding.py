"""Words of foreign lists made comparable: `Türkei`, `TUERKEI` and `turkei` are one."""

from __future__ import annotations

import re

from anyascii import anyascii

_UMLAUTS = str.maketrans({"ä": "a", "ö": "o", "ü": "u"})
_WRITTEN_OUT = re.compile("([aou])e")
_NO_LETTERS = re.compile("[^a-z]")


def folded(text: str) -> str:
    """The letters alone, small, umlauts like the vowels they stand on."""
    plain = anyascii(text.lower().translate(_UMLAUTS)).lower()
    return _NO_LETTERS.sub("", _WRITTEN_OUT.sub(r"\1", plain))


def words_by_fold(words: dict[str, str]) -> dict[str, str]:
    """A table `meaning → words` turned round: every word, folded, leads to its meaning."""
    return {folded(word): meaning for meaning, listed in words.items() for word in listed.split(",")}


_NOTHING_WORDS = (
    "unbekannt,unbek,keine Angabe,keine Angaben,nicht bekannt,nicht angegeben,ohne,ohne Angabe,fehlt,"
    "offen,ungeklärt,unknown,none,entfällt,leer,folgt,wird nachgereicht,nicht lesbar"
)
_NOTHING = frozenset(map(folded, _NOTHING_WORDS.split(",")))

# `Ka` and `Na` are names, `k. A.` and `n/a` are none.
_LETTERS_OF_NOTHING = re.compile(r"(k\.\s?a|n\.\s?b|n\.\s?a|n/a|o\.\s?a|k/a|unb)\.?", re.IGNORECASE)


def says_nothing(text: str) -> bool:
    """Whether a cell only says that nothing is known: `unbekannt`, `k. A.`, `?`, `–`, or nothing at all."""
    if _LETTERS_OF_NOTHING.fullmatch(text.strip()):
        return True
    letters = folded(text)
    if letters:
        return letters in _NOTHING and not any(sign.isdigit() for sign in text)
    return not any(sign.isalnum() for sign in text)
