"""Full days of absence and what they change: the factor of a charge, and the proposal to end a stay."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from unterkunft.billing.facts import AbsenceFacts, ResidentFacts
from unterkunft.billing.tariff import ONE, AbsenceRule, Component
from unterkunft.values.month import Month
from unterkunft.values.period import Period
from unterkunft.values.statuses import AttendanceState

_ANY_STATE = "any"
_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Absence:
    """One absence with its full days: those strictly between leaving and returning."""

    state: str
    days: Period

    def full_days_until(self, day: date) -> int:
        """How many full days there were, the given day included."""
        seen = self.days.intersection(Period.through(self.days.start, max(day, self.days.start)))
        return len(seen) if seen else 0


def absences_of(resident: ResidentFacts, month: Month) -> tuple[Absence, ...]:
    """The resident's absences that have full days, in order; one that lasts counts to the month's end."""
    absences = (_absence(facts, month) for facts in sorted(resident.absences, key=lambda each: each.left_on))
    return tuple(absence for absence in absences if absence is not None)


def _absence(facts: AbsenceFacts, month: Month) -> Absence | None:
    first_day = facts.left_on + _ONE_DAY
    end = facts.returned_on or month.period.end
    if facts.state == AttendanceState.PRESENT or end is None or end <= first_day:
        return None
    return Absence(facts.state, Period(first_day, end))


def absence_on(absences: Sequence[Absence], day: date) -> Absence | None:
    """The absence in which a day is a full day."""
    return next((absence for absence in absences if day in absence.days), None)


def rule_for(rules: Sequence[AbsenceRule], state: str, component: Component | None) -> AbsenceRule | None:
    """The rule for a state and component: one that names the state, then one that names the component.

    Without a component any of the state's rules will do.
    """
    concerned = (
        rule
        for rule in rules
        if (state in rule.states or _ANY_STATE in rule.states)
        and (component is None or not rule.components or component in rule.components)
    )
    return min(concerned, key=lambda rule: (state not in rule.states, not rule.components), default=None)


def absence_factor(
    rules: Sequence[AbsenceRule], absences: Sequence[Absence], component: Component, *, day: date
) -> Decimal:
    """How much of a component is charged on a day: all of it, unless a rule on absence says otherwise."""
    absence = absence_on(absences, day)
    rule = rule_for(rules, absence.state, component) if absence else None
    if absence is None or rule is None:
        return ONE
    if not _is_beyond(rule, absence, day):
        return rule.factor_within
    if rule.yearly_limit_days:
        governed = [each for each in absences if rule_for(rules, each.state, component) is rule]
        if _days_beyond_in_year(rule, governed, day) > rule.yearly_limit_days:
            return rule.factor_after_limit
    return rule.factor_beyond


def _is_beyond(rule: AbsenceRule, absence: Absence, day: date) -> bool:
    if rule.from_first_day:
        return len(absence.days) > rule.threshold_days
    return absence.full_days_until(day) > rule.threshold_days


def _days_beyond_in_year(rule: AbsenceRule, absences: Sequence[Absence], day: date) -> int:
    """The full days that counted as beyond the threshold in the calendar year, up to and with the day."""
    year = Period.through(date(day.year, 1, 1), day)
    return sum(
        1 for absence in absences for each in _days_in(absence, year) if _is_beyond(rule, absence, each)
    )


def _days_in(absence: Absence, period: Period) -> Iterator[date]:
    shared = absence.days.intersection(period)
    return shared.days() if shared else iter(())


def factor_changes(rules: Sequence[AbsenceRule], absences: Sequence[Absence], month: Month) -> set[date]:
    """The days of the month on which a factor may change, for the edges of segments."""
    days: set[date] = set()
    for absence in absences:
        shared = absence.days.intersection(month.period)
        if shared is not None:
            days.update(shared.days() if rules else (shared.start,))
            days.add(absence.days.end or shared.start)
    return days


def proposed_end(rules: Sequence[AbsenceRule], absence: Absence) -> date | None:
    """The day on which a rule proposes to end the stay: the last full day of its limit."""
    rule = rule_for(rules, absence.state, None)
    if rule is None or rule.propose_end_after_days == 0:
        return None
    proposed = absence.days.start + timedelta(days=rule.propose_end_after_days - 1)
    return proposed if proposed in absence.days else None
