"""What is wrong on a day: every broken rule with whom it concerns and since when."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from tests.builders import House, a_house, a_household, a_separation, execute, march, place
from unterkunft.model.placement_rules import DatedValue, Rule, RulePack
from unterkunft.services.conflicts import Conflict, ConflictBook, conflicts_on
from unterkunft.services.queries.plan import load_timeline
from unterkunft.storage.engine import Database
from unterkunft.values.statuses import BedKind, Designation, Gender, Need, RoomUse, SeparationScope

NO_PACK = RulePack("", "")


def conflicts(house: House, day: date, pack: RulePack = NO_PACK) -> tuple[Conflict, ...]:
    return conflicts_on(house.timeline(), day, pack)


def rules_and_since(found: tuple[Conflict, ...]) -> list[tuple[Rule, date]]:
    return [(each.breach.rule, each.since) for each in found]


def test_a_house_in_order_has_no_conflicts(sqlite_database: Database) -> None:
    house = a_house(sqlite_database)
    room = house.room("101", approved=2)
    for bed in room.beds:
        house.housed(bed, since=march(1))
    house.room("102", approved=0)

    assert conflicts(house, march(10)) == ()


def test_a_room_stays_too_full_since_the_first_who_was_too_many(sqlite_database: Database) -> None:
    house = a_house(sqlite_database)
    room = house.room("101", beds=3, approved=1)
    house.housed(room.beds[0], since=march(1))
    house.housed(room.beds[1], since=march(4), until=march(9))
    house.housed(room.beds[2], since=march(7))

    assert conflicts(house, march(3)) == ()
    assert rules_and_since(conflicts(house, march(8))) == [(Rule.APPROVED_PLACES, march(4))]
    assert rules_and_since(conflicts(house, march(20))) == [(Rule.APPROVED_PLACES, march(4))]


def test_a_break_of_one_night_begins_the_run_anew(sqlite_database: Database) -> None:
    house = a_house(sqlite_database)
    room = house.room("101", beds=2, approved=1)
    house.housed(room.beds[0], since=march(1))
    house.housed(room.beds[1], since=march(4), until=march(9))
    house.housed(room.beds[1], since=march(10))

    assert rules_and_since(conflicts(house, march(12))) == [(Rule.APPROVED_PLACES, march(10))]


def test_a_new_limit_breaks_from_its_own_day(sqlite_database: Database) -> None:
    house = a_house(sqlite_database)
    room = house.room("101", beds=1, area="5")
    house.housed(room.bed, since=march(1))
    pack = RulePack("X", "X", area_per_person=(DatedValue(march(15), Decimal(6), "§ 1"),))

    assert conflicts(house, march(14), pack) == ()
    assert rules_and_since(conflicts(house, march(20), pack)) == [(Rule.AREA_PER_PERSON, march(15))]


def test_each_person_who_does_not_fit_is_a_conflict_of_their_own(sqlite_database: Database) -> None:
    house = a_house(sqlite_database)
    room = house.room("101", beds=3, designation=Designation.WOMEN)
    first, second = (house.housed(bed, since=march(day)) for bed, day in zip(room.beds, (2, 5), strict=False))
    woman = house.resident("Frau", gender=Gender.FEMALE)
    house.sleeps(woman, room.beds[2], since=march(1))

    found = [each for each in conflicts(house, march(9)) if each.breach.rule is Rule.DESIGNATION]

    assert [(each.people, each.since) for each in found] == [((first,), march(2)), ((second,), march(5))]


def test_someone_in_a_closed_bed_is_a_conflict_nobody_can_accept(sqlite_database: Database) -> None:
    house = a_house(sqlite_database)
    room = house.room("101")
    person = house.housed(room.beds[1], since=march(1))
    house.close_bed(room.beds[1], since=march(5), until=march(8))

    (found,) = conflicts(house, march(7))

    assert (found.breach.rule, found.people, found.since) == (Rule.BED_CLOSED, (person,), march(5))
    assert not found.can_be_accepted
    assert conflicts(house, march(8)) == ()


def test_someone_in_a_closed_house_or_a_kitchen_is_a_conflict(sqlite_database: Database) -> None:
    house = a_house(sqlite_database, closed_on=march(10))
    house.housed(house.room("101").bed, since=march(1))
    house.housed(house.room("K", use=RoomUse.KITCHEN).bed, since=march(1))

    assert rules_and_since(conflicts(house, march(9))) == [(Rule.NOT_FOR_SLEEPING, march(1))]
    assert set(rules_and_since(conflicts(house, march(12)))) == {
        (Rule.NOT_FOR_SLEEPING, march(1)),
        (Rule.NOT_OPEN, march(10)),
    }


def test_two_who_must_be_apart_are_named_once(sqlite_database: Database) -> None:
    house = a_house(sqlite_database)
    one = house.housed(house.room("101").bed, since=march(1), name="Amiri")
    other = house.housed(house.room("102").bed, since=march(6), name="Bah")
    a_separation(sqlite_database, one, other, scope=SeparationScope.FLOOR)

    (found,) = conflicts(house, march(9))

    assert (found.breach.rule, found.people, found.since) == (Rule.SEPARATION, (one, other), march(6))


def test_apart_in_the_whole_facility_counts_people_without_a_bed(sqlite_database: Database) -> None:
    house = a_house(sqlite_database)
    one = house.housed(house.room("101").bed, since=march(1))
    other = house.resident("Bah")
    house.stays(other, since=march(1))
    a_separation(sqlite_database, one, other, scope=SeparationScope.FACILITY)

    assert [each.breach.rule for each in conflicts(house, march(9))] == [Rule.SEPARATION]


def test_a_split_household_is_one_conflict_since_someone_moved_out(sqlite_database: Database) -> None:
    house = a_house(sqlite_database)
    here, there = house.room("101"), house.room("102")
    wife = house.housed(here.beds[0], since=march(1))
    husband = house.housed(here.beds[1], since=march(1))
    a_household(sqlite_database, wife, husband, name="Haddad")
    execute(sqlite_database, place((husband, there.bed), on=march(6)))

    (found,) = conflicts(house, march(9))

    assert found.breach.rule is Rule.HOUSEHOLD_SPLIT
    assert set(found.people) == {wife, husband}
    assert found.since == march(6)
    assert conflicts(house, march(5)) == ()


def test_a_household_in_two_facilities_is_a_conflict(sqlite_database: Database) -> None:
    home, house = a_house(sqlite_database, "Haus am Wald"), a_house(sqlite_database)
    wife = home.housed(home.room("1").bed, since=march(3))
    husband = house.housed(house.room("101").bed, since=march(1))
    a_household(sqlite_database, wife, husband)

    (found,) = conflicts(house, march(9))

    assert (found.breach.rule, found.since) == (Rule.HOUSEHOLD_APART, march(3))
    assert found.breach.values["facility"] == "Haus am Wald"


def test_a_minor_is_alone_since_the_adult_left_the_flat(sqlite_database: Database) -> None:
    house = a_house(sqlite_database)
    room, next_door = house.room("101", flat="W1"), house.room("102", flat="W1")
    child = house.resident("Kind", born=date(2015, 1, 1))
    house.sleeps(child, room.bed, since=march(1))
    mother = house.housed(next_door.bed, since=march(1), until=march(6))
    a_household(sqlite_database, mother, child)

    assert conflicts(house, march(5)) == ()
    assert rules_and_since(conflicts(house, march(9))) == [(Rule.MINOR_ALONE, march(6))]


def test_an_infant_without_a_cot_is_a_conflict(sqlite_database: Database) -> None:
    house = a_house(sqlite_database)
    room = house.room("101", kinds=[BedKind.SINGLE, BedKind.COT])
    grown = house.housed(room.beds[0], since=march(1))
    infant = house.resident("Noor", born=date(2026, 1, 1), needs=(Need.INFANT,))
    a_household(sqlite_database, grown, infant)
    house.sleeps(infant, room.beds[1], since=march(1), until=march(5))
    execute(sqlite_database, place((grown, room.beds[1]), (infant, room.beds[0]), on=march(5)))

    assert conflicts(house, march(4)) == ()
    assert (Rule.COT_NEEDED, march(5)) in rules_and_since(conflicts(house, march(9)))


def test_a_changeover_is_told_on_its_day_only(sqlite_database: Database) -> None:
    house = a_house(sqlite_database)
    room = house.room("101")
    house.housed(room.bed, since=march(1), until=march(6))
    follower = house.housed(room.bed, since=march(6))

    (found,) = conflicts(house, march(6))

    assert (found.breach.rule, found.people, found.since) == (Rule.SAME_DAY_CHANGE, (follower,), march(6))
    assert conflicts(house, march(5)) == conflicts(house, march(7)) == ()


def test_the_heaviest_stand_first_then_the_rooms_by_number(sqlite_database: Database) -> None:
    house = a_house(sqlite_database)
    for number in ("12", "9"):
        room = house.room(number, approved=0)
        house.housed(room.bed, since=march(1))
    closed = house.room("77")
    house.housed(closed.bed, since=march(1))
    house.close_bed(closed.bed, since=march(2))

    assert [each.room_number for each in conflicts(house, march(9))] == ["77", "9", "12"]


def test_one_book_answers_for_every_day(sqlite_database: Database) -> None:
    house = a_house(sqlite_database)
    for number in range(4):
        room = house.room(str(number), beds=3, approved=2)
        for bed in room.beds:
            house.housed(bed, since=march(1))
    book = ConflictBook(load_timeline(sqlite_database, house.facility), NO_PACK)

    days = [march(1) + timedelta(days=step) for step in range(5)]

    assert [len(book.on(day)) for day in days] == [4] * 5
