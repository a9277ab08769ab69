"""Lines that end where they may."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unterkunft.documents.pen import BODY, width_of, wrapped

_LETTERS = st.text(alphabet="abcäöüß ABC-, محمد012€§", max_size=60)


@given(_LETTERS, st.floats(min_value=8, max_value=60))
def test_no_line_is_wider_than_its_room(text: str, width: float) -> None:
    assert all(width_of(line, BODY) <= width + 1e-6 for line in wrapped(text, BODY, width))


@given(_LETTERS, st.floats(min_value=8, max_value=60))
def test_wrapping_loses_no_letter(text: str, width: float) -> None:
    assert "".join(wrapped(text, BODY, width)).replace(" ", "") == text.replace(" ", "")


def test_a_double_name_may_break_after_its_hyphen() -> None:
    assert wrapped("Abdulrahman-Muhammadzai", BODY, 25) == ("Abdulrahman-", "Muhammadzai")


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("Satzung nach § 4", 24, ("Satzung nach", "§ 4")),
        ("Betrag 435,00 €", 22, ("Betrag", "435,00 €")),
        ("20/30 × 435,00", 15, ("20/30", "× 435,00")),
        ("Vertrag V-1", 15, ("Vertrag", "V-1")),
    ],
)
def test_what_belongs_together_stays_on_one_line(text: str, width: float, lines: tuple[str, ...]) -> None:
    assert wrapped(text, BODY, width) == lines


def test_an_empty_text_is_one_empty_line() -> None:
    assert wrapped("", BODY, 50) == ("",)
