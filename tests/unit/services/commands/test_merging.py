"""Two records of one person become one, and undo makes two of it again, exactly."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import pytest
from sqlalchemy import select

from tests.builders import (
    a_house,
    a_household,
    a_resident,
    a_separation,
    execute,
    march,
    row_picture,
)
from unterkunft.model.attendance import Absence
from unterkunft.model.base import Row
from unterkunft.model.payer import CostCoverage, Payer
from unterkunft.model.resident import ResidenceStatusRecord, Resident
from unterkunft.services.commands.merging import MergeResidents
from unterkunft.services.history import Undo
from unterkunft.services.merge_plan import ObstacleKind, PersonField
from unterkunft.services.permissions import ALL_RIGHTS, FULL_SIGHT, Actor, Right, Sight
from unterkunft.services.queries.merging import merge_preview
from unterkunft.storage.engine import Database
from unterkunft.storage.unit_of_work import unit_of_work
from unterkunft.values.ids import ResidentId
from unterkunft.values.refusals import DomainRefusal
from unterkunft.values.statuses import (
    CoverageRule,
    Need,
    PayerKind,
    ResidenceStatus,
    SeparationScope,
)


def write(database: Database, *rows: Row) -> None:
    with unit_of_work(database) as work:
        for row in rows:
            work.add(row)


def a_status(
    database: Database, resident: ResidentId, status: ResidenceStatus, since: date, until: date | None = None
) -> None:
    key = f"S-{resident.hex[-6:]}-{since}"
    write(
        database,
        ResidenceStatusRecord(
            key=key, resident_id=resident, status=status, valid_from=since, valid_until=until
        ),
    )


def statuses(database: Database, resident: ResidentId) -> list[ResidenceStatus]:
    query = select(ResidenceStatusRecord.status).where(ResidenceStatusRecord.resident_id == resident)
    with database.reading() as connection:
        return list(connection.scalars(query.order_by(ResidenceStatusRecord.valid_from)))


def obstacles(database: Database, kept: ResidentId, dropped: ResidentId) -> list[ObstacleKind]:
    return [each.kind for each in merge_preview(database, kept, dropped, sight=FULL_SIGHT).obstacles]


def assert_refused(database: Database, kept: ResidentId, dropped: ResidentId) -> None:
    before = row_picture(database)
    with pytest.raises(DomainRefusal) as refused:
        execute(database, MergeResidents(kept, dropped))

    assert refused.value.code == "CANNOT_MERGE"
    assert row_picture(database) == before


def two_records_of_one(database: Database) -> tuple[ResidentId, ResidentId]:
    """Somebody who came back, was entered again, and has rows in every table on both sides."""
    house = a_house(database)
    room = house.room(beds=3)
    kept = house.resident("Mohammadi", "Ahmad")
    dropped = house.resident("Muhamadi", "Ahmed", needs=(Need.QUIET,))
    other = house.resident("Karimi", "Sahar")
    house.sleeps(kept, room.beds[0], since=march(1), until=march(10))
    house.sleeps(dropped, room.beds[1], since=march(12))
    a_status(database, kept, ResidenceStatus.PERMISSION_TO_REMAIN, march(1), march(10))
    a_status(database, dropped, ResidenceStatus.SUSPENSION_60A, march(10))
    a_separation(database, dropped, other, scope=SeparationScope.ROOM)
    a_separation(database, kept, dropped, scope=SeparationScope.ROOM)
    a_household(database, dropped, other)
    payer = Payer(key="KT-1", name="Landkreis", kind=PayerKind.COUNTY)
    write(database, payer)
    write(
        database,
        Absence(key="AW-1", resident_id=dropped, state="visit", left_on=march(14), returned_on=march(16)),
        CostCoverage(
            key="KU-1", resident_id=dropped, payer_id=payer.id, rule=CoverageRule.FULL, valid_from=march(12)
        ),
    )
    return kept, dropped


def referring(database: Database, resident: ResidentId) -> Iterable[str]:
    """The tables in which a row of any kind still names the person."""
    picture = row_picture(database)
    return sorted(name for name, rows in picture.items() for row in rows if resident in row)


def test_everything_goes_over_and_one_record_is_left(database: Database) -> None:
    kept, dropped = two_records_of_one(database)

    execute(database, MergeResidents(kept, dropped))

    assert referring(database, dropped) == []
    assert statuses(database, kept) == [ResidenceStatus.PERMISSION_TO_REMAIN, ResidenceStatus.SUSPENSION_60A]
    assert {"stays", "bed_assignments", "attendance", "cost_coverages", "household_members"} <= set(
        referring(database, kept)
    )


def test_undo_makes_both_records_what_they_were(database: Database) -> None:
    kept, dropped = two_records_of_one(database)
    before = row_picture(database)
    merged = execute(database, MergeResidents(kept, dropped, frozenset(PersonField)))
    assert merged.entry is not None

    undone = execute(database, Undo(merged.entry))

    assert row_picture(database) == before
    assert undone.entry is not None


def test_redo_merges_again(database: Database) -> None:
    kept, dropped = two_records_of_one(database)
    merged = execute(database, MergeResidents(kept, dropped, frozenset(PersonField)))
    after = row_picture(database)
    assert merged.entry is not None
    undone = execute(database, Undo(merged.entry))
    assert undone.entry is not None

    execute(database, Undo(undone.entry))

    assert row_picture(database) == after


def test_the_chosen_values_win(sqlite_database: Database) -> None:
    kept = a_resident(sqlite_database, "Mohammadi", "Ahmad", born=date(1990, 1, 1))
    dropped = a_resident(sqlite_database, "Muhamadi", "Ahmed", born=date(1990, 5, 9), needs=(Need.QUIET,))

    execute(sqlite_database, MergeResidents(kept, dropped, frozenset({PersonField.BIRTH_DATE})))

    with unit_of_work(sqlite_database) as work:
        person = work.get(Resident, kept)
        assert (person.family_name, person.birth_date) == ("Mohammadi", date(1990, 5, 9))
        assert person.needs == (Need.QUIET,)


def test_a_restriction_is_never_lost(sqlite_database: Database) -> None:
    kept = a_resident(sqlite_database, "Mohammadi")
    dropped = a_resident(sqlite_database, "Mohammadi", restricted=True)

    execute(sqlite_database, MergeResidents(kept, dropped))

    with unit_of_work(sqlite_database) as work:
        assert work.get(Resident, kept).restricted


def test_restricted_people_are_merged_by_those_who_may_see_them(sqlite_database: Database) -> None:
    kept = a_resident(sqlite_database, "Mohammadi")
    dropped = a_resident(sqlite_database, "Mohammadi", restricted=True)
    clerk = Actor("A. Neu", "PC-1", ALL_RIGHTS - {Right.SEE_RESTRICTED})

    with pytest.raises(DomainRefusal) as refused:
        execute(sqlite_database, MergeResidents(kept, dropped), actor=clerk)
    with pytest.raises(DomainRefusal):
        merge_preview(sqlite_database, kept, dropped, sight=Sight(restricted=False))

    assert refused.value.code == "NO_RIGHT"


def test_stays_that_overlap_must_be_solved_first(database: Database) -> None:
    house = a_house(database)
    kept, dropped = house.resident(), house.resident()
    house.stays(kept, since=march(1), until=march(10))
    house.stays(dropped, since=march(5))

    assert obstacles(database, kept, dropped) == [ObstacleKind.STAYS]
    assert_refused(database, kept, dropped)


def test_beds_of_the_same_nights_must_be_solved_first(database: Database) -> None:
    house = a_house(database)
    room = house.room(beds=2)
    kept, dropped = house.resident(), house.resident()
    house.sleeps(kept, room.beds[0], since=march(1))
    house.sleeps(dropped, room.beds[1], since=march(1))

    assert ObstacleKind.BEDS in obstacles(database, kept, dropped)
    assert_refused(database, kept, dropped)


def test_a_stay_told_twice_is_dropped_and_its_beds_go_over(database: Database) -> None:
    house = a_house(database)
    room = house.room(beds=2)
    kept, dropped = house.resident(), house.resident()
    stay = house.stays(kept, since=march(1))
    house.assign(stay, kept, room.beds[0], since=march(1), until=march(5))
    again = house.stays(dropped, since=march(1))
    house.assign(again, dropped, room.beds[1], since=march(5))
    before = row_picture(database)

    merged = execute(database, MergeResidents(kept, dropped))

    assert house.stays_of(kept) == [(march(1), None)]
    assert [each[1] for each in house.assignments()] == [room.beds[0], room.beds[1]]
    assert merged.entry is not None
    execute(database, Undo(merged.entry))
    assert row_picture(database) == before


def test_different_statuses_on_one_day_must_be_solved_first(database: Database) -> None:
    kept, dropped = a_resident(database), a_resident(database)
    a_status(database, kept, ResidenceStatus.PERMIT_24, march(1))
    a_status(database, dropped, ResidenceStatus.SUSPENSION_60A, march(5))

    assert obstacles(database, kept, dropped) == [ObstacleKind.STATUSES]
    assert_refused(database, kept, dropped)


def test_the_same_status_told_twice_is_kept_once(database: Database) -> None:
    kept, dropped = a_resident(database), a_resident(database)
    a_status(database, kept, ResidenceStatus.PERMIT_24, march(1))
    a_status(database, dropped, ResidenceStatus.PERMIT_24, march(1))

    execute(database, MergeResidents(kept, dropped))

    assert statuses(database, kept) == [ResidenceStatus.PERMIT_24]


def test_a_record_is_not_merged_with_itself(sqlite_database: Database) -> None:
    resident = a_resident(sqlite_database)

    with pytest.raises(DomainRefusal) as refused:
        execute(sqlite_database, MergeResidents(resident, resident))

    assert refused.value.code == "SAME_RECORD"


def test_the_preview_shows_both_values_and_counts_what_goes_over(sqlite_database: Database) -> None:
    kept, dropped = two_records_of_one(sqlite_database)

    preview = merge_preview(sqlite_database, kept, dropped, sight=FULL_SIGHT)

    values = {each.field: (each.kept, each.dropped) for each in preview.fields if each.differs}
    assert values == {
        PersonField.FAMILY_NAME: ("Mohammadi", "Muhamadi"),
        PersonField.GIVEN_NAME: ("Ahmad", "Ahmed"),
    }
    assert preview.moved["bed_assignments"] == 1
    assert preview.doubled == {"separations": 1}
    assert preview.obstacles == ()
