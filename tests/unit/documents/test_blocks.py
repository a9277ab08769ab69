"""Blocks flow over pages, and what belongs together stays together."""

from __future__ import annotations

from unterkunft.documents.blocks import Block, Column, kept_together, paginate
from unterkunft.documents.pen import Pen

COLUMN = Column(first_top=50, later_top=10, bottom=100)


def _nothing(pen: Pen, top: float) -> None:
    """A block that only takes room."""


def block(height: float, **changes: object) -> Block:
    return Block(height, _nothing, **changes)  # type: ignore[arg-type] # named fields of Block


def test_no_block_still_makes_one_page() -> None:
    assert paginate((), COLUMN) == ((),)


def test_blocks_stand_under_each_other_with_their_space() -> None:
    (page,) = paginate((block(10), block(10, space_before=5)), COLUMN)
    assert [top for top, _ in page] == [50, 65]


def test_a_block_that_does_not_fit_begins_the_next_page_without_its_space() -> None:
    first, second = paginate((block(45), block(10, space_before=5)), COLUMN)
    assert [top for top, _ in first] == [50]
    assert [top for top, _ in second] == [10]


def test_a_heading_goes_with_what_follows() -> None:
    first, second = paginate((block(35), block(5, keep_with_next=True), block(20)), COLUMN)
    assert len(first) == 1
    assert [top for top, _ in second] == [10, 15]


def test_the_head_of_a_table_stands_again_on_the_next_page() -> None:
    head = block(5)
    _, second = paginate((block(45), block(10, on_new_page=(head,))), COLUMN)
    assert [top for top, _ in second] == [10, 15]
    assert second[0][1] == head


def test_a_block_higher_than_a_page_stands_alone_rather_than_for_ever() -> None:
    pages = paginate((block(10), block(500), block(10)), COLUMN)
    assert [len(page) for page in pages] == [1, 1, 1]


def test_blocks_kept_together_share_a_page() -> None:
    first, second = paginate((block(30), *kept_together([block(10), block(10), block(10)])), COLUMN)
    assert len(first) == 1
    assert len(second) == 3


def test_nothing_kept_together_is_nothing() -> None:
    assert kept_together([]) == ()
