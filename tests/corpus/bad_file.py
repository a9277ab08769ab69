"""What a file of the corpus is: a name, its bytes, and the codes it must be refused with."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BadFile:
    """A file made when its test begins; `codes` are those of all findings that keep it out."""

    name: str
    content: Callable[[], bytes]
    codes: frozenset[str]
    ending: str

    def __str__(self) -> str:
        return self.name.replace(" ", "-")


def bad(name: str, content: bytes | Callable[[], bytes], codes: str, *, ending: str) -> BadFile:
    """A file of the corpus; several codes are separated by blanks."""
    make = content if callable(content) else lambda: content
    return BadFile(name, make, frozenset(codes.split()), ending)


def bad_json(name: str, content: bytes | Callable[[], bytes], codes: str) -> BadFile:
    """A file that calls itself JSON."""
    return bad(f"json {name}", content, codes, ending=".json")


def bad_workbook(name: str, content: bytes | Callable[[], bytes], codes: str) -> BadFile:
    """A file that calls itself a workbook."""
    return bad(f"xlsx {name}", content, codes, ending=".xlsx")


def cut_off(
    content: Callable[[], bytes],
    shares: Iterable[int],
    make: Callable[[str, Callable[[], bytes], str], BadFile],
) -> tuple[BadFile, ...]:
    """The beginnings of a whole file: so many thousandths of it each."""

    def beginning(share: int) -> Callable[[], bytes]:
        return lambda: content()[: max(1, len(content()) * share // 1000)]

    code = "NOT_JSON" if make is bad_json else "NOT_A_WORKBOOK"
    return tuple(make(f"cut off after {share} of 1000", beginning(share), code) for share in shares)
