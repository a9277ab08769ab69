"""The numbers above the beds agree with the plan of every day."""

from __future__ import annotations

from datetime import timedelta

from tests.builders import House, a_house, march
from unterkunft.model.placement_rules import NO_RULE_PACK
from unterkunft.services.plan_days import plan_state_on
from unterkunft.storage.engine import Database
from unterkunft.ui.calendar.chart import Chart
from unterkunft.ui.calendar.house_position import Places
from unterkunft.values.period import Period

TODAY = march(10)


def a_busy_house(house: House) -> Chart:
    ground, upper = house.room("101", beds=3), house.room("201", beds=2, level=1)
    house.housed(ground.beds[0], since=march(1), until=march(12), name="Rahimi")
    house.housed(ground.beds[0], since=march(15), name="Haddad")
    house.housed(ground.beds[1], since=march(5), name="Sow")
    house.housed(upper.beds[0], since=march(11), until=march(14), name="Diallo")
    house.close_bed(ground.beds[1], since=march(3), until=march(8))
    house.close_bed(upper.beds[1], since=march(2), until=march(9))
    house.close_bed(upper.beds[1], since=march(7), until=march(13))
    return Chart(house.timeline(), today=TODAY)


def test_every_day_has_the_numbers_of_the_plan(house: House) -> None:
    chart = a_busy_house(house)
    for day in (march(1) + timedelta(days=n) for n in range(-3, 25)):
        counts = plan_state_on(chart.timeline, day, NO_RULE_PACK).counts
        places = chart.position.on(day)
        numbers = (places.beds, places.held, places.free, places.closed)
        assert numbers == (counts.capacity, counts.occupied, counts.free, counts.closed), day


def test_who_comes_after_today_is_planned_until_the_end_of_the_bar(house: House) -> None:
    places = a_busy_house(house).position.on(march(20))

    assert (places.occupied, places.planned) == (1, 1)


def test_a_floor_counts_its_own_beds(house: House) -> None:
    chart = a_busy_house(house)
    upper = next(row for row in chart.rows(()) if row.room is None and row.floor.level == 1)

    assert chart.position_of(upper).on(march(12)) == Places(beds=2, planned=1, closed=1)


def test_runs_tell_each_stretch_once(house: House) -> None:
    chart = a_busy_house(house)
    runs = list(chart.position.runs(Period(march(11), march(18))))

    assert [(run.start, run.end) for run, _ in runs] == [
        (march(11), march(12)),
        (march(12), march(13)),
        (march(13), march(14)),
        (march(14), march(15)),
        (march(15), march(18)),
    ]
    assert [places.held for _, places in runs] == [3, 2, 2, 1, 2]


def test_a_house_that_has_closed_has_no_places(sqlite_database: Database) -> None:
    house = a_house(sqlite_database, opened_on=march(2), closed_on=march(20))
    house.room(beds=2)
    position = Chart(house.timeline(), today=TODAY).position

    assert [position.on(march(day)).free for day in (1, 2, 19, 20)] == [0, 2, 2, 0]
