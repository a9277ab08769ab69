"""What a door sheet is made of."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from unterkunft.documents.house_paper import HousePaper


class DoorSheetSize(StrEnum):
    """Two sheets beside each other on A4, to be cut apart, or each on an A5 page of its own."""

    TWO_ON_A4 = "two_on_a4"
    ONE_ON_A5 = "one_on_a5"


@dataclass(frozen=True, slots=True)
class DoorSheet:
    """What hangs at one door; `limit` says in words what keeps the number of places down."""

    number: str
    building: str
    floor: str
    use: str = ""
    """What the room is for, where nobody sleeps in it."""
    area_m2: Decimal | None = None
    places: int | None = None
    approved: int | None = None
    limit: str = ""
    designation: str = ""
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DoorSheets:
    """The sheets of some rooms of a house."""

    paper: HousePaper
    doors: tuple[DoorSheet, ...]
    size: DoorSheetSize = DoorSheetSize.TWO_ON_A4
