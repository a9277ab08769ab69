"""Names that grow shorter instead of being cut."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from unterkunft.ui.plan.lettering import elided, fitted_name, plan_font, text_width

LONG = "Abdulrahman-Muhammadzai, Gebremeskel"


@pytest.fixture(autouse=True)
def _application(qapp: QApplication) -> None:
    """Fonts need an application."""


def test_a_name_that_fits_is_shown_whole() -> None:
    assert fitted_name("Tesfay, Selam", plan_font(12), 400) == "Tesfay, Selam"


def test_a_shorter_place_gets_the_initial() -> None:
    font = plan_font(12)
    assert fitted_name("Tesfay, Selam", font, text_width("Tesfay, S.", font) + 1) == "Tesfay, S."


def test_the_initial_survives_a_shortened_family_name() -> None:
    font = plan_font(12)
    shown = fitted_name(LONG, font, text_width("Abdulrahman, G.", font))
    assert shown.endswith("…, G.")


def test_a_person_without_a_given_name_has_no_comma() -> None:
    assert fitted_name("P-17", plan_font(12), 400) == "P-17"


@settings(max_examples=150, deadline=None)
@given(st.sampled_from([LONG, "Tesfay, Selam", "Li, Wu"]), st.integers(1, 300), st.sampled_from([10, 12, 15]))
def test_no_name_is_wider_than_its_place(name: str, width: int, pixels: int) -> None:
    font = plan_font(pixels)
    assert text_width(fitted_name(name, font, width), font) <= width + 0.5


def test_where_not_even_an_ellipsis_fits_nothing_is_shown() -> None:
    assert elided(LONG, plan_font(12), 5) == ""
