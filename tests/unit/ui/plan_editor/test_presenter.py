"""What the plan editor decides: every gesture is one step, named, undone as one."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from tests.builders import march
from tests.unit.ui.plan_editor.conftest import CORRIDOR, FIRST, Board
from unterkunft.services.background_place import BackgroundPlace
from unterkunft.services.commands.bed_setting import BedCounts
from unterkunft.ui.plan_editor.findings import FindingKind
from unterkunft.ui.plan_editor.shapes import Side, rectangle
from unterkunft.values.statuses import RoomFeature, RoomUse

BELOW = rectangle((0.0, 7.0), (4.0, 12.0))


def test_a_drawn_room_has_the_next_number_its_area_and_beds(board: Board) -> None:
    board.presenter.draw(BELOW, None)
    room = board.room("103")
    assert (room.room.area_m2, room.beds.places) == (Decimal(20), 2)
    assert board.screen.selection == {room.id}


def test_numbers_go_on_from_the_one_typed_last(board: Board) -> None:
    board.presenter.draw(BELOW, None)
    board.presenter.number_selected("140")
    board.presenter.draw(rectangle((4, 7), (8, 12)), None)
    assert "141" in board.numbers


def test_a_corridor_bears_the_word_for_its_use(board: Board) -> None:
    board.presenter.draw(BELOW, RoomUse.CORRIDOR)
    board.presenter.draw(rectangle((9, 0), (11, 9)), RoomUse.CORRIDOR)
    assert {"Corridor", "Corridor 2"} <= set(board.numbers)


def test_undo_takes_back_one_gesture(board: Board) -> None:
    board.presenter.draw(BELOW, None)
    board.workplace.undo()
    assert board.numbers == ["101", "102", "Flur"]


def test_resizing_measures_the_area_again(board: Board) -> None:
    board.presenter.reshape(board.room("101").id, rectangle((0, 0), (3, 5)))
    assert board.room("101").room.area_m2 == 15


def test_an_area_that_was_typed_in_stays(board: Board) -> None:
    board.select("101")
    board.presenter.change_selected(area_m2=Decimal("18.4"))
    board.presenter.reshape(board.room("101").id, rectangle((0, 0), (3, 5)))
    assert board.room("101").room.area_m2 == Decimal("18.4")
    board.presenter.measure_selected()
    assert board.room("101").room.area_m2 == 15


def test_several_rooms_move_in_one_step(board: Board) -> None:
    board.select("101", "102")
    board.presenter.move_selected((0.0, -1.0))
    assert board.room("102").box.top == -1
    assert board.screen.done[-1].values["rooms"] == 2


def test_a_width_that_is_typed_resizes(board: Board) -> None:
    board.select("102")
    board.presenter.resize_selected(3.5, None)
    assert (board.room("102").box.width, board.room("102").box.height) == (3.5, 5)


def test_a_row_of_copies_is_numbered_on(board: Board) -> None:
    board.select("102")
    board.presenter.array(3, Side.RIGHT, 0.0)
    assert [board.room(number).box.left for number in ("103", "104", "105")] == [8, 12, 16]
    assert board.room("105").beds == BedCounts(singles=2)


def test_a_duplicate_lies_beside(board: Board) -> None:
    board.select("102")
    board.presenter.duplicate()
    assert board.room("103").box.left == 8


def test_a_room_is_split_along_a_line(board: Board) -> None:
    board.select("101")
    board.presenter.split_along((2.0, -1.0), (2.0, 6.0))
    assert (board.room("101").room.area_m2, board.room("103").room.area_m2) == (Decimal(10), Decimal(10))
    assert (board.room("101").beds.places, board.room("103").beds.places) == (2, 0)


def test_a_line_beside_every_room_splits_nothing(board: Board) -> None:
    board.presenter.split_along((50.0, 0.0), (50.0, 5.0))
    assert board.screen.refused == ["NO_ROOM_TO_SPLIT"]


def test_the_keyboard_halves_a_room(board: Board) -> None:
    board.select("101")
    board.presenter.halve(is_upright=False)
    assert board.room("103").box.top == 2.5


def test_the_keyboard_draws_a_room_beside_the_selected_one(board: Board) -> None:
    board.select("102")
    board.presenter.insert_room()
    assert board.room("103").box.left == 8


def test_rooms_are_aligned(board: Board) -> None:
    board.presenter.draw(rectangle((0.5, 8), (4, 12)), None)
    board.select("101", "103")
    board.presenter.align(Side.LEFT)
    assert board.room("103").box.left == 0


def test_a_number_that_is_taken_is_refused(board: Board) -> None:
    board.select("101")
    board.presenter.number_selected("102")
    assert board.screen.refused == ["ROOM_NUMBER_TAKEN"]


def test_several_rooms_are_numbered_in_reading_order(board: Board) -> None:
    board.select("101", "102")
    board.presenter.number_selected("201")
    assert board.room("201").outline == FIRST
    assert board.numbers == ["201", "202", "Flur"]


def test_a_feature_is_added_to_all_and_others_stay(board: Board) -> None:
    board.select("101")
    board.presenter.set_feature(RoomFeature.QUIET, is_there=True)
    board.select("101", "102")
    board.presenter.set_feature(RoomFeature.LOCKABLE, is_there=True)
    assert set(board.room("101").content.features) == {RoomFeature.QUIET, RoomFeature.LOCKABLE}
    board.presenter.set_feature(RoomFeature.QUIET, is_there=False)
    assert board.room("101").content.features == (RoomFeature.LOCKABLE,)


def test_beds_that_somebody_had_are_closed_instead(board: Board) -> None:
    bed = board.room("101").room.beds[0].id
    board.house.housed(bed, since=march(1), until=march(2))
    board.screen.closing_day = date(2026, 3, 10)
    board.presenter.set_beds({board.room("101").id: BedCounts()})
    assert [each.person for each in board.screen.held] == ["Rahimi"]
    assert [each.bed for each in board.workplace.timeline().closures] == [bed]


def test_thinking_better_of_it_changes_nothing(board: Board) -> None:
    board.house.housed(board.room("101").room.beds[0].id, since=march(1), until=march(2))
    board.select("101")
    board.presenter.remove_selected()
    assert board.numbers == ["101", "102", "Flur"]
    assert board.workplace.timeline().closures == ()


def test_an_empty_room_is_removed(board: Board) -> None:
    board.select("102")
    board.presenter.remove_selected()
    assert board.numbers == ["101", "Flur"]


def test_rooms_over_each_other_are_found(board: Board) -> None:
    board.presenter.draw(rectangle((3, 1), (6, 4)), None)
    kinds = [finding.kind for finding in board.screen.findings]
    assert kinds.count(FindingKind.OVERLAP) == 2


def test_neighbours_are_no_finding(board: Board) -> None:
    assert board.screen.findings == ()


def test_rooms_that_were_never_drawn_keep_the_programs_layout(board: Board) -> None:
    board.house.room("199", level=1)
    board.workplace.reload()
    assert FindingKind.NOT_DRAWN in {finding.kind for finding in board.screen.findings}
    board.presenter.adopt()
    assert board.room("199").is_drawn


def test_the_next_room_is_reached_by_key(board: Board) -> None:
    board.presenter.select_beside(1)
    board.presenter.select_beside(1)
    assert [room.room.number for room in board.presenter.selected] == ["102"]
    board.presenter.select_beside(-1)
    assert [room.room.number for room in board.presenter.selected] == ["101"]


def test_all_rooms_of_a_use_are_selected(board: Board) -> None:
    board.presenter.select_all(RoomUse.SLEEPING)
    assert len(board.presenter.selected) == 2


def test_a_building_without_floors_shows_none(board: Board) -> None:
    board.presenter.choose_building(board.house.building)
    assert board.screen.floor is not None


def test_two_points_and_their_distance_scale_the_picture(board: Board) -> None:
    backdrop = board.presenter.backdrop
    backdrop.set_picture("image/png", b"a", width_px=3000)
    assert backdrop.place == BackgroundPlace(0.01)
    board.screen.distance = 10.0
    backdrop.scale_by((2.0, 1.0), (7.0, 1.0))
    assert backdrop.place == BackgroundPlace(0.02, x=-2.0, y=-1.0)


def test_a_floor_without_a_picture_cannot_be_scaled(board: Board) -> None:
    board.presenter.backdrop.scale_by((0.0, 0.0), (1.0, 0.0))
    assert board.screen.refused == ["NO_PICTURE"]


def test_a_picture_is_pushed_and_removed(board: Board) -> None:
    backdrop = board.presenter.backdrop
    backdrop.set_picture("image/png", b"a", width_px=3000)
    backdrop.push_to((1.0, 2.0))
    assert board.screen.background is not None
    assert (board.screen.background.place.x, board.screen.background.place.y) == (1, 2)
    backdrop.remove()
    assert board.screen.background is None


def test_the_corridor_lies_where_it_was_drawn(board: Board) -> None:
    assert board.room("Flur").outline == CORRIDOR
