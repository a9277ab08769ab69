"""What the page of tariffs is told: days without a tariff, and months that were charged already."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import update

from tests.builders import House, a_house, execute
from tests.unit.services.commands.test_tariffs import TEXT, TODAY, saved
from unterkunft.model.facility import Facility
from unterkunft.services.commands.finalising import FinaliseMonth
from unterkunft.services.commands.tariffs import AssignTariff
from unterkunft.services.queries.tariffs import finalised_months_by, tariff_book
from unterkunft.storage.engine import Database
from unterkunft.storage.unit_of_work import unit_of_work
from unterkunft.values.month import Month
from unterkunft.values.period import Period


@pytest.fixture
def house(database: Database) -> House:
    return a_house(database)


def housed_since(house: House, day: date) -> None:
    house.stays(house.resident("Sow", "Alpha"), since=day)


def gaps(house: House) -> tuple[Period, ...]:
    return tariff_book(house.database, on=TODAY).lanes[0].gaps


def test_an_empty_house_needs_no_tariff(house: House) -> None:
    assert gaps(house) == ()
    assert tariff_book(house.database, on=TODAY).first_month is None


def test_days_with_people_and_without_a_tariff_are_gaps(house: House) -> None:
    housed_since(house, date(2026, 3, 5))
    assert gaps(house) == (Period(date(2026, 3, 5)),)
    tariff = saved(house)
    for start, end in ((date(2026, 1, 1), date(2026, 4, 1)), (date(2026, 5, 1), date(2026, 7, 1))):
        execute(house.database, AssignTariff(house.facility, tariff, Period(start, end)))
    assert gaps(house) == (Period(date(2026, 4, 1), date(2026, 5, 1)), Period(date(2026, 7, 1)))
    assert tariff_book(house.database, on=TODAY).first_month == Month(2026, 3)


def test_a_house_that_is_closed_needs_none_afterwards(house: House) -> None:
    housed_since(house, date(2026, 3, 5))
    with unit_of_work(house.database) as work:
        work.session.execute(update(Facility).values(closed_on=date(2026, 8, 1)))
    assert gaps(house) == (Period(date(2026, 3, 5), date(2026, 8, 1)),)


def test_the_months_a_tariff_has_charged_for_good_are_known(house: House) -> None:
    tariff, other = saved(house), saved(house, TEXT.replace('"alt"', '"spaeter"'))
    until = Period(date(2026, 1, 1), date(2026, 10, 1))
    execute(house.database, AssignTariff(house.facility, tariff, until))
    execute(house.database, AssignTariff(house.facility, other, Period(date(2026, 10, 1))))
    assert finalised_months_by(house.database, tariff) == ()
    for month in (Month(2026, 8), Month(2026, 9), Month(2026, 10)):
        execute(house.database, FinaliseMonth(month, TODAY))
    key = tariff_book(house.database, on=TODAY).lanes[0].key
    assert finalised_months_by(house.database, tariff) == ((Month(2026, 8), key), (Month(2026, 9), key))
    assert finalised_months_by(house.database, other) == ((Month(2026, 10), key),)
