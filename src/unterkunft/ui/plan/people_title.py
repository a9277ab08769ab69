"""What some people are called together."""

from __future__ import annotations

from collections.abc import Sequence

from unterkunft.services.plan_state import Person


def title_of(people: Sequence[Person]) -> str:
    """The person, the household all of them belong to, or the first of them."""
    first = people[0]
    if len(people) == 1:
        return first.name
    if first.household is not None and all(each.household == first.household for each in people):
        return first.household_name or first.family_name
    return f"{first.name} …"
