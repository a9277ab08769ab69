"""Moves in the sample county: families into flats, out of the emergency hall, singles between rooms."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from unterkunft.services.sample_county.facilities import Dwelling
from unterkunft.services.sample_county.occupancy import Accepts, Vacancy
from unterkunft.services.sample_county.people import Household, Person
from unterkunft.services.sample_county.world import World
from unterkunft.values.statuses import FacilityKind, Gender, Need

TIED_TO_THE_ROOM = frozenset({Need.WHEELCHAIR, Need.GROUND_FLOOR})
_TRIES = 12
_SETTLED_AFTER = timedelta(days=45)


class Moves:
    """Looks now and then whether somebody should live elsewhere."""

    def __init__(self, world: World, *, pace: float) -> None:
        self._world, self._pace = world, pace
        self._of_facility: dict[str, list[Dwelling]] = {}
        for dwelling in world.houses.dwellings:
            self._of_facility.setdefault(dwelling.facility, []).append(dwelling)
        self._flats = [each for each in world.houses.dwellings if each.is_flat]
        self._halls = {
            each.facility for each in world.houses.dwellings if each.kind is FacilityKind.EMERGENCY
        }
        self._communal = [each for each in world.houses.dwellings if each.kind is FacilityKind.COMMUNAL]

    def on(self, day: date) -> None:
        """The moves of a working day."""
        attempts: tuple[tuple[Callable[[date], None], float], ...] = (
            (self._family_into_flat, 0.12),
            (self._out_of_hall, 0.14),
            (self._single_to_other_room, 0.4),
        )
        for attempt, likelihood in attempts:
            if self._world.rng.random() < likelihood * self._pace:
                attempt(day)

    def clear(self, dwelling: Dwelling, day: date) -> bool:
        """Moves singles out of a room that must be closed; says whether it is empty now."""
        for person in self._world.occupancy.people_in(dwelling):
            others = [each for each in self._of_facility[dwelling.facility] if each is not dwelling]
            vacancy = self._vacancy_for(person, others, day)
            if vacancy is None:
                return False
            self._world.move((person,), vacancy.dwelling, on=day)
        return True

    def can_be_cleared(self, dwelling: Dwelling, day: date) -> bool:
        """Whether nobody lives there whom it would be wrong to send elsewhere at once."""
        return all(self._may_move(person, day) for person in self._world.occupancy.people_in(dwelling))

    def to_larger(self, household: Household, day: date) -> bool:
        """Looks for a dwelling with one place more, in the same facility first."""
        people = self._world.still_here(household.key)
        same_house = self._of_facility[self._world.home_of(people[0]).facility]
        roomy, find = self._fits_household(people, spare=1), self._world.occupancy.find
        vacancy = find(roomy, on=day, within=same_house) or find(roomy, on=day)
        is_tied = any(TIED_TO_THE_ROOM & set(person.needs) for person in people)
        came_today = not all(self._world.came_before(person, day) for person in people)
        if vacancy is None or is_tied or came_today:
            return False
        self._world.move(people, vacancy.dwelling, on=day)
        return True

    def _family_into_flat(self, day: date) -> None:
        vacancy = self._world.occupancy.find(_is_for_household, on=day, within=self._flats)
        for _ in range(_TRIES if vacancy else 0):
            people = self._some_household(day)
            if vacancy and self._deserves(people, vacancy, day):
                self._world.move(people, vacancy.dwelling, on=day)
                return

    def _out_of_hall(self, day: date) -> None:
        people = self._some_household(day)
        if not people or self._facility_of(people[0]) not in self._halls:
            return
        vacancy = (
            self._vacancy_for(people[0], self._communal, day)
            if len(people) == 1
            else self._world.occupancy.find(self._fits_household(people), on=day, within=self._communal)
        )
        if vacancy and not vacancy.dwelling.kept_free:
            self._world.move(people, vacancy.dwelling, on=day)

    def _single_to_other_room(self, day: date) -> None:
        people = self._some_household(day)
        if len(people) != 1 or not self._may_move(people[0], day):
            return
        home = self._world.home_of(people[0])
        others = [each for each in self._of_facility[home.facility] if each is not home]
        vacancy = self._vacancy_for(people[0], others, day)
        if vacancy is not None:
            self._world.move(people, vacancy.dwelling, on=day)

    def _some_household(self, day: date) -> tuple[Person, ...]:
        """Somebody settled who stays for a while yet, with the whole household."""
        held = tuple(self._world.ledger.open_beds.values())
        if not held:
            return ()
        chosen = self._world.rng.choice(held).person
        is_settled = self._world.ledger.open_stays[chosen.key].moved_in_on + _SETTLED_AFTER < day
        stays_on = self._world.courses[chosen.household].leaves_on > day + _SETTLED_AFTER
        people = self._world.still_here(chosen.household)
        are_movable = all(self._world.came_before(each, day - timedelta(days=14)) for each in people)
        is_tied = any(TIED_TO_THE_ROOM & set(each.needs) for each in people)
        return people if is_settled and stays_on and are_movable and not is_tied else ()

    def _deserves(self, people: tuple[Person, ...], vacancy: Vacancy, day: date) -> bool:
        if len(people) < 2 or not self._fits_household(people)(vacancy):
            return False
        return not self._world.home_of(people[0]).is_flat and self._may_stay_in(vacancy, people, day)

    def _may_stay_in(self, vacancy: Vacancy, people: tuple[Person, ...], day: date) -> bool:
        return vacancy.dwelling.opened_on <= day and len(people) >= vacancy.size - 1

    def _vacancy_for(self, person: Person, within: Sequence[Dwelling], day: date) -> Vacancy | None:
        return self._world.occupancy.find(fits_single(person.gender), on=day, within=within)

    def _fits_household(self, people: tuple[Person, ...], *, spare: int = 0) -> Accepts:
        def accepts(vacancy: Vacancy) -> bool:
            needed = len(people) + spare
            return _is_for_household(vacancy) and needed <= vacancy.size <= needed + 1

        return accepts

    def _may_move(self, person: Person, day: date) -> bool:
        is_alone = len(self._world.still_here(person.household)) == 1
        is_tied = bool(TIED_TO_THE_ROOM & set(person.needs))
        return is_alone and not is_tied and self._world.came_before(person, day)

    def _facility_of(self, person: Person) -> str:
        return self._world.ledger.open_stays[person.key].facility


def fits_single(gender: Gender) -> Accepts:
    """Accepts a place beside people of the same gender, or in an empty room meant for it."""

    def accepts(vacancy: Vacancy) -> bool:
        return vacancy.gender is gender and not vacancy.dwelling.kept_free

    return accepts


def _is_for_household(vacancy: Vacancy) -> bool:
    return vacancy.gender is None and not vacancy.is_women_only and not vacancy.dwelling.kept_free
