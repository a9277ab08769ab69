"""How long people have been away, and what is due by now: a hint, never an action of its own."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from unterkunft.model.placement_rules import AbsenceLimit, RulePack
from unterkunft.services.timeline import AbsenceOnPlan, FacilityTimeline, ResidentOnPlan
from unterkunft.values.ids import ResidentId
from unterkunft.values.statuses import AttendanceState

_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class AbsenceRun:
    """An absence that lasts on a day, with its full days up to then."""

    resident: ResidentId
    key: str
    name: str
    state: str
    since: date
    """The first full day."""
    returns_on: date | None
    days: int
    reached: AbsenceLimit | None
    """The longest limit that the run has reached."""
    next: AbsenceLimit | None
    """The limit it reaches next."""


def absence_runs(timeline: FacilityTimeline, day: date, pack: RulePack) -> tuple[AbsenceRun, ...]:
    """Who of those living here is away on a day, the longest first."""
    people = {each.id: each for each in timeline.residents}
    here = {each.resident for each in timeline.stays if day in each.period}
    runs = [
        _run(people[each.resident], each, day, pack)
        for each in timeline.absences
        if each.resident in here and each.is_absent_on(day) and each.state != AttendanceState.PRESENT
    ]
    return tuple(sorted(runs, key=lambda run: (-run.days, run.name)))


def _run(person: ResidentOnPlan, absence: AbsenceOnPlan, day: date, pack: RulePack) -> AbsenceRun:
    days = (day - absence.left_on).days
    limits = pack.absence_limits_on(day, absence.state)
    return AbsenceRun(
        resident=person.id,
        key=person.key,
        name=person.name,
        state=absence.state,
        since=absence.left_on + _ONE_DAY,
        returns_on=absence.returned_on,
        days=days,
        reached=next((each for each in reversed(limits) if each.days <= days), None),
        next=next((each for each in limits if each.days > days), None),
    )
