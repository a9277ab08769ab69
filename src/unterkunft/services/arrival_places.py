"""Which of the people who have come gets which of the places kept for people without names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from unterkunft.services.arrival_families import Family
from unterkunft.values.ids import ResidentId


@dataclass(frozen=True, slots=True)
class KeptPlace:
    """A bed held by somebody announced; no room where the placeholder has none."""

    placeholder: ResidentId
    room: str = ""
    bed: str = ""


def places_for(
    families: Iterable[Family], places: Sequence[KeptPlace], chosen: Mapping[int, ResidentId | None]
) -> Mapping[int, ResidentId]:
    """Families into rooms that hold all of them where there is one, large families first.

    What somebody chose stays; None keeps a person without a place.
    """
    given = {number: place for number, place in chosen.items() if place is not None}
    free: dict[str, list[ResidentId]] = {}
    for place in places:
        if place.placeholder not in given.values():
            free.setdefault(place.room, []).append(place.placeholder)
    waiting = [[each for each in family.members if each not in chosen] for family in families]
    for members in sorted(waiting, key=len, reverse=True):
        given.update(_seat(members, free))
    return given


def _seat(members: Sequence[int], free: dict[str, list[ResidentId]]) -> dict[int, ResidentId]:
    """Into as few rooms as possible."""
    seated: dict[int, ResidentId] = {}
    left = list(members)
    while left and free:
        room = _best_room(free, len(left))
        beds = free.pop(room)
        seated.update(zip(left, beds, strict=False))
        if len(beds) > len(left):
            free[room] = beds[len(left) :]
        left = left[len(beds) :]
    return seated


def _best_room(free: Mapping[str, Sequence[ResidentId]], wanted: int) -> str:
    """The smallest room that holds all, else the one that holds most of them."""
    roomy = [room for room, beds in free.items() if len(beds) >= wanted]
    if roomy:
        return min(roomy, key=lambda room: (len(free[room]), room))
    return max(free, key=lambda room: (len(free[room]), room))
