"""Outlines of rooms."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from unterkunft.exchange.field_types.base import UnreadableValueError
from unterkunft.exchange.field_types.outlines import Outline
from unterkunft.exchange.finding_codes import FindingCode

_TRIANGLE = ((Decimal(0), Decimal(0)), (Decimal("4.25"), Decimal(0)), (Decimal(0), Decimal("-3.5")))


def test_corners_are_pairs_of_numbers_in_json() -> None:
    assert Outline().from_json([[0, 0], [Decimal("4.25"), "0"], ["0.0", "-3.50"]]) == _TRIANGLE
    assert Outline().to_json(_TRIANGLE) == [[0, 0], [4.25, 0], [0, -3.5]]


def test_corners_are_separated_by_semicolons_in_excel() -> None:
    assert Outline().from_cell("0,0; 4.25,0 ;0,-3.5;") == _TRIANGLE
    assert Outline().to_cell(_TRIANGLE) == "0,0; 4.25,0; 0,-3.5"


def test_corners_are_kept_to_a_tenth_of_a_millimetre() -> None:
    drawn = Outline().from_json([[0, 0], [Decimal("4.2500000000000001"), 0], [0, Decimal("-3.49999999")]])
    assert drawn == _TRIANGLE


@pytest.mark.parametrize(
    "raw",
    [
        "0,0; 1,0",
        "0,0; 1,0; 1,5,2",
        "0,0; 1,0; a,b",
        "0;0;0",
        5,
        "0,0; 1,0; 0,999999999",
        ";".join(["0,0"] * 501),
    ],
)
def test_other_cells_are_no_outline(raw: Any) -> None:
    with pytest.raises(UnreadableValueError) as caught:
        Outline().from_cell(raw)
    assert caught.value.code is FindingCode.NOT_AN_OUTLINE


@pytest.mark.parametrize(
    "raw", [{}, [[0, 0], [1, 1]], [[0, 0], [1, 1], [2]], [[0, 0], [1, 1], [True, 0]], [[0, 0], [1, 1], 7]]
)
def test_other_json_is_no_outline(raw: Any) -> None:
    with pytest.raises(UnreadableValueError) as caught:
        Outline().from_json(raw)
    assert caught.value.code is FindingCode.NOT_AN_OUTLINE
