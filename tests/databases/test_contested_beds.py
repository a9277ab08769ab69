"""Eight processes want one place at the same moment: one gets it, seven are told so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta

import pytest
from sqlalchemy import Connection, text

from tests.builders import House, a_house
from tests.databases.contest import (
    CONTENDERS,
    REFUSED,
    WON,
    Attempt,
    check_then_insert,
    fight,
    through_the_executor,
)
from unterkunft.storage.engine import Database
from unterkunft.storage.failures import GUARDS
from unterkunft.storage.overlap_guards import drop_guards

pytestmark = pytest.mark.contest

_FIRST_NIGHT = date(2026, 1, 1)
_ONE_WINNER = Counter({WON: 1, REFUSED: CONTENDERS - 1})


def nights(count: int) -> list[date]:
    return [_FIRST_NIGHT + timedelta(days=offset) for offset in range(count)]


def one_bed_for_many(house: House, rounds: int) -> list[list[Attempt]]:
    """Every round the same people want the same bed, each time for another night."""
    bed = house.room(beds=1).bed
    people = [house.resident(f"Person {number}") for number in range(CONTENDERS)]
    for resident in people:
        house.stays(resident, since=_FIRST_NIGHT)
    return [[Attempt(resident, bed, night) for resident in people] for night in nights(rounds)]


def one_person_for_many_beds(house: House, rounds: int) -> list[list[Attempt]]:
    """Every round one person is put into as many beds as there are contenders."""
    room = house.room(beds=CONTENDERS)
    resident = house.resident()
    house.stays(resident, since=_FIRST_NIGHT)
    return [[Attempt(resident, bed, night) for bed in room.beds] for night in nights(rounds)]


def other_than_one_winner(rounds: Iterable[Counter[str]]) -> list[Counter[str]]:
    return [each for each in rounds if each != _ONE_WINNER]


def shared_nights(database: Database) -> int:
    query = text(
        "SELECT count(*) FROM bed_assignments AS one JOIN bed_assignments AS other"
        " ON one.bed_id = other.bed_id AND one.id < other.id"
        " AND one.valid_from < other.valid_until AND other.valid_from < one.valid_until"
    )
    with database.reading() as connection:
        return int(connection.execute(query).scalar_one())


def test_in_a_thousand_rounds_exactly_one_of_eight_gets_the_bed(address: str, database: Database) -> None:
    # A house for every fifty rounds keeps each plan, and so each round, small.
    rounds = [each for _ in range(20) for each in one_bed_for_many(a_house(database), 50)]

    outcomes = fight(address, rounds, by=through_the_executor)

    assert len(outcomes) == 1000
    assert other_than_one_winner(outcomes) == []
    assert shared_nights(database) == 0


def test_one_person_wanted_in_eight_beds_sleeps_in_exactly_one(address: str, database: Database) -> None:
    house = a_house(database)

    outcomes = fight(address, one_person_for_many_beds(house, 50), by=through_the_executor)

    # Who comes later moves the person on: every order may be carried out, none may be lost halfway.
    assert set().union(*outcomes) == {WON}
    assert [start for _, _, start, _ in house.assignments()] == nights(50)


def test_without_the_guards_the_same_fight_ends_in_double_bookings(address: str, database: Database) -> None:
    rounds = one_bed_for_many(a_house(database), 60)
    with database.writing_engine.begin() as connection:
        take_guards_away(connection)

    outcomes = fight(address, rounds, by=check_then_insert)

    assert set().union(*outcomes) <= {WON, REFUSED}
    assert sum(each[WON] > 1 for each in outcomes) > 0
    assert shared_nights(database) > 0


def take_guards_away(connection: Connection) -> None:
    if connection.dialect.name == "sqlite":
        drop_guards(connection)
        return
    for guard in GUARDS:
        connection.execute(text(f"ALTER TABLE bed_assignments DROP CONSTRAINT {guard}"))
