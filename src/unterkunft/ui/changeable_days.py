"""Which days may be changed: the past only where it may be corrected, the others as the rights say."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from unterkunft.services.permissions import Right
from unterkunft.values.refusals import DomainRefusal


@dataclass(frozen=True, slots=True)
class ChangeableDays:
    """The days that matter to a change, and what the user may do on them."""

    today: date
    as_of: date
    may_correct_past: bool
    may_plan: bool = True
    may_place: bool = True

    def has_passed(self, day: date) -> bool:
        """Whether a day is over and only for looking."""
        return day < self.today and not self.may_correct_past

    def refusal_on(self, day: date) -> DomainRefusal | None:
        """Why nobody can be placed from a day on."""
        if self.has_passed(day):
            return DomainRefusal("PAST_DAY", day=day)
        if day > self.today:
            return None if self.may_plan else DomainRefusal("NO_RIGHT", right=Right.PLAN.value)
        return None if self.may_place else DomainRefusal("NO_RIGHT", right=Right.PLACE.value)
