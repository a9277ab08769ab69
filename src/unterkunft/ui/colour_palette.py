"""Eight colours that people with any colour sense can tell apart, each for light and dark ground."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, StrEnum, auto
from functools import cache

from unterkunft.ui.colours import DARK, Colours


class ColourKey(StrEnum):
    """A colour by its name, whatever the ground; NEUTRAL says that there is nothing to tell."""

    BLUE = "blue"
    AMBER = "amber"
    GREEN = "green"
    PURPLE = "purple"
    RED = "red"
    SKY = "sky"
    OLIVE = "olive"
    INK = "ink"
    NEUTRAL = "neutral"


SPOKEN = tuple(key for key in ColourKey if key is not ColourKey.NEUTRAL)
"""The colours that tell something."""


class Pattern(Enum):
    """What fills an area beside its colour, so that it can be told apart in black and white."""

    EMPTY = auto()
    FULL = auto()
    RISING = auto()
    FALLING = auto()
    CROSSED = auto()
    LEVEL = auto()
    UPRIGHT = auto()
    GRID = auto()
    DOTS = auto()


PATTERNS: Mapping[ColourKey, Pattern] = {
    ColourKey.BLUE: Pattern.FULL,
    ColourKey.AMBER: Pattern.RISING,
    ColourKey.GREEN: Pattern.FALLING,
    ColourKey.PURPLE: Pattern.CROSSED,
    ColourKey.RED: Pattern.LEVEL,
    ColourKey.SKY: Pattern.UPRIGHT,
    ColourKey.OLIVE: Pattern.GRID,
    ColourKey.INK: Pattern.DOTS,
    ColourKey.NEUTRAL: Pattern.EMPTY,
}
"""The pattern that always goes with a colour."""


@dataclass(frozen=True, slots=True)
class Tint:
    """What a bed or person is coloured with: a colour and its pattern, letters, and what they mean."""

    key: ColourKey
    sign: str
    """One to three letters that tell the same as the colour."""
    legend: str
    order: int = 0
    """Its place in the legend."""

    @property
    def pattern(self) -> Pattern:
        """What fills areas beside the colour."""
        return PATTERNS[self.key]


@dataclass(frozen=True, slots=True)
class Shade:
    """A colour on one ground: `strong` for bars and letters (contrast at least 3), `soft` to write on."""

    strong: str
    soft: str
    text: str
    """On `strong`."""


# Okabe–Ito's hues, moved until the closest pair is as far apart as it gets for protanopia, deuteranopia,
# tritanopia and full colour sense (Machado 2009), with a contrast of at least 3 to cards and rooms.
_STRONG: Mapping[ColourKey, tuple[str, str]] = {
    # key                light      dark
    ColourKey.BLUE: ("#114899", "#4d74eb"),
    ColourKey.AMBER: ("#a98401", "#df8410"),
    ColourKey.GREEN: ("#047550", "#1ddb8f"),
    ColourKey.PURPLE: ("#b0508a", "#b7709d"),
    ColourKey.RED: ("#7c0310", "#dc4742"),
    ColourKey.SKY: ("#2475e7", "#a7caff"),
    ColourKey.OLIVE: ("#746100", "#ffdd1a"),
    ColourKey.INK: ("#22223f", "#f8ffff"),
    ColourKey.NEUTRAL: ("#7c8998", "#75869a"),
}
_SOFTNESS = 0.14
_NEUTRAL_SOFTNESS = 0.06


@cache
def shade(key: ColourKey, ground: Colours) -> Shade:
    """The colour as it is painted on these colours of the window."""
    strong = _STRONG[key][1 if ground is DARK else 0]
    share = _NEUTRAL_SOFTNESS if key is ColourKey.NEUTRAL else _SOFTNESS
    return Shade(strong, mixed(ground.bed, strong, share), ground.surface)


def mixed(one: str, other: str, share: float) -> str:
    """The colour that lies by a share on the way from one to the other."""
    channels = (
        round(start + (end - start) * share) for start, end in zip(_rgb(one), _rgb(other), strict=True)
    )
    return "#" + "".join(f"{channel:02x}" for channel in channels)


def _rgb(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
