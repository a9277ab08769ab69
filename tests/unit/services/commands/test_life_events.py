"""Birth, death, households and coming back: each one step, with all that follows, on both databases."""

from __future__ import annotations

from datetime import date

import pytest

from tests.builders import House, a_house, a_household, execute, march, row_picture
from unterkunft.services.commands.entitlements import RecordEntitlement
from unterkunft.services.commands.households import (
    ChangeHead,
    ChangeMembership,
    FoundHousehold,
    JoinHousehold,
    SplitHousehold,
)
from unterkunft.services.commands.life_events import BeginStay, RecordBirth, RecordDeath
from unterkunft.services.commands.statuses import RecordStatus
from unterkunft.services.executor import Command
from unterkunft.services.history import Undo
from unterkunft.services.permissions import FULL_SIGHT
from unterkunft.services.queries.resident_card import load_card
from unterkunft.services.resident_card import CardRows
from unterkunft.storage.engine import Database
from unterkunft.values.ids import ResidentId, new_id
from unterkunft.values.period import Period
from unterkunft.values.refusals import DomainRefusal
from unterkunft.values.statuses import Departure, Entitlement, Gender, HouseholdRole, Need, ResidenceStatus

BORN = date(2026, 2, 20)
HEAD, CHILD, PARTNER, OTHER = (
    HouseholdRole.HEAD,
    HouseholdRole.CHILD,
    HouseholdRole.PARTNER,
    HouseholdRole.OTHER,
)


@pytest.fixture
def house(database: Database) -> House:
    return a_house(database)


def card(house: House, resident: ResidentId) -> CardRows:
    return load_card(house.database, resident, FULL_SIGHT)


def own(house: House, resident: ResidentId) -> list[tuple[HouseholdRole, date, date | None]]:
    return [
        (each.role, each.period.start, each.period.end)
        for each in card(house, resident).memberships
        if each.is_own
    ]


def refusal_of(house: House, command: Command) -> str:
    before = row_picture(house.database)
    with pytest.raises(DomainRefusal) as refused:
        execute(house.database, command)
    assert row_picture(house.database) == before
    return refused.value.code


def done_and_undone(house: House, command: Command) -> None:
    """Carries out the step after proving that undo brings every row back."""
    before = row_picture(house.database)
    changes = execute(house.database, command)
    assert changes.entry is not None
    execute(house.database, Undo(changes.entry))
    assert row_picture(house.database) == before
    execute(house.database, command)


def birth(mother: ResidentId) -> RecordBirth:
    return RecordBirth(mother, "Haddad", "Noah", Gender.MALE, BORN, ResidentId(new_id()))


def a_family(house: House) -> tuple[ResidentId, ResidentId, ResidentId]:
    """Head, partner and child, since 2020."""
    people = (house.resident("Haddad", "A"), house.resident("Haddad", "B"), house.resident("Haddad", "C"))
    execute(house.database, FoundHousehold(people[:1], "Haddad", date(2020, 1, 1)))
    household = card(house, people[0]).memberships[0].household
    joining = ((people[1], PARTNER), (people[2], CHILD))
    execute(house.database, JoinHousehold(household, joining, date(2020, 1, 1)))
    return people


def test_a_child_is_born_into_household_and_facility_of_the_mother(house: House) -> None:
    room = house.room("101")
    mother = house.housed(room.bed, since=date(2026, 2, 1), name="Haddad")
    a_household(house.database, mother, name="Haddad")
    command = birth(mother)

    done_and_undone(house, command)

    child = card(house, command.child)
    assert (child.person.name, child.person.birth_date) == ("Haddad, Noah", BORN)
    assert child.person.needs == (Need.INFANT,)
    assert "101" in child.person.note
    assert [each.period for each in child.stays] == [Period(BORN)]
    assert own(house, command.child) == [(CHILD, BORN, None)]
    assert child.memberships[0].household == card(house, mother).memberships[0].household


def test_a_mother_without_household_becomes_the_head_of_one(house: House) -> None:
    mother = house.resident("Haddad")
    command = birth(mother)

    execute(house.database, command)

    assert own(house, mother) == [(HEAD, BORN, None)]
    assert own(house, command.child) == [(CHILD, BORN, None)]
    assert card(house, command.child).stays == ()


def test_a_death_ends_stay_bed_and_everything_open(house: House) -> None:
    room = house.room("101")
    person = house.housed(room.bed, since=march(1))
    execute(house.database, RecordStatus(person, ResidenceStatus.PERMIT_24, Period(march(1))))
    execute(house.database, RecordEntitlement(person, Entitlement.ENTITLED, Period(march(1))))
    execute(house.database, RecordEntitlement(person, Entitlement.FORMER, Period(march(20))))

    done_and_undone(house, RecordDeath(person, march(10)))

    shown = card(house, person)
    assert [(each.period, each.departure) for each in shown.stays] == [
        (Period(march(1), march(10)), Departure.DIED)
    ]
    assert [each.period.end for each in shown.beds] == [march(10)]
    assert [each.period.end for each in shown.statuses] == [march(11)]
    assert [each.period for each in shown.entitlements] == [Period(march(1), march(11))]


