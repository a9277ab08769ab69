"""People who hold places without a name travel with their announcement."""

from __future__ import annotations

import pytest

from tests.builders import a_house, execute, march
from unterkunft.model.stay import ExpectedArrival
from unterkunft.services.commands.arrivals import PlaceArrival
from unterkunft.services.facility_transfer.exporting import export_facilities
from unterkunft.services.facility_transfer.importing import ImportFacilityFile
from unterkunft.storage.engine import Database, open_database
from unterkunft.storage.migration import migrate
from unterkunft.storage.unit_of_work import unit_of_work
from unterkunft.values.ids import ExpectedArrivalId


@pytest.mark.parametrize("is_for_house", [True, False])
def test_an_exported_house_brings_those_announced_for_it(
    sqlite_database: Database, is_for_house: bool
) -> None:
    house = a_house(sqlite_database)
    room = house.room("101")
    arrival = ExpectedArrival(
        key="E-1",
        facility_id=house.facility if is_for_house else None,
        arrives_on=march(10),
        persons=3,
        description="Transfer",
    )
    with unit_of_work(sqlite_database) as work:
        work.add(arrival)
    execute(sqlite_database, PlaceArrival(ExpectedArrivalId(arrival.id), room.beds, on=march(10)))
    (facility,) = export_facilities(sqlite_database).records("facilities")

    exported = export_facilities(sqlite_database, (facility.key,))

    assert [each.value("expected_arrival", str) for each in exported.records("residents")] == ["E-1"] * 2
    other = open_database("sqlite:///:memory:")
    migrate(other)
    execute(other, ImportFacilityFile(exported, (), march(1)))
    assert export_facilities(other, (facility.key,)) == exported
    other.close()
