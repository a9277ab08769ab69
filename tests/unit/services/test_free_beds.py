"""Free places for people with given needs, best first."""

from __future__ import annotations

from tests.builders import House, a_house, a_household, march
from unterkunft.model.placement_rules import NO_RULE_PACK, Rule
from unterkunft.services.free_beds import BedWish, FreePlace, best_first, free_places, free_places_for
from unterkunft.services.queries.plan import load_timeline
from unterkunft.storage.engine import Database
from unterkunft.values.statuses import BedKind, Designation, Gender, Need


def rooms_for(house: House, wish: BedWish) -> list[str]:
    return [each.room_number for each in free_places_for(house.timeline(), NO_RULE_PACK, wish)]


def test_the_tightest_fit_comes_first(sqlite_database: Database) -> None:
    house = a_house(sqlite_database)
    for number, beds in (("1", 4), ("2", 1), ("3", 2)):
        house.room(number, beds=beds)

    assert rooms_for(house, BedWish(march(5), women=2)) == ["3", "1"]


def test_what_speaks_against_a_room_puts_it_behind(sqlite_database: Database) -> None:
    house = a_house(sqlite_database)
    house.room("1", beds=1, approved=0)
    house.room("2", beds=3)

    found = free_places_for(house.timeline(), NO_RULE_PACK, BedWish(march(5), men=1))

    assert [(each.room_number, [breach.rule for breach in each.verdict.breaches]) for each in found] == [
        ("2", []),
        ("1", [Rule.APPROVED_PLACES]),
    ]


def test_a_result_says_where_it_lies(sqlite_database: Database) -> None:
    house = a_house(sqlite_database, "Haus am See")
    house.room("1", beds=3, level=2)

    (place,) = free_places_for(house.timeline(), NO_RULE_PACK, BedWish(march(5), men=1))

    assert (place.facility, place.facility_name, place.building, place.floor_name, place.free_beds) == (
        house.facility,
        "Haus am See",
        "Haus A",
        "Etage 2",
        3,
    )


def test_women_and_men_share_a_room_as_a_household_only(sqlite_database: Database) -> None:
    house = a_house(sqlite_database)
    house.room("1", beds=2)

    def severity(is_household: bool) -> list[Rule]:
        wish = BedWish(march(5), women=1, men=1, is_household=is_household)
        (place,) = free_places_for(house.timeline(), NO_RULE_PACK, wish)
        return [breach.rule for breach in place.verdict.breaches]

    assert severity(is_household=False) == [Rule.MIXED_GENDERS]
    assert severity(is_household=True) == []


def test_children_come_with_an_adult(sqlite_database: Database) -> None:
    house = a_house(sqlite_database)
    house.room("1", beds=2)

    (alone,) = free_places_for(house.timeline(), NO_RULE_PACK, BedWish(march(5), children=1))

    assert [breach.rule for breach in alone.verdict.breaches] == [Rule.MINOR_ALONE]


def test_needs_are_looked_at(sqlite_database: Database) -> None:
    house = a_house(sqlite_database)
    house.room("101", level=1)
    house.room("001", level=0)

    assert rooms_for(house, BedWish(march(5), women=1, needs=frozenset({Need.GROUND_FLOOR})))[0] == "001"


def test_the_infant_of_a_family_is_its_youngest(sqlite_database: Database) -> None:
    house = a_house(sqlite_database)
    house.room("1", kinds=[BedKind.SINGLE, BedKind.COT])
    wish = BedWish(march(5), women=1, children=1, is_household=True, needs=frozenset({Need.INFANT}))

    (place,) = free_places_for(house.timeline(), NO_RULE_PACK, wish)

    assert place.verdict.breaches == ()


def test_a_room_free_only_until_a_day_serves_those_who_leave_by_then(sqlite_database: Database) -> None:
    house = a_house(sqlite_database)
    room = house.room("1", beds=1)
    house.housed(room.bed, since=march(20))

    assert rooms_for(house, BedWish(march(5), men=1)) == []
    assert rooms_for(house, BedWish(march(5), until=march(20), men=1)) == ["1"]


def test_known_people_are_asked_for_as_they_are(sqlite_database: Database) -> None:
    house = a_house(sqlite_database)
    house.room("1", designation=Designation.MEN)
    house.room("2")
    one, other = house.resident("A", gender=Gender.FEMALE), house.resident("B", gender=Gender.MALE)
    a_household(sqlite_database, one, other)
    timeline = load_timeline(sqlite_database, house.facility, newcomers=(one, other))

    found = free_places(timeline, NO_RULE_PACK, (one, other), on=march(5))

    assert [each.room_number for each in found] == ["2", "1"]
    assert {each.resident for each in found[0].verdict.placements} == {one, other}


def test_places_of_several_houses_are_put_in_one_order(sqlite_database: Database) -> None:
    near, far = a_house(sqlite_database, "A-Haus"), a_house(sqlite_database, "B-Haus")
    near.room("1", beds=3)
    far.room("7", beds=1)
    wish = BedWish(march(5), men=1)
    found: list[FreePlace] = []
    for house in (near, far):
        found += free_places_for(house.timeline(), NO_RULE_PACK, wish)

    assert [each.facility_name for each in best_first(found)] == ["B-Haus", "A-Haus"]
