"""How long people have been waiting for a bed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from unterkunft.services.plan_state import PlanState
from unterkunft.services.timeline import FacilityTimeline
from unterkunft.values.ids import ResidentId


def waiting_since(timeline: FacilityTimeline, state: PlanState) -> Mapping[ResidentId, date]:
    """For everyone without a bed: the day of moving in, or the day the last bed was left."""
    waiting = {person.id for group in state.unhoused for person in group.people}
    since = {
        stay.resident: stay.period.start
        for stay in timeline.stays
        if stay.resident in waiting and state.as_of in stay.period
    }
    for each in timeline.assignments:
        left_on = each.period.end
        if each.resident in waiting and left_on is not None and left_on <= state.as_of:
            since[each.resident] = max(since.get(each.resident, left_on), left_on)
    return since
