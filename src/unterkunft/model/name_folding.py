"""One way to make names comparable: for searching, for sorting, and by their sound across scripts."""

from __future__ import annotations

import re
import unicodedata

from anyascii import anyascii

SOUND = "~"
"""Stands before a token that is the sound of a word and not its beginning."""

_SHORTEST_SOUND = 3
_SHORTEST_PART = 4
_BETWEEN_WORDS = re.compile(r"[\s,;/.\-_()·|\\]+")
_NOT_IN_WORDS = re.compile(r"[^a-z0-9]")
_GERMAN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
_WRITTEN_OUT = re.compile("([aou])e")
# Ukraine's own transliteration (resolution 55 of 2010) writes Yi, Ye, Yu, Ya and H where a word begins.
_UKRAINIAN = str.maketrans({"ї": "yi", "є": "ye", "ю": "yu", "я": "ya", "г": "h", "и": "y", "й": "i"})
# Arabic writes long vowels with letters that other transliterations leave out; ayn is hardly ever written.
_ARABIC = {"ع": "a", "و": "u", "ي": "i", "ی": "i", "ة": "a", "ى": "a", "ا": "a", "أ": "a", "إ": "a", "آ": "a"}
_LONG_VOWELS = str.maketrans(_ARABIC)
_SAME_SOUND = (
    ("schtsch", "sć"),
    ("shch", "sć"),
    ("tsch", "ć"),
    ("tch", "ć"),
    ("dsch", "y"),
    ("dzh", "y"),
    ("sch", "s"),
    ("sh", "s"),
    ("zh", "z"),
    ("ph", "f"),
    ("kh", "h"),
    ("th", "t"),
    ("ch", "ć"),
    ("ck", "k"),
    ("c", "k"),
    ("ć", "c"),
    ("q", "k"),
    ("x", "ks"),
    ("w", "v"),
    ("j", "y"),
)


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text as they were written, in small letters."""
    composed = unicodedata.normalize("NFC", text).lower()
    return tuple(word for word in _BETWEEN_WORDS.split(composed) if word)


def plain(word: str) -> str:
    """A word in lower-case ASCII letters and digits."""
    return _NOT_IN_WORDS.sub("", anyascii(word).lower())


def variants_of(word: str) -> tuple[str, ...]:
    """The ways a word may be typed: `Müller` as `muller` and `mueller`, `Їжак` as `izhak` and `yizhak`."""
    first = plain(word)
    ways = [first, plain(word.translate(_GERMAN)), _WRITTEN_OUT.sub(r"\1", first)]
    if any("\u0400" <= letter <= "\u04ff" for letter in word):
        ways.append(plain(word.translate(_UKRAINIAN)))
    if first.startswith("yi"):
        ways.append(first[1:])
    return tuple(dict.fromkeys(way for way in ways if way))


def sound_of(word: str) -> str:
    """The consonants of a word, alike in all transliterations: `Mohammed` and `محمد` are both `mhmd`."""
    heard = anyascii(_vowels_told(word.lower())).lower()
    heard = re.sub("[^a-z]", "", re.sub(r"^(['`]|yi)", "a", heard))
    for written, meant in _SAME_SOUND:
        heard = heard.replace(written, meant)
    first, rest = heard[:1], re.sub("[aeiouy]", "", heard[1:])
    consonants = re.sub(r"(.)\1+", r"\1", (re.sub("[aeiou]", "a", first)) + rest)
    return consonants.removesuffix("h") if len(consonants) > _SHORTEST_SOUND else consonants


def _vowels_told(word: str) -> str:
    """In Arabic script waw and ya begin a word as consonants and are long vowels later."""
    return word[:1].replace("ع", "a") + word[1:].translate(_LONG_VOWELS)


def is_telling(sound: str) -> bool:
    """Whether a sound is long enough to say anything."""
    return len(sound) >= _SHORTEST_SOUND


def search_name(*names: str | None, case_reference: str | None = None) -> str:
    """All tokens by which a person is found, separated by spaces; sounds come last."""
    words = [word for name in names if name for word in words_of(name)]
    written = [variant for word in words for variant in variants_of(word)]
    sounds = [f"{SOUND}{sound}" for sound in map(sound_of, words) if is_telling(sound)]
    return " ".join(dict.fromkeys([*written, *_case_tokens(case_reference), *sounds]))


def _case_tokens(reference: str | None) -> list[str]:
    """A case number as one word, and its longer parts: people type what they remember of it."""
    if not reference:
        return []
    parts = [plain(word) for word in words_of(reference)]
    return ["".join(parts), *(part for part in parts if len(part) >= _SHORTEST_PART)]


def sort_name(family_name: str | None, given_name: str | None = None) -> str:
    """The place of a name in a list after DIN 5007: `Özil` stands at `Ozil`, before `Zimmer`."""
    return ", ".join(" ".join(map(plain, words_of(name))) for name in (family_name, given_name) if name)
