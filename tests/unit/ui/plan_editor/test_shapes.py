"""Outlines while they are drawn, numbers that go on, and what catches a point."""

from __future__ import annotations

import pytest

from unterkunft.ui.plan.geometry import Box
from unterkunft.ui.plan_editor.numbering import first_number, following, named_by_use, next_numbers
from unterkunft.ui.plan_editor.shapes import (
    Outline,
    overlap,
    rectangle,
    resized,
    split,
    wall_near,
    without_corner,
)
from unterkunft.ui.plan_editor.snapping import Snapping

ROOM = rectangle((0, 0), (4, 5))
ANGLE: Outline = ((0, 0), (6, 0), (6, 2), (3, 2), (3, 5), (0, 5))


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (rectangle((4, 0), (8, 5)), False),
        (rectangle((4.01, 0), (8, 5)), False),
        (rectangle((3, 4), (8, 9)), True),
        (ROOM, True),
        (rectangle((1, 1), (2, 2)), True),
        (rectangle((-1, 2), (9, 3)), True),
    ],
    ids=["neighbour", "a gap", "corner", "the same", "inside", "across"],
)
def test_rooms_that_share_more_than_a_wall_overlap(other: Outline, expected: bool) -> None:
    assert overlap(ROOM, other) is expected
    assert overlap(other, ROOM) is expected


def test_a_room_in_the_corner_of_an_angle_does_not_overlap() -> None:
    assert not overlap(ANGLE, rectangle((3, 2), (6, 5)))


def test_an_angle_is_cut_once() -> None:
    parts = split(ANGLE, (0, 2), (9, 2))
    assert parts is None or len(parts) == 2
    assert split(ANGLE, (1, -1), (1, 9)) is not None


def test_a_line_that_misses_cuts_nothing() -> None:
    assert split(ROOM, (9, 0), (9, 5)) is None


def test_a_triangle_keeps_its_corners() -> None:
    triangle: Outline = ((0, 0), (4, 0), (0, 3))
    assert without_corner(triangle, 1) == triangle


def test_an_outline_is_stretched_from_its_upper_left_corner() -> None:
    assert resized(ANGLE, 12, 10)[2] == (12, 4)


def test_a_wall_is_found_within_reach() -> None:
    assert wall_near(ROOM, (2, 0.1), 0.2) == 0
    assert wall_near(ROOM, (2, 2), 0.2) is None


def test_a_point_is_caught_at_corners_before_the_grid() -> None:
    caught = Snapping.around([ROOM], grid=0.5).caught((4.2, 7.3), 0.3)
    assert caught.at == (4, 7.5)
    assert len(caught.guides) == 1


def test_without_a_grid_a_point_stays() -> None:
    assert Snapping((), 0).caught((1.23, 4.56), 0.3).at == (1.23, 4.56)


def test_a_box_is_caught_with_either_side() -> None:
    caught = Snapping.around([ROOM], grid=0.5).caught_box(Box(4.1, 5.2, 3, 3), 0.3)
    assert caught.at == pytest.approx((-0.1, -0.2))


@pytest.mark.parametrize(("level", "number"), [(1, "101"), (0, "001"), (-1, "U01"), (12, "1201")])
def test_a_floor_begins_with_its_level(level: int, number: str) -> None:
    assert first_number(level) == number


@pytest.mark.parametrize(
    ("number", "expected"), [("103", "104"), ("009", "010"), ("A9", "A10"), ("Saal", "Saal 2")]
)
def test_numbers_go_on(number: str, expected: str) -> None:
    assert following(number) == expected


def test_taken_numbers_are_left_out() -> None:
    assert next_numbers(["101", "103", "Flur"], level=1, count=2, after="101") == ["102", "104"]
    assert next_numbers(["101", "103", "Flur"], level=1, count=1) == ["104"]
    assert next_numbers([], level=1, count=2) == ["101", "102"]


def test_uses_are_counted_where_there_are_several() -> None:
    assert named_by_use(["flur"], "Flur", 2) == ["Flur 2", "Flur 3"]
