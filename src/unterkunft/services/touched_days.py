"""The first day a step changes: whoever may only plan leaves today and the past alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from unterkunft.services.permissions import Actor, Right
from unterkunft.storage.row_images import Image
from unterkunft.storage.unit_of_work import RowImages, UnitOfWork

_NOT_OF_THE_DAYS = frozenset({"is_derived", "departure"})
"""Whether somebody recorded a stay, and how it ends, changes none of its days."""


@dataclass(frozen=True, slots=True)
class _Dates:
    """The columns that hold the first day of a row, and the day after its last."""

    start: str
    end: str | None


_DATES = {
    "bed_assignments": _Dates("valid_from", "valid_until"),
    "closures": _Dates("valid_from", "valid_until"),
    "stays": _Dates("moved_in_on", "moved_out_on"),
    "expected_arrivals": _Dates("arrives_on", None),
    "rule_exceptions": _Dates("accepted_on", "expires_on"),
}


def refuse_beyond_planning(work: UnitOfWork, actor: Actor, right: Right, *, at: datetime) -> None:
    """Refuses a step that changes today or the past, where the person may only plan."""
    if right is not Right.PLACE or Right.PLACE in actor.rights:
        return
    first = first_day_touched(work.images())
    if first is None or first <= at.astimezone().date():
        actor.must_have(Right.PLACE)


def first_day_touched(changes: Iterable[RowImages]) -> date | None:
    """The earliest day that is different afterwards; None where no row of the plan's days has changed."""
    return min((day for each in changes for day in _days_of(each)), default=None)


def _days_of(change: RowImages) -> Iterator[date]:
    dates = _DATES.get(change.table)
    if dates is None:
        return
    before, after = change.before, change.after
    if before is None or after is None or _without(before, dates) != _without(after, dates):
        yield from (date.fromisoformat(side[dates.start]) for side in (before, after) if side is not None)
    else:
        yield from _days_moved(before, after, dates)


def _without(image: Image, dates: _Dates) -> Image:
    """What a row says beside its days."""
    left_out = {dates.start, dates.end, *_NOT_OF_THE_DAYS}
    return {name: value for name, value in image.items() if name not in left_out}


def _days_moved(before: Image, after: Image, dates: _Dates) -> Iterator[date]:
    """The edges that differ: a row that ends earlier is the same until then."""
    for name in filter(None, (dates.start, dates.end)):
        if before[name] != after[name]:
            yield from (date.fromisoformat(side[name]) for side in (before, after) if side[name] is not None)
