"""How likely two records are one person: names in any script, and birth dates as they get mistyped."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache
from itertools import product

from unterkunft.model.name_folding import is_telling, sound_of, variants_of, words_of
from unterkunft.services.resident_search import edits
from unterkunft.values.statuses import Gender

SUSPICIOUS = 65
"""From this score on two records may be one person."""

_SAME, _SOUNDS, _MISTYPED, _ABBREVIATED = 1.0, 0.85, 0.8, 0.6
_NAMES_WEIGHT, _FAMILY_ONLY = 60, 0.75
_SHORTEST_MISTYPED = 4


class Reason(StrEnum):
    """Why two records may be one person."""

    SAME_NAME = "same_name"
    SOUNDS_ALIKE = "sounds_alike"
    SIMILAR_NAME = "similar_name"
    NAMES_SWAPPED = "names_swapped"
    SAME_ORIGINAL = "same_original"
    SAME_BIRTH_DATE = "same_birth_date"
    DAY_AND_MONTH_SWAPPED = "day_and_month_swapped"
    NEW_YEAR_BIRTHDAY = "new_year_birthday"
    SIMILAR_BIRTH_DATE = "similar_birth_date"
    NO_BIRTH_DATE = "no_birth_date"
    SAME_CASE = "same_case"


@dataclass(frozen=True, slots=True)
class PersonSketch:
    """What is known of a person when somebody asks whether they are known already."""

    family_name: str
    given_name: str = ""
    name_original: str = ""
    birth_date: date | None = None
    gender: Gender | None = None
    case_reference: str = ""


@dataclass(frozen=True, slots=True)
class Likeness:
    """How likely two records are one person, from 0 to 100, and why."""

    score: int
    reasons: tuple[Reason, ...]


def likeness(one: PersonSketch, other: PersonSketch) -> Likeness | None:
    """None where nothing speaks for one person."""
    # Birth dates first: they tell most people apart, and cost least.
    born = _born(one.birth_date, other.birth_date)
    names = None if born is None else _names(one, other)
    if names is None or born is None:
        return None
    points = _NAMES_WEIGHT * names[0] + born[0]
    reasons = [*names[1], *born[1]]
    if _is_same_text(one.case_reference, other.case_reference):
        points, reasons = points + 10, [*reasons, Reason.SAME_CASE]
    if _contradict(one.gender, other.gender):
        points -= 15
    return Likeness(max(0, min(100, round(points))), tuple(dict.fromkeys(reasons)))


def is_suspicious(found: Likeness | None) -> bool:
    """Whether people should look at the two records."""
    return found is not None and found.score >= SUSPICIOUS


# -- names -------------------------------------------------------------------------------------

_Judged = tuple[float, list[Reason]]


def _names(one: PersonSketch, other: PersonSketch) -> _Judged | None:
    straight = _name_pairs((one.family_name, other.family_name), (one.given_name, other.given_name))
    swapped = _name_pairs((one.family_name, other.given_name), (one.given_name, other.family_name))
    ways = [] if straight is None else [straight]
    if swapped is not None and one.given_name and other.given_name:
        ways.append((swapped[0] * 0.95, [*swapped[1], Reason.NAMES_SWAPPED]))
    if one.name_original and _is_same_text(one.name_original, other.name_original):
        ways.append((_SAME, [Reason.SAME_ORIGINAL]))
    return max(ways, key=lambda way: way[0], default=None)


def _name_pairs(family: tuple[str, str], given: tuple[str, str]) -> _Judged | None:
    """Both names must be alike; brothers and sisters share the family name only."""
    families = _part(*family)
    if families is None:
        return None
    if not all(given):
        return families[0] * _FAMILY_ONLY, families[1]
    givens = _part(*given)
    if givens is None:
        return None
    return (families[0] + givens[0]) / 2, [*families[1], *givens[1]]


def _part(one: str, other: str) -> _Judged | None:
    """Names of several words: those of the shorter name must all be in the longer one."""
    shorter, longer = sorted((words_of(one), words_of(other)), key=len)
    if not shorter:
        return None
    best = [max((_word(word, each) for each in longer), key=lambda judged: judged[0]) for word in shorter]
    if any(level == 0 for level, _ in best):
        return None
    level = sum(each for each, _ in best) / len(best)
    return level - 0.05 * (len(longer) - len(shorter)), [reason for _, reason in best]


@lru_cache(maxsize=50_000)
def _word(one: str, other: str) -> tuple[float, Reason]:
    first, second = variants_of(one), variants_of(other)
    if not set(first).isdisjoint(second):
        return _SAME, Reason.SAME_NAME
    if is_telling(sound_of(one)) and sound_of(one) == sound_of(other):
        return _SOUNDS, Reason.SOUNDS_ALIKE
    if any(_is_mistyped(*pair) for pair in product(first, second)):
        return _MISTYPED, Reason.SIMILAR_NAME
    if any(_is_beginning(*pair) for pair in product(first, second)):
        return _ABBREVIATED, Reason.SIMILAR_NAME
    return 0, Reason.SIMILAR_NAME


def _is_mistyped(one: str, other: str) -> bool:
    return min(len(one), len(other)) >= _SHORTEST_MISTYPED and edits(one, other) == 1


def _is_beginning(one: str, other: str) -> bool:
    shorter, longer = sorted((one, other), key=len)
    return len(shorter) >= _SHORTEST_MISTYPED and longer.startswith(shorter)


# -- birth dates -------------------------------------------------------------------------------


def _born(one: date | None, other: date | None) -> _Judged | None:
    """None where the birth dates are those of two people."""
    if one is None or other is None:
        return 12, [Reason.NO_BIRTH_DATE]
    if one == other:
        # Offices write 1 January where only the year is known.
        return (30 if _is_new_year(one) else 40), [Reason.SAME_BIRTH_DATE]
    if one.year == other.year and (one.day, one.month) == (other.month, other.day):
        return 34, [Reason.DAY_AND_MONTH_SWAPPED]
    if one.year == other.year and (_is_new_year(one) or _is_new_year(other)):
        return 24, [Reason.NEW_YEAR_BIRTHDAY]
    return (20, [Reason.SIMILAR_BIRTH_DATE]) if _differs_in_one_sign(one, other) else None


def _is_new_year(day: date) -> bool:
    return (day.day, day.month) == (1, 1)


def _differs_in_one_sign(one: date, other: date) -> bool:
    both = zip(f"{one:%d%m%Y}", f"{other:%d%m%Y}", strict=True)
    return sum(sign != other_sign for sign, other_sign in both) == 1


def swapped_day_and_month(day: date) -> date | None:
    """The date with day and month exchanged, where there is such a day."""
    return day.replace(day=day.month, month=day.day) if day.day <= 12 else None


# -- the rest ----------------------------------------------------------------------------------


def _is_same_text(one: str, other: str) -> bool:
    return bool(words_of(one)) and words_of(one) == words_of(other)


def _contradict(one: Gender | None, other: Gender | None) -> bool:
    return {one, other} == {Gender.FEMALE, Gender.MALE}


def blocks_of(person: PersonSketch) -> Iterable[tuple[object, ...]]:
    """Keys of which two records of one person share at least one: only these are compared."""
    names = sorted(map(_heard, (person.family_name, person.given_name)))
    yield ("names", *names)
    if person.name_original:
        yield ("original", *words_of(person.name_original))
    if person.birth_date is not None:
        born = person.birth_date
        yield ("born", born.year, *sorted((born.day, born.month)), *(name[:1] for name in names))
        yield ("year", born.year, names[-1], names[0][:2])
        yield ("year", born.year, names[0], names[-1][:2])


@lru_cache(maxsize=50_000)
def _heard(name: str) -> str:
    """The sound of the first word of a name."""
    first = next(iter(words_of(name)), "")
    return sound_of(first)
