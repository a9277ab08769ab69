"""Announced people get their names: as announced, fewer, more, or known already; on both databases."""

from __future__ import annotations

from datetime import date

import pytest

from tests.builders import House, a_house, a_household, execute, march, row_picture
from tests.unit.services.commands.conftest import Announce
from unterkunft.services.arrivals import placeholders_of
from unterkunft.services.changes import Changes
from unterkunft.services.commands.arrival_names import PersonDetails, Resolution, ResolveArrival
from unterkunft.services.commands.arrivals import PlaceArrival
from unterkunft.services.history import Undo
from unterkunft.services.timeline import Membership, ResidentOnPlan
from unterkunft.values.ids import ExpectedArrivalId, ResidentId
from unterkunft.values.refusals import DomainRefusal
from unterkunft.values.statuses import Gender, HouseholdRole

MARIAM = PersonDetails("Haddad", "Mariam", date(1990, 5, 1), Gender.FEMALE, "SYR")
OMAR = PersonDetails("Haddad", "Omar", date(1988, 1, 2), Gender.MALE)
NOOR = PersonDetails("Haddad", "Noor", date(2020, 7, 7), Gender.FEMALE)


def placed(house: House, arrival: ExpectedArrivalId, beds: int) -> tuple[ResidentId, ...]:
    room = house.room("101", beds=beds)
    execute(house.database, PlaceArrival(arrival, room.beds, on=march(10)))
    return tuple(each.id for each in placeholders_of(house.timeline(), arrival))


def resolve(
    house: House, arrival: ExpectedArrivalId, *resolutions: Resolution, is_complete: bool = False
) -> Changes:
    return execute(
        house.database, ResolveArrival(arrival, resolutions, on=march(10), is_complete=is_complete)
    )


def person(house: House, name: str) -> ResidentOnPlan:
    return next(each for each in house.timeline().residents if each.name == name)


def test_a_named_person_keeps_bed_and_stay(house: House, announce: Announce) -> None:
    arrival = announce(1)
    (placeholder,) = placed(house, arrival, 1)
    held = house.assignments()

    resolve(house, arrival, Resolution(placeholder, MARIAM))

    known = person(house, "Haddad, Mariam")
    assert (known.id, known.arrival, known.search_name) == (placeholder, None, "haddad mariam ~mrm")
    assert (known.gender, known.birth_date, known.nationality) == (Gender.FEMALE, date(1990, 5, 1), "SYR")
    assert house.assignments() == held
    assert house.timeline().arrivals == ()


def test_an_announcement_shrinks_by_those_who_have_names(house: House, announce: Announce) -> None:
    arrival = announce(5)
    first, _ = placed(house, arrival, 2)

    resolve(house, arrival, Resolution(first, MARIAM))

    (left,) = house.timeline().arrivals
    assert (left.persons, left.placed, left.waiting) == (4, 1, 3)


def test_fewer_than_announced_free_the_places_of_the_others(house: House, announce: Announce) -> None:
    arrival = announce(4)
    first, _, _ = placed(house, arrival, 3)

    resolve(house, arrival, Resolution(first, MARIAM), is_complete=True)

    assert [resident for resident, *_ in house.assignments()] == [first]
    assert [each.name for each in house.timeline().residents] == ["Haddad, Mariam"]
    assert house.timeline().arrivals == ()


def test_more_than_announced_wait_in_the_tray(house: House, announce: Announce) -> None:
    arrival = announce(1)
    (placeholder,) = placed(house, arrival, 1)

    resolve(house, arrival, Resolution(placeholder, MARIAM), Resolution(None, OMAR), Resolution(None, NOOR))

    omar = person(house, "Haddad, Omar")
    assert house.stays_of(omar.id) == [(march(10), None)]
    assert len(house.assignments()) == 1
    assert house.timeline().arrivals == ()


def test_people_together_become_a_household_with_roles(house: House, announce: Announce) -> None:
    arrival = announce(3)
    first, second = placed(house, arrival, 2)

    resolve(
        house,
        arrival,
        Resolution(first, MARIAM, household=1),
        Resolution(second, OMAR, household=1),
        Resolution(None, NOOR, household=1),
    )

    members: tuple[Membership, ...] = house.timeline().memberships
    assert {each.household_name for each in members} == {"Haddad"}
    assert [each.role for each in members] == [HouseholdRole.HEAD, HouseholdRole.OTHER, HouseholdRole.CHILD]
    assert {each.period.start for each in members} == {march(10)}


def test_one_alone_makes_no_household(house: House, announce: Announce) -> None:
    arrival = announce(2)
    first, second = placed(house, arrival, 2)

    resolve(house, arrival, Resolution(first, MARIAM, household=1), Resolution(second, OMAR, household=2))

    assert house.timeline().memberships == ()


