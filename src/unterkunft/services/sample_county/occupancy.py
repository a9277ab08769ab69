"""Who lies where at the moment, and which dwelling could take whom."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeAlias

from unterkunft.services.sample_county.facilities import Dwelling, SampleBed
from unterkunft.services.sample_county.people import Household, Person
from unterkunft.values.statuses import BedKind, Designation, Gender

_INFANT_YEARS = 3
_GENDER_OF = {Designation.WOMEN: Gender.FEMALE, Designation.MEN: Gender.MALE}


@dataclass(frozen=True, slots=True)
class Vacancy:
    """Room for one more single person of a gender, or for a household of a size."""

    dwelling: Dwelling
    beds: tuple[SampleBed, ...]
    size: int
    gender: Gender | None = None
    is_women_only: bool = False
    has_cot: bool = False


Accepts: TypeAlias = Callable[[Vacancy], bool]


class Occupancy:
    """The beds of the county on the day that is being lived through."""

    def __init__(self, dwellings: Sequence[Dwelling], rng: random.Random) -> None:
        self.dwellings = dwellings
        self.of_bed = {bed.key: dwelling for dwelling in dwellings for bed in dwelling.beds}
        self._rng = rng
        self._sleepers: dict[str, Person] = {}
        self._heads: dict[str, int] = {}
        self._free_again: dict[str, date] = {}
        self._households: dict[str, Household] = {}

    @property
    def sleepers(self) -> int:
        """How many beds are taken."""
        return len(self._sleepers)

    def know(self, household: Household) -> None:
        """Takes up who belongs together."""
        self._households[household.key] = household

    def take(self, bed: SampleBed, person: Person) -> None:
        """A bed is taken from today on."""
        self._sleepers[bed.key] = person
        self._count(bed, 1)

    def give_up(self, bed: SampleBed, *, on: date) -> None:
        """A bed is left; it is cleaned and given out from the next day on."""
        del self._sleepers[bed.key]
        self._count(bed, -1)
        self.block(bed, until=on + timedelta(days=1))

    def block(self, bed: SampleBed, *, until: date) -> None:
        """Nobody is put into a bed before a day."""
        self._free_again[bed.key] = max(until, self._free_again.get(bed.key, date.min))

    def has_blocked_bed(self, dwelling: Dwelling, *, on: date) -> bool:
        """Whether one of the beds is closed or being cleaned."""
        return any(self._free_again.get(bed.key, date.min) > on for bed in dwelling.beds)

    def people_in(self, dwelling: Dwelling) -> list[Person]:
        """Who lives in a dwelling."""
        return [self._sleepers[bed.key] for bed in dwelling.beds if bed.key in self._sleepers]

    def free_beds(self, dwelling: Dwelling, *, on: date) -> tuple[SampleBed, ...]:
        """Beds that are neither taken nor closed nor being cleaned."""
        return tuple(
            bed
            for bed in dwelling.beds
            if bed.key not in self._sleepers and self._free_again.get(bed.key, date.min) <= on
        )

    def find(self, accepts: Accepts, *, on: date, within: Sequence[Dwelling] | None = None) -> Vacancy | None:
        """Some vacancy of the kind searched for: tried at random, so that no house fills up first."""
        dwellings = self.dwellings if within is None else within
        start = self._rng.randrange(len(dwellings)) if dwellings else 0
        for dwelling in (*dwellings[start:], *dwellings[:start]):
            vacancy = self.vacancy(dwelling, on=on)
            if vacancy is not None and accepts(vacancy):
                return vacancy
        return None

    def vacancy(self, dwelling: Dwelling, *, on: date) -> Vacancy | None:
        """What a dwelling offers on a day."""
        if dwelling.opened_on > on or self._heads.get(dwelling.key) == len(dwelling.beds):
            return None
        free_beds = self.free_beds(dwelling, on=on)
        free = tuple(bed for bed in free_beds if bed.kind is not BedKind.COT)
        people = self.people_in(dwelling)
        if not free or (people and not self._can_be_shared(dwelling, people)):
            return None
        if people:
            return Vacancy(dwelling, free, 1, people[0].gender)
        return self._empty(dwelling, free, has_cot=len(free) < len(free_beds))

    def seats(self, people: Iterable[Person], beds: Sequence[SampleBed], *, on: date) -> dict[str, SampleBed]:
        """Which of the people takes which bed: infants a cot where there is one, parents the first room."""
        cots = [bed for bed in beds if bed.kind is BedKind.COT]
        others = [bed for bed in beds if bed.kind is not BedKind.COT]
        seats = {}
        for person in people:
            age = person.age_on(on)
            if cots and age < _INFANT_YEARS:
                seats[person.key] = cots.pop(0)
            else:
                seats[person.key] = _take_suitable(others, is_frail=age < 6 or age > 60)
        return seats

    def _count(self, bed: SampleBed, change: int) -> None:
        dwelling = self.of_bed[bed.key].key
        self._heads[dwelling] = self._heads.get(dwelling, 0) + change

    def _can_be_shared(self, dwelling: Dwelling, people: list[Person]) -> bool:
        are_single = all(self._households[person.household].is_single for person in people)
        return are_single and not dwelling.is_flat

    def _empty(self, dwelling: Dwelling, free: tuple[SampleBed, ...], *, has_cot: bool) -> Vacancy:
        gender = _GENDER_OF.get(dwelling.designation)
        if gender is Gender.MALE:
            return Vacancy(dwelling, free, 1, gender)
        if gender is Gender.FEMALE and (len(free) < 2 or self._rng.random() < 0.7):
            return Vacancy(dwelling, free, 1, gender)
        if gender is Gender.FEMALE:
            return Vacancy(dwelling, free, len(free), is_women_only=True)
        is_for_one = len(free) == 1 or (len(free) == 2 and self._rng.random() < 0.75)
        is_for_singles = not dwelling.is_flat and dwelling.designation is Designation.ANYONE
        if is_for_singles and (is_for_one or self._rng.random() < 0.35):
            return Vacancy(dwelling, free, 1, self._likely_gender())
        return Vacancy(dwelling, free, len(free), has_cot=has_cot)

    def _likely_gender(self) -> Gender:
        return self._rng.choices((Gender.MALE, Gender.FEMALE), (7, 3))[0]


def _take_suitable(beds: list[SampleBed], *, is_frail: bool) -> SampleBed:
    """The next bed; small children and old people are spared the upper bunk where possible."""
    suitable = [bed for bed in beds if not (is_frail and bed.kind is BedKind.BUNK_UPPER)]
    bed = (suitable or beds)[0]
    beds.remove(bed)
    return bed
