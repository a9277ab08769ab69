"""TOML of strangers: read as any other, refused where it would take all memory or time."""

from __future__ import annotations

import tomllib
from decimal import Decimal

import pytest

from unterkunft.values.toml_of_strangers import toml_of_strangers

_WHOLE = """
# a comment. with. points.
key = "1.2.3.4"
"a.b" . 'c.d' = 1
[counting.inner]
x = 0.10
"""

ENDLESS = (
    "a." * 90_000 + "b = 1",
    "a . " * 50_000 + "b = 1",
    '"\\"".' * 40_000 + "b = 1",
    "'a'.\"b\"." * 20_000 + "c = 1",
    "[" + "a." * 90_000 + "b]",
    "x = { " + "a." * 90_000 + "b = 1 }",
    "x = " + "[" * 90_000,
)


def test_whole_toml_is_read_as_any_other() -> None:
    assert toml_of_strangers(_WHOLE) == tomllib.loads(_WHOLE)
    assert toml_of_strangers("x = 0.10", parse_float=Decimal)["x"] == Decimal("0.10")


@pytest.mark.parametrize("text", ENDLESS, ids=[text[:20] for text in ENDLESS])
def test_keys_and_lists_without_end_are_too_deep(text: str) -> None:
    with pytest.raises(RecursionError):
        toml_of_strangers(text)


@pytest.mark.parametrize(
    "text", ["x = ", "x = " + "9" * 5000, "x = 2026-02-30", '"' * 100_000, "a" * 200_000]
)
def test_what_is_no_toml_is_said_so(text: str) -> None:
    with pytest.raises(tomllib.TOMLDecodeError):
        toml_of_strangers(text)


def test_keys_of_a_few_steps_are_no_matter() -> None:
    read = toml_of_strangers("a." * 40 + "b = 1")
    for _ in range(40):
        read = read["a"]
    assert read == {"b": 1}
