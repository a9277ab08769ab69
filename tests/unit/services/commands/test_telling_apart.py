"""Telling two records apart: kept once, undone at will, and no longer in the way of a merge."""

from __future__ import annotations

import pytest
from sqlalchemy import func, select

from tests.builders import House, a_house, execute
from unterkunft.model.resident import DifferentPeople
from unterkunft.services.commands.merging import MergeResidents
from unterkunft.services.commands.telling_apart import TellApart
from unterkunft.services.history import Undo
from unterkunft.services.permissions import FULL_SIGHT
from unterkunft.services.queries.duplicates import suspected_pairs
from unterkunft.storage.engine import Database
from unterkunft.values.ids import ResidentId
from unterkunft.values.refusals import DomainRefusal


@pytest.fixture
def house(database: Database) -> House:
    return a_house(database)


@pytest.fixture
def pair(house: House) -> tuple[ResidentId, ResidentId]:
    return house.resident("Özdemir", "Mehmet"), house.resident("Oezdemir", "Mehmed")


def rows(house: House) -> int:
    with house.database.reading() as connection:
        return connection.scalar(select(func.count()).select_from(DifferentPeople)) or 0


def test_a_pair_told_apart_is_suspected_no_more(house: House, pair: tuple[ResidentId, ResidentId]) -> None:
    assert len(suspected_pairs(house.database, sight=FULL_SIGHT)) == 1
    changes = execute(house.database, TellApart(*pair))
    assert changes.entry is not None
    assert suspected_pairs(house.database, sight=FULL_SIGHT) == ()
    execute(house.database, Undo(changes.entry))
    assert len(suspected_pairs(house.database, sight=FULL_SIGHT)) == 1


def test_what_is_told_twice_is_kept_once(house: House, pair: tuple[ResidentId, ResidentId]) -> None:
    execute(house.database, TellApart(*pair))
    execute(house.database, TellApart(pair[1], pair[0]))
    assert rows(house) == 1


def test_nobody_is_told_apart_from_themselves(house: House, pair: tuple[ResidentId, ResidentId]) -> None:
    with pytest.raises(DomainRefusal):
        execute(house.database, TellApart(pair[0], pair[0]))


def test_who_was_told_apart_by_mistake_can_be_merged(
    house: House, pair: tuple[ResidentId, ResidentId]
) -> None:
    third = house.resident("Özdemir", "Mehmett")
    execute(house.database, TellApart(*pair))
    execute(house.database, TellApart(third, pair[1]))
    execute(house.database, MergeResidents(*pair))
    assert rows(house) == 1
