"""Arrivals, moves, swaps, transfers and departures as commands, on both databases."""

from __future__ import annotations

import json

import pytest
from sqlalchemy import select

from tests.builders import (
    a_house,
    a_resident,
    execute,
    march,
    place,
)
from unterkunft.model.journal import JournalEntry
from unterkunft.model.stay import BedAssignment, Stay
from unterkunft.services.commands.placement import EndStays, LiftFromBeds, MoveNote, PlaceResidents
from unterkunft.services.placement import Placement
from unterkunft.storage.engine import Database
from unterkunft.values.ids import ResidentId
from unterkunft.values.refusals import DomainRefusal
from unterkunft.values.statuses import Departure, MoveReason, Need


def departures_of(database: Database, resident: ResidentId) -> list[Departure | None]:
    query = select(Stay.departure).where(Stay.resident_id == resident).order_by(Stay.moved_in_on)
    with database.reading() as connection:
        return list(connection.scalars(query))


def test_an_arrival_begins_a_stay_and_a_night_in_the_bed(database: Database) -> None:
    house = a_house(database)
    bed, resident = house.room().bed, house.resident()

    changes = execute(database, place((resident, bed), on=march(5)))

    assert house.assignments() == [(resident, bed, march(5), None)]
    assert house.stays_of(resident) == [(march(5), None)]
    assert (changes.wording.code, changes.wording.values) == ("PLACED", {"persons": 1, "to_room": "101"})


def test_a_stay_that_waits_for_a_bed_is_not_begun_again(database: Database) -> None:
    house = a_house(database)
    bed, resident = house.room().bed, house.resident()
    house.stays(resident, since=march(1), until=march(20))

    execute(database, place((resident, bed), on=march(5)))

    assert house.assignments() == [(resident, bed, march(5), march(20))]
    assert house.stays_of(resident) == [(march(1), march(20))]


def test_who_comes_early_begins_the_planned_stay_early(database: Database) -> None:
    house = a_house(database)
    early, planned = house.room(beds=2).beds
    resident = house.housed(planned, since=march(20))

    execute(database, place((resident, early), on=march(10)))

    assert house.stays_of(resident) == [(march(10), None)]
    assert house.assignments() == [
        (resident, early, march(10), march(20)),
        (resident, planned, march(20), None),
    ]


def test_who_comes_early_still_leaves_on_the_planned_day(database: Database) -> None:
    house = a_house(database)
    bed, resident = house.room().bed, house.resident()
    house.stays(resident, since=march(20), until=march(30))

    execute(database, place((resident, bed), on=march(10)))

    assert house.assignments() == [(resident, bed, march(10), march(30))]
    assert house.stays_of(resident) == [(march(10), march(30))]


def test_a_placement_may_end_on_a_given_day(database: Database) -> None:
    house = a_house(database)
    bed, resident = house.room().bed, house.resident()

    execute(database, place((resident, bed), on=march(5), until=march(8)))

    assert house.assignments() == [(resident, bed, march(5), march(8))]


def test_a_placement_without_a_night_is_refused(sqlite_database: Database) -> None:
    house = a_house(sqlite_database)
    bed, resident = house.room().bed, house.resident()

    with pytest.raises(DomainRefusal, match="NO_NIGHT"):
        execute(sqlite_database, place((resident, bed), on=march(5), until=march(5)))


def test_a_move_ends_the_old_night_and_begins_the_new_one(database: Database) -> None:
    house = a_house(database)
    old, new = house.room("101").bed, house.room("102").bed
    resident = house.housed(old, since=march(1))

    changes = execute(database, place((resident, new), on=march(10)))

    assert house.assignments() == [(resident, old, march(1), march(10)), (resident, new, march(10), None)]
    assert house.stays_of(resident) == [(march(1), None)]
    assert changes.wording.code == "MOVED"
    assert changes.wording.values == {"persons": 1, "from_room": "101", "to_room": "102"}


def test_a_move_on_the_day_of_arrival_leaves_no_night_in_the_first_bed(database: Database) -> None:
    house = a_house(database)
    old, new = house.room("101").bed, house.room("102").bed
    resident = house.housed(old, since=march(10))

    execute(database, place((resident, new), on=march(10)))

    assert house.assignments() == [(resident, new, march(10), None)]


