"""Drags in the list, and between list and tray."""

from __future__ import annotations

from tests.builders import row_picture
from tests.real_drag.stage import CTRL, Stage
from unterkunft.ui.day.view_switch import ViewId
from unterkunft.ui.house_list.lines import LineKind


def a_person_is_dragged_to_a_room_of_the_list(stage: Stage) -> None:
    stage.show(ViewId.LIST)
    stage.drag(stage.line(LineKind.BED, stage.full.beds[0]), stage.line(LineKind.ROOM, stage.empty.id))
    assert stage.beds()[stage.couple[0]] == stage.empty.beds[0]
    assert stage.beds()[stage.couple[1]] == stage.full.beds[1]


def a_person_is_dragged_to_a_bed_of_the_list(stage: Stage) -> None:
    stage.show(ViewId.LIST)
    stage.drag(stage.line(LineKind.BED, stage.full.beds[0]), stage.line(LineKind.BED, stage.empty.beds[1]))
    assert stage.beds()[stage.couple[0]] == stage.empty.beds[1]


def ctrl_at_the_drop_swaps_in_the_list(stage: Stage) -> None:
    stage.show(ViewId.LIST)
    start, end = (
        stage.line(LineKind.BED, stage.full.beds[0]),
        stage.line(LineKind.BED, stage.taken.beds[1]),
    )
    stage.drag(start, end, drop_keys=CTRL)
    assert stage.beds()[stage.couple[0]] == stage.taken.beds[1]
    assert stage.beds()[stage.guests[1]] == stage.full.beds[0]


def a_card_of_the_tray_is_dropped_on_a_room_of_the_list(stage: Stage) -> None:
    stage.show(ViewId.LIST)
    stage.drag(stage.card(), stage.line(LineKind.ROOM, stage.empty.id))
    assert {stage.beds().get(each) for each in stage.waiting} == set(stage.empty.beds)


def those_without_a_bed_take_people_out_of_bed(stage: Stage) -> None:
    stage.show(ViewId.LIST)
    stage.drag(stage.line(LineKind.BED, stage.full.beds[0]), stage.line_without_bed())
    assert stage.couple[0] not in stage.beds()


def a_person_of_the_list_is_dropped_on_the_tray(stage: Stage) -> None:
    stage.show(ViewId.LIST)
    stage.drag(stage.line(LineKind.BED, stage.full.beds[1]), stage.tray_foot())
    assert stage.couple[1] not in stage.beds()


def a_drop_on_a_closed_bed_of_the_list_says_why(stage: Stage) -> None:
    stage.show(ViewId.LIST)
    before = row_picture(stage.database)
    stage.drag(stage.line(LineKind.BED, stage.full.beds[0]), stage.line(LineKind.BED, stage.closed.beds[0]))
    assert row_picture(stage.database) == before
    assert len(stage.said) == 1
