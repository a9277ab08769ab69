"""What is not right on a floor, as values: rooms over each other, numbers twice, rooms never drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from unterkunft.ui.plan_editor.drafting import DrawnRoom, overlapping, twins
from unterkunft.ui.plan_editor.shapes import is_sound, measured_area
from unterkunft.values.ids import RoomId
from unterkunft.values.statuses import RoomUse


class FindingKind(Enum):
    """What a finding speaks of."""

    OVERLAP = auto()
    NUMBER_TWICE = auto()
    NOT_DRAWN = auto()
    CROSSES_ITSELF = auto()
    AREA_DIFFERS = auto()
    NO_BEDS = auto()


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to look at, the rooms it concerns, and their numbers for the sentence."""

    kind: FindingKind
    rooms: tuple[RoomId, ...]
    numbers: tuple[str, ...]


def findings_of(rooms: Sequence[DrawnRoom]) -> tuple[Finding, ...]:
    """Everything to look at, the gravest first."""
    found = [
        *(_finding(FindingKind.CROSSES_ITSELF, [room]) for room in rooms if _crosses(room)),
        *(_finding(FindingKind.OVERLAP, pair) for pair in overlapping(rooms)),
        *(
            _finding(FindingKind.NUMBER_TWICE, [room for room in rooms if _same(room, number)])
            for number in twins(rooms)
        ),
        *_together(FindingKind.NOT_DRAWN, [room for room in rooms if not room.is_drawn]),
        *_together(FindingKind.NO_BEDS, [room for room in rooms if _lacks_beds(room)]),
        *_together(FindingKind.AREA_DIFFERS, [room for room in rooms if _differs(room)]),
    ]
    return tuple(found)


def _finding(kind: FindingKind, rooms: Sequence[DrawnRoom]) -> Finding:
    return Finding(kind, tuple(room.id for room in rooms), tuple(room.room.number for room in rooms))


def _together(kind: FindingKind, rooms: Sequence[DrawnRoom]) -> tuple[Finding, ...]:
    return (_finding(kind, rooms),) if rooms else ()


def _crosses(room: DrawnRoom) -> bool:
    return room.is_drawn and not is_sound(room.outline)


def _same(room: DrawnRoom, number: str) -> bool:
    return room.room.number.strip().casefold() == number.casefold()


def _lacks_beds(room: DrawnRoom) -> bool:
    return room.room.use is RoomUse.SLEEPING and not room.room.beds and room.state.is_open


def _differs(room: DrawnRoom) -> bool:
    """By more than a tenth: walls and chimneys explain less."""
    area = room.room.area_m2
    if area is None or not room.is_drawn:
        return False
    measured = measured_area(room.outline)
    return abs(area - measured) * 10 > measured
