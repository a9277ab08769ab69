"""Making room on a timeline: what happens to the other periods when one gets other days."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from unterkunft.values.period import Period
from unterkunft.values.refusals import DomainRefusal


@dataclass(frozen=True, slots=True)
class Held:
    """The days a record of the timeline holds."""

    id: UUID
    period: Period


@dataclass(frozen=True, slots=True)
class Neighbours:
    """What may happen to the records beside the one that is changed."""

    follow: bool = True
    """A record that touched the edge moved keeps touching it."""
    replaced: bool = False
    """A record that would keep no day goes; otherwise the change is refused."""


@dataclass(frozen=True, slots=True)
class Adjustment:
    """What is left of another record: one period, two where it is split, none where it goes."""

    id: UUID
    before: Period
    after: tuple[Period, ...]


GENTLE = Neighbours()


def adjustments(
    others: Iterable[Held], period: Period, *, before: Period | None = None, neighbours: Neighbours = GENTLE
) -> tuple[Adjustment, ...]:
    """What must happen to the others so that `period` shares no day with them; in order of their days."""
    followed = before if neighbours.follow else None
    changed = (Adjustment(each.id, each.period, _left(each.period, period, followed)) for each in others)
    return tuple(
        sorted((each for each in changed if each.after != (each.before,)), key=lambda each: each.before.start)
    )


def refuse_impossible(made: Iterable[Adjustment], period: Period, neighbours: Neighbours = GENTLE) -> None:
    """Refuses a period without a day, and one that leaves nothing of a record nobody said to replace."""
    if period.is_empty:
        raise DomainRefusal("NO_NIGHT", on=period.start, until=period.start)
    swallowed = next((each for each in made if not each.after), None)
    if swallowed is not None and not neighbours.replaced:
        raise DomainRefusal(
            "PERIOD_COVERED", first=swallowed.before.start, last=swallowed.before.last_day or ""
        )


def _left(other: Period, period: Period, before: Period | None) -> tuple[Period, ...]:
    if other.overlaps(period):
        return _followed(without(other, period), period, before, other)
    return _followed((other,), period, before, other)


def _followed(
    left: tuple[Period, ...], period: Period, before: Period | None, other: Period
) -> tuple[Period, ...]:
    """The same, with the edges that touched the record keeping touching it."""
    if before is None or len(left) != 1:
        return left
    start, end = left[0].start, left[0].end
    if other.end == before.start and _within(before, period.start):
        end = period.start
    if before.end is not None and other.start == before.end and _ends_within(before, period):
        start = period.end or start
    return (Period(start, end),)


def _within(before: Period, start: date) -> bool:
    """Whether the days given up in front are days the record had: nobody else can hold them."""
    return before.start < start and (before.end is None or start <= before.end)


def _ends_within(before: Period, period: Period) -> bool:
    return period.end is not None and before.end is not None and before.start <= period.end < before.end


def without(period: Period, taken: Period) -> tuple[Period, ...]:
    """What is left of a period when the days of another are taken out: nothing, one part or two."""
    parts = []
    if period.start < taken.start:
        end = taken.start if period.end is None else min(period.end, taken.start)
        parts.append(Period(period.start, end))
    if taken.end is not None and (period.end is None or taken.end < period.end):
        parts.append(Period(max(period.start, taken.end), period.end))
    return tuple(parts)
