"""An announcement without names, to be placed and resolved."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from itertools import count

import pytest

from tests.builders import House, a_house, march
from unterkunft.model.stay import ExpectedArrival
from unterkunft.storage.engine import Database
from unterkunft.storage.unit_of_work import unit_of_work
from unterkunft.values.ids import ExpectedArrivalId

Announce = Callable[..., ExpectedArrivalId]
_NUMBERS = count(1)
_ARRIVAL = march(10)


@pytest.fixture
def house(database: Database) -> House:
    return a_house(database)


@pytest.fixture
def announce(house: House) -> Announce:
    """Announces people for the house."""

    def announced(
        persons: int = 3, *, arrives_on: date = _ARRIVAL, is_for_house: bool = True
    ) -> ExpectedArrivalId:
        arrival = ExpectedArrival(
            key=f"E-{next(_NUMBERS)}",
            facility_id=house.facility if is_for_house else None,
            arrives_on=arrives_on,
            persons=persons,
            description="Transfer aus Eisenhüttenstadt, Zusammensetzung offen",
        )
        with unit_of_work(house.database) as work:
            work.add(arrival)
        return ExpectedArrivalId(arrival.id)

    return announced
