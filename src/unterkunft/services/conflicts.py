"""Every placement rule broken on a day: by whom, since when, and who accepted it until when."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from unterkunft.model.placement_rules import Breach, Rule, RulePack, breaches_of
from unterkunft.services.room_nights import RoomNights
from unterkunft.services.timeline import AcceptedBreach, FacilityTimeline, RoomOnPlan
from unterkunft.values.ids import ResidentId, RoomId
from unterkunft.values.statuses import Severity

_ORDER = [Severity.BLOCKING, Severity.OVERRIDABLE, Severity.WARNING, Severity.INFO]


@dataclass(frozen=True, slots=True)
class Conflict:
    """A rule broken in a room on the day looked at."""

    room: RoomId
    room_number: str
    breach: Breach
    people: tuple[ResidentId, ...]
    """Everyone in the room, or the two who should be apart."""
    since: date
    accepted: AcceptedBreach | None
    """Who accepted it, with reason and expiry; None while nobody has."""


def conflicts_on(timeline: FacilityTimeline, day: date, pack: RulePack) -> tuple[Conflict, ...]:
    """All conflicts of the day, heaviest and not accepted first."""
    book = _ConflictBook(timeline, pack)
    found = [conflict for room in timeline.rooms for conflict in book.in_room(room, day)]
    return tuple(
        sorted(
            found,
            key=lambda each: (
                each.accepted is not None,
                _ORDER.index(each.breach.severity),
                each.room_number,
            ),
        )
    )


class _ConflictBook:
    """Looks at one room on one night at a time, and back along the days on which it changed."""

    def __init__(self, timeline: FacilityTimeline, pack: RulePack) -> None:
        self.timeline = timeline
        self.nights = RoomNights(timeline, pack)

    def in_room(self, room: RoomOnPlan, day: date) -> Iterator[Conflict]:
        people = self.nights.residents_in(room, day)
        if not people:
            return
        for breach in self._breaches(room, day):
            yield Conflict(
                room=room.id,
                room_number=room.number,
                breach=breach,
                people=people,
                since=self._since(room, day, breach.rule),
                accepted=self._accepted(room, breach.rule, day),
            )

    def _breaches(self, room: RoomOnPlan, day: date) -> tuple[Breach, ...]:
        people = self.nights.residents_in(room, day)
        if not people:
            return ()
        night = self.nights.night(room, day, joining=people)
        found = [*breaches_of(night), *self._closed(room, day), *self._not_open(room, day)]
        return (*found, *self._separated(room, people, day))

    def _since(self, room: RoomOnPlan, day: date, rule: Rule) -> date:
        """The first day of the unbroken run of days on which the rule has been broken here."""
        since = day
        for change in reversed([each for each in self.nights.days_of_change(room) if each <= day]):
            if all(breach.rule is not rule for breach in self._breaches(room, change)):
                break
            since = change
        return since

    def _accepted(self, room: RoomOnPlan, rule: Rule, day: date) -> AcceptedBreach | None:
        fitting = [
            each
            for each in self.timeline.accepted
            if each.room == room.id and each.rule == rule.value and each.accepted_on <= day <= each.expires_on
        ]
        return max(fitting, key=lambda each: each.expires_on, default=None)

    def _closed(self, room: RoomOnPlan, day: date) -> Iterator[Breach]:
        for bed in room.beds:
            closure = self.nights.closure_of(bed, day)
            if closure is not None and self.nights.holder_of(bed, day) is not None:
                yield Breach(
                    Rule.BED_CLOSED,
                    {
                        "bed": bed.label,
                        "reason": closure.reason,
                        "from": closure.period.start,
                        "through": closure.period.last_day,
                    },
                )

    def _not_open(self, room: RoomOnPlan, day: date) -> Iterator[Breach]:
        for period in (room.open, self.timeline.facility.open):
            if day not in period:
                opened = None if period.start == date.min else period.start
                yield Breach(Rule.NOT_OPEN, {"room": room.number, "opened": opened, "closed": period.end})
                return

    def _separated(self, room: RoomOnPlan, people: Iterable[ResidentId], day: date) -> Iterator[Breach]:
        for pair in self.timeline.separations:
            if day in pair.period and pair.one in people:
                other = self.nights.room_of(pair.other, day)
                if other is not None and self.nights.are_within(pair.scope, room, other):
                    yield Breach(
                        Rule.SEPARATION,
                        {
                            "scope": pair.scope,
                            "person": self.nights.name_of(pair.one),
                            "other": self.nights.name_of(pair.other),
                        },
                    )