def test_a_household_whose_head_dies_needs_another(house: House) -> None:
    head, partner, child = a_family(house)

    assert refusal_of(house, RecordDeath(head, march(10))) == "HEAD_NEEDED"
    done_and_undone(house, RecordDeath(head, march(10), new_head=partner))

    assert own(house, head) == [(HEAD, date(2020, 1, 1), march(11))]
    assert own(house, partner) == [(PARTNER, date(2020, 1, 1), march(11)), (HEAD, march(11), None)]
    assert own(house, child) == [(CHILD, date(2020, 1, 1), None)]


def test_a_household_is_split_on_a_day(house: House) -> None:
    head, partner, child = a_family(house)
    household = card(house, head).memberships[0].household

    done_and_undone(house, SplitHousehold(household, (partner, child), march(16), "Haddad B", partner))

    assert own(house, head) == [(HEAD, date(2020, 1, 1), None)]
    assert own(house, partner) == [(PARTNER, date(2020, 1, 1), march(16)), (HEAD, march(16), None)]
    assert own(house, child) == [(CHILD, date(2020, 1, 1), march(16)), (CHILD, march(16), None)]


def test_a_split_says_what_it_lacks(house: House) -> None:
    head, partner, child = a_family(house)
    household = card(house, head).memberships[0].household
    stranger = house.resident("Bah")

    def split(*leaving: ResidentId, new_head: ResidentId = partner) -> SplitHousehold:
        return SplitHousehold(household, leaving, march(16), "Neu", new_head)

    assert refusal_of(house, split(head, partner, child)) == "NOBODY_STAYS"
    assert refusal_of(house, split(stranger)) == "NOT_A_MEMBER"
    assert refusal_of(house, split(child)) == "HEAD_NEEDED"
    assert refusal_of(house, split(head, partner, new_head=head)) == "HEAD_NEEDED"
    leaves = SplitHousehold(household, (head, partner), march(16), "Neu", head, remaining_head=child)
    done_and_undone(house, leaves)
    assert own(house, child)[-1] == (HEAD, march(16), None)


def test_people_join_another_household(house: House) -> None:
    head, _, _ = a_family(house)
    household = card(house, head).memberships[0].household
    other = house.resident("Bah")
    execute(house.database, FoundHousehold((other,), "Bah", date(2021, 1, 1)))

    assert refusal_of(house, JoinHousehold(household, ((other, HEAD),), march(3))) == "TWO_HEADS"
    assert refusal_of(house, JoinHousehold(household, ((head, OTHER),), march(3))) == "ALREADY_IN_HOUSEHOLD"
    done_and_undone(house, JoinHousehold(household, ((other, PARTNER),), march(3)))

    assert own(house, other) == [(HEAD, date(2021, 1, 1), march(3)), (PARTNER, march(3), None)]


def test_a_head_who_joins_elsewhere_leaves_nobody_without_a_head(house: House) -> None:
    head, _, _ = a_family(house)
    other = house.resident("Bah")
    execute(house.database, FoundHousehold((other,), "Bah", date(2021, 1, 1)))
    theirs = card(house, other).memberships[0].household

    assert refusal_of(house, JoinHousehold(theirs, ((head, OTHER),), march(3))) == "HEAD_NEEDED"


def test_the_head_of_a_household_changes_on_a_day(house: House) -> None:
    head, partner, _ = a_family(house)
    household = card(house, head).memberships[0].household

    done_and_undone(house, ChangeHead(household, partner, march(3), former_role=PARTNER))

    assert own(house, head)[-1] == (PARTNER, march(3), None)
    assert own(house, partner)[-1] == (HEAD, march(3), None)
    stranger = house.resident("Bah")
    assert refusal_of(house, ChangeHead(household, stranger, march(3))) == "NOT_A_MEMBER"


def test_a_membership_is_corrected(house: House) -> None:
    _, partner, _ = a_family(house)
    record = next(each.id for each in card(house, partner).memberships if each.is_own)

    done_and_undone(house, ChangeMembership(record, OTHER, Period(march(1), march(9))))

    assert own(house, partner) == [(OTHER, march(1), march(9))]


def test_who_comes_back_gets_a_new_stay_on_the_same_record(house: House) -> None:
    person = house.resident("Karimi")
    house.stays(person, since=date(2024, 1, 1), until=date(2024, 6, 1))

    done_and_undone(house, BeginStay(person, house.facility, march(2)))

    assert house.stays_of(person) == [(date(2024, 1, 1), date(2024, 6, 1)), (march(2), None)]
    assert refusal_of(house, BeginStay(person, house.facility, march(9))) == "HOUSED_ALREADY"


def test_nobody_comes_to_a_facility_that_is_closed(sqlite_database: Database) -> None:
    house = a_house(sqlite_database, closed_on=march(1))
    person = house.resident()
    assert refusal_of(house, BeginStay(person, house.facility, march(2))) == "FACILITY_NOT_OPEN"
