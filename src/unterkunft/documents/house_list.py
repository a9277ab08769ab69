"""What a house list is made of: frozen values a service fills."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from unterkunft.documents.house_paper import HousePaper, PlaceCounts


@dataclass(frozen=True, slots=True)
class PersonOnList:
    """Someone who lives in the house; `name` is the key where the name may not be seen."""

    name: str
    name_original: str = ""
    birth_year: int | None = None
    age: int | None = None
    household: str = ""
    since: date | None = None
    """The first day of the stay in the facility."""
    absence: str = ""
    """The German word of the absence; empty while present."""


@dataclass(frozen=True, slots=True)
class PlaceOnList:
    """A bed with who sleeps there, or why nobody can."""

    label: str
    person: PersonOnList | None = None
    closure: str = ""


@dataclass(frozen=True, slots=True)
class RoomOnList:
    """A room with its places in the order of their labels."""

    number: str
    places: tuple[PlaceOnList, ...]
    area_m2: Decimal | None = None
    note: str = ""
    """What is out of the ordinary: a designation, or that the room is not open."""


@dataclass(frozen=True, slots=True)
class FloorOnList:
    """A floor, its rooms with places and their sums."""

    building: str
    name: str
    rooms: tuple[RoomOnList, ...]
    counts: PlaceCounts


@dataclass(frozen=True, slots=True)
class HouseList:
    """Who lives where in a house on a day."""

    paper: HousePaper
    floors: tuple[FloorOnList, ...]
    without_bed: tuple[PersonOnList, ...] = ()

    @property
    def counts(self) -> PlaceCounts:
        """The places of all floors listed."""
        return total(self.floors)

    def buildings(self) -> tuple[tuple[str, tuple[FloorOnList, ...]], ...]:
        """The floors by building, in the order of the list."""
        names = dict.fromkeys(floor.building for floor in self.floors)
        return tuple(
            (name, tuple(floor for floor in self.floors if floor.building == name)) for name in names
        )


def total(floors: Iterable[FloorOnList]) -> PlaceCounts:
    """The places of several floors."""
    return sum((floor.counts for floor in floors), start=PlaceCounts())
