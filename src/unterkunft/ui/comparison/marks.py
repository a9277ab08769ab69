"""Which beds and rooms differ between two days, and how: what the plan marks while days are compared."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from unterkunft.services.plan_comparison import PersonChange, PlanChange, PlanComparison
from unterkunft.services.plan_state import BedState, Person, PlanState
from unterkunft.values.ids import BedId, RoomId


class ChangeSign(StrEnum):
    """What happened to a bed from the earlier day to the later, as the sign that stands for it."""

    CAME = "+"
    WENT = "−"
    MOVED_IN = "→"
    MOVED_OUT = "←"
    CLOSED = "×"
    REOPENED = "○"


@dataclass(frozen=True, slots=True)
class BedMark:
    """One change of a bed; who is concerned, and the bed where they come from or go to."""

    sign: ChangeSign
    person: Person | None = None
    other: BedId | None = None
    """None where they had no bed, or were in another facility."""


@dataclass(frozen=True, slots=True)
class ComparisonMarks:
    """All changes by bed and by room."""

    beds: Mapping[BedId, tuple[BedMark, ...]] = field(default_factory=dict)
    rooms: Mapping[RoomId, tuple[ChangeSign, ...]] = field(default_factory=dict)
    """Each sign once, in the order of ChangeSign."""

    def signs_of(self, bed: BedId) -> tuple[ChangeSign, ...]:
        """What happened to a bed; nothing where it is as before."""
        return tuple(mark.sign for mark in self.beds.get(bed, ()))


NO_MARKS = ComparisonMarks()


def marks_of(comparison: PlanComparison, *states: PlanState) -> ComparisonMarks:
    """The marks of a comparison; the states are those compared, and say where beds stand."""
    beds: defaultdict[BedId, list[BedMark]] = defaultdict(list)
    for bed, mark in _marks(comparison):
        beds[bed].append(mark)
    room_of = {each.bed.id: each.bed.room for each in _beds(states)}
    rooms: defaultdict[RoomId, set[ChangeSign]] = defaultdict(set)
    for bed, marks in beds.items():
        rooms[room_of[bed]] |= {mark.sign for mark in marks}
    return ComparisonMarks(
        {bed: tuple(sorted(marks, key=lambda mark: _ORDER[mark.sign])) for bed, marks in beds.items()},
        {room: tuple(sorted(signs, key=_ORDER.__getitem__)) for room, signs in rooms.items()},
    )


def _marks(comparison: PlanComparison) -> Iterator[tuple[BedId, BedMark]]:
    for change in comparison.people:
        yield from _marks_of_person(change)
    for bed in comparison.closed:
        yield bed, BedMark(ChangeSign.CLOSED)
    for bed in comparison.reopened:
        yield bed, BedMark(ChangeSign.REOPENED)


def _marks_of_person(change: PersonChange) -> Iterator[tuple[BedId, BedMark]]:
    leaves = ChangeSign.WENT if change.kind is PlanChange.WENT else ChangeSign.MOVED_OUT
    enters = ChangeSign.CAME if change.kind is PlanChange.CAME else ChangeSign.MOVED_IN
    if change.before is not None:
        yield change.before, BedMark(leaves, change.person, change.after)
    if change.after is not None:
        yield change.after, BedMark(enters, change.person, change.before)


def _beds(states: tuple[PlanState, ...]) -> Iterator[BedState]:
    return (bed for state in states for bed in state.beds())


_ORDER = {sign: number for number, sign in enumerate(ChangeSign)}
