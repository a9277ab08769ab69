"""Giving beds to people of the tray whose holders go into the tray for them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from unterkunft.services.changes import Wording
from unterkunft.services.commands.acceptances import Acceptance
from unterkunft.services.commands.placement import (
    LiftFromBeds,
    PlaceResidents,
    facility_of,
    lift_from_beds,
    place_residents,
)
from unterkunft.services.executor import Step, apply
from unterkunft.services.permissions import Right
from unterkunft.services.placement import Placement
from unterkunft.values.ids import ResidentId


@dataclass(frozen=True, slots=True)
class ExchangeWithTray:
    """Lift people out of their beds and put others into these, in one step."""

    lifted: tuple[ResidentId, ...]
    placements: tuple[Placement, ...]
    on: date
    acceptance: Acceptance | None = None
    right: ClassVar[Right] = Right.PLACE


@apply.register
def exchange_with_tray(command: ExchangeWithTray, step: Step) -> Wording:
    """The beds are free before the rules are asked again; whoever lost a bed meanwhile is refused."""
    people = (*command.lifted, *(each.resident for each in command.placements))
    facility = facility_of(step.work, command.placements)
    step.work.lock(facilities=[facility], beds=[each.bed for each in command.placements], residents=people)
    lift_from_beds(LiftFromBeds(command.lifted, command.on), step)
    place = PlaceResidents(command.placements, command.on, acceptance=command.acceptance)
    room = place_residents(place, step).values.get("to_room")
    values: dict[str, str | int] = {"persons": len(command.placements)}
    return Wording("EXCHANGED", values if room is None else values | {"room": room})
