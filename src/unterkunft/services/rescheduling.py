"""Changing the days or the bed of one bed assignment: what would change with it, and what speaks against it.

What operators expect of the edges of a bar, and what happens here:

- An edge on which the stay begins or ends takes the stay along: who arrives later moves in later.
- An edge shared with the bed before or after stays shared: a move planned for the 1st that is put off to the
  5th keeps the person in the old bed until the 5th. Nobody is left without a bed by it.
- Any other edge must stay inside the stay. An open end that gets a day frees the bed; the stay goes on.
- Only nights that are gained are judged: leaving earlier needs no reason.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from unterkunft.model.placement_rules import Breach, RulePack
from unterkunft.services.placement import Placement, PlacementQuestion, Verdict
from unterkunft.services.timeline import Assignment, FacilityTimeline, StayOnPlan
from unterkunft.values.ids import BedAssignmentId, BedId
from unterkunft.values.period import Period
from unterkunft.values.refusals import DomainRefusal
from unterkunft.values.statuses import Severity

_ORDER = [Severity.BLOCKING, Severity.OVERRIDABLE, Severity.WARNING, Severity.INFO]


@dataclass(frozen=True, slots=True)
class AssignmentChange:
    """An assignment as it would be, and the nights it gains by that."""

    before: Assignment
    bed: BedId
    period: Period
    gained: tuple[Period, ...]

    @property
    def grows(self) -> bool:
        """Whether someone sleeps in a bed on more nights than before."""
        return bool(self.gained)


@dataclass(frozen=True, slots=True)
class Rescheduling:
    """The outcome of the question: every row that would change, and the verdict on the nights gained."""

    changes: tuple[AssignmentChange, ...]
    """The assignment asked about first, then the beds before and after that follow it."""
    stay_before: Period
    stay: Period
    verdict: Verdict
    refusal: DomainRefusal | None = None
    """Why the days themselves are impossible, whatever the rules of the room say."""

    @property
    def is_refused(self) -> bool:
        """Whether no reason in the world makes it possible."""
        return self.refusal is not None or self.verdict.is_refused

    @property
    def needs_reason(self) -> bool:
        """Whether someone with the right must say why, and until when."""
        return self.refusal is None and self.verdict.needs_reason

    @property
    def judged_from(self) -> date | None:
        """The day on which the last of the nights gained begins: an acceptance must reach it."""
        return max((gained.start for change in self.changes for gained in change.gained), default=None)

    @property
    def changes_nothing(self) -> bool:
        """Whether everything stays as it is."""
        return not self.changes and self.refusal is None


class ReschedulingQuestion:
    """Could this assignment have other days or another bed? Asked once for a gesture, answered often."""

    def __init__(self, timeline: FacilityTimeline, pack: RulePack, assignment: BedAssignmentId) -> None:
        found = next((each for each in timeline.assignments if each.id == assignment), None)
        if found is None:
            raise DomainRefusal("GONE", table="bed_assignments")
        self.assignment = found
        self._own = tuple(each for each in timeline.assignments if each.resident == found.resident)
        self._stay, self._other_stays = _stays(timeline, found)
        self._question = PlacementQuestion(timeline, pack, [found.resident], on=found.period.start)

    @property
    def before(self) -> Assignment | None:
        """The bed from which the person comes on the very day."""
        return self._neighbour(lambda each: each.period.end == self.assignment.period.start)

    @property
    def after(self) -> Assignment | None:
        """The bed to which the person goes on the very day."""
        return self._neighbour(lambda each: each.period.start == self.assignment.period.end)

    def about(self, period: Period) -> PlacementQuestion:
        """The placement rules asked about exactly these nights."""
        return self._question.about(period)

    def answer(self, bed: BedId, start: date, end: date | None) -> Rescheduling:
        """What would happen if the assignment had this bed from `start` up to but not including `end`."""
        if end is not None and end <= start:
            no_night = DomainRefusal("NO_NIGHT", on=start, until=end)
            return Rescheduling((), self._stay, self._stay, Verdict(1, (), ()), no_night)
        period = Period(start, end)
        changes = self._changes(bed, period)
        stay = self._stay_to_be(period)
        refusal = self._against_days(period, stay)
        verdict = Verdict(1, (Placement(self.assignment.resident, bed),), ())
        if refusal is None:
            verdict = self._judged(changes, bed)
        return Rescheduling(changes, self._stay, stay, verdict, refusal)

    def _neighbour(self, touches: Callable[[Assignment], bool]) -> Assignment | None:
        return next(
            (
                each
                for each in self._own
                if each.id != self.assignment.id and each.period and touches(each) and self._is_of_stay(each)
            ),
            None,
        )

    def _is_of_stay(self, assignment: Assignment) -> bool:
        return self._stay.covers(assignment.period)

    def _changes(self, bed: BedId, period: Period) -> tuple[AssignmentChange, ...]:
        changes = [_change(self.assignment, bed, period)]
        before, after = self.before, self.after
        if before is not None and before.period.start < period.start:
            changes.append(_change(before, before.bed, Period(before.period.start, period.start)))
        if after is not None and period.end is not None and _ends_later(after.period, period.end):
            changes.append(_change(after, after.bed, Period(period.end, after.period.end)))
        return tuple(
            each for each in changes if each.period != each.before.period or each.bed != each.before.bed
        )

    def _stay_to_be(self, period: Period) -> Period:
        old = self.assignment.period
        start = period.start if old.start == self._stay.start else self._stay.start
        end = self._stay.end
        if end is not None and old.end == end:
            end = period.end
        # A bed moved out of its stay altogether is refused below; here it must only not crash.
        return Period(start, end) if end is None or end > start else self._stay

    def _against_days(self, period: Period, stay: Period) -> DomainRefusal | None:
        if not stay.covers(period):
            values = {"moved_in_on": self._stay.start, "moved_out_on": self._stay.end}
            return DomainRefusal("OUTSIDE_STAY", **values)
        clash = next((each for each in self._other_stays if each.period.overlaps(stay)), None)
        if clash is not None:
            return DomainRefusal("STAY_ELSEWHERE", on=clash.period.start, until=clash.period.end)
        other = next((each for each in self._own if self._is_overrun(each, period)), None)
        if other is not None:
            return DomainRefusal("OWN_BED", on=other.period.start, until=other.period.end)
        return None

    def _is_overrun(self, other: Assignment, period: Period) -> bool:
        """Whether another bed of the person would be in the way; beds that share an edge give way."""
        if other.id == self.assignment.id or not other.period:
            return False
        if self.before is not None and other.id == self.before.id:
            return other.period.start >= period.start
        if self.after is not None and other.id == self.after.id:
            return period.end is None or not _ends_later(other.period, period.end)
        return other.period.overlaps(period)

    def _judged(self, changes: Iterable[AssignmentChange], bed: BedId) -> Verdict:
        breaches: dict[tuple[object, object], Breach] = {}
        for change in changes:
            for gained in change.gained:
                placement = Placement(self.assignment.resident, change.bed)
                for breach in self.about(gained).for_placements((placement,)).breaches:
                    breaches.setdefault((breach.rule, breach.values.get("person")), breach)
        ordered = sorted(breaches.values(), key=lambda each: _ORDER.index(each.severity))
        return Verdict(1, (Placement(self.assignment.resident, bed),), tuple(ordered))


def _change(before: Assignment, bed: BedId, period: Period) -> AssignmentChange:
    gained = (period,) if bed != before.bed else _without(period, before.period)
    return AssignmentChange(before, bed, period, gained)


def _without(period: Period, other: Period) -> tuple[Period, ...]:
    """The nights of a period that the other has not."""
    if not period.overlaps(other):
        return (period,)
    parts = []
    if period.start < other.start:
        parts.append(Period(period.start, other.start))
    if other.end is not None and (period.end is None or period.end > other.end):
        parts.append(Period(other.end, period.end))
    return tuple(parts)


def _ends_later(period: Period, day: date) -> bool:
    return period.end is None or period.end > day


def _stays(timeline: FacilityTimeline, assignment: Assignment) -> tuple[Period, tuple[StayOnPlan, ...]]:
    """The stay the assignment lies in, and the person's others that hold a night, here and elsewhere."""
    here = [each for each in timeline.stays if each.resident == assignment.resident]
    own = next((each for each in here if each.period.covers(assignment.period)), None)
    if own is None:
        raise DomainRefusal("GONE", table="stays")
    elsewhere = [each for each in timeline.stays_elsewhere if each.resident == assignment.resident]
    return own.period, tuple(each for each in [*here, *elsewhere] if each is not own and each.period)
