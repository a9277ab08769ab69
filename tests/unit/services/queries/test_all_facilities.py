"""How full every floor is, counted by the database as the plan counts it."""

from __future__ import annotations

from tests.builders import SOME_MOMENT, SOMEONE, a_house, march
from unterkunft.services.executor import Executor
from unterkunft.services.plan_state import NO_PLACES
from unterkunft.services.queries.all_facilities import floors_of_all_facilities
from unterkunft.services.queries.occupancy import occupancy
from unterkunft.services.sample_filling import fill_with_sample_county
from unterkunft.storage.engine import Database


def test_each_floor_has_its_counts_the_highest_first(database: Database) -> None:
    house = a_house(database)
    house.sleeps(house.resident(), house.room(level=0).bed, since=march(1))
    house.room("201", beds=3, level=1)

    floors = floors_of_all_facilities(database, march(5))

    counted = [(each.level, each.counts.capacity, each.counts.occupied, each.counts.free) for each in floors]
    assert counted == [(1, 3, 0, 3), (0, 2, 1, 1)]


def test_the_database_counts_as_the_plan_does(sqlite_database: Database) -> None:
    today = march(10)
    executor = Executor(sqlite_database, clock=lambda: SOME_MOMENT)
    fill_with_sample_county(executor, actor=SOMEONE, today=today)

    floors = floors_of_all_facilities(sqlite_database, today)

    by_facility = {each.facility_name: NO_PLACES for each in floors}
    for each in floors:
        by_facility[each.facility_name] += each.counts
    assert by_facility == {each.name: each.counts for each in occupancy(sqlite_database, today)}
