"""Drags on the plan and between plan and tray."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from tests.builders import row_picture
from tests.real_drag.stage import ALT, CTRL, SHIFT, TODAY, Stage
from unterkunft.ui.plan.day_dialogs import UntilDialog


def a_card_dropped_on_a_room_places_the_household(stage: Stage) -> None:
    stage.drag(stage.card(), stage.bed(stage.empty))
    assert {stage.beds().get(each) for each in stage.waiting} == set(stage.empty.beds[:2])


def a_bed_dropped_on_a_bed_moves_one_person(stage: Stage) -> None:
    stage.drag(stage.bed(stage.full, 0), stage.bed(stage.empty, 1))
    assert stage.beds()[stage.couple[0]] == stage.empty.beds[1]
    assert stage.beds()[stage.couple[1]] == stage.full.beds[1]


def a_household_is_dragged_with_shift(stage: Stage) -> None:
    stage.drag(stage.bed(stage.full, 0), stage.bed(stage.empty, 0), keys=SHIFT)
    assert {stage.beds()[each] for each in stage.couple} == set(stage.empty.beds[:2])


def a_drop_on_a_taken_bed_swaps_two_people_in_one_step(stage: Stage) -> None:
    mover = stage.guests[0]
    before = row_picture(stage.database)
    stage.drag(stage.bed(stage.taken, 0), stage.bed(stage.full, 0))
    assert stage.beds()[mover] == stage.full.beds[0]
    assert stage.beds()[stage.couple[0]] == stage.taken.beds[0]
    stage.workplace.undo()
    assert row_picture(stage.database) == before


def a_household_swaps_with_a_household_of_its_size(stage: Stage) -> None:
    stage.drag(stage.bed(stage.taken, 0), stage.bed(stage.full, 0), keys=SHIFT)
    assert {stage.beds()[each] for each in stage.guests} == set(stage.full.beds)
    assert {stage.beds()[each] for each in stage.couple} == set(stage.taken.beds)


def a_refused_drop_changes_nothing_and_says_why(stage: Stage) -> None:
    before = row_picture(stage.database)
    stage.drag(stage.card(), stage.bed(stage.closed))
    assert row_picture(stage.database) == before
    assert len(stage.said) == 1


def undo_restores_what_a_drop_changed(stage: Stage) -> None:
    before = row_picture(stage.database)
    stage.drag(stage.bed(stage.full, 0), stage.bed(stage.empty, 1))
    assert row_picture(stage.database) != before
    stage.workplace.undo()
    assert row_picture(stage.database) == before
    assert stage.page.scene.target_of(stage.couple[0]) is not None


def a_drop_on_the_tray_lifts_out_of_bed(stage: Stage) -> None:
    stage.drag(stage.bed(stage.full, 0), stage.tray_foot())
    assert stage.couple[0] not in stage.beds()
    assert len(stage.page.tray.model.rows) == 3


def escape_calls_a_drag_off(stage: Stage) -> None:
    before = row_picture(stage.database)
    stage.drag_and_press_escape(stage.bed(stage.full, 0), stage.bed(stage.empty, 1))
    assert row_picture(stage.database) == before
    assert {item.look.mark for item in stage.page.scene.room_items} == {None}


def ctrl_at_the_drop_swaps_although_a_bed_is_free(stage: Stage) -> None:
    stage.drag(stage.card(), stage.bed(stage.empty))
    stage.drag(stage.bed(stage.full, 0), stage.tray_foot())
    stage.drag(stage.bed(stage.taken, 0), stage.bed(stage.full, 1), drop_keys=CTRL)
    assert stage.beds()[stage.guests[0]] == stage.full.beds[1]
    assert stage.beds()[stage.couple[1]] == stage.taken.beds[0]


def alt_at_the_drop_asks_until_when(stage: Stage) -> None:
    until = TODAY + timedelta(days=3)
    QTimer.singleShot(600, lambda: _answer_until(days=3))
    stage.drag(stage.bed(stage.full, 0), stage.bed(stage.empty, 0), drop_keys=ALT)
    while QApplication.activeModalWidget() is not None:
        QApplication.processEvents()
    assert stage.beds()[stage.couple[0]] == stage.empty.beds[0]
    assert stage.couple[0] not in stage.beds_on(until)


def _answer_until(*, days: int) -> None:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, UntilDialog)
    dialog.field.show_day(TODAY + timedelta(days=days))
    dialog.accept()


def announced_people_are_dragged_from_the_tray(stage: Stage) -> None:
    stage.drag(stage.announcement(), stage.bed(stage.empty))
    assert set(stage.empty.beds) <= set(stage.beds().values())
    (arrival,) = stage.workplace.timeline().arrivals
    assert arrival.waiting == 0


def announced_people_on_a_closed_bed_stay_announced(stage: Stage) -> None:
    before = row_picture(stage.database)
    stage.drag(stage.announcement(), stage.bed(stage.closed))
    assert row_picture(stage.database) == before
    assert len(stage.said) == 1


def a_selection_is_dragged_together(stage: Stage) -> None:
    stage.workplace.select((stage.couple[0], stage.guests[0]))
    stage.drag(stage.bed(stage.full, 0), stage.bed(stage.empty))
    assert {stage.beds()[stage.couple[0]], stage.beds()[stage.guests[0]]} == set(stage.empty.beds)
