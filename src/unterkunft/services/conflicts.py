"""Every placement rule broken on a day: by whom, since when, and who accepted it until when."""

from __future__ import annotations

import operator
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from unterkunft.model.placement_rules import (
    Breach,
    Rule,
    RulePack,
    breaches_of_people,
    breaches_of_room,
    cot_needed,
)
from unterkunft.services.conflict_days import ConflictDays
from unterkunft.services.plan_days import plan_state_on
from unterkunft.services.plan_state import PlanState, RoomState
from unterkunft.services.room_nights import RoomNights
from unterkunft.services.step_notes import apart, split_over
from unterkunft.services.timeline import (
    AcceptedBreach,
    Assignment,
    FacilityTimeline,
    RoomOnPlan,
    SeparatedPair,
)
from unterkunft.services.timeline_index import TimelineIndex
from unterkunft.values.ids import BedId, HouseholdId, ResidentId, RoomId
from unterkunft.values.statuses import SeparationScope, Severity

# These look at how many sleep in a room, not at who.
_COUNTS_HEADS = frozenset({Rule.APPROVED_PLACES, Rule.PERSONS_PER_ROOM, Rule.AREA_PER_PERSON})
_ORDER = [Severity.BLOCKING, Severity.OVERRIDABLE, Severity.WARNING, Severity.INFO]


@dataclass(frozen=True, slots=True)
class Conflict:
    """A rule broken in a room on the day looked at."""

    room: RoomId
    room_number: str
    breach: Breach
    people: tuple[ResidentId, ...]
    """Whom it concerns: one person, the two who should be apart, or everyone in the room."""
    since: date
    """The first day of the unbroken run of days on which it has been so."""
    accepted: AcceptedBreach | None
    """Who accepted it, with reason and expiry; None while nobody has."""
    lapsed: AcceptedBreach | None = None
    """The last acceptance that has run out, where none holds any more."""

    @property
    def is_open(self) -> bool:
        """Whether somebody still has to do something about it."""
        return self.accepted is None

    @property
    def can_be_accepted(self) -> bool:
        """Whether a reason may stand against it; nobody may sleep in a closed bed, whatever the reason."""
        return self.breach.severity is not Severity.BLOCKING


def conflicts_on(timeline: FacilityTimeline, day: date, pack: RulePack) -> tuple[Conflict, ...]:
    """All conflicts of the day, heaviest and not accepted first."""
    return ConflictBook(timeline, pack).on(day)


@dataclass(frozen=True, slots=True)
class _Found:
    """A breach and whom it concerns; the same rule about the same people is the same conflict."""

    breach: Breach
    people: tuple[ResidentId, ...]
    is_personal: bool = False

    def is_same(self, other: _Found) -> bool:
        """Whether both tell of one matter: a room stays too full whoever leaves and comes."""
        if self.breach.rule is not other.breach.rule:
            return False
        return not self.is_personal or set(self.people) == set(other.people)


