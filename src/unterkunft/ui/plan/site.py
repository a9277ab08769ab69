"""The whole site as one floor: all rooms of the facility, floor by floor, on one plan."""

from __future__ import annotations

from uuid import UUID

from unterkunft.services.plan_state import FloorState, PlanState
from unterkunft.services.timeline import FloorOnPlan
from unterkunft.values.ids import FloorId

SITE = FloorId(UUID(int=0))
"""Stands for all floors where a floor is chosen."""


def site_of(state: PlanState) -> FloorState:
    """A floor that holds the rooms of all; it has no name of its own."""
    rooms = tuple(room for floor in state.floors for room in floor.rooms)
    return FloorState(FloorOnPlan(SITE, "", "", 0, state.facility.name, ""), rooms)
