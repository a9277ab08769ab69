"""The numbers that new rooms get: the next of the floor, or the word for their use."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

_ENDING = re.compile(r"(.*?)(\d+)$")


def first_number(level: int) -> str:
    """`101` on the first floor, `001` on the ground floor, `U01` below."""
    return f"{level}01" if level >= 0 else f"{'U' * -level}01"


def next_numbers(taken: Collection[str], *, level: int, count: int, after: str | None = None) -> list[str]:
    """The numbers that follow the one given, or the floor's highest, leaving out those taken."""
    start = after if after is not None else _highest(taken)
    number = first_number(level) if start is None else following(start)
    return _free(number, {each.casefold() for each in taken}, count)


def named_by_use(taken: Collection[str], word: str, count: int) -> list[str]:
    """`Flur`, then `Flur 2`, `Flur 3` …"""
    used = {each.casefold() for each in taken}
    names: list[str] = []
    turn = 1
    while len(names) < count:
        name = word if turn == 1 else f"{word} {turn}"
        if name.casefold() not in used:
            names.append(name)
        turn += 1
    return names


def following(number: str) -> str:
    """The number after another: `104` after `103`, `A10` after `A9`, `Saal 2` after `Saal`."""
    found = _ENDING.fullmatch(number)
    if found is None:
        return f"{number} 2"
    start, digits = found.groups()
    return start + str(int(digits) + 1).zfill(len(digits))


def _highest(numbers: Iterable[str]) -> str | None:
    """The highest number made of digits; rooms that bear a name do not count."""
    digits = [each for each in numbers if each.isdecimal()]
    return max(digits, key=int, default=None)


def _free(number: str, taken: set[str], count: int) -> list[str]:
    found: list[str] = []
    while len(found) < count:
        if number.casefold() not in taken:
            found.append(number)
        number = following(number)
    return found
