"""Colours can be told apart with any colour sense, on light and dark ground, and without colour at all."""

from itertools import combinations

import pytest

from unterkunft.ui.colour_palette import PATTERNS, SPOKEN, ColourKey, mixed, shade
from unterkunft.ui.colours import DARK, LIGHT, Colours, contrast

Vector = tuple[float, float, float]
Matrix = tuple[Vector, Vector, Vector]

# Machado, Oliveira and Fernandes 2009, full severity, for linear RGB.
SIGHTS: dict[str, Matrix] = {
    "full": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}


def _linear(colour: str) -> Vector:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return _from_gamma(red), _from_gamma(green), _from_gamma(blue)


def _from_gamma(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)


def _times(matrix: Matrix, vector: Vector) -> Vector:
    red, green, blue = (
        min(1.0, max(0.0, sum(part * each for part, each in zip(row, vector, strict=True)))) for row in matrix
    )
    return red, green, blue


def _lab(rgb: Vector) -> Vector:
    red, green, blue = rgb
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883
    fx, fy, fz = _root(x), _root(y), _root(z)
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def _root(share: float) -> float:
    return float(share ** (1 / 3)) if share > 0.008856 else 7.787 * share + 16 / 116


def _distance(one: str, other: str, sight: Matrix) -> float:
    ones, others = (_lab(_times(sight, _linear(colour))) for colour in (one, other))
    return float(sum((a - b) ** 2 for a, b in zip(ones, others, strict=True)) ** 0.5)


@pytest.mark.parametrize("ground", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("sight", SIGHTS)
def test_no_two_colours_look_alike(ground: Colours, sight: str) -> None:
    colours = [shade(key, ground).strong for key in SPOKEN]
    assert min(_distance(*pair, SIGHTS[sight]) for pair in combinations(colours, 2)) > 15


@pytest.mark.parametrize("ground", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("key", ColourKey)
def test_colours_stand_out_from_cards_and_rooms(ground: Colours, key: ColourKey) -> None:
    strong = shade(key, ground).strong
    assert min(contrast(strong, each) for each in (ground.surface, ground.bed)) >= 3


@pytest.mark.parametrize("ground", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("key", ColourKey)
def test_names_can_be_read_on_the_soft_colour(ground: Colours, key: ColourKey) -> None:
    assert contrast(ground.text, shade(key, ground).soft) >= 7


def test_every_colour_has_a_pattern_of_its_own() -> None:
    assert set(PATTERNS) == set(ColourKey)
    assert len(set(PATTERNS.values())) == len(ColourKey)


def test_a_mixture_lies_between_its_parts() -> None:
    assert mixed("#000000", "#ff8040", 0.5) == "#804020"