def test_a_move_keeps_the_day_of_leaving_the_bed(database: Database) -> None:
    house = a_house(database)
    old, new = house.room(beds=2).beds
    resident = house.housed(old, since=march(1), until=march(20))

    execute(database, place((resident, new), on=march(10)))

    assert house.assignments()[1] == (resident, new, march(10), march(20))


def test_a_planned_move_stays_planned(database: Database) -> None:
    house = a_house(database)
    now, between, later = house.room(beds=3).beds
    resident = house.resident()
    stay = house.sleeps(resident, now, since=march(1))
    execute(database, place((resident, later), on=march(20)))

    execute(database, place((resident, between), on=march(10)))

    assert [(bed, start) for _, bed, start, _ in house.assignments()] == [
        (now, march(1)),
        (between, march(10)),
        (later, march(20)),
    ]
    assert stay is not None


def test_placing_someone_into_the_bed_already_held_changes_nothing(database: Database) -> None:
    house = a_house(database)
    bed = house.room().bed
    resident = house.housed(bed, since=march(1))

    changes = execute(database, place((resident, bed), on=march(10)))

    assert not changes
    assert house.assignments() == [(resident, bed, march(1), None)]


def test_two_people_swap_their_beds_in_one_step(database: Database) -> None:
    house = a_house(database)
    first, second = house.room("101", beds=1).bed, house.room("102", beds=1).bed
    one, other = house.housed(first, since=march(1)), house.housed(second, since=march(1))

    execute(database, place((one, second), (other, first), on=march(10)))

    assert {(who, bed) for who, bed, start, _ in house.assignments() if start == march(10)} == {
        (one, second),
        (other, first),
    }


def test_three_people_rotate_through_full_rooms(database: Database) -> None:
    house = a_house(database)
    beds = house.room(beds=3).beds
    people = [house.housed(bed, since=march(1)) for bed in beds]

    pairs = zip(people, [*beds[1:], beds[0]], strict=True)
    execute(database, place(*pairs, on=march(10)))

    assert len(house.assignments()) == 6


def test_a_transfer_ends_the_stay_in_the_other_facility(database: Database) -> None:
    one, other = a_house(database, "Haus am See"), a_house(database, "Haus am Wald")
    resident = one.housed(one.room().bed, since=march(1))

    execute(database, place((resident, other.room().bed), on=march(10)))

    assert one.stays_of(resident) == [(march(1), march(10)), (march(10), None)]
    assert departures_of(database, resident) == [Departure.TRANSFER, None]
    assert [(start, end) for _, _, start, end in one.assignments()] == [
        (march(1), march(10)),
        (march(10), None),
    ]


def test_a_transfer_takes_back_what_was_planned_in_the_other_facility(sqlite_database: Database) -> None:
    one, other = a_house(sqlite_database), a_house(sqlite_database)
    now, later = one.room(beds=2).beds
    resident = one.housed(now, since=march(1))
    execute(sqlite_database, place((resident, later), on=march(20)))

    execute(sqlite_database, place((resident, other.room().bed), on=march(10)))

    assert [start for _, _, start, _ in one.assignments()] == [march(1), march(10)]


def test_a_planned_transfer_stays_planned(database: Database) -> None:
    one, other = a_house(database, "Haus am See"), a_house(database, "Haus am Wald")
    resident = a_resident(database)
    there = other.room().bed
    other.sleeps(resident, there, since=march(20))

    execute(database, place((resident, one.room().bed), on=march(10)))

    assert [(start, end) for _, _, start, end in one.assignments()] == [
        (march(10), march(20)),
        (march(20), None),
    ]
    assert one.stays_of(resident) == [(march(10), march(20)), (march(20), None)]
    assert departures_of(database, resident) == [Departure.TRANSFER, None]


def test_who_is_lifted_waits_without_a_bed(database: Database) -> None:
    house = a_house(database)
    bed = house.room().bed
    resident = house.housed(bed, since=march(1))

    changes = execute(database, LiftFromBeds((resident,), on=march(10)))

    assert house.assignments() == [(resident, bed, march(1), march(10))]
    assert house.stays_of(resident) == [(march(1), None)]
    assert changes.wording.values == {"persons": 1, "from_room": "101"}


