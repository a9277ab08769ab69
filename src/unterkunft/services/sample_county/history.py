"""Three years in the houses, lived day by day: people come, move, have children, and go."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from heapq import heappop, heappush

from unterkunft.services.sample_county import households
from unterkunft.services.sample_county.closures import Closures
from unterkunft.services.sample_county.life_courses import life_course
from unterkunft.services.sample_county.moves import TIED_TO_THE_ROOM, Moves, fits_single
from unterkunft.services.sample_county.occupancy import Vacancy
from unterkunft.services.sample_county.people import Household, Member, Origin, Person
from unterkunft.services.sample_county.special_needs import with_needs
from unterkunft.services.sample_county.world import World
from unterkunft.values.statuses import Departure, FacilityKind, Gender, HouseholdRole

_DAYS_TO_FILL_A_HOUSE = 130
_LAST_STRETCH = 40
_TOP_UP = 10
_ARRIVAL_WEEKDAYS = (1, 3)
_LARGEST_HOUSEHOLD = 7
_FAMILIES_FIRST = 0.5
_NO_ARRIVALS_WHERE_KEPT_FREE = timedelta(days=120)
_KEPT_FREE_SINCE = timedelta(days=5)
_HOMELESS_FACTOR = {FacilityKind.FLAT: 4, FacilityKind.HOTEL: 6, FacilityKind.EMERGENCY: 4}


class History:
    """Lives through the days from the opening of the first house to today."""

    def __init__(self, world: World, *, start: date, today: date, residents: int) -> None:
        self.world = world
        self._start, self._today, self._residents = start, today, residents
        self._places = sum(len(dwelling.beds) for dwelling in world.houses.dwellings)
        self._openings: dict[date, int] = {}
        for dwelling in world.houses.dwellings:
            opened = self._openings.get(dwelling.opened_on, 0)
            self._openings[dwelling.opened_on] = opened + len(dwelling.beds)
        pace = self._places / 330
        self._most_arrivals = round(9 * max(pace, 1))
        self._moves = Moves(world, pace=pace)
        self.closures = Closures(world, self._moves, today=today, pace=pace)
        self._events: list[tuple[date, int, Callable[[date], None]]] = []
        self._events_planned = 0

    def live(self) -> None:
        """Day after day until today."""
        day = self._start
        while day <= self._today:
            self._live_through(day)
            day += timedelta(days=1)

    def _live_through(self, day: date) -> None:
        while self._events and self._events[0][0] <= day:
            heappop(self._events)[2](day)
        if day == self._today - _KEPT_FREE_SINCE:
            self._free_kept_rooms(day)
        self.closures.on(day)
        if day.weekday() < 5:
            self._moves.on(day)
        if day.weekday() < 5 or day == self._today:
            self._arrivals(day)

    def _at(self, day: date, happens: Callable[[date], None]) -> None:
        self._events_planned += 1
        heappush(self._events, (day, self._events_planned, happens))

    # -- arrivals

    def _arrivals(self, day: date) -> None:
        days_left = (self._today - day).days
        if day.weekday() not in _ARRIVAL_WEEKDAYS and days_left > _TOP_UP:
            return
        # Families come as they are; only the last days count heads exactly.
        spare = _LARGEST_HOUSEHOLD if days_left > _TOP_UP else 0
        goal = min(self._target(day), self.world.occupancy.sleepers + self._most_arrivals)
        while (missing := goal - self.world.occupancy.sleepers) > 0:
            if not self._admit_household(day, max(missing, spare)):
                return

    def _target(self, day: date) -> int:
        """How many should be housed on a day: each house fills slowly, the last weeks lead to today."""
        share = self._residents / self._places
        ramp = sum(
            places * min(1.0, max(0, (day - opened_on).days) / _DAYS_TO_FILL_A_HOUSE)
            for opened_on, places in self._openings.items()
        )
        usual = ramp * share * 0.95
        left = (self._today - day).days
        if left >= _LAST_STRETCH:
            return int(usual)
        return round(self._residents + (usual - self._residents) * max(0, left - 1) / _LAST_STRETCH)

    def _admit_household(self, day: date, at_most: int) -> bool:
        vacancy = self._offer(day, at_most)
        if vacancy is None:
            return False
        factor = _HOMELESS_FACTOR.get(vacancy.dwelling.kind, 0)
        origin = self.world.people.origin(homeless_factor=factor, largest=vacancy.size)
        places = self._places_for(vacancy, origin, at_most)
        household = self.world.people.household(origin, places, arrives_on=day)
        self._begin(with_needs(household, vacancy.dwelling, self.world.rng, on=day), vacancy, day)
        return True

    def _offer(self, day: date, at_most: int) -> Vacancy | None:
        """Every other time the authority sends a family, if there is room for one."""
        offered = partial(self._is_offered, day, at_most)
        families_first = self.world.rng.random() < _FAMILIES_FIRST
        if families_first and (
            found := self.world.occupancy.find(lambda v: v.size > 1 and offered(v), on=day)
        ):
            return found
        return self.world.occupancy.find(offered, on=day)

    def _is_offered(self, day: date, at_most: int, vacancy: Vacancy) -> bool:
        is_kept = vacancy.dwelling.kept_free and day > self._today - _NO_ARRIVALS_WHERE_KEPT_FREE
        return not is_kept and (vacancy.size <= at_most or vacancy.size - 1 == at_most > 1)

    def _places_for(self, vacancy: Vacancy, origin: Origin, at_most: int) -> tuple[Member, ...]:
        rng = self.world.rng
        if vacancy.gender is not None:
            return households.single(origin, vacancy.gender, rng)
        size = vacancy.size - (1 if vacancy.size > 2 and rng.random() < 0.22 else 0)
        if vacancy.is_women_only:
            return households.mother_with_children(min(size, at_most), rng)
        if vacancy.has_cot and vacancy.size < at_most:
            return households.family_with_infant(vacancy.size + 1, origin, rng)
        if size == 1:
            return households.single(origin, rng.choice((Gender.FEMALE, Gender.MALE)), rng)
        return households.family(min(size, at_most), origin, rng)

    def _begin(self, household: Household, vacancy: Vacancy, day: date) -> None:
        course = life_course(household.origin, day, self.world.rng)
        self.world.know(household, course)
        self.world.admit(household.members, vacancy.dwelling, on=day)
        self._at(course.leaves_on, partial(self._household_leaves, household.key, course.reason))
        self._plan_birth(household, day)
        self._plan_grown_children(household, day)

    # -- what happens to those who are there

    def _household_leaves(self, household: str, reason: Departure, day: date) -> None:
        people = self.world.still_here(household)
        for person in people:
            self.world.leave(person, on=day, reason=reason)
        may_return = len(people) == 1 and not TIED_TO_THE_ROOM & set(people[0].needs)
        if may_return and reason is Departure.UNKNOWN and self.world.rng.random() < 0.25:
            back_on = day + timedelta(days=self.world.rng.randint(12, 60))
            self._at(back_on, partial(self._comes_back, people[0]))

    def _comes_back(self, person: Person, day: date) -> None:
        vacancy = self.world.occupancy.find(fits_single(person.gender), on=day)
        if vacancy is None:
            return
        self.world.admit((person,), vacancy.dwelling, on=day)
        leaves_on = day + timedelta(days=self.world.rng.randint(60, 400))
        course = self.world.courses[person.household]
        self.world.courses[person.household] = replace(course, leaves_on=leaves_on, reason=Departure.FLAT)
        self._at(leaves_on, partial(self._household_leaves, person.household, Departure.FLAT))

    def _plan_birth(self, household: Household, day: date) -> None:
        roles = {person.role for person in household.members}
        mothers = [each for each in household.members if each.gender is Gender.FEMALE]
        may_be_mother = any(20 <= each.age_on(day) <= 39 for each in mothers) and not household.is_single
        has_baby = any(each.age_on(day) < 1 for each in household.members)
        likelihood = 0.8 if HouseholdRole.PARTNER in roles else 0.25
        if may_be_mother and not has_baby and self.world.rng.random() < likelihood:
            born_on = day + timedelta(days=self.world.rng.randint(50, 260))
            self._at(born_on, partial(self._birth, household.key))

    def _birth(self, household: str, day: date) -> None:
        people = self.world.still_here(household)
        if not people or self.world.courses[household].leaves_on <= day:
            return
        known = self.world.ledger.households[household]
        is_full = not self.world.occupancy.free_beds(self.world.home_of(people[0]), on=day)
        if is_full and not self._moves.to_larger(known, day):
            return
        self.world.give_birth(replace(known, members=people), on=day)

    def _plan_grown_children(self, household: Household, day: date) -> None:
        for person in household.members:
            turns_18_soon = person.role is HouseholdRole.CHILD and 16 <= person.age_on(day) <= 19
            if turns_18_soon and self.world.rng.random() < 0.4:
                years = max(0, 18 - person.age_on(day))
                leaves_on = day + timedelta(days=366 * years + self.world.rng.randint(60, 300))
                self._at(leaves_on, partial(self._grown_child_leaves, person))

    def _grown_child_leaves(self, person: Person, day: date) -> None:
        if self.world.ledger.is_here(person) and self.world.came_before(person, day):
            self.world.leave(person, on=day, reason=Departure.FLAT)

    def _free_kept_rooms(self, day: date) -> None:
        for dwelling in self.world.houses.dwellings:
            if dwelling.kept_free:
                for person in self.world.occupancy.people_in(dwelling):
                    self.world.leave(person, on=day, reason=Departure.FLAT)
