"""What an evacuation list is made of: who is expected inside, and who needs help on the way out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from unterkunft.documents.house_paper import HousePaper


class Sign(StrEnum):
    """What a rescuer must know of a person; each is drawn as a letter in a shape of its own."""

    INFANT = "infant"
    CHILD = "child"
    WHEELCHAIR = "wheelchair"
    HELP = "help"


@dataclass(frozen=True, slots=True)
class PersonInside:
    """Someone to look for; `room` is empty where nobody knows it, `absence` while present."""

    room: str
    name: str
    name_original: str = ""
    age: int | None = None
    signs: tuple[Sign, ...] = ()
    absence: str = ""


@dataclass(frozen=True, slots=True)
class FloorToClear:
    """A floor with who is expected on it, and who is known to be away."""

    building: str
    name: str
    expected: tuple[PersonInside, ...]
    absent: tuple[PersonInside, ...] = ()

    @property
    def title(self) -> str:
        """Building and floor; people without a bed have no building."""
        return f"{self.building} · {self.name}" if self.building else self.name


@dataclass(frozen=True, slots=True)
class EvacuationList:
    """A house to clear; the assembly point is written by hand where none is given."""

    paper: HousePaper
    floors: tuple[FloorToClear, ...]
    assembly_point: str = ""


def sign_counts(floors: Iterable[FloorToClear]) -> Counter[Sign]:
    """How many of those expected bear each sign."""
    return Counter(sign for floor in floors for person in floor.expected for sign in person.signs)
