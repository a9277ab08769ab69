"""Looking for people who are called almost as typed, among those who share letters with it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from sqlalchemy import ColumnElement

from unterkunft.services.permissions import Sight
from unterkunft.services.queries.resident_conditions import ResidentFilter, conditions_of
from unterkunft.services.resident_search import may_be_mistyped, misses, shares_letters, understood

MOST_COMPARED = 3000


def are_thinkable(chosen: ResidentFilter, sight: Sight) -> bool:
    """Whether somebody may have mistyped a name."""
    return sight.names and may_be_mistyped(understood(chosen.text))


def untyped(chosen: ResidentFilter) -> ResidentFilter:
    """The filter without what was typed."""
    return replace(chosen, text="")


def narrowed(chosen: ResidentFilter, day: date, sight: Sight) -> tuple[ColumnElement[bool], ...]:
    """The conditions on those worth comparing."""
    return (*conditions_of(untyped(chosen), day, sight), shares_letters(understood(chosen.text)))


def count(chosen: ResidentFilter, search_name: str) -> int | None:
    """How many typing errors away a name is; None where it is another name."""
    return misses(understood(chosen.text), search_name)
