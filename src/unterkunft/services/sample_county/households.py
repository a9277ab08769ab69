"""Who belongs to a household of a given size: singles, couples, families, siblings."""

from __future__ import annotations

import random

from unterkunft.services.sample_county.people import Member, Origin
from unterkunft.values.statuses import Gender, HouseholdRole

_HEAD, _PARTNER, _CHILD, _OTHER = HouseholdRole
_GENDERS = (Gender.FEMALE, Gender.MALE)


def single(origin: Origin, gender: Gender, rng: random.Random) -> tuple[Member, ...]:
    """One adult alone; homeless people and Ukrainian women are often older."""
    if origin.homeless:
        age = rng.randint(26, 69)
    elif origin.course == "temporary_protection":
        age = rng.randint(24, 76) if gender is Gender.FEMALE else rng.randint(19, 66)
    else:
        age = min(rng.randint(18, 46), rng.randint(18, 58))
    return (Member(_HEAD, gender, age),)


def family(size: int, origin: Origin, rng: random.Random) -> tuple[Member, ...]:
    """Two or more people of one household."""
    if size == 2:
        return rng.choices((couple, lone_parent_of_one, siblings), (4, 5, 2))[0](origin, rng)
    lone = 0.6 if origin.course == "temporary_protection" else 0.18
    if size <= 4 and rng.random() < lone:
        return mother_with_children(size, rng)
    if size >= 4 and rng.random() < 0.12:
        return (*parents_with_children(size - 1, rng), Member(_OTHER, Gender.FEMALE, rng.randint(61, 78)))
    return parents_with_children(size, rng)


def family_with_infant(size: int, origin: Origin, rng: random.Random) -> tuple[Member, ...]:
    """A family whose youngest child is a baby."""
    places = mother_with_children(2, rng) if size == 2 else family(size, origin, rng)
    youngest = next(place for place in places if place.role is _CHILD)
    baby = Member(_CHILD, youngest.gender, 0)
    return tuple(baby if place is youngest else place for place in places)


def couple(_origin: Origin, rng: random.Random) -> tuple[Member, ...]:
    """Two adults."""
    age = rng.randint(22, 58)
    return Member(_HEAD, Gender.MALE, age), Member(_PARTNER, Gender.FEMALE, max(20, age - rng.randint(-3, 7)))


def siblings(_origin: Origin, rng: random.Random) -> tuple[Member, ...]:
    """Two grown-up brothers or sisters."""
    gender, age = rng.choice(_GENDERS), rng.randint(20, 34)
    return Member(_HEAD, gender, age), Member(_OTHER, gender, max(18, age - rng.randint(1, 4)))


def lone_parent_of_one(_origin: Origin, rng: random.Random) -> tuple[Member, ...]:
    """A mother, or now and then a father, with one child."""
    child = rng.randint(0, 15)
    gender = Gender.MALE if rng.random() < 0.18 else Gender.FEMALE
    return Member(_HEAD, gender, child + rng.randint(19, 34)), Member(_CHILD, rng.choice(_GENDERS), child)


def mother_with_children(size: int, rng: random.Random) -> tuple[Member, ...]:
    """A woman and her children."""
    children = _children(size - 1, rng)
    return Member(_HEAD, Gender.FEMALE, _parent_age(children, rng)), *children


def parents_with_children(size: int, rng: random.Random) -> tuple[Member, ...]:
    """A couple and its children, the youngest first."""
    children = _children(size - 2, rng)
    mother = _parent_age(children, rng)
    father = mother + rng.randint(-2, 9)
    adults = (Gender.MALE, father), (Gender.FEMALE, mother)
    first, second = adults if rng.random() < 0.7 else adults[::-1]
    return Member(_HEAD, *first), Member(_PARTNER, *second), *children


def _children(count: int, rng: random.Random) -> tuple[Member, ...]:
    ages = [rng.choices((0, rng.randint(1, 10)), (1, 3))[0]]
    while len(ages) < count:
        ages.append(ages[-1] + rng.choice((1, 2, 2, 3, 3, 4)))
    return tuple(Member(_CHILD, rng.choice(_GENDERS), min(age, 17)) for age in ages[:count])


def _parent_age(children: tuple[Member, ...], rng: random.Random) -> int:
    oldest = max((child.age for child in children), default=0)
    return oldest + rng.randint(19, 27)
