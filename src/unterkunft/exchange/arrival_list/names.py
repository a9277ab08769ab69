"""Names out of cells: two in one, in capitals, with a comma or without."""

from __future__ import annotations

from dataclasses import dataclass

from unterkunft.exchange.arrival_list.folding import says_nothing
from unterkunft.exchange.arrival_list.readings import Made

_SHORTEST_CAPITALS = 3
_PARTICLES = frozenset(
    {"al", "el", "bin", "bint", "ibn", "abu", "umm", "von", "van", "de", "da", "dos", "di"}
)


@dataclass(frozen=True, slots=True)
class ReadName:
    """Family and given name, and what was done to get them."""

    family_name: str
    given_name: str
    made: Made = Made.AS_WRITTEN


def read_name(family_name: str, given_name: str) -> ReadName:
    """Two names of two cells; one of them may hold both, parted by a comma."""
    family, given = _known(family_name), _known(given_name)
    if not given and "," in family:
        return parted_at_comma(family)
    changed = _in_small_letters(family), _in_small_letters(given)
    if changed == (family_name.strip(), given_name.strip()):
        return ReadName(*changed)
    said_nothing = (bool(family_name.strip()) and not family) or (bool(given_name.strip()) and not given)
    return ReadName(*changed, Made.NOTHING_KNOWN if said_nothing else Made.OTHERWISE_WRITTEN)


def parted_at_comma(text: str) -> ReadName:
    """`Haddad, Mariam`, or `Haddad Mariam` where no comma stands between."""
    text = _known(text)
    if "," in text:
        family, given = (part.strip() for part in text.split(",", 1))
        return ReadName(_in_small_letters(family), _in_small_letters(_known(given)), Made.PARTED)
    words = text.split()
    shouted = [word for word in words if _is_shouted(word)]
    if shouted and len(shouted) < len(words):
        # `HADDAD Mariam`: the family name is the one in capitals.
        family = " ".join(shouted)
        given = " ".join(word for word in words if word not in shouted)
        return ReadName(_in_small_letters(family), given, Made.PARTED)
    at = 2 if len(words) > 2 and words[0].lower() in _PARTICLES else 1
    return _parted(words[:at], words[at:])


def given_name_first(text: str) -> ReadName:
    """`Mariam Haddad`, `Mariam al Haddad`; with a comma the family name stands first all the same."""
    text = _known(text)
    if "," in text:
        return parted_at_comma(text)
    words = text.split()
    shouted = [word for word in words if _is_shouted(word)]
    if shouted and len(shouted) < len(words):
        return parted_at_comma(text)
    at = len(words) - 1
    while at > 1 and words[at - 1].lower() in _PARTICLES:
        at -= 1
    return _parted(words[at:], words[:at]) if len(words) > 1 else _parted(words, [])


def _parted(family: list[str], given: list[str]) -> ReadName:
    made = Made.SIMILAR_WORD if given else Made.AS_WRITTEN
    return ReadName(_in_small_letters(" ".join(family)), _in_small_letters(" ".join(given)), made)


def _known(text: str) -> str:
    return "" if says_nothing(text) else text.strip(" ,")


def _in_small_letters(name: str) -> str:
    """`AL-HADDAD` as `Al-Haddad`; short words in capitals may be initials."""
    letters = [sign for sign in name if sign.isalpha()]
    if len(letters) < _SHORTEST_CAPITALS or not all(sign.isupper() for sign in letters):
        return name
    return " ".join("-".join(part.capitalize() for part in word.split("-")) for word in name.split(" "))


def _is_shouted(word: str) -> bool:
    letters = [sign for sign in word if sign.isalpha()]
    return len(letters) >= _SHORTEST_CAPITALS and all(sign.isupper() for sign in letters)
