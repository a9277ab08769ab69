"""How many places are occupied, planned, free and closed: for a house, floor or room on any day."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from unterkunft.services.timeline import Assignment, ClosureOnPlan, FacilityTimeline, RoomOnPlan
from unterkunft.values.ids import BedId
from unterkunft.values.period import Period


@dataclass(frozen=True, slots=True)
class Places:
    """The places of a day: beds = occupied + planned + free + closed."""

    beds: int = 0
    occupied: int = 0
    """Held by someone who sleeps there already, or did."""
    planned: int = 0
    """Held by someone who is to come into the bed after today."""
    closed: int = 0

    @property
    def held(self) -> int:
        """Beds that are somebody's, as the plan counts them on that day."""
        return self.occupied + self.planned

    @property
    def free(self) -> int:
        """Beds in which someone could sleep."""
        return self.beds - self.held - self.closed


class HousePosition:
    """The places of some rooms on every day: counted once, looked up by day."""

    def __init__(
        self,
        timeline: FacilityTimeline,
        rooms: Iterable[RoomOnPlan],
        held: Callable[[BedId], Iterable[Assignment]],
        closed: Callable[[BedId], Iterable[ClosureOnPlan]],
        *,
        today: date,
    ) -> None:
        self._steps: defaultdict[date, list[int]] = defaultdict(lambda: [0, 0, 0, 0])
        for room in rooms:
            opened = room.open.intersection(timeline.facility.open)
            if opened is not None:
                for bed in room.beds:
                    self._count_bed(opened, tuple(held(bed.id)), tuple(closed(bed.id)), today)
        self._days = sorted(self._steps)
        self._places = tuple(self._running_totals())

    def on(self, day: date) -> Places:
        """The places of a day."""
        at = bisect_right(self._days, day)
        return self._places[at - 1] if at else Places()

    def runs(self, shown: Period) -> Iterator[tuple[Period, Places]]:
        """The stretches of a closed period on which the numbers stay the same."""
        if shown.end is None:
            raise ValueError("runs are asked for a period with an end")
        at = bisect_right(self._days, shown.start)
        start = shown.start
        while at < len(self._days) and self._days[at] < shown.end:
            yield Period(start, self._days[at]), self.on(start)
            start = self._days[at]
            at += 1
        yield Period(start, shown.end), self.on(start)

    def _count_bed(
        self, opened: Period, held: tuple[Assignment, ...], closed: tuple[ClosureOnPlan, ...], today: date
    ) -> None:
        self._add(opened, 0)
        inside = [(each.period.intersection(opened), each.period.start > today) for each in held]
        taken = [(period, is_planned) for period, is_planned in inside if period is not None]
        for period, is_planned in taken:
            self._add(period, 2 if is_planned else 1)
        if closed:
            # Two closures may cover one day, and a closed bed may still be held: each place counts once.
            out_of_use = [each.period.intersection(opened) for each in closed]
            rest = _united([each for each in out_of_use if each is not None])
            for period, _ in taken:
                rest = [part for each in rest for part in _cut_out(each, period)]
            for period in rest:
                self._add(period, 3)

    def _add(self, period: Period, kind: int) -> None:
        self._steps[period.start][kind] += 1
        if period.end is not None:
            self._steps[period.end][kind] -= 1

    def _running_totals(self) -> Iterator[Places]:
        totals = [0, 0, 0, 0]
        for day in self._days:
            totals = [total + step for total, step in zip(totals, self._steps[day], strict=True)]
            yield Places(*totals)


def _united(periods: list[Period]) -> list[Period]:
    united: list[Period] = []
    for period in sorted(periods, key=lambda each: each.start):
        last = united[-1] if united else None
        if last is None or (last.end is not None and last.end < period.start):
            united.append(period)
        elif last.end is not None:
            end = None if period.end is None else max(last.end, period.end)
            united[-1] = Period(last.start, end)
    return united


def _cut_out(period: Period, other: Period) -> list[Period]:
    if not period.overlaps(other):
        return [period]
    parts = []
    if period.start < other.start:
        parts.append(Period(period.start, other.start))
    if other.end is not None and (period.end is None or other.end < period.end):
        parts.append(Period(other.end, period.end))
    return parts
