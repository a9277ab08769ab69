"""Where the picture behind a floor lies: shared by those who put it there and those who show it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BackgroundPlace:
    """Where the upper left corner lies, how large a pixel is, and how strongly the picture shows."""

    metres_per_pixel: float
    x: float = 0.0
    y: float = 0.0
    opacity_percent: int = 50
