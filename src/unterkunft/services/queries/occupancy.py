"""Capacity and occupancy on a day: per facility, building and floor."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from unterkunft.model.placement_rules import NO_RULE_PACK
from unterkunft.services.plan_days import plan_state_on
from unterkunft.services.plan_state import NO_PLACES, Counts, FloorState
from unterkunft.services.queries.facilities import FacilityChoice, facilities
from unterkunft.services.queries.plan import load_timeline
from unterkunft.storage.engine import Database


@dataclass(frozen=True, slots=True)
class FloorOccupancy:
    """The places of a floor."""

    key: str
    name: str
    building: str
    counts: Counts


@dataclass(frozen=True, slots=True)
class FacilityOccupancy:
    """The places of a facility and its floors."""

    key: str
    name: str
    floors: tuple[FloorOccupancy, ...]

    @property
    def counts(self) -> Counts:
        """The places of all floors."""
        return sum((floor.counts for floor in self.floors), start=NO_PLACES)

    def building_counts(self) -> dict[str, Counts]:
        """The places by building, in the order of the floors."""
        sums: dict[str, Counts] = {}
        for floor in self.floors:
            sums[floor.building] = sums.get(floor.building, NO_PLACES) + floor.counts
        return sums


def occupancy(database: Database, day: date) -> tuple[FacilityOccupancy, ...]:
    """All facilities on a day."""
    return tuple(_facility(database, choice, day) for choice in facilities(database))


def _facility(database: Database, choice: FacilityChoice, day: date) -> FacilityOccupancy:
    state = plan_state_on(load_timeline(database, choice.id), day, NO_RULE_PACK)
    return FacilityOccupancy(choice.key, choice.name, tuple(_floor(floor) for floor in state.floors))


def _floor(state: FloorState) -> FloorOccupancy:
    return FloorOccupancy(state.floor.key, state.floor.name, state.floor.building, state.counts)
