"""Boxes and polygons."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unterkunft.ui.plan.geometry import Box, box_around, largest_box_inside, polygon_area

L_SHAPE = ((0.0, 0.0), (6.0, 0.0), (6.0, 2.0), (3.0, 2.0), (3.0, 5.0), (0.0, 5.0))
sizes = st.floats(0.5, 30)


@given(st.floats(-50, 50), st.floats(-50, 50), sizes, sizes)
def test_the_largest_box_in_an_upright_rectangle_is_the_rectangle(
    left: float, top: float, width: float, height: float
) -> None:
    box = Box(left, top, width, height)
    found = largest_box_inside(box.corners)
    assert found.width == pytest.approx(width)
    assert found.height == pytest.approx(height)


def test_the_largest_box_of_an_l_shape_lies_in_its_longer_arm() -> None:
    assert largest_box_inside(L_SHAPE) == Box(0, 0, 3, 5)


def test_the_area_of_an_l_shape_counts_both_arms_once() -> None:
    assert polygon_area(L_SHAPE) == 21
    assert polygon_area(tuple(reversed(L_SHAPE))) == 21


def test_a_slanted_room_shows_its_beds_inside_its_walls() -> None:
    corners = ((0.0, 0.0), (4.0, 0.0), (6.0, 4.0), (0.0, 4.0))
    box = largest_box_inside(corners)
    assert box == Box(0, 0, 4, 4)


def test_boxes_that_only_touch_do_not_overlap() -> None:
    box = Box(0, 0, 2, 2)
    assert not box.overlaps(Box(2, 0, 2, 2))
    assert box.overlaps(Box(1.9, 0, 2, 2))


def test_the_box_around_corners_holds_them_all() -> None:
    assert box_around(L_SHAPE) == Box(0, 0, 6, 5)
