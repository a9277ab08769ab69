"""Tools in metres: what a drag, a click or a key does, without a screen."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.unit.ui.plan_editor.conftest import Board
from unterkunft.model.base import Point
from unterkunft.ui.plan_editor.drawing_tools import tool_for
from unterkunft.ui.plan_editor.overlay import NOTHING_OVER, Pen
from unterkunft.ui.plan_editor.shapes import rectangle
from unterkunft.ui.plan_editor.tools import Pointer, Tool, ToolId
from unterkunft.values.statuses import RoomUse

REACH = 0.3


def at(x: float, y: float, *, is_free: bool = False, adds: bool = False) -> Pointer:
    return Pointer((x, y), REACH, is_free=is_free, adds=adds)


def drag(tool: Tool, start: Point, end: Point, *, is_free: bool = False) -> None:
    tool.press(at(*start, is_free=is_free))
    tool.move(at(*end, is_free=is_free))
    tool.release(at(*end, is_free=is_free))


def click(tool: Tool, where: Point, *, adds: bool = False) -> None:
    tool.press(at(*where, adds=adds))
    tool.release(at(*where, adds=adds))


@pytest.fixture
def select(board: Board) -> Tool:
    return tool_for(ToolId.SELECT, board.presenter)


def test_a_drag_draws_a_room_caught_at_its_neighbours(board: Board) -> None:
    drag(tool_for(ToolId.ROOM, board.presenter), (0.1, 7.2), (3.9, 11.9))
    assert board.room("103").outline == rectangle((0, 7), (4, 12))


def test_two_clicks_draw_a_room(board: Board) -> None:
    tool = tool_for(ToolId.ROOM, board.presenter)
    click(tool, (0.1, 7.2))
    tool.move(at(2.0, 9.0))
    click(tool, (3.9, 11.9))
    assert board.room("103").outline == rectangle((0, 7), (4, 12))


def test_shift_draws_freely(board: Board) -> None:
    drag(tool_for(ToolId.ROOM, board.presenter), (0.13, 7.21), (3.87, 11.94), is_free=True)
    assert board.room("103").outline == rectangle((0.13, 7.21), (3.87, 11.94))


def test_a_stroke_is_no_room(board: Board) -> None:
    drag(tool_for(ToolId.ROOM, board.presenter), (0.0, 8.0), (4.0, 8.0))
    assert board.numbers == ["101", "102", "Flur"]


def test_escape_forgets_the_first_corner(board: Board) -> None:
    tool = tool_for(ToolId.ROOM, board.presenter)
    tool.press(at(0, 8))
    assert tool.cancel()
    assert not tool.cancel()


def test_guide_lines_show_what_caught(board: Board) -> None:
    tool = tool_for(ToolId.ROOM, board.presenter)
    tool.press(at(0.1, 7.2))
    tool.move(at(3.9, 9.0))
    assert [guide.end for guide in board.screen.overlay.guides] == [(4.0, 9.0)]


def test_the_corridor_tool_draws_corridors(board: Board) -> None:
    drag(tool_for(ToolId.CORRIDOR, board.presenter), (9, 0), (11, 9))
    assert board.room("Corridor").room.use is RoomUse.CORRIDOR


@pytest.mark.parametrize("closing", ["first corner", "enter", "double click"])
def test_clicks_draw_a_room_of_any_shape(board: Board, closing: str) -> None:
    tool = tool_for(ToolId.POLYGON, board.presenter)
    corners = [(10.0, 0.0), (14.0, 0.0), (14.0, 3.0), (12.0, 3.0), (12.0, 6.0), (10.0, 6.0)]
    for corner in corners:
        click(tool, corner)
    if closing == "first corner":
        click(tool, corners[0])
    elif closing == "enter":
        tool.finish()
    else:
        tool.press(at(*corners[-1]))
        tool.double(at(*corners[-1]))
    assert board.room("103").outline == tuple(corners)


def test_walls_that_cross_are_shown_and_not_drawn(board: Board) -> None:
    tool = tool_for(ToolId.POLYGON, board.presenter)
    for corner in ((10.0, 0.0), (14.0, 4.0), (14.0, 0.0), (10.0, 6.0)):
        click(tool, corner)
    tool.finish()
    assert board.screen.overlay.pen is Pen.BROKEN
    assert "103" not in board.numbers


def test_backspace_takes_the_last_corner_back(board: Board) -> None:
    tool = tool_for(ToolId.POLYGON, board.presenter)
    for corner in ((10.0, 0.0), (14.0, 0.0), (14.0, 9.0)):
        click(tool, corner)
    tool.step_back()
    click(tool, (14.0, 3.0))
    tool.finish()
    assert board.room("103").outline[-1] == (14, 3)


def test_a_click_selects_and_control_adds(board: Board, select: Tool) -> None:
    click(select, (2, 2))
    click(select, (6, 2), adds=True)
    assert {room.room.number for room in board.presenter.selected} == {"101", "102"}
    click(select, (30, 30))
    assert board.presenter.selected == ()


def test_a_click_on_one_of_several_selects_it_alone(board: Board, select: Tool) -> None:
    board.select("101", "102")
    click(select, (2, 2))
    assert [room.room.number for room in board.presenter.selected] == ["101"]


def test_a_rectangle_selects_what_it_touches(board: Board, select: Tool) -> None:
    drag(select, (-1, -1), (5, 4))
    assert {room.room.number for room in board.presenter.selected} == {"101", "102"}


def test_a_room_is_dragged_and_caught(board: Board, select: Tool) -> None:
    drag(select, (2, 2), (2.1, 9.1))
    assert board.room("101").outline == rectangle((0, 7), (4, 12))


def test_a_corner_is_pulled(board: Board, select: Tool) -> None:
    board.select("102")
    drag(select, (8, 5), (9.4, 4.8))
    assert board.room("102").outline == rectangle((4, 0), (9.5, 5))


def test_a_wall_is_pulled_at_right_angles(board: Board, select: Tool) -> None:
    board.select("102")
    drag(select, (8, 2.5), (9.9, 3.4))
    assert board.room("102").outline == rectangle((4, 0), (10, 5))


def test_escape_leaves_a_pulled_room_as_it_was(board: Board, select: Tool) -> None:
    board.select("102")
    select.press(at(8, 5))
    select.move(at(9, 6))
    assert board.screen.overlay.moving
    select.cancel()
    select.release(at(9, 6))
    assert board.screen.overlay == NOTHING_OVER
    assert board.room("102").box.width == 4


def test_a_double_click_on_a_wall_adds_a_corner(board: Board, select: Tool) -> None:
    board.select("102")
    select.double(at(7.0, 0.0))
    assert len(board.room("102").outline) == 5
    select.double(at(7.0, 0.0))
    assert len(board.room("102").outline) == 4


def test_a_line_splits(board: Board) -> None:
    board.select("101")
    drag(tool_for(ToolId.SPLIT, board.presenter), (0, 3), (4, 3))
    assert (board.room("101").room.area_m2, board.room("103").room.area_m2) == (Decimal(12), Decimal(8))


def test_the_picture_is_pushed(board: Board) -> None:
    board.presenter.backdrop.set_picture("image/png", b"a", width_px=3000)
    drag(tool_for(ToolId.BACKGROUND, board.presenter), (1, 1), (3, 4))
    place = board.presenter.backdrop.place
    assert place is not None
    assert (place.x, place.y) == (2, 3)


def test_two_points_of_the_picture_are_measured(board: Board) -> None:
    board.presenter.backdrop.set_picture("image/png", b"a", width_px=3000)
    board.screen.distance = 8.0
    drag(tool_for(ToolId.SCALE, board.presenter), (1, 1), (5, 1))
    place = board.presenter.backdrop.place
    assert place is not None
    assert place.metres_per_pixel == pytest.approx(0.02)
