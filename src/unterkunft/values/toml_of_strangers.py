"""Reads TOML that anybody may have written, without letting it take all memory or time."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from typing import Any

# tomllib keeps every beginning of a dotted key: a key of 100,000 steps would take 40 GB.
_ENDLESS_KEY = re.compile(
    r"""(?<![A-Za-z0-9_.-])(?:(?:[A-Za-z0-9_-]++|"(?:[^"\\\n]|\\.)*+"|'[^'\n]*+')[ \t]*+\.[ \t]*+){100}"""
)


def toml_of_strangers(text: str, *, parse_float: Callable[[str], Any] = float) -> dict[str, Any]:
    """The structure of a TOML text; TOMLDecodeError where it is none, RecursionError where it is too deep."""
    if _ENDLESS_KEY.search(text):
        raise RecursionError
    try:
        return tomllib.loads(text, parse_float=parse_float)
    except tomllib.TOMLDecodeError:
        raise
    except ValueError as error:  # a number with more digits than Python turns into one
        raise tomllib.TOMLDecodeError(str(error)) from error