def test_someone_known_takes_over_the_place(house: House, announce: Announce) -> None:
    elsewhere = a_house(house.database, "Haus am Wald")
    known = elsewhere.housed(elsewhere.room("1").bed, since=march(1), name="Karimi")
    arrival = announce(1)
    (placeholder,) = placed(house, arrival, 1)
    bed = house.assignments()[-1][1]

    resolve(house, arrival, Resolution(placeholder, known))

    assert house.stays_of(known) == [(march(1), march(10)), (march(10), None)]
    assert (known, bed, march(10), None) in house.assignments()
    assert placeholder not in {each.id for each in house.timeline().residents}


def test_someone_known_with_later_plans_elsewhere_leaves_for_them(house: House, announce: Announce) -> None:
    elsewhere = a_house(house.database, "Haus am Wald")
    known = elsewhere.housed(elsewhere.room("1").bed, since=march(20), name="Karimi")
    arrival = announce(1)
    (placeholder,) = placed(house, arrival, 1)

    resolve(house, arrival, Resolution(placeholder, known))

    assert house.stays_of(known) == [(march(10), march(20)), (march(20), None)]
    assert [(start, end) for who, _, start, end in house.assignments() if who == known] == [
        (march(10), march(20)),
        (march(20), None),
    ]


def test_someone_known_brings_the_household_along(house: House, announce: Announce) -> None:
    known, wife = house.resident("Karimi"), house.resident("Karimi", "Sara")
    family = a_household(house.database, known, wife, name="Karimi")
    arrival = announce(2)
    first, second = placed(house, arrival, 2)

    resolve(house, arrival, Resolution(first, NOOR, household=1), Resolution(second, known, household=1))

    noor = person(house, "Haddad, Noor")
    (membership,) = (each for each in house.timeline().memberships if each.resident == noor.id)
    assert (membership.household, membership.role) == (family, HouseholdRole.CHILD)


def test_someone_who_lives_here_already_is_not_doubled(house: House, announce: Announce) -> None:
    known = house.housed(house.room("1").bed, since=march(1), name="Karimi")
    arrival = announce(1)
    (placeholder,) = placed(house, arrival, 1)
    before = row_picture(house.database)

    with pytest.raises(DomainRefusal, match="ALREADY_HERE"):
        resolve(house, arrival, Resolution(placeholder, known))
    with pytest.raises(DomainRefusal, match="ALREADY_HERE"):
        resolve(house, arrival, Resolution(None, known))

    assert row_picture(house.database) == before


def test_an_arrival_for_no_house_names_one_for_those_without_a_place(
    house: House, announce: Announce
) -> None:
    arrival = announce(1, is_for_house=False)
    command = ResolveArrival(arrival, (Resolution(None, MARIAM),), on=march(10))

    with pytest.raises(DomainRefusal, match="GONE"):
        execute(house.database, command)

    execute(
        house.database,
        ResolveArrival(arrival, command.resolutions, on=march(10), facility=house.facility),
    )
    assert house.stays_of(person(house, "Haddad, Mariam").id) == [(march(10), None)]


def test_everyone_needs_a_name_and_an_announcement(house: House, announce: Announce) -> None:
    arrival, other = announce(1), announce(1)
    (placeholder,) = placed(house, arrival, 1)

    with pytest.raises(DomainRefusal, match="NAME_MISSING"):
        resolve(house, arrival, Resolution(placeholder, PersonDetails("  ")))
    with pytest.raises(DomainRefusal, match="NOT_ANNOUNCED"):
        resolve(house, other, Resolution(placeholder, MARIAM))
    with pytest.raises(DomainRefusal, match="NOT_ANNOUNCED"):
        resolve(house, arrival, Resolution(placeholder, MARIAM), Resolution(placeholder, OMAR))


def test_names_can_be_taken_back(house: House, announce: Announce) -> None:
    elsewhere = a_house(house.database, "Haus am Wald")
    known = elsewhere.housed(elsewhere.room("1").bed, since=march(1), name="Karimi")
    arrival = announce(4)
    first, second, _ = placed(house, arrival, 3)
    before = row_picture(house.database)

    changes = resolve(
        house,
        arrival,
        Resolution(first, MARIAM, household=1),
        Resolution(second, known, household=1),
        Resolution(None, NOOR, household=1),
        is_complete=True,
    )
    after = row_picture(house.database)
    assert changes.entry is not None
    undone = execute(house.database, Undo(changes.entry))
    assert row_picture(house.database) == before
    assert undone.entry is not None
    execute(house.database, Undo(undone.entry))

    assert row_picture(house.database) == after
