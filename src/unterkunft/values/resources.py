"""Where the files that belong to the program lie: fonts, icons, tariffs, rule packs, samples."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parents[1]
_INSTALLED = _PACKAGE / "resources"
_CHECKOUT = _PACKAGE.parents[1] / "resources"


def resource(*parts: str) -> Path:
    """The path of a file that is shipped with the program, installed or in a checkout."""
    root = _INSTALLED if _INSTALLED.is_dir() else _CHECKOUT
    return root.joinpath(*parts)
