"""Loading a facility's timeline from both databases."""

from __future__ import annotations

import pytest

from tests.builders import a_house, a_household, a_resident, a_separation, march
from unterkunft.services.permissions import Sight
from unterkunft.services.queries.facilities import facilities, facility_with_key
from unterkunft.services.queries.plan import load_timeline
from unterkunft.storage.engine import Database
from unterkunft.values.ids import FacilityId, new_id
from unterkunft.values.period import Period
from unterkunft.values.refusals import DomainRefusal
from unterkunft.values.statuses import SeparationScope


def test_a_timeline_holds_the_rooms_and_nights_of_its_facility_only(database: Database) -> None:
    house, other = a_house(database, "Haus am See"), a_house(database, "Haus am Wald")
    room, elsewhere = house.room("101"), other.room("B1")
    someone = house.housed(room.bed, since=march(1), until=march(9))
    other.housed(elsewhere.bed, since=march(1))
    house.close_bed(room.beds[1], since=march(3), until=march(5))

    timeline = house.timeline()

    assert [(each.number, [bed.label for bed in each.beds]) for each in timeline.rooms] == [
        ("101", ["1", "2"])
    ]
    assert [(each.resident, each.bed, each.period) for each in timeline.assignments] == [
        (someone, room.bed, Period(march(1), march(9)))
    ]
    assert [each.period for each in timeline.closures] == [Period(march(3), march(5))]
    assert [each.id for each in timeline.residents] == [someone]


def test_beds_stand_in_the_order_of_their_labels(database: Database) -> None:
    house = a_house(database)
    house.room(beds=11)

    (room,) = house.timeline().rooms

    assert [bed.label for bed in room.beds] == [str(number) for number in range(1, 12)]


def test_newcomers_come_with_their_households_and_separations(database: Database) -> None:
    house, other = a_house(database, "Haus am See"), a_house(database, "Haus am Wald")
    newcomer, enemy = a_resident(database, "Aziz"), a_resident(database, "Balde")
    a_household(database, newcomer, name="Familie Aziz")
    a_separation(database, enemy, newcomer, scope=SeparationScope.FLOOR)
    other.stays(newcomer, since=march(1))

    timeline = load_timeline(database, house.facility, newcomers=[newcomer])

    assert [each.family_name for each in timeline.residents] == ["Aziz"]
    assert [each.household_name for each in timeline.memberships] == ["Familie Aziz"]
    assert [(each.one, each.other) for each in timeline.separations] == [(enemy, newcomer)]
    assert [each.period for each in timeline.stays_elsewhere] == [Period(march(1))]


def test_restricted_people_show_nothing_that_names_them_without_the_right(database: Database) -> None:
    house = a_house(database)
    hidden = house.resident("Geheim", "Vera", restricted=True)
    a_household(database, hidden, name="Familie Geheim")
    house.sleeps(hidden, house.room().bed, since=march(1))

    seen = load_timeline(database, house.facility)
    veiled = load_timeline(database, house.facility, sight=Sight(restricted=False))

    assert seen.residents[0].name == "Geheim, Vera"
    assert veiled.residents[0].name == veiled.residents[0].key
    assert "geheim" not in repr(veiled).lower()


def test_whoever_may_not_see_names_sees_keys_in_their_place(database: Database) -> None:
    house = a_house(database)
    person = house.resident("Aziz", "Amir")
    a_household(database, person, name="Familie Aziz")
    house.sleeps(person, house.room().bed, since=march(1))

    nameless = load_timeline(database, house.facility, sight=Sight(names=False))

    assert nameless.residents[0].name == nameless.residents[0].key
    assert nameless.residents[0].gender is not None
    assert "aziz" not in repr(nameless).lower()


def test_a_facility_that_is_gone_is_refused(database: Database) -> None:
    with pytest.raises(DomainRefusal, match="GONE"):
        load_timeline(database, FacilityId(new_id()))


def test_facilities_are_listed_by_name_and_found_by_key(database: Database) -> None:
    a_house(database, "Haus B")
    a_house(database, "Haus A")

    listed = facilities(database)

    assert [each.name for each in listed] == ["Haus A", "Haus B"]
    assert facility_with_key(database, listed[0].key) == listed[0]


def test_an_unknown_facility_is_refused(database: Database) -> None:
    with pytest.raises(DomainRefusal, match="UNKNOWN_KEY"):
        facility_with_key(database, "nowhere")
