"""Who of a list belongs together: by the family's mark, by what somebody chose, or by name and age."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from unterkunft.exchange.arrival_list.folding import says_nothing
from unterkunft.model.name_folding import plain
from unterkunft.values.statuses import Gender, HouseholdRole

OF_AGE = 18
_YOUNGEST_PARENT = 13
_WIDEST_COUPLE = 30
_INFLECTED = 2
_SHORTEST_STEM = 4


class Bond(StrEnum):
    """Why people are taken for a family."""

    ALONE = "alone"
    MARKED = "marked"
    CHOSEN = "chosen"
    BY_NAME = "by_name"
    """The list marks no families, or only the first of each."""
    UNNAMED = "unnamed"
    """The list marks families, but says nothing of these."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A person of a list as far as families are concerned."""

    number: int
    family_name: str
    mark: str = ""
    birth_date: date | None = None
    gender: Gender | None = None
    role: HouseholdRole | None = None
    chosen: str | None = None
    """The family somebody put the person into; a name nobody else bears keeps the person apart."""

    def age_on(self, day: date) -> int | None:
        """Completed years."""
        born = self.birth_date
        return None if born is None else completed_years(born, day)


@dataclass(frozen=True, slots=True)
class Family:
    """People who come as one household, by their numbers, in the order of the list."""

    members: tuple[int, ...]
    bond: Bond


def completed_years(born: date, day: date) -> int:
    """The age on a day."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def families_of(people: Sequence[Candidate], *, on: date) -> tuple[Family, ...]:
    """Everybody in exactly one family, in the order of the list; most of them of one person."""
    keys: dict[int, str] = {}
    marked = [each for each in people if _mark(each)]
    marks_firsts_only = bool(marked) and len({_mark(each) for each in marked}) == len(marked) < len(people)
    bonds: dict[int, Bond] = {}
    before: Candidate | None = None
    for each in people:
        key, bond = _own_key(each)
        if key is None and before is not None and _goes_with(each, before, keys, people, on=on):
            key = keys[before.number]
            bond = Bond.BY_NAME if marks_firsts_only or not marked else Bond.UNNAMED
        elif key is None:
            key = f"row {each.number}"
            bond = Bond.UNNAMED if each.mark.strip() and marked else Bond.ALONE
        keys[each.number], bonds[each.number] = key, bond
        before = each
    return _grouped(people, keys, bonds, has_marks=bool(marked) and not marks_firsts_only)


def roles_of(members: Sequence[Candidate], *, on: date) -> Mapping[int, HouseholdRole]:
    """The place of each in the household: as the list says, else by age and gender."""
    if len(members) < 2:
        return {}
    head = _head(members, on)
    partner = _partner(members, head, on)
    return {each.number: _role(each, head, partner, on) for each in members}


def _own_key(person: Candidate) -> tuple[str | None, Bond]:
    if person.chosen is not None:
        return f"chosen {person.chosen}", Bond.CHOSEN
    mark = _mark(person)
    return (f"mark {mark}", Bond.MARKED) if mark else (None, Bond.ALONE)


def _mark(person: Candidate) -> str:
    return "" if says_nothing(person.mark) else re.sub(r"[\s.]+", "", person.mark).lower()


def _goes_with(
    person: Candidate, before: Candidate, keys: Mapping[int, str], people: Iterable[Candidate], *, on: date
) -> bool:
    """The same name as the row above, and together they can be a family."""
    if before.chosen is not None or not same_family_name(person.family_name, before.family_name):
        return False
    together = [each for each in people if keys.get(each.number) == keys[before.number]]
    return _is_plausible([*together, person], on)


def same_family_name(one: str, other: str) -> bool:
    """Alike but for an ending, as `Iwanow` and `Iwanowa`."""
    first, second = sorted((plain(one), plain(other)), key=len)
    if not first:
        return False
    is_inflected = len(first) >= _SHORTEST_STEM and len(second) - len(first) <= _INFLECTED
    return first == second or (is_inflected and second.startswith(first))


def _is_plausible(members: Sequence[Candidate], on: date) -> bool:
    """Grown-ups with children, or a couple; several men of one name are more likely strangers or brothers."""
    ages = [each.age_on(on) for each in members]
    if any(age is not None and age < OF_AGE for age in ages):
        return True
    grown = [each for each in members if each.age_on(on) is not None]
    couple = len(members) == 2 and {each.gender for each in members} == {Gender.FEMALE, Gender.MALE}
    return couple and (len(grown) < 2 or _gap(grown[0], grown[1]) <= _WIDEST_COUPLE)


def _gap(one: Candidate, other: Candidate) -> int:
    if one.birth_date is None or other.birth_date is None:
        return 0
    return abs(one.birth_date.year - other.birth_date.year)


def _grouped(
    people: Sequence[Candidate], keys: Mapping[int, str], bonds: Mapping[int, Bond], *, has_marks: bool
) -> tuple[Family, ...]:
    groups: dict[str, list[int]] = {}
    for each in people:
        groups.setdefault(keys[each.number], []).append(each.number)
    return tuple(Family(tuple(members), _bond(members, bonds, has_marks)) for members in groups.values())


def _bond(members: Sequence[int], bonds: Mapping[int, Bond], has_marks: bool) -> Bond:
    found = {bonds[number] for number in members}
    if Bond.UNNAMED in found:
        return Bond.UNNAMED
    if len(members) == 1:
        return Bond.CHOSEN if Bond.CHOSEN in found else Bond.ALONE
    if Bond.BY_NAME in found:
        return Bond.UNNAMED if has_marks else Bond.BY_NAME
    return Bond.CHOSEN if Bond.CHOSEN in found else Bond.MARKED


def _head(members: Sequence[Candidate], on: date) -> Candidate:
    named = next((each for each in members if each.role is HouseholdRole.HEAD), None)
    grown = (each for each in members if not _is_minor(each, on) and each.role is not HouseholdRole.CHILD)
    return named or next(grown, members[0])


def _partner(members: Sequence[Candidate], head: Candidate, on: date) -> Candidate | None:
    named = [each for each in members if each.role is HouseholdRole.PARTNER and each is not head]
    if named:
        return named[0]
    likely = [
        each
        for each in members
        if each is not head
        and each.role is None
        and not _is_minor(each, on)
        and each.birth_date is not None
        and {each.gender, head.gender} == {Gender.FEMALE, Gender.MALE}
        and _gap(each, head) < _YOUNGEST_PARENT + 2
    ]
    return likely[0] if len(likely) == 1 else None


def _role(person: Candidate, head: Candidate, partner: Candidate | None, on: date) -> HouseholdRole:
    if person is head:
        return HouseholdRole.HEAD
    if person is partner:
        return HouseholdRole.PARTNER
    if person.role in (HouseholdRole.CHILD, HouseholdRole.OTHER):
        return person.role
    return HouseholdRole.CHILD if _is_minor(person, on) else HouseholdRole.OTHER


def _is_minor(person: Candidate, on: date) -> bool:
    age = person.age_on(on)
    return age is not None and age < OF_AGE


def is_too_young_to_be_parent(parent: Candidate, child: Candidate) -> bool:
    """Whether a child is nearly as old as the head of the family, or older."""
    if parent.birth_date is None or child.birth_date is None:
        return False
    return child.birth_date.year - parent.birth_date.year < _YOUNGEST_PARENT
