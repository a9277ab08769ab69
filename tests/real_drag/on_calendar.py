"""Bars of the calendar, and people dropped on its days."""

from __future__ import annotations

from datetime import timedelta

from tests.builders import row_picture
from tests.real_drag.stage import TODAY, Stage
from unterkunft.ui.day.view_switch import ViewId

IN_THREE, IN_FIVE, IN_EIGHT = (TODAY + timedelta(days=days) for days in (3, 5, 8))
TWO_DAYS = timedelta(days=2)


def a_planned_bar_is_dragged_to_another_bed(stage: Stage) -> None:
    stage.show(ViewId.CALENDAR)
    stage.drag(stage.night(stage.later.beds[0], IN_FIVE), stage.night(stage.empty.beds[1], IN_FIVE))
    assert stage.nights_of(stage.planned) == [(stage.empty.beds[1], IN_THREE, IN_EIGHT)]


def a_planned_bar_is_dragged_in_time(stage: Stage) -> None:
    stage.show(ViewId.CALENDAR)
    bed = stage.later.beds[0]
    stage.drag(stage.night(bed, IN_FIVE), stage.night(bed, IN_FIVE + TWO_DAYS))
    assert stage.nights_of(stage.planned) == [(bed, IN_THREE + TWO_DAYS, IN_EIGHT + TWO_DAYS)]


def the_end_of_a_bar_is_dragged_alone(stage: Stage) -> None:
    stage.show(ViewId.CALENDAR)
    bed, last = stage.later.beds[0], IN_EIGHT - timedelta(days=1)
    stage.drag(stage.night(bed, last, at=0.98), stage.night(bed, last + TWO_DAYS, at=0.98))
    assert stage.nights_of(stage.planned) == [(bed, IN_THREE, IN_EIGHT + TWO_DAYS)]


def of_a_bar_that_has_begun_only_the_nights_to_come_move(stage: Stage) -> None:
    stage.show(ViewId.CALENDAR)
    who, old, new = stage.couple[0], stage.full.beds[0], stage.empty.beds[0]
    began = stage.nights_of(who)[0][1]
    stage.drag(stage.night(old, IN_FIVE), stage.night(new, IN_FIVE))
    assert stage.nights_of(who) == [(old, began, TODAY), (new, TODAY, None)]


def a_bar_dropped_on_a_closed_bed_stays(stage: Stage) -> None:
    stage.show(ViewId.CALENDAR)
    before = row_picture(stage.database)
    stage.drag(stage.night(stage.later.beds[0], IN_FIVE), stage.night(stage.closed.beds[0], IN_FIVE))
    assert row_picture(stage.database) == before
    assert len(stage.said) == 1


def a_card_of_the_tray_is_dropped_on_a_day_of_the_calendar(stage: Stage) -> None:
    stage.show(ViewId.CALENDAR)
    stage.drag(stage.card(), stage.night(stage.empty.beds[0], IN_THREE))
    assert {stage.beds_on(IN_THREE).get(each) for each in stage.waiting} == set(stage.empty.beds)
    assert not set(stage.waiting) & set(stage.beds())
