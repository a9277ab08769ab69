"""How long people have been waiting for a bed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from unterkunft.services.plan_state import PlanState
from unterkunft.services.timeline import FacilityTimeline
from unterkunft.services.timeline_index import TimelineIndex
from unterkunft.values.ids import ResidentId


def waiting_since(timeline: FacilityTimeline, state: PlanState) -> Mapping[ResidentId, date]:
    """For everyone without a bed: the day of moving in, or the day the last bed was left."""
    index = timeline.once(TimelineIndex)
    waiting = (person.id for group in state.unhoused for person in group.people)
    return {resident: since for resident in waiting if (since := _since(index, resident, state.as_of))}


def _since(index: TimelineIndex, resident: ResidentId, day: date) -> date | None:
    moved_in = [each.period.start for each in index.stays.get(resident, ()) if day in each.period]
    ends = (each.period.end for each in index.of_resident.get(resident, ()))
    left = [end for end in ends if end is not None and end <= day]
    return max([*moved_in[-1:], *left], default=None)
