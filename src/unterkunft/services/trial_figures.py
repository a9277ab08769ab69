"""What a trial is judged by: places, people without a bed, broken rules."""

from __future__ import annotations

from dataclasses import dataclass

from unterkunft.model.placement_rules import RulePack
from unterkunft.services.conflicts import conflicts_on
from unterkunft.services.plan_state import PlanState
from unterkunft.services.timeline import FacilityTimeline


@dataclass(frozen=True, slots=True)
class TrialFigures:
    """The figures of a facility on one day."""

    free: int
    occupied: int
    closed: int
    unhoused: int
    conflicts: int

    def since(self, before: TrialFigures) -> TrialFigures:
        """What has become more, or with a minus less."""
        return TrialFigures(
            self.free - before.free,
            self.occupied - before.occupied,
            self.closed - before.closed,
            self.unhoused - before.unhoused,
            self.conflicts - before.conflicts,
        )


NO_FIGURES = TrialFigures(0, 0, 0, 0, 0)


def trial_figures(timeline: FacilityTimeline, state: PlanState, pack: RulePack) -> TrialFigures:
    """The figures on the day of a state."""
    counts = state.counts
    return TrialFigures(
        free=counts.free,
        occupied=counts.occupied,
        closed=counts.closed,
        unhoused=sum(len(group.people) for group in state.unhoused),
        conflicts=len(conflicts_on(timeline, state.as_of, pack)),
    )
