"""The timeline knows everyone's residence status, and keeps those of restricted people back."""

from datetime import date

from tests.builders import a_house, march
from unterkunft.model.resident import ResidenceStatusRecord
from unterkunft.services.permissions import Sight
from unterkunft.services.queries.plan import load_timeline
from unterkunft.services.timeline import StatusOnPlan
from unterkunft.storage.engine import Database
from unterkunft.storage.unit_of_work import unit_of_work
from unterkunft.values.ids import ResidentId
from unterkunft.values.period import Period
from unterkunft.values.statuses import ResidenceStatus


def _has_status(
    database: Database, resident: ResidentId, status: ResidenceStatus, *, since: date, until: date | None
) -> None:
    record = ResidenceStatusRecord(
        key=f"{resident}-{since}", resident_id=resident, status=status, valid_from=since, valid_until=until
    )
    with unit_of_work(database) as work:
        work.add(record)


def test_a_timeline_holds_the_statuses_of_its_residents_in_order(database: Database) -> None:
    house = a_house(database)
    resident = house.housed(house.room().bed, since=march(1))
    _has_status(database, resident, ResidenceStatus.PERMIT_24, since=march(10), until=None)
    _has_status(database, resident, ResidenceStatus.ARRIVAL_CERTIFICATE, since=march(1), until=march(10))
    assert house.timeline().statuses == (
        StatusOnPlan(resident, ResidenceStatus.ARRIVAL_CERTIFICATE, Period(march(1), march(10))),
        StatusOnPlan(resident, ResidenceStatus.PERMIT_24, Period(march(10))),
    )


def test_who_may_not_see_restricted_people_does_not_see_their_status(sqlite_database: Database) -> None:
    house = a_house(sqlite_database)
    hidden = house.resident("Amiri", restricted=True)
    house.sleeps(hidden, house.room().bed, since=march(1))
    _has_status(sqlite_database, hidden, ResidenceStatus.PERMIT_24, since=march(1), until=None)
    assert load_timeline(sqlite_database, house.facility, sight=Sight(restricted=False)).statuses == ()
    assert len(load_timeline(sqlite_database, house.facility).statuses) == 1
