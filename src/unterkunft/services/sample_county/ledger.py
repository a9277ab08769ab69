"""What happened: stays, beds held and household memberships, opened and closed day by day."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from unterkunft.services.sample_county.facilities import SampleBed
from unterkunft.services.sample_county.people import Household, Person
from unterkunft.services.sample_county.records import Records, record
from unterkunft.values.statuses import Departure


@dataclass(slots=True)
class Stay:
    """One time of a person in a facility, open until the person leaves."""

    key: str
    person: Person
    facility: str
    moved_in_on: date
    moved_out_on: date | None = None
    departure: Departure | None = None


@dataclass(slots=True)
class HeldBed:
    """A bed held by a person, from a night on until the day it is free again."""

    key: str
    person: Person
    bed: SampleBed
    from_on: date
    until_on: date | None = None

    def covers(self, day: date) -> bool:
        """Whether the night that begins on a day is spent in this bed."""
        return self.from_on <= day and (self.until_on is None or day < self.until_on)


@dataclass(slots=True)
class Membership:
    """A person's place in the household, to the day of leaving."""

    person: Person
    valid_from: date
    valid_through: date | None = None


@dataclass(slots=True)
class Ledger:
    """All that was written down, and what is open at the moment for each person."""

    households: dict[str, Household] = field(default_factory=dict)
    people: dict[str, Person] = field(default_factory=dict)
    stays: list[Stay] = field(default_factory=list)
    held_beds: list[HeldBed] = field(default_factory=list)
    memberships: list[Membership] = field(default_factory=list)
    open_stays: dict[str, Stay] = field(default_factory=dict)
    open_beds: dict[str, HeldBed] = field(default_factory=dict)
    _open_memberships: dict[str, Membership] = field(default_factory=dict)

    def know(self, household: Household) -> None:
        """Takes up a household and its members."""
        self.households[household.key] = household
        self.people.update({person.key: person for person in household.members})

    def arrive(self, person: Person, facility: str, *, on: date) -> None:
        """A person is admitted to a facility."""
        self._open_stay(person, facility, on)
        self._open_memberships[person.key] = Membership(person, on)
        self.memberships.append(self._open_memberships[person.key])

    def transfer(self, person: Person, facility: str, *, on: date) -> None:
        """A person changes to another facility on a day, out of whatever bed was held."""
        self.get_up(person, on=on)
        self._close_stay(person, on, Departure.TRANSFER)
        self._open_stay(person, facility, on)

    def leave(self, person: Person, *, on: date, reason: Departure) -> None:
        """A person leaves for good."""
        self.get_up(person, on=on)
        self._close_stay(person, on, reason)
        self._open_memberships.pop(person.key).valid_through = on

    def lie_down(self, person: Person, bed: SampleBed, *, on: date) -> None:
        """A person takes a bed."""
        held = HeldBed(f"B-{len(self.held_beds) + 1:05}", person, bed, on)
        self.held_beds.append(held)
        self.open_beds[person.key] = held

    def get_up(self, person: Person, *, on: date) -> None:
        """A person gives up the bed, if there is one."""
        held = self.open_beds.pop(person.key, None)
        if held is not None:
            held.until_on = on

    def is_here(self, person: Person) -> bool:
        """Whether the person has not left."""
        return person.key in self.open_stays

    def records(self) -> Records:
        """The rows of the facility file."""
        return {
            "households": [record(key=each.key, name=each.name) for each in self.households.values()],
            "residents": [person.record() for person in self.people.values()],
            "household_members": [
                record(
                    household=each.person.household,
                    resident=each.person.key,
                    role=each.person.role,
                    valid_from=each.valid_from,
                    valid_through=each.valid_through,
                )
                for each in self.memberships
            ],
            "stays": [
                record(
                    key=each.key,
                    resident=each.person.key,
                    facility=each.facility,
                    moved_in_on=each.moved_in_on,
                    moved_out_on=each.moved_out_on,
                    departure=each.departure,
                )
                for each in self.stays
            ],
            "bed_assignments": [
                record(
                    key=each.key,
                    resident=each.person.key,
                    bed=each.bed.key,
                    from_on=each.from_on,
                    until_on=each.until_on,
                )
                for each in self.held_beds
            ],
        }

    def _open_stay(self, person: Person, facility: str, on: date) -> None:
        stay = Stay(f"A-{len(self.stays) + 1:04}", person, facility, on)
        self.stays.append(stay)
        self.open_stays[person.key] = stay

    def _close_stay(self, person: Person, on: date, reason: Departure) -> None:
        stay = self.open_stays.pop(person.key)
        stay.moved_out_on, stay.departure = on, reason
