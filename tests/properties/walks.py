"""Random walks through commands, undos and redos, with what must hold after every step."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import TypeAlias

from hypothesis import strategies as st
from sqlalchemy import select

from tests.builders import House, a_house, execute, march, row_picture
from unterkunft.model.facility import Building, Floor
from unterkunft.model.room import Bed, Room
from unterkunft.model.stay import BedAssignment, Stay
from unterkunft.services.changes import Changes
from unterkunft.services.commands.placement import Acceptance, EndStays, LiftFromBeds, PlaceResidents
from unterkunft.services.executor import Command
from unterkunft.services.history import Undo
from unterkunft.services.placement import Placement
from unterkunft.storage.engine import Database
from unterkunft.values.ids import BedId, JournalEntryId, ResidentId
from unterkunft.values.period import Period, first_overlap
from unterkunft.values.refusals import DomainRefusal
from unterkunft.values.statuses import Departure

PEOPLE = 5
BEDS = 6
_LAST_DAY = 24
_CLEAN = {"PLACEMENT_REFUSED", "NOT_HOUSED", "NO_NIGHT", "GONE"}
_ACCEPTANCE = Acceptance("Zufall", expires_on=march(31))

Picture: TypeAlias = dict[str, list[tuple[object, ...]]]


@dataclass(frozen=True, slots=True)
class Move:
    """Some people into some beds, numbered; arrivals, moves, swaps and transfers alike."""

    pairs: tuple[tuple[int, int], ...]
    on: int
    nights: int | None


@dataclass(frozen=True, slots=True)
class Swap:
    """Two people into each other's beds."""

    one: int
    other: int
    on: int


@dataclass(frozen=True, slots=True)
class Lift:
    """Somebody out of the bed."""

    person: int
    on: int


@dataclass(frozen=True, slots=True)
class Leave:
    """Somebody out of the house."""

    person: int
    on: int


@dataclass(frozen=True, slots=True)
class Back:
    """Undo the last step."""


@dataclass(frozen=True, slots=True)
class Again:
    """Redo the step undone last."""


Step: TypeAlias = Move | Swap | Lift | Leave | Back | Again

_people, _beds = st.integers(0, PEOPLE - 1), st.integers(0, BEDS - 1)
_days = st.integers(1, _LAST_DAY)
_pairs = st.lists(
    st.tuples(_people, _beds), min_size=1, max_size=3, unique_by=(lambda pair: pair[0], lambda pair: pair[1])
).map(tuple)
_orders = st.one_of(
    st.builds(Move, _pairs, _days, st.none() | st.integers(1, 6)),
    st.builds(Move, _pairs, _days, st.none()),
    st.builds(Swap, _people, _people, _days),
    st.builds(Lift, _people, _days),
    st.builds(Leave, _people, _days),
)
steps = st.lists(_orders | st.builds(Back) | st.builds(Again), min_size=4, max_size=14)


@dataclass(frozen=True, slots=True)
class Done:
    """An entry of the journal with the rows before and after it."""

    entry: JournalEntryId
    before: Picture
    after: Picture


