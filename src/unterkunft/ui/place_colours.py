"""Colours that tell something about places: the area each person has, and what is planned."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal

from unterkunft.services.plan_state import BedState, PlanState, RoomState
from unterkunft.services.timeline import Assignment, FacilityTimeline
from unterkunft.ui.colour_palette import ColourKey, Tint
from unterkunft.ui.wording import tr
from unterkunft.values.ids import BedId, ResidentId, RoomId

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
        starts: defaultdict[ResidentId, list[date]] = defaultdict(list)
        for each in timeline.assignments:
            if each.period.start > state.as_of:
                starts[each.resident].append(each.period.start)
        self._starts: Mapping[ResidentId, list[date]] = starts
        coming = [each for each in timeline.closures if each.period.start > state.as_of]
        self._closing_beds: frozenset[BedId | None] = frozenset(each.bed for each in coming)
        self._closing_rooms: frozenset[RoomId | None] = frozenset(each.room for each in coming)

    def sleeps_again(self, held: Assignment) -> bool:
        return any(
            held.period.end is not None and day >= held.period.end for day in self._starts[held.resident]
        )

    def closes(self, bed: BedState) -> bool:
        return bed.bed.id in self._closing_beds or bed.bed.room in self._closing_rooms