def test_lifting_on_the_day_of_arrival_leaves_no_night(sqlite_database: Database) -> None:
    house = a_house(sqlite_database)
    resident = house.housed(house.room().bed, since=march(10))

    execute(sqlite_database, LiftFromBeds((resident,), on=march(10)))

    assert house.assignments() == []


def test_who_has_no_bed_cannot_be_lifted(sqlite_database: Database) -> None:
    house = a_house(sqlite_database)
    resident = house.resident()
    house.stays(resident, since=march(1))

    with pytest.raises(DomainRefusal, match="NOT_HOUSED"):
        execute(sqlite_database, LiftFromBeds((resident,), on=march(10)))


def test_who_moves_out_frees_the_bed_on_that_day(database: Database) -> None:
    house = a_house(database)
    bed, later = house.room(beds=2).beds
    resident = house.housed(bed, since=march(1))
    execute(database, place((resident, later), on=march(20)))

    execute(database, EndStays((resident,), on=march(10), departure=Departure.FLAT))

    assert house.assignments() == [(resident, bed, march(1), march(10))]
    assert house.stays_of(resident) == [(march(1), march(10))]
    assert departures_of(database, resident) == [Departure.FLAT]


def test_who_is_not_housed_cannot_move_out(sqlite_database: Database) -> None:
    house = a_house(sqlite_database)
    resident = house.housed(house.room().bed, since=march(1), until=march(10))

    with pytest.raises(DomainRefusal, match="NOT_HOUSED") as refused:
        execute(sqlite_database, EndStays((resident,), on=march(10), departure=Departure.FLAT))

    assert str(refused.value.values["resident"]).startswith("P-")


def test_the_bed_of_someone_who_left_can_be_given_on_the_same_day(database: Database) -> None:
    house = a_house(database)
    bed = house.room().bed
    execute(
        database,
        EndStays((house.housed(bed, since=march(1)),), on=march(10), departure=Departure.FLAT),
    )

    resident = house.resident()
    execute(database, place((resident, bed), on=march(10)))

    assert house.assignments()[-1] == (resident, bed, march(10), None)


def test_the_journal_s_sentences_bear_no_names(sqlite_database: Database) -> None:
    house = a_house(sqlite_database)
    first, second = house.room("101").bed, house.room("102").bed
    resident = house.resident("Unverwechselbar", needs=(Need.QUIET,))
    execute(sqlite_database, place((resident, first), on=march(1)))
    execute(sqlite_database, place((resident, second), on=march(2)))
    execute(sqlite_database, LiftFromBeds((resident,), on=march(3)))
    execute(sqlite_database, EndStays((resident,), on=march(4), departure=Departure.FLAT))

    with sqlite_database.reading() as connection:
        wordings = connection.scalars(select(JournalEntry.wording).order_by(JournalEntry.number)).all()

    assert [json.loads(each)["code"] for each in wordings] == ["PLACED", "MOVED", "LIFTED", "ENDED"]
    assert "Unverwechselbar" not in "".join(wordings)


def test_the_reason_of_a_move_stands_with_the_bed_of_those_who_were_housed(database: Database) -> None:
    house = a_house(database)
    housed, newcomer = house.resident("Aziz"), house.resident("Bekele")
    house.sleeps(housed, house.room().bed, since=march(1))
    new_home = house.room("102")
    pair = tuple(map(Placement, (housed, newcomer), new_home.beds))

    note = MoveNote(MoveReason.REPAIR, " Heizung kalt ")
    changes = execute(database, PlaceResidents(pair, march(5), move_note=note))

    assert changes.wording.values["reason"] == "repair"
    with database.reading() as connection:
        kept = connection.execute(
            select(BedAssignment.resident_id, BedAssignment.move_reason, BedAssignment.move_note).where(
                BedAssignment.valid_from == march(5)
            )
        )
        assert set(kept) == {(housed, MoveReason.REPAIR, "Heizung kalt"), (newcomer, None, None)}
