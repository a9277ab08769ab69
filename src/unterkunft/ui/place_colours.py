"""Colours that tell something about places: the area each person has, and what is planned."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from unterkunft.services.plan_state import BedState, PlanState, RoomState
from unterkunft.services.timeline import Assignment, FacilityTimeline
from unterkunft.services.timeline_index import TimelineIndex
from unterkunft.ui.colour_palette import ColourKey, Tint
from unterkunft.ui.wording import tr

TintOfBed = Callable[[RoomState, BedState], "Tint | None"]


def by_area(_state: PlanState, _timeline: FacilityTimeline) -> TintOfBed:
    """The area of the room for each who sleeps in it; the steps are the values the states ask for."""
    steps = _steps_of_area()
    unknown = Tint(ColourKey.NEUTRAL, "?", tr("area unknown"), 9)

    def tint(room: RoomState, bed: BedState) -> Tint | None:
        if bed.occupant is None:
            return None
        area = room.room.area_m2
        if area is None:
            return unknown
        per_person = area / room.occupied
        return next(tint for upper, tint in steps if upper is None or per_person < upper)

    return tint


def _steps_of_area() -> tuple[tuple[Decimal | None, Tint], ...]:
    """Baden-Württemberg 4.5 and 7 m², Brandenburg 6 m², Bayern 7 m²: see the rule packs."""
    return (
        (Decimal("4.5"), Tint(ColourKey.RED, "1", tr("less than 4.5 m²"), 0)),
        (Decimal("6"), Tint(ColourKey.AMBER, "2", tr("4.5 to 6 m²"), 1)),
        (Decimal("7"), Tint(ColourKey.OLIVE, "3", tr("6 to 7 m²"), 2)),
        (Decimal("9"), Tint(ColourKey.GREEN, "4", tr("7 to 9 m²"), 3)),
        (None, Tint(ColourKey.SKY, "5", tr("9 m² and more"), 4)),
    )


def by_planned(state: PlanState, timeline: FacilityTimeline) -> TintOfBed:
    """What is known to change: who leaves, moves, comes, which bed closes."""
    plans = _Plans(state, timeline)
    leaves = Tint(ColourKey.RED, tr("L"), tr("moves out"), 0)
    moves = Tint(ColourKey.PURPLE, tr("M"), tr("moves to another bed"), 1)
    loses = Tint(ColourKey.OLIVE, tr("N"), tr("loses the bed, stays in the house"), 2)
    comes = Tint(ColourKey.GREEN, tr("C"), tr("someone is planned for the bed"), 3)
    closes = Tint(ColourKey.INK, tr("X"), tr("will be closed"), 4)
    stays = Tint(ColourKey.NEUTRAL, "", tr("nothing planned"), 9)

    def tint(_room: RoomState, bed: BedState) -> Tint | None:
        held = bed.assignment
        if held is not None and bed.occupant is not None:
            end = held.period.end
            if bed.occupant.stays_until is not None and end in (None, bed.occupant.stays_until):
                return leaves
            if end is not None:
                return moves if plans.sleeps_again(held) else loses
        if plans.closes(bed):
            return closes
        if held is None and bed.next is not None:
            return comes
        return stays if held is not None else None

    return tint


class _Plans:
    """What comes after the day shown."""

    def __init__(self, state: PlanState, timeline: FacilityTimeline) -> None:
        self._day, self._index = state.as_of, timeline.once(TimelineIndex)

    def sleeps_again(self, held: Assignment) -> bool:
        end = held.period.end
        nights = self._index.of_resident.get(held.resident, ())
        return end is not None and any(
            each.period.start > self._day and each.period.start >= end for each in nights
        )

    def closes(self, bed: BedState) -> bool:
        closures = self._index.closures
        return any(
            each.period.start > self._day
            for place in (bed.bed.id, bed.bed.room)
            for each in closures.get(place, ())
        )