@dataclass(slots=True)
class Walk:
    """Two houses, some people, and what has been done and undone so far."""

    database: Database
    people: list[ResidentId]
    beds: list[BedId]
    first: Picture
    done: list[Done] = field(default_factory=list)
    undone: list[Done] = field(default_factory=list)

    def take(self, step: Step) -> None:
        """One step; a refusal must be a clean one and leave everything as it was."""
        if isinstance(step, Back):
            self.back()
        elif isinstance(step, Again):
            self.again()
        else:
            self._order(step)
        assert faults(self.database) == []

    def back(self) -> None:
        """Undoes the last step, if there is one: the rows are those before it."""
        if self.done:
            self.undone.append(self._turn(self.done.pop()))

    def again(self) -> None:
        """Redoes the last undone step, if there is one: the rows are those after it."""
        if self.undone:
            self.done.append(self._turn(self.undone.pop()))

    def _turn(self, step: Done) -> Done:
        changes = execute(self.database, Undo(step.entry))
        assert changes.entry is not None
        assert row_picture(self.database) == step.before
        return Done(changes.entry, before=step.after, after=step.before)

    def _order(self, step: Move | Swap | Lift | Leave) -> None:
        before = row_picture(self.database)
        command = self._command(step)
        if command is None:
            return
        outcome = self._outcome_of(command)
        if isinstance(outcome, str):
            assert outcome in _CLEAN
            assert row_picture(self.database) == before
        elif outcome.entry is not None:
            self.done.append(Done(outcome.entry, before, row_picture(self.database)))
            self.undone.clear()

    def _outcome_of(self, command: Command) -> Changes | str:
        """What was changed, or the code of the refusal."""
        try:
            return execute(self.database, command)
        except DomainRefusal as refusal:
            return refusal.code

    def _command(self, step: Move | Swap | Lift | Leave) -> Command | None:
        on = march(step.on)
        if isinstance(step, Lift):
            return LiftFromBeds((self.people[step.person],), on=on)
        if isinstance(step, Leave):
            return EndStays((self.people[step.person],), on=on, departure=Departure.OTHER)
        if isinstance(step, Swap):
            return self._swap(step, on)
        placements = tuple(Placement(self.people[who], self.beds[where]) for who, where in step.pairs)
        until = None if step.nights is None else march(step.on + step.nights)
        return PlaceResidents(placements, on=on, until=until, acceptance=_ACCEPTANCE)

    def _swap(self, step: Swap, on: date) -> PlaceResidents | None:
        pair = (self.people[step.one], self.people[step.other])
        beds = [self._bed_of(each, on) for each in pair]
        if None in beds or step.one == step.other:
            return None
        crossed = zip(pair, reversed(beds), strict=True)
        placements = tuple(Placement(who, bed) for who, bed in crossed if bed is not None)
        return PlaceResidents(placements, on=on, acceptance=_ACCEPTANCE)

    def _bed_of(self, resident: ResidentId, day: date) -> BedId | None:
        query = select(BedAssignment.bed_id, BedAssignment.valid_from, BedAssignment.valid_until).where(
            BedAssignment.resident_id == resident
        )
        with self.database.reading() as connection:
            rows = connection.execute(query).all()
        return next((BedId(row[0]) for row in rows if day in Period(row[1], row[2])), None)


def a_walk(database: Database) -> Walk:
    """Two houses with rooms of several sizes, one of them approved for one person only."""
    houses = a_house(database, "Haus am See"), a_house(database, "Haus am Wald")
    beds = [*_rooms(houses[0], 2, 2), *_rooms(houses[1], 2)]
    people = [houses[0].resident(f"Person {number}") for number in range(PEOPLE)]
    return Walk(database, people, beds, first=row_picture(database))


def _rooms(house: House, *sizes: int) -> Iterable[BedId]:
    for number, beds in enumerate(sizes):
        yield from house.room(str(101 + number), beds=beds, approved=1 if number == 1 else None).beds


def faults(database: Database) -> list[str]:
    """Whatever must never be, at no moment."""
    with database.reading() as connection:
        assignments = connection.execute(_ASSIGNMENTS).all()
        stays = connection.execute(select(Stay.resident_id, Stay.moved_in_on, Stay.moved_out_on)).all()
    held = [(row.bed_id, row.resident_id, Period(row.valid_from, row.valid_until)) for row in assignments]
    return [
        *_overlapping("bed", ((bed, period) for bed, _, period in held)),
        *_overlapping("resident", ((resident, period) for _, resident, period in held)),
        *_overlapping("stay", ((row[0], Period(row[1], row[2])) for row in stays)),
        *(f"night outside the stay: {row.key}" for row in assignments if not _is_inside_stay(row)),
        *(f"bed of another facility: {row.key}" for row in assignments if row.facility_id != row.stayed_in),
    ]


_ASSIGNMENTS = (
    select(
        BedAssignment.key,
        BedAssignment.bed_id,
        BedAssignment.resident_id,
        BedAssignment.valid_from,
        BedAssignment.valid_until,
        Stay.moved_in_on,
        Stay.moved_out_on,
        Stay.facility_id.label("stayed_in"),
        Building.facility_id,
    )
    .join(Stay, BedAssignment.stay_id == Stay.id)
    .join(Bed, BedAssignment.bed_id == Bed.id)
    .join(Room, Bed.room_id == Room.id)
    .join(Floor, Room.floor_id == Floor.id)
    .join(Building, Floor.building_id == Building.id)
)


def _is_inside_stay(row: object) -> bool:
    stay = Period(row.moved_in_on, row.moved_out_on)  # type: ignore[attr-defined]  # a labelled row
    return stay.covers(Period(row.valid_from, row.valid_until))  # type: ignore[attr-defined]  # the same


def _overlapping(what: str, held: Iterable[tuple[object, Period]]) -> list[str]:
    periods: defaultdict[object, list[Period]] = defaultdict(list)
    for holder, period in held:
        periods[holder].append(period)
    return [f"{what} {holder} twice" for holder, all_of in periods.items() if first_overlap(all_of)]
