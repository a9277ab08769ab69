"""Beds for people of the tray, whose holders go into the tray: one step, refused or undone as a whole."""

from __future__ import annotations

import pytest

from tests.builders import a_house, execute, march
from unterkunft.services.commands.exchanges import ExchangeWithTray
from unterkunft.services.history import Undo
from unterkunft.services.placement import Placement
from unterkunft.storage.engine import Database
from unterkunft.values.refusals import DomainRefusal


def test_one_comes_out_of_the_tray_and_the_other_goes_into_it(database: Database) -> None:
    house = a_house(database)
    bed, waiting = house.room().bed, house.resident()
    holder = house.housed(bed, since=march(1))
    house.stays(waiting, since=march(2))

    changes = execute(database, ExchangeWithTray((holder,), (Placement(waiting, bed),), march(5)))

    assert house.assignments() == [(holder, bed, march(1), march(5)), (waiting, bed, march(5), None)]
    assert house.stays_of(holder) == [(march(1), None)]
    assert (changes.wording.code, changes.wording.values) == ("EXCHANGED", {"persons": 1, "room": "101"})


def test_one_undo_takes_both_back(database: Database) -> None:
    house = a_house(database)
    bed, waiting = house.room().bed, house.resident()
    holder = house.housed(bed, since=march(1))
    changes = execute(database, ExchangeWithTray((holder,), (Placement(waiting, bed),), march(5)))
    assert changes.entry is not None

    execute(database, Undo(changes.entry))

    assert house.assignments() == [(holder, bed, march(1), None)]
    assert house.stays_of(waiting) == []


def test_nobody_is_lifted_where_the_other_cannot_have_the_bed(database: Database) -> None:
    house = a_house(database)
    bed, waiting = house.room().bed, house.resident()
    holder = house.housed(bed, since=march(1), until=march(20))
    house.housed(bed, since=march(20))

    with pytest.raises(DomainRefusal) as refusal:
        execute(database, ExchangeWithTray((holder,), (Placement(waiting, bed),), march(5)))

    assert refusal.value.code == "PLACEMENT_REFUSED"
    assert (holder, bed, march(1), march(20)) in house.assignments()


def test_who_has_left_the_bed_meanwhile_is_not_lifted(database: Database) -> None:
    house = a_house(database)
    bed, waiting = house.room().bed, house.resident()
    holder = house.housed(bed, since=march(1), until=march(4))

    with pytest.raises(DomainRefusal) as refusal:
        execute(database, ExchangeWithTray((holder,), (Placement(waiting, bed),), march(5)))

    assert refusal.value.code == "NOT_HOUSED"
