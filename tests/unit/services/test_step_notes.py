"""What a placement says beside the rules of the room: households, transfers, cots."""

from __future__ import annotations

from tests.builders import House, a_house, a_household, march
from unterkunft.model.placement_rules import NO_RULE_PACK, Rule
from unterkunft.services.placement import PlacementQuestion, Verdict
from unterkunft.services.queries.plan import load_timeline
from unterkunft.storage.engine import Database
from unterkunft.values.ids import ResidentId, RoomId
from unterkunft.values.statuses import BedKind, Need


def asked(house: House, room: RoomId, *residents: ResidentId) -> Verdict:
    timeline = load_timeline(house.database, house.facility, newcomers=residents)
    return PlacementQuestion(timeline, NO_RULE_PACK, residents, on=march(10)).for_room(room)


def rules_of(verdict: Verdict) -> list[Rule]:
    return [breach.rule for breach in verdict.breaches]


def test_a_household_in_two_rooms_is_noted_with_their_numbers(sqlite_database: Database) -> None:
    house = a_house(sqlite_database)
    here, there = house.room("101"), house.room("12")
    wife = house.housed(here.bed, since=march(1), name="Haddad")
    husband = house.resident("Haddad", "Omar")
    a_household(sqlite_database, wife, husband, name="Haddad")

    verdict = asked(house, there.id, husband)

    assert rules_of(verdict) == [Rule.HOUSEHOLD_SPLIT]
    assert verdict.breaches[0].values == {"household": "Haddad", "rooms": "12, 101", "persons": 2}


def test_two_rooms_of_one_flat_do_not_split_a_household(sqlite_database: Database) -> None:
    house = a_house(sqlite_database)
    here, there = house.room("101", flat="W1"), house.room("102", flat="W1")
    wife = house.housed(here.bed, since=march(1))
    husband = house.resident("Haddad")
    a_household(sqlite_database, wife, husband)

    assert rules_of(asked(house, there.id, husband)) == []


def test_a_household_that_moves_together_is_not_split(sqlite_database: Database) -> None:
    house = a_house(sqlite_database)
    here, there = house.room("101"), house.room("102")
    wife = house.housed(here.beds[0], since=march(1))
    husband = house.housed(here.beds[1], since=march(1))
    a_household(sqlite_database, wife, husband)

    assert rules_of(asked(house, there.id, wife, husband)) == []


def test_coming_away_from_the_household_needs_a_reason_and_is_a_transfer(sqlite_database: Database) -> None:
    home, house = a_house(sqlite_database, "Haus am Wald"), a_house(sqlite_database)
    left, room = home.room("1"), house.room("101")
    wife = home.housed(left.beds[0], since=march(1), name="Haddad")
    husband = home.housed(left.beds[1], since=march(1), name="Haddad")
    a_household(sqlite_database, wife, husband, name="Haddad")

    verdict = asked(house, room.id, husband)

    assert verdict.needs_reason
    assert [(each.rule, each.values.get("facility")) for each in verdict.breaches] == [
        (Rule.HOUSEHOLD_APART, "Haus am Wald"),
        (Rule.TRANSFER, "Haus am Wald"),
    ]


def test_who_lives_apart_already_moves_within_the_house_without_a_reason(sqlite_database: Database) -> None:
    home, house = a_house(sqlite_database, "Haus am Wald"), a_house(sqlite_database)
    room, other = house.room("101"), house.room("102")
    wife = home.housed(home.room("1").bed, since=march(1))
    husband = house.housed(room.bed, since=march(1))
    a_household(sqlite_database, wife, husband)

    assert rules_of(asked(house, other.id, husband)) == []


def test_a_whole_household_from_elsewhere_is_only_a_transfer(sqlite_database: Database) -> None:
    home, house = a_house(sqlite_database, "Haus am Wald"), a_house(sqlite_database)
    left, room = home.room("1"), house.room("101")
    wife = home.housed(left.beds[0], since=march(1))
    husband = home.housed(left.beds[1], since=march(1))
    a_household(sqlite_database, wife, husband)

    assert set(rules_of(asked(house, room.id, wife, husband))) == {Rule.TRANSFER}


def test_an_infant_without_a_cot_is_noted(sqlite_database: Database) -> None:
    house = a_house(sqlite_database)
    single, cot = house.room("101", beds=1), house.room("102", kinds=[BedKind.COT])
    infant = house.resident("Noor", needs=(Need.INFANT,))

    assert rules_of(asked(house, single.id, infant)) == [Rule.COT_NEEDED]
    assert rules_of(asked(house, cot.id, infant)) == []


def test_free_beds_are_those_free_for_all_nights(sqlite_database: Database) -> None:
    house = a_house(sqlite_database)
    room = house.room("101", beds=4)
    house.housed(room.beds[0], since=march(1))
    house.housed(room.beds[1], since=march(20))
    house.close_bed(room.beds[2], since=march(1), until=march(5))
    newcomer = house.resident("Neu")
    timeline = load_timeline(sqlite_database, house.facility, newcomers=(newcomer,))

    for_good = PlacementQuestion(timeline, NO_RULE_PACK, (newcomer,), on=march(10))
    until_the_20th = PlacementQuestion(timeline, NO_RULE_PACK, (newcomer,), on=march(10), until=march(20))

    assert for_good.free_beds(room.id) == 2
    assert until_the_20th.free_beds(room.id) == 3
