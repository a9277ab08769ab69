"""Random days at the desk: gestures, undos, other days, files from outside, trials, other offices."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import count
from typing import Any, TypeAlias, TypeVar

from hypothesis import strategies as st

from tests.builders import SOME_MOMENT, SOMEONE, march
from tests.properties.desk import OperatorsDesk, a_desk
from unterkunft.exchange.json_format import read_json
from unterkunft.services.commands.placement import LiftFromBeds
from unterkunft.services.executor import Command, Executor
from unterkunft.services.facility_transfer.importing import ImportFacilityFile
from unterkunft.services.permissions import Actor
from unterkunft.storage.engine import Database
from unterkunft.ui.arrivals.entries import Entry
from unterkunft.ui.arrivals.presenter import ArrivalPresenter
from unterkunft.ui.closures.presenter import ClosurePresenter
from unterkunft.ui.plan.offers import Offers
from unterkunft.ui.plan.placement_session import PlacementSession, Target
from unterkunft.values.ids import ResidentId
from unterkunft.values.period import Period
from unterkunft.values.refusals import DomainRefusal
from unterkunft.values.statuses import ClosureReason, Departure

TODAY = march(10)
_NUMBERS = count(1)

ItemT = TypeVar("ItemT")
Record: TypeAlias = dict[str, Any]


@dataclass(frozen=True, slots=True)
class ShowDay:
    """Looks at another day."""

    day: int


@dataclass(frozen=True, slots=True)
class CorrectPast:
    """Switches correcting the past on or off."""


@dataclass(frozen=True, slots=True)
class Drop:
    """Drags people to a bed or room: plainly, with Ctrl, or until a day."""

    people: tuple[int, ...]
    bed: int
    is_room: bool
    wants_swap: bool
    nights: int | None


@dataclass(frozen=True, slots=True)
class Rotate:
    """People change places in a ring."""

    people: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Lift:
    """Takes people out of their beds."""

    people: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class StayUntil:
    """Limits beds to some nights."""

    people: tuple[int, ...]
    nights: int


@dataclass(frozen=True, slots=True)
class MoveOut:
    """Ends stays."""

    people: tuple[int, ...]
    in_days: int


@dataclass(frozen=True, slots=True)
class MoveBar:
    """Drags a bar of the calendar in time, at its end, or to another bed."""

    bar: int
    bed: int | None
    by: int
    only_end: bool


@dataclass(frozen=True, slots=True)
class Close:
    """Closes a bed or room, with or without sending people to the tray."""

    bed: int
    is_room: bool
    in_days: int
    nights: int | None
    moves_out: bool


@dataclass(frozen=True, slots=True)
class Reopen:
    """Ends a closure."""

    closure: int


@dataclass(frozen=True, slots=True)
class DropArrival:
    """Gives announced people places."""

    arrival: int
    bed: int


@dataclass(frozen=True, slots=True)
class Name:
    """Gives announced people names; who has none may stay away."""

    arrival: int
    names: int
    is_complete: bool


@dataclass(frozen=True, slots=True)
class Postpone:
    """Announced people come on another day, or not at all."""

    arrival: int
    day: int | None


@dataclass(frozen=True, slots=True)
class Undo:
    """Takes the last step back."""


@dataclass(frozen=True, slots=True)
class Redo:
    """Does it again."""


@dataclass(frozen=True, slots=True)
class Import:
    """A facility file from outside: somebody with a bed, a closure, or people announced."""

    kind: str
    bed: int
    person: int | None
    day: int
    nights: int | None


@dataclass(frozen=True, slots=True)
class ElsewhereLift:
    """Another office takes somebody out of bed."""

    person: int


@dataclass(frozen=True, slots=True)
class Trial:
    """Begins to try out on a copy; a trial under way is taken over or thrown away."""

    adopts: bool


DeskStep: TypeAlias = (
    ShowDay
    | CorrectPast
    | Drop
    | Rotate
    | Lift
    | StayUntil
    | MoveOut
    | MoveBar
    | Close
    | Reopen
    | DropArrival
    | Name
    | Postpone
    | Undo
    | Redo
    | Import
    | ElsewhereLift
    | Trial
)

_index, _days, _nights = st.integers(0, 30), st.integers(3, 27), st.integers(1, 9)
_some = st.lists(_index, min_size=1, max_size=3, unique=True).map(tuple)
_open_or = st.none() | _nights
_gestures = (
    st.builds(Drop, _some, _index, st.booleans(), st.booleans(), _open_or),
    st.builds(Drop, st.tuples(_index), _index, st.just(False), st.booleans(), st.none()),
    st.builds(Rotate, st.lists(_index, min_size=2, max_size=4, unique=True).map(tuple)),
    st.builds(Lift, _some),
    st.builds(StayUntil, _some, _nights),
    st.builds(MoveOut, st.tuples(_index), st.integers(0, 8)),
    st.builds(MoveBar, _index, st.none() | _index, st.integers(-5, 5), st.booleans()),
    st.builds(Close, _index, st.booleans(), st.integers(0, 6), _open_or, st.booleans()),
    st.builds(Reopen, _index),
    st.builds(DropArrival, _index, _index),
    st.builds(Name, _index, st.integers(1, 3), st.booleans()),
    st.builds(Postpone, _index, st.none() | _days),
)
_others = (
    st.builds(ShowDay, _days),
    st.builds(CorrectPast),
    st.builds(Undo),
    st.builds(Undo),
    st.builds(Redo),
    st.builds(
        Import,
        st.sampled_from(("bed", "closure", "arrival")),
        _index,
        st.none() | _index,
        _days,
        _open_or,
    ),
    st.builds(ElsewhereLift, _index),
    st.builds(Trial, st.booleans()),
)
desk_steps = st.lists(st.one_of(*_gestures, *_others), min_size=6, max_size=16)


@dataclass(slots=True)
class DeskWalk:
    """A desk, the key of its facility's records, and the days touched so far."""

    desk: OperatorsDesk
    database: Database
    name: str
    touched: set[date] = field(default_factory=set)

    def take(self, step: DeskStep) -> None:
        """One step; whatever is refused is refused for a reason, and everything agrees afterwards."""
        before = set(self.touched)
        self._touch(self.desk.workplace.as_of)
        try:
            _TAKE[type(step)](self, step)
        except DomainRefusal:
            self.desk.plan.end()
        self._touch(self.desk.workplace.as_of)
        may_be_anywhere = isinstance(step, Undo | Redo | Trial)
        self.desk.must_agree(self.touched if may_be_anywhere else self.touched - before)

    def _touch(self, *days: date | None) -> None:
        self.touched.update(day for day in days if day is not None)

    # what steps are about

    def _people(self, numbers: Sequence[int]) -> tuple[ResidentId, ...]:
        people = sorted({person.id for person in self.desk.state.people()})
        return tuple(dict.fromkeys(people[number % len(people)] for number in numbers)) if people else ()

    def _target(self, number: int, *, is_room: bool) -> Target:
        beds = [bed for room in self.desk.timeline.rooms for bed in room.beds]
        bed = beds[number % len(beds)]
        return Target(bed.room, None if is_room else bed.id)

    # steps

    def show_day(self, step: ShowDay) -> None:
        self.desk.workplace.show_day(march(step.day))

    def correct_past(self, _step: CorrectPast) -> None:
        self.desk.workplace.may_correct_past = not self.desk.workplace.may_correct_past

    def drop(self, step: Drop) -> None:
        session = self.desk.plan.begin(self._people(step.people))
        if session is None:
            return
        if step.nights is not None:
            until = session.state.as_of + timedelta(days=step.nights)
            self._touch(until)
            session = session.asked_for(session.question.on, until)
        self._let_go(session, self._target(step.bed, is_room=step.is_room), wants_swap=step.wants_swap)

    def _let_go(self, session: PlacementSession, target: Target, *, wants_swap: bool = False) -> None:
        self.desk.plan.end()
        self.desk.plan.take(session, Offers(session).at(target, wants_swap=wants_swap))

    def rotate(self, step: Rotate) -> None:
        rotation = self.desk.plan.rotation(self._people(step.people))
        if rotation is not None:
            self.desk.plan.rotate(rotation)

    def lift(self, step: Lift) -> None:
        self.desk.plan.lift(self._people(step.people))

    def stay_until(self, step: StayUntil) -> None:
        until = self.desk.workplace.as_of + timedelta(days=step.nights)
        self._touch(until)
        self.desk.plan.stay_until(self._people(step.people), until)

    def move_out(self, step: MoveOut) -> None:
        on = self.desk.workplace.as_of + timedelta(days=step.in_days)
        self._touch(on)
        self.desk.plan.move_out(self._people(step.people), on=on, departure=Departure.OTHER)

    def move_bar(self, step: MoveBar) -> None:
        bars = self.desk.timeline.assignments
        change = self.desk.calendar.change_of(bars[step.bar % len(bars)].id) if bars else None
        if change is None:
            return
        held = change.assignment
        start, end = change.shifted(step.by)
        start = held.period.start if step.only_end else start
        bed = self._target(step.bed, is_room=False).bed if step.bed is not None else held.bed
        self._touch(held.period.start, held.period.end, start, end)
        if bed is not None:
            self.desk.calendar.carry_out(change.proposal(bed, start, end))

    def close(self, step: Close) -> None:
        target = self._target(step.bed, is_room=step.is_room)
        rooms = () if target.bed is not None else (target.room,)
        asked = ClosurePresenter(
            self.desk.workplace, beds=() if target.bed is None else (target.bed,), rooms=rooms
        )
        first = self.desk.workplace.as_of + timedelta(days=step.in_days)
        period = Period(first, None if step.nights is None else first + timedelta(days=step.nights))
        self._touch(period.start, period.end)
        if asked.may_begin_on(first):
            leaving = [each.resident for each in asked.holders(period)] if step.moves_out else []
            asked.carry_out(period, ClosureReason.DAMAGE, "Zufall", moving_out=leaving)

    def reopen(self, step: Reopen) -> None:
        closures = [each.id for each in self.desk.timeline.closures if each.id is not None]
        if closures:
            self.desk.plan.reopen(closures[step.closure % len(closures)])

    def drop_arrival(self, step: DropArrival) -> None:
        arrivals = [each.id for each in self.desk.state.arrivals if each.id is not None]
        arrival = arrivals[step.arrival % len(arrivals)] if arrivals else None
        session = self.desk.plan.begin_arrival(arrival) if arrival is not None else None
        if session is not None:
            self._touch(session.question.on)
            self._let_go(session, self._target(step.bed, is_room=False))

    def name_people(self, step: Name) -> None:
        asked = self._arrival(step.arrival)
        if asked is None:
            return
        self._touch(asked.on)
        awaited = asked.awaited()[: step.names]
        lines = [(each, Entry(f"Neu {next(_NUMBERS)}", "A"), None) for each in awaited]
        asked.resolve(lines, is_complete=step.is_complete, same_name_is_household=True)

    def postpone(self, step: Postpone) -> None:
        asked = self._arrival(step.arrival)
        if asked is None:
            return
        self._touch(asked.arrival.arrives_on, asked.on)
        if step.day is None:
            asked.cancel()
        else:
            self._touch(march(step.day))
            asked.postpone(march(step.day))

    def _arrival(self, number: int) -> ArrivalPresenter | None:
        arrivals = self.desk.timeline.arrivals
        return ArrivalPresenter(self.desk.workplace, arrivals[number % len(arrivals)]) if arrivals else None

    def undo(self, _step: Undo) -> None:
        self.desk.workplace.undo()

    def redo(self, _step: Redo) -> None:
        self.desk.workplace.redo()

    def import_file(self, step: Import) -> None:
        first = march(step.day)
        end = None if step.nights is None else first + timedelta(days=step.nights)
        self._touch(first, end)
        self.desk.workplace.execute(an_import(_records(self, step, first, end)))

    def lift_elsewhere(self, step: ElsewhereLift) -> None:
        """In the shared database: a trial does not see it."""
        on = max(self.desk.workplace.as_of, TODAY)
        self._touch(on)
        executor = Executor(self.database, clock=lambda: SOME_MOMENT)
        try:
            executor.execute(LiftFromBeds(self._people((step.person,)), on), actor=Actor("A. Schulz", "PC-2"))
        finally:
            self.desk.workplace.reload()

    def trial(self, step: Trial) -> None:
        workplace = self.desk.workplace
        if not workplace.is_trying:
            workplace.begin_trying()
        elif step.adopts:
            workplace.adopt_trial()
        else:
            workplace.discard_trial()


