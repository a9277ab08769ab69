"""The databases themselves refuse that two people share a bed, or one person two beds, on a night."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pytest
from sqlalchemy import Connection, delete, insert, update

from tests.builders import a_house, march
from unterkunft.model.stay import BedAssignment
from unterkunft.storage.engine import Database
from unterkunft.storage.failures import translated_failures
from unterkunft.values.ids import BedId, ResidentId, new_id
from unterkunft.values.refusals import DomainRefusal


@dataclass(frozen=True, slots=True)
class Nights:
    """Plain SQL on the table of assignments, past all commands."""

    database: Database
    stays: dict[ResidentId, object]

    def take(self, *rows: tuple[ResidentId, BedId, date, date | None]) -> None:
        """Writes rows in one transaction."""
        with translated_failures(), self.database.writing_engine.begin() as connection:
            for row in rows:
                self._insert(connection, *row)

    def change(self, *changes: tuple[BedId, dict[str, object]]) -> None:
        """Changes the rows of beds in one transaction."""
        with translated_failures(), self.database.writing_engine.begin() as connection:
            for bed, values in changes:
                connection.execute(update(BedAssignment).where(BedAssignment.bed_id == bed).values(values))

    def swap(self, one: ResidentId, other: ResidentId, *, beds: tuple[BedId, BedId]) -> None:
        """Two people change beds: both out, then both in."""
        with translated_failures(), self.database.writing_engine.begin() as connection:
            connection.execute(delete(BedAssignment).where(BedAssignment.bed_id.in_(beds)))
            self._insert(connection, one, beds[1], march(1), None)
            self._insert(connection, other, beds[0], march(1), None)

    def _insert(
        self, connection: Connection, resident: ResidentId, bed: BedId, start: date, end: date | None
    ) -> None:
        row_id = new_id()
        connection.execute(
            insert(BedAssignment).values(
                id=row_id,
                key=f"B-{row_id}",
                version=1,
                stay_id=self.stays[resident],
                resident_id=resident,
                bed_id=bed,
                valid_from=start,
                valid_until=end,
            )
        )


@pytest.fixture
def one_and_other(database: Database) -> tuple[ResidentId, ResidentId, BedId, BedId, Nights]:
    house = a_house(database)
    first, second = house.room(beds=2).beds
    one, other = house.resident("Aziz"), house.resident("Balde")
    stays = {each: house.stays(each, since=march(1)) for each in (one, other)}
    return one, other, first, second, Nights(database, dict(stays))


Case = tuple[ResidentId, ResidentId, BedId, BedId, Nights]

OVERLAPPING = [
    pytest.param((5, 10), (5, 10), id="the same nights"),
    pytest.param((5, 10), (9, 12), id="the last night"),
    pytest.param((5, 10), (2, 6), id="the first night"),
    pytest.param((5, 10), (6, 8), id="inside"),
    pytest.param((5, 10), (2, 20), id="around"),
    pytest.param((5, None), (20, None), id="both open"),
    pytest.param((5, None), (2, 6), id="into an open one"),
    pytest.param((5, 10), (2, None), id="an open one around"),
]
APART = [
    pytest.param((5, 10), (10, 12), id="change of people on one day"),
    pytest.param((5, 10), (2, 5), id="before"),
    pytest.param((5, 5), (5, 5), id="no night, twice"),
    pytest.param((5, 5), (2, 10), id="no night inside"),
    pytest.param((2, 10), (5, 5), id="no night inside, written second"),
    pytest.param((5, None), (5, 5), id="no night at the beginning of an open one"),
    pytest.param((5, 10), (10, None), id="an open one afterwards"),
]


def days(pair: tuple[int, int | None]) -> tuple[date, date | None]:
    start, end = pair
    return march(start), None if end is None else march(end)


@pytest.mark.parametrize(("earlier", "later"), OVERLAPPING)
def test_one_bed_for_two_people_is_refused(
    one_and_other: Case, earlier: tuple[int, int | None], later: tuple[int, int | None]
) -> None:
    one, other, bed, _, nights = one_and_other
    nights.take((one, bed, *days(earlier)))

    with pytest.raises(DomainRefusal, match="BED_TAKEN"):
        nights.take((other, bed, *days(later)))


@pytest.mark.parametrize(("earlier", "later"), OVERLAPPING)
def test_two_beds_for_one_person_are_refused(
    one_and_other: Case, earlier: tuple[int, int | None], later: tuple[int, int | None]
) -> None:
    one, _, first, second, nights = one_and_other
    nights.take((one, first, *days(earlier)))

    with pytest.raises(DomainRefusal, match="RESIDENT_TWICE"):
        nights.take((one, second, *days(later)))


@pytest.mark.parametrize(("earlier", "later"), APART)
def test_nights_apart_are_allowed(
    one_and_other: Case, earlier: tuple[int, int | None], later: tuple[int, int | None]
) -> None:
    one, other, bed, second, nights = one_and_other

    nights.take((one, bed, *days(earlier)), (other, bed, *days(later)))
    nights.take((one, second, *days(later)))


def test_a_bed_taken_by_changing_a_row_is_refused(one_and_other: Case) -> None:
    one, other, first, second, nights = one_and_other
    nights.take((one, first, march(1), None), (other, second, march(1), None))

    with pytest.raises(DomainRefusal, match="BED_TAKEN"):
        nights.change((second, {"bed_id": first}))


def test_nights_gained_by_changing_a_row_are_refused(one_and_other: Case) -> None:
    one, other, first, _, nights = one_and_other
    nights.take((one, first, march(1), march(5)), (other, first, march(5), march(9)))

    with pytest.raises(DomainRefusal, match="BED_TAKEN"):
        nights.change((first, {"valid_until": march(9)}))


def test_a_person_put_into_two_beds_by_changing_a_row_is_refused(one_and_other: Case) -> None:
    one, other, first, second, nights = one_and_other
    nights.take((one, first, march(1), None), (other, second, march(1), None))

    with pytest.raises(DomainRefusal, match="RESIDENT_TWICE"):
        nights.change((second, {"resident_id": one}))


def test_two_people_may_swap_in_one_transaction(one_and_other: Case) -> None:
    one, other, first, second, nights = one_and_other
    nights.take((one, first, march(1), None), (other, second, march(1), None))

    nights.swap(one, other, beds=(first, second))


def test_a_row_may_be_changed_where_it_stands(one_and_other: Case) -> None:
    one, _, first, _, nights = one_and_other
    nights.take((one, first, march(1), None))

    nights.change((first, {"valid_until": march(9)}))
