"""The list of residents on a day: in any script, in German order, for those who may see them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.builders import House, a_house, a_household, a_resident, march
from unterkunft.model.attendance import Absence
from unterkunft.model.resident import ResidenceStatusRecord, Resident
from unterkunft.services.permissions import FULL_SIGHT, Sight
from unterkunft.services.queries.resident_choices import houses, nationalities
from unterkunft.services.queries.resident_conditions import (
    AgeBand,
    Missing,
    Presence,
    ResidentFilter,
    years_before,
)
from unterkunft.services.queries.resident_order import BY_NAME, ResidentColumn, ResidentOrder
from unterkunft.services.queries.residents import (
    ResidentRow,
    count_residents,
    find_residents,
    resident_rows,
)
from unterkunft.storage.engine import Database
from unterkunft.storage.unit_of_work import unit_of_work
from unterkunft.values.ids import ResidentId
from unterkunft.values.statuses import Need, ResidenceStatus

DAY = march(15)
EVERYONE = ResidentFilter(presence=Presence.EVERYONE)


def rows(
    database: Database,
    chosen: ResidentFilter = EVERYONE,
    order: ResidentOrder = BY_NAME,
    *,
    day: date = DAY,
    sight: Sight = FULL_SIGHT,
) -> tuple[ResidentRow, ...]:
    found = find_residents(database, chosen, order, day=day, sight=sight)
    return resident_rows(database, found.ids, day=day, sight=sight)


def names(database: Database, chosen: ResidentFilter = EVERYONE, order: ResidentOrder = BY_NAME) -> list[str]:
    return [row.name for row in rows(database, chosen, order)]


def typed(database: Database, text: str) -> list[str]:
    return names(database, replace(EVERYONE, text=text))


def change(database: Database, resident: ResidentId, **values: object) -> None:
    with unit_of_work(database) as work:
        person = work.get(Resident, resident)
        for name, value in values.items():
            setattr(person, name, value)


def house_with_three(database: Database) -> House:
    """One lives here, one has left, one is still to come."""
    house = a_house(database)
    room = house.room("B 204", beds=2)
    house.sleeps(house.resident("Wohnt"), room.beds[0], since=march(1))
    house.stays(house.resident("Ging"), since=march(1), until=march(10))
    house.stays(house.resident("Kommt"), since=march(20))
    return house


# -- order -------------------------------------------------------------------------------------


def test_names_stand_in_german_order(database: Database) -> None:
    for name in ("Zimmer", "Özil", "Ärzte", "Olsen", "azizi"):
        a_resident(database, name)

    assert names(database) == ["Ärzte", "azizi", "Olsen", "Özil", "Zimmer"]
    backwards = ResidentOrder(ResidentColumn.NAME, descending=True)
    assert names(database, order=backwards) == ["Zimmer", "Özil", "Olsen", "azizi", "Ärzte"]


def test_what_is_unknown_stands_last_in_both_directions(database: Database) -> None:
    a_resident(database, "Alt", born=date(1950, 1, 1))
    a_resident(database, "Jung", born=date(2010, 1, 1))
    a_resident(database, "Unbekannt", born=None)

    by_age = ResidentOrder(ResidentColumn.AGE)
    assert names(database, order=by_age) == ["Jung", "Alt", "Unbekannt"]
    assert names(database, order=replace(by_age, descending=True)) == ["Alt", "Jung", "Unbekannt"]


def test_rooms_stand_in_the_order_of_their_numbers(database: Database) -> None:
    house = a_house(database)
    for number in ("10", "9", "101"):
        house.housed(house.room(number).bed, since=march(1), name=f"In {number}")

    assert names(database, order=ResidentOrder(ResidentColumn.ROOM)) == ["In 9", "In 10", "In 101"]


@pytest.mark.parametrize("column", list(ResidentColumn))
def test_every_column_can_be_sorted_by(database: Database, column: ResidentColumn) -> None:
    house_with_three(database)

    assert len(names(database, order=ResidentOrder(column, descending=True, words=("DEU", "AFG")))) == 3


# -- finding -----------------------------------------------------------------------------------


@pytest.mark.parametrize("text", ["oezdemir", "ozdemir", "Özd", "ayse özdemir", "ÖZDEMIR, A"])
def test_a_name_is_found_in_the_ways_it_is_typed(database: Database, text: str) -> None:
    a_resident(database, "Özdemir", "Ayşe")
    a_resident(database, "Olsen", "Anna")

    assert typed(database, text) == ["Özdemir, Ayşe"]


@pytest.mark.parametrize("text", ["izhak", "yizhak", "Їжак", "андрій"])
def test_a_name_is_found_in_the_original_script_and_in_ours(database: Database, text: str) -> None:
    resident = a_resident(database, "Yizhak", "Andrii")
    change(database, resident, name_original="Їжак Андрій")

    assert typed(database, text) == ["Yizhak, Andrii"]


@pytest.mark.parametrize("text", ["mohammed", "muhammad", "Mohamad", "محمد"])
def test_a_name_is_found_by_its_sound(database: Database, text: str) -> None:
    a_resident(database, "Haddad", "Mohamed")

    assert typed(database, text) == ["Haddad, Mohamed"]


@pytest.mark.parametrize("text", ["33.2-AZ/2024-1187", "332AZ2024", "1187"])
def test_a_case_number_finds_the_person(database: Database, text: str) -> None:
    resident = a_resident(database, "Haddad")
    change(database, resident, case_reference="33.2-AZ/2024-1187")

    assert typed(database, text) == ["Haddad"]


@pytest.mark.parametrize("text", ["B 204", "204", "wohnt 204"])
def test_a_room_finds_who_sleeps_there_on_the_day(database: Database, text: str) -> None:
    house_with_three(database)

    assert typed(database, text) == ["Wohnt"]


def test_family_names_that_begin_as_typed_come_first(database: Database) -> None:
    a_resident(database, "Azizi", "Omar")
    a_resident(database, "Omari", "Zahra")

    assert typed(database, "oma") == ["Omari, Zahra", "Azizi, Omar"]


def test_a_typing_error_is_forgiven_where_nobody_else_is_found(database: Database) -> None:
    a_resident(database, "Petrenko", "Olena")
    found = find_residents(database, replace(EVERYONE, text="Petremko"), BY_NAME, day=DAY, sight=FULL_SIGHT)

    assert found.are_near_misses
    assert typed(database, "Petremko") == ["Petrenko, Olena"]
    assert typed(database, "Schneider") == []


@pytest.mark.parametrize("text", ["%", "_", "'", "\\", "( )", "100%"])
def test_signs_of_the_query_language_find_nobody(database: Database, text: str) -> None:
    a_resident(database, "Haddad")

    assert typed(database, text) == []


# -- filters -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("presence", "expected"),
    [
        (Presence.HOUSED, ["Wohnt"]),
        (Presence.LEFT, ["Ging"]),
        (Presence.ANNOUNCED, ["Kommt"]),
        (Presence.EVERYONE, ["Ging", "Kommt", "Wohnt"]),
    ],
)
def test_people_are_told_apart_by_their_stays(
    database: Database, presence: Presence, expected: list[str]
) -> None:
    house = house_with_three(database)
    a_resident(database, "Nirgends")
    chosen = ResidentFilter(presence=presence, facility=house.facility)

    assert names(database, chosen) == expected
    assert count_residents(database, chosen, day=DAY, sight=FULL_SIGHT) == len(expected)


def test_the_day_shown_decides(database: Database) -> None:
    house_with_three(database)

    assert [row.name for row in rows(database, ResidentFilter(), day=march(5))] == ["Ging", "Wohnt"]
    assert [row.name for row in rows(database, ResidentFilter(), day=march(25))] == ["Kommt", "Wohnt"]


def test_another_facility_has_other_people(database: Database) -> None:
    house_with_three(database)
    other = a_house(database, "Anderswo")
    other.housed(other.room().bed, since=march(1), name="Drüben")

    assert names(database, ResidentFilter(facility=other.facility)) == ["Drüben"]
    assert names(database, ResidentFilter(building=other.building)) == ["Drüben"]


def test_who_lacks_something_is_found(database: Database) -> None:
    house = house_with_three(database)
    resident = house.resident("Ohne Bett")
    house.stays(resident, since=march(1))
    with unit_of_work(database) as work:
        work.add(
            ResidenceStatusRecord(
                key="S-1", resident_id=resident, status=ResidenceStatus.PERMIT_24, valid_from=march(1)
            )
        )
    a_household(database, resident)

    def missing(what: Missing) -> list[str]:
        return names(database, ResidentFilter(missing=frozenset({what})))

    assert missing(Missing.BED) == ["Ohne Bett"]
    assert missing(Missing.STATUS) == ["Wohnt"]
    assert missing(Missing.HOUSEHOLD) == ["Wohnt"]
    assert missing(Missing.PAYER) == ["Ohne Bett", "Wohnt"]
    assert names(database, ResidentFilter(statuses=(ResidenceStatus.PERMIT_24,))) == ["Ohne Bett"]


def test_people_are_filtered_by_age_need_and_country(database: Database) -> None:
    a_resident(database, "Kind", born=date(2020, 3, 15))
    a_resident(database, "Fast", born=date(2020, 3, 16))
    quiet = a_resident(database, "Ruhig", needs=(Need.QUIET, Need.CARE))
    change(database, quiet, nationality="UKR")

    assert names(database, replace(EVERYONE, ages=AgeBand(6, 13))) == ["Kind"]
    assert names(database, replace(EVERYONE, ages=AgeBand(60, None))) == []
    assert names(database, replace(EVERYONE, need=Need.CARE)) == ["Ruhig"]
    assert names(database, replace(EVERYONE, nationality="UKR")) == ["Ruhig"]


def test_years_before_a_leap_day_end_on_the_28th() -> None:
    assert years_before(date(2024, 2, 29), 18) == date(2006, 2, 28)


# -- who may see -------------------------------------------------------------------------------


def test_restricted_people_are_nobody_without_the_right(database: Database) -> None:
    a_resident(database, "Geheim", restricted=True)
    a_resident(database, "Offen")
    blind = Sight(restricted=False)

    assert [row.name for row in rows(database, sight=blind)] == ["Offen"]
    assert rows(database, replace(EVERYONE, text="Geheim"), sight=blind) == ()
    assert count_residents(database, EVERYONE, day=DAY, sight=blind) == 1


def test_without_the_right_to_names_there_are_keys_only(database: Database) -> None:
    resident = a_resident(database, "Haddad", "Mariam")
    change(database, resident, case_reference="AZ-1", name_original="مريم")
    nameless = Sight(names=False)

    (row,) = rows(database, sight=nameless)

    assert row.name == row.key
    assert (row.name_original, row.case_reference, row.household) == (None, None, None)
    assert rows(database, replace(EVERYONE, text="Haddad"), sight=nameless) == ()
    assert rows(database, replace(EVERYONE, text=row.key), sight=nameless) == (row,)


# -- rows --------------------------------------------------------------------------------------


def test_a_row_tells_where_somebody_is_on_the_day(database: Database) -> None:
    house = a_house(database, "Am See")
    resident = house.housed(house.room("101").bed, since=march(2))
    a_household(database, resident, name="Rahimi")
    with unit_of_work(database) as work:
        work.add(Absence(key="AW-1", resident_id=resident, state="visit", left_on=march(13)))

    (row,) = rows(database)

    assert (row.facility, row.building, row.room, row.bed) == ("Am See", "Haus A", "101", "1")
    assert (row.household, row.moved_in_on, row.absent_since) == ("Rahimi", march(2), march(13))


def test_somebody_with_two_entries_for_one_day_stands_in_the_list_once(database: Database) -> None:
    house = a_house(database)
    resident = house.resident("Doppelt")
    house.stays(resident, since=march(1))
    house.stays(resident, since=march(3))

    (row,) = rows(database, ResidentFilter(), ResidentOrder(ResidentColumn.MOVED_IN))

    assert row.moved_in_on == march(3)


def test_who_is_gone_meanwhile_has_no_row(database: Database) -> None:
    resident = a_resident(database, "Haddad")
    with unit_of_work(database) as work:
        work.remove(work.get(Resident, resident))

    assert resident_rows(database, [resident], day=DAY, sight=FULL_SIGHT) == ()


def test_the_choices_are_those_of_the_database(database: Database) -> None:
    house = a_house(database, "Am See")
    change(database, a_resident(database), nationality="SYR")

    assert [(each.facility, each.building_name) for each in houses(database)] == [(house.facility, "Haus A")]
    assert nationalities(database) == ("SYR",)