_TAKE: dict[type[Any], Callable[[DeskWalk, Any], None]] = {
    ShowDay: DeskWalk.show_day,
    CorrectPast: DeskWalk.correct_past,
    Drop: DeskWalk.drop,
    Rotate: DeskWalk.rotate,
    Lift: DeskWalk.lift,
    StayUntil: DeskWalk.stay_until,
    MoveOut: DeskWalk.move_out,
    MoveBar: DeskWalk.move_bar,
    Close: DeskWalk.close,
    Reopen: DeskWalk.reopen,
    DropArrival: DeskWalk.drop_arrival,
    Name: DeskWalk.name_people,
    Postpone: DeskWalk.postpone,
    Undo: DeskWalk.undo,
    Redo: DeskWalk.redo,
    Import: DeskWalk.import_file,
    ElsewhereLift: DeskWalk.lift_elsewhere,
    Trial: DeskWalk.trial,
}


# -- files from outside ----------------------------------------------------------------------------


def an_import(records: dict[str, list[Record]]) -> Command:
    """A facility file as it comes in."""
    document = {"format": "unterkunft", "version": 1, **records}
    file, findings = read_json(json.dumps(document).encode(), "zufall.json")
    return ImportFacilityFile(file, findings, TODAY)


def _records(walk: DeskWalk, step: Import, first: date, end: date | None) -> dict[str, list[Record]]:
    number = next(_NUMBERS)
    beds = [bed.key for room in walk.desk.timeline.rooms for bed in room.beds]
    bed, key = beds[step.bed % len(beds)], f"{walk.name}-I{number}"
    if step.kind == "arrival":
        arrival = {"key": key, "facility": walk.name, "persons": 2, "description": "Transfer"}
        return {"expected_arrivals": [{**arrival, "arrives_on": first.isoformat()}]}
    if step.kind == "closure":
        closure = {"key": key, "bed": bed, "reason": "repair", "valid_from": first.isoformat()}
        through = {} if end is None else {"valid_through": (end - timedelta(days=1)).isoformat()}
        return {"closures": [{**closure, **through}]}
    known = [each.key for each in walk.desk.timeline.residents if each.arrival is None]
    new = step.person is None or not known
    resident = key if new or step.person is None else known[step.person % len(known)]
    assignment = {"key": key, "resident": resident, "bed": bed, "from_on": first.isoformat()}
    until = {} if end is None else {"until_on": end.isoformat()}
    people = [{"key": key, "family_name": f"Import {number}"}] if new else []
    return {"residents": people, "bed_assignments": [{**assignment, **until}]}


