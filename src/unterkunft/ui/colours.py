"""The colours of the window, light and dark: one name for each purpose, one table with both values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True)
class Colours:
    """Every colour by what it is for, as `#rrggbb`."""

    window: str
    """Behind everything; the canvas of the plan."""
    surface: str
    """Bars, cards, lists."""
    sunken: str
    """Fields and hovered rows on a surface."""
    border: str
    border_strong: str
    """The edge of what can be clicked or typed into."""
    text: str
    text_muted: str
    accent: str
    accent_text: str
    """On the accent."""
    accent_soft: str
    accent_strong: str
    """Text on the soft accent."""
    focus: str
    selection: str

    rail: str
    rail_hover: str
    rail_active: str
    rail_text: str
    rail_mark: str

    free: str
    free_soft: str
    warning: str
    warning_soft: str
    danger: str
    danger_soft: str
    closed: str
    closed_soft: str
    planned: str
    planned_soft: str

    wall: str
    room: str
    room_other: str
    """Kitchens, corridors and other rooms where nobody sleeps."""
    bed: str
    bed_hover: str
    hint: str
    """The dark bubble beside the pointer while people are dragged."""
    hint_text: str


_TABLE: Mapping[str, tuple[str, str]] = {
    # name             light      dark
    "window": ("#edf1f5", "#10161c"),
    "surface": ("#ffffff", "#19212a"),
    "sunken": ("#f3f6f9", "#222c37"),
    "border": ("#d6dde5", "#303c49"),
    "border_strong": ("#7c8998", "#75869a"),
    "text": ("#16202a", "#e9eef3"),
    "text_muted": ("#52606d", "#a7b4c1"),
    "accent": ("#1463a5", "#6bb5f2"),
    "accent_text": ("#ffffff", "#081624"),
    "accent_soft": ("#e2effb", "#1b3851"),
    "accent_strong": ("#0d4677", "#b9dcfa"),
    "focus": ("#1463a5", "#8cc8f8"),
    "selection": ("#cfe4f8", "#24496a"),
    "rail": ("#15293c", "#0a0f14"),
    "rail_hover": ("#1f3a53", "#17212b"),
    "rail_active": ("#22506f", "#1b3851"),
    "rail_text": ("#d3dde6", "#c3ced9"),
    "rail_mark": ("#5db4f5", "#6bb5f2"),
    "free": ("#0b6b34", "#66d695"),
    "free_soft": ("#e2f5e9", "#153325"),
    "warning": ("#7d4a00", "#f2bf66"),
    "warning_soft": ("#fdf0d3", "#3b2d12"),
    "danger": ("#ab2018", "#ff9f96"),
    "danger_soft": ("#fdeae8", "#45211f"),
    "closed": ("#4f5b67", "#b1bcc7"),
    "closed_soft": ("#e4e8ec", "#2a343f"),
    "planned": ("#553a9c", "#c3adff"),
    "planned_soft": ("#eee9fb", "#2f2752"),
    "wall": ("#5b6c7e", "#7d8da0"),
    "room": ("#ffffff", "#1c252f"),
    "room_other": ("#e1e6ec", "#151c23"),
    "bed": ("#eaf0f6", "#263342"),
    "bed_hover": ("#dbe6f1", "#30415a"),
    "hint": ("#1b2733", "#e9eef3"),
    "hint_text": ("#ffffff", "#10161c"),
}


def _column(index: int) -> Colours:
    return Colours(**{field.name: _TABLE[field.name][index] for field in fields(Colours)})


LIGHT, DARK = _column(0), _column(1)

STRIPES: Mapping[str, tuple[str, ...]] = {
    "light": ("#2a78cc", "#c46a12", "#b23a58", "#0f8a7e", "#7452bf", "#827300", "#35833a", "#b34a92"),
    "dark": ("#63a8f0", "#f0a050", "#f07f9b", "#4fc7b9", "#ac90f0", "#cdbb3c", "#74c77a", "#e58ac6"),
}
"""The stripes that tell households apart; always beside a name, never alone."""


def stripes(colours: Colours) -> tuple[str, ...]:
    """The household stripes that can be told apart on these colours."""
    return STRIPES["dark" if colours is DARK else "light"]


def contrast(one: str, other: str) -> float:
    """How well one colour can be read on the other (WCAG 2: text needs 4.5, edges need 3)."""
    brighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)
