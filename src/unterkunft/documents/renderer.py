"""What draws the papers: only the same drawing gives the same bytes."""

from __future__ import annotations

from functools import cache
from importlib.metadata import version

_DRAWS = ("unterkunft", "reportlab", "uharfbuzz")
_LAYOUT = 2
"""Raised with every change of what papers look like."""


@cache
def renderer_name() -> str:
    """The versions of all that has a part in the bytes of a PDF: `unterkunft 1.2, …, layout 2`."""
    return ", ".join([*(f"{name} {version(name)}" for name in _DRAWS), f"layout {_LAYOUT}"])
