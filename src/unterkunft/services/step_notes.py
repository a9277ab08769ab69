"""What a step means beside its rooms: households split, transfers from elsewhere, infants without a cot."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from unterkunft.model.placement_rules import Breach, Rule, cot_needed
from unterkunft.services.room_nights import RoomNights
from unterkunft.services.room_steps import RoomStep
from unterkunft.services.timeline import BedOnPlan, RoomOnPlan
from unterkunft.values.ids import HouseholdId, ResidentId


def notes_on(step: RoomStep, beds: Mapping[ResidentId, BedOnPlan], *, on: date) -> Iterator[Breach]:
    """What speaks against the step, or should be known before it, on its first day."""
    yield from _households_split(step, on)
    yield from _households_apart(step, on)
    for resident, bed in beds.items():
        breach = cot_needed(step.nights.sleeper(resident, on), bed.kind)
        if breach is not None:
            yield breach
    yield from _transfers(step, on)


def _households_split(step: RoomStep, on: date) -> Iterator[Breach]:
    for household in _households(step, on):
        rooms = [room for each in step.nights.members_of(household, on) if (room := _room_of(step, each, on))]
        breach = split_over(step.nights, household, rooms)
        if breach is not None:
            yield breach


def split_over(nights: RoomNights, household: HouseholdId, rooms: list[RoomOnPlan]) -> Breach | None:
    """A household that sleeps in several rooms which are not one flat."""
    if len({nights.unit_of(room) for room in rooms}) < 2:
        return None
    numbers = sorted({room.number for room in rooms}, key=lambda number: (len(number), number))
    return Breach(
        Rule.HOUSEHOLD_SPLIT,
        {
            "household": nights.household_name(household),
            "rooms": ", ".join(numbers),
            "persons": len(rooms),
        },
    )


def _households_apart(step: RoomStep, on: date) -> Iterator[Breach]:
    """Those who come here while others of their household live elsewhere; who is here already stays here."""
    for resident in step.rooms_to_be:
        household = step.nights.household_of(resident, on)
        if household is None or step.nights.is_at_home(resident, on):
            continue
        others = step.nights.members_elsewhere(household, on)
        facility = next((each.facility for each in others if each.resident not in step.rooms_to_be), None)
        if facility is not None:
            yield apart(step.nights, household, facility)


def apart(nights: RoomNights, household: HouseholdId, facility: str) -> Breach:
    """A household of which others live in another facility."""
    return Breach(Rule.HOUSEHOLD_APART, {"household": nights.household_name(household), "facility": facility})


def _transfers(step: RoomStep, on: date) -> Iterator[Breach]:
    for stay in step.nights.timeline.stays_elsewhere:
        if stay.resident in step.rooms_to_be and on in stay.period:
            values = {"person": step.nights.name_of(stay.resident), "facility": stay.facility}
            yield Breach(Rule.TRANSFER, values)


def _households(step: RoomStep, on: date) -> list[HouseholdId]:
    found = (step.nights.household_of(each, on) for each in step.rooms_to_be)
    return list(dict.fromkeys(each for each in found if each is not None))


def _room_of(step: RoomStep, resident: ResidentId, on: date) -> RoomOnPlan | None:
    return step.rooms_to_be.get(resident) or step.nights.room_of(resident, on)
