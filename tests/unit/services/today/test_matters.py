"""What wants attention on a day: due and overdue, and nothing when all is well."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from tests.builders import House, a_house, a_household, execute, march
from unterkunft.services.commands.attendance import AttendanceMark, SetAttendance, TakeRollCall
from unterkunft.services.permissions import FULL_SIGHT
from unterkunft.services.plan_days import plan_state_on
from unterkunft.services.queries.attendance import walked_floors
from unterkunft.services.queries.resident_conditions import Presence, ResidentFilter
from unterkunft.services.queries.resident_order import BY_NAME
from unterkunft.services.queries.residents import find_residents, resident_rows
from unterkunft.services.rule_packs import rule_pack
from unterkunft.services.today.book import DayBook, Matter, MatterCode
from unterkunft.services.today.matters import matters_of
from unterkunft.storage.engine import Database
from unterkunft.values.ids import FloorId
from unterkunft.values.month import Month
from unterkunft.values.period import Period


@pytest.fixture
def house(sqlite_database: Database) -> House:
    return a_house(sqlite_database, rule_pack="brandenburg")


def matters(house: House, day: date, *, ages: frozenset[int] = frozenset()) -> dict[MatterCode, Matter]:
    timeline, pack = house.timeline(), rule_pack("brandenburg")
    wanted = ResidentFilter(presence=Presence.HOUSED, facility=house.facility)
    found = find_residents(house.database, wanted, BY_NAME, day=day, sight=FULL_SIGHT)
    book = DayBook(
        timeline,
        plan_state_on(timeline, day, pack),
        pack,
        residents=resident_rows(house.database, found.ids, day=day, sight=FULL_SIGHT),
        charged_ages=ages,
        walked={
            (each.floor, each.day) for each in walked_floors(house.database, house.facility, Month.of(day))
        },
    )
    return {each.code: each for each in matters_of(book)}


def test_an_empty_house_has_no_matters(house: House) -> None:
    house.room()
    assert matters(house, march(5)) == {}


def test_who_lacks_status_payer_and_household_is_named(house: House) -> None:
    house.housed(house.room().bed, since=march(1), name="Rahimi")
    found = matters(house, march(5))
    assert found[MatterCode.WITHOUT_STATUS].names == ("Rahimi",)
    assert found[MatterCode.WITHOUT_PAYER].persons == 1
    assert found[MatterCode.WITHOUT_HOUSEHOLD].names == ("Rahimi",)


def test_a_household_moves_out_as_one_matter(house: House) -> None:
    room = house.room(beds=2)
    people = [house.housed(bed, since=march(1), until=march(8)) for bed in room.beds]
    a_household(house.database, *people)
    found = matters(house, march(5))[MatterCode.MOVES_OUT]
    assert (found.persons, found.day, found.values["room"]) == (2, march(8), "101")
    assert MatterCode.MOVES_OUT not in matters(house, march(8) - timedelta(days=8))


def test_who_moves_in_today_is_an_arrival_of_today_only(house: House) -> None:
    house.housed(house.room().bed, since=march(5))
    assert matters(house, march(5))[MatterCode.MOVES_IN].values["room"] == "101"
    assert MatterCode.MOVES_IN not in matters(house, march(6))


def test_a_change_of_bed_names_both_rooms(house: House) -> None:
    old, new = house.room("101"), house.room("204")
    resident = house.resident()
    stay = house.stays(resident, since=march(1))
    house.assign(stay, resident, old.bed, since=march(1), until=march(7))
    house.assign(stay, resident, new.bed, since=march(7))
    found = matters(house, march(5))[MatterCode.CHANGES_BED]
    assert dict(found.values) == {"from_room": "101", "to_room": "204"}


def test_people_without_a_bed_have_waited_since_they_came(house: House) -> None:
    house.stays(house.resident(), since=march(2))
    assert matters(house, march(5))[MatterCode.WITHOUT_BED].day == march(2)


def test_a_long_absence_is_due_to_be_reported(house: House) -> None:
    resident = house.housed(house.room().bed, since=march(1))
    days = Period.through(march(3), march(20))
    execute(house.database, SetAttendance((AttendanceMark(resident, days, "unannounced"),)))
    assert MatterCode.AWAY_TOO_LONG not in matters(house, march(4))
    week = matters(house, march(9))[MatterCode.AWAY_TOO_LONG]
    assert (week.values["days"], week.values["reached"].days) == (7, 7)


def test_a_birthday_counts_where_it_changes_something(house: House) -> None:
    resident = house.resident("Moradi", "Ali", born=date(2012, 3, 12))
    house.sleeps(resident, house.room().bed, since=march(1))
    assert MatterCode.BIRTHDAY not in matters(house, march(5))
    found = matters(house, march(5), ages=frozenset({14}))[MatterCode.BIRTHDAY]
    assert (found.day, found.values["age"], found.values["changes_tariff"]) == (march(12), 14, True)


def test_who_was_born_on_a_leap_day_comes_of_age_in_march(house: House) -> None:
    resident = house.resident(born=date(2008, 2, 29))
    house.sleeps(resident, house.room().bed, since=date(2026, 2, 1))
    found = matters(house, date(2026, 2, 27))[MatterCode.BIRTHDAY]
    assert (found.day, found.values["adult"]) == (march(1), True)


def test_closures_that_end_now_want_a_look_and_so_do_long_ones(house: House) -> None:
    room = house.room(beds=2)
    house.close_bed(room.beds[0], since=march(1), until=march(7))
    house.close_bed(room.beds[1], since=date(2026, 1, 1))
    found = matters(house, march(5))
    assert found[MatterCode.CLOSURE_ENDS].values["bed"] == "1"
    assert found[MatterCode.CLOSED_LONG].is_overdue


def test_a_floor_is_missed_only_where_roll_calls_are_taken(house: House) -> None:
    house.room()
    floor = FloorId(house.timeline().floors[0].id)
    assert MatterCode.NOT_WALKED not in matters(house, march(5))
    execute(house.database, TakeRollCall((floor,), march(3)))
    assert matters(house, march(5))[MatterCode.NOT_WALKED].day == march(3)
    execute(house.database, TakeRollCall((floor,), march(4)))
    assert MatterCode.NOT_WALKED not in matters(house, march(5))
