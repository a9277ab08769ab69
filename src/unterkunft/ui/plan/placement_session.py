"""People on their way to a bed: each room's and bed's verdict is asked once and kept for the gesture."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto

from unterkunft.services.placement import PlacementQuestion, Verdict
from unterkunft.services.plan_days import plan_state_on
from unterkunft.services.plan_state import BedState, FloorState, Person, PlanState, RoomState
from unterkunft.services.timeline import FloorOnPlan
from unterkunft.ui.plan.room_layout import natural_order
from unterkunft.values.ids import BedId, FloorId, ResidentId, RoomId
from unterkunft.values.statuses import RoomUse, Severity


@dataclass(frozen=True, slots=True)
class Target:
    """A room, or one bed of it."""

    room: RoomId
    bed: BedId | None = None


class Mark(Enum):
    """How a room answers to the people on their way."""

    ALLOWED = auto()
    NOTED = auto()
    """Possible, with something to know."""
    OVERRIDABLE = auto()
    """Possible with a reason."""
    REFUSED = auto()


_MARKS: Mapping[Severity | None, Mark] = {
    None: Mark.ALLOWED,
    Severity.INFO: Mark.ALLOWED,
    Severity.WARNING: Mark.NOTED,
    Severity.OVERRIDABLE: Mark.OVERRIDABLE,
    Severity.BLOCKING: Mark.REFUSED,
}


_ORDER = tuple(Mark)


def mark_of(verdict: Verdict) -> Mark:
    """The mark of a verdict."""
    return _MARKS[verdict.severity]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place to choose in the keyboard's way of placing."""

    floor: FloorOnPlan
    room: RoomState
    target: Target
    beds: tuple[str, ...]
    verdict: Verdict


