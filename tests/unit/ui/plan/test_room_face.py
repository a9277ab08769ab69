"""What of a room fits on the screen."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from unterkunft.ui.plan.room_face import Detail, face_of

sizes = st.floats(4, 900)


@given(sizes, sizes, st.integers(0, 14))
def test_every_bed_has_a_place_and_none_lies_on_another(width: float, height: float, beds: int) -> None:
    face = face_of(width, height, beds)
    assert len(face.slots) == beds
    if min(width, height) > 30:
        assert [pair for pair in combinations(face.slots, 2) if pair[0].overlaps(pair[1])] == []


@given(st.floats(30, 900), st.floats(30, 900), st.integers(1, 14))
def test_no_bed_sticks_out_of_its_room(width: float, height: float, beds: int) -> None:
    for slot in face_of(width, height, beds).slots:
        assert slot.left >= 0
        assert slot.right <= width + 1
        assert slot.bottom <= height + 1


def test_a_small_room_shows_blocks_a_larger_one_names_a_large_one_everything() -> None:
    details = [face_of(width, width * 1.4, 3).detail for width in (40, 88, 200)]
    assert details == [Detail.FAR, Detail.MID, Detail.NEAR]


def test_many_beds_stand_in_columns_before_names_are_given_up() -> None:
    face = face_of(200, 150, 8)
    assert face.detail is Detail.MID
    assert len({slot.left for slot in face.slots}) > 1


def test_a_room_without_beds_has_a_header_only() -> None:
    assert face_of(200, 150, 0).slots == ()
