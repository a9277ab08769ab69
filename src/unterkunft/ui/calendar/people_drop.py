"""People on their way to a bed on a day of the calendar: verdicts by bed and day, each asked once."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from unterkunft.model.placement_rules import RulePack
from unterkunft.services.placement import PlacementQuestion, Verdict
from unterkunft.services.plan_days import room_state_on
from unterkunft.services.plan_state import RoomState
from unterkunft.services.timeline import FacilityTimeline, ResidentOnPlan, RoomOnPlan
from unterkunft.ui.changeable_days import ChangeableDays
from unterkunft.ui.plan.placement_session import Target
from unterkunft.values.ids import ResidentId
from unterkunft.values.period import Period


class PeopleDrop:
    """Some people in the hand, over a calendar on which every column is a day to place them from."""

    def __init__(
        self,
        timeline: FacilityTimeline,
        pack: RulePack,
        residents: Iterable[ResidentId],
        calendar: ChangeableDays,
    ) -> None:
        self._timeline, self._pack, self.calendar = timeline, pack, calendar
        known = {each.id: each for each in timeline.residents}
        self.people: tuple[ResidentOnPlan, ...] = tuple(
            known[each] for each in dict.fromkeys(residents) if each in known
        )
        self._questions: dict[date, PlacementQuestion] = {}
        self._verdicts: dict[tuple[Target, date], Verdict] = {}
        self._rooms: dict[tuple[RoomOnPlan, date], RoomState] = {}

    @property
    def residents(self) -> tuple[ResidentId, ...]:
        """Who is on the way."""
        return tuple(each.id for each in self.people)

    def verdict(self, target: Target, day: date) -> Verdict:
        """Whether they could sleep there from that day on."""
        asked = (target, day)
        if asked not in self._verdicts:
            question = self.question(day)
            bed = target.bed
            self._verdicts[asked] = question.for_room(target.room) if bed is None else question.for_bed(bed)
        return self._verdicts[asked]

    def question(self, day: date) -> PlacementQuestion:
        """The question about placing them on a day."""
        if day not in self._questions:
            self._questions[day] = PlacementQuestion(self._timeline, self._pack, self.residents, on=day)
        return self._questions[day]

    def period(self, resident: ResidentId, day: date) -> Period:
        """How long a person would keep the bed."""
        return self.question(day).periods[resident]

    def changes_nothing(self, target: Target, day: date) -> bool:
        """Whether everyone has that very bed on that day."""
        placements = self.verdict(target, day).placements
        held = {each.resident: each.bed for each in self._timeline.assignments if day in each.period}
        return len(placements) == len(self.people) and all(
            held.get(each.resident) == each.bed for each in placements
        )

    def room(self, room: RoomOnPlan, day: date) -> RoomState:
        """The room on a day, for the numbers in a sentence."""
        if (room, day) not in self._rooms:
            self._rooms[room, day] = room_state_on(self._timeline, room, day, self._pack)
        return self._rooms[room, day]
