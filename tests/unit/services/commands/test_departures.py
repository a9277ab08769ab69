"""Moving out: one step with all that follows, also for a day gone by, and a transfer to another house."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import select

from tests.builders import House, a_house, execute, march
from unterkunft.model.attendance import Absence
from unterkunft.services.commands.departures import MoveOut, Transfer
from unterkunft.services.history import Undo
from unterkunft.services.permissions import FULL_SIGHT
from unterkunft.services.placement import Placement
from unterkunft.services.queries.departures import effects_of_departure
from unterkunft.storage.engine import Database
from unterkunft.storage.unit_of_work import unit_of_work
from unterkunft.values.refusals import DomainRefusal
from unterkunft.values.statuses import Departure


@pytest.fixture
def house(database: Database) -> House:
    return a_house(database)


def absences(database: Database) -> list[tuple[date, date | None]]:
    with database.reading() as connection:
        rows = connection.execute(select(Absence.left_on, Absence.returned_on).order_by(Absence.left_on))
        return [(row[0], row[1]) for row in rows]


def test_who_is_gone_since_a_day_gone_by_leaves_bed_and_absence_on_it(house: House) -> None:
    room = house.room("101")
    gone = house.housed(room.bed, since=march(1))
    with unit_of_work(house.database) as work:
        work.add(Absence(key="AW-1", resident_id=gone, state="unannounced", left_on=march(5)))
        work.add(Absence(key="AW-2", resident_id=gone, state="visit", left_on=march(20)))
    changes = execute(house.database, MoveOut((gone,), march(9), Departure.UNKNOWN))
    assert house.stays_of(gone) == [(march(1), march(9))]
    assert house.assignments() == [(gone, room.bed, march(1), march(9))]
    assert absences(house.database) == [(march(5), march(9))]
    assert changes.entry is not None
    execute(house.database, Undo(changes.entry))
    assert house.stays_of(gone) == [(march(1), None)]
    assert absences(house.database) == [(march(5), None), (march(20), None)]


def test_a_transfer_ends_here_and_begins_there_on_one_day(house: House) -> None:
    room, there = house.room("101"), a_house(house.database, "Haus am Wald")
    goal = there.room("7")
    moving, waiting = house.housed(room.beds[0], since=march(1)), house.housed(room.beds[1], since=march(1))
    transfer = Transfer(there.facility, (Placement(moving, goal.bed),))
    changes = execute(house.database, MoveOut((moving, waiting), march(10), Departure.TRANSFER, transfer))
    assert changes.wording.code == "TRANSFERRED"
    for each in (moving, waiting):
        assert house.stays_of(each) == [(march(1), march(10)), (march(10), None)]
    assert (moving, goal.bed, march(10), None) in house.assignments()


def test_who_does_not_live_here_cannot_move_out(house: House) -> None:
    stranger = house.resident("Sow")
    with pytest.raises(DomainRefusal, match="NOT_HOUSED"):
        execute(house.database, MoveOut((stranger,), march(3), Departure.OTHER))


def test_what_follows_is_told_before(house: House) -> None:
    room = house.room("101")
    leaving = house.housed(room.bed, since=march(1), name="Karimi")
    with unit_of_work(house.database) as work:
        work.add(Absence(key="AW-1", resident_id=leaving, state="visit", left_on=march(5)))
    effects = effects_of_departure(house.database, (leaving,), on=march(9), sight=FULL_SIGHT)
    (person,) = effects.people
    assert (person.name, person.room, person.bed, effects.open_absences) == ("Karimi", "101", "1", 1)
    before = effects_of_departure(house.database, (leaving,), on=date(2026, 2, 1), sight=FULL_SIGHT)
    assert before.not_housed == before.people
