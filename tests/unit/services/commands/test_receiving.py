"""Taking people up: persons, households, stays, kept beds and records in one step, undone exactly."""

from __future__ import annotations

from datetime import date

import pytest

from tests.builders import House, a_house, execute, march, row_picture
from unterkunft.model.payer import Payer
from unterkunft.services.commands.announcements import (
    AnnounceArrival,
    AnnouncementDetails,
    ChangeAnnouncement,
)
from unterkunft.services.commands.arrivals import PlaceArrival
from unterkunft.services.commands.receiving import ForEverybody, Newcomer, ReceivePeople
from unterkunft.services.history import Undo
from unterkunft.services.permissions import FULL_SIGHT, Actor, Right
from unterkunft.services.queries.arrivals import expected_arrivals, kept_places
from unterkunft.services.resident_details import ResidentDetails
from unterkunft.storage.engine import Database
from unterkunft.storage.unit_of_work import unit_of_work
from unterkunft.values.ids import ExpectedArrivalId, ResidentId, new_id
from unterkunft.values.refusals import DomainRefusal
from unterkunft.values.statuses import Entitlement, HouseholdRole, PayerKind, ResidenceStatus


@pytest.fixture
def house(database: Database) -> House:
    return a_house(database)


def announced(house: House, persons: int, on: date) -> ExpectedArrivalId:
    arrival = ExpectedArrivalId(new_id())
    details = AnnouncementDetails(persons, "Transfer aus Eisenhüttenstadt", "ZABH")
    execute(house.database, AnnounceArrival(house.facility, on, details, arrival))
    return arrival


def new(family_name: str, *, family: int | None = None, role: HouseholdRole | None = None) -> Newcomer:
    return Newcomer(ResidentId(new_id()), ResidentDetails(family_name, "Ali"), family, role)


def test_a_family_gets_its_kept_beds_a_household_and_records_in_one_step(house: House) -> None:
    with unit_of_work(house.database) as work:
        payer = work.add(Payer(key="K-1", name="Sozialamt", kind=PayerKind.SOCIAL_OFFICE)).id
    room = house.room("101")
    arrival = announced(house, 3, march(1))
    execute(house.database, PlaceArrival(arrival, room.beds, march(1)))
    first, second = (place.placeholder for place in kept_places(house.database, arrival))
    known = house.resident("Sow")
    before = row_picture(house.database)
    order = ReceivePeople(
        (
            Newcomer(first, ResidentDetails("Haddad", "Ali"), 1, HouseholdRole.HEAD, first),
            Newcomer(known, None, 1, HouseholdRole.PARTNER, second),
            new("Haddad", family=1, role=HouseholdRole.CHILD),
        ),
        house.facility,
        march(2),
        arrival,
        for_everybody=ForEverybody(ResidenceStatus.ARRIVAL_CERTIFICATE, Entitlement.ENTITLED, payer),
    )
    changes = execute(house.database, order)
    picture = row_picture(house.database)
    assert {(each[0], each[2]) for each in house.assignments()} == {(first, march(2)), (known, march(2))}
    assert expected_arrivals(house.database, house.facility, day=march(2), sight=FULL_SIGHT) == ()
    for table, count in (
        ("residents", 3),
        ("stays", 3),
        ("households", 1),
        ("household_members", 3),
        ("residence_statuses", 3),
        ("entitlements", 3),
        ("cost_coverages", 3),
    ):
        assert len(picture[table]) == count, table
    assert changes.entry is not None
    execute(house.database, Undo(changes.entry))
    assert row_picture(house.database) == before


def test_who_lives_here_already_is_not_taken_up_again(house: House) -> None:
    known = house.housed(house.room().bed, since=march(1))
    order = ReceivePeople((Newcomer(known, None),), house.facility, march(2))
    with pytest.raises(DomainRefusal, match="ALREADY_HERE"):
        execute(house.database, order)


def test_who_lives_elsewhere_is_transferred(house: House) -> None:
    there = a_house(house.database, "Haus am Wald")
    known = there.housed(there.room().bed, since=march(1))
    execute(house.database, ReceivePeople((Newcomer(known, None),), house.facility, march(5)))
    assert house.stays_of(known) == [(march(1), march(5)), (march(5), None)]


def test_taking_up_asks_for_both_rights(house: House) -> None:
    order = ReceivePeople((new("Sow"),), house.facility, march(2))
    for right in (Right.PLACE, Right.EDIT_RESIDENTS):
        with pytest.raises(DomainRefusal, match="NO_RIGHT"):
            execute(house.database, order, actor=Actor("A. Schulz", "PC-2", frozenset({right})))


def test_an_announcement_cannot_shrink_below_its_places(house: House) -> None:
    arrival = announced(house, 3, march(1))
    execute(house.database, PlaceArrival(arrival, house.room().beds, march(1)))
    with pytest.raises(DomainRefusal, match="FEWER_THAN_PLACED"):
        execute(house.database, ChangeAnnouncement(arrival, AnnouncementDetails(1, "Transfer")))
    execute(house.database, ChangeAnnouncement(arrival, AnnouncementDetails(5, "Transfer")))
    (row,) = expected_arrivals(house.database, house.facility, day=march(1), sight=FULL_SIGHT)
    assert (row.persons, row.placed, row.description) == (5, 2, "Transfer")


def test_nobody_cannot_be_taken_up(house: House) -> None:
    with pytest.raises(DomainRefusal, match="NOBODY_TO_RECEIVE"):
        execute(house.database, ReceivePeople((), house.facility, march(2)))
