"""Days that were drawn for a closure: a new one, or one on record that is moved."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta

from unterkunft.services.timeline import ClosureOnPlan
from unterkunft.ui.calendar.bar_gesture import Grip
from unterkunft.ui.calendar.chart import Row
from unterkunft.values.ids import BedId, RoomId
from unterkunft.values.period import Period

_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class ClosureDraft:
    """Days on which a bed or room is to be closed: a new closure, or other days for one on record."""

    period: Period
    beds: tuple[BedId, ...] = ()
    rooms: tuple[RoomId, ...] = ()
    closure: ClosureOnPlan | None = None


def new_draft(row: Row, period: Period) -> ClosureDraft | None:
    """A closure of the bed or room of a row; None for a floor."""
    if row.bed is not None:
        return ClosureDraft(period, beds=(row.bed.id,))
    return None if row.room is None else ClosureDraft(period, rooms=(row.room.id,))


def draft_of(closure: ClosureOnPlan) -> ClosureDraft:
    """The closure as it is."""
    return ClosureDraft(closure.period, closure=closure)


def shifted(closure: ClosureOnPlan, grip: Grip, days: int, *, has_begun: bool) -> ClosureDraft:
    """A closure with its days moved, or one of its ends; a day is always left.

    Of one that has begun only the end moves: nobody could have slept there meanwhile.
    """
    start, end, move = closure.period.start, closure.period.end, timedelta(days=days)
    if has_begun and (grip is Grip.START or end is None):
        return draft_of(closure)
    if grip is Grip.START:
        latest = start + move if end is None else min(start + move, end - _ONE_DAY)
        return replace(draft_of(closure), period=Period(latest, end))
    if (grip is Grip.END or has_begun) and end is not None:
        return replace(draft_of(closure), period=Period(start, max(end + move, start + _ONE_DAY)))
    return replace(draft_of(closure), period=Period(start + move, None if end is None else end + move))
