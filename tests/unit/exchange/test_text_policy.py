"""Which characters texts may hold."""

from __future__ import annotations

import pytest

from unterkunft.exchange.text_policy import clean_text, forbidden_character, name_of_character


@pytest.mark.parametrize(
    "name",
    ["Nguyễn Thị", "محمد", "O’Neill", "D'Angelo", "می‌خواهم", "क्‍ष", "שָׁלוֹם", "ትግርኛ", "a\u0323\u0302", "‎Ali"],
)
def test_names_of_any_script_are_allowed(name: str) -> None:
    assert forbidden_character(clean_text(name)) is None


@pytest.mark.parametrize(
    "character",
    [
        "\0",
        "\x07",
        "\x7f",
        "\x85",
        "\n",
        "\t",
        "\u202e",
        "\u202a",
        "\u2066",
        "\u2069",
        "\u2028",
        "\ud800",
        "\ufffe",
        "\ufdd0",
    ],
)
def test_control_and_override_characters_are_forbidden(character: str) -> None:
    assert forbidden_character(f"a{character}b") == character


def test_notes_may_have_lines_and_tabs() -> None:
    assert forbidden_character("a\n\tb", multi_line=True) is None
    assert forbidden_character("a\x0bb", multi_line=True) == "\x0b"


def test_texts_are_composed_and_trimmed() -> None:
    assert clean_text(" \u00a0O\u0308zil\r\n") == "Özil"
    assert clean_text("a\r\nb\rc") == "a\nb\nc"


def test_a_character_is_named_by_its_number() -> None:
    assert name_of_character("\u202e") == "U+202E"
