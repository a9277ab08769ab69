"""The weeks of a room: who slept, sleeps and is to sleep in its beds, clipped to what is in sight."""

from __future__ import annotations

from datetime import date

import pytest

from tests.unit.ui.plan.samples import TODAY, SampleFacility, bed_id, person_id, room_id
from unterkunft.ui.plan.room_weeks import DAYS, DAYS_BEFORE, BarKind, RoomWeeks, WeekBar, room_weeks
from unterkunft.values.period import Period


@pytest.fixture
def weeks(house: SampleFacility) -> RoomWeeks:
    """Room 106: somebody who leaves, somebody who comes, a closed bed."""
    found = room_weeks(house.timeline(), room_id("106"), TODAY)
    assert found is not None
    return found


def only_bar(weeks: RoomWeeks, row: int) -> WeekBar:
    (bar,) = weeks.beds[row].bars
    return bar


def test_the_day_shown_has_two_weeks_before_it(weeks: RoomWeeks) -> None:
    assert weeks.days[DAYS_BEFORE] == TODAY
    assert len(weeks.days) == DAYS


def test_who_leaves_ends_on_the_day_of_leaving(weeks: RoomWeeks) -> None:
    bar = only_bar(weeks, 0)
    assert (bar.kind, bar.resident, bar.first) == (BarKind.HELD, person_id("Yılmaz, Emre"), 0)
    assert weeks.days[bar.last] == date(2026, 12, 15)
    assert (bar.starts_on, bar.ends_on) == (None, date(2026, 12, 15))


def test_who_comes_later_is_planned_and_goes_on(weeks: RoomWeeks) -> None:
    bar = only_bar(weeks, 1)
    assert (bar.kind, bar.name, bar.last) == (BarKind.PLANNED, "Demir, Can", DAYS)
    assert weeks.days[bar.first] == bar.starts_on == date(2026, 12, 1)


def test_a_closure_is_shown_with_its_reason(weeks: RoomWeeks) -> None:
    bar = only_bar(weeks, 2)
    assert bar.kind is BarKind.CLOSED
    assert bar.closure is not None


def test_the_closure_of_a_room_closes_each_bed(house: SampleFacility) -> None:
    found = room_weeks(house.timeline(), room_id("109"), TODAY)
    assert found is not None
    assert [[bar.kind for bar in bed.bars] for bed in found.beds] == [[BarKind.CLOSED], [BarKind.CLOSED]]


def test_a_preview_comes_on_top(house: SampleFacility) -> None:
    preview = {bed_id("108", 3): ("Sow, Alpha", Period(TODAY))}
    found = room_weeks(house.timeline(), room_id("108"), TODAY, preview=preview)
    assert found is not None
    bar = found.beds[2].bars[-1]
    assert (bar.kind, bar.name, bar.first, bar.last) == (
        BarKind.PREVIEW,
        "Sow, Alpha",
        DAYS_BEFORE,
        DAYS,
    )


def test_what_lies_out_of_sight_is_left_out(house: SampleFacility) -> None:
    found = room_weeks(house.timeline(), room_id("106"), date(2027, 6, 1))
    assert found is not None
    assert found.beds[0].bars == ()


def test_a_room_that_is_not_there_has_no_weeks(house: SampleFacility) -> None:
    assert room_weeks(house.timeline(), room_id("999"), TODAY) is None
