"""The sample county at one moment: who is where, what is written down, and what can be done."""

from __future__ import annotations

import random
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from unterkunft.services.sample_county.facilities import Dwelling, Houses, SampleBed
from unterkunft.services.sample_county.ledger import Ledger
from unterkunft.services.sample_county.life_courses import LifeCourse
from unterkunft.services.sample_county.occupancy import Occupancy
from unterkunft.services.sample_county.people import Household, People, Person
from unterkunft.values.statuses import Departure


class World:
    """Keeps the ledger and the beds in step: every act goes to both."""

    def __init__(self, houses: Houses, people: People, rng: random.Random) -> None:
        self.houses, self.people, self.rng = houses, people, rng
        self.ledger = Ledger()
        self.occupancy = Occupancy(houses.dwellings, rng)
        self.courses: dict[str, LifeCourse] = {}

    def know(self, household: Household, course: LifeCourse) -> None:
        """Takes up a household and what will become of it."""
        self.ledger.know(household)
        self.occupancy.know(household)
        self.courses[household.key] = course

    def admit(self, people: Iterable[Person], dwelling: Dwelling, *, on: date) -> None:
        """People move in from outside."""
        newcomers = tuple(people)
        for person in newcomers:
            self.ledger.arrive(person, dwelling.facility, on=on)
        self._settle(newcomers, dwelling, on)

    def move(self, people: Iterable[Person], dwelling: Dwelling, *, on: date) -> None:
        """People change to another dwelling, into another facility if it lies there."""
        movers = tuple(people)
        for person in movers:
            self._get_up(person, on)
            if self.ledger.open_stays[person.key].facility != dwelling.facility:
                self.ledger.transfer(person, dwelling.facility, on=on)
        self._settle(movers, dwelling, on)

    def leave(self, person: Person, *, on: date, reason: Departure) -> None:
        """A person leaves for good."""
        self._get_up(person, on)
        self.ledger.leave(person, on=on, reason=reason)

    def give_birth(self, household: Household, *, on: date) -> None:
        """A child is born and sleeps where the family lives."""
        child = self.people.newborn(household, born_on=on)
        home = self.home_of(household.members[0])
        grown = replace(household, members=(*household.members, child))
        self.know(grown, self.courses[household.key])
        self.admit((child,), home, on=on)

    def still_here(self, household: str) -> tuple[Person, ...]:
        """The members who have not left."""
        return tuple(each for each in self.ledger.households[household].members if self.ledger.is_here(each))

    def home_of(self, person: Person) -> Dwelling:
        """Where a person lives."""
        return self.occupancy.of_bed[self.ledger.open_beds[person.key].bed.key]

    def came_before(self, person: Person, day: date) -> bool:
        """Whether the person has slept at least one night in the present bed."""
        return self.ledger.open_beds[person.key].from_on < day

    def _settle(self, people: tuple[Person, ...], dwelling: Dwelling, on: date) -> None:
        free = self.occupancy.free_beds(dwelling, on=on)
        for person, bed in self._seated(people, free, on):
            self.ledger.lie_down(person, bed, on=on)
            self.occupancy.take(bed, person)

    def _seated(
        self, people: tuple[Person, ...], free: tuple[SampleBed, ...], on: date
    ) -> list[tuple[Person, SampleBed]]:
        seats = self.occupancy.seats(people, free, on=on)
        return [(person, seats[person.key]) for person in people]

    def _get_up(self, person: Person, on: date) -> None:
        held = self.ledger.open_beds.get(person.key)
        if held is not None:
            self.ledger.get_up(person, on=on)
            self.occupancy.give_up(held.bed, on=on)
