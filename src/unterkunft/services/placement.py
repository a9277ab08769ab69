"""Where people could sleep: the verdict for a bed or a room, with reasons, before anything is changed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from unterkunft.model.placement_rules import (
    Breach,
    RoomNight,
    Rule,
    RulePack,
    Sleeper,
    SleepingRoom,
    breaches_of,
)
from unterkunft.services.timeline import (
    Assignment,
    BedOnPlan,
    ClosureOnPlan,
    FacilityTimeline,
    FloorOnPlan,
    RoomOnPlan,
    SeparatedPair,
)
from unterkunft.values.ids import BedId, HouseholdId, ResidentId, RoomId
from unterkunft.values.period import Period
from unterkunft.values.statuses import BedKind, Need, SeparationScope, Severity


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
    20th leaves the new bed on the 20th; a planned move stays planned.
    """

    def __init__(
        self,
        timeline: FacilityTimeline,
        pack: RulePack,
        residents: Iterable[ResidentId],
        *,
        on: date,
        until: date | None = None,
    ) -> None:
        self.timeline, self.pack, self.on = timeline, pack, on
        self.residents = tuple(dict.fromkeys(residents))
        self._known = {each.id: each for each in timeline.residents}
        self._households = {
            each.resident: each.household for each in timeline.memberships if on in each.period
        }
        self._floors: dict[object, FloorOnPlan] = {each.id: each for each in timeline.floors}
        self._rooms = {room.id: room for room in timeline.rooms}
        self._room_of_bed = {bed.id: room for room in timeline.rooms for bed in room.beds}
        self.periods = {
            resident: remaining_period(timeline, resident, on=on, until=until) for resident in self.residents
        }
        self._others = [each for each in timeline.assignments if each.resident not in self.residents]
        self._taken: dict[BedId, list[Assignment]] = {}
        self._in_room: dict[RoomId, list[Assignment]] = {}
        for each in self._others:
            self._taken.setdefault(each.bed, []).append(each)
            self._in_room.setdefault(self._room_of_bed[each.bed].id, []).append(each)

    def for_bed(self, bed: BedId) -> Verdict:
        """The first of the people into this bed, the others into free beds of the same room."""
        return self._for_room(self._room_of_bed[bed], wish=bed)

    def for_room(self, room: RoomId) -> Verdict:
        """All of the people into beds the program picks in this room."""
        return self._for_room(self._rooms[room], wish=None)

    def for_placements(self, placements: tuple[Placement, ...]) -> Verdict:
        """Exactly these people into exactly these beds, over one room or several."""
        breaches: list[Breach] = []
        rooms = dict.fromkeys(self._room_of_bed[each.bed].id for each in placements)
        for placement in placements:
            breaches += self._against_bed(self._bed(placement.bed), placement.resident)
        for room in rooms:
            inside = tuple(each for each in placements if self._room_of_bed[each.bed].id == room)
            breaches += self._against_room(self._rooms[room], inside)
        if len({each.bed for each in placements}) < len(placements):
            breaches.append(Breach(Rule.NO_BED_LEFT, {"persons": len(placements), "free": len(rooms)}))
        return Verdict(len(self.residents), placements, _without_repeats(breaches))

    def _for_room(self, room: RoomOnPlan, *, wish: BedId | None) -> Verdict:
        placements, against = self._choose_beds(room, wish)
        breaches = list(against)
        if len(placements) < len(self.residents) and wish is None:
            values = {"room": room.number, "persons": len(self.residents), "free": len(placements)}
            breaches.append(Breach(Rule.NO_BED_LEFT, values))
        elif len(placements) < len(self.residents):
            left = len(self.residents) - len(placements)
            breaches.append(Breach(Rule.HOUSEHOLD_SPLIT, {"left": left, "persons": len(self.residents)}))
        breaches += self._against_room(room, placements)
        return Verdict(len(self.residents), placements, _without_repeats(breaches))

    def _choose_beds(
        self, room: RoomOnPlan, wish: BedId | None
    ) -> tuple[tuple[Placement, ...], tuple[Breach, ...]]:
        free = sorted(room.beds, key=lambda bed: bed.id != wish)
        placements: list[Placement] = []
        against: tuple[Breach, ...] = ()
        for resident in self.residents:
            wished = not placements and wish is not None
            fitting = [bed for bed in free if not self._against_bed(bed, resident)]
            if wished:
                against = self._against_bed(self._bed(wish), resident) if wish else ()
                fitting = [bed for bed in fitting if bed.id == wish]
            if not fitting:
                if wished:
                    break
                continue
            chosen = fitting[0] if wished else min(fitting, key=lambda bed: self._unfitness(bed, resident))
            placements.append(Placement(resident, chosen.id))
            free.remove(chosen)
        return tuple(placements), against

    def _unfitness(self, bed: BedOnPlan, resident: ResidentId) -> int:
        """Cots for infants, upper bunks rather not for small children and people in need of care."""
        known = self._known[resident]
        age = known.age_on(self.on)
        is_infant = Need.INFANT in known.needs or (age is not None and age < 3)
        if (bed.kind is BedKind.COT) != is_infant:
            return 2
        is_frail = bool({Need.CARE, Need.WHEELCHAIR} & set(known.needs)) or (age is not None and age < 6)
        return int(bed.kind is BedKind.BUNK_UPPER and is_frail)

    def _bed(self, bed: BedId) -> BedOnPlan:
        return next(each for each in self._room_of_bed[bed].beds if each.id == bed)

    def _against_bed(self, bed: BedOnPlan, resident: ResidentId) -> tuple[Breach, ...]:
        period = self.periods[resident]
        taken = [each for each in self._taken.get(bed.id, []) if each.period.overlaps(period)]
        breaches = [self._taken_by(bed, taken)] if taken else []
        room = self._room_of_bed[bed.id]
        breaches += [
            self._closed_by(bed, closure)
            for closure in self.timeline.closures
            if (closure.bed == bed.id or closure.room == room.id) and closure.period.overlaps(period)
        ]
        return tuple(breaches)

    def _taken_by(self, bed: BedOnPlan, taken: list[Assignment]) -> Breach:
        first = min(taken, key=lambda each: each.period.start)
        holder = self._known[first.resident].name
        values = {"bed": bed.label, "person": holder, "from": first.period.start, "until": first.period.end}
        return Breach(Rule.BED_TAKEN, values)

    def _closed_by(self, bed: BedOnPlan, closure: ClosureOnPlan) -> Breach:
        values = {"bed": bed.label, "reason": closure.reason, "from": closure.period.start}
        return Breach(Rule.BED_CLOSED, {**values, "through": closure.period.last_day})

    def _against_room(self, room: RoomOnPlan, placements: tuple[Placement, ...]) -> list[Breach]:
        joining = tuple(each.resident for each in placements) or self.residents
        breaches = [*self._outside_opening(room, joining), *self._separated(room, joining)]
        for day in self._days_to_look_at(room, joining):
            breaches += breaches_of(self._night(room, joining, day))
        return breaches

    def _days_to_look_at(self, room: RoomOnPlan, joining: tuple[ResidentId, ...]) -> list[date]:
        """The first night, and each later one on which someone else joins the room."""
        later = {
            each.period.start
            for each in self._in_room.get(room.id, [])
            if any(each.period.start in self.periods[resident] for resident in joining)
        }
        return sorted({self.on, *(day for day in later if day > self.on)})

    def _night(self, room: RoomOnPlan, joining: tuple[ResidentId, ...], day: date) -> RoomNight:
        flat_rooms = [
            each
            for each in self.timeline.rooms
            if room.housing_unit and each.housing_unit == room.housing_unit and each.floor == room.floor
        ]
        return RoomNight(
            room=self._sleeping_room(room),
            limits=self.pack.limits_on(day),
            present=self._sleepers_in(room, day),
            joining=tuple(self._sleeper(each, day) for each in joining),
            flat=tuple(
                sleeper
                for each in flat_rooms
                if each.id != room.id
                for sleeper in self._sleepers_in(each, day)
            ),
        )

    def _sleepers_in(self, room: RoomOnPlan, day: date) -> tuple[Sleeper, ...]:
        there = [each for each in self._in_room.get(room.id, []) if day in each.period]
        return tuple(self._sleeper(each.resident, day) for each in there)

    def _sleeping_room(self, room: RoomOnPlan) -> SleepingRoom:
        return SleepingRoom(
            number=room.number,
            use=room.use,
            area_m2=room.area_m2,
            approved_places=room.approved_places,
            designation=room.designation,
            features=room.features,
            level=self._floors[room.floor].level,
        )

    def _sleeper(self, resident: ResidentId, day: date) -> Sleeper:
        known = self._known[resident]
        household: HouseholdId | None = self._households.get(resident)
        return Sleeper(known.id, known.name, known.gender, known.age_on(day), household, known.needs)

    def _outside_opening(self, room: RoomOnPlan, joining: tuple[ResidentId, ...]) -> list[Breach]:
        for period in (room.open, self.timeline.facility.open):
            if any(not period.covers(self.periods[each]) for each in joining if self.periods[each]):
                opened = None if period.start == date.min else period.start
                values = {"room": room.number, "opened": opened, "closed": period.end}
                return [Breach(Rule.NOT_OPEN, values)]
        return []

    def _separated(self, room: RoomOnPlan, joining: tuple[ResidentId, ...]) -> list[Breach]:
        breaches = []
        for pair in self.timeline.separations:
            for one, other in ((pair.one, pair.other), (pair.other, pair.one)):
                if one in joining and self._meet(room, one, other, pair, joining):
                    values = {"scope": pair.scope, "person": self._name(one), "other": self._name(other)}
                    breaches.append(Breach(Rule.SEPARATION, values))
        return breaches

    def _name(self, resident: ResidentId) -> str:
        known = self._known.get(resident)
        return "" if known is None else known.name

    def _meet(
        self,
        room: RoomOnPlan,
        one: ResidentId,
        other: ResidentId,
        pair: SeparatedPair,
        joining: tuple[ResidentId, ...],
    ) -> bool:
        shared = self.periods[one].intersection(pair.period)
        if shared is None:
            return False
        if other in joining:
            return True
        return any(
            each.resident == other
            and each.period.overlaps(shared)
            and self._within(pair.scope, room, self._room_of_bed[each.bed])
            for each in self._others
        )

    def _within(self, scope: SeparationScope, room: RoomOnPlan, other: RoomOnPlan) -> bool:
        if scope is SeparationScope.ROOM:
            return room.id == other.id
        if scope is SeparationScope.FLOOR:
            return room.floor == other.floor
        if scope is SeparationScope.BUILDING:
            return self._floors[room.floor].building_key == self._floors[other.floor].building_key
        return True


def remaining_period(
    timeline: FacilityTimeline, resident: ResidentId, *, on: date, until: date | None = None
) -> Period:
    """How long a resident placed on a day would keep the bed: to the end known so far, at most `until`."""
    ends = [until] if until is not None else []
    for each in timeline.assignments:
        if each.resident != resident:
            continue
        if on in each.period and each.period.end is not None:
            ends.append(each.period.end)
        elif each.period.start > on:
            ends.append(each.period.start)
    ends += [
        each.period.end
        for each in timeline.stays
        if each.resident == resident and on in each.period and each.period.end is not None
    ]
    return Period(on, min((end for end in ends if end is not None), default=None))


def _without_repeats(breaches: Iterable[Breach]) -> tuple[Breach, ...]:
    """Each rule once per set of values; a rule broken on several nights is told once."""
    first: dict[tuple[Rule, object], Breach] = {}
    for breach in breaches:
        first.setdefault((breach.rule, breach.values.get("person")), breach)
    order = [Severity.BLOCKING, Severity.OVERRIDABLE, Severity.WARNING, Severity.INFO]
    return tuple(sorted(first.values(), key=lambda breach: order.index(breach.severity)))
