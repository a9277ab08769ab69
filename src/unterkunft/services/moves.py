"""Who moves: people who slept in another bed of the house the night before, and why they move."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from unterkunft.services.placement import Placement
from unterkunft.services.timeline import Assignment, FacilityTimeline
from unterkunft.values.ids import ResidentId
from unterkunft.values.statuses import MoveReason


@dataclass(frozen=True, slots=True)
class MoveNote:
    """Why people who are housed move, in a word and perhaps in some more."""

    reason: MoveReason
    note: str = ""


def who_moves(
    timeline: FacilityTimeline, placements: Iterable[Placement], *, on: date
) -> frozenset[ResidentId]:
    """Those who slept elsewhere before; who comes new, or has not slept in the bed yet, does not move."""
    beds = {each.resident: each.bed for each in placements}
    return frozenset(
        each.resident
        for each in timeline.assignments
        if each.resident in beds and each.bed != beds[each.resident] and _was_slept_in(each, on)
    )


def _was_slept_in(assignment: Assignment, on: date) -> bool:
    """Whether the night that ended on the day was spent there; lifted into the tray on it counts too."""
    period = assignment.period
    return period.start < on and (period.end is None or period.end >= on)
