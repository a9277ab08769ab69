"""Which way texts read, and how mixed ones stand on a line."""

from __future__ import annotations

import pytest

from unterkunft.documents.text_order import is_right_to_left, levels, visual_order


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Karimi", False),
        ("محمد", True),
        ("יוסף", True),
        ("12 محمد", True),
        ("Karimi محمد", False),
        ("123", False),
        ("", False),
    ],
)
def test_the_first_letter_with_a_direction_decides_how_a_line_reads(text: str, expected: bool) -> None:
    assert is_right_to_left(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ab", (0, 0)),
        ("אב", (1, 1)),
        ("a א", (0, 0, 1)),
        ("א ב", (1, 1, 1)),
        ("a א ב c", (0, 0, 1, 1, 1, 0, 0)),
        ("א a", (1, 1, 2)),
        ("א 12", (1, 1, 2, 2)),
        ("א 1-2", (1, 1, 2, 2, 2)),
        ("a א 1", (0, 0, 1, 1, 2)),
        ("a (א)", (0, 0, 0, 1, 0)),
        ("אָ", (1, 1)),
        ("", ()),
    ],
)
def test_each_character_gets_the_level_of_the_unicode_algorithm(text: str, expected: tuple[int, ...]) -> None:
    assert levels(text) == expected


def test_a_hyphen_alone_between_letter_and_number_is_no_part_of_the_number() -> None:
    assert levels("א-1") == (1, 1, 2)


def test_right_to_left_pieces_change_places_and_numbers_inside_keep_their_order() -> None:
    pieces = [(0, "a"), (1, "ב"), (2, "1"), (2, "2"), (1, "ד"), (0, "e")]
    assert visual_order(pieces) == ("a", "ד", "1", "2", "ב", "e")


def test_no_piece_stands_as_no_piece() -> None:
    assert visual_order([]) == ()