class PlacementSession:
    """The question about some people on the day shown, with the answers so far."""

    def __init__(self, state: PlanState, question: PlacementQuestion, *, until: date | None = None) -> None:
        self.state, self.question, self.until = state, question, until
        self._rooms = {room.room.id: room for floor in state.floors for room in floor.rooms}
        self._beds = {bed.bed.id: bed for bed in state.beds()}
        self._verdicts: dict[Target, Verdict] = {}
        asked = set(question.residents)
        self.people: tuple[Person, ...] = tuple(each for each in state.people() if each.id in asked)
        self._beds_now = {
            bed.occupant.id: bed.bed
            for bed in self._beds.values()
            if bed.occupant and bed.occupant.id in asked
        }

    @property
    def can_take_over(self) -> bool:
        """Whether these people may get beds whose holders go into the tray for them: all wait there."""
        return not self._beds_now

    @property
    def residents(self) -> tuple[ResidentId, ...]:
        """Who is on the way."""
        return self.question.residents

    @property
    def beds_now(self) -> Mapping[ResidentId, BedId]:
        """The beds they come from; who waits in the tray has none."""
        return {resident: bed.id for resident, bed in self._beds_now.items()}

    def asked_for(self, on: date, until: date | None) -> PlacementSession:
        """The same people from another day on, or until a day, which is not included."""
        asked = self.question
        state = self.state if on == self.state.as_of else plan_state_on(asked.timeline, on, asked.pack)
        question = PlacementQuestion(asked.timeline, asked.pack, self.residents, on=on, until=until)
        other = PlacementSession(state, question, until=until)
        # Who is not in the house on that day any more is still who was asked about.
        other.people = self.people
        return other

    def aimed_at(self, target: Target) -> Target:
        """What a drop there means: a bed nobody can have stands for its room, where that has place."""
        bed = self._beds.get(target.bed) if target.bed is not None else None
        whole = Target(target.room)
        if bed is None or self._could_be_taken(bed):
            return target if bed is not None else whole
        has_place = bool(self._asked(whole).placements)
        return whole if has_place else target

    def _could_be_taken(self, bed: BedState) -> bool:
        holder = bed.occupant
        return bed.closure is None and (holder is None or holder.id in self.residents)

    def verdict(self, target: Target) -> Verdict:
        """What would happen on a drop there."""
        return self._asked(self.aimed_at(target))

    def _asked(self, aim: Target) -> Verdict:
        known = self._verdicts.get(aim)
        if known is None:
            known = self.question.for_room(aim.room) if aim.bed is None else self.question.for_bed(aim.bed)
            self._verdicts[aim] = known
        return known

    def marks(self, floor: FloorState) -> Mapping[RoomId, Mark]:
        """How each room of a floor answers; one that takes only some of the people is noted."""
        return {room.room.id: self._mark(room) for room in floor.rooms}

    def floor_marks(self) -> Mapping[FloorId, Mark]:
        """The best mark of each floor's rooms: where to look for a place."""
        return {floor.floor.id: self._best_mark(floor) for floor in self.state.floors}

    def _best_mark(self, floor: FloorState) -> Mark:
        """The first room that is simply allowed answers for its floor: the others need not be asked."""
        best = Mark.REFUSED
        for room in floor.rooms:
            mark = self._mark(room)
            if mark is Mark.ALLOWED:
                return mark
            best = min(best, mark, key=_ORDER.index)
        return best

    def _mark(self, room: RoomState) -> Mark:
        whole = mark_of(self.verdict(Target(room.room.id)))
        if whole is not Mark.REFUSED or len(self.residents) == 1 or not self.takes_some(room.room.id):
            return whole
        return max(
            (mark_of(self.verdict(Target(room.room.id, bed.bed.id))) for bed in room.beds if bed.is_free),
            key=lambda mark: mark is not Mark.REFUSED,
            default=Mark.REFUSED,
        )

    def takes_some(self, room: RoomId) -> bool:
        """Whether some of the people would fit where all of them would not."""
        verdict = self.verdict(Target(room))
        return 0 < len(verdict.placements) < verdict.asked

    def changes_nothing(self, target: Target) -> bool:
        """Whether everyone stays in the bed they have; dropped on their own room, people stay too."""
        aim = self.aimed_at(target)
        if self.until is not None or not self._beds_now or len(self._beds_now) < len(self.residents):
            return False
        if aim.bed is None:
            return all(bed.room == aim.room for bed in self._beds_now.values())
        placements = self.verdict(target).placements
        return bool(placements) and all(self._beds_now[each.resident].id == each.bed for each in placements)

    def room(self, room: RoomId) -> RoomState:
        """A room on the day shown."""
        return self._rooms[room]

    def bed(self, bed: BedId) -> BedState:
        """A bed on the day shown."""
        return self._beds[bed]

    def bed_labels(self, verdict: Verdict) -> tuple[str, ...]:
        """The beds a verdict would give."""
        return tuple(self._beds[each.bed].bed.label for each in verdict.placements)

    def candidates(self) -> tuple[Candidate, ...]:
        """Every place of the facility, the best first: allowed before refused, tight before wasteful."""
        found = [each for floor in self.state.floors for each in self._candidates_on(floor)]
        return tuple(sorted(found, key=self._rank))

    def _candidates_on(self, floor: FloorState) -> Iterable[Candidate]:
        for room in floor.rooms:
            if room.room.use is not RoomUse.SLEEPING or not room.beds:
                continue
            for target in self._targets_in(room):
                if self.changes_nothing(target):
                    continue
                verdict = self.verdict(target)
                yield Candidate(floor.floor, room, target, self.bed_labels(verdict), verdict)

    def _targets_in(self, room: RoomState) -> tuple[Target, ...]:
        """One person may choose the bed; several get the room, or as many beds of it as there are."""
        free = [bed.bed.id for bed in room.beds if bed.is_free]
        if len(self.residents) == 1 and free:
            return tuple(Target(room.room.id, bed) for bed in free)
        if free and self.takes_some(room.room.id):
            return (Target(room.room.id, free[0]),)
        return (Target(room.room.id),)

    def _rank(self, candidate: Candidate) -> tuple[object, ...]:
        verdict = candidate.verdict
        left_over = sum(bed.is_free for bed in candidate.room.beds) - len(verdict.placements)
        return (
            list(_MARKS).index(verdict.severity),
            -len(verdict.placements),
            left_over,
            candidate.floor.building,
            candidate.floor.level,
            natural_order(candidate.room.room.number),
            candidate.beds,
        )
