"""All pictures, in the order in which they are taken."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from tools.pictures import arriving, days, files, months, people, questions, tariffs
from tools.pictures.stage import Picture

PICTURES: tuple[Picture, ...] = (
    *people.PICTURES,
    *arriving.PICTURES,
    *days.PICTURES,
    *questions.PICTURES,
    *files.PICTURES,
    *tariffs.PICTURES,
    *months.PICTURES,
    *people.DUPLICATES,
    *arriving.TAKEN_UP,
)


def chosen(names: Sequence[str], *, scale: str) -> tuple[Picture, ...]:
    """The pictures of a scale; all of them where no names are given."""
    return tuple(
        each for each in PICTURES if each.scale == scale and (not names or Path(each.name).stem in names)
    )


def scales(names: Sequence[str]) -> tuple[str, ...]:
    """The scales that occur, each once."""
    wanted = (each.scale for each in PICTURES if not names or Path(each.name).stem in names)
    return tuple(dict.fromkeys(wanted))
