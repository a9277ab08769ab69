"""Outlines: areas, and walls that cross."""

import pytest

from unterkunft.values.outlines import area_of, crosses_itself, turn, walls

SQUARE = ((0.0, 0.0), (4.0, 0.0), (4.0, 3.0), (0.0, 3.0))


def test_a_rectangle_has_length_times_width() -> None:
    assert area_of(SQUARE) == 12


def test_the_direction_of_the_corners_does_not_matter() -> None:
    assert area_of(tuple(reversed(SQUARE))) == 12


def test_no_corners_have_no_walls() -> None:
    assert walls(()) == ()


def test_the_last_wall_leads_back_to_the_first_corner() -> None:
    assert walls(SQUARE)[-1] == ((0, 3), (0, 0))


def test_a_way_straight_on_does_not_turn() -> None:
    assert turn((0, 0), (1, 1), (2, 2)) == 0


@pytest.mark.parametrize(
    "outline",
    [
        SQUARE,
        ((0.0, 0.0), (4.0, 0.0), (0.0, 3.0)),
        ((0, 0), (6, 0), (6, 2), (3, 2), (3, 5), (0, 5)),
        ((0, 0), (2, 0), (4, 0), (4, 3), (0, 3)),
    ],
    ids=["rectangle", "triangle", "angle", "corner on a wall"],
)
def test_sound_outlines_do_not_cross_themselves(outline: tuple[tuple[float, float], ...]) -> None:
    assert not crosses_itself(outline)


@pytest.mark.parametrize(
    "outline",
    [
        ((0, 0), (4, 3), (4, 0), (0, 3)),
        ((0, 0), (4, 0), (4, 3), (2, 0), (0, 3)),
        ((0, 0), (4, 0), (2, 0), (2, 3)),
        ((0, 0), (4, 0), (4, 0), (4, 3)),
        ((0, 0), (0, 0), (4, 0), (4, 3)),
        ((2, 0), (4, 0), (4, 3), (0, 3), (0, 0), (3, 0)),
    ],
    ids=["bow", "corner touches wall", "folded back", "corner twice", "first twice", "end over start"],
)
def test_walls_that_meet_elsewhere_cross(outline: tuple[tuple[float, float], ...]) -> None:
    assert crosses_itself(outline)
