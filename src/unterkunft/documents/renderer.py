"""What draws the papers: only the same drawing gives the same bytes."""

from __future__ import annotations

import zlib
from functools import cache
from importlib.metadata import version

_DRAWS = ("unterkunft", "reportlab", "uharfbuzz")
_LAYOUT = 3
"""Raised with every change of what papers look like."""


@cache
def renderer_name() -> str:
    """The versions of all that has a part in the bytes of a PDF: `unterkunft 1.2, …, layout 3`."""
    packages = [f"{name} {version(name)}" for name in _DRAWS]
    # Another zlib packs the same page into other bytes.
    return ", ".join([*packages, f"zlib {zlib.ZLIB_RUNTIME_VERSION}", f"layout {_LAYOUT}"])