def a_desk_walk(database: Database) -> DeskWalk:
    """A house of its own in the database: two floors, eight beds, seven people, three announced."""
    name = f"H{next(_NUMBERS)}"
    executor = Executor(database, clock=lambda: SOME_MOMENT)
    executor.execute(an_import(_house(name)), actor=SOMEONE)
    return DeskWalk(a_desk(database, name, today=TODAY), database, name)


def _house(name: str) -> dict[str, list[Record]]:
    rooms: dict[str, tuple[int, int, Record]] = {
        "101": (0, 2, {"approved_places": 1}),
        "102": (0, 2, {}),
        "201": (1, 2, {"designation": "women"}),
        "202": (1, 2, {"opened_on": "2026-03-05", "closed_on": "2026-03-24"}),
    }
    genders = ("male", "female", "male", "female", "male", "male", "female")
    housed = {0: "101-1", 1: "201-1", 2: "102-1", 3: "202-1"}
    return {
        "facilities": [{"key": name, "name": f"Haus {name}", "kind": "communal"}],
        "buildings": [{"key": f"{name}-A", "facility": name, "name": "A"}],
        "floors": [
            {"key": f"{name}-{level}", "building": f"{name}-A", "name": f"{level}. OG", "level": level}
            for level in (0, 1)
        ],
        "rooms": [
            {
                "key": f"{name}-{number}",
                "floor": f"{name}-{level}",
                "number": number,
                "use": "sleeping",
                **more,
            }
            for number, (level, _, more) in rooms.items()
        ],
        "beds": [
            {"key": f"{name}-{number}-{label}", "room": f"{name}-{number}", "label": str(label)}
            for number, (_, beds, _) in rooms.items()
            for label in range(1, beds + 1)
        ],
        "residents": [
            {"key": f"{name}-P{number}", "family_name": f"Person {number}", "gender": gender}
            for number, gender in enumerate(genders)
        ],
        "stays": [
            {
                "key": f"{name}-S{number}",
                "resident": f"{name}-P{number}",
                "facility": name,
                "moved_in_on": march(5 if number < 5 else 12).isoformat(),
                **({"moved_out_on": march(20).isoformat()} if number == 3 else {}),
            }
            for number in range(len(genders))
        ],
        "bed_assignments": [
            {
                "key": f"{name}-B{number}",
                "resident": f"{name}-P{number}",
                "bed": f"{name}-{bed}",
                "from_on": march(6).isoformat(),
                **({"until_on": march(18).isoformat()} if number == 3 else {}),
            }
            for number, bed in housed.items()
        ],
        "expected_arrivals": [
            {
                "key": f"{name}-E",
                "facility": name,
                "arrives_on": march(12).isoformat(),
                "persons": 3,
                "description": "Transfer",
            }
        ],
    }
