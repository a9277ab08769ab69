"""A bar grasped at its start, its end or as a whole: where it would lie as the pointer moves."""

from __future__ import annotations

from datetime import date, timedelta
from enum import Enum, auto

from unterkunft.ui.calendar.bar_change import BarChange, Proposal
from unterkunft.values.ids import BedId


class Grip(Enum):
    """Where a bar was grasped."""

    START = auto()
    END = auto()
    WHOLE = auto()


class BarGesture:
    """From the grasp to the drop. A bar taken to another bed keeps its days; in its own it moves in time."""

    def __init__(self, change: BarChange, grip: Grip, grasped_on: date) -> None:
        self.change, self.grip = change, grip
        self._grasped_on = grasped_on

    def proposal(self, bed: BedId | None, day: date) -> Proposal:
        """What a drop would do with the pointer over a bed's row and a day; None is no bed."""
        held = self.change.assignment
        days = (day - self._grasped_on).days
        if self.grip is Grip.START:
            start = held.period.start + timedelta(days=days)
            return self.change.proposal(held.bed, start, held.period.end)
        if self.grip is Grip.END and held.period.end is not None:
            end = held.period.end + timedelta(days=days)
            return self.change.proposal(held.bed, held.period.start, end)
        if bed is not None and bed != held.bed:
            return self.change.proposal(bed, held.period.start, held.period.end)
        return self.change.proposal(held.bed, *self.change.shifted(days))
