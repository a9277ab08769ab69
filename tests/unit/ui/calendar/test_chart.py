"""Rows, bars and how rows lie below each other."""

from __future__ import annotations

from tests.builders import House, a_household, march
from unterkunft.storage.engine import Database
from unterkunft.ui.calendar.chart import Chart, RowKind, RowLayout
from unterkunft.ui.colour_palette import ColourKey
from unterkunft.values.period import Period

TODAY = march(10)


def test_rows_are_floors_rooms_and_beds_in_the_order_of_their_numbers(house: House) -> None:
    house.room("10", beds=1)
    house.room("9", beds=2)
    house.room("Küche", beds=0)

    rows = Chart(house.timeline(), today=TODAY).rows(())

    kinds = [row.kind for row in rows]
    assert kinds == [RowKind.FLOOR, RowKind.ROOM, RowKind.BED, RowKind.BED, RowKind.ROOM, RowKind.BED]
    assert [row.room.number for row in rows if row.kind is RowKind.ROOM and row.room] == ["9", "10"]


def test_what_is_folded_shows_its_head_only(house: House) -> None:
    first, second = house.room("1", beds=2), house.room("2", beds=1)
    chart = Chart(house.timeline(), today=TODAY)

    assert [row.key for row in chart.rows({first.id})][1:] == [first.id, second.id, second.bed]
    assert len(chart.rows({house.floors[0]})) == 1


def test_households_have_a_colour_and_letters_people_alone_have_none(
    sqlite_database: Database, house: House
) -> None:
    room = house.room(beds=3)
    mother = house.housed(room.beds[0], since=march(1), name="Al-Hassan")
    child = house.housed(room.beds[1], since=march(1), name="Al-Hassan")
    house.housed(room.beds[2], since=march(1), name="Sow")
    a_household(sqlite_database, mother, child)
    chart = Chart(house.timeline(), today=TODAY)

    bars = [chart.bars(bed)[0] for bed in room.beds]

    assert [bar.sign for bar in bars] == ["AH", "AH", ""]
    assert bars[0].colour is bars[1].colour is not ColourKey.NEUTRAL
    assert bars[2].colour is ColourKey.NEUTRAL


def test_a_bar_that_begins_after_today_is_planned(house: House) -> None:
    bed = house.room().bed
    house.housed(bed, since=march(1), until=march(10), name="Rahimi")
    house.housed(bed, since=march(11), name="Haddad")

    bars = Chart(house.timeline(), today=TODAY).bars(bed)

    assert [(bar.person.name, bar.is_planned) for bar in bars] == [("Rahimi", False), ("Haddad", True)]


def test_bars_and_closures_are_found_by_day(house: House) -> None:
    bed = house.room().bed
    resident = house.housed(bed, since=march(1), until=march(5))
    house.close_bed(bed, since=march(6), until=march(8))
    chart = Chart(house.timeline(), today=TODAY)

    bar = chart.bar_on(bed, march(4))
    assert bar is not None
    assert bar.person.id == resident
    assert chart.bar_on(bed, march(5)) is None
    assert chart.bars_in(bed, Period(march(5), march(9))) == ()
    assert chart.closure_on(bed, march(7)) is not None
    assert chart.closure_on(bed, march(8)) is None
    assert chart.bar(bar.assignment.id) == bar
    assert chart.bars_of(resident) == (bar,)


def test_the_span_reaches_from_the_first_to_the_last_change(house: House) -> None:
    house.housed(house.room().bed, since=march(1), until=march(20))

    assert Chart(house.timeline(), today=TODAY).span == (march(1), march(20))


def test_rows_are_found_by_their_height(house: House) -> None:
    room = house.room(beds=2)
    layout = RowLayout(Chart(house.timeline(), today=TODAY).rows(()), lambda _: 10.0)

    assert layout.height == 40
    assert layout.at(0) == 0
    assert layout.at(25) == 2
    assert layout.at(40) is None
    assert layout.at(-1) is None
    assert layout.between(12, 31) == range(1, 4)
    assert layout.index_of(room.beds[1]) == 3
    assert layout.index_of(house.facility) is None
