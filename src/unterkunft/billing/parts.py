"""Cuts a month into parts that know nothing of each other, so that several processes can compute it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from unterkunft.billing.facts import BillingMonth, ResidentFacts
from unterkunft.billing.house_book import shares_rooms


def parts_of(inputs: BillingMonth, number: int) -> tuple[BillingMonth, ...]:
    """The month in at most so many parts of about the same size; who shares a charge stays together."""
    groups = _groups(inputs)
    aim = -(-len(inputs.residents) // number)
    parts: list[list[ResidentFacts]] = [[]]
    for group in groups:
        if parts[-1] and len(parts[-1]) + len(group) > aim and len(parts) < number:
            parts.append([])
        parts[-1].extend(group)
    return tuple(_part(inputs, residents) for residents in parts)


def _part(inputs: BillingMonth, residents: list[ResidentFacts]) -> BillingMonth:
    """A part with the rooms its residents live in; contracts and closures concern the whole month."""
    lived_in = {place.room for resident in residents for place in resident.places}
    rooms = tuple(room for room in inputs.rooms if room.key in lived_in)
    return replace(inputs, residents=tuple(residents), rooms=rooms, contracts=(), closures=())


def _groups(inputs: BillingMonth) -> list[list[ResidentFacts]]:
    """The residents who are tied by a household, a room or a unit, in the order of their keys."""
    ties = _Ties()
    units = {room.key: room.unit or room.key for room in inputs.rooms} if shares_rooms(inputs) else {}
    for resident in inputs.residents:
        for tie in _ties_of(resident, units):
            ties.tie(f"resident {resident.key}", tie)
    groups: dict[str, list[ResidentFacts]] = {}
    for resident in sorted(inputs.residents, key=lambda each: each.key):
        groups.setdefault(ties.root(f"resident {resident.key}"), []).append(resident)
    return list(groups.values())


def _ties_of(resident: ResidentFacts, units: dict[str, str]) -> Iterator[str]:
    for membership in resident.memberships:
        yield f"household {membership.household}"
    for place in resident.places:
        if place.room in units:
            yield f"unit {place.facility} {units[place.room]}"


class _Ties:
    """Which keys belong together, be it through others."""

    def __init__(self) -> None:
        self._parents: dict[str, str] = {}

    def root(self, key: str) -> str:
        """One key that stands for all that belong together."""
        parent = self._parents.get(key, key)
        while parent != self._parents.get(parent, parent):
            parent = self._parents[parent]
        self._parents[key] = parent
        return parent

    def tie(self, one: str, other: str) -> None:
        """Says that two keys belong together."""
        self._parents[self.root(one)] = self.root(other)
