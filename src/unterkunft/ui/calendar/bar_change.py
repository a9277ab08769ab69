"""A bar on its way: what dropping it there would do, and what speaks against it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from unterkunft.model.placement_rules import RulePack
from unterkunft.services.commands.placement import PlaceResidents
from unterkunft.services.commands.rescheduling import RescheduleAssignment
from unterkunft.services.placement import Placement, PlacementQuestion, Verdict
from unterkunft.services.rescheduling import AssignmentChange, Rescheduling, ReschedulingQuestion
from unterkunft.services.timeline import Assignment, FacilityTimeline
from unterkunft.ui.changeable_days import ChangeableDays
from unterkunft.ui.consent.questions import Consent
from unterkunft.values.ids import BedAssignmentId, BedId
from unterkunft.values.period import Period
from unterkunft.values.refusals import DomainRefusal


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a drop would do: the bar as it would be, the order behind it, and the answer of the rules."""

    bed: BedId
    period: Period
    """The nights in that bed; of a move in the middle of a bar only those after it."""
    command: PlaceResidents | RescheduleAssignment | None
    """None where nothing would change, or the days are impossible."""
    verdict: Verdict
    refusal: DomainRefusal | None = None
    judged_from: date | None = None
    """The day an acceptance must reach."""
    stay: Period | None = None
    """The stay as it would be, where it changes with the bar."""
    stay_before: Period | None = None
    follows: tuple[AssignmentChange, ...] = ()
    """The person's beds before and after, where they give way or are kept longer."""

    @property
    def is_refused(self) -> bool:
        """Whether the drop is impossible."""
        return self.refusal is not None or self.verdict.is_refused

    @property
    def changes_nothing(self) -> bool:
        """Whether the bar would lie where it lies."""
        return self.command is None and self.refusal is None


class BarChange:
    """One bar in the hand. Each place and period is asked about once."""

    def __init__(
        self,
        timeline: FacilityTimeline,
        pack: RulePack,
        assignment: BedAssignmentId,
        calendar: ChangeableDays,
    ) -> None:
        self._timeline, self._pack, self._calendar = timeline, pack, calendar
        self._question = ReschedulingQuestion(timeline, pack, assignment)
        self._known: dict[tuple[BedId, date, date | None], Proposal] = {}

    @property
    def assignment(self) -> Assignment:
        """The bar as it is."""
        return self._question.assignment

    @property
    def start_is_fixed(self) -> bool:
        """Whether the bar began in the past, which is not to be corrected."""
        return self._calendar.has_passed(self.assignment.period.start)

    def proposal(self, bed: BedId, start: date, end: date | None) -> Proposal:
        """What it would mean to drop the bar in a bed from `start` up to but not including `end`."""
        asked = (bed, start, end)
        if asked not in self._known:
            self._known[asked] = self._propose(bed, start, end)
        return self._known[asked]

    def shifted(self, days: int) -> tuple[date, date | None]:
        """The bar's days moved in time; of a bar that has begun only the end moves."""
        period = self.assignment.period
        start = period.start if self.start_is_fixed else _later(period.start, days)
        return start, None if period.end is None else _later(period.end, days)

    def _propose(self, bed: BedId, start: date, end: date | None) -> Proposal:
        old = self.assignment.period
        if bed != self.assignment.bed and start == old.start and self.start_is_fixed:
            return self._move_of_the_rest(bed, end)
        changed = self._first_change(bed, start, end)
        refusal = None if changed is None else self._calendar.refusal_on(changed)
        if refusal is not None:
            return Proposal(bed, _drawn(start, end), None, Verdict(1, (), ()), refusal)
        return self._rescheduling(self._question.answer(bed, start, end), bed, start, end)

    def _first_change(self, bed: BedId, start: date, end: date | None) -> date | None:
        """The first night that would be slept elsewhere."""
        old = self.assignment.period
        if bed != self.assignment.bed or start != old.start:
            return min(start, old.start)
        ends = [day for day in (end, old.end) if day is not None]
        return min(ends) if end != old.end else None

    def _rescheduling(self, answer: Rescheduling, bed: BedId, start: date, end: date | None) -> Proposal:
        drawn = _drawn(start, end)
        if answer.refusal is not None:
            return Proposal(bed, drawn, None, answer.verdict, answer.refusal)
        if answer.changes_nothing:
            return Proposal(bed, drawn, None, answer.verdict)
        stay = answer.stay if answer.stay != answer.stay_before else None
        return Proposal(
            bed,
            drawn,
            RescheduleAssignment(self.assignment.id, bed, drawn),
            answer.verdict,
            judged_from=answer.judged_from,
            stay=stay,
            stay_before=answer.stay_before,
            follows=answer.changes[1:],
        )

    def _move_of_the_rest(self, bed: BedId, end: date | None) -> Proposal:
        """A bar that has begun leaves its past nights where they were: the rest moves from the day shown."""
        old, resident = self.assignment.period, self.assignment.resident
        on = max(self._calendar.today, self._calendar.as_of)
        on = on if on in old else self._calendar.today
        past = DomainRefusal("PAST_DAY", day=old.start)
        refusal = self._calendar.refusal_on(on) if on in old else past
        if refusal is not None:
            return Proposal(bed, old, None, Verdict(1, (), ()), refusal)
        until = None if end == old.end else end
        if until is not None and until <= on:
            no_night = DomainRefusal("NO_NIGHT", on=on, until=until)
            return Proposal(bed, old, None, Verdict(1, (), ()), no_night)
        placements = (Placement(resident, bed),)
        question = PlacementQuestion(self._timeline, self._pack, [resident], on=on, until=until)
        command = PlaceResidents(placements, on, until)
        verdict = question.for_placements(placements)
        return Proposal(bed, question.periods[resident], command, verdict, judged_from=on)


def with_consent(proposal: Proposal, consent: Consent) -> PlaceResidents | RescheduleAssignment:
    """The order of a proposal, with the reasons that were asked for."""
    if proposal.command is None:
        raise ValueError("a proposal that changes nothing has no order")
    return replace(proposal.command, acceptance=consent.acceptance, move_note=consent.move_note)


def _drawn(start: date, end: date | None) -> Period:
    """The bar to draw, also where the end has been pulled before the start."""
    return Period(start, end if end is None or end >= start else start)


def _later(day: date, days: int) -> date:
    return date.fromordinal(day.toordinal() + days)
