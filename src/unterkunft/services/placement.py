"""Where people could sleep: the verdict for a bed or a room, with reasons, before anything is changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from copy import copy
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from unterkunft.model.placement_rules import Breach, Rule, RulePack, breaches_of, needs_cot
from unterkunft.services.remaining_periods import remaining_period as remaining_period
from unterkunft.services.remaining_periods import remaining_periods
from unterkunft.services.room_nights import RoomNights
from unterkunft.services.room_steps import RoomStep
from unterkunft.services.step_notes import notes_on
from unterkunft.services.timeline import (
    Assignment,
    BedOnPlan,
    ClosureOnPlan,
    FacilityTimeline,
    RoomOnPlan,
)
from unterkunft.services.timeline_index import TimelineIndex
from unterkunft.values.ids import BedId, ResidentId, RoomId
from unterkunft.values.period import Period
from unterkunft.values.statuses import BedKind, Need, Severity


@dataclass(frozen=True, slots=True)
class Placement:
    """A resident and the bed to be."""

    resident: ResidentId
    bed: BedId


@dataclass(frozen=True, slots=True)
class Verdict:
    """What would happen on a drop: who gets which bed, and what speaks against it.

    `placements` may hold fewer people than asked for where the room has too few free beds.
    """

    asked: int
    placements: tuple[Placement, ...]
    breaches: tuple[Breach, ...]

    @property
    def severity(self) -> Severity | None:
        """The weight of the heaviest breach; None where nothing speaks against it."""
        order = [Severity.BLOCKING, Severity.OVERRIDABLE, Severity.WARNING, Severity.INFO]
        weights = {breach.severity for breach in self.breaches}
        return next((severity for severity in order if severity in weights), None)

    @property
    def is_refused(self) -> bool:
        """Whether no reason in the world makes the drop possible."""
        return self.severity is Severity.BLOCKING

    @property
    def needs_reason(self) -> bool:
        """Whether someone with the right must say why, and until when."""
        return self.severity is Severity.OVERRIDABLE


class PlacementQuestion:
    """Could these people sleep there from a day on? Asked once per drag, answered for every room.

    People keep the end of what they have: who moves on the 10th and was to leave the bed on the
    20th leaves the new bed on the 20th; a planned move stays planned. Those in `lifting` go into
    the tray for them.
    """

    def __init__(
        self,
        timeline: FacilityTimeline,
        pack: RulePack,
        residents: Iterable[ResidentId],
        *,
        on: date,
        until: date | None = None,
        lifting: Iterable[ResidentId] = (),
    ) -> None:
        self.timeline, self.pack, self.on = timeline, pack, on
        self.residents = tuple(dict.fromkeys(residents))
        self.periods = remaining_periods(timeline, self.residents, on=on, until=until)
        index = timeline.once(TimelineIndex)
        self._known = index.residents
        self._rooms = index.rooms
        self._own = tuple(each for person in self.residents for each in index.of_resident.get(person, ()))
        self._lifted = tuple(
            each for person in lifting for each in index.of_resident.get(person, ()) if on in each.period
        )
        self._nights = RoomNights(timeline, pack, without=(*self._given_up(), *self._lifted))
        self._separations = [
            each for each in timeline.separations if {each.one, each.other} & set(self.residents)
        ]
        self._own_beds = self._beds_on(on)
        self._asked: dict[tuple[BedId, Period], tuple[Breach, ...]] = {}

    def _given_up(self) -> Iterator[Assignment]:
        """What these people hold in the nights they ask for; what they keep for later still counts."""
        return (each for each in self._own if each.period.overlaps(self.periods[each.resident]))

    def about(self, period: Period) -> PlacementQuestion:
        """The same question about exactly these nights, whatever the people have so far."""
        other = copy(self)
        other.on, other.periods = period.start, dict.fromkeys(self.residents, period)
        other._own_beds = self._beds_on(period.start)
        other._nights, other._asked = self._nights_of_others, {}
        return other

    @cached_property
    def _nights_of_others(self) -> RoomNights:
        """The nights without any of these people, now or later."""
        return RoomNights(self.timeline, self.pack, without=self._own)

    def for_bed(self, bed: BedId) -> Verdict:
        """The first of the people into this bed, the others into free beds of the same room."""
        return self._for_room(self._nights.room_of_bed[bed], wish=bed)

    def for_room(self, room: RoomId) -> Verdict:
        """All of the people into beds the program picks in this room."""
        return self._for_room(self._rooms[room], wish=None)

    def free_beds(self, room: RoomId) -> int:
        """How many beds of a room any of the people could have for all their nights."""
        asked = {self.periods[each]: each for each in self.residents}.values()
        return sum(any(not self._against_bed(bed, each) for each in asked) for bed in self._rooms[room].beds)

    def for_placements(self, placements: tuple[Placement, ...]) -> Verdict:
        """Exactly these people into exactly these beds, over one room or several."""
        breaches: list[Breach] = []
        for placement in placements:
            breaches += self._against_bed(self._bed(placement.bed), placement.resident)
        beds = {each.bed for each in placements}
        if len(beds) < len(placements):
            breaches.append(Breach(Rule.NO_BED_LEFT, {"persons": len(placements), "free": len(beds)}))
        breaches += self._against_rooms(placements)
        return Verdict(len(self.residents), placements, _without_repeats(breaches))

    def _beds_on(self, day: date) -> dict[ResidentId, BedId]:
        """The beds the people hold on a day."""
        return {each.resident: each.bed for each in self._own if day in each.period}

    def _for_room(self, room: RoomOnPlan, *, wish: BedId | None) -> Verdict:
        placements, against = self._choose_beds(room, wish)
        breaches = list(against)
        asked, placed = len(self.residents), len(placements)
        if placed < asked and wish is None:
            values = {"room": room.number, "persons": asked, "free": placed}
            closed = None if placed else self._closed_as_a_whole(room)
            breaches.append(closed or Breach(Rule.NO_BED_LEFT, values))
        elif 0 < placed < asked:
            breaches.append(Breach(Rule.HOUSEHOLD_SPLIT, {"left": asked - placed, "persons": asked}))
        breaches += self._against_rooms(placements) if placements else self._against_room(room)
        return Verdict(asked, placements, _without_repeats(breaches))

    def _closed_as_a_whole(self, room: RoomOnPlan) -> Breach | None:
        """The closure that keeps the room closed longest, where no bed of it is open to any of the people."""
        period = self.periods[self.residents[0]]
        closures = [
            [each for each in self._nights.closures_of(bed) if each.period.overlaps(period)]
            for bed in room.beds
        ]
        if not closures or not all(closures):
            return None
        longest = max((each for of_bed in closures for each in of_bed), key=lambda each: _end(each.period))
        return _closed(longest, period, place={"room": room.number})

    def _choose_beds(
        self, room: RoomOnPlan, wish: BedId | None
    ) -> tuple[tuple[Placement, ...], tuple[Breach, ...]]:
        if wish is None:
            return self._pick_beds(self.residents, list(room.beds)), ()
        first, *others = self.residents
        against = self._against_bed(self._bed(wish), first)
        if against:
            return (), against
        free = [bed for bed in room.beds if bed.id != wish]
        return (Placement(first, wish), *self._pick_beds(others, free)), ()

    def _pick_beds(self, residents: Sequence[ResidentId], free: list[BedOnPlan]) -> tuple[Placement, ...]:
        """For each person the bed that suits best; who has one of them already stays in it."""
        placements = []
        for resident in residents:
            fitting = [
                bed
                for bed in free
                if not self._against_bed(bed, resident) and self._can_be_given(bed, resident)
            ]
            if fitting:
                chosen = min(fitting, key=lambda bed: self._unfitness(bed, resident))
                placements.append(Placement(resident, chosen.id))
                free.remove(chosen)
        return tuple(placements)

    def _can_be_given(self, bed: BedOnPlan, resident: ResidentId) -> bool:
        """Nobody who has outgrown a cot is put into one, except by choosing that very bed."""
        age = self._known[resident].age_on(self.on)
        return bed.kind is not BedKind.COT or self._is_infant(resident) or (age is not None and age < 6)

    def _is_infant(self, resident: ResidentId) -> bool:
        known = self._known[resident]
        return needs_cot(known.age_on(self.on), known.needs)

    def _unfitness(self, bed: BedOnPlan, resident: ResidentId) -> tuple[bool, int, bool, bool]:
        """Cots for infants, upper bunks rather not for small children and people in need of care."""
        known = self._known[resident]
        age = known.age_on(self.on)
        wrong_kind = (bed.kind is BedKind.COT) != self._is_infant(resident)
        is_frail = bool({Need.CARE, Need.WHEELCHAIR} & set(known.needs)) or (age is not None and age < 6)
        upper = bed.kind is BedKind.BUNK_UPPER and is_frail
        is_own = self._own_beds.get(resident) == bed.id
        of_another = not is_own and bed.id in self._own_beds.values()
        return not is_own, 2 * wrong_kind + upper, of_another, bool(self._vacated_today(bed))

    def _bed(self, bed: BedId) -> BedOnPlan:
        return next(each for each in self._nights.room_of_bed[bed].beds if each.id == bed)

    def _against_bed(self, bed: BedOnPlan, resident: ResidentId) -> tuple[Breach, ...]:
        """What speaks against a bed is the same for all who ask for the same nights."""
        asked = (bed.id, self.periods[resident])
        if asked not in self._asked:
            self._asked[asked] = self._against_nights(bed, self.periods[resident])
        return self._asked[asked]

    def _against_nights(self, bed: BedOnPlan, period: Period) -> tuple[Breach, ...]:
        taken = [each for each in self._nights.assignments_of(bed.id) if each.period.overlaps(period)]
        breaches = [self._taken_by(bed, taken)] if taken else []
        breaches += [
            _closed(closure, period, place={"bed": bed.label})
            for closure in self._nights.closures_of(bed)
            if closure.period.overlaps(period)
        ]
        return tuple(breaches)

    def _taken_by(self, bed: BedOnPlan, taken: list[Assignment]) -> Breach:
        first = min(taken, key=lambda each: each.period.start)
        holder = self._nights.name_of(first.resident)
        values = {"bed": bed.label, "person": holder, "from": first.period.start, "until": first.period.end}
        return Breach(Rule.BED_TAKEN, values)

    def _vacated_today(self, bed: BedOnPlan) -> bool:
        if any(each.bed == bed.id for each in self._lifted):
            return True
        return any(each.period.end == self.on and each.period for each in self._nights.assignments_of(bed.id))

    def _against_rooms(self, placements: tuple[Placement, ...]) -> list[Breach]:
        """What speaks against everyone being where they would be after the whole step."""
        step = RoomStep(self._nights, self.periods, self._rooms_to_be(placements), self._separations)
        breaches = [breach for room in step.rooms() for breach in self._against_room(room, step)]
        breaches += step.left_behind(self._own_beds, on=self.on)
        beds = {each.resident: self._bed(each.bed) for each in placements}
        breaches += notes_on(step, beds, on=self.on)
        breaches += [
            Breach(Rule.SAME_DAY_CHANGE, {"bed": bed.label})
            for bed in (self._bed(each.bed) for each in placements)
            if self._vacated_today(bed)
        ]
        return breaches

    def _rooms_to_be(self, placements: Iterable[Placement]) -> dict[ResidentId, RoomOnPlan]:
        return {each.resident: self._nights.room_of_bed[each.bed] for each in placements}

    def _against_room(self, room: RoomOnPlan, step: RoomStep | None = None) -> list[Breach]:
        """Without a step: what would speak against all of the people, were there beds for them."""
        asked = step or RoomStep(
            self._nights, self.periods, dict.fromkeys(self.residents, room), self._separations
        )
        breaches = [*self._outside_opening(room, asked.people_into(room)), *asked.separated(room)]
        for day in asked.days_to_look_at(room, since=self.on):
            breaches += breaches_of(asked.night(room, day))
        return breaches

    def _outside_opening(self, room: RoomOnPlan, joining: tuple[ResidentId, ...]) -> list[Breach]:
        for period in (room.open, self.timeline.facility.open):
            if any(not period.covers(self.periods[each]) for each in joining):
                opened = None if period.start == date.min else period.start
                values = {"room": room.number, "opened": opened, "closed": period.end}
                return [Breach(Rule.NOT_OPEN, values)]
        return []


def _end(period: Period) -> date:
    return period.end or date.max


def _closed(closure: ClosureOnPlan, asked: Period, *, place: dict[str, str]) -> Breach:
    """A bed, or a room as a whole, is out of use in some of the nights asked for."""
    values = {
        **place,
        "reason": closure.reason,
        "note": closure.note,
        "from": closure.period.start,
        "through": closure.period.last_day,
        "begins_later": closure.period.start > asked.start,
    }
    return Breach(Rule.BED_CLOSED, values)


def _without_repeats(breaches: Iterable[Breach]) -> tuple[Breach, ...]:
    """Each rule once per person; a rule broken on several nights is told once."""
    first: dict[tuple[Rule, object], Breach] = {}
    for breach in breaches:
        first.setdefault((breach.rule, breach.values.get("person")), breach)
    order = [Severity.BLOCKING, Severity.OVERRIDABLE, Severity.WARNING, Severity.INFO]
    return tuple(sorted(first.values(), key=lambda breach: order.index(breach.severity)))