class ConflictBook:
    """The conflicts of a timeline, any day of it: made once, asked for each day shown."""

    def __init__(self, timeline: FacilityTimeline, pack: RulePack) -> None:
        self.timeline, self._pack = timeline, pack
        self._nights = RoomNights(timeline, pack)
        self._days = ConflictDays(timeline, pack, self._nights)
        self._index = timeline.once(TimelineIndex)
        self._lasting: dict[RoomId, tuple[tuple[RoomState, ...], tuple[_Found, ...]]] = {}
        self._known: dict[tuple[RoomId, Rule, tuple[ResidentId, ...], date], bool] = {}
        self._accepted: defaultdict[tuple[RoomId, str], list[AcceptedBreach]] = defaultdict(list)
        for each in timeline.accepted:
            self._accepted[each.room, each.rule].append(each)

    def on(self, day: date) -> tuple[Conflict, ...]:
        """All conflicts of a day, those nobody has accepted first, then the heaviest."""
        state = plan_state_on(self.timeline, day, self._pack)
        found = [*self._of_rooms(state), *self._of_households(state)]
        return tuple(sorted(found, key=_rank))

    # rooms

    def _of_rooms(self, state: PlanState) -> Iterator[Conflict]:
        day, rooms = state.as_of, {room.room.id: room for floor in state.floors for room in floor.rooms}
        for shown in rooms.values():
            if shown.occupied:
                for found in self._in_shown(shown, rooms, day):
                    since = self._since_in_room(shown.room, found, day)
                    yield self._conflict(shown.room, found, day, since=since)

    def _in_shown(self, shown: RoomState, rooms: Mapping[RoomId, RoomState], day: date) -> Iterator[_Found]:
        """What lasts is looked for once, until the picture of the room or its flat is another one."""
        room = shown.room
        flat = (shown,) if room.housing_unit is None else self._flat(room, rooms)
        known = self._lasting.get(room.id)
        if known is None or not _are_same(known[0], flat):
            held = self._nights.held_in(room, day)
            known = self._lasting[room.id] = (flat, tuple(self._lasting_in(room, held, day)))
        yield from known[1]
        yield from self._passing_in(room, [bed.assignment for bed in shown.beds if bed.assignment], day)

    def _flat(self, room: RoomOnPlan, rooms: Mapping[RoomId, RoomState]) -> tuple[RoomState, ...]:
        return tuple(rooms[each.id] for each in self._nights.rooms_of_flat(room))

    def _in_room(self, room: RoomOnPlan, held: Collection[Assignment], day: date) -> Iterator[_Found]:
        yield from self._lasting_in(room, held, day)
        yield from self._passing_in(room, held, day)

    def _lasting_in(self, room: RoomOnPlan, held: Collection[Assignment], day: date) -> Iterator[_Found]:
        """What stays so for as long as the room and its flat look the same."""
        people = tuple(each.resident for each in held)
        night = self._nights.night(room, day, joining=people)
        for breach in breaches_of_room(night):
            yield _Found(breach, people)
        yield from (
            _Found(breach, (ResidentId(person.id),), is_personal=True)
            for person, breach in breaches_of_people(night)
        )
        if day not in room.open or day not in self.timeline.facility.open:
            yield _Found(self._not_open(room, day), people)
        for each in held:
            yield from self._about_bed(room, each, day)

    def _passing_in(self, room: RoomOnPlan, held: Collection[Assignment], day: date) -> Iterator[_Found]:
        """What hangs on the day itself, or on people who sleep elsewhere."""
        for each in held:
            if each.period.start == day and self._is_vacated(each.bed, each.resident, day):
                values = {"bed": self._label(room, each.bed)}
                yield _Found(Breach(Rule.SAME_DAY_CHANGE, values), (each.resident,), is_personal=True)
        yield from self._separated(room, (each.resident for each in held), day)

    def _label(self, room: RoomOnPlan, bed: BedId) -> str:
        return next(each.label for each in room.beds if each.id == bed)

    def _about_bed(self, room: RoomOnPlan, held: Assignment, day: date) -> Iterator[_Found]:
        bed = next(each for each in room.beds if each.id == held.bed)
        closure = self._nights.closure_of(bed, day)
        if closure is not None:
            values = {
                "bed": bed.label,
                "reason": closure.reason,
                "note": closure.note,
                "from": closure.period.start,
                "through": closure.period.last_day,
            }
            yield _Found(Breach(Rule.BED_CLOSED, values), (held.resident,), is_personal=True)
        cot = cot_needed(self._nights.sleeper(held.resident, day), bed.kind)
        if cot is not None:
            yield _Found(cot, (held.resident,), is_personal=True)

    def _is_vacated(self, bed: BedId, by_another_than: ResidentId, day: date) -> bool:
        return any(
            each.period.end == day and each.period and each.resident != by_another_than
            for each in self._nights.assignments_of(bed)
        )

    def _not_open(self, room: RoomOnPlan, day: date) -> Breach:
        period = room.open if day not in room.open else self.timeline.facility.open
        opened = None if period.start == date.min else period.start
        return Breach(Rule.NOT_OPEN, {"room": room.number, "opened": opened, "closed": period.end})

    def _separated(self, room: RoomOnPlan, people: Iterable[ResidentId], day: date) -> Iterator[_Found]:
        for pair in (pair for each in people for pair in self._index.separations.get(each, ())):
            if day in pair.period and self._meet(room, pair, day):
                values = {
                    "scope": pair.scope,
                    "person": self._nights.name_of(pair.one),
                    "other": self._nights.name_of(pair.other),
                }
                yield _Found(Breach(Rule.SEPARATION, values), (pair.one, pair.other), is_personal=True)

    def _meet(self, room: RoomOnPlan, pair: SeparatedPair, day: date) -> bool:
        if pair.scope is SeparationScope.FACILITY:
            return self._nights.is_at_home(pair.other, day)
        other = self._nights.room_of(pair.other, day)
        return other is not None and self._nights.are_within(pair.scope, room, other)

    def _since_in_room(self, room: RoomOnPlan, found: _Found, day: date) -> date:
        if found.breach.rule is Rule.SAME_DAY_CHANGE:
            return day
        since = day
        for change in self._days.of_room(room, found.people, until=day):
            if not self._is_broken(room, found, change):
                break
            since = change
        return since

    def _is_broken(self, room: RoomOnPlan, found: _Found, day: date) -> bool:
        """Whether the same was so on another day; remembered, since the next day shown asks again."""
        key = (room.id, found.breach.rule, found.people if found.is_personal else (), day)
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self._looked_up(room, found, day)
        return known

    def _looked_up(self, room: RoomOnPlan, found: _Found, day: date) -> bool:
        held = self._nights.held_in(room, day)
        if held and found.breach.rule in _COUNTS_HEADS:
            crowd = self._nights.crowd(room, day, persons=len(held))
            return any(breach.rule is found.breach.rule for breach in breaches_of_room(crowd))
        return bool(held) and any(map(found.is_same, self._in_room(room, held, day)))

    # households

    def _of_households(self, state: PlanState) -> Iterator[Conflict]:
        day = state.as_of
        for household in self._scattered(state):
            members = self._nights.members_of(household, day)
            for found, room in self._about_household(household, members, day):
                since = self._since_in_household(household, found, day)
                yield self._conflict(room, found, day, since=since)

    def _scattered(self, state: PlanState) -> list[HouseholdId]:
        """The households that sleep in several rooms, or partly in another facility."""
        first: dict[HouseholdId, RoomId] = {}
        scattered: dict[HouseholdId, None] = {}
        for bed in state.beds():
            household = None if bed.occupant is None else bed.occupant.household
            if household is not None and (
                first.setdefault(household, bed.bed.room) != bed.bed.room
                or household in self._index.members_elsewhere
            ):
                scattered[household] = None
        return list(scattered)

    def _about_household(
        self, household: HouseholdId, members: Collection[ResidentId], day: date
    ) -> Iterator[tuple[_Found, RoomOnPlan]]:
        rooms = {each: room for each in members if (room := self._nights.room_of(each, day)) is not None}
        if not rooms:
            return
        first = next(iter(rooms.values()))
        split = split_over(self._nights, household, list(rooms.values())) if len(rooms) > 1 else None
        if split is not None:
            yield _Found(split, tuple(rooms)), first
        elsewhere = self._nights.members_elsewhere(household, day)
        if elsewhere:
            yield _Found(apart(self._nights, household, elsewhere[0].facility), tuple(rooms)), first

    def _since_in_household(self, household: HouseholdId, found: _Found, day: date) -> date:
        since = day
        for change in self._days.of_household(household, until=day):
            members = self._nights.members_of(household, change)
            told = self._about_household(household, members, change)
            if all(other.breach.rule is not found.breach.rule for other, _ in told):
                break
            since = change
        return since

    # acceptance

    def _conflict(self, room: RoomOnPlan, found: _Found, day: date, *, since: date) -> Conflict:
        given = [
            each
            for each in self._accepted.get((room.id, found.breach.rule.value), ())
            if each.resident in found.people and each.accepted_on <= day
        ]
        last = max(given, key=lambda each: each.expires_on, default=None)
        holds = last is not None and day <= last.expires_on
        has_lapsed = last is not None and not holds and last.expires_on >= since
        return Conflict(
            room=room.id,
            room_number=room.number,
            breach=found.breach,
            people=found.people,
            since=since,
            accepted=last if holds else None,
            lapsed=last if has_lapsed else None,
        )


def _are_same(one: tuple[RoomState, ...], other: tuple[RoomState, ...]) -> bool:
    return len(one) == len(other) and all(map(operator.is_, one, other))


def _rank(conflict: Conflict) -> tuple[bool, int, int, str, str]:
    number = conflict.room_number
    return (
        not conflict.is_open,
        _ORDER.index(conflict.breach.severity),
        len(number),
        number,
        conflict.breach.rule.value,
    )
